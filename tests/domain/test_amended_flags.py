"""Red flags and edited messages; and how many capsules are one dose."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.case import Case, HoldCause
from domain.commands.alerting import SayRedFlag
from domain.commands.telling import Amend, SaidEffect, Tell
from domain.dose import Dose, Form, Liquid, Pieces
from domain.due import pieces_due
from domain.effects import Effect, RedFlag
from domain.messages.alerting import EmergencyText, FlagNotLifted, SameDayText
from domain.messages.day import DayRecord
from tests.domain.flagged import NOW, SWOLLEN, labels, play_of
from tests.domain.hearing import answered
from tests.domain.play import BEN, FIRST_DOSE, ana


def test_words_edited_away_lift_nothing_and_that_is_said() -> None:
    """The alert and the hold stand; the rating counts as it is now."""
    play = play_of()
    play.does(Tell("8 and my tongue", NOW, message=77, pain_halves=16))
    play.does(SWOLLEN)
    play.does(Amend(77, Tell("7", NOW, message=77, pain_halves=14, bare=True)))
    assert answered(play, FlagNotLifted) == FlagNotLifted(FIRST_DOSE, BEN, on_hold=True, pain_halves=14)
    assert [hold.cause for hold in play.case.holds] == [HoldCause.RED_FLAG]
    assert len(play.case.alerting.episodes) == 1
    play.taps("i_mistyped")
    play.taps("take_it_back")
    assert not play.case.on_hold


def test_a_flag_without_a_rating_stands_as_well() -> None:
    """Edited to words that say nothing, no rating is named."""
    play = play_of()
    play.does(SWOLLEN)
    play.does(Amend(77, Tell("never mind", NOW, message=77)))
    assert answered(play, FlagNotLifted).pain_halves is None


def test_an_edit_that_says_no_more_is_the_same_alert_said_again() -> None:
    """Mending a letter, or ending the doubt: the text goes out once more, one alert is open."""
    play = play_of()
    play.does(SayRedFlag((RedFlag.ALLERGY,), doubtful=True, message=77))
    play.does(SWOLLEN)
    text = play.notices[-1].message
    assert isinstance(text, EmergencyText)
    assert not text.doubtful
    assert len({notice.key for notice in play.notices}) == len(play.notices)
    assert len(play.case.alerting.episodes) == 1
    assert "have_called" in labels(play)


def test_an_edit_that_says_more_is_an_alert_of_its_own() -> None:
    """A new sign is never taken for the old one."""
    play = play_of()
    play.does(SWOLLEN)
    play.does(SayRedFlag((RedFlag.LIVER,), message=77))
    assert isinstance(play.notices[-1].message, SameDayText)
    assert [episode.flags for episode in play.case.alerting.episodes] == [
        (RedFlag.ALLERGY,),
        (RedFlag.LIVER,),
    ]


def test_two_flags_without_a_message_are_two() -> None:
    """Only one and the same message can be an edit."""
    play = play_of()
    play.does(SayRedFlag((RedFlag.ALLERGY,)))
    play.does(SayRedFlag((RedFlag.ALLERGY,)))
    assert len(play.case.alerting.episodes) == 2


def test_an_amended_record_names_what_else_was_said() -> None:
    """A side effect in the new words is heard, and said beside the new number."""
    play = play_of()
    play.does(Tell("6", NOW, message=77, pain_halves=12, bare=True))
    told = Tell("7, nausea", NOW, message=77, pain_halves=14, effects=(_nausea(),))
    play.does(Amend(77, told))
    record = answered(play, DayRecord)
    assert record.amended
    assert [heard.effect for heard in record.effects] == [Effect.NAUSEA]


def _nausea() -> SaidEffect:
    return SaidEffect(Effect.NAUSEA, None)


@pytest.mark.parametrize(
    ("case", "pieces"),
    [
        (ana(), 1),
        (ana(preparation=Pieces(Form.CAPSULE, (Dose(500),))), 3),
        (ana(preparation=Liquid(1000, 50)), None),
        (ana(preparation=None), None),
        (ana(preparation=Pieces(Form.CAPSULE, (Dose(4500),))), None),
    ],
)
def test_pieces_of_a_dose(case: Case, pieces: int | None) -> None:
    """As many as the preparation needs for it; not known of a liquid, or of a label that cannot be right."""
    assert pieces_due(case, FIRST_DOSE) == pieces


def test_no_pieces_before_the_first_dose() -> None:
    """No dose, no count."""
    assert pieces_due(ana(), FIRST_DOSE - timedelta(days=1)) is None
