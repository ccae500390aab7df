"""The digest in the chat: once a day at the team's hour, to the group or to each member."""

from __future__ import annotations

from sqlalchemy import update

from sandbox import Group, Message
from storage.engine import Session
from storage.tables import StandingRow
from storage.writes import table_of
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.robot import Robot, plain
from tests.world.team import found_team, group_of_team, let_in

HEAD = "Riverside, Thu 6 May. 1 person: 1 needs you, 0 wait for your answer, 0 silent, 0 no finding."


async def flagged(world: World) -> str:
    """Let Ana write of a swollen tongue on a Wednesday evening, and return her code."""
    ana = await world.evening()
    charge = await let_in(world, ana)
    await ana.says("my tongue feels swollen")
    await world.passes(seconds=10)
    return charge.code


async def next_morning(world: World) -> None:
    """Let it be a little past nine in London, on the next day."""
    await world.until(hour_of(world, 9, 1, days=1))
    await world.passes(seconds=20)


def digests(who: Robot) -> list[str]:
    """What somebody's chat shows of digests."""
    return [plain(message.text) for message in who.heard if message.text.startswith("Riverside, ")]


def in_group(group: Group) -> list[Message]:
    """What the bot has said in a group."""
    return [message for message in group.chat.messages if message.from_bot]


async def test_each_member_with_patients_reads_it_once_at_nine(world: World) -> None:
    """Ben prescribes for Ana and Emil leads; Dina has nobody yet, and hears nothing."""
    await found_team(world)
    code = await flagged(world)
    await world.until(hour_of(world, 8, 58, days=1))
    assert digests(world.ben) == []
    await world.until(hour_of(world, 9, 1))
    await world.passes(seconds=20)
    for who in (world.ben, world.emil):
        [said] = digests(who)
        assert said.startswith(HEAD)
        assert f"1. {code} red flag, swelling or hives, Wed 5 May 21:00. And 1 more. Dose on hold." in said
        assert "Answered yesterday: 0 of 1 asked." in said
        assert "Blocked: none." in said
        assert "Ana" not in said
    assert digests(world.dina) == []
    await world.passes(hours=6)
    assert len(digests(world.ben)) == 1


async def test_the_group_reads_codes_and_what_is_asked_for_comes_in_private(world: World) -> None:
    """A card and "only mine" go to whoever asked; in the group nothing is said but the digest."""
    await found_team(world)
    group = await group_of_team(world)
    code = await flagged(world)
    await next_morning(world)
    [said] = [message for message in in_group(group) if "Thu 6 May" in message.text]
    assert code in said.text
    assert "Ana" not in said.text
    assert said.protected
    assert digests(world.ben) == []
    heard = len(in_group(group))
    world.ben.phone.taps("Only mine", said, group=group)
    await world.settle()
    await world.passes(seconds=10)
    assert "Only your patients." in digests(world.ben)[-1]
    world.ben.phone.taps(f"Open {code}", said, group=group)
    await world.settle()
    await world.passes(seconds=10)
    assert world.ben.last.text.startswith(f"{code} Ana M.")
    assert world.ben.last.protected
    world.ben.phone.says("/digest", group=group)
    await world.settle()
    assert len(in_group(group)) == heard + 1
    assert all("Ana" not in message.text for message in in_group(group))


async def test_a_digest_that_cannot_be_made_says_so_once(world: World) -> None:
    """A row that cannot be read: nobody takes the silence for "nothing new", and the log names the team."""
    world.expects_errors = True
    await found_team(world)
    await flagged(world)

    def spoil(session: Session) -> None:
        session.connection().execute(update(table_of(StandingRow)).values(body="{"))

    await world.until(hour_of(world, 8, 58, days=1))
    await world.machine.storage.write(spoil)
    await world.passes(minutes=3)
    world.ben.sees("The digest of Thu 6 May could not be made.")
    world.ben.sees("This says nothing about your patients.")
    await world.passes(hours=6)
    told = [message for message in world.ben.heard if "could not be made" in message.text]
    assert len(told) == 1


async def test_when_the_bot_was_away_is_told(world: World) -> None:
    """Off from two to half past two in the night."""
    await found_team(world)
    await flagged(world)
    await world.until(hour_of(world, 2, days=1))
    await world.kill()
    await world.passes(minutes=30)
    await world.starts()
    await world.until(hour_of(world, 9, 1))
    await world.passes(seconds=20)
    assert "Bot away: Thu 6 May 02:00\N{EN DASH}02:30." in digests(world.ben)[0]


async def test_after_a_day_it_is_gone_from_the_chat(world: World) -> None:
    """Friday's stands there, Thursday's does not; nor does any row of it."""
    await found_team(world)
    await flagged(world)
    await next_morning(world)
    assert "Thu 6 May" in digests(world.ben)[0]
    await world.passes(hours=25)
    assert ["Fri 7 May" in said for said in digests(world.ben)] == [True]


async def test_the_list_shows_every_patient_by_code(world: World) -> None:
    """Ben sees his; Dina is told whom to ask."""
    await found_team(world)
    code = await flagged(world)
    await world.ben.says("/patients")
    assert f"{code} red flag, swelling or hives, Wed 5 May 21:00." in plain(world.ben.last.text)
    assert world.ben.buttons == (f"Open {code}",)
    await world.dina.says("/patients")
    assert world.dina.last.text.startswith("No patient is assigned to you.")
    await world.dina.says("/digest")
    assert world.dina.last.text.startswith("No patient is assigned to you.")
