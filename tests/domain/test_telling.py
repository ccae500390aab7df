"""Typed texts: everything they say is heard at once, a number outside the check-in is "pain now"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from domain.case import AskedFor, HoldCause, Outcome, Reason, Wanted
from domain.commands.day import AskNote, AskPainNow, NotePainNow
from domain.commands.telling import Amend, SaidEffect, Tell
from domain.effects import Effect, Grade, Mention
from domain.facts.day import NoteKept, PainNowNoted
from domain.facts.effects import EffectReported
from domain.facts.marks import MarkSet
from domain.marks import Mark
from domain.messages.day import DayRecord, EveningCheck, KeptAsNote, WhichNumber
from domain.messages.dosing import AlreadyTaken, MissedRecorded, NoDoseDue, TakenWhen
from domain.messages.holding import HoldTold
from domain.messages.mentions import MentionAsked
from domain.messages.notions import RecordedFirst
from domain.notices import Gravity
from tests.domain.play import FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE
WEDNESDAY = TUESDAY + timedelta(days=1)
DAY_3 = TUESDAY + timedelta(days=3)


def asked() -> Play:
    """Return Ana's play at 21:06 on the day of her first dose, asked at 21:00."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:06"))
    return play


def tell(play: Play, text: str = "words", **said: object) -> None:
    """Say a text that was understood as these fields."""
    play.does(replace(Tell(text, play.now, message=77), **said))  # type: ignore[arg-type]  # fields named by the tests


def record(play: Play) -> DayRecord:
    """Return the day's record, which is what was answered."""
    assert isinstance(play.answer, DayRecord)
    return play.answer


def test_a_bare_number_answers_the_open_evening() -> None:
    """“6” at 21:06 is Tuesday's rating, and leaves no note."""
    play = asked()
    tell(play, "6", pain_halves=12, bare=True)
    rating = play.case.day(TUESDAY).rating
    assert rating is not None
    assert rating.halves == 12
    assert not any(isinstance(fact, NoteKept) for fact in play.facts)
    assert "taken" in play.labels()


def test_a_bare_number_in_the_morning_answers_last_evening_until_noon() -> None:
    """“6” at 08:00 is yesterday's open evening; at 12:30 it is pain now."""
    play = asked()
    play.passes(at(WEDNESDAY, "08:00"))
    tell(play, "6", pain_halves=12, bare=True)
    assert record(play).day == TUESDAY
    late = asked()
    late.passes(at(WEDNESDAY, "12:30"))
    tell(late, "6", pain_halves=12, bare=True)
    assert late.case.day(TUESDAY).rating is None
    assert isinstance(late.facts[-1], PainNowNoted)


def test_a_number_outside_the_check_in_is_pain_now() -> None:
    """“7” at 15:04 is kept as a moment: it answers no evening."""
    play = Play(ana(), at(TUESDAY, "15:04"))
    tell(play, "7", pain_halves=14, bare=True)
    assert record(play).pain_now == 14
    assert play.case.day(TUESDAY).rating is None


def test_three_facts_in_one_sentence() -> None:
    """“took it at 9, pain 7, horrible dreams”: the dose, the rating and the side effect, in one answer."""
    play = asked()
    tell(
        play,
        pain_halves=14,
        outcome=Outcome.TAKEN,
        taken_at=time(21),
        effects=(SaidEffect(Effect.VIVID_DREAMS, Grade.SEVERE),),
    )
    said = record(play)
    assert said.rating is not None
    assert said.rating.halves == 14
    assert said.intake is not None
    assert said.intake.taken_at == at(TUESDAY, "21:00")
    assert [effect.effect for effect in said.effects] == [Effect.VIVID_DREAMS]
    assert play.case.effects[0].grade is Grade.SEVERE


def test_a_flare_in_the_first_week_is_explained_once() -> None:
    """7 on day 3, before 4.6: the information comes with the record, and not again the next day."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(DAY_3, "21:06"))
    tell(play, "7, awful day", pain_halves=14)
    flare = record(play).flare
    assert flare is not None
    assert not any(notice.gravity is Gravity.ALERT for notice in play.notices)
    play.passes(at(DAY_3 + timedelta(days=1), "21:06"))
    tell(play, "7 again", pain_halves=14)
    assert record(play).flare is None


def test_a_time_that_has_not_come_is_asked_back_and_the_rating_is_kept() -> None:
    """“pain 6, took it at 22:00” said at 21:06 keeps the rating and asks when."""
    play = asked()
    tell(play, pain_halves=12, outcome=Outcome.TAKEN, taken_at=time(22))
    assert isinstance(play.answer, RecordedFirst)
    assert play.answer.when == TakenWhen(TUESDAY, in_future=True)
    assert play.case.day(TUESDAY).rating is not None


def test_took_it_next_morning_is_last_evenings_dose() -> None:
    """The evening that is open is meant, not the one that has not come; when, nobody said."""
    play = asked()
    play.taps("number", 5)
    play.passes(at(WEDNESDAY, "09:05"))
    tell(play, "took it", outcome=Outcome.TAKEN)
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert (intake.outcome, intake.taken_at) == (Outcome.TAKEN, None)
    assert record(play).day == TUESDAY


def test_time_said_next_morning_is_of_last_evening() -> None:
    """“took it at 23:15”, said at 09:05, was yesterday."""
    play = asked()
    play.passes(at(WEDNESDAY, "09:05"))
    tell(play, outcome=Outcome.TAKEN, taken_at=time(23, 15))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(TUESDAY, "23:15")


def test_dose_taken_early_is_taken_and_not_asked_about() -> None:
    """“took it” at 18:00 is tonight's dose: at 21:00 only the pain is asked for."""
    play = asked()
    play.taps("number", 5)
    play.taps("taken")
    play.passes(at(WEDNESDAY, "18:00"))
    tell(play, "took it", outcome=Outcome.TAKEN)
    assert play.case.day(WEDNESDAY).intake is not None
    [evening] = play.passes(at(WEDNESDAY, "21:00"))
    assert isinstance(evening.message, EveningCheck)
    assert (evening.message.pain_open, evening.message.dose) == (True, None)


def test_taken_within_twelve_hours_of_the_last_dose_is_asked_back() -> None:
    """“took it” at 08:00, after a dose at 21:00: is it that one, or another?"""
    play = asked()
    play.taps("number", 5)
    play.taps("taken")
    play.passes(at(WEDNESDAY, "08:00"))
    tell(play, "took it", outcome=Outcome.TAKEN)
    assert isinstance(play.answer, AlreadyTaken)


def test_pain_and_last_evenings_dose_in_one_text_are_both_said() -> None:
    """In the afternoon the number is pain now, the dose is last evening's, and the answer says both."""
    play = asked()
    play.taps("number", 5)
    play.passes(at(WEDNESDAY, "15:00"))
    tell(play, "took it, pain 7", outcome=Outcome.TAKEN, pain_halves=14)
    assert (record(play).day, record(play).pain_now) == (TUESDAY, 14)


def test_skipped_with_a_reason_is_missed() -> None:
    """“skipped, felt sick” is missed because of a side effect, and the pain is still asked for."""
    play = asked()
    tell(play, outcome=Outcome.MISSED, reason=Reason.SIDE_EFFECT)
    assert isinstance(play.answer, MissedRecorded)
    assert play.answer.pain_open
    assert play.labels() == [*["number"] * 11, "change", "undo"]


def test_an_opioid_puts_the_dose_on_hold_at_once() -> None:
    """“dentist gave me codeine”: hold in the same decision, the card, and the evening is withdrawn."""
    play = asked()
    tell(play, mentions=(Mention.OPIOID, Mention.DENTIST))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.OPIOID]
    assert isinstance(play.answer, HoldTold)
    assert play.answer.card is not None
    assert play.passes(at(WEDNESDAY, "20:00")) == [] or all(
        getattr(notice.message, "dose", None) is None for notice in play.notices[1:]
    )


def test_a_dentist_brings_the_safety_form() -> None:
    """A dentist alone is asked about; "None" changes nothing, "Not sure" puts the dose on hold."""
    play = asked()
    tell(play, mentions=(Mention.DENTIST,))
    assert isinstance(play.answer, MentionAsked)
    form = play.choices
    play.taps("mention_none")
    assert not play.case.on_hold
    play.choices = form
    play.taps("not_sure")
    assert play.case.on_hold


def test_a_range_is_asked_back_with_the_numbers_that_were_said() -> None:
    """“5-6” records nothing and offers 5 and 6 first."""
    play = asked()
    tell(play, low=5.0, high=6.0, ask_pain=True)
    assert isinstance(play.answer, WhichNumber)
    assert [c.value for c in play.choices[0]] == [5, 6]
    assert play.case.day(TUESDAY).rating is None
    play.taps("number", 6)
    assert play.case.day(TUESDAY).rating is not None


def test_a_range_of_half_points_shows_them() -> None:
    """“5.5 or 6” offers 5.5 and 6; a number beyond the scale offers the scale."""
    play = asked()
    tell(play, low=5.5, high=6.0, ask_pain=True)
    assert [c.value for c in play.choices[0]] == ["5.5", 6]
    tell(play, low=50.0, ask_pain=True)
    assert [c.value for c in play.choices[0]] == [0, 1, 2, 3, 4, 5]


def test_same_as_yesterday_copies_the_rating() -> None:
    """“same as yesterday” is yesterday's number; without one nothing is guessed."""
    play = asked()
    tell(play, same_as_yesterday=True)
    assert isinstance(play.answer, KeptAsNote)
    tell(play, "6", pain_halves=12, bare=True)
    play.passes(at(WEDNESDAY, "21:01"))
    tell(play, same_as_yesterday=True)
    rating = play.case.day(WEDNESDAY).rating
    assert rating is not None
    assert rating.halves == 12


def test_yesterday_is_said() -> None:
    """“yesterday was an 8” rates yesterday."""
    play = asked()
    play.passes(at(WEDNESDAY, "21:30"))
    tell(play, pain_halves=16, yesterday=True)
    rating = play.case.day(TUESDAY).rating
    assert rating is not None
    assert rating.halves == 16


def test_what_is_not_understood_is_kept_as_a_note() -> None:
    """Words about the cat are a note, and nothing is called invalid; an unclear dose is asked about."""
    play = asked()
    tell(play, "the cat sat on my feet")
    assert play.answer == KeptAsNote(TUESDAY)
    assert isinstance(play.facts[-1], NoteKept)
    tell(play, "hm the capsule", ask_dose=True)
    assert play.answer == KeptAsNote(TUESDAY, dose_unclear=True)
    assert "taken" in play.labels()


def test_a_wanted_note_is_a_note_even_with_a_number_in_it() -> None:
    """After `Note`, "walked 3 miles" is a note; a bare number still rates; mentions are heard."""
    play = asked()
    play.does(AskNote(TUESDAY))
    tell(play, "walked 3 miles, pain 7 after", pain_halves=14)
    assert play.case.day(TUESDAY).rating is None
    assert play.case.asking is None
    play.does(AskNote(TUESDAY))
    tell(play, "6", pain_halves=12, bare=True)
    assert play.case.day(TUESDAY).rating is not None
    tell(play, "took tramadol", mentions=(Mention.OPIOID,))
    assert play.case.on_hold


def test_a_reply_is_about_its_message_whatever_was_asked_last() -> None:
    """A note is wanted for Friday, but the text answers Wednesday's message: it is Wednesday's.

    Mutant: without the look at the day, the words are Friday's note and the note is no longer waited for.
    """
    play = asked()
    play.passes(at(DAY_3, "21:06"))
    play.does(AskNote(DAY_3))
    tell(play, "it was a bad day all in all", day=WEDNESDAY)
    kept = play.facts[-1]
    assert isinstance(kept, NoteKept)
    assert kept.day == WEDNESDAY
    assert play.case.asking == AskedFor(Wanted.NOTE, DAY_3)


def test_what_was_asked_for_is_not_waited_for_beyond_the_next_question() -> None:
    """A note is no longer wanted once the evening is asked about again; a new plan still is."""
    assert not AskedFor(Wanted.NOTE, TUESDAY).lasts
    assert AskedFor(Wanted.NEW_PLAN).lasts
    play = asked()
    play.does(AskNote(TUESDAY))
    play.passes(at(TUESDAY, "21:31"))
    assert play.case.asking is None


def test_a_dose_before_the_course_is_a_note() -> None:
    """“took it” on a day without a dose is kept as a note and said to be so."""
    play = Play(ana(legs=(), counts=()), at(TUESDAY, "21:30"))
    tell(play, "took it", outcome=Outcome.TAKEN)
    assert isinstance(play.answer, NoDoseDue)
    tell(play, "skipped it", outcome=Outcome.MISSED)
    assert play.case.day(TUESDAY).intake is None


def test_editing_a_message_amends_what_it_said() -> None:
    """“50” edited to "5": the record is amended, the number that counts now is said."""
    play = asked()
    tell(play, "8", pain_halves=16, bare=True)
    play.does(Amend(77, Tell("5", play.now, message=77, pain_halves=10, bare=True)))
    assert record(play).amended
    rating = play.case.day(TUESDAY).rating
    assert rating is not None
    assert rating.halves == 10
    play.does(Amend(77, Tell("sorry, wrong chat", play.now, message=77)))
    assert play.case.day(TUESDAY).rating is None


def test_editing_when_the_dose_was_taken_moves_it() -> None:
    """“took it” edited to “took it at 20:30” is the same dose, half an hour earlier, and no second one."""
    play = asked()
    tell(play, "took it", outcome=Outcome.TAKEN)
    play.does(Amend(77, Tell("took it at 20:30", play.now, 77, outcome=Outcome.TAKEN, taken_at=time(20, 30))))
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert intake.taken_at == at(TUESDAY, "20:30")
    assert record(play).amended


def test_editing_a_dose_away_leaves_it_open() -> None:
    """“took it, pain 6” edited to “pain 6”: the dose is asked about again."""
    play = asked()
    tell(play, outcome=Outcome.TAKEN, pain_halves=12)
    play.does(Amend(77, Tell("pain 6", play.now, 77, pain_halves=12)))
    day = play.case.day(TUESDAY)
    assert day.intake is None
    assert day.rating is not None
    assert "taken" in play.labels()


def test_pain_now_can_be_taken_back() -> None:
    """Undo below it; there is no such moment any more."""
    play = Play(ana(), at(TUESDAY, "15:00"))
    play.does(NotePainNow(16))
    play.taps("undo")
    assert isinstance(play.facts[-2], PainNowNoted)
    assert play.facts[-2] == PainNowNoted(at(TUESDAY, "15:00"), None)
    assert record(play).amended


def test_editing_a_message_that_rated_nothing_is_heard_anew() -> None:
    """“ok” edited to "6" answers the evening."""
    play = asked()
    play.does(Amend(99, Tell("6", play.now, message=99, pain_halves=12, bare=True)))
    assert play.case.day(TUESDAY).rating is not None


def test_the_pain_command_shows_the_open_evening_or_this_moment() -> None:
    """`/pain` at 21:06 shows Tuesday's scale; once rated it asks for now, which feeds no day."""
    play = asked()
    play.does(AskPainNow())
    assert isinstance(play.answer, DayRecord)
    play.taps("number", 6)
    play.does(AskPainNow())
    play.taps("number", 9)
    assert isinstance(play.facts[-2], PainNowNoted)
    rating = play.case.day(TUESDAY).rating
    assert rating is not None
    assert rating.halves == 12


def test_an_impossible_number_changes_nothing() -> None:
    """A stored number outside 0-10 (a forged one) records nothing."""
    play = asked()
    before = play.case
    play.does(NotePainNow(22))
    assert play.case == before


def test_words_of_the_next_morning_are_that_mornings_note() -> None:
    """At 09:30 last evening is still open: a number answers it, a sentence without one does not.

    Mutant: every text of the morning belongs to the open evening.
    """
    play = asked()
    play.passes(at(WEDNESDAY, "09:30"))
    tell(play, "no chest pain today")
    assert [f.day for f in play.facts if isinstance(f, NoteKept)] == [WEDNESDAY]
    tell(play, "6", pain_halves=12, bare=True)
    assert record(play).day == TUESDAY


@pytest.mark.parametrize(
    "said",
    [
        {"effects": (SaidEffect(Effect.NAUSEA, None),)},
        {"effects": (SaidEffect(Effect.VIVID_DREAMS, Grade.SEVERE),)},
        {"marks": (Mark.BAD_NIGHT,)},
        {"gone": (Effect.NAUSEA,)},
    ],
)
def test_symptoms_of_the_next_morning_are_that_mornings(said: dict[str, object]) -> None:
    """“nausea” at 09:30 is of this morning, as a sentence is: last evening asked about pain and dose.

    Mutant: what says something that is recorded belongs to the open evening.
    """
    play = asked()
    play.passes(at(WEDNESDAY, "09:30"))
    tell(play, "few words", **said)
    assert [f.day for f in play.facts if isinstance(f, NoteKept)] == [WEDNESDAY]
    assert {f.effect.since for f in play.facts if isinstance(f, EffectReported)} <= {WEDNESDAY}
    assert {f.day for f in play.facts if isinstance(f, MarkSet)} <= {WEDNESDAY}
    tell(play, "6", pain_halves=12, bare=True)
    assert record(play).day == TUESDAY


def test_symptoms_beside_an_answer_are_of_the_day_that_is_answered() -> None:
    """“6, nauseous” at 09:30 answers last evening, and is one text: all of it is of that evening."""
    play = asked()
    play.passes(at(WEDNESDAY, "09:30"))
    tell(play, "6, nauseous", pain_halves=12, effects=(SaidEffect(Effect.NAUSEA, None),))
    assert record(play).day == TUESDAY
    assert [f.effect.since for f in play.facts if isinstance(f, EffectReported)] == [TUESDAY]
    assert [f.day for f in play.facts if isinstance(f, NoteKept)] == [TUESDAY]
