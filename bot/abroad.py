"""The emergency number of the country somebody is in. What is not in the table is not guessed.

Sources, by the number of a row:
1. 112 in all states of the EU (Directive 2018/1972, article 109); Iceland, Liechtenstein and Norway by the
   EEA agreement. Also Switzerland (BAKOM), Turkiye (112 Acil), Georgia (112.gov.ge) and Russia (law 488-FZ).
2. 999 in the United Kingdom (Ofcom), Hong Kong (Police Force) and Malaysia (MERS), 995 in Singapore (SCDF).
3. 911 in the USA (FCC), Canada (CRTC), Mexico (Secretaria de Seguridad), the Philippines (EO 56 of 2018).
4. 000 in Australia (ACMA), 111 in New Zealand (New Zealand Police).
5. 119 for ambulances in Japan (FDMA), South Korea (NFA), Taiwan (NFA); 120 in mainland China (NHC).
6. 112 in India (ERSS, Home Affairs), 1669 in Thailand (NIEM), 115 in Vietnam (Ministry of Health).
7. 101 in Israel (Magen David Adom), 998 in the Emirates (National Ambulance), 999 in Qatar and Bahrain.
8. 112 from mobiles in South Africa (ICASA), 999 in Kenya (Kenya Police), 123 in Egypt (Egyptian Ambulance).
9. 192 in Brazil (SAMU), 107 in Argentina (SAME), 131 in Chile (SAMU).
An operator checks the rows that matter before use (docs/safety.md).
"""

from __future__ import annotations

from dataclasses import replace

from babel.core import get_global

from bot.house import House
from bot.render.catalogue import translate
from domain.case import Case

EU = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip

EMERGENCY: dict[str, tuple[str, int]] = {
    **dict.fromkeys((*EU, "IS", "LI", "NO", "CH", "TR", "GE", "RU"), ("112", 1)),
    "GB": ("999", 2), "HK": ("999", 2), "SG": ("995", 2), "MY": ("999", 2),
    "US": ("911", 3), "CA": ("911", 3), "PR": ("911", 3), "MX": ("911", 3), "PH": ("911", 3),
    "AU": ("000", 4), "NZ": ("111", 4),
    "JP": ("119", 5), "KR": ("119", 5), "TW": ("119", 5), "CN": ("120", 5),
    "IN": ("112", 6), "TH": ("1669", 6), "VN": ("115", 6),
    "IL": ("101", 7), "AE": ("998", 7), "QA": ("999", 7), "BH": ("999", 7),
    "ZA": ("112", 8), "KE": ("999", 8), "EG": ("123", 8),
    "BR": ("192", 9), "AR": ("107", 9), "CL": ("131", 9),
}  # fmt: skip
"""By ISO 3166 country: the number for an ambulance, and the row of its source."""

UNKNOWN = "the local emergency number"


def country_of(zone: str) -> str | None:
    """Return the country (ISO 3166) whose time a zone is, or None."""
    known = get_global("zone_territories").get(zone)
    return None if known in {None, "001"} else str(known)


def house_for(house: House, case: Case, language: str) -> House:
    """Return the house with the emergency number of the country the patient is in."""
    if case.away is None:
        return house
    here = country_of(case.away.zone)
    if here is not None and here == country_of(case.away.home):
        return house
    number = EMERGENCY.get(here or "")
    if number is None:
        return replace(house, emergency=translate(language, UNKNOWN), emergency_unknown=True)
    return replace(house, emergency=number[0])
