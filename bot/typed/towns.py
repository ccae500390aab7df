"""A typed town to its time zone: "Leeds", "Portland, Oregon", "Munchen"; several where several are meant."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.typed.atlas import ATLAS
from domain.enrolment import Town

_AREAS: Final = (
    "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/",
    "Pacific/",
)  # fmt: skip
_FIRST_WORDS: Final = ("i live in ", "i am in ", "i'm in ", "we live in ", "in ", "near ", "from ", "it is ")
_SHORT: Final = {
    "uk": "united kingdom", "gb": "united kingdom", "great britain": "united kingdom", "us": "usa",
    "united states": "usa", "america": "usa", "al": "alabama", "az": "arizona", "bc": "british columbia",
    "ca": "california", "co": "colorado", "ct": "connecticut", "dc": "usa", "fl": "florida", "ga": "georgia",
    "il": "illinois", "ks": "kansas", "ma": "massachusetts", "me": "maine", "mi": "michigan",
    "mn": "minnesota", "mo": "missouri", "nc": "north carolina", "nh": "new hampshire", "nj": "new jersey",
    "ns": "nova scotia", "nsw": "new south wales", "ny": "new york", "nz": "new zealand", "oh": "ohio",
    "on": "ontario", "or": "oregon", "pa": "pennsylvania", "sc": "south carolina", "tn": "tennessee",
    "tx": "texas", "va": "virginia", "wa": "washington",
}  # fmt: skip
"""Short names of regions as people write them behind a town."""
_NATIONS: Final = frozenset({"england", "scotland", "wales", "northern ireland"})
_MODERN: Final = {
    "Asia/Calcutta": "Asia/Kolkata", "Asia/Katmandu": "Asia/Kathmandu", "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh", "Europe/Kiev": "Europe/Kyiv",
}  # fmt: skip
"""Zones whose older name is the one in the tables of the readers' languages (CLDR)."""
_SHORTEST_GUESS: Final = 5
"""A shorter name has too many neighbours: it must be spelt right."""
_LETTERS_PER_SLIP: Final = 4
_MOST: Final = 6
"""Places offered at most."""
_DAYS_OF_A_YEAR: Final = range(0, 360, 30)


@dataclass(frozen=True, slots=True)
class _Index:
    """All towns by the plain spelling of their names; all regions and countries, with their zones' towns."""

    towns: dict[str, tuple[Town, ...]]
    regions: dict[str, tuple[Town, ...]]


def parse_town(text: str, now: datetime) -> tuple[Town, ...]:
    """Return the places a text may mean, the likeliest first; none when no such place is known.

    A region behind the name tells two towns of a name apart. A country or region stands for its zones, and a
    zone may be named itself. Places that share their zone, or country and clock in the year from `now`, count
    once. A misspelt name gives the nearest ones: the person's own clock is asked to prove it afterwards.
    """
    name, region = _parted(text)
    index = _index()
    found = index.towns.get(name) or _by_last_words(index, name)
    if found:
        return _once(_within(found, region), now)[:_MOST]
    zones = _once(index.regions.get(_SHORT.get(name, name), ()), now, anywhere=True)
    if zones:
        return zones if len(zones) <= _MOST else ()
    return _once(_nearest(index, name), now)[:_MOST]


def known_town(text: str, now: datetime) -> tuple[Town, ...]:
    """Return the places like parse_town, but only of a name spelt right: a sentence may be no place."""
    name, _ = _parted(text)
    index = _index()
    known = name in index.towns or _by_last_words(index, name) or _SHORT.get(name, name) in index.regions
    return parse_town(text, now) if known else ()


def _parted(text: str) -> tuple[str, str]:
    left = _plain(text)
    for words in _FIRST_WORDS:
        left = left.removeprefix(words)
    name, _, region = left.partition(",")
    return name.strip(), region.replace(",", " ").strip()


def _plain(text: str) -> str:
    """Return a name in small letters without accents, dots and doubled spaces."""
    letters = unicodedata.normalize(
        "NFKD", text.lower().replace("ø", "o").replace("ł", "l").replace("ß", "ss")
    )
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    spaced = "".join("'" if one in "’`" else " " if one in "-_/()" else one for one in kept)
    return " ".join(spaced.replace(".", "").split())


def _by_last_words(index: _Index, name: str) -> tuple[Town, ...]:
    """Read "portland oregon" and "boston ma": a town, then its region without a comma."""
    words = name.split()
    for cut in range(len(words) - 1, 0, -1):
        towns = index.towns.get(" ".join(words[:cut]), ())
        if found := _in_region(towns, " ".join(words[cut:])):
            return found
    return ()


def _within(towns: tuple[Town, ...], region: str) -> tuple[Town, ...]:
    """Return the towns of a region; one that fits none is left aside, since the clock is proved."""
    return (_in_region(towns, region) or towns) if region else towns


def _in_region(towns: tuple[Town, ...], region: str) -> tuple[Town, ...]:
    wanted = _SHORT.get(region, region)
    return tuple(one for one in towns if wanted in _regions_of(one))


def _regions_of(town: Town) -> frozenset[str]:
    """Return the plain names of the regions a town lies in: its state, its country."""
    parts = frozenset(_plain(part) for part in town.region.split(", "))
    return parts | {"united kingdom"} if parts & _NATIONS else parts


def _nearest(index: _Index, name: str) -> tuple[Town, ...]:
    if len(name) < _SHORTEST_GUESS:
        return ()
    slips = len(name) // _LETTERS_PER_SLIP
    near = process.extract(name, index.towns.keys(), scorer=OSA.distance, score_cutoff=slips, limit=3)
    return tuple(town for match, distance, _ in near if distance == near[0][1] for town in index.towns[match])


def _once(towns: tuple[Town, ...], now: datetime, *, anywhere: bool = False) -> tuple[Town, ...]:
    """Return the towns without those that an earlier one of their name (or `anywhere`) stands for."""
    kept: list[Town] = []
    for town in towns:
        named = [one for one in kept if anywhere or _plain(one.name) == _plain(town.name)]
        if not any(_stands_for(one, town, now) for one in named):
            kept.append(town)
    return tuple(kept)


def _stands_for(kept: Town, town: Town, now: datetime) -> bool:
    """Whether nobody would notice if the one was taken for the other."""
    same_country = _country(kept) == _country(town)
    return kept.zone == town.zone or (same_country and _clock(kept.zone, now) == _clock(town.zone, now))


def _country(town: Town) -> str:
    return town.region.rsplit(", ", 1)[-1]


def _clock(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    """Return how a zone's clock stands from UTC in the year from now."""
    tz = ZoneInfo(zone)
    return tuple((now + timedelta(days=days)).astimezone(tz).utcoffset() for days in _DAYS_OF_A_YEAR)


@cache
def _index() -> _Index:
    towns: dict[str, list[Town]] = {}
    regions: dict[str, list[Town]] = {}
    for name, town in (*_of_zones(), *_of_atlas()):
        _add(towns, name, town)
    for name, town in (*_of_countries(), *((town.region.split(", ")[0], town) for _, town in _of_atlas())):
        _add(regions, name, town)
    return _Index(
        {name: tuple(listed) for name, listed in towns.items()},
        {name: tuple(listed) for name, listed in regions.items()},
    )


def _add(listed: dict[str, list[Town]], name: str, town: Town) -> None:
    known = listed.setdefault(_plain(name), [])
    if town not in known:
        known.append(town)


def _of_atlas() -> tuple[tuple[str, Town], ...]:
    return tuple(
        (name, Town(names.split("/")[0], region, zone))
        for zone, region, listed in ATLAS
        for names in (one.strip() for one in listed.split(","))
        for name in names.split("/")
    )


def _of_zones() -> tuple[tuple[str, Town], ...]:
    """Return the towns that zones are named for, by all their names, the zone's own name included."""
    aliases = get_global("zone_aliases")
    older = {modern: old for old, modern in _MODERN.items()}
    found: list[tuple[str, Town]] = []
    for zone in sorted(available_timezones()):
        town = _town_of(older.get(zone) or aliases.get(zone, zone))
        if town and zone.startswith(_AREAS):
            found += [(town.name, town), (zone.rsplit("/", 1)[1], town), (zone, town)]
    return tuple(found)


def _town_of(zone: str) -> Town | None:
    """Return the town a zone is named for, as readers of English know it; None where no country is known."""
    locale = Locale("en")
    country = locale.territories.get(get_global("zone_territories").get(zone, ""))
    if country is None:
        return None
    known = locale.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
    return Town(known, "USA" if country == "United States" else country, _MODERN.get(zone, zone))


def _of_countries() -> tuple[tuple[str, Town], ...]:
    return tuple(
        (town.region, town)
        for zones in get_global("territory_zones").values()
        for zone in zones
        if (town := _town_of(zone))
    )
