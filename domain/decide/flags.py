"""Deciding about red flags: the text at once, the hold with it, and taking back what never was."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case, Episode, EpisodeKind, HoldCause, Outcome
from domain.commands.alerting import (
    AskMistake,
    FlagOver,
    HappeningNow,
    HaveContacted,
    KeepFlag,
    SayRedFlag,
    WithdrawFlag,
)
from domain.commands.day import ShowDay
from domain.decide.arms import arm
from domain.decide.episodes import call_buttons, gone
from domain.decide.holding import put_on_hold
from domain.decision import NOTHING, Decision, Refusal, then
from domain.dose import Dose
from domain.effects import EMERGENCY, RedFlag
from domain.episodes import episode_of, flagged_by, new_episode
from domain.facts.alerting import EpisodeOpened, FlagConfirmed, FlagPast, FlagWithdrawn, Mistake
from domain.facts.day import Answered
from domain.facts.holding import HoldTakenBack
from domain.intake import all_doses
from domain.messages.alerting import (
    EmergencyText,
    ExtraDoseText,
    FlagNotLifted,
    FlagPastKept,
    FlagStands,
    FlagTakenBack,
    MindText,
    MistakeAsked,
    SameDayText,
)
from domain.messages.base import Message
from domain.notices import Answer, Choice, Gravity, Notice, Rows, WhenUnsure
from domain.plan import Sentence
from domain.running import dose_on
from domain.topics import of_episode

MIND = frozenset({RedFlag.SELF_HARM, RedFlag.PSYCHOSIS})
"""Flags answered with the crisis line beside the emergency number."""

TAKEN_TOO_MUCH = frozenset({RedFlag.OVERDOSE})
BODY = EMERGENCY - MIND
SAME_DAY = frozenset(RedFlag) - EMERGENCY - TAKEN_TOO_MUCH


def red_flag(case: Case, flags: tuple[RedFlag, ...], now: datetime, *, said: bool) -> Decision:
    """Return what follows from these flags. `said`: the patient wrote it, rather than tapped an answer."""
    return _raise(case, SayRedFlag(flags), now, said=said) if flags else NOTHING


def _raise(case: Case, command: SayRedFlag, now: datetime, *, said: bool) -> Decision:
    """Return the fixed texts, an episode of its own, and the hold, all in one transaction.

    In doubt the texts go out all the same.
    """
    episode = new_episode(case, EpisodeKind.RED_FLAG, now, flags=command.flags)
    cause = HoldCause.EXTRA_DOSE if TAKEN_TOO_MUCH.issuperset(command.flags) else HoldCause.RED_FLAG
    fact = EpisodeOpened(episode, now, cause, said, command.message, command.doubtful)
    held = then(case, Decision((fact,)), lambda c: put_on_hold(c, cause, now))
    return held + _send(case, episode.number, command, now, said=said)


@arm.register
def says(command: SayRedFlag, case: Case, now: datetime) -> Decision | Refusal:
    """Answer the patient's own words at once. Of an edited message that says no more, there is one alert."""
    answered = Decision((Answered(now),))
    before = flagged_by(case, command.message)
    if before is not None and not set(command.flags) - set(before.flags):
        return answered + _send(case, before.number, command, now, said=True)
    return _raise(case, command, now, said=True) + answered


def _send(case: Case, number: int, command: SayRedFlag, now: datetime, *, said: bool) -> Decision:
    """Return a text per tier, the gravest first: none is left out for another."""
    texts = _texts(case, command, said=said)
    return Decision(notices=_notices(case, number, texts, now, doubtful=command.doubtful))


def _texts(case: Case, command: SayRedFlag, *, said: bool) -> tuple[Message, ...]:
    texts: list[Message] = []
    prescriber, taking = case.prescriber, bool(case.legs)
    flags, doubtful, pain = command.flags, command.doubtful, command.pain_halves
    if body := _among(flags, BODY):
        texts.append(EmergencyText(body, prescriber, taking, doubtful, pain, command.swelling))
    if mind := _among(flags, MIND):
        texts.append(MindText(mind, prescriber, doubtful, pain))
    if _among(flags, TAKEN_TOO_MUCH):
        words = _words(case, Sentence.EXTRA)
        texts.append(ExtraDoseText(None, None, prescriber, words, pain, doubtful, command.taken))
    if same_day := _among(flags, SAME_DAY):
        dose, at = _last_dose(case)
        texts.append(SameDayText(same_day, prescriber, dose, at, taking, doubtful, said, pain))
    return tuple(texts)


def _among(flags: tuple[RedFlag, ...], tier: frozenset[RedFlag]) -> tuple[RedFlag, ...]:
    return tuple(flag for flag in dict.fromkeys(flags) if flag in tier)


def _words(case: Case, sentence: Sentence) -> str | None:
    return case.plan.words_for(sentence) if case.plan else None


def _last_dose(case: Case) -> tuple[Dose | None, datetime | None]:
    """Return the last dose that was taken and when; the time None where only the day is known."""
    taken = [d for d in all_doses(case) if d.intake is not None and d.intake.outcome is Outcome.TAKEN]
    if not taken:
        return None, None
    last = taken[-1]
    return last.dose or dose_on(case.legs, last.day), last.intake.taken_at if last.intake else None


def _notices(
    case: Case, number: int, texts: tuple[Message, ...], now: datetime, *, doubtful: bool
) -> tuple[Notice, ...]:
    return tuple(
        grave(
            case, number, text, now, f"{case.version}:{place}", flag_buttons(number, text, doubtful=doubtful)
        )
        for place, text in enumerate(texts)
    )


def grave(case: Case, number: int, message: Message, now: datetime, which: str, choices: Rows) -> Notice:
    """Return a notice that goes first, never expires, and is repeated until it is known to have arrived."""
    return Notice(
        key=f"alert:{case.id}:{number}:{which}",
        person=case.person,
        message=message,
        topic=of_episode(number),
        due_at=now,
        choices=choices,
        when_unsure=WhenUnsure.UNTIL_DELIVERED,
        gravity=Gravity.ALERT,
    )


def flag_buttons(number: int, text: Message, *, doubtful: bool) -> Rows:
    """Return the buttons below a red-flag text."""
    called = HaveContacted(number)
    copy: Rows = ((Choice("copy_emergency", called),),)
    mistyped = Choice("i_mistyped", AskMistake(number, Mistake.MISTYPED))
    if doubtful and isinstance(text, ExtraDoseText):
        none = Choice("no_as_planned", AskMistake(number, Mistake.MISTYPED))
        return (*copy, (Choice("yes", HappeningNow(number)), none))
    if doubtful:
        return (
            *copy,
            (Choice("happening_now", HappeningNow(number)), Choice("it_is_over", FlagOver(number))),
            (Choice("someone_else", AskMistake(number, Mistake.SOMEONE_ELSE)), mistyped),
        )
    if isinstance(text, MindText):
        return (*copy, (Choice("have_called", called), Choice("someone_with_me", called)), (mistyped,))
    over = Choice("it_is_over", FlagOver(number))
    return (*copy, (Choice("have_called", called), over), (mistyped,))


@arm.register
def now_after_all(command: HappeningNow, case: Case, now: datetime) -> Decision | Refusal:
    """No doubt any more: the text goes out again as it stands without doubt."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    fact = FlagConfirmed(episode.number, case.today(now), episode.flags)
    again = _send(case, episode.number, SayRedFlag(episode.flags), now, said=True)
    return Decision((fact, Answered(now))) + again


@arm.register
def is_over(command: FlagOver, case: Case, now: datetime) -> Decision | Refusal:
    """Keep that it is over. The hold stands: only the prescriber ends it."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    message = FlagPastKept(case.prescriber, case.on_hold)
    return Decision(
        (FlagPast(episode.number, case.today(now)), Answered(now)),
        answer=Answer(message, of_episode(episode.number), call_buttons(episode), below=True),
    )


@arm.register
def asks_mistake(command: AskMistake, case: Case, now: datetime) -> Decision | Refusal:
    """Ask before an alert is taken back."""
    del now
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    message = MistakeAsked(command.mistake, bool(_void_hold(case, episode.number)))
    rows: Rows = (
        (Choice("take_it_back", WithdrawFlag(episode.number, command.mistake)),),
        (Choice("it_is_true", KeepFlag(episode.number)),),
    )
    return Decision(answer=Answer(message, of_episode(episode.number), rows, below=True))


@arm.register
def keeps(command: KeepFlag, case: Case, now: datetime) -> Decision | Refusal:
    """It is true: what was sent still holds."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    fact = FlagConfirmed(episode.number, case.today(now), episode.flags)
    rows: Rows = (
        (Choice("copy_emergency", HaveContacted(episode.number)),),
        *call_buttons(episode),
    )
    return Decision(
        (fact, Answered(now)), answer=Answer(FlagStands(episode.flags), of_episode(episode.number), rows)
    )


def not_lifted(case: Case, episode: Episode, pain_halves: int | None) -> Decision:
    """Return that a red flag stands although its words were changed, and the ways to take it back."""
    message = FlagNotLifted(episode.opened, case.prescriber, case.on_hold, pain_halves)
    number = episode.number
    rows: Rows = (
        (Choice("have_called", HaveContacted(number)), Choice("it_is_over", FlagOver(number))),
        (Choice("i_mistyped", AskMistake(number, Mistake.MISTYPED)),),
    )
    return Decision(answer=Answer(message, of_episode(number), rows, below=True))


@arm.register
def withdraws(command: WithdrawFlag, case: Case, now: datetime) -> Decision | Refusal:
    """Take a red flag or an extra dose back; a hold that stood for it alone never was."""
    episode = episode_of(case, command.number)
    if episode is None:
        return gone(command.number)
    void = _void_hold(case, episode.number)
    facts = (
        FlagWithdrawn(episode.number, case.today(now), command.mistake),
        *(HoldTakenBack(number) for number in void),
        Answered(now),
    )
    still = len(case.holds) > len(void)
    rows: Rows = () if still else ((Choice("tonight", ShowDay()),),)
    message = FlagTakenBack(command.mistake, still)
    return Decision(
        facts,
        withdrawals=(of_episode(episode.number),),
        answer=Answer(message, of_episode(episode.number), rows),
    )


def _void_hold(case: Case, number: int) -> tuple[int, ...]:
    """Return the open hold that stands for this episode alone; () where another is behind it as well."""
    behind = case.alerting.behind_holds
    mine = next((cause for one, cause in behind if one == number), None)
    others = any(cause is mine and one != number for one, cause in behind)
    if mine is None or others:
        return ()
    return tuple(hold.number for hold in case.holds if hold.cause is mine)
