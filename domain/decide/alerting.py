"""Deciding about alerts: what the pain rule finds after a rating, "It is too much", an extra dose, PGIC."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil

from domain.adjustment import adjustment_days
from domain.alerts import RULE, AlertMemory, Finding, FindingKind, asks_overall, assess, raise_now
from domain.case import Case, EpisodeKind, HoldCause
from domain.commands.alerting import (
    AnswerOverall,
    AskMistake,
    HaveContacted,
    NothingNew,
    TooMuch,
)
from domain.commands.day import AskNote
from domain.commands.effects import AskEffects
from domain.decide.arms import arm
from domain.decide.episodes import call_buttons
from domain.decide.flags import grave
from domain.decide.holding import put_on_hold
from domain.decision import NOTHING, Decision, Refusal, then
from domain.diary import begun_on, diary_of
from domain.episodes import new_episode
from domain.facts.aftercare import ReviewTold
from domain.facts.alerting import (
    EpisodeAgain,
    EpisodeOpened,
    FlareTold,
    Mistake,
    OverallAsked,
    RuleLooked,
)
from domain.facts.day import Answered
from domain.messages.alerting import (
    ExtraDoseKept,
    ExtraDoseText,
    FewAnswers,
    OverallQuestion,
    PainAlert,
    PainNotice,
    ReviewDue,
    ThreeWays,
)
from domain.messages.base import Message
from domain.messages.day import Flare
from domain.notices import Answer, Choice, Notice, Rows
from domain.pain import BaselineSource
from domain.plan import Leg, LegKind, Plan, Sentence, course
from domain.running import dose_on
from domain.topics import of_day
from domain.weekly import may_ask_overall

SATURDAY = 5


WORKING_DAYS_TO_CALL = 2
"""An alert asks to call by the second working day (Monday to Friday) after it (default)."""


REVIEW_AGAIN = timedelta(days=28)


QUESTION_LASTS = timedelta(hours=24)


OVERALL = "overall"
"""The topic of PGIC and of what the rule says quietly."""


def after_rating(case: Case, day: date, now: datetime) -> Decision:
    """Return what follows from a rating of a care day that was set, changed or taken back in this case.

    The information of the adjustment period is marked as given (whoever calls this shows it: ask `flare_info`
    before these facts are folded); then the rule looks, and says what is to be said now, once per episode.
    """
    told = Decision((FlareTold(day),)) if flare_info(case, day) else NOTHING
    return then(case, told, lambda c: look(c, day, now))


def look(case: Case, day: date, now: datetime) -> Decision:
    """Return what the rule finds on the newest rated day, or on `day` if that is newer, as notices and facts.

    A late or corrected rating is looked at with everything after it; what was sent stays sent.
    """
    if case.plan is None or not case.legs:
        return NOTHING
    diary = diary_of(case)
    on = max(day, diary.ratings[-1].day) if diary.ratings else day
    findings = assess(RULE, diary, case.plan, case.legs, on)
    said, memory = raise_now(RULE, case.alerting.memory, diary, case.plan, case.legs, findings, on)
    looked = _looked(case, on, said, memory)
    for finding in said:
        looked = then(case, looked, lambda c, finding=finding: _say(c, finding, now))  # type: ignore[misc]  # a bound loop variable
    if asks_overall(RULE, diary, case.legs, on):
        looked = then(case, looked, lambda c: _ask_overall(c, now))
    return looked


def _looked(case: Case, on: date, said: tuple[Finding, ...], memory: AlertMemory) -> Decision:
    if not said and memory == case.alerting.memory and case.alerting.assessed == on:
        return NOTHING
    return Decision((RuleLooked(on, memory, said),))


def _say(case: Case, finding: Finding, now: datetime) -> Decision:
    match finding.kind:
        case FindingKind.CONTACT_PROVIDER:
            return _alert(case, finding, EpisodeKind.WORSE, now)
        case FindingKind.BACKSTOP:
            return _alert(case, finding, EpisodeKind.BACKSTOP, now)
        case FindingKind.NOTICE:
            return _notice(case, finding, now)
        case FindingKind.NOT_ENOUGH_DATA:
            look = finding.looks[0]
            if look.first < begun_on(case):
                return NOTHING  # days before the diary began are nobody's missing days
            return _quietly(case, FewAnswers(look.mean.rated, RULE.pgic_days), finding, now)
        case FindingKind.NO_RELIEF_YET:
            return _review(case, finding, now)
        case _:  # WORSE_IN_WINDOW: a question for the step-up gate, no alarm to the patient
            return NOTHING


def _review(case: Case, finding: Finding, now: datetime) -> Decision:
    """Say that the review is due, unless that was said within four weeks: no alarm, no cause."""
    told, today = case.review_told, case.today(now)
    if told is not None and today - told < REVIEW_AGAIN:
        return NOTHING
    said = _quietly(case, ReviewDue(case.prescriber), finding, now)
    return Decision((ReviewTold(today),)) + said


def _alert(case: Case, finding: Finding, kind: EpisodeKind, now: datetime) -> Decision:
    episode = new_episode(case, kind, now, finding=finding)
    message = PainAlert(
        finding,
        call_by(case.today(now)),
        case.prescriber,
        _words(case, Sentence.WHILE_ALERT),
        _window_ended(case, finding.day),
        case.dosing,
        case.alerting.alerted,
    )
    notice = grave(case, episode.number, message, now, "first", call_buttons(episode))
    return Decision((EpisodeOpened(episode, now, said=False),), (notice,))


def call_by(day: date) -> date:
    """Return the second working day after a day, Monday to Friday; public holidays are not known here."""
    left = WORKING_DAYS_TO_CALL
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


def _window_ended(case: Case, day: date) -> date | None:
    """Return the last adjustment day before a day; None within the adjustment period."""
    days = adjustment_days(case.plan.window, case.legs, day) if case.plan else frozenset[date]()
    return None if day in days else max(days, default=None)


def _words(case: Case, sentence: Sentence) -> str | None:
    return case.plan.words_for(sentence) if case.plan else None


def _notice(case: Case, finding: Finding, now: datetime) -> Decision:
    is_open = may_ask_overall(case, case.today(now))
    asked = (OverallAsked(case.today(now)),) if is_open else ()
    choices = overall_buttons() if is_open else anything_new(case.today(now))
    notice = _quiet(case, PainNotice(finding, is_open), f"notice:{finding.day.isoformat()}", now, choices)
    return Decision(asked, (notice,))


def _quietly(case: Case, message: Message, finding: Finding, now: datetime) -> Decision:
    return Decision(notices=(_quiet(case, message, f"{finding.kind}:{finding.day.isoformat()}", now, ()),))


def _ask_overall(case: Case, now: datetime) -> Decision:
    """Ask PGIC this evening: the baseline is too high for the number alone to tell."""
    today = case.today(now)
    if not may_ask_overall(case, today):
        return NOTHING
    notice = _quiet(case, OverallQuestion(), f"pgic:{today.isoformat()}", now, overall_buttons())
    return Decision((OverallAsked(today),), (notice,))


def _quiet(case: Case, message: Message, which: str, now: datetime, choices: Rows) -> Notice:
    return Notice(
        key=f"{which}:{case.id}",
        person=case.person,
        message=message,
        topic=OVERALL,
        due_at=now,
        choices=choices,
        expires_at=now + QUESTION_LASTS,
        silent=True,
    )


def overall_buttons() -> Rows:
    """Return the seven answers of PGIC, the best first."""
    return tuple((Choice(f"overall_{score}", AnswerOverall(score)),) for score in range(1, 8))


def anything_new(day: date) -> Rows:
    """Return the answers to "anything new?"."""
    return (
        (Choice("side_effect", AskEffects(day)), Choice("note", AskNote(day))),
        (Choice("nothing_new", NothingNew()),),
    )


@arm.register
def too_much(command: TooMuch, case: Case, now: datetime) -> Decision | Refusal:
    """Show three ways to a person, as a message of its own, however often it is said."""
    del command
    today = case.today(now)
    already = next((e for e in case.alerting.episodes if e.kind is EpisodeKind.TOO_MUCH), None)
    episode = already or new_episode(case, EpisodeKind.TOO_MUCH, now)
    fact = (
        EpisodeAgain(episode.number, today, today + timedelta(days=1))
        if already
        else EpisodeOpened(episode, now, said=False)
    )
    message = ThreeWays(case.prescriber, _words(case, Sentence.WHILE_ALERT), case.dosing)
    notice = grave(case, episode.number, message, now, str(case.version), call_buttons(episode)[:1])
    return Decision((fact, Answered(now)), (notice,))


def extra_dose(case: Case, day: date, now: datetime) -> Decision:
    """Return what follows from a second dose on a care day: whom to call now, the hold, an episode."""
    episode = new_episode(case, EpisodeKind.EXTRA_DOSE, now)
    fact = EpisodeOpened(episode, now, HoldCause.EXTRA_DOSE, said=False)
    held = then(case, Decision((fact,)), lambda c: put_on_hold(c, HoldCause.EXTRA_DOSE, now, about=day))
    words = _words(case, Sentence.EXTRA)
    dose = case.day(day).dose or dose_on(case.legs, day)
    text = ExtraDoseText(day, dose, case.prescriber, words)
    rows: Rows = (
        (Choice("copy_emergency", HaveContacted(episode.number)),),
        (
            Choice("have_called", HaveContacted(episode.number)),
            Choice("i_mistyped", AskMistake(episode.number, Mistake.MISTYPED)),
        ),
    )
    notice = grave(case, episode.number, text, now, str(case.version), rows)
    return held + Decision(notices=(notice,), answer=Answer(ExtraDoseKept(day), of_day(day)))


def flare_info(case: Case, day: date) -> Flare | None:
    """Return the once-only information of the adjustment period, if this day's rating calls for it.

    It does when it lies 1.5 points or more above the baseline on an adjustment day, for the first time.
    """
    rating, base, plan = case.day(day).rating, case.baseline, case.plan
    if rating is None or base is None or plan is None or case.alerting.informed_in_window:
        return None
    if day not in adjustment_days(plan.window, case.legs, day):
        return None
    if Fraction(rating.halves, 2) < base.mean.points + RULE.contact_rise:
        return None
    high = base.mean.points + RULE.burst_rise
    alarm = 2 * ceil(high) if base.mean.points <= RULE.tens_alone else None
    return Flare(base.mean, base.source is BaselineSource.REMEMBERED, _off_until(plan, case, day), alarm)


def _off_until(plan: Plan, case: Case, day: date) -> date:
    """Return the last adjustment day of the course if every step begins as early as it may."""
    ahead = course(plan, case.legs, day)[1:]
    legs = (
        *case.legs,
        *(Leg(step.starts, step.step, step.dose, LegKind.UP, daily=step.daily) for step in ahead),
    )
    until = legs[-1].since + timedelta(days=plan.window.longest_run)
    return max(adjustment_days(plan.window, legs, until))
