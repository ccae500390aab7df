"""Webhooks: updates brought to the bot, in order, until it says 200."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from sandbox import Person, Sandbox
from tests.sandbox.clock import HandClock


class Receiver:
    """A bot's own server: keeps what it got and answers the statuses it was told to, then 200."""

    def __init__(self) -> None:
        self.got: list[str] = []
        self.secrets: list[str | None] = []
        self.statuses: list[int] = []
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        """Take an update."""
        update = await request.json()
        self.got.append(update["message"]["text"])
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Answer a server for webhooks."""
    taker = Receiver()
    application = web.Application()
    application.router.add_post("/hook", taker.receive)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    taker.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield taker
    await runner.cleanup()


async def until_confirmed(bot: Bot) -> None:
    """Ask again and again until no update waits any more."""
    async with asyncio.timeout(2):
        while (await bot.get_webhook_info()).pending_update_count:
            pass


async def test_brings_updates(bot: Bot, ana: Person, receiver: Receiver) -> None:
    """Updates come in order, with the secret; getUpdates is refused meanwhile."""
    await bot.set_webhook(receiver.url, secret_token="s3cret")
    ana.says("6")
    await until_confirmed(bot)
    assert receiver.got == ["/start", "6"]
    assert receiver.secrets == ["s3cret", "s3cret"]
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_retries(bot: Bot, ana: Person, receiver: Receiver, clock: HandClock) -> None:
    """What the bot does not take comes again after 2, 4, 8 ... seconds; nothing overtakes it."""
    receiver.statuses = [503, 500]
    await bot.set_webhook(receiver.url)
    ana.says("6")
    for seconds in (2, 4):
        await clock.until_somebody_sleeps()
        info = await bot.get_webhook_info()
        assert info.pending_update_count == 2
        assert "Wrong response from the webhook" in str(info.last_error_message)
        clock.moves(seconds=seconds)
    await until_confirmed(bot)
    assert receiver.got == ["/start", "/start", "/start", "6"]


async def test_only_https(bot: Bot) -> None:
    """A webhook off this machine needs https."""
    with pytest.raises(BadRequest, match="an https url must be provided for webhook"):
        await bot.set_webhook("http://example.org/hook")
    await bot.set_webhook("https://example.org/hook", max_connections=7, allowed_updates=["message"])
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == (
        "https://example.org/hook",
        7,
        ("message",),
    )


async def test_drop_pending(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """Pending updates can be dropped."""
    del ana
    await bot.delete_webhook(drop_pending_updates=True)
    assert sandbox.unconfirmed_updates() == 0
