"""Files: where they lie and how they are fetched."""

import pytest
from telegram import Bot
from telegram.error import BadRequest

from sandbox import Person
from sandbox.samples import PIXEL
from tests.sandbox.calls import Calls


async def test_fetch(bot: Bot, ana: Person) -> None:
    """What a person sent can be fetched."""
    ana.sends_photo(PIXEL)
    message = (await bot.get_updates())[-1].message
    assert message is not None
    file = await bot.get_file(message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PIXEL


async def test_unknown_file(bot: Bot, calls: Calls) -> None:
    """A file that is not there is refused."""
    with pytest.raises(BadRequest, match="Wrong file_id"):
        await bot.get_file("photo-9")
    answer = await calls.session.get(f"{calls.root}/file/bot{calls.token}/photos/file_9.png")
    assert answer.status == 404
