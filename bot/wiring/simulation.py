"""A simulated course: the real bot, the sandbox over HTTP, a stepped clock, and a virtual patient."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import bot.render  # noqa: F401  fills the labels that the patient reads
from bot.house import House
from bot.simulate.counts import Counts, count
from bot.simulate.patient import ZONE, Patient, first_dose_day
from bot.simulate.scenario import (
    BASELINE_DAYS,
    PLAN,
    SCENARIOS,
    Body,
    CutsOff,
    Deed,
    Edits,
    Flies,
    Happening,
    Says,
    Taps,
    TurnsOff,
)
from bot.simulate.transcript import write_transcript
from bot.wiring.driver import Driver
from bot.wiring.machine import Blueprint, Machine, build
from domain.case import Prescriber
from domain.dose import Dose, Form, Pieces
from domain.facts.base import Fact
from domain.invitation import Invitation
from domain.plan import Plan, Sentence, Step
from domain.prescription import parse_plan
from sandbox import Message, Person, Sandbox
from scheduler.clock import SteppedClock
from storage.engine import Session
from storage.invites import create_invite
from storage.load import facts_of
from storage.opening import open_storage
from storage.people import find_person

START = datetime(2027, 5, 11, 19, 30, tzinfo=UTC)
HOUSE = House(
    clinic_name="Riverside Pain Clinic",
    clinic_contact="Riverside Pain Clinic, 020 7946 0100, Mon-Fri 9-17",
    emergency="999",
    crisis_line="Samaritans, 116 123",
    poison_line="NHS 111",
    out_of_hours="NHS 111",
)
ANA = 11
PAUSE = timedelta(minutes=4)
"""How long the patient takes to pick up the phone."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a course: its transcript, line by line, and its counts."""

    transcript: tuple[str, ...]
    counts: Counts


async def play(name: str, days: int, seed: int) -> Played:
    """Play a scenario over so many days after 7 days of diary; raises KeyError for an unknown one."""
    with TemporaryDirectory(prefix="ldnbot-") as folder:
        return await play_in(Path(folder), name, days, seed)


async def play_in(folder: Path, name: str, days: int, seed: int) -> Played:
    """Play as `play` does, and leave the database in this folder, as the bot left it."""
    return await _Course(name, days, seed, folder).play()


class _Phone:
    """Ana's phone, as the virtual patient holds it."""

    def __init__(self, person: Person) -> None:
        self._person = person

    def says(self, text: str) -> object:
        return self._person.says(text)

    def taps(self, button: str, message: int) -> object:
        return self._person.taps(button, message)

    def edits(self, message: int, text: str) -> object:
        own = next(each for each in self._person.chat.messages if each.id == message)
        return self._person.edits(own, text)

    @property
    def messages(self) -> Sequence[Message]:
        return self._person.chat.messages


class _Course:
    """One course while it is played."""

    def __init__(self, name: str, days: int, seed: int, folder: Path) -> None:
        self._scenario = SCENARIOS[name]
        self._database = folder / "ldnbot.db"
        self._clock = SteppedClock(START)
        self._sandbox = Sandbox(self._clock.now, sleep_until=self._clock.sleep_until)
        self._ana = self._sandbox.person(ANA, first_name="Ana", zone=ZONE)
        body = Body(self._scenario, seed)
        self._patient = Patient(self._scenario, body, _Phone(self._ana), first_dose_day(START))
        self._end = START + timedelta(days=BASELINE_DAYS + days)
        self._driver = Driver(self._clock, self._sandbox)
        self._root = ""
        self._zones: list[tuple[datetime, str]] = [(START, ZONE)]

    async def play(self) -> Played:
        """Play from the invitation to the last day."""
        async with self._sandbox.serve() as self._root:
            await self._turn_on()
            try:
                secret = secrets.token_urlsafe(16)
                storage = self._machine.storage
                await storage.write(lambda s: create_invite(s, secret, _invitation(), START))
                self._ana.starts(secret)
                await self._live()
                facts = await self._machine.storage.read(_facts)
            finally:
                await self._turn_off()
        lines = write_transcript(self._sandbox.history.of(chat=ANA), self._zones)
        return Played(tuple(lines), count(facts))

    @property
    def _machine(self) -> Machine:
        if self._driver.machine is None:
            raise LookupError("the bot is off")
        return self._driver.machine

    async def _turn_on(self) -> None:
        machine = build(
            Blueprint(self._sandbox.token, self._root, HOUSE), open_storage(self._database), self._clock
        )
        await machine.carrier.take_over()
        self._driver.machine = machine

    async def _turn_off(self) -> None:
        """Stop the bot as a power cut would."""
        machine = self._machine
        await self._driver.drop()
        await machine.close()

    async def _live(self) -> None:
        happenings = sorted(self._scenario.happens, key=lambda each: (each.day, each.at))
        for happening in happenings:
            for number, deed in enumerate(happening.deeds):
                moment = self._moment(happening) + timedelta(minutes=number)
                if moment >= self._end:
                    break
                await self._until(moment)
                await self._do(deed)
        await self._until(self._end)
        await self._react()

    async def _until(self, moment: datetime) -> None:
        """Let the patient live up to this moment, answering whatever comes a few minutes later."""
        while self._clock.now() < moment:
            await self._react()
            await self._driver.until_said(moment)
            if self._clock.now() + PAUSE < moment:
                await self._driver.advance(self._clock.now() + PAUSE)

    async def _do(self, deed: Deed) -> None:
        match deed:
            case TurnsOff(hours):
                await self._turn_off()
                self._clock.move_to(self._clock.now() + timedelta(hours=hours))
                await self._turn_on()
            case CutsOff(hours):
                self._sandbox.faults.add("reset_before", times=None)
                await self._driver.advance(self._clock.now() + timedelta(hours=hours))
                self._sandbox.faults.clear()
            case Flies(zone):
                self._patient.flies(zone)
                self._zones.append((self._clock.now(), zone))
            case Says() | Taps() | Edits():
                self._patient.does(deed)
        await self._driver.settle()

    async def _react(self) -> None:
        await self._driver.settle()
        while self._patient.react(self._clock.now()):
            await self._driver.settle()

    def _moment(self, happening: Happening) -> datetime:
        day = first_dose_day(START) + timedelta(days=happening.day)
        return datetime.combine(day, happening.at, ZoneInfo(self._patient.zone)).astimezone(UTC)


def _facts(session: Session) -> Sequence[Fact]:
    person = find_person(session, ANA)
    return facts_of(session, person.case_id) if person and person.case_id else ()


def _invitation() -> Invitation:
    steps = parse_plan(PLAN)
    if not isinstance(steps, tuple):
        raise TypeError("the plan of the simulation cannot be read")
    return Invitation(
        _plan(steps), Pieces(Form.CAPSULE, (Dose(1500),)), Prescriber("Dr Ben Okafor", "020 7946 0100")
    )


def _plan(steps: tuple[Step, ...]) -> Plan:
    return Plan(
        steps,
        sentences=(
            (Sentence.MISSED, "Leave it out. Take the next one at your usual time. Never two."),
            (Sentence.WHILE_ALERT, "Take it as usual unless we tell you otherwise when you call."),
            (
                Sentence.OPIOID,
                "No LDN until we have spoken. Tell whoever treats you that you take naltrexone.",
            ),
            (Sentence.EXTRA, "Take no more tonight and call us in the morning."),
            (Sentence.AFTER_GAP, "Do not start again by yourself. Call us first."),
        ),
    )
