"""Keyboards: buttons under a message, and the ones in place of the typing field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sandbox.errors import bad_request

DATA_BYTES = 64
ROW_BUTTONS = 8
ALL_BUTTONS = 100
NO_ACTION = "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"


@dataclass(frozen=True, slots=True)
class Button:
    """One button, of either kind of keyboard."""

    label: str
    data: str | None = None
    url: str | None = None
    copies: str | None = None
    style: str | None = None
    asks_location: bool = False
    asks_contact: bool = False
    raw: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """The keyboard in place of the typing field; it stays until another or none is sent."""

    rows: Rows
    one_time: bool = False
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Markup:
    """What a `reply_markup` asks for: at most one of the three."""

    inline: Rows = ()
    reply: ReplyKeyboard | None = None
    removes_reply: bool = False


def read_markup(raw: object) -> Markup:
    """Read a `reply_markup`; raises what Telegram answers to a wrong one."""
    if raw is None or raw == "":
        return Markup()
    if not isinstance(raw, Mapping):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        return Markup(inline=_read_rows(raw["inline_keyboard"], inline=True))
    if "keyboard" in raw:
        rows = _read_rows(raw["keyboard"], inline=False)
        placeholder = str(raw.get("input_field_placeholder") or "")
        return Markup(reply=ReplyKeyboard(rows, bool(raw.get("one_time_keyboard")), placeholder))
    return Markup(removes_reply=bool(raw.get("remove_keyboard")))


def _read_rows(raw: object, *, inline: bool) -> Rows:
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        raise bad_request("object expected as reply markup")
    rows = tuple(tuple(_read_button(cell, inline=inline) for cell in _cells(row)) for row in raw)
    rows = tuple(row for row in rows if row)
    if sum(map(len, rows)) > ALL_BUTTONS or any(len(row) > ROW_BUTTONS for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _cells(row: object) -> Sequence[object]:
    if not isinstance(row, Sequence) or isinstance(row, str):
        raise bad_request("can't parse inline keyboard button: expected an Array")
    return row


def _read_button(raw: object, *, inline: bool) -> Button:
    if isinstance(raw, str) and not inline:
        return Button(raw)
    if not isinstance(raw, Mapping):
        raise bad_request("can't parse keyboard button: expected an Object")
    label = str(raw.get("text") or "").strip()
    if not label:
        raise bad_request(NO_ACTION if inline else "keyboard button text must be non-empty")
    button = Button(
        label,
        data=_words(raw, "callback_data"),
        url=_words(raw, "url"),
        copies=_copied(raw),
        style=_words(raw, "style"),
        asks_location=bool(raw.get("request_location")),
        asks_contact=bool(raw.get("request_contact")),
        raw=dict(raw),
    )
    if inline:
        _check_inline(button)
    return button


def _words(raw: Mapping[str, object], name: str) -> str | None:
    value = raw.get(name)
    return None if value is None else str(value)


def _copied(raw: Mapping[str, object]) -> str | None:
    value = raw.get("copy_text")
    return str(value.get("text")) if isinstance(value, Mapping) else None


def _check_inline(button: Button) -> None:
    if button.data is not None and not 1 <= len(button.data.encode()) <= DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.data is None and button.url is None and button.copies is None:
        raise bad_request(
            "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"
        )
