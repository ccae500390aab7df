"""A patient's card: in private, with every look kept, and gone after a day."""

from __future__ import annotations

from sqlmodel import col, select

from domain.audit import Deed
from storage.audit import entries_about
from storage.engine import Session
from storage.tables import FleetingRow, OutboxRow, ScreenRow
from tests.journeys.team.test_digest import flagged, next_morning
from tests.world import World
from tests.world.robot import Robot, plain
from tests.world.team import found_team, let_in, team_as_kept

PNG = b"\x89PNG\r\n\x1a\n"


def cards(who: Robot) -> list[str]:
    """What somebody's chat shows of cards."""
    return [plain(message.text) for message in who.heard if "Why here:" in message.text]


async def rows_left(world: World) -> int:
    """How many rows hold anything of a card or a chart."""

    def counting(session: Session) -> int:
        kinds = ("CardShown", "ChartShown")
        screens = session.exec(select(ScreenRow.id).where(col(ScreenRow.kind).in_(kinds))).all()
        outbox = session.exec(select(OutboxRow.id).where(col(OutboxRow.kind).in_(kinds))).all()
        return len(screens) + len(outbox) + len(session.exec(select(FleetingRow.chat_id)).all())

    return await world.machine.storage.read(counting)


async def test_ben_reads_everything_on_one_card_and_it_is_kept_that_he_looked(world: World) -> None:
    """Named as Ana shares it, protected, with the diary as a picture below."""
    await found_team(world)
    code = await flagged(world)
    await next_morning(world)
    await world.ben.taps(f"Open {code}")
    card = plain(world.ben.last.text)
    for line in (
        f"{code} Ana M. (name shared, 5 May 2027)",
        "Prescriber: Dr Ben Okafor",
        "Why here: red flag, swelling or hives, Wed 5 May 21:00. Nobody has it.",
        "Now: step 1 of 3, 1.5 mg = 1 capsule of 1.5 mg, 21:00, day 6. On hold: red flag, since 5 May.",
        "Per step (raw means, no cause implied): 1.5 mg 5.0",
        "Doses, 14 days: 1 taken, 0 missed, 1 not known",
        "Side effects: none open",
        "Safety form: 4 May, all no. Label check: 4 May",
        "Not known: 13 days unrated; anything that was not written here",
    ):
        assert line in card
    assert world.ben.last.protected
    await world.ben.taps("Chart")
    await world.passes(seconds=3)
    assert world.ben.last.media is not None
    assert world.ben.last.protected
    team = await team_as_kept(world)
    [charge] = team.charges
    kept = await world.machine.storage.read(lambda session: entries_about(session, charge.case_id, 9))
    deeds = [(each.deed, each.who) for each in kept]
    assert (Deed.VIEWED_CARD, "Dr Ben Okafor") in deeds
    assert (Deed.VIEWED_CHART, "Dr Ben Okafor") in deeds


async def test_who_shares_as_a_code_has_no_name_on_the_card(world: World) -> None:
    """Neither there nor anywhere."""
    await found_team(world)
    charge = await let_in(world, await world.evening(), name=None)
    await world.ben.says("/patients")
    await world.ben.taps(f"Open {charge.code}")
    assert cards(world.ben)[0].startswith(f"{charge.code} (as a code, since 5 May 2027)")


async def test_a_new_card_takes_the_place_of_the_old_one_and_after_a_day_it_is_gone(world: World) -> None:
    """One card of a patient in a chat; afterwards no message and no row is left."""
    await found_team(world)
    charge = await let_in(world, await world.evening())
    await world.ben.says("/patients")
    await world.ben.taps(f"Open {charge.code}")
    await world.ben.says("/patients")
    await world.ben.taps(f"Open {charge.code}")
    await world.passes(seconds=10)
    assert len(cards(world.ben)) == 1
    await world.passes(hours=25)
    assert cards(world.ben) == []
    assert await rows_left(world) <= 2  # the digest of the day


async def test_of_a_member_who_is_removed_no_card_stays(world: World) -> None:
    """At once, and the list with it."""
    await found_team(world)
    charge = await let_in(world, await world.evening())
    await world.ben.says("/patients")
    await world.ben.taps(f"Open {charge.code}")
    await world.emil.says("/members")
    await world.emil.taps("Remove Dr Ben Okafor")
    await world.emil.taps("Yes, remove")
    await world.passes(seconds=15)
    assert cards(world.ben) == []
    world.ben.sees_nothing_of(charge.code)


async def test_when_ana_deletes_everything_her_card_goes_at_once(world: World) -> None:
    """From Ben's chat as well, whoever holds the phone."""
    await found_team(world)
    ana = await world.evening()
    charge = await let_in(world, ana)
    await world.ben.says("/patients")
    await world.ben.taps(f"Open {charge.code}")
    await ana.says("/delete")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    await world.passes(seconds=15)
    assert cards(world.ben) == []
    world.ben.sees_nothing_of("Ana M.")
