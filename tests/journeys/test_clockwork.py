"""What the clock changes is seen in messages that were sent before."""

from __future__ import annotations

from datetime import timedelta

from domain.case import Intake, Outcome
from domain.decision import Decision
from domain.dose import Dose
from domain.facts.base import Fact
from domain.facts.day import IntakeSet
from domain.facts.stepping import LegBegan
from domain.plan import Leg, LegKind
from sandbox import Message
from storage.engine import Session
from storage.load import load
from storage.record import record
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import Robot, plain


def as_it_stands(ana: Robot, message: Message) -> Message:
    """Return a message of the chat as it shows now."""
    return next(each for each in ana.chat if each.id == message.id)


async def _records(world: World, *facts: Fact) -> None:
    """Let these facts be recorded by nobody who waits for an answer."""
    case = await world.case_of(world.ana)

    def recorded(session: Session) -> None:
        record(session, load(session, case.id), Decision(facts), world.now, "operator")

    await world.machine.storage.write(recorded)


async def test_a_gap_that_opens_by_itself_takes_the_dose_from_the_evenings_message(world: World) -> None:
    """Days without a dose were recorded by something else: at the next tick the dose is on hold, there too.

    Mutants: `_wake` in cases.py settles no screens; `redraw_once` is never called.
    """
    ana = await world.evening(taking_since=20)
    assert {"0", "Taken", "Not today..."} <= set(ana.buttons)
    prompt = ana.last
    case = await world.case_of(ana)
    assert case.plan is not None
    today = case.today(world.now)
    days = [today - timedelta(days=n) for n in range(1, case.plan.gap_days + 1)]
    missed = tuple(IntakeSet(day, Intake(Outcome.MISSED, world.now)) for day in days)

    await _records(world, *missed)
    await world.passes(minutes=1)
    assert (await world.case_of(ana)).on_hold
    shown = as_it_stands(ana, prompt)
    assert "Tonight's dose" not in plain(shown.text)
    assert not {"Taken", "Later", "Not today..."} & {label for row in shown.labels for label in row}
    await ana.taps("6")
    ana.sees("pain 6")


async def test_when_a_plan_has_ended_the_last_evening_has_no_buttons_left(world: World) -> None:
    """Its end comes by itself, on the day after; what became of the last dose can still be said.

    Mutant: `settle_later` in stale.py keeps no screen.
    """
    ana = await world.evening("1.5x4,3x4,end", taking_since=7)
    prompt = ana.last
    assert "Taken" in ana.buttons
    case = await world.case_of(ana)
    leg = Leg(case.today(world.now) - timedelta(days=3), 1, Dose(3000), LegKind.UP)
    await _records(world, LegBegan(leg))
    await world.until(hour_of(world, 22, days=1))
    ana.sees("Your plan's last day was Wednesday 5 May.")
    assert as_it_stands(ana, prompt).labels == ()
    await ana.taps("Did not take it")
    ana.sees("no dose")
