"""Messages: what stands in a chat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sandbox.entities import Entity
from sandbox.keyboards import Rows


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram keeps; `path` is where it can be fetched."""

    id: str
    path: str
    name: str
    mime_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries besides words: photo, document, voice, sticker, location, contact."""

    kind: str
    file: File | None = None
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Message:
    """A message as its chat shows it now. `text` is the caption where there is a picture or file."""

    chat: int
    id: int
    at: datetime
    author: int
    from_bot: bool
    text: str = ""
    entities: tuple[Entity, ...] = ()
    media: Media | None = None
    buttons: Rows = ()
    silent: bool = False
    protected: bool = False
    reply_to: int | None = None
    edited_at: datetime | None = None
    pinned: bool = False
    forwarded_from: str = ""
    service: Mapping[str, object] = field(default_factory=dict)

    @property
    def labels(self) -> tuple[tuple[str, ...], ...]:
        """Answer the words on the buttons, row by row."""
        return tuple(tuple(button.label for button in row) for row in self.buttons)

    @property
    def photo(self) -> bytes | None:
        """Answer the picture, if there is one."""
        return self._content("photo")

    @property
    def document(self) -> bytes | None:
        """Answer the attached file, if there is one."""
        return self._content("document")

    def _content(self, kind: str) -> bytes | None:
        if self.media is None or self.media.kind != kind or self.media.file is None:
            return None
        return self.media.file.content
