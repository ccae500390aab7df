"""What is not certain is asked back with buttons, beside everything else that was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from domain.case import HoldCause, Outcome, Reason
from domain.commands.dosing import NotTaken
from domain.commands.holding import ExpectRefill, Hospital, OfferRefillDays
from domain.commands.telling import SaidEffect, Tell
from domain.effects import Effect, Mention
from domain.held import as_held
from domain.messages.day import WhichNumber
from domain.messages.dosing import MissedRecorded, TakenWhen
from domain.messages.effects import EffectPicker
from domain.messages.holding import HoldTold, TakenOnHold
from domain.messages.late import WhichDate
from domain.messages.notions import RecordedFirst
from tests.domain.play import FIRST_DOSE, Play, ana, at

TUESDAY = FIRST_DOSE


def evening() -> Play:
    """Return Ana's play at 21:30 on the day of her first dose, asked at 21:00."""
    play = Play(ana(), at(TUESDAY, "12:00"))
    play.passes(at(TUESDAY, "21:30"))
    return play


def tell(play: Play, text: str, **said: object) -> None:
    """Say a text that was understood as these fields."""
    play.does(replace(Tell(text, play.now, message=77), **said))  # type: ignore[arg-type]  # fields named by the tests


def test_two_numbers_leave_the_dose_its_buttons() -> None:
    """“5-6”: both numbers, another one, and the dose of the evening; on hold only the numbers.

    Mutant: the question that closes the evening's message has none of its buttons.
    """
    play = evening()
    tell(play, "5-6", low=5.0, high=6.0, ask_pain=True)
    asked = play.answer
    assert isinstance(asked, WhichNumber)
    assert asked.dose is not None
    assert play.labels() == ["number", "number", "another_number", "taken", "earlier", "later", "not_today"]
    message, rows = as_held(asked, play.choices)
    assert message == replace(asked, dose=None)
    assert [c.label for row in rows for c in row] == ["number", "number", "another_number"]


def test_two_numbers_beside_a_hold_are_asked_below_it() -> None:
    """“5-6, they gave me codeine”: the hold first, then which number; no dose is named."""
    play = evening()
    tell(play, "5-6, they gave me codeine", low=5.0, high=6.0, ask_pain=True, mentions=(Mention.OPIOID,))
    assert isinstance(play.answer, HoldTold)
    asked = play.notices[-1]
    assert asked.message == WhichNumber(TUESDAY, 10, 12)
    assert [c.label for row in asked.choices for c in row] == ["number", "number", "another_number"]


def test_a_time_with_two_readings_is_a_dose_taken_at_a_time_to_be_told() -> None:
    """“took it at 3”: taken, and both readings that have been are buttons; none is guessed."""
    play = evening()
    tell(play, "took it at 3", outcome=Outcome.TAKEN, ask_dose=True, times=(time(15), time(3)))
    assert isinstance(play.answer, RecordedFirst)
    assert play.answer.when == TakenWhen(TUESDAY)
    intake = play.case.day(TUESDAY).intake
    assert intake is not None
    assert (intake.outcome, intake.taken_at) == (Outcome.TAKEN, None)
    assert play.choices[0][0].value == time(15)
    play.does(play.choices[0][0].command)
    told = play.case.day(TUESDAY).intake
    assert told is not None
    assert told.taken_at == at(TUESDAY, "15:00")


def test_no_reading_has_been_yet() -> None:
    """At 01:00 of the first day neither 3 has come: the times that have been are offered."""
    play = Play(ana(dose_time=time(0, 30)), at(TUESDAY + timedelta(days=1), "00:50"))
    tell(play, "took it at 3", outcome=Outcome.TAKEN, ask_dose=True, times=(time(15), time(3)))
    assert all(c.value != time(3) for row in play.choices for c in row)


def test_on_hold_what_is_to_be_called_comes_before_the_time() -> None:
    """A dose taken on hold is told with whom to call; its time is not asked for."""
    play = evening()
    play.does(Hospital(HoldCause.OPIOID))
    play.now += timedelta(minutes=5)
    tell(play, "took it at 3", outcome=Outcome.TAKEN, ask_dose=True, times=(time(15), time(3)))
    assert isinstance(play.answer, TakenOnHold)


def test_a_side_effect_that_got_in_the_way_is_asked_for_by_name() -> None:
    """Not today, side effect: the list comes by itself; a text that named one is not asked again."""
    play = evening()
    play.does(NotTaken(TUESDAY, Reason.SIDE_EFFECT))
    assert isinstance(play.answer, MissedRecorded)
    assert play.notices[-1].message == EffectPicker(TUESDAY)
    assert play.notices[-1].choices[0][0].label == f"effect_{next(iter(Effect))}"
    told, said = evening(), len(evening().notices)
    tell(told, "skipped it, side effects", outcome=Outcome.MISSED, reason=Reason.SIDE_EFFECT)
    assert isinstance(told.notices[-1].message, EffectPicker)
    named = evening()
    sick = (SaidEffect(Effect.NAUSEA, None),)
    tell(named, "skipped it, felt sick", outcome=Outcome.MISSED, reason=Reason.SIDE_EFFECT, effects=sick)
    assert len(named.notices) == said


def test_a_date_with_two_readings_is_offered_as_two_days() -> None:
    """“8/9” where the refill is asked for: 8 September or 9 August, as far as they are to come."""
    play = Play(ana(), at(TUESDAY, "21:30"))
    play.does(NotTaken(TUESDAY, Reason.RAN_OUT))
    past, first, second = date(2027, 5, 1), date(2027, 8, 9), date(2027, 9, 8)
    play.does(OfferRefillDays((past, first, second)))
    assert isinstance(play.answer, WhichDate)
    assert [c.command for row in play.choices for c in row] == [ExpectRefill(first), ExpectRefill(second)]
    play.does(OfferRefillDays((past,)))
    assert play.choices == ()
