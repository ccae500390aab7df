"""The demo's stage: the real bot, Ana who was invited, and a clock that the page moves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.wiring.demo import ANA, staged

START = datetime(2027, 5, 4, 9, tzinfo=UTC)


async def test_ana_has_been_invited(tmp_path: Path) -> None:
    """The page opens on the first question of the enrolment, with the commands in the menu."""
    async with staged(tmp_path, START) as (sandbox, _):
        ana = sandbox.person(ANA)
        assert "Dr Ben Okafor" in ana.last.text
        assert {"command": "help", "description": "What I can do, and whom to call"} in ana.menu


async def test_clock_moves_and_the_bot_speaks(tmp_path: Path) -> None:
    """The next prompt is something the bot says of its own accord; an hour is an hour."""
    async with staged(tmp_path, START) as (sandbox, driver):
        ana = sandbox.person(ANA)
        await driver.advance_by(3600)
        assert driver.now() == START + timedelta(hours=1)
        said = len(sandbox.history)
        await driver.next_prompt()
        assert driver.now() >= START + timedelta(hours=1)
        assert len(sandbox.history) >= said
        assert ana.chat.messages


async def test_bot_that_was_cut_off_comes_back(tmp_path: Path) -> None:
    """The page's levers kill the bot and start it again; what was typed meanwhile is answered."""
    async with staged(tmp_path, START) as (sandbox, driver):
        ana = sandbox.person(ANA)
        kill, start = (lever.pull for lever in sandbox.levers.values())
        await kill()
        ana.says("start")
        await driver.settle()
        assert "18 or over" not in ana.last.text
        await start()
        await start()  # twice is once
        assert "18 or over" in ana.last.text


async def test_clock_stands_still_while_somebody_types(tmp_path: Path) -> None:
    """However much is typed at one moment, every message is answered."""
    async with staged(tmp_path, START) as (sandbox, driver):
        ana = sandbox.person(ANA)
        for _ in range(12):
            before = ana.last.id
            ana.says("what?")
            await driver.settle()
            assert ana.last.id > before
        assert driver.now() == START


async def test_a_red_flag_after_many_quick_messages_is_answered(tmp_path: Path) -> None:
    """Thirty texts at one moment, then a swollen tongue: the emergency text comes, seconds later at most."""
    async with staged(tmp_path, START) as (sandbox, _):
        ana = sandbox.person(ANA)
        hand = sandbox.controls
        assert hand is not None
        for _ in range(30):
            ana.says("what?")
            await hand.settle()
        ana.says("my tongue feels swollen")
        await hand.settle()
        assert any(message.text.startswith("Call 112 now") for message in ana.chat.messages)
        assert hand.now() - START < timedelta(seconds=31)
        await hand.advance_by(60)
        await hand.next_prompt()
        assert hand.now() >= START + timedelta(seconds=60)
