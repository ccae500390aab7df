"""A copy that lives on elsewhere, what a deletion says, and who sees what."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.copies import read_whole
from domain.case import Case
from storage.archive import restore
from storage.engine import Session
from storage.people import add_person
from tests.journeys.courses import hour_of
from tests.world import World, open_world
from tests.world.robot import plain


async def test_the_file_somebody_was_sent_goes_on_in_another_bot(world: World, tmp_path: Path) -> None:
    """Same plan, same evening, same numbers; in a new chat, after everything here was deleted."""
    ana = await world.evening(taking_since=9)
    await ana.taps("5")
    await ana.taps("Taken")
    await ana.says("/export")
    assert "A bot like this can read it in again." in plain(ana.last.text)
    await ana.taps("Everything (JSON)")
    copy = ana.last.document
    assert copy is not None
    await ana.says("/delete")
    await ana.taps("Delete everything")
    await ana.taps("Yes, delete everything")
    (tmp_path / "elsewhere").mkdir()
    async with open_world(tmp_path / "elsewhere", start=world.now) as other:
        archive, account = read_whole(copy), other.cleo.id

        def reads_in(session: Session) -> Case:
            return restore(session, archive, add_person(session, account, account, "en"))

        await other.machine.storage.write(reads_in)
        await other.cleo.says("/today")
        assert "Pain: 5." in plain(other.cleo.last.text)
        await other.until(hour_of(other, 21, 1, days=1))
        other.cleo.offered("Taken")
        assert "Evening check, Thursday 6 May" in plain(other.cleo.last.text)


async def test_before_and_after_deleting_it_is_said_what_goes_and_what_stays_where(world: World) -> None:
    """What goes; nothing is kept; Telegram's older copies and how to clear them; backups, and whom to ask."""
    ana = await world.evening(taking_since=9)
    await ana.says("/delete")
    asked = plain(ana.last.text)
    assert "your answers, doses, notes and side effects, your alerts, your plan" in asked
    assert "Nothing is kept here." in asked
    await ana.taps("Delete everything")
    assert "I cannot bring it back." in plain(ana.last.text)
    await ana.taps("Yes, delete everything")
    receipt = plain(ana.last.text)
    for text in (asked, receipt):
        assert "not older than 48 hours" in text
        assert "“Clear history” or “Delete chat”" in text
        assert "Your data are in them until these copies are deleted: ask Riverside Pain Clinic" in text
    assert "Receipt" in receipt
    await ana.says("6")
    ana.sees("To begin, open the invitation link you were given.")


@pytest.mark.parametrize("typed", ["/team", "who can see my diary?", "Does anyone read this?", "my team"])
async def test_who_sees_what_and_who_has_looked_is_answered_in_any_words(world: World, typed: str) -> None:
    """No clinic, nobody has looked, who holds the database, and whom to call."""
    ana = await world.evening(taking_since=9)
    await ana.says(typed)
    said = plain(ana.last.text)
    assert "No clinic is connected. Alerts come to you alone." in said
    assert "Nobody looks at your diary through me, so nobody has looked." in said
    assert "Whoever runs this bot keeps its database" in said
    assert "If you need somebody: Riverside Pain Clinic, 020 7946 0100." in said


async def test_the_times_lead_back_to_all_settings(world: World) -> None:
    """One tap, as from every other page of them."""
    ana = await world.evening(taking_since=9)
    await ana.says("/settings")
    page = ana.last
    await ana.taps("Times")
    await ana.taps("All settings")
    assert ana.last.id == page.id
    assert "Your settings" in ana.last.text
