"""A year of one patient, played through the real bot: travel, pauses, outages, corrections, two new plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from bot.wiring.simulation import ANA, Played, play_in
from domain.case import Case, Outcome
from domain.days import BETWEEN_DOSES
from domain.evolve import evolve
from domain.facts.base import Fact
from domain.facts.day import DayOpened, IntakeSet
from domain.facts.stepping import LegBegan
from domain.plan import USUAL_CEILING, LegKind
from storage.engine import Session
from storage.load import facts_of, load
from storage.opening import open_storage
from storage.people import find_person


async def test_a_year_reads_well_and_breaks_no_law(tmp_path: Path) -> None:
    """What was said of each thing that happened, and the laws over all facts of the year.

    Mutants: `next_evening_at` in days.py leaves the 12 hours out; `dosing` in case/whole.py looks at no hold.
    """
    played = await play_in(tmp_path, "mixed", 365, 1)
    storage = open_storage(tmp_path / "ldnbot.db")
    try:
        facts, case = await storage.read(_facts_and_case)
    finally:
        await storage.close()
    _says_what_happened(played)
    _asks_each_dose_once(facts, case)
    _keeps_to_the_plan(facts)


def _facts_and_case(session: Session) -> tuple[Sequence[Fact], Case]:
    person = find_person(session, ANA)
    assert person is not None
    assert person.case_id is not None
    return facts_of(session, person.case_id), load(session, person.case_id)


def _says_what_happened(played: Played) -> None:
    text = "\n".join(played.transcript)
    for said in (
        "Which number from 0 to 10 is nearest",  # "50", then edited to "5"
        "Dose reminders are on hold since 7 June.",  # the dentist's codeine
        "I was away at 21:00 on Sunday 20 June. Did you take your dose?",  # the bot was off
        "This is still open: Monday 28 June.",  # Telegram was out of reach
        "Tokyo: I have",
        "I go by the clock of London again",
        "Paused. I ask nothing before",
        "Kept, as reported by you: Dr Ben Okafor on 26 August.",
        "I have had no dose for several days. How do I start again?",
        "Added late: it is kept and marked as such, and this number counts in no average.",
        "Undone: your last answer about the pain of Monday.",
        "1.5\N{NO-BREAK SPACE}mg, morning and evening",
        "Your review is due.",
        "No pain question tonight. If it is bad, just type the number.",  # the questions fade
    ):
        assert said in text, said


def _asks_each_dose_once(facts: Sequence[Fact], case: Case) -> None:
    """L4: one opening of each dose; first prompts of a dose once a day lie 12 h apart. L2: the fold."""
    opened = [fact for fact in facts if isinstance(fact, DayOpened)]
    slots = [(fact.day, fact.slot) for fact in opened]
    assert len(slots) == len(set(slots))
    folded = Case(case.id, case.person)
    prompts = []
    for fact in facts:
        if isinstance(fact, DayOpened) and fact.dose is not None:
            assert not folded.on_hold, fact
            assert folded.pause is None, fact
            if fact.asked:
                prompts.append((fact.at, folded.legs[-1].daily))
        folded = evolve(folded, fact)
    assert folded == case
    for (before, _), (after, daily) in pairwise(prompts):
        assert after - before >= (BETWEEN_DOSES if daily.value == "once" else timedelta(hours=6))


def _keeps_to_the_plan(facts: Sequence[Fact]) -> None:
    """L6: never above the ceiling, one step up at a time; what is taken was due."""
    legs = [fact.leg for fact in facts if isinstance(fact, LegBegan)]
    assert all(leg.a_day <= USUAL_CEILING for leg in legs)
    for before, after in pairwise(legs):
        assert after.kind is not LegKind.UP or after.step == before.step + 1
    taken = {
        f.day for f in facts if isinstance(f, IntakeSet) and f.intake and f.intake.outcome is Outcome.TAKEN
    }
    assert taken <= {fact.day for fact in facts if isinstance(fact, DayOpened) and fact.dose is not None}
