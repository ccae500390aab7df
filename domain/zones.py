"""Zones: which are offered in a list, and whether a name is one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

COMMON_ZONES = (
    ("London", "Europe/London"),
    ("Dublin", "Europe/Dublin"),
    ("Oslo", "Europe/Oslo"),
    ("Berlin", "Europe/Berlin"),
    ("Paris", "Europe/Paris"),
    ("Helsinki", "Europe/Helsinki"),
    ("New York", "America/New_York"),
    ("Chicago", "America/Chicago"),
    ("Denver", "America/Denver"),
    ("Phoenix", "America/Phoenix"),
    ("Los Angeles", "America/Los_Angeles"),
    ("Toronto", "America/Toronto"),
    ("Sydney", "Australia/Sydney"),
    ("Brisbane", "Australia/Brisbane"),
    ("Auckland", "Pacific/Auckland"),
)
"""For those who do not want to type a town; every other zone is found by its towns."""


def is_zone(name: str) -> bool:
    """Whether this is the name of an IANA zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; not a name at all; the name of a folder of zones
        return False
    return True
