"""What is said at the door: to people without a case, and about things that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.effects import RedFlag
from domain.messages.base import Message
from domain.messages.told import TellsWho


@dataclass(frozen=True, slots=True)
class InvitationNeeded(Message):
    """A stranger wrote: who may come in, and how."""


@dataclass(frozen=True, slots=True)
class UrgentAtDoor(TellsWho):
    """Words that need an answer at once, of somebody who has not agreed to anything: whom to call.

    Nothing of it is kept.
    """

    flags: tuple[RedFlag, ...]


@dataclass(frozen=True, slots=True)
class InvitationUnusable(Message):
    """The invitation is wrong, used, expired, or tried too often: the same words for all of them."""


@dataclass(frozen=True, slots=True)
class AlreadyHere(Message):
    """A second invitation, or "Start" again, on an account that has a diary: nothing changed."""

    invited_again: bool = False


@dataclass(frozen=True, slots=True)
class OnlyPrivately(Message):
    """Written in a group: health matters belong into the private chat."""


class Unread(StrEnum):
    """What was sent that cannot be taken as an answer."""

    VOICE = "voice"
    PICTURE = "picture"
    STICKER = "sticker"
    CONTACT = "contact"
    LOCATION = "location"
    FORWARDED = "forwarded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CannotRead(Message):
    """Something was sent that is no text of one's own: what to do instead, and whom to call if urgent."""

    what: Unread
    answering: bool = False
    """Whether a question of the enrolment is open, which may want words."""


@dataclass(frozen=True, slots=True)
class TypeAgain(Message):
    """An answer could not be kept, by our fault: it has to be typed again.

    `urgent`: it holds words that need an answer at once, so whom to call comes first.
    """

    urgent: bool = False


@dataclass(frozen=True, slots=True)
class RestNotKept(Message):
    """A red flag was answered, but the rest of its text could not be kept, by our fault."""


@dataclass(frozen=True, slots=True)
class UnknownCommand(Message):
    """A slash command that does not exist."""


@dataclass(frozen=True, slots=True)
class DeadButton(Message):
    """The button that was tapped leads nowhere any more; these words flash up for a moment."""


@dataclass(frozen=True, slots=True)
class SendPlace(Message):
    """Beside the question for a town: the keyboard below sends the location, once."""


@dataclass(frozen=True, slots=True)
class TakePlaceAway(Message):
    """The keyboard that sends the location goes; this message goes with it."""
