"""At the door: strangers, invitations, groups and machines."""

from __future__ import annotations

from sandbox import Deed
from tests.world import World


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
    await world.case_of(world.ana)
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
