"""A patient's card: what is true of the case now, put together for whoever is about to call. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.case import Case, Outcome, Stage
from domain.dose import CannotMake, what_to_take
from domain.history import History
from domain.messages.team.cards import CardShown, Fortnight, HeldNow, MarkDays, StepNow, Told
from domain.messages.team.digest import TakerName
from domain.moments import wall_clock
from domain.running import days_on_step, leg_on
from domain.summary import last_rated_day, summarise
from domain.team.digest import Line, open_lines
from domain.team.standing import standing
from domain.team.team import Charge, Team

FORTNIGHT = 14
ANSWERS_SHOWN = 2
MARKS_SHOWN = 6
"""Days of a mark that are named."""


def card(team: Team, charge: Charge, case: Case, history: History, now: datetime) -> CardShown:
    """Return the card of a case as it stands now."""
    today, stand = case.today(now), standing(case)
    why = open_lines(team, charge, stand)
    said = summarise(case, history, today)
    prescriber = team.member(charge.prescriber)
    found = next((each.finding for each in case.alerting.episodes if each.finding is not None), None)
    step = case.stepping
    return CardShown(
        team.zone,
        charge.code,
        case.care.patient_name if case.care is not None and charge.named else None,
        wall_clock(charge.since, team.zone).date(),
        prescriber.name if prescriber is not None else case.prescriber.name if case.prescriber else None,
        now,
        why,
        _names(team, why),
        found.rule if found is not None else None,
        _step(case, today),
        tuple(HeldNow(hold.cause, hold.day) for hold in case.holds),
        case.pause.until if case.pause is not None else None,
        case.finished_on if case.stage is Stage.FINISHED else None,
        fortnight(case, history, today),
        case.baseline,
        said.before,
        said.legs,
        history.overall[-ANSWERS_SHOWN:],
        said.open_effects,
        _marks(history, today),
        _day(case, step.form_clean_at),
        _day(case, step.label_ok_at),
        tuple(Told(each.opened, each.contacted) for each in case.alerting.episodes),
        stand.answered_at,
    )


def fortnight(case: Case, history: History, today: date) -> Fortnight:
    """Return the last 14 care days; today is one of them once it is rated."""
    last = last_rated_day(history.pain, today)
    first = last - timedelta(days=FORTNIGHT - 1)
    rated = {each.day: each.halves for each in history.pain}
    days = tuple(first + timedelta(days=ahead) for ahead in range(FORTNIGHT))
    became = [
        dose.outcome
        for dose in history.doses
        if first <= dose.day <= today and (dose.day < today or case.day(dose.day).intake is not None)
    ]
    return Fortnight(
        first,
        tuple(rated.get(day) for day in days),
        became.count(Outcome.TAKEN),
        became.count(Outcome.MISSED),
        became.count(Outcome.NOT_KNOWN),
    )


def _step(case: Case, today: date) -> StepNow | None:
    leg = leg_on(case.legs, today)
    if leg is None or case.plan is None or case.stage is not Stage.ACTIVE:
        return None
    amount = what_to_take(case.preparation, leg.dose) if case.preparation is not None else None
    return StepNow(
        leg.step + 1,
        len(case.plan.steps),
        leg.dose,
        leg.daily,
        None if isinstance(amount, CannotMake) else amount,
        case.dose_wall(today),
        days_on_step(case.legs, today),
    )


def _marks(history: History, today: date) -> tuple[MarkDays, ...]:
    first = today - timedelta(days=FORTNIGHT - 1)
    days: dict[object, MarkDays] = {}
    for each in history.marks:
        if each.day >= first:
            known = days[each.mark].days if each.mark in days else ()
            days[each.mark] = MarkDays(each.mark, (*known, each.day)[-MARKS_SHOWN:])
    return tuple(days.values())


def _day(case: Case, at: datetime | None) -> date | None:
    return case.today(at) if at is not None else None


def _names(team: Team, lines: Iterable[Line]) -> tuple[TakerName, ...]:
    takers = sorted({line.taken_by for line in lines if line.taken_by is not None})
    found = (team.member(person) for person in takers)
    return tuple(TakerName(member.person, member.name) for member in found if member is not None)
