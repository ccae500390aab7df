"""Folding the facts of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from domain.case import AskedFor, Case, Intake, LastSaid, Outcome, Silence, StepCount, Wanted
from domain.case.careday import altered_day
from domain.evolve.arms import arm
from domain.facts.day import (
    Answered,
    AwaySaid,
    DayOpened,
    DoseBack,
    FollowedUp,
    IntakeSet,
    LastUndone,
    MorningAfterAsked,
    NoteAsked,
    NoteKept,
    NoteTakenBack,
    PainAsked,
    PainFaded,
    PainNowNoted,
    PastForgotten,
    PutOff,
    RatingSet,
    ReachableSet,
)
from domain.intake import became, is_part
from domain.running import first_dose_day
from domain.stillsaid import still_counts
from domain.supply import counted_down

BASELINE_DAYS = 14
"""The baseline looks at the last 14 days before the first dose."""


@arm.register
def opened(fact: DayOpened, case: Case) -> Case:
    """Open the evening; an evening before it that was asked and ignored lengthens the silence."""
    case = _asks_anew(case)
    known = case.day(fact.day, fact.slot)
    day = altered_day(
        known,
        opening=fact.opening,
        dose=fact.dose,
        held=fact.held,
        asked=int(fact.asked),
        asked_at=fact.at if fact.asked else None,
        pain_asked=known.pain_asked or (fact.asked and fact.pain),
        next_ask=fact.next_ask,
        morning_asked=fact.morning_asked,
        faded=fact.faded,
        recent=fact.recent,
        put_off_to=fact.next_ask if fact.recent else known.put_off_to,
    )
    silence = case.silence
    if fact.ignored:
        since = silence.since or fact.day - timedelta(days=1)
        silence = replace(silence, unanswered=silence.unanswered + 1, since=since)
    case = case.with_day(day)
    return case if silence is case.silence else replace(case, silence=silence)


@arm.register
def dose_back(fact: DoseBack, case: Case) -> Case:
    """Let the dose of an evening that was opened on hold be due after all."""
    day = replace(case.day(fact.day, fact.slot), dose=fact.dose, held=False, asked=1, next_ask=fact.next_ask)
    return case.with_day(replace(day, put_off_to=fact.next_ask))


@arm.register
def away_said(fact: AwaySaid, case: Case) -> Case:
    """What was said after the outage stands for the follow-ups that were still to come."""
    return case.with_day(replace(case.day(fact.day), next_ask=None))


@arm.register
def pain_asked(fact: PainAsked, case: Case) -> Case:
    """Remember that the separate pain question was sent."""
    day = replace(case.day(fact.day), pain_asked=True)
    return case.with_day(replace(day, asked=1, next_ask=fact.next_ask) if fact.alone else day)


@arm.register
def pain_faded(fact: PainFaded, case: Case) -> Case:
    """Remember that pain is left out that day."""
    return case.with_day(replace(case.day(fact.day), faded=True))


def _asks_anew(case: Case) -> Case:
    """What was asked for is not waited for beyond the next question: an answer to that is no note."""
    return case if case.asking is None or case.asking.lasts else replace(case, asking=None)


@arm.register
def followed_up(fact: FollowedUp, case: Case) -> Case:
    """Count the message and keep when the next one is due."""
    case = _asks_anew(case)
    day = case.day(fact.day, fact.slot)
    return case.with_day(replace(day, asked=day.asked + 1, next_ask=fact.next_ask))


@arm.register
def put_off(fact: PutOff, case: Case) -> Case:
    """Move the next message; its own follow-ups start anew from there."""
    day = replace(case.day(fact.day, fact.slot), asked=1, next_ask=fact.until, put_off_to=fact.until)
    return case.with_day(day)


@arm.register
def morning_asked(fact: MorningAfterAsked, case: Case) -> Case:
    """Remember that the morning question was sent."""
    return case.with_day(replace(case.day(fact.day, fact.slot), morning_asked=True, next_ask=None))


@arm.register
def rated(fact: RatingSet, case: Case) -> Case:
    """Set the rating of the day; one before the first dose belongs to the baseline as well."""
    case = case.with_said(LastSaid("pain", fact.day, rating_was=fact.rating_was))
    case = case.with_day(replace(case.day(fact.day), rating=fact.rating))
    first = first_dose_day(case.legs)
    if first is not None and fact.day >= first:
        return case
    others = [(day, halves) for day, halves in case.baseline_ratings if day != fact.day]
    mine: list[tuple[date, int]] = [(fact.day, fact.rating.halves)] if fact.rating else []
    return replace(case, baseline_ratings=tuple(sorted([*others, *mine])[-BASELINE_DAYS:]))


@arm.register
def intake(fact: IntakeSet, case: Case) -> Case:
    """Set what became of the dose, and move the day within the counts of its leg."""
    case = case.with_said(LastSaid("dose", fact.day, intake_was=fact.intake_was, slot=fact.slot))
    was = _counted_as(case, fact, fact.intake_was)
    case = case.with_day(replace(case.day(fact.day, fact.slot), intake=fact.intake))
    case = counted_down(case, fact.day, _is_taken(fact.intake), _is_taken(fact.intake_was))
    number = _leg_number(case, fact.day)
    if number is None or number >= len(case.counts):
        return case
    count = _moved(case.counts[number], was, -1)
    count = _moved(count, _counted_as(case, fact, fact.intake), +1)
    return replace(case, counts=(*case.counts[:number], count, *case.counts[number + 1 :]))


def _is_taken(intake: Intake | None) -> bool:
    return intake is not None and intake.outcome is Outcome.TAKEN


def _leg_number(case: Case, day: date) -> int | None:
    begun = [number for number, leg in enumerate(case.legs) if leg.since <= day]
    return begun[-1] if begun else None


def _counted_as(case: Case, fact: IntakeSet, intake: Intake | None) -> Outcome | Literal["part"] | None:
    if is_part(case, fact.day, fact.slot, intake):
        return "part"
    return became(case, fact.day, fact.slot, intake)


def _moved(count: StepCount, outcome: Outcome | Literal["part"] | None, by: int) -> StepCount:
    match outcome:
        case "part":
            return replace(count, part=count.part + by)
        case Outcome.TAKEN:
            return replace(count, taken=count.taken + by)
        case Outcome.MISSED:
            return replace(count, missed=count.missed + by)
        case Outcome.NOT_KNOWN:
            return replace(count, not_known=count.not_known + by)
        case _:
            return count


@arm.register
def pain_now(fact: PainNowNoted, case: Case) -> Case:
    """Remember it as said last; one that was taken back is not said any more."""
    said = LastSaid("pain_now", at=fact.at)
    if fact.halves is not None:
        return case.with_said(said)
    return replace(case, said=tuple(each for each in case.said if each != said))


@arm.register
def undone(fact: LastUndone, case: Case) -> Case:
    """Forget what was taken back, and with it the answer that took it back."""
    del fact
    return replace(case, said=case.said[:-2])


@arm.register
def past(fact: PastForgotten, case: Case) -> Case:
    """Forget the newest up to one that counts; one before that may count again once it is taken back."""
    del fact
    last = max((n for n, each in enumerate(case.said, 1) if still_counts(case, each)), default=0)
    return replace(case, said=case.said[:last])


@arm.register
def answered(fact: Answered, case: Case) -> Case:
    """End the silence."""
    del fact
    return replace(case, silence=Silence())


@arm.register
def note_asked(fact: NoteAsked, case: Case) -> Case:
    """Take the next text as a note on this day."""
    return replace(case, asking=AskedFor(Wanted.NOTE, fact.day))


@arm.register
def note_kept(fact: NoteKept, case: Case) -> Case:
    """The note that was asked for has come; one that was nothing else can be taken back by the word."""
    if fact.alone:
        case = case.with_said(LastSaid("note", at=fact.at, message=fact.message))
    wanted = case.asking == AskedFor(Wanted.NOTE, fact.day)
    return replace(case, asking=None) if wanted else case


@arm.register
def note_back(fact: NoteTakenBack, case: Case) -> Case:
    """It is said no more."""
    last = LastSaid("note", at=fact.at, message=fact.message)
    return replace(case, said=tuple(each for each in case.said if each != last))


@arm.register
def reachable(fact: ReachableSet, case: Case) -> Case:
    """Set whether the chat is open to the bot."""
    return replace(case, reachable=fact.reachable)
