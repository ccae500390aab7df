"""A Bot API server on loopback, with its own clock and faults, and the page that shows the chats."""

from sandbox.callbacks import Tap
from sandbox.chats import Chat
from sandbox.clock import Controls
from sandbox.entities import Entity
from sandbox.faults import Fault, Kind
from sandbox.groups import Group
from sandbox.history import Deed, Event
from sandbox.keyboards import Button
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.rates import Rates
from sandbox.sandbox import Sandbox

__all__ = [
    "Button",
    "Chat",
    "Controls",
    "Deed",
    "Entity",
    "Event",
    "Fault",
    "Group",
    "Kind",
    "Message",
    "Person",
    "Rates",
    "Sandbox",
    "Tap",
]
