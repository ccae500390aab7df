"""What can be asked for at any time: /summary with its picture, /today, /help, and the whole menu."""

from __future__ import annotations

from bot.handlers.menu import MENU
from sandbox import Message
from storage.engine import Session
from storage.load import facts_of
from tests.world import World
from tests.world.robot import Robot, plain

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""

PNG = b"\x89PNG\r\n\x1a\n"
PIN = "Or tap below to send your location once."
WRONG = ("Something went wrong", "I do not know this command", "{", "None")
"""What no answer of the menu may hold."""


async def _asks(world: World, command: str) -> Message:
    """Ask for something of the menu, wait for its picture if it has one, and return the one answer.

    Where a place is asked for, the button for the location comes in a message of its own.
    """
    ana = world.ana
    sent = len(ana.sent())
    await ana.says(f"/{command}")
    await world.passes(seconds=3)
    beside = [message for message in ana.sent()[sent + 1 :] if message.text.startswith(PIN)]
    assert len(ana.sent()) == sent + 1 + len(beside), f"/{command}:\n{ana.transcript()}"
    answer = [message for message in ana.chat if message.from_bot][-1 - len(beside)]
    assert plain(answer.text).strip(), command
    assert not any(wrong in answer.text for wrong in WRONG), answer.text
    return answer


async def _asks_everything(world: World) -> dict[str, str]:
    return {entry.name: plain((await _asks(world, entry.name)).text) for entry in MENU}


def _picture(message: Message) -> bytes:
    """The picture of a message, as the phone downloads it."""
    assert message.media is not None
    assert message.media.kind == "photo"
    assert message.media.file is not None
    return message.media.file.content


async def _facts(world: World, who: Robot) -> int:
    case = await world.case_of(who)

    def reading(session: Session) -> int:
        return len(facts_of(session, case.id))

    return await world.machine.storage.read(reading)


async def test_summary_is_a_picture_with_the_same_in_words(world: World) -> None:
    """Means per step beside the number before the first dose, doses, side effects; no cause implied."""
    ana = await world.evening("1.5x60,3")
    for text in ("took it, pain 6", "took it, pain 7, horrible dreams", "pain 6, forgot my dose"):
        await ana.says(text)
        await world.passes(days=1)
    answer = await _asks(world, "summary")
    assert _picture(answer).startswith(PNG)
    words = plain(answer.text)
    assert "as you remember it, half a point added: 5.5" in words
    assert "1.5 mg (1–8 May): 6.0" in words
    assert "no cause implied" in words
    assert "Doses: 3 taken, 1 missed, 0 not known" in words
    assert "vivid dreams" in words
    assert len(answer.text) <= 1024


async def test_summary_of_one_day_is_one_number(world: World) -> None:
    """Right after enrolment there is the number given there, and it is said how many days that is."""
    await world.enrolled(baseline_days=60)
    answer = await _asks(world, "summary")
    assert _picture(answer).startswith(PNG)
    assert "Last 7 days: 5.0, 1 day rated" in plain(answer.text)


async def test_today_says_where_she_is(world: World) -> None:
    """What is open tonight, and when the next question comes."""
    ana = await world.evening()
    await ana.taps("5")
    assert "Pain: 5" in plain((await _asks(world, "today")).text)
    await world.passes(hours=15)
    assert "Next question: tonight at 21:00." in plain((await _asks(world, "today")).text)


async def test_help_names_every_command_and_whom_to_call(world: World) -> None:
    """All of the menu, the prescriber's number, and the emergency number."""
    await world.evening()
    words = (await _asks(world, "help")).text
    assert all(f"/{entry.name}" in words for entry in MENU if entry.name != "help")
    assert "999" in words
    assert "020 7946 0100" in words


async def test_menu_before_consent_shows_the_open_question_and_keeps_nothing(world: World) -> None:
    """No pain, no note, no side effect is taken from somebody who has not agreed yet."""
    ana = world.ana
    await ana.starts(await world.invitation())
    before = await _facts(world, ana)
    answers = await _asks_everything(world)
    shown = {name for name, words in answers.items() if "invites you to keep a diary" in words}
    assert shown >= {entry.name for entry in MENU} - {"help", "hospital", "export", "delete"}
    assert "A copy of your data" in answers["export"]  # a right, not a favour: there without a yes
    assert "Delete your data?" in answers["delete"]
    assert await _facts(world, ana) == before
    await ana.taps("Go on")
    await ana.taps("Start")
    ana.sees("18 or over")


async def test_menu_in_the_middle_of_enrolment(world: World) -> None:
    """The open question stays where it is."""
    ana = world.ana
    await ana.starts(await world.invitation())
    for label in ("Start", "Yes, both", "I agree"):
        await ana.taps(label)
    answers = await _asks_everything(world)
    assert "Which town are you in?" in answers["plan"]
    await ana.says("Leeds, England")
    ana.sees("Does your phone say the same?")


async def test_somebody_turned_away_leaves_nothing_behind(world: World) -> None:
    """Under 18: what is typed or asked for afterwards is kept nowhere; a new invitation begins anew."""
    ana = world.ana
    await ana.starts(await world.invitation())
    await ana.taps("Start")
    await ana.taps("I am under 18")
    before = await _facts(world, ana)
    for text in ("7", "took it", "/pain", "/note", "my head hurts", "/effects", "/help", "/start"):
        await ana.says(text)
        assert "This invitation is closed" in ana.last.text
        assert not ana.last.labels
    assert await _facts(world, ana) == before
    await ana.starts(await world.invitation())
    ana.sees("invites you to keep a diary")


async def test_menu_before_the_first_dose(world: World) -> None:
    """The diary runs: no dose is due, and the plan has its dates."""
    await world.enrolled(baseline_days=60)
    await world.passes(hours=EVENING + 18)
    answers = await _asks_everything(world)
    assert "No dose is due today." in answers["dose"]
    assert "First dose: Saturday 3 July." in answers["plan"]


async def test_menu_on_the_medicine(world: World) -> None:
    """In the afternoon: tonight's dose, the step, and when it may go up."""
    ana = await world.evening()
    await ana.says("took it, pain 5")
    await world.passes(hours=18)
    answers = await _asks_everything(world)
    assert "Tonight's dose: 1.5 mg = 1 capsule of 1.5 mg." in answers["dose"]
    assert "You are on step 1 of 3" in answers["plan"]
    assert "last dose 5 May 21:00" in answers["hospital"]


async def test_menu_on_hold_shows_no_amount(world: World) -> None:
    """On hold nothing tells her how much to take tonight."""
    ana = await world.evening()
    await ana.says("took it, pain 5")
    await ana.says("dentist gave me codeine")
    await world.passes(hours=18)
    answers = await _asks_everything(world)
    for name in ("today", "plan", "dose"):
        assert "Dose reminders are on hold" in answers[name], name
    assert "capsule" not in answers["dose"]
    assert "Dose reminders are on hold." in answers["summary"]


async def test_menu_when_the_course_has_ended(world: World) -> None:
    """Nothing is due and no next step is promised."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Not today...")
    await ana.taps("Told to stop")
    answers = await _asks_everything(world)
    assert "No dose is due today." in answers["dose"]
    assert "Next step" not in answers["summary"]
    assert "Dose reminders ended on 5 May." in answers["plan"]
