"""The virtual patient: looks at the chat, and taps or types as the scenario has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.render.labels import LABELS
from bot.simulate.scenario import BASELINE_DAYS, Body, Edits, Says, Scenario, Taps

ZONE = "Europe/London"
TOWN = "Leeds"
STRENGTH = "1.5\u00a0mg"
MUCH_WORSE, ABOUT_THE_SAME = "overall_6", "overall_4"


class Seen(Protocol):
    """A message as the chat shows it now."""

    @property
    def id(self) -> int:
        """Return its number."""
        ...

    @property
    def from_bot(self) -> bool:
        """Whether the bot sent it."""
        ...

    @property
    def text(self) -> str:
        """Return its words."""
        ...

    @property
    def labels(self) -> Sequence[Sequence[str]]:
        """Return its buttons, row by row."""
        ...


class Phone(Protocol):
    """What a patient does with a phone."""

    def says(self, text: str) -> object:
        """Type something."""
        ...

    def taps(self, button: str, message: int) -> object:
        """Tap a button of a message."""
        ...

    def edits(self, message: int, text: str) -> object:
        """Edit an own message."""
        ...

    @property
    def messages(self) -> Iterable[Seen]:
        """Return what the chat shows now, oldest first."""
        ...


HABITS = (
    "enrol_start", "yes_both", "agree", "my_plan", "hide_name", "fine", "not_yet",
    "safety_none", "safety_no", "form_none", "usual_usual", "move_to", "move_to_twice",
    "none", "mention_none",
    "taken", "i_am_here", "all_the_same", "plan_stays", "have_contacted",
)  # fmt: skip
"""Buttons tapped wherever they are offered, the first that fits; by the keys of their labels."""

PATIENT_UNTIL = time(12)
"""Calls are made in the morning: an alert of the evening is answered the next day."""


@dataclass(frozen=True, slots=True)
class Act:
    """A tap on a button of a message, or a text (`button` is None)."""

    message: int
    button: str | None
    text: str = ""


class Patient:
    """Reacts to what is new in the chat. `first_dose` is day 0 of the scenario."""

    def __init__(self, scenario: Scenario, body: Body, phone: Phone, first_dose: date) -> None:
        """Hold a phone."""
        self._scenario, self._body, self._phone = scenario, body, phone
        self._first_dose = first_dose
        self.zone = ZONE
        """Where the patient is (IANA)."""
        self._seen: dict[int, str] = {}
        self._said: set[int] = set()

    def day(self, now: datetime) -> int:
        """Return the day of the course, which turns at 04:00."""
        local = now.astimezone(ZoneInfo(self.zone)) - timedelta(hours=4)
        return (local.date() - self._first_dose).days

    def react(self, now: datetime) -> bool:
        """Do the one next thing that the chat asks for; return whether there was any."""
        if self.day(now) in self._scenario.silent:
            return False
        for message in reversed([m for m in self._phone.messages if m.from_bot]):
            look = f"{message.text}\n{message.labels}"
            if self._seen.get(message.id) == look:
                continue
            self._seen[message.id] = look
            act = self._answer(message, now)
            if act is not None:
                self._do(act)
                return True
        return self._speaks(now)

    def does(self, deed: Says | Taps | Edits) -> None:
        """Do one deed of the scenario; raises LookupError where there is nothing to do it to."""
        match deed:
            case Says(text):
                self._phone.says(text)
            case Taps(label, value):
                self._tap(label, value)
            case Edits(text):
                own = [m.id for m in self._phone.messages if not m.from_bot]
                self._phone.edits(own[-1], text)

    def flies(self, zone: str) -> None:
        """Be in this zone from now on, with the phone's clock."""
        self.zone = zone

    def _tap(self, label: str, value: str | None) -> None:
        for message in reversed([m for m in self._phone.messages if m.from_bot]):
            button = _button(label, message, value)
            if button is not None:
                self._phone.taps(button, message.id)
                return
        raise LookupError(f"nothing to tap for {label!r}")

    def _do(self, act: Act) -> None:
        if act.button is None:
            self._phone.says(act.text)
        else:
            self._phone.taps(act.button, act.message)

    def _answer(self, message: Seen, now: datetime) -> Act | None:
        labels = [label for row in message.labels for label in row]
        if {"0", "5", "10"} <= set(labels):
            return Act(message.id, str(self._body.pain(self.day(now))))
        if _button("list_zones", message):
            return Act(message.id, None, TOWN)
        if _button("diary_first", message):
            return Act(message.id, None, f"{self._first_dose.day} {self._first_dose:%B}")
        if STRENGTH in labels or "21:00" in labels:
            return Act(message.id, STRENGTH if STRENGTH in labels else "21:00")
        return self._health(message) or self._overall(message, self.day(now)) or self._habit(message, now)

    def _health(self, message: Seen) -> Act | None:
        """Health questions are answered with no; the phone's clock with yes."""
        no, not_sure, yes = (_button(key, message) for key in ("no", "not_sure", "yes"))
        if no and not_sure:
            return Act(message.id, no)
        return Act(message.id, yes) if yes and no and not _button("agree", message) else None

    def _overall(self, message: Seen, day: int) -> Act | None:
        worse = self._scenario.worse(day) > 0
        button = _button(MUCH_WORSE if worse else ABOUT_THE_SAME, message)
        return Act(message.id, button) if button else None

    def _habit(self, message: Seen, now: datetime) -> Act | None:
        late = now.astimezone(ZoneInfo(self.zone)).time() > PATIENT_UNTIL
        for key in HABITS:
            button = _button(key, message)
            if button is not None and not (late and key == "have_contacted"):
                return Act(message.id, button)
        return None

    def _speaks(self, now: datetime) -> bool:
        """Type what the scenario has for this evening, once."""
        day = self.day(now)
        text = self._scenario.says.get(day)
        if text is None or day in self._said or now.astimezone(ZoneInfo(self.zone)).hour < EVENING:
            return False
        self._said.add(day)
        self._phone.says(text)
        return True


EVENING = 21


def first_dose_day(start: datetime) -> date:
    """Return the day of the first dose for a course whose enrolment begins at this moment (aware UTC)."""
    return start.astimezone(ZoneInfo(ZONE)).date() + timedelta(days=BASELINE_DAYS)


def _button(key: str, message: Seen, value: str | None = None) -> str | None:
    """Return the button of a message whose words are those of a label, with this value or whatever one."""
    words = LABELS.get(key)
    if words is None:
        raise LookupError(key)
    pattern = re.escape(words).replace(re.escape("{value}"), ".+" if value is None else re.escape(value))
    labels = (label for row in message.labels for label in row)
    return next((label for label in labels if re.fullmatch(pattern, label)), None)
