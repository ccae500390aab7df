"""At the door: strangers, invitations, groups and machines."""

from __future__ import annotations

from pathlib import Path

from sandbox import Deed
from storage.archive import cases_of_all
from tests.world import World, open_world


async def test_stranger_is_told_how_to_come_in(world: World) -> None:
    """Who was not invited reads how one is, and whom to call; nothing is kept."""
    await world.cleo.starts()
    world.cleo.sees("invitation link")
    world.cleo.sees("999")
    assert world.sandbox.unconfirmed_updates() == 0


async def test_wrong_used_and_expired_invitations_are_answered_alike(world: World) -> None:
    """A guesser learns nothing from the answer."""
    used, expired = await world.invitation(), await world.invitation()
    await world.ana.starts(used)
    await world.passes(hours=73)
    answers = []
    for secret in (used, expired, "wrong"):
        await world.cleo.starts(secret)
        answers.append(world.cleo.last.text)
    assert len(set(answers)) == 1
    assert "cannot be used" in answers[0]


async def test_sixth_try_within_an_hour_finds_nothing(world: World) -> None:
    """Five wrong tries close the door for an hour, even to the right invitation, with the same words."""
    good = await world.invitation()
    for guess in range(5):
        await world.cleo.starts(f"guess{guess}")
    await world.cleo.starts(good)
    assert "cannot be used" in world.cleo.last.text
    await world.passes(hours=1, minutes=1)
    await world.cleo.starts(good)
    assert "cannot be used" not in world.cleo.last.text


async def test_invited_person_is_welcomed(world: World) -> None:
    """The first answer to an invitation is the first question of the enrolment."""
    await world.ana.starts(await world.invitation())
    world.ana.sees("Riverside Pain Clinic")
    assert world.ana.buttons


async def test_second_invitation_changes_nothing(world: World) -> None:
    """An account that has a diary keeps it, and the second invitation stays good for somebody else."""
    await world.ana.starts(await world.invitation())
    second = await world.invitation()
    before = await world.case_of(world.ana)
    await world.ana.starts(second)
    assert (await world.case_of(world.ana)).id == before.id
    await world.cleo.starts(second)
    world.cleo.sees("invites you")


async def test_two_starts_at_once_make_one_case(world: World) -> None:
    """An impatient thumb makes no second case."""
    secret = await world.invitation()
    world.ana.phone.starts(secret)
    world.ana.phone.starts(secret)
    await world.settle()
    assert len(await world.machine.storage.read(cases_of_all)) == 1
    world.ana.sees_nothing_of("cannot be used")


async def test_group_is_told_where_to_write(world: World) -> None:
    """In a group there is one plain line, and nothing clinical."""
    group = world.sandbox.group(-5, title="Friends", members=[world.ana.phone])
    group.adds_bot(world.ana.phone.account)
    world.ana.phone.says("/today", group=group)
    await world.settle()
    said = [event.text for event in world.sandbox.history.of(Deed.SENT, chat=-5)]
    assert said == ["I only answer in a private chat. Please write to me there."]


async def test_machines_are_not_answered(world: World) -> None:
    """Telegram's own accounts and other bots get no word."""
    for number in (1087968824, 136817688, 777000, 99):
        robot = world.sandbox.person(number, first_name="X", is_bot=number == 99)
        robot.says("hello")
    await world.settle()
    assert not world.sandbox.history.of(Deed.SENT)


async def test_open_door_lets_anybody_enrol(tmp_path: Path) -> None:
    """Where the operator opened enrolment, Start alone begins it; a wrong secret still does not."""
    async with open_world(tmp_path, enrolment_open=True) as world:
        await world.cleo.starts("guess")
        world.cleo.sees("cannot be used")
        await world.cleo.starts()
        await world.cleo.taps("Start")
        world.cleo.sees("18 or over")


async def test_location_pin_answers_once(world: World) -> None:
    """The pin becomes a time zone; its keyboard comes with the question and goes with the answer."""
    await world.ana.starts(await world.invitation())
    for tapped in ("Start", "Yes, both", "I agree"):
        await world.ana.taps(tapped)
    assert "Send my location once" in keyboard_of(world)
    world.ana.sees("Or tap below")
    world.ana.phone.sends_location(53.8, -1.55)
    await world.settle()
    assert keyboard_of(world) == ()
    world.ana.sees_nothing_of("Or tap below")
    assert (await world.case_of(world.ana)).zone == "Europe/London"
    await world.ana.taps("Yes")
    world.ana.phone.sends_location(48.2, 16.4)
    await world.passes(seconds=10)
    world.ana.sees("I need no location now, and I have not kept yours.")
    assert (await world.case_of(world.ana)).zone == "Europe/London"


def keyboard_of(world: World) -> tuple[str, ...]:
    """Return the words on the keyboard in place of Ana's typing field."""
    shown = world.ana.phone.chat.reply_keyboard
    return tuple(button.label for row in shown.rows for button in row) if shown else ()
