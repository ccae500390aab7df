"""The evening's question: what it asks, how, and its buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import CareDay, Case, Opening, Slot
from domain.commands.day import NotMe
from domain.commands.holding import ShowHold
from domain.commands.stepping import OpenQuestions
from domain.days import distance, evening_of, pain_not_asked, pain_open
from domain.decide.pads import dose_buttons, pain_pad, soon_buttons
from domain.due import LATE_AFTER, dose_moment, dose_waits, open_dose, too_soon
from domain.messages.day import Asking, EveningCheck
from domain.notices import Choice, Gravity, Notice, Rows, WhenUnsure
from domain.plan import Sentence
from domain.questions import Purpose, first_dose_waits
from domain.topics import of_day

KINDS = {Slot.MAIN: "evening", Slot.MORNING: "morning-dose"}
ARE_YOU_THERE_AT = 2
"""Unanswered evenings before the one that only asks "Are you there?"."""

TOLD_AT = 4
"""Unanswered evenings before the one that says who is told of the silence: at home nobody is."""


def how_to_ask(case: Case, day: CareDay) -> Asking:
    """Return which wording an evening is asked in, by the silence before it."""
    if day.opening is Opening.ASKED_LATE:
        return Asking.LATE
    match case.silence.unanswered:
        case 0:
            return Asking.FIRST
        case int(n) if n == ARE_YOU_THERE_AT and day.slot is Slot.MAIN:
            return Asking.ARE_YOU_THERE
        case int(n) if n == TOLD_AT:
            return Asking.NO_ANSWER
        case _:
            return Asking.SHORT


def asks_quietly(case: Case) -> bool:
    """Whether prompts make no sound: after evenings that nobody answered."""
    return case.silence.unanswered > QUIET_FROM


def evening_notice(
    case: Case, day: CareDay, message: EveningCheck, now: datetime, buttons: Rows, *, silent: bool
) -> Notice:
    """The notice of an evening: a dose in it is never repeated when it is not known whether it arrived."""
    first = message.asking not in {Asking.AGAIN, Asking.LAST_TIME}
    questions: Rows = ()
    if message.questions_first:
        questions = ((Choice("health_questions", OpenQuestions(Purpose.FIRST_DOSE)),),)
    return Notice(
        key=f"{KINDS[day.slot]}:{case.id}:{day.day.isoformat()}" + ("" if first else f":{case.version}"),
        person=case.person,
        message=message,
        topic=of_day(day.day, day.slot),
        due_at=now,
        choices=(*buttons, *questions),
        expires_at=now + LATE_AFTER,
        when_unsure=WhenUnsure.DROP if message.dose is not None and first else WhenUnsure.ONCE_MORE,
        gravity=Gravity.DOSE if message.dose is not None else Gravity.QUESTION,
        silent=silent,
    )


def question_of(case: Case, day: CareDay, asking: Asking, now: datetime) -> EveningCheck:
    """Return what is open of a care day, as a question. A dose of which something was said is not named."""
    main = day.slot is Slot.MAIN
    check = EveningCheck(
        day=day.day,
        asking=asking,
        pain_open=pain_open(day),
        dose=open_dose(case, day, now) if dose_waits(case, day) else None,
        due_at=evening_of(case, day.day) if main else dose_moment(case, day.day, day.slot),
        questions_first=main and first_dose_waits(case, day.day),
        on_hold=case.on_hold,
        pain_rests=main and pain_not_asked(day),
        slot=day.slot,
    )
    if not too_soon(day, now) or not dose_waits(case, day):
        return check
    words = case.plan.words_for(Sentence.LATE) if case.plan else None
    hours = distance(case, day.day) // timedelta(hours=1)
    return replace(
        check,
        recent=day.recent,
        dose_from=day.put_off_to,
        hours=hours,
        words=words,
        prescriber=case.prescriber,
    )


def asked_buttons(case: Case, day: CareDay, check: EveningCheck, now: datetime) -> Rows:
    """Return the buttons under such a question about a care day; on a shared account also *Not me*."""
    rows: Rows = pain_pad(day.day) if check.pain_open else ()
    if check.dose is not None:
        rows = (*rows, *dose_buttons(day.day, day.slot, past=check.dose.past))
    elif too_soon(day, now) and dose_waits(case, day):
        rows = (*rows, *soon_buttons(day.day))
    return (*rows, *what_is_held(case), *not_me(case))


def what_is_held(case: Case) -> Rows:
    """Return the button that shows what is on hold and what ends it: the evening is no dead end."""
    return ((Choice("show_hold", ShowHold()),),) if case.on_hold else ()


def not_me(case: Case) -> Rows:
    """Return the button for somebody else who has the phone, where the account is shared."""
    return ((Choice("not_me", NotMe()),),) if case.shared_account else ()
