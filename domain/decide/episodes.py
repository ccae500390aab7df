"""Deciding about open alerts: a person reached, what came of it, and asking until it is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.alerts import REVIEW_DAYS, RULE, AlertMemory
from domain.alerts.view import view
from domain.case import Case, Episode, EpisodeKind
from domain.commands.alerting import (
    AskAboutAlert,
    CloseAlert,
    HasEased,
    HaveContacted,
    RemindTomorrow,
    RestoreAlerts,
    ShowAlert,
    TooMuch,
)
from domain.commands.replan import StartReplan
from domain.decide.arms import arm
from domain.decide.prescriber import prescribers_word
from domain.decision import Decision, Refusal
from domain.diary import diary_of
from domain.episodes import ABOUT_PAIN, episode_of, newest_open, next_follow_up, of_one_sort
from domain.facts.alerting import (
    Closing,
    EpisodeAgain,
    EpisodeAsked,
    EpisodeClosed,
    EpisodePutOff,
    PersonReached,
)
from domain.facts.day import Answered
from domain.messages.alerting import (
    AlertClosed,
    AlertGone,
    AlertQuestion,
    NotReachedKept,
    PersonKnows,
    RemindedOn,
)
from domain.notices import Answer, Choice, Notice, Rows
from domain.pain import Mean
from domain.questions import Purpose
from domain.topics import of_episode

Row = tuple[Choice, ...]

PLAINLY_FROM = 3
"""From this day on whom to call is said again when nobody has been reached."""

ASKED_FOR = timedelta(hours=24)


def gone(number: int) -> Decision:
    """Return the answer to a button of an alert that is closed."""
    return Decision(answer=Answer(AlertGone(), of_episode(number), below=True))


@arm.register
def contacted(command: HaveContacted, case: Case, now: datetime) -> Decision | Refusal:
    """Record that a person knows, and ask what came of it."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    today = case.today(now)
    message = PersonKnows(episode.kind, case.on_hold, case.prescriber)
    return Decision(
        (PersonReached(episode.number, today), Answered(now)),
        answer=Answer(
            message, of_episode(episode.number), (*outcomes(episode), _undo((episode,))), below=True
        ),
    )


def _undo(was: tuple[Episode, ...], memory_was: AlertMemory | None = None, *, closed: bool = False) -> Row:
    """Return `Undo` of an answer about alerts, which were like this before it."""
    return (Choice("undo", RestoreAlerts(was, memory_was, closed)),)


def _undo_closing(case: Case, was: tuple[Episode, ...]) -> Row:
    pain = any(each.kind in ABOUT_PAIN for each in was)
    return _undo(was, case.alerting.memory if pain else None, closed=True)


def outcomes(episode: Episode) -> Rows:
    """Return what can have come of an alert; only the rule's own can have been wrong."""
    number = episode.number
    found: Rows = (
        (Choice("plan_stays", CloseAlert(number, Closing.PLAN_STAYS)),),
        (Choice("plan_changed", CloseAlert(number, Closing.PLAN_CHANGED)),),
    )
    if episode.kind in ABOUT_PAIN:
        found += ((Choice("known_already", CloseAlert(number, Closing.KNOWN)),),)
    if episode.finding is not None:
        found += ((Choice("wrong_alert", CloseAlert(number, Closing.WRONG_ALERT)),),)
    return (*found, (Choice("not_reached", CloseAlert(number, Closing.NOT_REACHED)),))


@arm.register
def closes(command: CloseAlert, case: Case, now: datetime) -> Decision | Refusal:
    """Close an alert with what came of it. Nobody reached: it stays open and is asked about tomorrow."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    if command.outcome is Closing.NOT_REACHED:
        return _not_reached(case, episode, now)
    return _closed(case, episode, command.outcome, now)


def _not_reached(case: Case, episode: Episode, now: datetime) -> Decision:
    today = case.today(now)
    tomorrow = today + timedelta(days=1)
    message = NotReachedKept(case.prescriber, tomorrow)
    return Decision(
        (EpisodeAgain(episode.number, today, tomorrow, not_reached=True), Answered(now)),
        answer=Answer(message, of_episode(episode.number), (*call_buttons(episode), _undo((episode,)))),
    )


def _closed(case: Case, episode: Episode, outcome: Closing, now: datetime) -> Decision:
    """Close it together with the older ones of its sort: they were asked about in one message."""
    today = case.today(now)
    together = tuple(e for e in of_one_sort(case, episode) if e.number <= episode.number)
    older = tuple(e.number for e in together)
    pain = episode.kind in ABOUT_PAIN
    review = today + timedelta(days=REVIEW_DAYS) if pain else None
    fact = EpisodeClosed(older, today, outcome, mean_now(case, today))
    ask: Rows = ((prescribers_word(case, Purpose.LIFT, "have_their_answer"),),) if case.on_hold else ()
    if outcome is Closing.PLAN_CHANGED:
        ask = ((Choice("new_plan", StartReplan()),), *ask)
    message = AlertClosed(outcome, review, case.on_hold, case.prescriber)
    return Decision(
        (fact, Answered(now)),
        withdrawals=tuple(of_episode(number) for number in older),
        answer=Answer(message, of_episode(episode.number), (*ask, _undo_closing(case, together))),
    )


def mean_now(case: Case, day: date) -> Mean | None:
    """Return W as it stands on a care day, or None where it cannot be had."""
    seen = view(RULE, diary_of(case), case.plan, case.legs, day) if case.plan else None
    look = seen.w() if seen else None
    return look.mean if look else None


@arm.register
def eased(command: HasEased, case: Case, now: datetime) -> Decision | Refusal:
    """It was too much and has eased: that one is closed, and nothing else is."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    fact = EpisodeClosed((episode.number,), case.today(now), Closing.EASED)
    message = AlertClosed(Closing.EASED, None, case.on_hold, case.prescriber)
    return Decision(
        (fact, Answered(now)),
        withdrawals=(of_episode(episode.number),),
        answer=Answer(message, of_episode(episode.number), (_undo_closing(case, (episode,)),), below=True),
    )


@arm.register
def reminds(command: RemindTomorrow, case: Case, now: datetime) -> Decision | Refusal:
    """Ask about it again tomorrow."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    tomorrow = case.today(now) + timedelta(days=1)
    rows = (*call_buttons(episode)[:1], _undo((episode,)))
    return Decision(
        (EpisodePutOff(episode.number, tomorrow), Answered(now)),
        answer=Answer(RemindedOn(tomorrow), of_episode(episode.number), rows, below=True),
    )


@arm.register
def asks(command: AskAboutAlert, case: Case, now: datetime) -> Decision | Refusal:
    """Ask about the open alerts of one sort, in one message, about the newest."""
    episode = episode_of(case, command.number)
    if episode is None:
        return Decision()
    today = case.today(now)
    together = of_one_sort(case, episode)
    fact = EpisodeAsked(tuple(e.number for e in together), today, next_follow_up(episode.opened, today))
    return Decision((fact,), (_question(case, episode, now),))


@arm.register
def shows(command: ShowAlert, case: Case, now: datetime) -> Decision | Refusal:
    """Show the question about an open alert; when it is asked by itself does not change."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    asked = _asked(case, episode, case.today(now))
    return Decision(answer=Answer(asked, of_episode(episode.number), _answers(episode), below=True))


def asked_again(case: Case, episode: Episode, now: datetime) -> Decision:
    """Return the question about an alert once more, after an answer to it was taken back."""
    asked = replace(_asked(case, episode, case.today(now)), undone=True)
    return Decision(answer=Answer(asked, of_episode(episode.number), _answers(episode)))


def alert_rows(case: Case) -> Rows:
    """Return a button for each sort of open alert: it leads to the question about it."""
    return tuple((Choice("show_alert", ShowAlert(e.number), e.opened),) for e in newest_open(case))


def _question(case: Case, episode: Episode, now: datetime) -> Notice:
    day, number = case.today(now), episode.number
    return Notice(
        key=f"alert-ask:{case.id}:{number}:{day.isoformat()}",
        person=case.person,
        message=_asked(case, episode, day),
        topic=of_episode(number),
        due_at=now,
        choices=_answers(episode),
        expires_at=now + ASKED_FOR,
    )


def _asked(case: Case, episode: Episode, day: date) -> AlertQuestion:
    plainly = episode.contacted is None and (day - episode.opened).days >= PLAINLY_FROM
    return AlertQuestion(episode.kind, episode.opened, episode.contacted, plainly, case.prescriber)


def _answers(episode: Episode) -> Rows:
    return outcomes(episode) if episode.contacted else call_buttons(episode)


def call_buttons(episode: Episode) -> Rows:
    """Return the answers to an alert that is still open and about which nobody has been reached."""
    number = episode.number
    remind = Choice("remind_tomorrow", RemindTomorrow(number))
    if episode.kind is EpisodeKind.TOO_MUCH:
        return (
            (Choice("have_called", HaveContacted(number)), Choice("has_eased", HasEased(number))),
            (remind,),
        )
    if episode.kind in ABOUT_PAIN:
        return (
            (Choice("have_contacted", HaveContacted(number)), remind),
            (Choice("too_much", TooMuch()),),
        )
    return ((Choice("have_called", HaveContacted(number)), remind),)
