"""What comes at which hour of an evening, with sound or without, and until when it is still that evening."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.case import Outcome
from domain.plan import Sentence
from sandbox import Event
from tests.journeys.courses import LONDON, hour_of
from tests.world import World
from tests.world.robot import Robot, plain


def at_and_silent(events: tuple[Event, ...]) -> list[tuple[str, bool]]:
    """Return at which hour of London each message came, and whether it made no sound."""
    return [(f"{event.at.astimezone(LONDON):%H:%M}", event.silent) for event in events]


def rows_of(event: Event) -> list[list[str]]:
    """Return the words on the buttons of a message, row by row."""
    return [[plain(button.label) for button in row] for row in event.buttons]


async def test_the_evening_is_one_sound_with_the_scale_in_two_rows(world: World) -> None:
    """0-5 and 6-10, words at 0, 5 and 10, four ways to answer the dose; a typed answer is confirmed silently.

    Mutant: the scale is one row of eleven.
    """
    ana = await world.evening()
    asked = ana.sent()[-1]
    assert at_and_silent((asked,)) == [("21:00", False)]
    assert "0 none – 5 middling – 10 worst imaginable" in asked.text
    assert rows_of(asked) == [
        ["0", "1", "2", "3", "4", "5"],
        ["6", "7", "8", "9", "10"],
        ["Taken", "Earlier..."],
        ["Later", "Not today..."],
    ]
    sent = len(ana.sent())
    await ana.says("5")
    await ana.says("taken")
    assert [event.silent for event in ana.sent()[sent:]] == [True, True]


@pytest.mark.parametrize(("pain", "shown"), [("6", False), ("7", True)])
async def test_from_seven_on_there_is_the_way_to_a_person(world: World, pain: str, *, shown: bool) -> None:
    """`It is too much` stands below a 7 and not below a 6.

    Mutant: the bound in dayview.py is 8.
    """
    ana = await world.evening()
    await ana.taps(pain)
    assert ("It is too much" in ana.buttons) is shown


@pytest.mark.parametrize(
    ("dose_time", "again"),
    [("22:00", [("22:30", False)]), ("23:30", [("00:00", True)])],
    ids=["nothing after 23:00", "a later dose"],
)
async def test_late_evenings_are_asked_about_once_more(
    world: World, dose_time: str, again: list[tuple[str, bool]]
) -> None:
    """Nothing comes after 23:00; where the dose itself is later there is one message, silent.

    Mutant: the last hour for a follow-up is 24:00.
    """
    ana = await world.evening(dose_time=dose_time)
    sent = len(ana.sent())
    await world.passes(hours=9)
    assert at_and_silent(ana.sent()[sent:]) == again


@pytest.mark.parametrize(
    ("later", "asked"), [("In 15 minutes", "21:15"), ("At bedtime", "23:00")], ids=["15 minutes", "bedtime"]
)
async def test_later_moves_the_follow_ups_along(world: World, later: str, asked: str) -> None:
    """The next message comes when it was wanted, and none before.

    Mutant: `PutOff` leaves the follow-up of 21:30 where it was.
    """
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Later")
    await ana.taps(later)
    ana.sees(f"I will ask again at {asked}.")
    sent = len(ana.sent())
    await world.passes(hours=3)
    assert at_and_silent(ana.sent()[sent:])[0][0] == asked


async def test_later_ends_at_the_turn_of_the_care_day(world: World) -> None:
    """At 03:30 an hour later is 03:59: a dose of 21:00 is not asked about as tonight's after 04:00.

    Mutant: `puts_off` knows no last moment.
    """
    ana = await world.evening()
    await ana.taps("5")
    await world.until(hour_of(world, 3, 30, days=1))
    await ana.taps("Later")
    await ana.taps("In 1 hour")
    ana.sees("I will ask again at 03:59.")


async def test_the_care_day_turns_seven_hours_after_the_dose(world: World) -> None:
    """At 03:59 it is still Wednesday's evening; at 04:01 /today is Thursday.

    Mutant: `TURN` in care days is 5 hours.
    """
    ana = await world.evening()
    await ana.taps("5")
    await world.until(hour_of(world, 3, 59, days=1))
    await ana.says("/today")
    assert plain(ana.last.text).startswith("Wednesday 5 May\n")
    await world.passes(minutes=2)
    await ana.says("/today")
    assert plain(ana.last.text).startswith("Thursday 6 May\n")


async def test_taken_after_the_turn_is_that_evenings_dose_at_a_time_nobody_knows(world: World) -> None:
    """Until the end of the care day "Taken" is now; tapped at 04:10 it is Wednesday's, without a time.

    Mutant: the end of the care day is left out of `take_dose`.
    """
    ana = await world.evening()
    await ana.taps("5")
    prompt = ana.offered("Taken")
    await world.until(hour_of(world, 4, 10, days=1))
    await ana.taps("Taken", prompt)
    intake = (await world.case_of(ana)).days[-1].intake
    assert intake is not None
    assert (intake.outcome, intake.taken_at) == (Outcome.TAKEN, None)
    ana.sees("Wednesday 5 May: pain 5, dose taken.")


async def late_dose(world: World) -> Robot:
    """Let Ana say next day at noon that she took last evening's dose at 11:30."""
    ana = await world.evening()
    await ana.taps("5")
    await world.until(hour_of(world, 12, days=1))
    await ana.taps("Took it at another time")
    await ana.says("11:30 am")
    return ana


async def test_a_dose_less_than_twelve_hours_ago_is_said_before_the_next_is_asked_about(world: World) -> None:
    """Taken at 11:30: the evening of 21:00 says so and asks for pain; at 23:30 it asks about the dose.

    Mutant: `too_soon` in due.py is always false.
    """
    ana = await late_dose(world)
    await world.until(hour_of(world, 21))
    evening = plain(ana.sees("Evening check, Thursday 6 May").text)
    assert "Your last dose was recorded at 11:30, less than 12 hours ago." in evening
    assert "I ask about the next one at 23:30." in evening
    assert "Tonight's dose" not in evening
    await ana.taps("5")
    await world.until(hour_of(world, 23, 30) + timedelta(seconds=5))
    assert "Tonight's dose" in ana.last.text


async def test_how_late_is_still_today_is_answered_in_the_prescribers_words(world: World) -> None:
    """No sentence was given: the prescriber is to be asked, by name and number, and nothing is made up.

    Mutant: `in_their_words` says nothing where there is no sentence.
    """
    ana = await late_dose(world)
    case = await world.case_of(ana)
    assert case.plan is not None
    assert case.plan.words_for(Sentence.LATE) is None
    await world.until(hour_of(world, 21))
    assert "Please ask Dr Ben Okafor: 020 7946 0100." in plain(ana.sees("Evening check, Thursday").text)


async def test_every_reason_for_no_dose_is_a_tap(world: World) -> None:
    """Another reason than those that are named is one too; the prescriber's words follow.

    Mutant: "Other" is a hold.
    """
    ana = await world.evening()
    await ana.taps("Not today...")
    assert list(ana.buttons) == ["Forgot", "Side effect", "Ran out", "Told to stop", "Other", "Back"]
    await ana.taps("Other")
    assert "Recorded: Wednesday, no dose." in ana.last.text
    assert "Never two." in ana.last.text
    assert not (await world.case_of(ana)).on_hold
