"""Requests: tokens, methods and the ways in which arguments arrive."""

import json
from urllib.parse import urlencode

import aiohttp
import pytest
from telegram import Bot

from sandbox import Person, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock


async def test_get_me(bot: Bot) -> None:
    """The bot can ask who it is."""
    me = await bot.get_me()
    assert me.is_bot
    assert me.id == 1000000001


async def test_wrong_token(sandbox: Sandbox) -> None:
    """A token of the right shape that nobody has is 401; what is no token at all is 404."""
    async with aiohttp.ClientSession() as session:
        unknown = await session.get(f"{sandbox.url}/bot5:wrong/getMe")
        shapeless = await session.get(f"{sandbox.url}/botrubbish/getMe")
        assert (unknown.status, (await unknown.json())["description"]) == (401, "Unauthorized")
        assert (shapeless.status, (await shapeless.json())["description"]) == (404, "Not Found")


@pytest.mark.parametrize("method", ["logOut", "close", "noSuchThing"])
async def test_unknown_method(calls: Calls, method: str) -> None:
    """A method that is not there is 404, in Telegram's words."""
    answer = await calls(method)
    assert answer.status == 404
    assert answer.refusal == "Not Found: method not found"


async def test_method_names_have_no_case(calls: Calls) -> None:
    """GETME is getMe."""
    assert (await calls("GETME")).result["is_bot"]


async def test_get_with_query(calls: Calls, ana: Person) -> None:
    """Arguments may come in the address of a GET."""
    query = urlencode({"chat_id": ana.id, "text": "hello & welcome"})
    await calls.session.get(f"{calls.root}/bot{calls.token}/sendMessage?{query}")
    assert ana.last.text == "hello & welcome"


async def test_form(calls: Calls, ana: Person) -> None:
    """Arguments may come as a form, with JSON inside."""
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    form = {"chat_id": str(ana.id), "text": "really?", "reply_markup": json.dumps(markup)}
    await calls.session.post(f"{calls.root}/bot{calls.token}/sendMessage", data=form)
    assert ana.last.labels == (("Yes",),)


async def test_multipart(calls: Calls, ana: Person) -> None:
    """Arguments may come in parts."""
    with aiohttp.MultipartWriter("form-data") as parts:
        for name, value in (("chat_id", str(ana.id)), ("text", "in parts")):
            parts.append(value).set_content_disposition("form-data", name=name)
        await calls.session.post(f"{calls.root}/bot{calls.token}/sendMessage", data=parts)
    assert ana.last.text == "in parts"


async def test_json(calls: Calls, ana: Person) -> None:
    """Arguments may come as JSON, without JSON inside."""
    await calls("sendMessage", chat_id=ana.id, text="as JSON", disable_notification=True)
    assert (ana.last.text, ana.last.silent) == ("as JSON", True)


async def test_broken_json(calls: Calls) -> None:
    """A body that is no JSON object is refused."""
    url = f"{calls.root}/bot{calls.token}/getMe"
    answer = await calls.session.post(url, data=b"[", headers={"Content-Type": "application/json"})
    assert answer.status == 400


async def test_serving_again(clock: HandClock) -> None:
    """A sandbox that stopped being served can be served again, with everything in it."""
    box = Sandbox(clock.now)
    box.person(501, first_name="Ana").starts()
    for _ in range(2):
        async with box.serve() as url, aiohttp.ClientSession() as session:
            calls = Calls(session, url, box.token)
            assert len(await calls.updates()) == 1
            assert (await calls("sendMessage", chat_id=501, text="here again")).result
    assert len(box.person(501).chat.messages) == 3
