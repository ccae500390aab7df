"""What a team hears of a case: what stands open in it, and what no longer does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.case import (
    Alerting,
    Case,
    Episode,
    EpisodeKind,
    Hold,
    HoldCause,
    OpenEffect,
    Silence,
    Stage,
    Stepping,
)
from domain.commands.team.tickets import EndTicket, OpenTicket, SureTicket
from domain.effects import Effect, Grade, RedFlag
from domain.evolve import evolve
from domain.facts.alerting import (
    Closing,
    EpisodeAgain,
    EpisodeClosed,
    EpisodeOpened,
    FlagConfirmed,
    FlagPast,
    FlagWithdrawn,
    Mistake,
)
from domain.facts.base import Fact
from domain.facts.effects import EffectClosed, EffectGraded
from domain.facts.holding import HoldOpened, HoldTakenBack
from domain.facts.replan import NewPlanDropped, NewPlanQuestioned
from domain.report import NewPlan
from domain.team.care import CareTeam, Sharing
from domain.team.hearing import heard
from domain.team.showing import what_of
from domain.team.team import ALWAYS
from domain.team.ticket import Matter, Ticket
from tests.domain.team.ladders import team_of

NOW, DAY = datetime(2027, 7, 8, 20, tzinfo=UTC), date(2027, 7, 8)
CARE = CareTeam("team", "Riverside", ALWAYS, Sharing.CODE)
ANA = Case("case", 1, stage=Stage.ACTIVE, care=CARE)


def told(case: Case, *facts: Fact) -> tuple[tuple[object, ...], Case]:
    """Return what the team hears of these facts, and the case after them."""
    after = case
    for fact in facts:
        after = evolve(after, fact)
    return heard(case, facts, after), after


def flag(*flags: RedFlag, number: int = 1, doubtful: bool = False) -> EpisodeOpened:
    """Return that these words were said."""
    episode = Episode(number, EpisodeKind.RED_FLAG, DAY, flags=flags)
    return EpisodeOpened(episode, NOW, doubtful=doubtful)


@pytest.mark.parametrize("kind", EpisodeKind)
def test_every_alert_of_a_patient_is_a_ticket(kind: EpisodeKind) -> None:
    """An extra dose is one as a red flag is."""
    news, _ = told(ANA, EpisodeOpened(Episode(1, kind, DAY), NOW))
    assert len(news) == 1
    assert isinstance(news[0], OpenTicket)


def test_in_doubt_only_breathing_swelling_and_mind_are_told_at_once() -> None:
    """Mutant: `AT_ONCE` is empty."""
    news, case = told(ANA, flag(RedFlag.HEART, doubtful=True))
    assert news == (OpenTicket("case", Matter.RED_FLAG, 1, doubtful=True),)
    for fact in (FlagConfirmed(1, DAY, (RedFlag.HEART,)), FlagPast(1, DAY)):
        assert told(case, fact)[0] == (SureTicket("case", Matter.RED_FLAG, 1),)
    for each in (RedFlag.BREATHING, RedFlag.ALLERGY, RedFlag.SELF_HARM, RedFlag.PSYCHOSIS):
        assert told(ANA, flag(each, doubtful=True))[0] == (OpenTicket("case", Matter.RED_FLAG, 1),)


def test_a_mistake_ends_it_and_the_patients_own_closing_does_not() -> None:
    """A person has to look, whatever the patient taps."""
    _, case = told(ANA, flag(RedFlag.HEART))
    assert told(case, FlagWithdrawn(1, DAY, Mistake.MISTYPED))[0] == (EndTicket("case", Matter.RED_FLAG, 1),)
    assert told(case, EpisodeClosed((1,), DAY, Closing.KNOWN))[0] == ()


def test_what_comes_again_is_said_again() -> None:
    """An answer "nobody reached" is no second time; one that is closed cannot come again."""
    _, case = told(ANA, EpisodeOpened(Episode(1, EpisodeKind.TOO_MUCH, DAY), NOW))
    assert told(case, EpisodeAgain(1, DAY, DAY))[0] == (OpenTicket("case", Matter.TOO_MUCH, 1),)
    assert told(case, EpisodeAgain(1, DAY, DAY, not_reached=True))[0] == ()
    assert told(ANA, EpisodeAgain(1, DAY, DAY))[0] == ()


def test_a_severe_side_effect_and_its_end() -> None:
    """Less severe it is over as well."""
    severe = replace(ANA, effects=(OpenEffect(3, Effect.NAUSEA, Grade.SEVERE, DAY),))
    news = heard(ANA, (EffectGraded(3, Grade.SEVERE, None, DAY),), severe)
    assert news == (OpenTicket("case", Matter.SEVERE_EFFECT, 3),)
    assert told(severe, EffectClosed(3, DAY))[0] == (EndTicket("case", Matter.SEVERE_EFFECT, 3),)
    milder = EffectGraded(3, Grade.MILD, Grade.SEVERE, DAY)
    assert told(severe, milder)[0] == (EndTicket("case", Matter.SEVERE_EFFECT, 3),)


def test_a_hold_and_its_end_and_a_pause_is_none() -> None:
    """After a pause the patient's own answers end it."""
    for cause in HoldCause:
        news, case = told(ANA, HoldOpened(Hold(1, cause, NOW, DAY)))
        if cause is HoldCause.PAUSE:
            assert news == ()
            continue
        if cause is HoldCause.PLAN_LOOK:
            assert news == (OpenTicket("case", Matter.PLAN),)
            continue
        assert news == (OpenTicket("case", Matter.HOLD, 1),)
        assert told(case, HoldTakenBack(1))[0] == (EndTicket("case", Matter.HOLD, 1),)


@pytest.mark.parametrize(
    ("matter", "so"),
    [
        (Matter.STEP, replace(ANA, stepping=Stepping(told=("pain_higher",)))),
        (Matter.PLAN, replace(ANA, stepping=Stepping(other_doctor=DAY))),
        (Matter.REVIEW, replace(ANA, review_told=DAY)),
        (Matter.SILENT, replace(ANA, silence=Silence(5, DAY))),
        (Matter.BLOCKED, replace(ANA, reachable=False)),
    ],
)
def test_what_stands_open_is_a_ticket_until_it_does_not(matter: Matter, so: Case) -> None:
    """The same from both sides."""
    fact = FlagPast(9, DAY)
    assert OpenTicket("case", matter) in heard(ANA, (fact,), so)
    assert EndTicket("case", matter) in heard(so, (fact,), ANA)
    assert heard(ANA, (fact,), replace(ANA, silence=Silence(4, DAY)))[:-1] == ()


def test_who_lets_the_team_in_late_brings_what_stands_open_and_who_does_not_share_is_not_spoken_of() -> None:
    """The team sees from the first day what it has to answer."""
    held = replace(ANA, holds=(Hold(1, HoldCause.OPIOID, NOW, DAY),))
    alone = replace(held, care=replace(CARE, sharing=Sharing.NOBODY))
    assert OpenTicket("case", Matter.HOLD, 1) in heard(alone, (FlagPast(9, DAY),), held)
    assert told(alone, flag(RedFlag.HEART))[0] == ()


def test_a_question_about_a_new_plan_waits_until_that_is_read_or_dropped() -> None:
    """Asked twice it is one."""
    typed = replace(ANA, new_plan=NewPlan(DAY, DAY))
    assert OpenTicket("case", Matter.QUESTION) in heard(typed, (NewPlanQuestioned(DAY),), typed)
    assert EndTicket("case", Matter.QUESTION) in told(typed, NewPlanDropped())[0]


def test_a_ticket_shows_what_it_is_about_in_values_and_nothing_of_a_case_that_cannot_be_read() -> None:
    """The flags, the effect, the cause of the hold; none of the patient's own words."""
    case = replace(
        ANA,
        holds=(Hold(2, HoldCause.OPIOID, NOW, DAY),),
        effects=(OpenEffect(3, Effect.NAUSEA, Grade.SEVERE, DAY),),
        alerting=Alerting(episodes=(Episode(1, EpisodeKind.RED_FLAG, DAY, flags=(RedFlag.HEART,)),)),
    )
    team = team_of()
    flagged = what_of(team, Ticket(1, "case", Matter.RED_FLAG, NOW, 1), case)
    assert (flagged.code, flagged.flags, flagged.on_hold) == ("K7", (RedFlag.HEART,), True)
    assert what_of(team, Ticket(2, "case", Matter.HOLD, NOW, 2), case).hold is HoldCause.OPIOID
    assert what_of(team, Ticket(3, "case", Matter.SEVERE_EFFECT, NOW, 3), case).effect is Effect.NAUSEA
    assert what_of(team, Ticket(3, "case", Matter.SEVERE_EFFECT, NOW, 3), None).effect is None
