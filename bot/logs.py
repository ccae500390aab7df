"""What may be read in a log: when, where and what kind. Never a token, nor a patient's name, text or score.

Other libraries put request bodies, addresses with the token and whole updates into their records, and
exceptions carry what they failed on. So a foreign record keeps its place and loses its words, and an
exception is told by its type and where it happened.
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

OURS = frozenset({"bot", "domain", "scheduler", "storage", "sandbox", "ldnbot"})
TALKATIVE = (
    "aiohttp",
    "alembic",
    "apscheduler",
    "asyncio",
    "httpcore",
    "httpx",
    "matplotlib",
    "sqlalchemy",
    "telegram",
)
FRAMES = 4

_SECRETS = re.compile(r"(/bot)\d[^/\s]*|\b\d{6,}:[A-Za-z0-9_-]{30,}")


def redact(text: str) -> str:
    """The text without bot tokens, alone or inside an address."""
    return _SECRETS.sub(lambda found: f"{found.group(1) or ''}[token]", text)


def told(error: BaseException) -> str:
    """Type and place, wordless, of an exception and its causes: `ValueError at storage/cases.py:41 apply`."""
    return " <- ".join(f"{type(link).__name__}{_inside(link)}{_place(link)}" for link in _chain(error))


def set_up_logs(level: str | int = logging.INFO, stream: TextIO | None = None) -> None:
    """Makes the root logger write redacted lines to the stream (standard error), one per record.

    Warnings, and what nobody caught in any thread, end up there too.
    """
    handler = _Handler(stream or sys.stderr)
    handler.setFormatter(_Redacted())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    threading.excepthook = lambda fault: _uncaught(fault.exc_type, fault.exc_value, fault.exc_traceback)


class _Redacted(logging.Formatter):
    """One line per record."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        error = record.exc_info[1] if record.exc_info else None
        parts = (moment, record.levelname, record.name, _words(record), f"[{told(error)}]" if error else "")
        return redact(" ".join(part for part in parts if part)).replace("\n", " ")


class _Handler(logging.StreamHandler[TextIO]):
    """Says that a record was lost without showing it: the standard way prints its arguments."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is the standard library's
        self.stream.write(
            f"{record.levelname} {record.name} a record of {_source(record)} could not be written\n"
        )


def _words(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] not in OURS:
        return f"(words withheld, {_source(record)})"
    words = logging.makeLogRecord({**record.__dict__, "msg": _mute(record.msg), "args": _muted(record.args)})
    return words.getMessage()


def _muted(args: object) -> object:
    if isinstance(args, tuple):
        return tuple(_mute(each) for each in args)
    return {name: _mute(each) for name, each in args.items()} if isinstance(args, dict) else args


def _mute(value: object) -> object:
    """The value, or an exception's type and place in its stead: its words may be a patient's."""
    return told(value) if isinstance(value, BaseException) else value


def _source(record: logging.LogRecord) -> str:
    return f"{record.module}:{record.lineno}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        yield link
        seen.add(id(link))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _inside(error: BaseException) -> str:
    if not isinstance(error, BaseExceptionGroup):
        return ""
    return f"({', '.join(told(each) for each in error.exceptions)})"


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    places = [f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno} {frame.name}" for frame in frames]
    return f" at {' > '.join(places)}" if places else ""


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("ldnbot").critical(
        "Stopped by an error nobody caught.", exc_info=(kind, error or kind(), trace)
    )
