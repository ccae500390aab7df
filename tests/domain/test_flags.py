"""Red flags: the text at once, and the hold with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import EpisodeKind, HoldCause
from domain.commands.alerting import (
    AskMistake,
    FlagOver,
    HappeningNow,
    HaveContacted,
    KeepFlag,
    SayRedFlag,
    WithdrawFlag,
)
from domain.commands.base import Command
from domain.commands.dosing import TakeDose
from domain.decide.flags import red_flag
from domain.decision import NOTHING
from domain.effects import RedFlag
from domain.facts.alerting import EpisodeOpened, FlagPast
from domain.messages.alerting import (
    AlertGone,
    AlertQuestion,
    EmergencyText,
    ExtraDoseText,
    FlagPastKept,
    MindText,
    SameDayText,
)
from domain.notices import Gravity, WhenUnsure
from tests.domain.flagged import MISTYPED, NOW, SWOLLEN, labels, play_of
from tests.domain.hearing import heard
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at


def test_a_red_flag_is_answered_by_a_grave_text_the_hold_and_an_episode_at_once() -> None:
    """One decision; the rating of the same text is named, and the patient's message is kept."""
    play = play_of()
    play.does(SWOLLEN)
    notice = play.notices[-1]
    assert notice.message == EmergencyText(
        (RedFlag.ALLERGY,), BEN, taking=True, doubtful=False, pain_halves=16
    )
    assert (notice.gravity, notice.when_unsure) == (Gravity.ALERT, WhenUnsure.UNTIL_DELIVERED)
    assert notice.expires_at is None
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RED_FLAG]
    (episode,) = play.case.alerting.episodes
    assert (episode.kind, episode.flags) == (EpisodeKind.RED_FLAG, (RedFlag.ALLERGY,))
    (opened,) = (fact for fact in play.facts if isinstance(fact, EpisodeOpened))
    assert opened.message == 77
    assert labels(play) == ["copy_emergency", "have_called", "it_is_over", "i_mistyped"]


def test_in_doubt_the_text_goes_out_all_the_same_with_four_answers() -> None:
    """Happening now, over, somebody else, mistyped."""
    play = play_of()
    play.does(SayRedFlag((RedFlag.BREATHING,), doubtful=True))
    message = play.notices[-1].message
    assert isinstance(message, EmergencyText)
    assert message.doubtful
    assert play.case.on_hold
    assert labels(play) == [
        "copy_emergency", "happening_now", "it_is_over", "someone_else", "i_mistyped",
    ]  # fmt: skip


@pytest.mark.parametrize("flag", [RedFlag.SELF_HARM, RedFlag.PSYCHOSIS])
def test_the_mind_has_its_own_text_and_buttons(flag: RedFlag) -> None:
    """The crisis line, and "someone is with me"."""
    play = play_of()
    play.does(SayRedFlag((flag,)))
    assert play.notices[-1].message == MindText((flag,), BEN)
    assert labels(play) == ["copy_emergency", "have_called", "someone_with_me", "i_mistyped"]


@pytest.mark.parametrize("flag", [RedFlag.LIVER, RedFlag.LUNG, RedFlag.HEART, RedFlag.ACCIDENT])
def test_the_same_day_has_its_own_text_with_the_last_dose(flag: RedFlag) -> None:
    """What to show after an accident needs the last dose."""
    play = play_of()
    play.does(TakeDose(FIRST_DOSE))
    play.does(SayRedFlag((flag,)))
    message = play.notices[-1].message
    assert isinstance(message, SameDayText)
    assert message.dose == THREE_STEPS.steps[0].dose
    assert message.last_dose_at == NOW


def test_without_a_taken_dose_no_last_dose_is_named() -> None:
    """Before the first one there is none."""
    play = play_of(ana(legs=(), counts=()))
    play.does(SayRedFlag((RedFlag.ACCIDENT,)))
    message = play.notices[-1].message
    assert isinstance(message, SameDayText)
    assert (message.dose, message.last_dose_at, message.taking) == (None, None, False)


def test_too_much_taken_and_a_child_have_their_texts() -> None:
    """More than the plan's dose: the poison line; a child who took it: the emergency number."""
    play = play_of(ana(plan=None))
    play.does(SayRedFlag((RedFlag.OVERDOSE,)))
    play.does(SayRedFlag((RedFlag.CHILD,)))
    assert [type(notice.message) for notice in play.notices[-2:]] == [ExtraDoseText, EmergencyText]


def test_no_flag_is_left_out_for_another() -> None:
    """Each tier has its own message, the gravest first."""
    play = play_of()
    play.does(SayRedFlag((RedFlag.LIVER, RedFlag.SELF_HARM, RedFlag.OVERDOSE, RedFlag.BREATHING)))
    kinds = [type(notice.message) for notice in play.notices[-4:]]
    assert kinds == [EmergencyText, MindText, ExtraDoseText, SameDayText]
    assert len({notice.key for notice in play.notices}) == len(play.notices)


def test_nothing_follows_from_no_flag() -> None:
    """An empty list is no red flag."""
    assert red_flag(ana(), (), NOW, said=True) == NOTHING


def test_no_dose_question_starts_while_the_hold_is_open() -> None:
    """Follow-ups of the evening included; the episode is asked about the next morning."""
    play = Play(ana(), at(FIRST_DOSE, "20:00"))
    play.passes(at(FIRST_DOSE, "21:05"))
    play.does(SWOLLEN)
    meanwhile = play.passes(at(FIRST_DOSE, "23:59"))
    assert all(getattr(notice.message, "dose", None) is None for notice in meanwhile)
    play.passes(at(FIRST_DOSE.replace(day=19), "12:00"))
    assert [n for n in play.notices if isinstance(n.message, AlertQuestion)]


def test_it_is_over_keeps_the_hold() -> None:
    """Only the prescriber ends it."""
    play = play_of()
    play.does(SWOLLEN)
    play.taps("it_is_over")
    assert heard(play) == FlagPastKept(BEN, on_hold=True)
    assert play.case.on_hold
    assert [fact for fact in play.facts if isinstance(fact, FlagPast)]
    assert "have_called" in play.labels()


def test_several_flags_are_asked_about_in_one_message_and_closed_together() -> None:
    """About the newest."""
    play = play_of()
    play.does(SWOLLEN)
    play.does(SayRedFlag((RedFlag.HEART,)))
    play.passes(at(FIRST_DOSE.replace(day=19), "12:00"))
    questions = [n for n in play.notices if isinstance(n.message, AlertQuestion)]
    assert len(questions) == 1
    play.does(HaveContacted(2))
    play.taps("plan_changed")
    assert not play.case.alerting.episodes


@pytest.mark.parametrize(
    "command",
    [HappeningNow(9), FlagOver(9), AskMistake(9, MISTYPED), KeepFlag(9), WithdrawFlag(9, MISTYPED)],
)
def test_a_button_of_a_closed_flag_is_answered_plainly(command: Command) -> None:
    """Nothing changes."""
    play = Play(ana(), NOW)
    play.does(command)
    assert heard(play) == AlertGone()
    assert not play.facts


@given(st.lists(st.sampled_from(list(RedFlag)), min_size=1, max_size=5), st.booleans())
def test_every_flag_is_in_a_text_and_an_episode_and_the_dose_is_on_hold(
    flags: list[RedFlag],
    doubtful: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    """Mutant: `_texts` in decide/flags.py leaves the same-day text out where there is an emergency."""
    play = Play(ana(), NOW)
    play.does(SayRedFlag(tuple(flags), doubtful=doubtful))
    shown: set[RedFlag] = set()
    for notice in play.notices:
        match notice.message:
            case EmergencyText(flags=some) | MindText(flags=some) | SameDayText(flags=some):
                shown |= set(some)
            case _:
                shown.add(RedFlag.OVERDOSE)
    assert shown == set(flags)
    assert play.case.on_hold
    assert play.case.alerting.episodes[0].flags == tuple(flags)
