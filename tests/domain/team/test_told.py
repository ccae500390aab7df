"""The one line that is true: whatever says who was told says what is so, in every arm."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.house import House
from bot.render import Reader
from bot.render.told import who_is_told
from domain.case import Case, HoldCause
from domain.commands.alerting import SayRedFlag, TooMuch
from domain.commands.base import Command
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, ReportOn, StartReport
from domain.commands.replan import StartReplan, TypeNewPlan
from domain.decide import decide
from domain.decision import Decision
from domain.effects import RedFlag
from domain.evolve import evolve_all
from domain.messages.base import Message
from domain.messages.sharing import TeamAnswers
from domain.messages.told import TellsWho
from domain.moments import wall_clock
from domain.questions import Purpose
from domain.team.care import CareTeam, Sharing
from domain.team.hearing import heard
from domain.team.hours import TeamHours, is_open, opens_next, read_hours
from domain.told import Reached, told
from tests.domain.play import FIRST_DOSE, Play, ana, at

HOUSE = House("Riverside Pain Clinic", "Riverside, 020 7946 0100", "999", "Samaritans, 116 123")
READER = Reader(HOUSE, "en", "Europe/London")
moments = st.datetimes(datetime(2020, 1, 2), datetime(2030, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))  # noqa: DTZ001 - UTC is put on

READS = ("Mon-Fri 9-17", "Sun 22-24", "daily 0-24")


def hours(text: str = "Mon-Fri 9-17") -> TeamHours:
    """Return the team's hours."""
    read = read_hours(text, "Europe/London")
    assert isinstance(read, TeamHours)
    return read


def shared(sharing: Sharing | None = Sharing.CODE, reads: str = "Mon-Fri 9-17") -> CareTeam:
    """Return Ana's team, and what she lets it see."""
    return CareTeam("t1", "Riverside", hours(reads), sharing)


@given(
    st.sampled_from((None, *Sharing)), st.sampled_from(("Mon-Fri 9-17", "Sun 22-24", "daily 0-24")), moments
)
def test_either_nobody_was_told_or_the_hours_and_the_next_opening_are_named(
    sharing: Sharing | None, reads: str, now: datetime
) -> None:
    """Never both. Mutant: `told` returns Reached.TEAM whatever is shared; `opens` is `now`."""
    care = shared(sharing, reads)
    line = who_is_told(told(ana(care=care), now), READER)
    assert told(ana(care=care), now).with_team is care.is_told
    if not care.is_told:
        assert line == "Nobody has been told: you do not share with a team."
        return
    assert "Nobody has been told" not in line
    assert "They read " in line
    opens = wall_clock(opens_next(care.hours, now), care.hours.zone)
    assert ("nobody may see it before" in line) is not is_open(care.hours, now)
    if not is_open(care.hours, now):
        assert f"{opens:%a}" in line
        assert f"{opens.hour}:{opens.minute:02}" in line


def test_at_home_nobody_is_told() -> None:
    """Without a team nothing else can be true."""
    line = who_is_told(told(ana(), at(FIRST_DOSE, "21:00")), READER)
    assert line == "Nobody has been told: no clinic is connected. Alerts come to you alone."


def test_a_far_opening_has_its_date() -> None:
    """A weekday alone could be this week's."""
    care = shared(reads="Mon 9-10")
    now = at(FIRST_DOSE, "21:00")
    said = told(ana(care=care), now)
    assert said.opens is not None
    assert said.opens - now < timedelta(days=6)
    assert "Mon 9:00" in who_is_told(said, READER)
    later = told(ana(care=care), now - timedelta(hours=35))  # Monday, an hour after it closed
    assert "Mon 24 May 9:00" in who_is_told(later, READER)


HELD = (HoldCause.OPIOID, HoldCause.OPERATION, HoldCause.HOSPITAL)

ARMS: dict[str, Command] = {
    **{f"flag_{flag}": SayRedFlag((flag,)) for flag in RedFlag},
    "too_much": TooMuch(None),
    **{f"hold_{cause}": Hospital(cause) for cause in HELD},
    "report": StartReport(Purpose.LIFT),
    "report_step": ReportOn(Purpose.STEP, FIRST_DOSE),
    "new_plan": StartReplan(),
    "new_plan_typed": TypeNewPlan("3 mg"),
}
"""What somebody may do on an evening so that they read who was told."""


def _said(decision: Decision) -> list[Message]:
    said = [notice.message for notice in decision.notices]
    return said + ([decision.answer.message] if decision.answer else [])


def _decided(case: Case, name: str) -> tuple[Decision, list[TellsWho]]:
    outcome = decide(case, ARMS[name], at(FIRST_DOSE, "21:30"))
    assert isinstance(outcome, Decision)
    return outcome, [each for each in _said(outcome) if isinstance(each, TellsWho)]


@pytest.mark.parametrize("name", ARMS)
def test_nothing_is_called_sent_that_the_team_does_not_hear(name: str) -> None:
    """Every arm that says who was told. Mutant: `is_sent` in domain/decide/truth.py returns True."""
    case = ana(care=shared())
    decision, tells = _decided(case, name)
    assert tells
    hears = bool(heard(case, decision.facts, evolve_all(case, decision.facts)))
    assert {each.told.reached for each in tells} == {Reached.TEAM if hears else Reached.UNREACHED}


@pytest.mark.parametrize("name", ARMS)
def test_who_shares_with_nobody_reads_that_nobody_was_told(name: str) -> None:
    """And may report what the prescriber said, as at home."""
    case = ana(care=shared(Sharing.NOBODY))
    decision, tells = _decided(case, name)
    assert all(each.told.reached is Reached.NOBODY for each in tells)
    assert not any(isinstance(each, TeamAnswers) for each in _said(decision))


def test_on_hold_the_team_is_asked_and_nothing_can_be_reported() -> None:
    """With a team only its prescriber ends a hold. Mutant: `for_the_team` returns None."""
    play = Play(ana(care=shared()), at(FIRST_DOSE, "12:00"))
    play.does(Hospital(HoldCause.HOSPITAL))
    assert "asked_prescriber" not in play.labels()
    play.taps("ask_team")
    assert isinstance(play.answer, TeamAnswers)
    play.does(StartReport(Purpose.LIFT))
    assert isinstance(play.answer, TeamAnswers)
    assert play.case.on_hold
    assert play.case.hold_report is None


def test_an_extra_dose_says_who_was_told() -> None:
    """A second dose of one day raises an alert, and the line belongs to it."""
    play = Play(ana(care=replace(shared(), sharing=Sharing.NOBODY)), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "21:05"))
    play.does(TakeDose(FIRST_DOSE))
    play.does(SayRedFlag((RedFlag.OVERDOSE,)))
    tells = [n.message for n in play.notices if isinstance(n.message, TellsWho) and n.message.tells]
    assert tells
    assert {each.told.reached for each in tells} == {Reached.NOBODY}
