"""Deeds: what a person can do, by the last part of the address."""

import base64
import binascii
from collections.abc import Callable, Mapping

from sandbox.callbacks import Tap
from sandbox.control.bodies import Body, WrongBody
from sandbox.groups import Group
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.samples import PIXEL
from sandbox.world import World

Done = Message | Tap | None
Do = Callable[[World, Person, Body], Done]


def _group(world: World, body: Body) -> Group | None:
    return Group(world, world.chat(body.integer("group"))) if body.has("group") else None


def _say(world: World, person: Person, body: Body) -> Done:
    return person.says(body.text("text"), reply_to=body.maybe_integer("reply_to"), group=_group(world, body))


def _forward(world: World, person: Person, body: Body) -> Done:
    return person.forwards(
        body.text("text"), sender=body.text("sender", "Somebody"), group=_group(world, body)
    )


def _tap(world: World, person: Person, body: Body) -> Done:
    button = body.integer("index") if body.has("index") else body.text("label")
    return person.taps(button, body.maybe_integer("message_id"), group=_group(world, body))


def _forge(world: World, person: Person, body: Body) -> Done:
    del world
    return person.forges(body.text("data"), body.integer("message_id"), chat=body.maybe_integer("chat"))


def _edit(world: World, person: Person, body: Body) -> Done:
    chat = world.chat(body.integer("group", person.id))
    message = chat.shown.get(body.integer("message_id"))
    if message is None:
        raise LookupError("no such message")
    return person.edits(message, body.text("text"))


def _photo(world: World, person: Person, body: Body) -> Done:
    del world
    return person.sends_photo(_content(body) or PIXEL, caption=body.text("caption", ""))


def _document(world: World, person: Person, body: Body) -> Done:
    del world
    return person.sends_document(
        _content(body), name=body.text("name", "file.txt"), caption=body.text("caption", "")
    )


def _content(body: Body) -> bytes:
    try:
        return base64.b64decode(body.text("content_base64", ""), validate=True)
    except binascii.Error:
        raise WrongBody("content_base64: base64 expected") from None


def _voice(world: World, person: Person, body: Body) -> Done:
    del world
    return person.sends_voice(seconds=body.integer("seconds", 3))


def _sticker(world: World, person: Person, body: Body) -> Done:
    del world
    return person.sends_sticker(body.text("emoji", "\N{THUMBS UP SIGN}"))


def _location(world: World, person: Person, body: Body) -> Done:
    del world
    return person.sends_location(body.number("latitude", 51.5074), body.number("longitude", -0.1278))


def _contact(world: World, person: Person, body: Body) -> Done:
    del world
    return person.sends_contact(body.text("phone", "+440000000000"), body.text("name", "Somebody"))


def _start(world: World, person: Person, body: Body) -> Done:
    del world
    return person.starts(body.text("payload", ""))


def _block(world: World, person: Person, body: Body) -> Done:
    del world, body
    person.blocks()
    return None


def _unblock(world: World, person: Person, body: Body) -> Done:
    del world, body
    person.unblocks()
    return None


def _delete_account(world: World, person: Person, body: Body) -> Done:
    del world, body
    person.deletes_account()
    return None


DEEDS: Mapping[str, Do] = {
    "start": _start,
    "say": _say,
    "forward": _forward,
    "tap": _tap,
    "forge": _forge,
    "edit": _edit,
    "photo": _photo,
    "document": _document,
    "voice": _voice,
    "sticker": _sticker,
    "location": _location,
    "contact": _contact,
    "block": _block,
    "unblock": _unblock,
    "delete_account": _delete_account,
}
