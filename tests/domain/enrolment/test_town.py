"""The town, its zone, and the proof by the phone's clock."""

from __future__ import annotations

from datetime import date, time

import pytest

from domain.commands.enrolment import ChooseZone, NameTowns, ShowEnrolment
from domain.enrolment import Town
from domain.messages.enrolment.questions import AskHealth, AskTown, Hint, ProveTown, WhichTown
from domain.screening import SafetyQuestion
from tests.domain.enrolling import Enrolling

TODAY = date(2027, 5, 4)


def test_town_is_proved_by_the_phones_clock() -> None:
    """One place of that name: its time is held against the phone's."""
    ana = Enrolling().invited().until_town().does(NameTowns((Town("Leeds", "England", "Europe/London"),)))
    ana.sees(ProveTown("Leeds", "Europe/London", time(18, 14)))
    ana.taps("yes").sees(AskHealth(SafetyQuestion.OPIOID))


def test_only_the_zone_is_kept_of_a_town() -> None:
    """Asked again after a restart, the proof names no place."""
    ana = Enrolling().invited().until_town().does(ChooseZone("Europe/London", "Leeds"))
    ana.does(ShowEnrolment()).sees(ProveTown(None, "Europe/London", time(18, 14)))
    assert "Leeds" not in repr(ana.facts)


def test_town_that_exists_twice_is_chosen_among() -> None:
    """Birmingham, England or Alabama."""
    places = (
        Town("Birmingham", "England", "Europe/London"),
        Town("Birmingham", "Alabama", "America/Chicago"),
    )
    ana = Enrolling().invited().until_town().does(NameTowns(places))
    ana.sees(WhichTown(places))
    ana.does(ana.button("place", "Birmingham, Alabama").command)
    assert ana.case.zone == "America/Chicago"


def test_unknown_town_is_asked_for_anew() -> None:
    """No place of that name: another one, or the list."""
    ana = Enrolling().invited().until_town().does(NameTowns(()))
    ana.sees(AskTown(hint=Hint.TOWN_UNKNOWN))


def test_clock_that_differs_asks_for_the_town_again() -> None:
    """When the phone says otherwise, the zone was wrong."""
    ana = Enrolling().invited().until_town().does(ChooseZone("Asia/Tokyo")).taps("no")
    ana.sees(AskTown(hint=Hint.CLOCKS_DIFFER))
    ana.does(ChooseZone("Europe/London")).taps("yes")
    assert ana.case.zone == "Europe/London"


def test_list_of_common_zones_can_be_chosen_from() -> None:
    """Three a row, and the way out."""
    ana = Enrolling().invited().until_town()
    ana.sees(AskTown())
    ana.taps("list_zones")
    ana.sees(AskTown(listed=True))
    assert ana.does(ana.button("place", "Oslo").command).case.zone == "Europe/Oslo"


@pytest.mark.parametrize("name", ["Mars/Base", "", "Europe", "../etc/passwd", "x\0"])
def test_what_is_no_zone_is_not_taken(name: str) -> None:
    """A zone nobody knows is asked for anew."""
    ana = Enrolling().invited().until_town().does(ChooseZone(name))
    ana.sees(AskTown(hint=Hint.TOWN_UNKNOWN))
    assert ana.case.zone == "UTC"
