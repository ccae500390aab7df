"""Every way of typing a number in the evening, and everything that is a number and no rating."""

from __future__ import annotations

from domain.case import CareDay, Outcome
from domain.effects import Effect
from tests.world import World
from tests.world.robot import Robot, plain

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""

RATINGS = {
    "٧": 14,
    "8️⃣": 16,
    "10/10": 20,
    "6/10": 12,
    "7 out of 10": 14,
    "about a six": 12,
    "six and a half": 13,
    "6.5": 13,
    "6,5": 13,
    "no pain today": 0,
    "zero": 0,
    "it's a 4 I think": 8,
    "pain 3, took my ibuprofen at 8": 6,
}
"""What people type for their pain, and what it is in half points."""

NO_RATINGS = (
    "1.5 mg",
    "took 1.5 mg",
    "took it at 10",
    "at 21:00",
    "I'm 62",
    "25 May",
    "my new number is 020 7946 0100",
    "x" * 4096,
    "🙂",
)
"""Doses, times, an age, a date, a telephone number, and no number at all."""

OUTSIDE = ("11", "-3", "50", "²", "½", "1000000000000000000000")
"""Numbers that are on no scale from 0 to 10, or that nobody can be sure of."""


async def _evening(world: World) -> Robot:
    """Let Ana keep her diary before the first dose, and the first evening come."""
    await world.enrolled(baseline_days=60)
    await world.passes(hours=EVENING)
    return world.ana


async def _today(world: World) -> CareDay:
    return (await world.case_of(world.ana)).days[-1]


async def _halves(world: World) -> int | None:
    rating = (await _today(world)).rating
    return rating.halves if rating is not None else None


async def test_what_people_type_is_their_rating(world: World) -> None:
    """Other digits, pictures, fractions, words, half points: one evening each."""
    ana = await _evening(world)
    for text, halves in RATINGS.items():
        await ana.says(text)
        assert (text, await _halves(world)) == (text, halves)
        score = f"{halves / 2:g}"
        assert f": pain {score}." in plain(ana.last.text), text
        await world.passes(days=1)


async def test_number_outside_the_scale_is_asked_back(world: World) -> None:
    """Never "invalid", nothing recorded, the whole scale to tap."""
    ana = await _evening(world)
    for text in OUTSIDE:
        await ana.says(text)
        assert "Which number from 0 to 10 is nearest" in ana.last.text, text
        assert "Nothing is recorded yet." in ana.last.text
        assert list(ana.buttons) == [str(n) for n in range(11)], text
        assert await _halves(world) is None, text
    await ana.taps("5")
    assert await _halves(world) == 10


async def test_two_numbers_are_asked_back_with_both_to_tap(world: World) -> None:
    """5-6, and one for the hands and one for the back: which is nearest?"""
    ana = await _evening(world)
    for text, numbers in (("5-6", ["5", "6"]), ("hands 4, back 7", ["4", "7"]), ("6 or 7", ["6", "7"])):
        await ana.says(text)
        assert "Which one number is nearest" in ana.last.text, text
        assert list(ana.buttons) == [*numbers, "Another number"], text
        assert await _halves(world) is None, text
    await ana.taps("Another number")
    await ana.taps("5")
    assert await _halves(world) == 10


async def test_what_is_no_rating_never_becomes_one(world: World) -> None:
    """A dose, a time, an age, a date, a telephone number, 4,096 letters: no pain is made of them."""
    ana = await world.evening()
    for text in NO_RATINGS:
        sent = len(ana.sent())
        await ana.says(text)
        assert len(ana.sent()) > sent, text
        assert await _halves(world) is None, text
    await ana.says("6")
    assert await _halves(world) == 12


async def test_a_dose_in_milligrams_is_a_dose_taken(world: World) -> None:
    """“took 1.5 mg” answers the dose, not the pain, which is still asked for."""
    ana = await world.evening()
    await ana.says("took 1.5 mg")
    today = await _today(world)
    assert today.rating is None
    assert today.intake is not None
    assert today.intake.outcome is Outcome.TAKEN
    assert "5" in ana.buttons


async def test_everything_in_one_sentence(world: World) -> None:
    """“took it, pain 7, horrible dreams”: dose, rating and side effect, in one answer."""
    ana = await world.evening()
    await ana.says("took it, pain 7, horrible dreams")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 7, dose taken 21:00.")
    assert "vivid dreams" in ana.last.text
    case = await world.case_of(ana)
    assert [effect.effect for effect in case.effects] == [Effect.VIVID_DREAMS]
    assert await _halves(world) == 14


async def test_rating_with_side_effects(world: World) -> None:
    """“pain 7, slept badly, bit of nausea” is a rating and two things to follow; the dose stays open."""
    ana = await world.evening()
    await ana.says("pain 7, slept badly, bit of nausea")
    assert "Recorded as well: poor sleep, nausea (mild)." in plain(ana.last.text)
    assert "Taken" in ana.buttons
    assert await _halves(world) == 14


async def test_same_as_yesterday_is_yesterdays_number(world: World) -> None:
    """5 yesterday is 5 today; nobody has to remember."""
    ana = await _evening(world)
    await ana.says("4.5")
    await world.passes(days=1)
    await ana.says("same as yesterday")
    assert await _halves(world) == 9


async def test_skipped_because_sick(world: World) -> None:
    """“skipped, felt sick”: no dose, in the prescriber's words, the pain still open."""
    ana = await world.evening()
    await ana.says("skipped, felt sick")
    assert "Recorded: Wednesday, no dose." in ana.last.text
    assert "Never two." in ana.last.text
    await ana.taps("7")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 7, no dose.")


async def test_number_in_the_afternoon_is_pain_now(world: World) -> None:
    """15:04: kept with its time, beside the evening's number, which is still asked for at 21:00."""
    ana = await _evening(world)
    await ana.says("6")
    await world.passes(hours=18, minutes=4)
    await ana.says("8")
    assert "Recorded: pain now, 15:04: 8." in plain(ana.last.text)
    assert await _halves(world) == 12
    await world.passes(hours=6)
    assert "Pain, average of the last 24 hours?" in ana.last.text
    assert await _halves(world) is None


async def test_pain_command_in_the_afternoon(world: World) -> None:
    """/pain shows the scale for this moment, and the evening's number is left alone."""
    ana = await _evening(world)
    await ana.says("6")
    await world.passes(hours=18, minutes=4)
    await ana.says("/pain")
    ana.sees("How is your pain now?")
    await ana.taps("8")
    assert "pain now, 15:04: 8." in plain(ana.last.text)
    assert await _halves(world) == 12


async def test_zero_far_from_the_week_asks_whether_it_is_right(world: World) -> None:
    """A 0 after a week of 6 is kept, and it is asked whether that is right."""
    ana = await _evening(world)
    for _ in range(4):
        await ana.says("6")
        await world.passes(days=1)
    await ana.taps("0")
    assert "Is that right? If not, tap Change." in ana.last.text
    assert await _halves(world) == 0
    await ana.taps("Change")
    await ana.taps("10")
    assert await _halves(world) == 20


async def test_yesterday_can_be_added(world: World) -> None:
    """“yesterday 5” fills the day before, and tonight stays open."""
    ana = await _evening(world)
    await world.passes(days=1)
    await ana.says("yesterday 5")
    before, tonight = (await world.case_of(ana)).days[-2:]
    assert before.rating is not None
    assert before.rating.halves == 10
    assert tonight.rating is None
