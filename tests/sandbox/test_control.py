"""The control API: people, faults and the clock over HTTP."""

import base64
import re
from typing import Any

import pytest

from sandbox import Person, Rates, Sandbox
from sandbox.samples import PIXEL
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock
from tests.sandbox.parrot import Parrot

KINDS = [
    "'edited_message'",
    "'photo'",
    "'document'",
    "'voice'",
    "'sticker'",
    "'location'",
    "'contact'",
    "'forward_origin'",
    "'callback_query'",
    "'my_chat_member'",
    "'my_chat_member'",
]


class Remote:
    """The control API by path."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def get(self, path: str, expected: int = 200, /) -> Any:
        """Read something."""
        async with self._calls.session.get(f"{self._calls.root}/sandbox/{path}") as answer:
            assert answer.status == expected, await answer.text()
            return await answer.json()

    async def post(self, path: str, expected: int = 200, /, **body: object) -> Any:
        """Do something."""
        async with self._calls.session.post(f"{self._calls.root}/sandbox/{path}", json=body) as answer:
            assert answer.status == expected, await answer.text()
            return await answer.json()


@pytest.fixture
def remote(calls: Calls) -> Remote:
    """Answer the control API of a sandbox without a clock to move."""
    return Remote(calls)


@pytest.fixture
def parrot(calls: Calls, sandbox: Sandbox, clock: HandClock) -> Parrot:
    """Answer a bot that is plugged in as what moves the clock."""
    sandbox.world.gate.rates = Rates.off()
    bird = Parrot(calls, sandbox, clock)
    sandbox.controls = bird
    return bird


async def test_a_person_over_http(remote: Remote, parrot: Parrot) -> None:
    """A person can be made, can write and tap; the bot has answered when the request ends."""
    del parrot
    await remote.post("people", id=501, first_name="Ana", zone="Europe/Vienna")
    await remote.post("people/501/say", text="/start")
    await remote.post("clock", next="prompt")
    await remote.post("people/501/tap", label="6")
    chat = await remote.get("chats/501")
    assert chat["messages"][-1]["text"] == "Recorded 6 at 21:00."
    assert chat["messages"][-1]["edited_at"] == "2026-03-02T21:00:00Z"
    assert chat["pinned"]["id"] == 2
    newest = await remote.get("chats/501?last=1")
    assert newest["messages"] == chat["messages"][-1:]
    assert chat["reply_keyboard"][0][0]["asks_location"]
    assert (await remote.get("people"))[0]["name"] == "Ana"


async def test_every_deed(remote: Remote, calls: Calls, sandbox: Sandbox, ana: Person) -> None:
    """Everything a person can do can be done over HTTP."""
    said = await remote.post("people/501/say", text="50", reply_to=1)
    await remote.post("people/501/edit", message_id=said["id"], text="5")
    await remote.post("people/501/photo", caption="x", content_base64=base64.b64encode(PIXEL).decode())
    await remote.post("people/501/document", name="a.csv", content_base64="YQ==")
    await remote.post("people/501/voice", seconds=4)
    await remote.post("people/501/sticker")
    await remote.post("people/501/location", latitude=48.2, longitude=16.4)
    await remote.post("people/501/contact", name="Tom")
    await remote.post("people/501/forward", text="8", sender="Tom")
    await remote.post("people/501/forge", data="k.1", message_id=1)
    await remote.post("people/501/block")
    await remote.post("people/501/unblock")
    found = [next(kind for kind in KINDS if kind in str(each)) for each in (await calls.updates())[2:]]
    assert found == KINDS
    await remote.post("people/501/delete_account")
    assert ana.account.deleted
    assert sandbox.history[-1].deed == "gone"


async def test_say_what_is_wrong(remote: Remote, ana: Person) -> None:
    """What cannot be done is answered with words."""
    del ana
    assert (await remote.post("people/501/fly", 404))["error"].startswith(
        "nobody can fly; people can start, say"
    )
    assert (await remote.post("people/502/say", 404, text="x"))["error"] == "no account 502"
    assert (await remote.post("people/501/say", 400))["error"] == "text: words expected"
    assert "no button 'x'" in (await remote.post("people/501/tap", 404, label="x"))["error"]
    assert (await remote.get("chats/9", 404))["error"] == "no chat 9"
    assert (await remote.get("chats/nine", 400))["error"] == "ids are whole numbers"
    assert "is not a valid Kind" in (await remote.post("faults", 400, kind="gremlins"))["error"]


async def test_groups(remote: Remote, ana: Person) -> None:
    """Groups can be made, joined by the bot, and migrated."""
    await remote.post("groups", id=-70, title="Team", members=[ana.id])
    await remote.post("groups/-70/add_bot", by=ana.id, admin=True)
    await remote.post("people/501/say", text="hello", group=-70)
    new = await remote.post("groups/-70/migrate", by=ana.id)
    assert (new["kind"], new["title"]) == ("supergroup", "Team")
    assert (await remote.get("people"))[0]["groups"] == [{"id": new["id"], "title": "Team"}]


async def test_history(remote: Remote, ana: Person) -> None:
    """History can be read from a number on, in one chat, and waited for."""
    ana.says("6")
    assert [each["text"] for each in (await remote.get("history"))["events"]] == ["/start", "6"]
    assert (await remote.get("history?after=1&chat=501"))["events"][0]["deed"] == "said"
    assert (await remote.get("history?chat=9"))["events"] == []
    assert await remote.get("history?after=2&wait=0.01") == {"last": 2, "events": []}
    assert (await remote.get("history?after=1&wait=30"))["last"] == 2


async def test_faults(remote: Remote, calls: Calls) -> None:
    """Faults can be added, seen and cleared."""
    await remote.post("faults", kind="error_before", method="getMe", times=None, status=500)
    assert (await calls("getMe")).status == 500
    (fault,) = await remote.get("faults")
    assert (fault["kind"], fault["hits"], fault["times"]) == ("error_before", 1, None)
    await calls.session.delete(f"{calls.root}/sandbox/faults")
    assert (await calls("getMe")).status == 200


async def test_clock(remote: Remote, parrot: Parrot, clock: HandClock) -> None:
    """The clock moves on by seconds, to a moment, or to the next prompt; never back."""
    del parrot
    assert await remote.get("clock") == {"now": "2026-03-02T20:00:00Z", "movable": True, "moving": False}
    assert (await remote.post("clock", advance_seconds=90))["now"] == "2026-03-02T20:01:30Z"
    assert (await remote.post("clock", to="2026-03-03T08:00:00Z"))["now"] == "2026-03-03T08:00:00Z"
    assert (await remote.post("clock", next="prompt"))["now"] == "2026-03-03T21:00:00Z"
    assert (await remote.post("clock", 400, to="2026-03-03T08:00:00Z"))[
        "error"
    ] == "the clock does not go back"
    assert f"{clock.now():%H:%M}" == "21:00"


async def test_clock_of_somebody_else(remote: Remote) -> None:
    """Without controls the clock can be read only."""
    assert not (await remote.get("clock"))["movable"]
    await remote.post("clock", 400, advance_seconds=1)


async def test_levers(remote: Remote, sandbox: Sandbox, parrot: Parrot) -> None:
    """What the composition root adds can be seen and pulled."""
    sandbox.add_lever("Three days", "Scenarios", lambda: parrot.advance_by(3 * 86400))
    assert await remote.get("levers") == [{"name": "Three days", "heading": "Scenarios"}]
    assert (await remote.post("levers/Three days"))["now"] == "2026-03-05T20:00:00Z"


async def test_taps_and_files(remote: Remote, calls: Calls, ana: Person, parrot: Parrot) -> None:
    """A tap can be looked up with its answer, a picture fetched."""
    del parrot
    await remote.post("clock", next="prompt")
    tap = await remote.post("people/501/tap", label="6")
    assert (await remote.get(f"taps/{tap['id']}"))["text"] == "Saved"
    sent = ana.sends_photo(PIXEL)
    assert sent.media is not None
    assert sent.media.file is not None
    async with calls.session.get(f"{calls.root}/sandbox/files/{sent.media.file.id}") as answer:
        assert await answer.read() == PIXEL


async def test_reset(remote: Remote, ana: Person, sandbox: Sandbox) -> None:
    """A reset forgets everybody and everything."""
    del ana
    await remote.post("reset")
    assert (sandbox.people, len(sandbox.history), sandbox.unconfirmed_updates()) == ((), 0, 0)
    assert (await remote.get("status"))["events"] == 0


async def test_only_this_machine(calls: Calls) -> None:
    """The control API answers nobody who came by another name, and reads nothing but JSON."""
    url = f"{calls.root}/sandbox/people"
    assert (await calls.session.get(url, headers={"Host": "evil.example"})).status == 403
    assert (await calls.session.post(url, data="id=5")).status == 400


async def test_page_is_whole(calls: Calls) -> None:
    """Everything that the page names is there."""
    async with calls.session.get(f"{calls.root}/") as answer:
        parts = re.findall(r'"(/page/[^"]+)"', await answer.text())
    assert len(parts) >= 3
    for part in parts:
        assert (await calls.session.get(f"{calls.root}{part}")).status == 200


async def test_page(calls: Calls) -> None:
    """The page and its parts are served, and may load nothing from elsewhere."""
    for path, kind in (
        ("", "text/html"),
        ("page/phone.js", "text/javascript"),
        ("page/style.css", "text/css"),
    ):
        async with calls.session.get(f"{calls.root}/{path}") as answer:
            assert (answer.status, answer.content_type) == (200, kind)
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")
            assert "https://" not in await answer.text()
    assert (await calls.session.get(f"{calls.root}/page/..%2Fsandbox.py")).status == 404


@pytest.mark.parametrize(
    ("path", "body", "error"),
    [
        ("people", {"id": "five"}, "id: a whole number expected"),
        ("people/501/location", {"latitude": "north"}, "latitude: a number expected"),
        ("people/501/photo", {"content_base64": "?"}, "content_base64: base64 expected"),
        ("groups", {"id": -70, "title": "Team", "members": "Ana"}, "members: whole numbers expected"),
        ("clock", {"to": "tomorrow"}, "to: a moment as 2026-03-02T21:00:00Z expected"),
    ],
)
async def test_wrong_bodies(
    remote: Remote, ana: Person, parrot: Parrot, path: str, body: dict[str, Any], error: str
) -> None:
    """A body that says something else than it must is answered with what was expected."""
    del ana, parrot
    assert (await remote.post(path, 400, **body))["error"] == error


async def test_more_of_groups(remote: Remote, ana: Person, sandbox: Sandbox) -> None:
    """People can be let in and put out, and so can the bot."""
    cleo = sandbox.person(502, first_name="Cleo")
    await remote.post("groups", id=-70, title="Team", members=[ana.id])
    await remote.post("groups/-70/add", by=cleo.id)
    assert sandbox.world.chat(-70).members == {501, 502}
    await remote.post("groups/-70/remove", by=cleo.id)
    assert sandbox.world.chat(-70).members == {501}
    await remote.post("groups/-70/add_bot", by=ana.id)
    assert (await remote.post("groups/-70/kick_bot", by=ana.id))["bot_status"] == "kicked"
    assert "groups know add_bot" in (await remote.post("groups/-70/paint", 404, by=ana.id))["error"]
    await remote.post("people/501/edit", 404, message_id=99, text="x")


async def test_a_lever_that_breaks(
    remote: Remote, sandbox: Sandbox, parrot: Parrot, caplog: pytest.LogCaptureFixture
) -> None:
    """What breaks behind a lever is said, and the clock still moves afterwards."""
    del parrot

    async def stick() -> None:
        raise RuntimeError("rusty")

    sandbox.add_lever("Stick", "Scenarios", stick)
    assert (await remote.post("levers/Stick", 500))["error"] == "RuntimeError: rusty"
    assert "levers/Stick failed" in caplog.text
    assert (await remote.post("levers/Other", 404))["error"] == "no such lever"
    assert (await remote.post("clock", advance_seconds=1))["now"] == "2026-03-02T20:00:01Z"


async def test_no_such_place(remote: Remote) -> None:
    """An address that is not there, a tap and a file that are not there are 404 or 400 in JSON."""
    assert (await remote.get("nowhere", 404))["error"] == "Not Found"
    assert (await remote.get("taps/1", 404))["error"] == "no such tap"
    assert "wrong file_id" in (await remote.get("files/photo-9", 400))["error"]
