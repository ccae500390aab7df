"""Red flags that never were: two taps take them back, and a hold that stood for them alone."""

from __future__ import annotations

from domain.case import HoldCause
from domain.commands.alerting import AskMistake, CloseAlert, SayRedFlag, WithdrawFlag
from domain.commands.dosing import TakeDose, TookAnother
from domain.effects import RedFlag
from domain.evolve import evolve_all
from domain.facts.alerting import Closing, FlagConfirmed, FlagWithdrawn, Mistake
from domain.facts.holding import HoldTakenBack
from domain.messages.alerting import EmergencyText, FlagStands, FlagTakenBack, MistakeAsked
from tests.domain.flagged import MISTYPED, SWOLLEN, play_of
from tests.domain.hearing import heard
from tests.domain.play import FIRST_DOSE


def test_i_mistyped_takes_two_taps_closes_the_episode_and_voids_the_hold() -> None:
    """Its cause never was, and the facts say so."""
    play = play_of()
    play.does(SWOLLEN)
    play.taps("i_mistyped")
    assert heard(play) == MistakeAsked(MISTYPED, holding=True)
    assert len(play.case.holds) == 1
    play.taps("take_it_back")
    assert heard(play) == FlagTakenBack(MISTYPED, on_hold=False)
    assert not play.case.on_hold
    assert not play.case.alerting.episodes
    assert [fact.mistake for fact in play.facts if isinstance(fact, FlagWithdrawn)] == [MISTYPED]
    assert [fact for fact in play.facts if isinstance(fact, HoldTakenBack)]
    assert play.labels() == ["tonight"]


def test_someone_else_is_kept_as_such() -> None:
    """From the text sent in doubt."""
    play = play_of()
    play.does(SayRedFlag((RedFlag.HEART,), doubtful=True))
    play.taps("someone_else")
    play.taps("take_it_back")
    assert heard(play) == FlagTakenBack(Mistake.SOMEONE_ELSE, on_hold=False)


def test_no_it_is_true_leaves_everything_as_it_was() -> None:
    """The second tap can also be a no."""
    play = play_of()
    play.does(SWOLLEN)
    play.taps("i_mistyped")
    play.taps("it_is_true")
    assert heard(play) == FlagStands((RedFlag.ALLERGY,))
    assert play.case.on_hold
    assert [fact for fact in play.facts if isinstance(fact, FlagConfirmed)]


def test_happening_now_sends_the_text_again_without_doubt() -> None:
    """As a grave message of its own, not only an edit."""
    play = play_of()
    play.does(SayRedFlag((RedFlag.SEDATION,), doubtful=True))
    play.taps("happening_now")
    message = play.notices[-1].message
    assert isinstance(message, EmergencyText)
    assert not message.doubtful
    assert len({notice.key for notice in play.notices}) == len(play.notices)


def test_a_mistyped_flag_does_not_end_the_hold_of_a_true_one() -> None:
    """Two reports stand behind one hold: it is void only when both never were."""
    play = play_of()
    play.does(SWOLLEN)
    play.does(SayRedFlag((RedFlag.HEART,)))
    play.does(AskMistake(2, MISTYPED))
    assert heard(play) == MistakeAsked(MISTYPED, holding=False)
    play.does(WithdrawFlag(2, MISTYPED))
    assert heard(play) == FlagTakenBack(MISTYPED, on_hold=True)
    play.does(WithdrawFlag(1, MISTYPED))
    assert not play.case.on_hold


def test_a_true_flag_stands_behind_the_hold_even_when_its_alert_is_closed() -> None:
    """The doctor was called about the first; the second was mistyped."""
    play = play_of()
    play.does(SWOLLEN)
    play.does(CloseAlert(1, Closing.PLAN_STAYS))
    play.does(SayRedFlag((RedFlag.HEART,)))
    play.does(WithdrawFlag(2, MISTYPED))
    assert play.case.on_hold


def test_an_older_flag_does_not_stand_behind_a_new_hold() -> None:
    """The prescriber ended the first hold; the second stands for the second flag alone."""
    play = play_of()
    play.does(SWOLLEN)
    play.case = evolve_all(play.case, (HoldTakenBack(1),))
    play.does(SayRedFlag((RedFlag.HEART,)))
    play.does(WithdrawFlag(2, MISTYPED))
    assert not play.case.on_hold


def test_another_cause_keeps_the_dose_on_hold() -> None:
    """Taking the flag back ends its own hold alone."""
    play = play_of()
    play.does(TakeDose(FIRST_DOSE))
    play.does(TookAnother(FIRST_DOSE))
    play.does(SWOLLEN)
    play.does(WithdrawFlag(2, MISTYPED))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.EXTRA_DOSE]
    assert not play.labels()
    play.does(WithdrawFlag(1, MISTYPED))
    assert not play.case.on_hold


def test_a_mistyped_flag_with_no_hold_behind_it_voids_none() -> None:
    """A fold from elsewhere may have none."""
    play = play_of()
    play.does(SWOLLEN)
    play.case = evolve_all(play.case, (HoldTakenBack(1),))
    play.does(WithdrawFlag(1, MISTYPED))
    assert heard(play) == FlagTakenBack(MISTYPED, on_hold=False)
