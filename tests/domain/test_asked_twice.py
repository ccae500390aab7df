"""Nothing is asked twice: words beside a number that stands, a number outside the evening."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.telling import SaidEffect
from domain.effects import Effect
from domain.messages.day import DayRecord, WhichNumber
from tests.domain.play import ana, at
from tests.domain.test_telling import TUESDAY, WEDNESDAY, asked, record, tell


def test_words_of_pain_beside_a_rating_ask_for_no_other() -> None:
    """“awful day, everything hurts” after “6”: what it says beside that is recorded, the 6 stands."""
    play = asked()
    play.taps("number", 6)
    tell(play, ask_pain=True, in_words=True, effects=(SaidEffect(Effect.INSOMNIA, None),))
    assert isinstance(play.answer, DayRecord)
    assert [heard.effect for heard in record(play).effects] == [Effect.INSOMNIA]
    assert record(play).rating is not None


def test_words_of_pain_without_a_rating_ask_and_say_what_was_recorded() -> None:
    """The number is asked for; the side effect of the same text is named, for it is kept."""
    play = asked()
    tell(play, ask_pain=True, in_words=True, effects=(SaidEffect(Effect.INSOMNIA, None),))
    assert isinstance(play.answer, WhichNumber)
    assert play.answer.recorded is None
    assert [heard.effect for heard in play.answer.effects] == [Effect.INSOMNIA]


def test_unclear_numbers_say_what_stands_meanwhile() -> None:
    """“7 or 8” after “6”: until it is clear the 6 stays, and it is said."""
    play = asked()
    play.taps("number", 6)
    tell(play, ask_pain=True, low=7.0, high=8.0)
    assert isinstance(play.answer, WhichNumber)
    assert play.answer.recorded == 12


def test_pain_of_the_morning_has_one_undo_and_asks_for_no_average() -> None:
    """“5” at 15:00: pain now; the day's own number is asked for in the evening, not here."""
    play = asked()
    play.taps("number", 6)
    play.taps("taken")
    play.passes(at(WEDNESDAY, "15:00"))
    tell(play, "5", pain_halves=10, bare=True)
    assert record(play).pain_now == 10
    assert play.labels().count("undo") == 1
    assert "number" not in play.labels()


def test_a_baseline_day_before_its_evening_is_not_asked_about_either() -> None:
    """The same before the first dose."""
    play = asked()
    play.case = replace(ana(), days=())
    play.now = at(TUESDAY, "11:00")
    tell(play, "8", pain_halves=16, bare=True)
    assert record(play).pain_now == 16
    assert "number" not in play.labels()
