"""The emergency number of the country somebody is in. What is not in the table is not guessed.

Each number was read on the page whose address stands beside it, in November 2026; not all are pages of
an authority. Countries for which we found none are left out (Argentina, Bahrain, Chile, Kenya, the
Philippines, Qatar, Russia): there it is "the local emergency number". An operator checks the rows that matter
before use (docs/safety.md).
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

WHERE_112_WORKS = "https://vugd.gov.lv/en/single-emergency-call-number-112-europe"
"""Latvia's State Fire and Rescue Service: all of the EU, and these others of our table."""

NINE_ONE_ONE = "https://www.fcc.gov/consumer-information"

EMERGENCY: dict[str, tuple[str, str]] = {
    **dict.fromkeys((*EU, "IS", "LI", "NO", "CH", "TR", "GE"), ("112", WHERE_112_WORKS)),
    **dict.fromkeys(("US", "CA", "PR"), ("911", NINE_ONE_ONE)),
    "AE": ("998", "https://trekmedics.org/database/united_arab_emirates/"),
    "AU": ("000", "http://www.acma.gov.au/theACMA/emergency-call-service-faq-i-acma"),
    "BR": ("192", "https://www.trekmedics.org/database/brazil/"),
    "CN": ("120", "https://www.cultureyard.net/blog/emergency-numbers-in-china"),
    "EG": (
        "123",
        "https://dailynewsegypt.com/2020/04/20/egypts-ambulances-transport-600-covid-19-related-cases-daily-official",
    ),
    "GB": ("999", "https://www.swast.nhs.uk/when-to-call-999"),
    "HK": ("999", "https://trekmedics.org/database/hong_kong"),
    "IL": (
        "101",
        "https://mdauk.org/ministry-of-health-confirms-mda-as-israels-first-response-organisation/",
    ),
    "IN": (
        "112",
        "https://www.dnaindia.com/india/report-delhi-to-launch-single-emergency-helpline-112-for-faster-response-cm-rekha-gupta-3197661",
    ),
    "JP": ("119", "https://www.city.odate.lg.jp/city/foreign-language/english/emergency-call"),
    "KR": ("119", "https://citygramseoul.kr/how-to-call-119-in-korea-emergency-guide"),
    "MX": ("911", "https://www.gob.mx/policiafederal/articulos/088-911-responder-ante-cualquier-llamado"),
    "MY": ("999", "https://www.justlanded.com/english/Malaysia/Malaysia-Guide/Health/Emergencies"),
    "NZ": (
        "111",
        "https://www.govt.nz/browse/crime-and-justice/crimes-and-emergencies/111-emergency-service/",
    ),
    "SG": ("995", "https://www.scdf.gov.sg/home/about-us/information/scdf-emergency-medical-services"),
    "TH": ("1669", "https://www.konkai.health/articles/how-to-call-an-ambulance-in-thailand"),
    "TW": ("119", "https://english.taichung.gov.tw/725869/post"),
    "VN": ("115", "https://wordhanoi.com/news-latest/briefings/9999"),
    "ZA": ("112", "https://trekmedics.org/database/south_africa/"),
}
"""By ISO 3166 country: the number for an ambulance (in South Africa from a mobile), and where it was read."""

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
