"""Entities: the marked parts of a text, counted as Telegram counts, in UTF-16 units."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sandbox.errors import bad_request

MOST_ENTITIES = 100
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w+)?)(?![\w/<>])"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A marked part of a text; offset and length in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    user: int | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None


def utf16_length(text: str) -> int:
    """Answer how long Telegram holds the text to be; raises 400 for half a surrogate pair."""
    try:
        return len(text.encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def cut(text: str, entity: Entity) -> str:
    """Answer the words that an entity marks."""
    raw = text.encode("utf-16-le")
    return raw[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le", "replace")


def read_entities(raw: object, text: str) -> tuple[Entity, ...]:
    """Read an `entities` argument; raises 400 for one that ends behind the text."""
    if raw is None:
        return ()
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    size = utf16_length(text)
    return tuple(_read_entity(item, size) for item in raw[:MOST_ENTITIES])


def _read_entity(raw: object, size: int) -> Entity:
    if not isinstance(raw, Mapping) or not isinstance(raw.get("type"), str):
        raise bad_request("can't parse entities: expected an Object as MessageEntity")
    offset, length = int(raw.get("offset", 0)), int(raw.get("length", 0))
    if offset < 0 or length <= 0 or offset + length > size:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {size}"
        )
    user = raw.get("user")
    return Entity(
        raw["type"],
        offset,
        length,
        url=raw.get("url"),
        language=raw.get("language"),
        user=int(user["id"]) if isinstance(user, Mapping) else None,
        custom_emoji_id=raw.get("custom_emoji_id"),
        unix_time=raw.get("unix_time"),
        date_time_format=raw.get("date_time_format"),
    )


def find_entities(text: str) -> tuple[Entity, ...]:
    """Answer what Telegram marks by itself: commands, links, addresses, mentions, hashtags."""
    found = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup
        if kind is not None:
            offset = utf16_length(text[: match.start()])
            found.append(Entity(kind, offset, utf16_length(match.group())))
    return tuple(found)


def join_entities(given: tuple[Entity, ...], found: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Answer the given entities and those found outside of them, in order of the text."""
    free = [each for each in found if not any(_overlap(each, other) for other in given)]
    both = sorted([*given, *free], key=lambda each: (each.offset, -each.length))
    return tuple(both[:MOST_ENTITIES])


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.offset + other.length and other.offset < one.offset + one.length


def trim(text: str, entities: tuple[Entity, ...]) -> tuple[str, tuple[Entity, ...]]:
    """Answer text and entities as Telegram keeps them: without blanks at both ends."""
    lead = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    size = utf16_length(text)
    moved = (_move(each, lead, size) for each in entities)
    return text, tuple(each for each in moved if each.length > 0)


def _move(entity: Entity, lead: int, size: int) -> Entity:
    start = min(max(entity.offset - lead, 0), size)
    end = min(max(entity.offset + entity.length - lead, 0), size)
    return Entity(
        entity.type,
        start,
        end - start,
        entity.url,
        entity.language,
        entity.user,
        entity.custom_emoji_id,
        entity.unix_time,
        entity.date_time_format,
    )
