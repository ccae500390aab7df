"""A copy of one's own data, as Ana gets it."""

from __future__ import annotations

import csv
import io
import json
import zipfile

from bot.copies import read_whole
from storage.archive import archive_of
from tests.world import World
from tests.world.robot import plain


async def test_ana_gets_her_tables_as_a_file(world: World) -> None:
    """Silently, into her chat alone; a note that looks like a formula is only text there."""
    ana = await world.evening(taking_since=9)
    await ana.says("=what a day, pain 6.5")
    await ana.says("/export")
    ana.sees("A copy of your data")
    await ana.taps("Tables (CSV)")
    assert ana.last.silent
    assert ana.last.document is not None
    with zipfile.ZipFile(io.BytesIO(ana.last.document)) as folder:
        tables = {
            name: list(csv.reader(io.StringIO(folder.read(name).decode("utf-8-sig"))))
            for name in folder.namelist()
            if name.endswith(".csv")
        }
    assert tables["ratings.csv"][-1][:2] == ["2027-05-05", "6.5"]
    assert tables["notes.csv"][1][-1].startswith("'=what")
    assert tables["doses.csv"][0][0] == "care_day"
    assert not [m for m in world.cleo.heard if m.document]


async def test_ana_gets_everything_and_the_log_says_so(world: World) -> None:
    """The whole file is the whole log, up to the fact that it was made; it names no account."""
    ana = await world.evening(taking_since=9)
    await ana.says("export my data")
    await ana.taps("Everything (JSON)")
    assert ana.last.document is not None
    case = await world.case_of(ana)
    archive = await world.machine.storage.read(lambda session: archive_of(session, case.id))
    assert read_whole(ana.last.document) == archive
    assert archive.entries[-1].kind == "DataExported"
    assert json.loads(ana.last.document)["person"] == {"language": "en"}
    assert not list(world.database.parent.glob("*.json")) + list(world.database.parent.glob("*.zip"))


async def test_after_taking_the_consent_back_a_copy_can_still_be_had(world: World) -> None:
    """And before everything is deleted."""
    ana = await world.evening(taking_since=9)
    await ana.says("/consent")
    await ana.taps("Take my yes back")
    await ana.taps("Yes, take it back")
    await ana.taps("Send me a copy")
    await ana.taps("Everything (JSON)")
    assert ana.last.document is not None


async def test_who_sees_what_is_answered_plainly(world: World) -> None:
    """There is no team, and no entry of the menu speaks of one."""
    ana = await world.evening(taking_since=9)
    await ana.says("/team")
    ana.sees("No clinic is connected. Alerts come to you alone.")
    assert "team" not in {entry["command"] for entry in ana.phone.menu}
    await ana.says("/help")
    assert "team" not in plain(ana.last.text).lower()
