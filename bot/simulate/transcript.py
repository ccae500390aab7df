"""The transcript: the chat as the patient saw it, in order: time, who, text, buttons, edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Label(Protocol):
    """A button as it is seen."""

    @property
    def label(self) -> str:
        """Return its words."""
        ...


class Happening(Protocol):
    """One thing that happened in the chat."""

    @property
    def at(self) -> datetime:
        """Return when it happened (aware UTC)."""
        ...

    @property
    def deed(self) -> str:
        """Return what was done."""
        ...

    @property
    def message_id(self) -> int | None:
        """Return the message it was done to."""
        ...

    @property
    def text(self) -> str:
        """Return its words."""
        ...

    @property
    def buttons(self) -> Iterable[Iterable[Label]]:
        """Return the buttons it then had."""
        ...

    @property
    def silent(self) -> bool:
        """Whether it made no sound."""
        ...

    @property
    def photo(self) -> bytes | None:
        """Return the picture it carries."""
        ...


Zones = Sequence[tuple[datetime, str]]
"""From which moment on (aware UTC) the patient was in which zone (IANA), in order."""

SHOWN = {
    "sent": "bot",
    "edited": "bot, edited",
    "answered": "bot, in passing",
    "said": "Ana",
    "tapped": "Ana taps",
}
"""What the patient sees of the bot, and does; pinning and the like is no part of the conversation."""


def write_transcript(happenings: Iterable[Happening], zones: Zones) -> Iterator[str]:
    """Yield the lines of a transcript by the clock of where the patient was, a heading for each day."""
    today: date | None = None
    shown: dict[int | None, str] = {}
    pinned: set[int | None] = set()
    for happening in happenings:
        if str(happening.deed) == "pinned":
            pinned.add(happening.message_id)
        who = SHOWN.get(str(happening.deed))
        if who == "bot, edited" and happening.message_id in pinned:
            who = "pinned line"
        before = shown.get(happening.message_id)
        if str(happening.deed) in {"sent", "edited"}:
            shown[happening.message_id] = happening.text
        if who is None or _is_unseen(happening, before):
            continue
        local = happening.at.astimezone(ZoneInfo(_zone_at(zones, happening.at)))
        if local.date() != today:
            today = local.date()
            yield f"\n== {today:%A %-d %B %Y} =="
        yield from _lines(happening, who, f"{local:%H:%M}")


def _zone_at(zones: Zones, moment: datetime) -> str:
    return next((zone for since, zone in reversed(zones) if since <= moment), zones[0][1])


def _is_unseen(happening: Happening, before: str | None) -> bool:
    """Whether nobody would notice: a tap that only stops turning, an edit that only takes buttons away."""
    match str(happening.deed):
        case "answered":
            return not happening.text
        case "edited":
            return happening.text == before and not list(happening.buttons)
        case _:
            return False


def _lines(happening: Happening, who: str, at: str) -> Iterator[str]:
    quiet = ", silent" if happening.silent and str(happening.deed) == "sent" else ""
    picture = "[picture] " if happening.photo else ""
    first, *rest = (picture + happening.text).splitlines() or [""]
    yield f"{at} {who}{quiet}: {first}"
    yield from (f"      {line}" for line in rest)
    if str(happening.deed) in {"sent", "edited"}:
        yield from ("      " + " ".join(f"[{b.label}]" for b in row) for row in happening.buttons)
