"""/report: a question, the page to look at, and the file."""

from __future__ import annotations

from tests.world import World
from tests.world.robot import plain

PNG, PDF = b"\x89PNG\r\n\x1a\n", b"%PDF-"


def _file(world: World) -> tuple[str, str, bytes]:
    """Return kind, name and bytes of the newest file."""
    media = world.ana.last.media
    assert media is not None
    assert media.file is not None
    return media.kind, media.file.name, media.file.content


async def test_report_is_asked_looked_at_and_then_a_file(world: World) -> None:
    """The question is typed; the page comes as a picture with its words; a tap makes the PDF."""
    ana = await world.evening()
    await ana.says("pain 6, took it")
    await ana.says("/report")
    ana.sees("What do you want to ask at the visit?")
    await ana.says("Should I stay on this dose? The dreams are back.")
    await world.passes(seconds=3)
    kind, _, picture = _file(world)
    assert (kind, picture[:8]) == ("photo", PNG)
    words = plain(ana.last.text)
    assert "This is the page, with your question on top." in words
    assert "no cause implied" in words
    assert "stay on this dose" not in words
    await ana.taps("Make the file")
    await world.passes(seconds=3)
    kind, name, file = _file(world)
    assert (kind, file[:5], name) == ("document", PDF, "diary-2027-05-05.pdf")
    await ana.says("my report")
    ana.sees("The question of last time is still here.")
    await ana.says("no question")
    await world.passes(seconds=3)
    ana.sees("This is the page.")
    await ana.taps("Other question")
    await ana.says("7")
    case = await world.case_of(ana)
    assert case.visit_question is None
