"""Parrot: a small bot that shows everything a chat can show. `python -m tests.sandbox.parrot` serves it."""

import asyncio
import json
import struct
import sys
import zlib
from datetime import datetime, timedelta
from html import escape
from typing import Any

import aiohttp

from sandbox import Person, Rates, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock

PROMPT_AT = 21
PAIN = {
    "inline_keyboard": [
        [{"text": str(number), "callback_data": f"p.{number}"} for number in range(6)],
        [{"text": str(number), "callback_data": f"p.{number}"} for number in range(6, 11)],
        [
            {"text": "Taken", "callback_data": "taken", "style": "success"},
            {"text": "Later", "callback_data": "later"},
        ],
    ]
}


class Parrot:
    """Answers taps and words; says something at 21:00. It is driven turn by turn."""

    def __init__(self, calls: Calls, sandbox: Sandbox, clock: HandClock) -> None:
        self._calls = calls
        self._sandbox = sandbox
        self._clock = clock
        self._offset = 0

    def now(self) -> datetime:
        """Answer the present."""
        return self._clock.now()

    async def settle(self) -> None:
        """Take updates until there are none."""
        while batch := await self._calls.updates(offset=self._offset):
            for update in batch:
                self._offset = update["update_id"] + 1
                await self._take(update)

    async def advance_by(self, seconds: float) -> None:
        """Move on, with a prompt at each 21:00 on the way."""
        end = self.now() + timedelta(seconds=seconds)
        while (prompt := self._next()) <= end:
            self._clock.moves(seconds=(prompt - self.now()).total_seconds())
            await self._prompt()
        self._clock.moves(seconds=(end - self.now()).total_seconds())

    async def next_prompt(self) -> None:
        """Move on to the next 21:00."""
        await self.advance_by((self._next() - self.now()).total_seconds())

    def _next(self) -> datetime:
        today = self.now().replace(hour=PROMPT_AT, minute=0, second=0)
        return today if today > self.now() else today + timedelta(days=1)

    async def _prompt(self) -> None:
        for person in self._sandbox.people:
            day = f"{self.now():%a %d %b}"
            question = "How strong was the pain today, on average?"
            text = f"<b>{day}</b>\n{question}\n<i>0 none, 10 the worst there is</i>"
            await self._say(person.id, text, reply_markup=PAIN)

    async def _say(self, chat: int, text: str, **more: object) -> Any:
        answer = await self._calls("sendMessage", chat_id=chat, text=text, parse_mode="HTML", **more)
        return answer.result

    async def _take(self, update: dict[str, Any]) -> None:
        if "callback_query" in update:
            await self._tapped(update["callback_query"])
        elif "message" in update:
            await self._heard(update["message"])

    async def _tapped(self, query: dict[str, Any]) -> None:
        await self._calls("answerCallbackQuery", callback_query_id=query["id"], text="Saved")
        message, chat = query["message"], query["message"]["chat"]["id"]
        undo = {
            "inline_keyboard": [
                [{"text": "Undo", "callback_data": "undo"}, {"text": "Note", "callback_data": "note"}]
            ]
        }
        words = query["data"].removeprefix("p.")
        await self._calls(
            "editMessageText",
            chat_id=chat,
            message_id=message["message_id"],
            text=f"Recorded <b>{words}</b> at {self.now():%H:%M}.",
            parse_mode="HTML",
            reply_markup=undo,
        )

    async def _heard(self, message: dict[str, Any]) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if text.startswith("/start"):
            await self._greet(chat)
        elif text == "/summary":
            await self._picture(chat)
        elif "location" in message:
            await self._say(chat, "Thank you. I use the zone only.", reply_markup={"remove_keyboard": True})
        else:
            reply = {"message_id": message["message_id"]}
            words = f"I repeat: <code>{escape(text)}</code>"
            await self._say(chat, words, reply_parameters=reply, disable_notification=True)

    async def _greet(self, chat: int) -> None:
        pinned = await self._say(
            chat, "Step 2 of 3 – 1.5 mg – day 4 of 14 – next 21:00", disable_notification=True
        )
        await self._calls("pinChatMessage", chat_id=chat, message_id=pinned["message_id"])
        at = int(self.now().replace(hour=21).timestamp())
        links = {
            "inline_keyboard": [
                [
                    {"text": "Copy code", "copy_text": {"text": "LDN-17"}},
                    {"text": "About", "url": "https://example.org/"},
                ],
            ]
        }
        await self._say(
            chat,
            f'Hello. I ask at <tg-time unix="{at}" format="t">21:00</tg-time>; <u>underlined</u>, '
            "<s>struck</s>, "
            '<tg-spoiler>hidden</tg-spoiler>, <a href="https://example.org/">a link</a>.\n'
            "<blockquote>What your prescriber said stays your prescriber's word.</blockquote>",
            reply_markup=links,
        )
        rows = [[{"text": "Send where I am", "request_location": True}], ["Type a town", "Later"]]
        await self._say(chat, "Where are you?", reply_markup={"keyboard": rows, "one_time_keyboard": True})

    async def _picture(self, chat: int) -> None:
        url = f"{self._calls.root}/bot{self._calls.token}/sendPhoto"
        with aiohttp.MultipartWriter("form-data") as parts:
            for name, value in (("chat_id", str(chat)), ("caption", "Week 3: mean 5.4, before 6.1")):
                parts.append(value).set_content_disposition("form-data", name=name)
            picture = parts.append(chart(), {"Content-Type": "image/png"})
            picture.set_content_disposition("form-data", name="photo", filename="week.png")
            answer = await self._calls.session.post(url, data=parts)
            assert json.loads(await answer.read())["ok"]


def chart(width: int = 320, height: int = 160) -> bytes:
    """Answer a picture with a few bars, as PNG."""
    rows = b"".join(b"\0" + b"".join(_pixel(x, y, height) for x in range(width)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _pixel(x: int, y: int, height: int) -> bytes:
    top = height - 30 - (x // 32 * 37) % 90
    return b"\x1f\x6f\xb2" if x % 32 < 20 and top < y < height - 12 else b"\xf4\xf6\xf8"


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


async def serve(port: int) -> None:
    """Serve the page with two people and a group until interrupted."""
    clock = HandClock()
    sandbox = Sandbox(clock.now, sleep_until=clock.sleep_until, rates=Rates.off())
    async with sandbox.serve(port) as url, aiohttp.ClientSession() as session:
        parrot = Parrot(Calls(session, url, sandbox.token), sandbox, clock)
        sandbox.controls = parrot
        ana = sandbox.person(501, first_name="Ana", zone="Europe/Vienna")
        ben = sandbox.person(503, first_name="Ben", zone="Europe/London")
        sandbox.add_lever("A flare that passes", "Scenarios", lambda: parrot.advance_by(3 * 86400))
        sandbox.add_lever("Kill and restart the bot", "Faults", parrot.settle)
        await _play(sandbox, parrot, ana, ben)
        sys.stdout.write(f"{url}/\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


async def _play(sandbox: Sandbox, parrot: Parrot, ana: Person, ben: Person) -> None:
    ana.starts()
    sandbox.group(-70, title="Pain clinic", members=[ben]).adds_bot(ben.account)
    ben.starts()
    await parrot.settle()
    await parrot.next_prompt()
    ana.taps("6")
    ana.says("slept badly, about a six")
    ana.says("/summary")
    await parrot.settle()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
