"""Telegram's HTML: every variable is escaped here, and nowhere else."""

from __future__ import annotations

from html import escape


class Html(str):
    """Text that is HTML already: composed from escaped parts, not to be escaped again."""

    __slots__ = ()


MARKS_OF_DIRECTION = {
    ord(c): None for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
}
"""A name may carry marks that turn the rest of the line around: they go."""


def esc(value: object) -> Html:
    """Return a value as HTML text: escaped unless it is HTML already, without marks of direction."""
    if isinstance(value, Html):
        return value
    return Html(escape(str(value).translate(MARKS_OF_DIRECTION), quote=False))


def bold(value: object) -> Html:
    """Return a value in bold."""
    return Html(f"<b>{esc(value)}</b>")


def lines(*parts: str | None) -> Html:
    """Return the parts as lines, those that are None or empty left out."""
    return Html("\n".join(part for part in parts if part))


def paragraphs(*parts: str | None) -> Html:
    """Return the parts with an empty line between, those that are None or empty left out."""
    return Html("\n\n".join(part for part in parts if part))


def in_line(*parts: Html | None) -> Html:
    """Return the sentences that there are, one after the other."""
    return Html(" ".join(part for part in parts if part))
