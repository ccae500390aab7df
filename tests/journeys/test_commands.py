"""Commands: the menu on the phone, words behind a command, and what is no command."""

from __future__ import annotations

from bot.handlers.menu import MENU, publish_menu
from domain.case import Outcome
from tests.world import World
from tests.world.robot import plain


async def test_the_menu_on_the_phone_has_every_command_of_a_patient(world: World) -> None:
    """Each with a few words; nothing of a care team stands in it, for there is none."""
    await publish_menu(world.machine.telegram)
    shown = {each["command"]: each["description"] for each in world.ana.phone.menu}
    assert list(shown) == [entry.name for entry in MENU]
    assert all(shown.values())
    assert not {"team", "invite"} & set(shown)


async def test_what_is_no_command_has_two_ways_on(world: World) -> None:
    """A slip behind the slash: it is said plainly, nothing is recorded, and two buttons lead on.

    Mutant: the answer has no buttons.
    """
    ana = await world.evening()
    before = (await world.case_of(ana)).days
    await ana.says("/sumary")
    assert plain(ana.last.text).startswith("I do not know this command.")
    assert list(ana.buttons) == ["Rate my pain", "Today"]
    assert (await world.case_of(ana)).days == before
    await ana.taps("Rate my pain")
    await ana.taps("5")
    assert "Wednesday 5 May: pain 5." in plain(ana.last.text)


async def test_words_behind_a_command_are_heard(world: World) -> None:
    """A number, a dose, a side effect, a note, the number of the day before: none of them is lost.

    Mutant: what follows the command is dropped.
    """
    ana = await world.evening()
    for typed, answer in (
        ("/pain 7", "Wednesday 5 May: pain 7."),
        ("/dose taken", "Wednesday 5 May: pain 7, dose taken 21:00."),
        ("/effects bit of nausea", "Recorded as well: nausea (mild)."),
        ("/note the cat sat on my feet", "Kept as a note for Wednesday 5 May."),
        ("/yesterday 5", "Tuesday 4 May: pain 5, dose taken 21:00."),
    ):
        await ana.says(typed)
        assert answer in plain(ana.last.text), typed
    await ana.says("/note dentist gave me codeine")
    ana.sees("Dose reminders are on hold")


async def test_dose_leads_to_the_days_check(world: World) -> None:
    """/dose: tonight's dose and not to take another; one tap further it is recorded."""
    ana = await world.evening()
    await ana.says("/dose")
    assert "Tonight's dose: 1.5 mg = 1 capsule of 1.5 mg." in plain(ana.last.text)
    assert "Do not take another." in plain(ana.last.text)
    await ana.taps("Today's check")
    await ana.taps("Taken")
    ana.sees("dose taken 21:00")
    intake = (await world.case_of(ana)).days[-1].intake
    assert intake is not None
    assert intake.outcome is Outcome.TAKEN


async def test_team_says_who_sees_what(world: World) -> None:
    """/team is answered although it stands in no menu: nobody is connected, and whom to call."""
    ana = await world.evening()
    await ana.says("/team")
    shown = plain(ana.last.text)
    assert shown.startswith("No clinic is connected. Alerts come to you alone.")
    assert "020 7946 0100" in shown
