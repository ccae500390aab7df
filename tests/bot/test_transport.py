"""What becomes of a send: the class we give it, beside what the server really did."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import NOT_CONNECTED, SUSPECT
from bot.render import Button, Document, Html, Rendered
from bot.sending import Gone, answer_tap, close, cut, edit, plain, send
from bot.transport import Telegram
from domain.notices import Delivered, Delivery, Migrated, Retry, Unreachable, Unsure
from sandbox import Deed, Kind, Person, Rates, Sandbox
from sandbox.faults import AFTER, BEFORE, OF_UPDATES

NOW = datetime(2027, 5, 25, 20, tzinfo=UTC)
HELLO = Rendered(Html("<b>Evening</b> check"), ((Button("Taken", None), Button("Later", None)),))
SLOW = frozenset({Kind.HANG_BEFORE, Kind.HANG_AFTER})


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """Give a server that is listening."""
    box = Sandbox(lambda: NOW, rates=Rates.off())
    async with box.serve():
        yield box


@pytest.fixture
async def telegram(sandbox: Sandbox) -> AsyncIterator[Telegram]:
    """Give the shipped transport, with a read timeout short enough for tests."""
    bot = Telegram(sandbox.token, sandbox.url, read_timeout=0.3)
    yield bot
    await bot.hang_up()


@pytest.fixture(autouse=True)
def ana(sandbox: Sandbox) -> Person:
    """Give Ana, who has started the bot."""
    person = sandbox.person(11, first_name="Ana")
    person.starts()
    return person


def expected(kind: Kind) -> type[Delivery]:
    """Return the class each fault deserves (the table of docs/decisions)."""
    if kind in {Kind.FLOOD, Kind.UNAUTHORIZED, Kind.NOT_FOUND}:
        return Retry
    return Unsure


@pytest.mark.parametrize("kind", sorted(BEFORE | AFTER))
async def test_class_never_claims_more_than_is_known(
    sandbox: Sandbox, telegram: Telegram, kind: Kind
) -> None:
    """A send that may have arrived is unsure; it is retried only when it certainly did not."""
    sandbox.faults.add(kind, method="sendMessage", seconds=7)
    outcome = await send(telegram, 11, HELLO, "k")
    arrived = len(sandbox.history.of(Deed.SENT, chat=11))
    assert isinstance(outcome, expected(kind))
    assert arrived == (kind in AFTER)
    assert not (isinstance(outcome, Retry) and arrived)


async def test_every_fault_of_the_wire_is_driven() -> None:
    """The faults driven here are all there are, but for delays and those of updates."""
    assert set(Kind) - BEFORE - AFTER - OF_UPDATES == {Kind.DELAY}


async def test_delivered_names_the_message(telegram: Telegram, ana: Person) -> None:
    """What arrived is known by its number in the chat, and its buttons carry the token and a place only."""
    outcome = await send(telegram, 11, HELLO, "k", silent=True)
    assert outcome == Delivered(ana.last.id)
    assert ana.last.text == "Evening check"
    assert ana.last.silent
    assert [b.data for row in ana.last.buttons for b in row] == ["k.0", "k.1"]


async def test_flood_says_when(sandbox: Sandbox, telegram: Telegram) -> None:
    """Telegram's limit names the seconds to wait."""
    sandbox.faults.add(Kind.FLOOD, method="sendMessage", seconds=7)
    assert await send(telegram, 11, HELLO) == Retry(7)


async def test_refused_token_is_suspected_to_be_the_network(sandbox: Sandbox, telegram: Telegram) -> None:
    """A 401 is no reason to stop: it is tried again later."""
    sandbox.faults.add(Kind.UNAUTHORIZED, method="sendMessage")
    assert await send(telegram, 11, HELLO) == Retry(SUSPECT)


async def test_nobody_listening_is_not_sent(sandbox: Sandbox) -> None:
    """Without a connection nothing was sent, and it is tried again."""
    nowhere = Telegram(sandbox.token, "http://127.0.0.1:9", read_timeout=0.3)
    assert await send(nowhere, 11, HELLO) == Retry(NOT_CONNECTED)
    await nowhere.hang_up()


async def test_closed_chats_are_unreachable(sandbox: Sandbox, telegram: Telegram, ana: Person) -> None:
    """Blocked, unknown and deleted chats are closed for good."""
    ana.blocks()
    cleo = sandbox.person(13, first_name="Cleo")
    cleo.starts()
    cleo.deletes_account()
    for chat in (11, 12, 13):
        assert await send(telegram, chat, HELLO) == Unreachable()


async def test_migrated_group_is_named(sandbox: Sandbox, telegram: Telegram, ana: Person) -> None:
    """A group that became a supergroup tells where it lives now."""
    group = sandbox.group(-5, title="Clinic", members=[ana])
    group.adds_bot(ana.account)
    moved = group.migrates(ana.account)
    assert await send(telegram, -5, HELLO) == Migrated(moved.id)


@pytest.mark.parametrize("html", ["<b>unclosed", "<nonsense>x</nonsense>", "x" * 5000, "<b></b>"])
async def test_no_message_dies_of_its_form(telegram: Telegram, ana: Person, html: str) -> None:
    """What Telegram refuses as HTML, as too long or as empty goes out plain, cut, and with its buttons."""
    assert isinstance(await send(telegram, 11, replace(HELLO, html=Html(html)), "k"), Delivered)
    assert ana.last.labels == (("Taken", "Later"),)


async def test_no_message_dies_of_its_buttons(telegram: Telegram, ana: Person) -> None:
    """When even the buttons are refused, the words go out without them."""
    assert isinstance(await send(telegram, 11, HELLO, "k" * 70), Delivered)
    assert ana.last.text == "Evening check"
    assert ana.last.labels == ()


async def test_edits_in_place(telegram: Telegram, ana: Person) -> None:
    """An edit changes the message, or changes nothing; what a lost message was to show goes below."""
    sent = await send(telegram, 11, HELLO, "k")
    assert isinstance(sent, Delivered)
    changed = Rendered(Html("Pain 5"), ())
    assert await edit(telegram, 11, sent.message_id, changed) == sent
    assert await edit(telegram, 11, sent.message_id, changed) == sent
    assert ana.last.text == "Pain 5"
    assert await edit(telegram, 11, 999, changed) == Gone()


async def test_broken_markup_is_edited_plain(telegram: Telegram, ana: Person) -> None:
    """An edit does not die of its markup either."""
    sent = await send(telegram, 11, HELLO, "k")
    assert isinstance(sent, Delivered)
    assert await edit(telegram, 11, sent.message_id, Rendered(Html("<b>5"), ())) == sent
    assert ana.last.text == "5"


async def test_closed_message_keeps_its_words(telegram: Telegram, ana: Person) -> None:
    """Closing takes the buttons and nothing else, and may be done twice."""
    sent = await send(telegram, 11, HELLO, "k")
    assert isinstance(sent, Delivered)
    assert await close(telegram, 11, sent.message_id) == sent
    assert await close(telegram, 11, sent.message_id) == sent
    assert (ana.last.text, ana.last.labels) == ("Evening check", ())


def test_token_is_not_shown(telegram: Telegram) -> None:
    """The bot's account, shown in a log or a failed test, does not give its token away."""
    assert "sandbox-token" not in f"{telegram!r} {telegram}"


async def test_old_tap_is_ignored(sandbox: Sandbox, telegram: Telegram) -> None:
    """A tap too old to be answered is no fault: it is stored already."""
    await answer_tap(telegram, "7", "x" * 300)
    assert not sandbox.history.of(Deed.ANSWERED)


async def test_picture_carries_its_words(telegram: Telegram, ana: Person) -> None:
    """A picture's text is its caption; one too long for that stands below it, with the buttons."""
    pixel = ana.sends_photo().photo
    shown = replace(HELLO, photo=pixel)
    assert await send(telegram, 11, shown, "k") == Delivered(ana.last.id)
    assert (ana.last.text, ana.last.photo) == ("Evening check", pixel)
    await send(telegram, 11, replace(shown, html=Html("x" * 2000)), "k")
    assert (len(ana.last.text), ana.last.photo) == (2000, None)


async def test_file_carries_its_name_and_words(telegram: Telegram, ana: Person) -> None:
    """A file goes out under its name with the text as its caption; what is too long for that stands below.

    Mutant: `_media` leaves out the name.
    """
    shown = replace(HELLO, document=Document("diary.csv", b"day,pain"))
    assert await send(telegram, 11, shown, "k") == Delivered(ana.last.id)
    assert ana.last.text == "Evening check"
    assert ana.last.media is not None
    assert ana.last.media.file is not None
    assert (ana.last.media.kind, ana.last.media.file.name) == ("document", "diary.csv")
    assert ana.last.media.file.content == b"day,pain"
    await send(telegram, 11, replace(shown, html=Html("x" * 2000)), "k")
    below = ana.last
    assert (len(below.text), below.media) == (2000, None)
    assert await edit(telegram, 11, below.id, shown) == Gone()


def test_plain_text_has_no_tags() -> None:
    """Plain text is what the HTML says, and a cut never breaks a character in two."""
    assert plain("<b>5</b> &lt; 6 &amp; <a href='x'>y</a>") == "5 < 6 & y"
    assert cut("😀" * 10, 5) == "😀😀…"
