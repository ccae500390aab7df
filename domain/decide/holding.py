"""Deciding about holds. A hold takes effect in the transaction that records its cause (law L13)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.case import Case, Hold, HoldCause, Stage
from domain.commands.holding import ExpectRefill, HaveItAgain, Hospital, ShowHold, TakeBackHold
from domain.commands.pack import AskPack
from domain.commands.replan import StartReplan
from domain.commands.stepping import OpenQuestions, ShowPlan
from domain.decide.arms import arm
from domain.decide.asking import take_dose_up_again
from domain.decide.prescriber import prescribers_word
from domain.decision import NOTHING, Decision, Refusal, then
from domain.facts.holding import HoldOpened, HoldTakenBack
from domain.intake import all_doses, last_taken, slots_of
from domain.messages.dosing import MissedRecorded
from domain.messages.holding import Card, HoldTold, HoldUndone
from domain.messages.stepping import QuestionClosed
from domain.notices import Answer, Choice, Rows
from domain.plan import Sentence
from domain.questions import Purpose
from domain.running import leg_on
from domain.topics import DOSE_TOPICS, HOLD, of_day

TAPPED = frozenset({HoldCause.HOSPITAL, HoldCause.TOLD_TO_WAIT})
"""Holds that a single tap opens."""

BY_MISTAKE = timedelta(minutes=15)
"""So long after it such a tap can be taken back; later the prescriber is asked."""

REFILL_DAYS = 1, 3, 7
"""Days ahead offered for when the medicine comes."""

CARD_CAUSES = frozenset({HoldCause.HOSPITAL, HoldCause.OPERATION, HoldCause.OPIOID})
"""Holds in which somebody else treats the patient: the card comes with them."""

SENTENCES = {
    HoldCause.OPIOID: Sentence.OPIOID,
    HoldCause.OPERATION: Sentence.OPIOID,
    HoldCause.HOSPITAL: Sentence.OPIOID,
    HoldCause.GAP: Sentence.AFTER_GAP,
    HoldCause.RAN_OUT: Sentence.AFTER_GAP,
    HoldCause.EXTRA_DOSE: Sentence.EXTRA,
}
"""Which of the prescriber's own sentences belongs to a cause; the others have none.

Never the one for tonight's dose while an alert is open: on hold there is no dose tonight.
"""


def put_on_hold(case: Case, cause: HoldCause, now: datetime, *, about: date | None = None) -> Decision:
    """Return the hold and the withdrawal of every dose prompt, follow-up and step question still open.

    A hold of the same cause that is open already stays the one hold. What the patient is told about it is
    the caller's: the words differ with the cause (`answer_hold` has what fits all of them).
    """
    if any(hold.cause is cause for hold in case.holds):
        return NOTHING
    hold = Hold(case.holds_ever + 1, cause, now, case.today(now), about)
    return Decision(facts=(HoldOpened(hold),), withdrawals=dose_topics(case, now))


def dose_topics(case: Case, now: datetime) -> tuple[str, ...]:
    """Return the topics of every dose prompt, follow-up and step question that may still be open."""
    waiting = (d for d in all_doses(case) if d.intake is None and d.dose is not None)
    today = (of_day(case.today(now), slot) for slot in slots_of(case, case.today(now)))
    return (*dict.fromkeys((*(of_day(d.day, d.slot) for d in waiting), *today)), *DOSE_TOPICS)


def card_of(case: Case, now: datetime) -> Card:
    """Return what to show to the person treating the patient."""
    leg = leg_on(case.legs, case.today(now))
    last = last_taken(case)
    return Card(
        leg.dose if leg else None, last[0] if last else None, last[1] if last else None, case.prescriber
    )


def told_of_hold(
    case: Case, now: datetime, new: tuple[HoldCause, ...] = (), missed: MissedRecorded | None = None
) -> HoldTold:
    """Return what the patient is told of the open holds: every cause, and the prescriber's words for it.

    With holds that are `new` the card comes only if it belongs to one of them; without, if to any.
    """
    causes = tuple(dict.fromkeys(hold.cause for hold in case.holds))
    return HoldTold(
        causes=causes,
        since=min((hold.day for hold in case.holds), default=case.today(now)),
        prescriber=case.prescriber,
        words=tuple(_words(case, cause) for cause in causes),
        card=card_of(case, now) if CARD_CAUSES.intersection(new or causes) else None,
        refill_on=case.refill_on,
        reported=case.hold_report is not None,
        two_doses_on=next((hold.about for hold in case.holds if hold.about is not None), None),
        missed=missed,
        started=bool(case.legs),
    )


def _words(case: Case, cause: HoldCause) -> str | None:
    sentence = SENTENCES.get(cause)
    return case.plan.words_for(sentence) if case.plan and sentence else None


def hold_rows(case: Case, now: datetime) -> Rows:
    """Return the buttons under a hold: the report of the prescriber's word, and what belongs to a cause."""
    rows: list[tuple[Choice, ...]] = []
    if case.hold_report is not None:
        rows.append((Choice("health_questions", OpenQuestions(Purpose.LIFT)),))
    else:
        rows.append((prescribers_word(case, Purpose.LIFT),))
    if any(hold.cause is HoldCause.LABEL for hold in case.holds) and case.hold_report is None:
        rows.append((Choice("say_pack", AskPack()),))
    if not case.shares and any(hold.cause is HoldCause.PLAN_DOUBT for hold in case.holds):
        rows.append((Choice("right_plan", StartReplan()),))
    if [hold.cause for hold in case.holds] == [HoldCause.RAN_OUT] and case.hold_report is None:
        rows.extend(refill_rows(case, now))
    rows.extend(
        (Choice("tapped_by_mistake", TakeBackHold(hold.number)),)
        for hold in case.holds
        if _may_be_a_mistake(hold, now)
    )
    return tuple(rows)


def refill_rows(case: Case, now: datetime) -> tuple[tuple[Choice, ...], ...]:
    """Return the buttons about a refill: it is there, or when it is expected."""
    today = case.today(now)
    days = [today + timedelta(days=ahead) for ahead in REFILL_DAYS]
    return (
        (Choice("have_it_again", HaveItAgain()),),
        tuple(Choice("refill_on", ExpectRefill(day), day) for day in days),
        (Choice("cannot_say", ExpectRefill(None)),),
    )


def answer_hold(
    case: Case, now: datetime, new: tuple[HoldCause, ...] = (), missed: MissedRecorded | None = None
) -> Decision:
    """Return the answer that tells of the open holds, some of them perhaps new (see `told_of_hold`)."""
    return Decision(answer=Answer(told_of_hold(case, now, new, missed), HOLD, hold_rows(case, now)))


def hold_and_tell(
    case: Case, cause: HoldCause, now: datetime, missed: MissedRecorded | None = None
) -> Decision:
    """Return the hold together with the answer that tells of it, and of the missed dose it comes of."""
    return then(case, put_on_hold(case, cause, now), lambda c: answer_hold(c, now, (cause,), missed))


def closed() -> Decision:
    """Return the answer to a question that is no longer open."""
    return Decision(answer=Answer(QuestionClosed(), "closed", ((Choice("show_plan", ShowPlan()),),)))


@arm.register
def hospital(command: Hospital, case: Case, now: datetime) -> Decision | Refusal:
    """Hold at once, with the card where somebody else treats; before and after a course the card alone."""
    if case.stage not in {Stage.BASELINE, Stage.ACTIVE}:
        return Decision(answer=Answer(card_of(case, now), HOLD))
    return hold_and_tell(case, command.cause, now)


@arm.register
def show_hold(command: ShowHold, case: Case, now: datetime) -> Decision | Refusal:
    """Say what is on hold."""
    del command
    return answer_hold(case, now) if case.on_hold else closed()


@arm.register
def take_back(command: TakeBackHold, case: Case, now: datetime) -> Decision | Refusal:
    """Take back a hold that was tapped by mistake a moment ago."""
    hold = next((h for h in case.holds if h.number == command.number), None)
    if hold is None:
        return closed()
    if not _may_be_a_mistake(hold, now):
        return answer_hold(case, now)
    still = tuple(h.cause for h in case.holds if h is not hold)
    undone = Decision((HoldTakenBack(hold.number),), answer=Answer(HoldUndone(still), HOLD))
    return then(case, undone, lambda c: take_dose_up_again(c, now))


def _may_be_a_mistake(hold: Hold, now: datetime) -> bool:
    return hold.cause in TAPPED and now - hold.since <= BY_MISTAKE
