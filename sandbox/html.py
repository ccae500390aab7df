"""Telegram's HTML: read into text and entities, or refused in Telegram's words."""

import re
import sys
from dataclasses import dataclass

from sandbox.entities import Entity, utf16_length
from sandbox.errors import ApiError, bad_request

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NO_CHARACTERS = frozenset({0, *range(0xD800, 0xE000)})
_REFERENCE = re.compile(r"&(?:#(?P<dec>\d+)|#x(?P<hex>[0-9a-fA-F]+)|(?P<name>lt|gt|amp|quot));?")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[^\s>/]*)(?P<attributes>[^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    attributes: dict[str, str]
    offset: int


def parse_html(markup: str) -> tuple[str, tuple[Entity, ...]]:
    """Answer the text without its tags, and the entities they marked; raises 400 for bad ones."""
    return _Reader(markup).read()


class _Reader:
    """One pass over the markup: text so far, tags still open, entities found."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.text = ""
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, tuple[Entity, ...]]:
        at = 0
        while at < len(self.markup):
            at = self._read_tag(at) if self.markup[at] == "<" else self._read_words(at)
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.entities.sort(key=lambda each: (each.offset, -each.length))
        return self.text, tuple(self.entities)

    def _read_words(self, at: int) -> int:
        end = self.markup.find("<", at)
        end = len(self.markup) if end < 0 else end
        self.text += _REFERENCE.sub(_resolve, self.markup[at:end])
        return end

    def _read_tag(self, at: int) -> int:
        tag = _TAG.match(self.markup, at)
        if tag is None:
            raise _broken(f"Unclosed start tag at byte offset {self._bytes(at)}")
        name = tag["name"].lower()
        if tag["close"]:
            self._close(name, at)
        elif name not in _TYPES:
            raise _broken(f'Unsupported start tag "{name}" at byte offset {self._bytes(at)}')
        else:
            attributes = _read_attributes(tag["attributes"])
            self._check(name, attributes, at)
            self.open.append(_Open(name, attributes, utf16_length(self.text)))
        return tag.end()

    def _check(self, name: str, attributes: dict[str, str], at: int) -> None:
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(at)}')
        if name == "tg-time" and not attributes.get("unix", "").lstrip("-").isdigit():
            raise _broken(f'Tag "tg-time" must have attribute "unix" at byte offset {self._bytes(at)}')

    def _close(self, name: str, at: int) -> None:
        if not self.open:
            raise _broken(f"Unexpected end tag at byte offset {self._bytes(at)}")
        tag = self.open.pop()
        if name not in {"", tag.name}:
            where = self._bytes(at)
            raise _broken(
                f'Unmatched end tag at byte offset {where}, expected "</{tag.name}>", found "</{name}>"'
            )
        length = utf16_length(self.text) - tag.offset
        if length > 0 and not (tag.name == "a" and not tag.attributes.get("href")):
            self.entities.append(_entity(tag, length))

    def _bytes(self, at: int) -> int:
        return len(self.markup[:at].encode("utf-8", "replace"))


def _entity(tag: _Open, length: int) -> Entity:
    kind, had = _TYPES[tag.name], tag.attributes
    if tag.name == "blockquote" and "expandable" in had:
        kind = "expandable_blockquote"
    language = had.get("class", "").removeprefix("language-") or None if tag.name == "code" else None
    return Entity(
        kind,
        tag.offset,
        length,
        url=had.get("href") if tag.name == "a" else None,
        language=language,
        custom_emoji_id=had.get("emoji-id"),
        unix_time=int(had["unix"]) if tag.name == "tg-time" else None,
        date_time_format=had.get("format") if tag.name == "tg-time" else None,
    )


def _read_attributes(raw: str) -> dict[str, str]:
    found = {}
    for name, *values in _ATTRIBUTE.findall(raw):
        found[name.lower()] = _REFERENCE.sub(_resolve, next(filter(None, values), ""))
    return found


def _resolve(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED[match["name"]]
    code = int(match["dec"]) if match["dec"] else int(match["hex"], 16)
    return match.group() if code in _NO_CHARACTERS or code > sys.maxunicode else chr(code)


def _broken(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
