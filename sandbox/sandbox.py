"""The sandbox: the world, its faults, and the server that shows them to a bot."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from aiohttp import web

from sandbox.accounts import Account
from sandbox.chats import Chat
from sandbox.clock import Controls, Now, SleepUntil
from sandbox.control import control_routes, guard
from sandbox.faults import Faults
from sandbox.groups import Group
from sandbox.history import History
from sandbox.levers import Lever
from sandbox.people import Person
from sandbox.rates import Rates
from sandbox.server import Server
from sandbox.webhooks import Courier
from sandbox.wire import Json
from sandbox.world import World

TOKEN = "1000000001:sandbox-token-of-no-value-000000000"  # noqa: S105 - opens nothing but this sandbox
INACCESSIBLE_AFTER = timedelta(hours=48)
LARGEST_REQUEST = 60 * 1024 * 1024


class Sandbox:
    """Telegram in a box, around one bot.

    `now` is the clock of all its rules; `sleep_until` is how it waits on that clock (delays, retries of
    webhooks); `controls`, if plugged in, let the page move the clock. `rates=Rates.off()` never refuses
    for haste. Messages older than `inaccessible_after` reach the bot as inaccessible when tapped.
    """

    def __init__(
        self,
        now: Now,
        *,
        token: str = TOKEN,
        sleep_until: SleepUntil | None = None,
        controls: Controls | None = None,
        rates: Rates | None = None,
        first_update_id: int = 1000,
        inaccessible_after: timedelta = INACCESSIBLE_AFTER,
    ) -> None:
        """Begin with nobody but the bot."""
        self.world = World(
            now,
            token,
            rates=rates or Rates(),
            first_update_id=first_update_id,
            inaccessible_after=inaccessible_after,
        )
        self.faults = Faults()
        self.controls = controls
        self.levers: dict[str, Lever] = {}
        self._sleep_until = sleep_until or _nobody_waits
        self._server = Server(self.world, self.faults, self._sleep_until)
        world = self.world
        self._courier = Courier(lambda: world.webhook, world.updates, world.now, self._sleep_until)
        self.url = ""

    @property
    def token(self) -> str:
        """Answer the token of the bot."""
        return self.world.token

    @property
    def history(self) -> History:
        """Answer everything that happened."""
        return self.world.history

    @property
    def calls(self) -> dict[str, int]:
        """Answer how often each method had its effect or was refused, by its name as it was called."""
        return self._server.calls

    def person(
        self,
        person_id: int,
        *,
        first_name: str = "",
        last_name: str = "",
        username: str = "",
        language_code: str = "en",
        is_bot: bool = False,
        zone: str = "",
    ) -> Person:
        """Answer the person of that number; who is not known yet gets an account.

        `zone` is the IANA zone of the phone: the page draws times in it, the bot never learns it.
        """
        if person_id not in self.world.accounts:
            name = first_name or f"Person {person_id}"
            account = Account(person_id, name, last_name, username, language_code, is_bot, zone=zone)
            self.world.accounts[person_id] = account
            self.world.chats[person_id] = Chat(person_id, "private")
        return Person(self.world, self.world.account(person_id))

    @property
    def people(self) -> tuple[Person, ...]:
        """Answer everybody but the bot."""
        accounts = self.world.accounts.values()
        return tuple(Person(self.world, each) for each in accounts if each.id != self.world.bot.id)

    def group(self, group_id: int, *, title: str, members: Iterable[Person] = ()) -> Group:
        """Make a group (with a negative number) without the bot: `group.adds_bot(ana.account)`."""
        if group_id >= 0:
            raise ValueError("groups have negative numbers")
        ids = {member.id for member in members}
        self.world.chats[group_id] = Chat(group_id, "group", title, members=ids)
        return Group(self.world, self.world.chat(group_id))

    def add_lever(self, name: str, heading: str, pull: Callable[[], Awaitable[None]]) -> None:
        """Show a button on the page that does something of the composition root's, under a heading."""
        self.levers[name] = Lever(name, heading, pull)

    def injects(self, body: Json) -> None:
        """Give the bot an update of any form, also one that nobody can read."""
        self.world.updates.inject(body)

    def unconfirmed_updates(self) -> int:
        """Answer how many updates the bot has neither confirmed nor let grow too old."""
        return len(self.world.updates.pending())

    def in_flight(self) -> int:
        """Answer how many calls are being answered; polls that wait, delays and hangs do not count."""
        return self._server.in_flight

    def polled(self) -> bool:
        """Tell whether a getUpdates of the bot waits for something to happen."""
        return self.world.updates.polled

    def reset(self) -> None:
        """Forget people, chats, history and faults; what the bot set about itself stays."""
        self.world.reset()
        self.faults.clear()

    @asynccontextmanager
    async def serve(self, port: int = 0, host: str = "127.0.0.1") -> AsyncIterator[str]:
        """Answer HTTP on loopback while the block runs; gives the root, `http://127.0.0.1:PORT`."""
        runner = web.AppRunner(
            self._application(), handler_cancellation=True, access_log=None, shutdown_timeout=0.1
        )
        await runner.setup()
        site = web.TCPSite(runner, host, port)
        await site.start()
        self.url = f"http://{host}:{runner.addresses[0][1]}"
        self._server.closing.clear()
        courier = asyncio.create_task(self._courier.run())
        try:
            yield self.url
        finally:
            self._server.closing.set()
            self.world.updates.wake()
            courier.cancel()
            with suppress(asyncio.CancelledError):
                await courier
            await runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[guard])
        application.add_routes(self._server.routes())
        application.add_routes(control_routes(self))
        return application


async def _nobody_waits(moment: datetime) -> None:
    """Stand in where no clock to wait on was handed in: to wait for it would be to wait for ever."""
    raise RuntimeError(f"hand in sleep_until to wait for {moment:%H:%M:%S}")
