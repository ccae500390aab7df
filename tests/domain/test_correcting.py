"""Typed corrections: “oops, I meant 5” puts right the rating that was given last, as *Change* does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.case import Outcome, Wanted
from domain.commands.day import AskNote, ChangeDay, NotePainNow, RatePain, UndoLast
from domain.commands.telling import Amend, SaidEffect, Tell
from domain.effects import Effect, Grade, Mention
from domain.facts.day import PainNowNoted, RatingSet
from domain.messages.day import DayRecord, WhichDayCorrected, WhichNumber
from domain.messages.mentions import MentionAsked
from domain.notices import Gravity
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.test_telling import asked, record, tell

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)


def rated(halves: int = 12) -> Play:
    """Return Ana's play at 21:10 on Tuesday, rated and dosed at 21:06."""
    play = asked()
    tell(play, "6, took it", pain_halves=halves, outcome=Outcome.TAKEN)
    play.now = at(TUESDAY, "21:10")
    return play


def corrects(play: Play, halves: int = 10, **said: object) -> None:
    """Say “oops, I meant 5”."""
    tell(play, "oops i meant 5", pain_halves=halves, correction=True, **said)


def halves_of(play: Play, day: object) -> int | None:
    """Return the rating of a care day in half points."""
    return next((d.rating.halves for d in play.case.days if d.day == day and d.rating), None)


def test_a_correction_puts_the_evening_right_and_keeps_the_original() -> None:
    """6, then “oops, I meant 5”: the evening is 5, both are in the log, no moment is noted.

    Mutant: `corrected_day` answers None.
    """
    play = rated()
    corrects(play)
    said = record(play)
    assert (said.day, said.amended, said.pain_now) == (TUESDAY, True, None)
    assert halves_of(play, TUESDAY) == 10
    kept = [fact.rating.halves for fact in play.facts if isinstance(fact, RatingSet) and fact.rating]
    assert kept == [12, 10]
    assert not any(isinstance(fact, PainNowNoted) for fact in play.facts)


def test_undo_brings_the_first_number_back() -> None:
    """The button, and the word."""
    play = rated()
    corrects(play)
    play.taps("undo")
    assert halves_of(play, TUESDAY) == 12
    corrects(play)
    play.does(UndoLast())
    assert halves_of(play, TUESDAY) == 12


def test_it_leaves_what_change_and_a_number_leave() -> None:
    """The same number that counts, on time as before, next afternoon as well."""
    typed, tapped = rated(), rated()
    for play in (typed, tapped):
        play.passes(at(WEDNESDAY, "14:00"))
    corrects(typed)
    tapped.does(ChangeDay(TUESDAY))
    tapped.taps("number", 5)
    one, other = typed.case.day(TUESDAY).rating, tapped.case.day(TUESDAY).rating
    assert one is not None
    assert other is not None
    assert (one.halves, one.on_time, one.at) == (other.halves, other.on_time, other.at)
    assert record(typed).day == TUESDAY


def test_the_rules_look_again() -> None:
    """8 on the third evening, typed as 3: the alert comes with the correction. Mutant: no `after_rating`."""
    play = asked()
    for day in range(3):
        play.passes(at(TUESDAY + timedelta(days=day), "21:06"))
        tell(play, pain_halves=16 if day < 2 else 6, bare=True)
    play.now += timedelta(minutes=5)
    before = len(play.notices)
    corrects(play, 16)
    assert any(notice.gravity is Gravity.ALERT for notice in play.notices[before:])


def test_a_correction_before_anything_is_the_answer_itself() -> None:
    """“no, 5” to the first question is 5, and nothing was changed."""
    play = asked()
    corrects(play)
    assert halves_of(play, TUESDAY) == 10
    assert not record(play).amended


def test_without_any_rating_it_is_pain_of_the_moment() -> None:
    """In the afternoon, before the first evening."""
    play = Play(ana(), at(TUESDAY, "15:00"))
    corrects(play)
    assert record(play).pain_now == 10
    assert halves_of(play, TUESDAY) is None


def test_an_open_evening_and_a_rating_of_last_night_are_asked_about() -> None:
    """Rated at 21:10, asked at 21:00 the next day: which of both? Nothing changes until the tap.

    Mutant: `_open_beside` answers None.
    """
    play = rated()
    corrects(play, 12)
    play.passes(at(WEDNESDAY, "21:05"))
    corrects(play)
    assert play.answer == WhichDayCorrected(10)
    assert play.labels() == ["past_day", "past_day"]
    assert (halves_of(play, TUESDAY), halves_of(play, WEDNESDAY)) == (12, None)
    play.taps("past_day", TUESDAY)
    assert (halves_of(play, TUESDAY), halves_of(play, WEDNESDAY)) == (10, None)


def test_a_day_after_the_rating_it_answers_the_open_evening() -> None:
    """“sorry, 5” on Wednesday at 22:00 is Wednesday's. Mutant: `CORRECTED_FOR` is two days."""
    play = rated()
    play.passes(at(WEDNESDAY, "22:00"))
    corrects(play)
    assert (halves_of(play, TUESDAY), halves_of(play, WEDNESDAY)) == (12, 10)


def test_a_day_later_it_is_asked_which_day() -> None:
    """On Thursday afternoon, with Wednesday unanswered: of Tuesday? Mutant: `_is_recent` is always true."""
    play = rated()
    play.passes(at(WEDNESDAY + timedelta(days=1), "15:00"))
    corrects(play)
    assert play.answer == WhichDayCorrected(10)
    assert halves_of(play, TUESDAY) == 12
    play.taps("past_day", TUESDAY)
    assert halves_of(play, TUESDAY) == 10


def test_what_else_is_said_is_heard_beside_the_question() -> None:
    """The nausea is recorded, and which day is asked below. Mutant: the question alone is answered."""
    play = rated()
    play.passes(at(WEDNESDAY + timedelta(days=1), "15:00"))
    corrects(play, effects=(SaidEffect(Effect.NAUSEA, Grade.MILD),))
    assert play.case.effects[0].effect is Effect.NAUSEA
    assert play.notices[-1].message == WhichDayCorrected(10)
    assert halves_of(play, TUESDAY) == 12


def test_what_holds_the_dose_is_asked_about_beside_the_question() -> None:
    """A painkiller that does not go with the dose is never lost behind a question of numbers."""
    play = rated()
    play.passes(at(WEDNESDAY + timedelta(days=1), "15:00"))
    corrects(play, mentions=(Mention.OPIOID,))
    assert isinstance(play.answer, MentionAsked) or play.case.on_hold
    assert play.notices[-1].message == WhichDayCorrected(10)


def test_after_pain_of_a_moment_no_evening_is_changed() -> None:
    """The number given last was 8 at 15:00: “oops, I meant 5” is not last evening's.

    Mutant: `_given_last` looks at ratings only.
    """
    play = rated()
    play.passes(at(WEDNESDAY, "15:00"))
    play.does(NotePainNow(16))
    play.now += timedelta(minutes=1)
    corrects(play)
    assert halves_of(play, TUESDAY) == 12
    assert isinstance(play.facts[-1], PainNowNoted)


def test_a_day_that_is_named_is_meant() -> None:
    """“oops, yesterday was 5”, in the evening, leaves this evening alone."""
    play = rated()
    play.passes(at(WEDNESDAY, "21:06"))
    tell(play, "7", pain_halves=14, bare=True)
    corrects(play, yesterday=True)
    assert (halves_of(play, TUESDAY), halves_of(play, WEDNESDAY)) == (10, 14)


def test_the_rating_given_last_is_meant_though_its_day_is_older() -> None:
    """Tuesday was rated by tap after Wednesday: that is put right. Mutant: the newest day is."""
    play = rated()
    play.passes(at(WEDNESDAY, "21:06"))
    tell(play, "7", pain_halves=14, bare=True)
    play.now += timedelta(minutes=1)
    play.does(RatePain(TUESDAY, 18))
    play.now += timedelta(minutes=1)
    corrects(play)
    assert (halves_of(play, TUESDAY), halves_of(play, WEDNESDAY)) == (10, 14)


def test_two_numbers_are_asked_about_for_the_evening_corrected() -> None:
    """“no, 5 or 6” asks for one number of the evening that was rated."""
    play = rated(4)
    tell(play, "no, 5 or 6", correction=True, ask_pain=True, low=5, high=6)
    assert isinstance(play.answer, WhichNumber)
    assert play.answer.recorded == 4
    assert halves_of(play, TUESDAY) == 4


def test_where_a_note_is_wanted_a_correction_is_no_note() -> None:
    """“oops sorry, I meant to put a 5” while the note is asked for: the rating. Mutant: only short texts."""
    play = rated()
    play.does(AskNote(TUESDAY))
    assert play.case.asking is not None
    assert play.case.asking.wants is Wanted.NOTE
    tell(play, "oops sorry, i meant to put a 5", pain_halves=10, correction=True)
    assert halves_of(play, TUESDAY) == 10


@pytest.mark.parametrize("correction", [True, False])
def test_an_edit_of_a_correction_amends_what_it_recorded(*, correction: bool) -> None:
    """“oops, I meant 5” edited to 4 puts the same evening right."""
    play = rated()
    play.does(Tell("oops i meant 5", play.now, message=78, pain_halves=10, correction=True))
    said = play.now
    play.now += timedelta(minutes=3)
    play.does(Amend(78, Tell("4", said, message=78, pain_halves=8, correction=correction)))
    assert halves_of(play, TUESDAY) == 8
    assert isinstance(play.answer, DayRecord)
