"""What a patient reads of what the team does with an alert."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.case import Alerting, Case, Episode, EpisodeKind, Stage
from domain.commands.heeding import EndHeeded, SayHeeded, SayUnheeded
from domain.decide import decide
from domain.decision import Decision
from domain.facts.alerting import Closing, EpisodeClosed
from domain.messages.heeding import TeamHasClosed, TeamHasNotOpened, TeamHasOpened
from domain.team.ticket import Matter, TicketOutcome
from tests.domain.play import ana

NOW, DAY = datetime(2027, 7, 8, 20, tzinfo=UTC), date(2027, 7, 8)


def alerted(kind: EpisodeKind = EpisodeKind.WORSE) -> Case:
    """Return a case with one open alert."""
    return replace(ana(), alerting=Alerting(episodes=(Episode(1, kind, DAY),)))


def decided(case: Case, command: SayHeeded | SayUnheeded | EndHeeded) -> Decision:
    """Return what it comes to."""
    done = decide(case, command, NOW)
    assert isinstance(done, Decision)
    return done


def test_who_opened_it_and_that_nobody_did_are_messages_of_their_own() -> None:
    """They change nothing: what is asked about an alert goes on by its own rule."""
    case = alerted()
    opened = decided(case, SayHeeded(Matter.WORSE, 1, "Dr Okafor"))
    assert (opened.facts, opened.withdrawals) == ((), ())
    assert opened.notices[0].message == TeamHasOpened("Dr Okafor", case.prescriber)
    nobody = decided(case, SayUnheeded(Matter.WORSE, 1, had=True))
    assert nobody.notices[0].message == TeamHasNotOpened(Matter.WORSE, case.prescriber, had=True)


@pytest.mark.parametrize(
    ("outcome", "closing"),
    [
        (TicketOutcome.SPOKEN, Closing.KNOWN),
        (TicketOutcome.KNOWN, Closing.KNOWN),
        (TicketOutcome.PLAN_CHANGED, Closing.PLAN_CHANGED),
        (TicketOutcome.WRONG, Closing.WRONG_ALERT),
    ],
)
def test_what_the_team_closes_is_closed_for_the_patient(outcome: TicketOutcome, closing: Closing) -> None:
    """No silence ends with it: the patient has said nothing."""
    done = decided(alerted(), EndHeeded(Matter.WORSE, 1, outcome, "Dr Okafor"))
    assert [type(fact) for fact in done.facts] == [EpisodeClosed]
    assert isinstance(done.facts[0], EpisodeClosed)
    assert (done.facts[0].numbers, done.facts[0].outcome) == ((1,), closing)
    assert done.withdrawals == ("alert:1",)
    assert isinstance(done.notices[0].message, TeamHasClosed)


def test_what_is_closed_already_or_no_alert_is_said_alone() -> None:
    """A side effect goes on being followed."""
    effect = EndHeeded(Matter.SEVERE_EFFECT, 1, TicketOutcome.SPOKEN, "Dr Okafor")
    for case, command in (
        (alerted(), effect),
        (ana(), EndHeeded(Matter.WORSE, 1, TicketOutcome.SPOKEN, "Dr Okafor")),
        (alerted(), EndHeeded(Matter.WORSE, 1, TicketOutcome.OVER, "Dr Okafor")),
    ):
        done = decided(case, command)
        assert (done.facts, len(done.notices)) == ((), 1)


def test_who_has_left_hears_nothing() -> None:
    """Whatever the team still does."""
    case = replace(alerted(), stage=Stage.LEFT)
    done = decide(case, SayHeeded(Matter.WORSE, 1, "Dr Okafor"), NOW)
    assert not isinstance(done, Decision) or done.notices == ()
