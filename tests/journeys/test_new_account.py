"""A new Telegram account: the diary comes along by an invitation, and the old chat gets nothing more."""

from __future__ import annotations

from domain.invitation import Invitation
from sandbox import Deed
from tests.journeys.courses import enrols
from tests.world import World

BOTS = (Deed.SENT, Deed.EDITED, Deed.DELETED, Deed.PINNED, Deed.UNPINNED)


def done_by_the_bot(world: World, chat: int) -> int:
    """How often the bot has touched this chat."""
    return len(world.sandbox.history.of(*BOTS, chat=chat))


async def moves(world: World) -> None:
    """Ana lost her account; Cleo's phone is the one she has now."""
    case = await world.case_of(world.ana)
    await world.cleo.starts(await world.invitation(Invitation(case_id=case.id)))


async def test_the_diary_goes_on_in_the_new_chat_and_the_old_one_is_dead(world: World) -> None:
    """Prompts, the record and the pinned line are in the new chat; the old account is a stranger's.

    Mutants: the chat kept as it was; the pinned line kept.
    """
    await world.evening()
    old = world.ana.offered("Taken")
    await moves(world)
    world.cleo.sees("Your diary is in this chat from now on")
    await world.cleo.taps("Taken")
    world.cleo.sees("dose taken")
    before = done_by_the_bot(world, world.ana.id)
    await world.passes(days=2)
    assert done_by_the_bot(world, world.ana.id) == before
    world.cleo.sees("Evening check")
    assert world.cleo.phone.chat.pinned
    tap = await world.ana.taps("Taken", old)
    assert tap.text
    await world.ana.says("7")
    world.ana.sees("invitation link")
    assert all(day.rating is None for day in (await world.case_of(world.cleo)).days[-3:])


async def test_a_button_of_the_old_chat_is_dead_in_the_new_one(world: World) -> None:
    """Its data, sent from the new account for the same message number, does nothing.

    Mutant: screens keep their message.
    """
    await world.evening()
    old = world.ana.offered("Taken")
    data = next(b.data for row in old.buttons for b in row if b.label == "Taken")
    await moves(world)
    tap = await world.cleo.forges(data or "", old.id)
    assert tap.text
    assert (await world.case_of(world.cleo)).days[-1].intake is None


async def test_an_open_alert_is_shown_where_it_can_be_read(world: World) -> None:
    """Told to a lost account is told to nobody: the new chat begins with it."""
    await world.evening()
    await world.ana.says("my tongue feels swollen")
    await moves(world)
    here = world.cleo.sees("is still open")
    assert "999" in here.text
    await world.cleo.taps(0, here)
    world.cleo.sees("you told me that something was wrong")


async def test_what_was_on_its_way_comes_to_the_new_chat(world: World) -> None:
    """An alert that met a closed chat is read in the new one.

    Mutant: what waits stays with the old chat.
    """
    await world.evening()
    world.sandbox.faults.add("error_before", method="sendMessage", chat=world.ana.id, times=None, status=403)
    await world.ana.says("it is too much")
    await moves(world)
    world.cleo.sees("Please speak to a person")


async def test_it_works_once_for_one_and_the_newest_alone(world: World) -> None:
    """A second invitation for the same diary voids the first; a used one, or one's own, moves nothing."""
    await enrols(world, baseline_days=7)
    case = await world.case_of(world.ana)
    first = await world.invitation(Invitation(case_id=case.id))
    second = await world.invitation(Invitation(case_id=case.id))
    await world.ben.starts(first)
    world.ben.sees("cannot be used")
    await world.ana.starts(second)
    world.ana.sees("already keeps a diary")
    await world.cleo.starts(second)
    await world.dina.starts(second)
    world.dina.sees("cannot be used")
    assert (await world.case_of(world.cleo)).id == case.id
    await world.passes(hours=1)
    await answers_evening_of_cleo(world)


async def answers_evening_of_cleo(world: World) -> None:
    """The next evening is hers."""
    await world.passes(days=1)
    await world.cleo.taps("5")
    world.cleo.sees("pain 5")


async def test_in_the_middle_of_the_enrolment_the_question_comes_along(world: World) -> None:
    """The open question stands in the new chat."""
    await world.ana.starts(await world.invitation())
    await world.ana.taps("Start")
    await moves(world)
    world.cleo.sees("18 or over")


async def test_an_edit_in_the_new_chat_changes_nothing_of_the_old_one(world: World) -> None:
    """The same message number means another message there. Mutant: numbers are kept with the ratings."""
    await world.evening()
    said = await world.ana.says("6")
    await moves(world)
    mine = None
    while mine is None or mine.id < said.id:
        mine = await world.cleo.says("hello")
    await world.cleo.edits(mine, "2")
    rated = [d.rating.halves for d in (await world.case_of(world.cleo)).days if d.rating]
    assert 12 in rated
