"""Asking about an evening: the first message, follow-ups, the separate pain question, the morning after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import CareDay, Case, Intake, Opening, Outcome, Slot
from domain.case.careday import altered_day
from domain.clockchange import changed_clock
from domain.commands.day import AskTakenWhen, DoseNotKnown, ImHere, NotMe, NotTaken, TakeDose
from domain.commands.holding import ShowHold
from domain.commands.stepping import OpenQuestions
from domain.days import (
    LATE_AFTER,
    day_after,
    distance,
    dose_due,
    dose_moment,
    dose_waits,
    evening_dose_after,
    evening_of,
    in_one_message,
    morning_after,
    next_evening,
    next_evening_at,
    next_morning,
    next_morning_at,
    open_dose,
    pain_comes_later,
    pain_not_asked,
    pain_open,
    pain_time,
    recent_dose,
    too_soon,
    wall_of,
)
from domain.decide.dayview import dose_buttons, pain_pad, soon_buttons
from domain.decision import NOTHING, Decision, then
from domain.facts.base import Fact
from domain.facts.day import (
    DayOpened,
    DoseBack,
    FollowedUp,
    IntakeSet,
    MorningAfterAsked,
    PainAsked,
    PainFaded,
)
from domain.facts.times import TimesBegun
from domain.facts.travel import ClockChanged
from domain.intake import slots_of
from domain.lastnight import last_evening
from domain.messages.day import Asking, EveningCheck, MorningAfter
from domain.notices import Choice, Gravity, Notice, Rows, WhenUnsure
from domain.plan import Sentence
from domain.questions import Purpose, first_dose_waits
from domain.rhythm import asks_pain
from domain.topics import of_day

FIRST_FOLLOW_UP = timedelta(minutes=30)
SECOND_FOLLOW_UP = timedelta(minutes=60)
"""After the first one: +90 minutes in all."""

KINDS = {Slot.MAIN: "evening", Slot.MORNING: "morning-dose"}
AFTERWARDS = {Slot.MAIN: "morning", Slot.MORNING: "after-morning-dose"}
"""How the keys of their notices begin."""

FOLLOW_UPS = 2
ARE_YOU_THERE_AT = 2
"""Unanswered evenings before the one that only asks "Are you there?"."""

TOLD_AT = 4
"""Unanswered evenings before the one that says who is told of the silence: at home nobody is."""


def open_evening(case: Case, day: date, now: datetime) -> Decision:
    """Open the evening of a care day, in exactly one way; the one before it is closed as not known.

    Only the evening that comes next is opened, and that once: whatever asks for another one asks in vain.
    """
    if day != next_evening(case):
        return NOTHING
    return then(case, _close_older(case, day, now), lambda c: _open(c, day, now))


def open_morning(case: Case, day: date, now: datetime) -> Decision:
    """Open the morning's dose of a care day with two, once, in exactly one way."""
    if day != next_morning(case):
        return NOTHING
    return then(case, _close_older(case, day, now, Slot.MORNING), lambda c: _open_morning(c, day, now))


def _open_morning(case: Case, day: date, now: datetime) -> Decision:
    at, dose = case.day(day, Slot.MORNING), dose_due(case, day, Slot.MORNING)
    due = next_morning_at(case) or now
    late = now - due > LATE_AFTER
    recorded = at.intake is not None
    opening = Opening.RECORDED if recorded else Opening.ASKED_LATE if late else Opening.ASKED
    # Of a morning that is over, the evening's question is the one message; one from an older day is past.
    asks = dose is not None and not recorded and now < evening_dose_after(case, day)
    fact = DayOpened(
        day,
        opening,
        dose,
        now,
        asked=asks,
        held=case.on_hold,
        pain=False,
        next_ask=_first_follow_up(case, day, now, Slot.MORNING) if asks and not late else None,
        slot=Slot.MORNING,
    )
    return then(case, Decision((fact,)), lambda c: _prompt(c, day, now, Slot.MORNING) if asks else NOTHING)


def _close_older(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """An unanswered dose is not known once the next evening begins: never missed, never guessed."""
    days = case.days if slot is Slot.MAIN else case.mornings
    unanswered = [d for d in days if d.intake is None and d.dose is not None and d.day < day]
    facts = tuple(IntakeSet(d.day, Intake(Outcome.NOT_KNOWN, now), None, slot) for d in unanswered)
    return Decision(facts) if facts else NOTHING


def _open(case: Case, day: date, now: datetime) -> Decision:
    dose = dose_due(case, day)
    state = altered_day(case.day(day), dose=dose, faded=_is_faded(case, day))
    recorded = _is_recorded(state)
    swallowed = now >= case.end_of(day)  # an outage lasted beyond this care day
    due = next_evening_at(case) or now  # not the dose time, if that was too soon after the last dose
    late = now - due > LATE_AFTER
    opening = Opening.RECORDED if recorded else Opening.ASKED_LATE if late else Opening.ASKED
    asks = not recorded and not (swallowed and _newer_is_due(case, day, now))
    recent = recent_dose(case, day, now) if asks and not late and state.intake is None else None
    follow_up = _first_follow_up(case, day, now) if asks and not late else None
    fact = DayOpened(
        day,
        opening,
        dose,
        now,
        asked=asks,
        held=case.on_hold,
        pain=not state.faded and (not pain_comes_later(case, state) or pain_time(case, day) <= now),
        next_ask=follow_up if recent is None else recent + distance(case, day),
        recent=recent,
        morning_asked=now >= morning_after(case, day),
        ignored=_was_ignored(case, day),
        faded=state.faded,
    )
    opened = then(case, Decision((fact,)), lambda c: _prompt(c, day, now) if asks else Decision())
    return then(case, opened, lambda c: _times_begin(c, day, now))


def _times_begin(case: Case, day: date, now: datetime) -> Decision:
    """Let the times begin that were chosen while this evening was still to come."""
    if case.coming is None or day < case.coming.after:
        return NOTHING
    times = case.coming.sets.times
    clock = changed_clock(case, now, dose_time=times.dose, check_time=times.check)
    return Decision((ClockChanged(clock), TimesBegun()))


def _is_faded(case: Case, day: date) -> bool:
    """Whether the evening leaves pain out on purpose; what was asked or said before it was not left out."""
    state = case.day(day)
    return state.rating is None and not state.pain_asked and (state.faded or not asks_pain(case, day))


def _is_recorded(day: CareDay) -> bool:
    said = day.rating is not None or day.faded
    return said and (day.dose is None or day.intake is not None)


def _newer_is_due(case: Case, day: date, now: datetime) -> bool:
    """Whether a later evening is due as well: catching up is one message, about the newest."""
    return evening_of(case, day_after(case, day)) <= now


def _was_ignored(case: Case, day: date) -> bool:
    last = next((d for d in reversed(case.days) if d.day < day and d.opening is not None), None)
    if last is None or not case.reachable:
        return False
    said = last.intake is not None and last.intake.outcome is not Outcome.NOT_KNOWN
    return last.asked > 0 and last.rating is None and not said


def _prompt(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """The first message about an evening: shorter after silence, and once only "Are you there?"."""
    at = case.day(day, slot)
    check = question_of(case, at, _how(case, at), now)
    if check.asking is Asking.ARE_YOU_THERE:
        buttons: Rows = ((Choice("i_am_here", ImHere(day)),), *not_me(case))
    else:
        buttons = asked_buttons(case, at, check, now)
    return Decision(notices=(_evening(case, at, check, now, buttons, silent=_quiet(case)),))


def _how(case: Case, day: CareDay) -> Asking:
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


def _quiet(case: Case) -> bool:
    return case.silence.unanswered > QUIET_FROM


def _evening(
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


def take_dose_up_again(case: Case, now: datetime) -> Decision:
    """Ask about the dose of an evening that was opened on hold, once that hold is taken back as a mistake."""
    return Decision(
        tuple(fact for slot in slots_of(case, case.today(now)) for fact in _back(case, slot, now))
    )


def _back(case: Case, slot: Slot, now: datetime) -> list[Fact]:
    day = case.day(case.today(now), slot)
    dose = dose_due(case, day.day, slot)
    late = now - dose_moment(case, day.day, slot) > LATE_AFTER
    if day.opening is None or not day.held or day.intake is not None or dose is None or late:
        return []
    return [DoseBack(day.day, dose, now, slot)]


def _first_follow_up(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> datetime | None:
    """When to ask again: half an hour later, none after bedtime but one for a later dose; none in silence."""
    if case.silence.unanswered >= QUIET_FROM or _was_ignored_twice(case, day):
        return None
    at = now + FIRST_FOLLOW_UP
    if _before_last_hour(case, day, at):
        return at
    return at if dose_due(case, day, slot) is not None and at >= _last_hour(case, day) else None


def _was_ignored_twice(case: Case, day: date) -> bool:
    return case.silence.unanswered + int(_was_ignored(case, day)) >= QUIET_FROM


def _before_last_hour(case: Case, day: date, at: datetime) -> bool:
    return at <= _last_hour(case, day) and at < case.end_of(day)


def _last_hour(case: Case, day: date) -> datetime:
    return case.moment(day, case.preferences.bedtime)


def ask_again(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """Ask once more about an open evening: with sound at +30 minutes, silently at +90, none after that."""
    at = case.day(day, slot)
    if not dose_waits(case, at) and not pain_open(at):
        return NOTHING
    if at.next_ask is not None and now - at.next_ask > LATE_AFTER:
        return Decision(
            (FollowedUp(day, now, slot=slot),)
        )  # too late for tonight: the morning question takes over
    later = now + SECOND_FOLLOW_UP
    more = at.asked < FOLLOW_UPS and _before_last_hour(case, day, later)
    fact = FollowedUp(day, now, later if more else None, slot)
    asking = Asking.AGAIN if more else Asking.LAST_TIME
    silent = at.asked >= FOLLOW_UPS or not _before_last_hour(case, day, now)
    check = question_of(case, at, asking, now)
    notice = _evening(case, at, check, now, asked_buttons(case, at, check, now), silent=silent)
    return Decision((fact,), (notice,))


def ask_pain_alone(case: Case, day: date, now: datetime) -> Decision:
    """Ask for the pain at its own time; too late for one before the dose, the evening asks for it."""
    at = case.day(day)
    before = day == next_evening(case) and not in_one_message(case, day) and at.rating is None
    if not before and not pain_comes_later(case, at):
        return NOTHING
    if before and not asks_pain(case, day):
        return Decision((PainFaded(day),))
    due = pain_time(case, day)
    late = now - due > LATE_AFTER
    if late and (before or now >= case.end_of(day)):
        return Decision((PainAsked(day),))
    asking = Asking.LATE if late else Asking.FIRST
    notice = Notice(
        key=f"pain:{case.id}:{day.isoformat()}",
        person=case.person,
        message=EveningCheck(day, asking, pain_open=True, dose=None, due_at=due),
        topic=of_day(day),
        due_at=now,
        choices=(*pain_pad(day), *what_is_held(case), *not_me(case)),
        expires_at=now + LATE_AFTER,
    )
    return Decision((pain_is_asked(case, day, now),), (notice,))


def pain_is_asked(case: Case, day: date, now: datetime) -> PainAsked:
    """Return the fact of a pain question; where no dose waits beside it, with follow-ups of its own."""
    at = case.day(day)
    if at.opening is None or dose_waits(case, at):
        return PainAsked(day)
    return PainAsked(day, alone=True, next_ask=_first_follow_up(case, day, now))


def _first_morning(case: Case, evening: CareDay) -> datetime | None:
    """When the first morning's dose is asked about, which waits for what became of this evening's."""
    day = next_evening(case)
    waits = day is not None and last_evening(case, day) == evening
    return next_evening_at(case) if waits else None


def ask_morning_after(case: Case, day: date, now: datetime, slot: Slot = Slot.MAIN) -> Decision:
    """Ask once, silently, what became of a dose: of the evening before, or of this morning."""
    at = case.day(day, slot)
    if not dose_waits(case, at) or not at.asked or at.morning_asked:
        return NOTHING
    usual = wall_of(case, day, slot)
    buttons: Rows = (
        (Choice("took_it_about", TakeDose(day, usual, slot=slot), usual),),
        (Choice("took_it_another_time", AskTakenWhen(day, slot=slot)),),
        (
            Choice("did_not_take_it", NotTaken(day, slot=slot)),
            Choice("not_sure", DoseNotKnown(day, slot)),
        ),
    )
    notice = Notice(
        key=f"{AFTERWARDS[slot]}:{case.id}:{day.isoformat()}",
        person=case.person,
        message=MorningAfter(day, slot, _first_morning(case, at)),
        topic=of_day(day, slot),
        due_at=now,
        choices=(*buttons, *not_me(case)),
        expires_at=now + timedelta(hours=12),
        silent=True,
    )
    return Decision((MorningAfterAsked(day, slot),), (notice,))
