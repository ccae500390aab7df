"""The loop over getUpdates: what is confirmed, what is put aside, and what it never leaves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from telegram import Update

from bot.answering import Answering, Saying
from bot.poll import Poll, Trouble
from bot.transport import Telegram
from sandbox import Kind, Person, Rates, Sandbox
from scheduler.clock import SteppedClock
from storage.engine import StorageTrouble

START = datetime(2027, 5, 25, 20, tzinfo=UTC)


@dataclass
class Notebook:
    """A desk that writes down what it is given, and fails when it is told to."""

    texts: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    aside: list[tuple[int, str, str]] = field(default_factory=list)
    asked_again: list[int] = field(default_factory=list)
    heard_at: list[datetime] = field(default_factory=list)
    failing: dict[str, list[Exception]] = field(default_factory=dict)
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    faults: set[str] = field(default_factory=set)
    """The doors that break on everything: `put_aside`, `ask_again`, `heard`."""

    def _pass(self, door: str) -> None:
        if door in self.faults:
            raise RecursionError(door)

    async def handle(self, update: Update, received: datetime) -> Saying | None:
        """Write the text down, or fail."""
        del received
        text = update.effective_message.text or "" if update.effective_message else ""
        if text in self.gates:
            await self.gates[text].wait()
        if self.failing.get(text):
            raise self.failing[text].pop()
        self.texts.append(text)

        async def saying() -> None:
            self.said.append(text)

        return Saying(saying)

    async def put_aside(self, update_id: int, kind: str, error: str) -> None:
        """Write the dead letter down."""
        self._pass("put_aside")
        self.aside.append((update_id, kind, error))

    def ask_again(self, update: Update) -> Saying | None:
        """Write down who is asked again."""
        self._pass("ask_again")

        async def saying() -> None:
            self.asked_again.append(update.update_id)

        return Saying(saying)

    async def heard(self, moment: datetime) -> None:
        """Write down when Telegram answered."""
        self._pass("heard")
        self.heard_at.append(moment)


@dataclass
class Post:
    """Everything a test of the poll needs."""

    sandbox: Sandbox
    clock: SteppedClock
    desk: Notebook
    answering: Answering
    poll: Poll
    ana: Person
    ben: Person


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    """Give a poll on a real wire."""
    clock = SteppedClock(START)
    sandbox = Sandbox(clock.now, sleep_until=clock.sleep_until, rates=Rates.off())
    async with sandbox.serve() as root:
        telegram = Telegram(sandbox.token, root, read_timeout=0.3)
        desk, answering = Notebook(), Answering()
        ana, ben = sandbox.person(11, first_name="Ana"), sandbox.person(12, first_name="Ben")
        yield Post(sandbox, clock, desk, answering, Poll(telegram, clock, desk, answering), ana, ben)
        await telegram.hang_up()


async def woken(post: Post, seconds: float) -> None:
    """Move the clock once somebody waits on it."""
    while post.clock.next_sleeper() is None:
        await _turn()
    post.clock.move_to(post.clock.now() + timedelta(seconds=seconds))


async def _turn() -> None:
    """Let the loop turn once."""
    turned = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.001, turned.set_result, None)
    await turned


async def test_batch_is_confirmed_only_by_the_next_poll(post: Post) -> None:
    """What was committed is confirmed with the poll after it, and not sent again."""
    for text in ("1", "2", "3"):
        post.ana.says(text)
    assert await post.poll.poll_once() == 3
    assert post.sandbox.unconfirmed_updates() == 3
    assert await post.poll.poll_once() == 0
    assert post.sandbox.unconfirmed_updates() == 0
    assert post.desk.texts == ["1", "2", "3"]


async def test_offset_does_not_move_before_the_whole_batch_is_committed(post: Post) -> None:
    """As long as one commit is under way, nothing of its batch is confirmed."""
    post.desk.gates["slow"] = asyncio.Event()
    post.ana.says("slow")
    post.ben.says("quick")
    polling = asyncio.create_task(post.poll.poll_once())
    while "quick" not in post.desk.texts:
        await _turn()
    assert post.poll.offset == 0
    post.desk.gates["slow"].set()
    assert await polling == 2
    assert post.poll.offset > 0


async def test_chats_go_side_by_side_and_each_in_order(post: Post) -> None:
    """One chat waits for nobody else's, and keeps the order in which its person wrote."""
    post.desk.gates["a1"] = asyncio.Event()
    for person, text in ((post.ana, "a1"), (post.ben, "b1"), (post.ana, "a2"), (post.ben, "b2")):
        person.says(text)
    polling = asyncio.create_task(post.poll.poll_once())
    while "b2" not in post.desk.texts:
        await _turn()
    assert post.desk.texts == ["b1", "b2"]
    post.desk.gates["a1"].set()
    await polling
    assert post.desk.texts == ["b1", "b2", "a1", "a2"]


async def test_numbers_may_begin_anew(post: Post) -> None:
    """After an empty poll the oldest is asked for: numbers that restart lower are not overlooked."""
    post.ana.says("1")
    await post.poll.poll_once()
    assert post.poll.offset > 0
    await post.poll.poll_once()
    assert post.poll.offset == 0


@pytest.mark.parametrize(
    "body",
    [
        {"message": {"message_id": "?", "date": "yesterday", "chat": 5, "text": "secret words"}},
        {"message": None},
        {"callback_query": {"id": 5}},
        {"something_new": {"a": 1}},
        {},
    ],
)
async def test_update_nobody_can_read_is_skipped(post: Post, body: dict[str, object]) -> None:
    """A bad update stops none of its batch and is confirmed with it; its words are kept nowhere."""
    post.ana.says("before")
    post.sandbox.injects(body)
    post.ana.says("after")
    await post.poll.poll_once()
    await post.poll.poll_once()
    assert [text for text in post.desk.texts if text] == ["before", "after"]
    assert post.sandbox.unconfirmed_updates() == 0
    assert "secret" not in str(post.desk.aside)


async def test_dead_letter_names_number_kind_and_error(post: Post) -> None:
    """An update that cannot be read is put aside once."""
    post.sandbox.faults.add(Kind.UNPARSABLE)
    await post.poll.poll_once()
    [(number, kind, error)] = post.desk.aside
    assert (number > 0, kind, bool(error)) == (True, "message", True)


async def test_three_tries_then_the_person_is_asked_again(post: Post) -> None:
    """What cannot be handled is tried three times, put aside, and its person asked to type it again."""
    post.desk.failing["boom"] = [ValueError("secret")] * 3
    post.ana.says("boom")
    post.ana.says("next")
    await post.poll.poll_once()
    await post.answering.settle()
    [(_, kind, error)] = post.desk.aside
    assert (kind, error) == ("message", "ValueError")
    assert len(post.desk.asked_again) == 1
    assert post.desk.texts == ["next"]


@pytest.mark.parametrize("door", ["put_aside", "ask_again", "heard"])
async def test_text_that_breaks_everything_is_left_behind(post: Post, door: str) -> None:
    """Whatever else one update breaks, the next ones are heard and it does not come again for ever."""
    post.desk.faults.add(door)
    post.desk.failing["boom"] = [ValueError()] * 3
    post.ana.says("boom")
    post.ana.says("next")
    post.ben.says("6")
    await post.poll.poll_once()
    await post.poll.poll_once()
    assert sorted(post.desk.texts) == ["6", "next"]
    assert post.sandbox.unconfirmed_updates() == 0


async def test_third_try_may_succeed(post: Post) -> None:
    """Two failures are no dead letter."""
    post.desk.failing["boom"] = [ValueError()] * 2
    post.ana.says("boom")
    await post.poll.poll_once()
    assert (post.desk.texts, post.desk.aside) == (["boom"], [])


async def test_storage_trouble_is_waited_out(post: Post) -> None:
    """As long as the database cannot, the update waits on the clock; there is no dead letter."""
    post.desk.failing["6"] = [StorageTrouble("full") for _ in range(6)]
    post.ana.says("6")
    polling = asyncio.create_task(post.poll.poll_once())
    for _ in range(6):
        await woken(post, 60)
    assert await polling == 1
    assert (post.desk.texts, post.desk.aside) == (["6"], [])
    assert post.clock.now() == START + timedelta(minutes=6)


@pytest.mark.parametrize("loop", ["run", "catch_up"])
async def test_stop_does_not_wait_for_a_database_that_cannot(post: Post, loop: str) -> None:
    """Told to stop with the database in trouble, the poll ends; what it could not keep comes again."""
    post.desk.failing["6"] = [StorageTrouble("full") for _ in range(100)]
    post.ana.says("6")
    stop = asyncio.Event()
    running = asyncio.create_task(getattr(post.poll, loop)(stop))
    while post.clock.next_sleeper() is None:
        await _turn()
    stop.set()
    ended, _ = await asyncio.wait({running}, timeout=2)
    assert ended
    await post.poll.confirm()
    assert (post.poll.offset, post.sandbox.unconfirmed_updates()) == (0, 1)


@pytest.mark.parametrize(
    "kind", [Kind.UNAUTHORIZED, Kind.NOT_FOUND, Kind.RESET_BEFORE, Kind.HTML_BEFORE, Kind.ERROR_BEFORE]
)
async def test_loop_is_never_left(post: Post, kind: Kind) -> None:
    """Whatever getUpdates answers, the loop waits and asks again, and then hears what waited."""
    post.sandbox.faults.add(kind, method="getUpdates", times=5)
    post.ana.says("still here")
    stop = asyncio.Event()
    running = asyncio.create_task(post.poll.run(stop))
    for _ in range(5):
        await woken(post, 30)
    while not post.desk.texts:
        await _turn()
    stop.set()
    await running
    assert post.desk.texts == ["still here"]


async def test_another_poller_is_trouble_not_the_end(post: Post) -> None:
    """A 409 is told as trouble of the kind an operator must hear of."""
    waiting = asyncio.create_task(post.poll.poll_once(20))
    other = Telegram(post.sandbox.token, post.sandbox.url)
    while not post.sandbox.world.updates._poll:  # noqa: SLF001  whether the long poll has arrived
        await _turn()
    await other.fetch_updates(0, 0)
    outcome = await waiting
    await other.hang_up()
    assert outcome == Trouble("Conflict", refused=True)
    assert not post.poll.hears


async def test_forgotten_webhook_is_taken_away(post: Post) -> None:
    """A webhook of earlier days keeps updates from a bot that polls: it goes, and what waited is heard."""
    telegram = Telegram(post.sandbox.token, post.sandbox.url)
    await telegram.set_webhook("https://example.org/hook")
    post.ana.says("6")
    assert await post.poll.poll_once() == Trouble("Conflict", refused=True)
    assert await post.poll.poll_once() == 1
    await telegram.hang_up()
    assert post.desk.texts == ["6"]


async def test_stop_finishes_the_batch(post: Post) -> None:
    """Told to stop in the middle of a batch, the poll commits it first."""
    post.desk.gates["slow"] = asyncio.Event()
    post.ana.says("slow")
    stop = asyncio.Event()
    running = asyncio.create_task(post.poll.run(stop))
    while not post.poll.hears:
        await _turn()
    stop.set()
    await _turn()
    post.desk.gates["slow"].set()
    await running
    await post.poll.confirm()
    assert post.desk.texts == ["slow"]
    assert post.sandbox.unconfirmed_updates() == 0


async def test_good_polls_are_noted(post: Post) -> None:
    """Every answered poll is noted with its moment, a failed one is not."""
    post.sandbox.faults.add(Kind.ERROR_BEFORE, method="getUpdates")
    await post.poll.poll_once()
    await post.poll.poll_once()
    assert post.desk.heard_at == [START]
