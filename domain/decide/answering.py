"""Deciding about the answers to the questions before a dose."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.agenda.day import QUIET_FROM
from domain.case import Case, HoldCause, Stage
from domain.commands.stepping import (
    AddDiaryDays,
    AnswerBlock,
    AnswerForm,
    AnswerLabel,
    AnswerUsual,
    AskFirstDoseDay,
    BeginFirstDose,
    KeepFirstDose,
    OpenQuestions,
    PutQuestions,
    SetFirstDose,
)
from domain.commands.supply import Count
from domain.decide.arms import arm
from domain.decide.flags import red_flag
from domain.decide.holding import answer_hold, closed
from domain.decide.questioning import (
    MORE_DAYS,
    TOPICS,
    after,
    block_wanted,
    go_on,
    health_rows,
    hold_for,
    is_open,
)
from domain.decide.starting import begin_course
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import RedFlag
from domain.facts.stepping import (
    BlockAnswered,
    FirstDoseSet,
    FormAnswered,
    LabelAnswered,
    QuestionPut,
    UsualAnswered,
)
from domain.messages.stepping import FirstDoseDays, FirstDosePlanned, LabelAwaited, PackKept, SafetyBlock
from domain.notices import Answer, Choice, Notice, Rows
from domain.pain import Usual
from domain.plan import number_after
from domain.questions import Health, LabelAnswer, Purpose, is_health_open, is_quiet
from domain.screening import meaning
from domain.topics import FIRST_DOSE, PACK

DAYS_AHEAD = 7, 14
"""Days of diary before the first dose that are offered (clinical practice: 7-14)."""

FURTHEST = 90
"""Days ahead within which a first dose may be set."""


def as_notice(case: Case, decision: Decision, key: str, now: datetime) -> Decision:
    """Return the decision with its answer turned into something the bot starts, once for this key."""
    answer = decision.answer
    if answer is None:
        return decision
    notice = Notice(
        key=f"{key}:{case.id}:{case.today(now).isoformat()}",
        person=case.person,
        message=answer.message,
        topic=answer.topic,
        due_at=now,
        choices=answer.choices,
        expires_at=case.end_of(case.today(now)),
        silent=is_quiet(case, now) or case.silence.unanswered >= QUIET_FROM,
    )
    return Decision(decision.facts, (*decision.notices, notice), decision.withdrawals)


@arm.register
def put_questions(command: PutQuestions, case: Case, now: datetime) -> Decision | Refusal:
    """Put the next open question at the question hour; nothing open: what follows happens."""
    if not is_open(case, command.purpose, now):
        return NOTHING
    put = Decision((QuestionPut(command.purpose, case.today(now)),))
    asked = then(case, put, lambda c: go_on(c, command.purpose, now))
    return as_notice(case, asked, f"ask:{command.purpose}", now)


@arm.register
def begin_first_dose(command: BeginFirstDose, case: Case, now: datetime) -> Decision | Refusal:
    """Begin without the answer about the days before: it is of no weight for the dose."""
    del command
    if not is_open(case, Purpose.FIRST_DOSE, now) or is_health_open(case):
        return NOTHING
    return as_notice(case, begin_course(case, now), "begin", now)


@arm.register
def open_questions(command: OpenQuestions, case: Case, now: datetime) -> Decision | Refusal:
    """Show the next open question."""
    return go_on(case, command.purpose, now) if is_open(case, command.purpose, now) else closed()


@arm.register
def answer_form(command: AnswerForm, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the answer; anything but "none" puts the dose on hold until the prescriber has looked."""
    if not is_open(case, command.purpose, now):
        return closed()
    fact = FormAnswered(command.purpose, command.answer, now)
    if command.answer is Health.NO:
        return after(case, fact, command.purpose, now)
    return hold_for(case, fact, HoldCause.SCREENING, now)


@arm.register
def answer_block(command: AnswerBlock, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the answer to one of the four safety questions, in their order."""
    if not is_open(case, Purpose.FIRST_DOSE, now):
        return closed()
    if command.question is not block_wanted(case, now):
        return go_on(case, Purpose.FIRST_DOSE, now)
    means = meaning(command.question, command.answer)
    fact = BlockAnswered(command.question, command.answer, passes=means.hold is None, at=now)
    if means.ask_prescriber:
        return then(case, Decision((fact,)), lambda c: _ask_too(c, now))
    if means.hold is None:
        return after(case, fact, Purpose.FIRST_DOSE, now)
    held = hold_for(case, fact, means.hold, now)
    # The crisis text goes out first, as a notice of its own; the hold is the answer.
    return (
        then(case, held, lambda c: red_flag(c, (RedFlag.SELF_HARM,), now, said=False))
        if means.crisis
        else held
    )


def _ask_too(case: Case, now: datetime) -> Decision:
    """Say with the next question that the prescriber is to be asked about the last answer."""
    question = block_wanted(case, now)
    asked = SafetyBlock(question, case.prescriber)
    return Decision(answer=Answer(asked, FIRST_DOSE, health_rows(question)))


@arm.register
def answer_label(command: AnswerLabel, case: Case, now: datetime) -> Decision | Refusal:
    """Keep what the label says; one that differs puts the dose on hold, and no amount is shown."""
    if not is_open(case, command.purpose, now):
        return closed()
    fact = LabelAnswered(_step_of(case, command.purpose), command.answer, now)
    if command.purpose is Purpose.PACK and command.answer is not LabelAnswer.DIFFERENT:
        right = command.answer is LabelAnswer.RIGHT
        rows: Rows = ((Choice("count_supply", Count()),),) if right else ()
        return Decision((fact,), answer=Answer(PackKept(right), PACK, rows))
    if command.answer is LabelAnswer.RIGHT:
        return after(case, fact, command.purpose, now)
    if command.answer is LabelAnswer.DIFFERENT:
        return hold_for(case, fact, HoldCause.LABEL, now)
    awaited = LabelAwaited(command.purpose)
    row = (Choice("have_the_pack", OpenQuestions(command.purpose)),)
    return Decision((fact,), answer=Answer(awaited, TOPICS[command.purpose], (row,)))


def _step_of(case: Case, purpose: Purpose) -> int:
    if not case.legs:
        return 0
    return number_after(case.legs[-1]) if purpose is Purpose.STEP else case.legs[-1].step


@arm.register
def answer_usual(command: AnswerUsual, case: Case, now: datetime) -> Decision | Refusal:
    """Keep how the days before the first dose were; worse ones bring the offer of more."""
    if not is_open(case, Purpose.FIRST_DOSE, now):
        return closed()
    fact = UsualAnswered(command.usual, settled=command.usual is not Usual.WORSE)
    return after(case, fact, Purpose.FIRST_DOSE, now)


@arm.register
def keep_first_dose(command: KeepFirstDose, case: Case, now: datetime) -> Decision | Refusal:
    """No more days of diary: the first dose comes as planned."""
    del command
    if not is_open(case, Purpose.FIRST_DOSE, now):
        return closed()
    fact = UsualAnswered(case.stepping.usual or Usual.WORSE, settled=True)
    return after(case, fact, Purpose.FIRST_DOSE, now)


@arm.register
def add_diary_days(command: AddDiaryDays, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the diary for 7 more days before the first dose."""
    del command
    if not is_open(case, Purpose.FIRST_DOSE, now):
        return closed()
    day = case.today(now) + timedelta(days=MORE_DAYS)
    facts = (UsualAnswered(case.stepping.usual or Usual.WORSE, settled=True), FirstDoseSet(day))
    return Decision(facts, answer=_planned(day))


def _planned(day: date) -> Answer:
    row = (Choice("choose_first_dose", AskFirstDoseDay()),)
    return Answer(FirstDosePlanned(day), FIRST_DOSE, (row,))


@arm.register
def ask_first_dose_day(command: AskFirstDoseDay, case: Case, now: datetime) -> Decision | Refusal:
    """Offer days for the first dose: today, tomorrow, or after 7 or 14 days of diary."""
    del command
    if case.legs or case.stage is not Stage.BASELINE:
        return closed()
    today = case.today(now)
    days = (today, today + timedelta(days=1), *(today + timedelta(days=ahead) for ahead in DAYS_AHEAD))
    rows = tuple((Choice("first_dose_on", SetFirstDose(day), day),) for day in days)
    return Decision(answer=Answer(FirstDoseDays(), FIRST_DOSE, rows))


@arm.register
def set_first_dose(command: SetFirstDose, case: Case, now: datetime) -> Decision | Refusal:
    """Set the day of the first dose; today's brings its questions at once."""
    today = case.today(now)
    if case.legs or case.stage is not Stage.BASELINE or not _is_choosable(command, case, now):
        return closed()
    fact = FirstDoseSet(command.day)
    planned = Decision((fact,), answer=_planned(command.day))
    if case.on_hold:
        return then(case, planned, lambda c: answer_hold(c, now))
    if command.day != today or case.plan is None:
        return planned
    return then(case, Decision((fact,)), lambda c: go_on(c, Purpose.FIRST_DOSE, now))


def _is_choosable(command: SetFirstDose, case: Case, now: datetime) -> bool:
    return 0 <= (command.day - case.today(now)).days <= FURTHEST
