"""From meaning to words and buttons: `render(message, choices, reader)`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.render import (  # noqa: F401  each registers its words
    account,
    aftercare,
    alerting,
    at_door,
    card,
    clockchange,
    consent,
    day,
    door,
    effects,
    enrolment,
    erasing,
    exporting,
    going_back,
    heeding,
    holding,
    language,
    letters,
    marks,
    mentions,
    moving,
    note,
    notions,
    orders,
    pack,
    pack_label,
    part,
    pausing,
    pinned,
    replan,
    reported,
    settings,
    sharing,
    stepping,
    summary,
    supply,
    team,
    times,
    travel,
    visit,
    weekly,
)
from bot.render.brief import as_liked
from bot.render.labels import label
from bot.render.markup import Html
from bot.render.reader import Reader
from bot.render.rows import flow
from bot.render.words import words
from domain.commands.base import Command
from domain.messages.base import Message
from domain.messages.team.base import Fleeting, TeamMessage
from domain.notices import Choice, Rows

__all__ = ["Button", "Document", "Html", "Reader", "Rendered", "label", "render"]


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its words, and the stored command behind it, or the text it copies on the phone itself."""

    text: str
    command: Command | None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that goes out with a message: its name on the phone, which names nobody, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as it is shown: HTML text, and rows of buttons in the order of the choices."""

    html: Html
    buttons: tuple[tuple[Button, ...], ...]
    photo: bytes | None = None
    """A picture that the text is the caption of, as PNG."""
    document: Document | None = None
    """A file that the text is the caption of; a message has a picture or a file, not both."""
    protected: bool = False
    """Telegram lets nobody pass it on or save it."""


def render(message: Message, choices: Rows, reader: Reader) -> Rendered:
    """Return the words and buttons of a message for a reader."""
    if isinstance(message, TeamMessage):
        # A team reads by its own clock, wherever its members are.
        reader = replace(reader, zone=message.zone, stretches=())
    buttons = tuple(tuple(_button(c, reader) for c in row) for row in choices)
    html = words(message, as_liked(message, reader))
    return Rendered(html, flow(buttons, reader), protected=isinstance(message, Fleeting))


def _button(choice: Choice, reader: Reader) -> Button:
    if choice.label != COPIES_EMERGENCY:
        return Button(label(choice, reader), choice.command)
    house = reader.house
    if house.emergency_unknown:
        return Button(label(replace(choice, label="copy_clinic"), reader), None, house.clinic_contact)
    return Button(label(replace(choice, value=house.emergency), reader), None, house.emergency)


COPIES_EMERGENCY = "copy_emergency"
"""The button that puts the emergency number into the phone's clipboard: a bot cannot place a call."""
