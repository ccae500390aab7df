"""Deciding about times, discretion and today's pain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from domain.case import Case, Rating
from domain.commands.base import Command
from domain.commands.enrolment import (
    AskTogether,
    ChooseCheckTime,
    ChooseDiscreet,
    ChooseDoseTime,
    ChooseMorningTime,
    GiveFirstRating,
    OfferDays,
    OfferTimes,
    PlanFirstDay,
    SaySince,
    SayStepSince,
)
from domain.decide.arms import arm
from domain.decide.enrolment.choices import ways_out
from domain.decide.enrolment.taking import again, is_open, take
from domain.decision import Decision, Refusal
from domain.enrolment import TOPIC, Question
from domain.facts.day import RatingSet
from domain.facts.enrolment import (
    CheckTimeChosen,
    DiscreetChosen,
    DoseTimeChosen,
    FirstRatingGiven,
    MorningTimeChosen,
    TogetherSaid,
)
from domain.messages.enrolment.questions import Hint, WhichDay, WhichTime
from domain.moments import hours_apart
from domain.notices import Answer, Choice
from domain.pain import HIGHEST
from domain.times import BETWEEN_TWO


@arm.register
def dose_time(command: ChooseDoseTime, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the time of the dose, to the minute; two doses a day lie some hours apart."""
    wall = command.wall.replace(second=0, microsecond=0)
    both = case.plan is not None and case.plan.has_mornings and case.morning_time is not None
    if is_open(case, Question.DOSE_TIME) and both and hours_apart(wall, case.morning) < BETWEEN_TWO:
        return again(case, now, Hint.TOO_CLOSE)
    return take(case, Question.DOSE_TIME, now, DoseTimeChosen(wall))


@arm.register
def morning_time(command: ChooseMorningTime, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the time of the morning's dose, to the minute."""
    wall = command.wall.replace(second=0, microsecond=0)
    return take(case, Question.MORNING_TIME, now, MorningTimeChosen(wall))


@arm.register
def together(command: AskTogether, case: Case, now: datetime) -> Decision | Refusal:
    """Keep whether pain is asked about in the same message."""
    return take(case, Question.TOGETHER, now, TogetherSaid(command.together))


@arm.register
def check_time(command: ChooseCheckTime, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the time of the pain question, to the minute; said at once, it is another time than the dose's."""
    wall = command.wall.replace(second=0, microsecond=0)
    if is_open(case, Question.TOGETHER):
        return take(case, Question.TOGETHER, now, TogetherSaid(together=False), CheckTimeChosen(wall))
    return take(case, Question.CHECK_TIME, now, CheckTimeChosen(wall))


@arm.register
def offer_times(command: OfferTimes, case: Case, now: datetime) -> Decision | Refusal:
    """Ask which of the two is meant."""
    if not is_open(case, command.question) or command.question not in TIMES:
        return again(case, now)
    chosen = TIMES[command.question]
    both = tuple(Choice("at_time", chosen(wall), wall) for wall in (command.early, command.late))
    message = WhichTime(command.early, command.late)
    return Decision(answer=Answer(message, TOPIC, (both, *ways_out(case))))


@arm.register
def offer_days(command: OfferDays, case: Case, now: datetime) -> Decision | Refusal:
    """Ask which of the days is meant."""
    if not is_open(case, command.question) or command.question not in DAYS:
        return again(case, now)
    chosen = DAYS[command.question]
    row = tuple(Choice("on_date", chosen(day), day) for day in command.days)
    return Decision(answer=Answer(WhichDay(), TOPIC, (row, *ways_out(case))))


DAYS: dict[Question, Callable[[date], Command]] = {
    Question.STARTED: SaySince,
    Question.SINCE: SaySince,
    Question.STEP_SINCE: SayStepSince,
    Question.FIRST_DAY: PlanFirstDay,
}

TIMES: dict[Question, Callable[[time], Command]] = {
    Question.MORNING_TIME: ChooseMorningTime,
    Question.DOSE_TIME: ChooseDoseTime,
    Question.TOGETHER: ChooseCheckTime,
    Question.CHECK_TIME: ChooseCheckTime,
}


@arm.register
def discreet(command: ChooseDiscreet, case: Case, now: datetime) -> Decision | Refusal:
    """Keep whether the medicine's name is hidden."""
    return take(case, Question.DISCREET, now, DiscreetChosen(command.hide))


@arm.register
def first_rating(command: GiveFirstRating, case: Case, now: datetime) -> Decision | Refusal:
    """Record today's pain: the first rating of the diary."""
    if not is_open(case, Question.PAIN):
        return again(case, now)
    if not 0 <= command.halves <= HIGHEST:
        return again(case, now, Hint.NOT_READ)
    today = case.today(now)
    rating = RatingSet(today, Rating(command.halves, now), case.day(today).rating)
    return take(case, Question.PAIN, now, rating, FirstRatingGiven())
