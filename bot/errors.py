"""What Telegram's answers and a broken network mean: was it sent, was it not, or can nobody know?

A send has no idempotency key, so the class decides whether a message may be repeated. Measured against every
fault of the sandbox through the transport that is shipped (tests/bot/test_transport.py).
"""

from __future__ import annotations

import os

import aiohttp
import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from domain.notices import Delivery, Malformed, Migrated, Retry, Unreachable, Unsure

os.environ.setdefault(
    "PTB_TIMEDELTA", "true"
)  # else every RetryAfter warns that its seconds will be a timedelta

NOT_CONNECTED = 5.0
"""Seconds before a send that never left is tried again."""

SUSPECT = 30.0
"""Seconds before the next try when the token seems refused: usually it is a proxy or a captive network."""

GONE = ("chat not found", "peer_id_invalid", "user not found")
UNCHANGED = "message is not modified"
UNEDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "no text in the message to edit",
)


def classify(error: Exception) -> Delivery:
    """Return what became of a send that raised; what nobody can know is `Unsure`.

    BadRequest and TimedOut are NetworkErrors by inheritance, so the order of the arms matters.
    """
    match error:
        case RetryAfter():
            return Retry(seconds_of(error))
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return Unreachable()
        case BadRequest():
            return Unreachable() if says(error, *GONE) else Malformed()
        case InvalidToken() | EndPointNotFound() | Conflict():
            return Retry(SUSPECT)
        case NetworkError() if says(error, "too many requests"):
            return Retry(NOT_CONNECTED)  # a 429 that names no time
        case NetworkError() if never_left(error):
            return Retry(NOT_CONNECTED)
        case _:
            return Unsure()


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram wants us to wait, in seconds."""
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


def never_left(error: BaseException) -> bool:
    """Whether no byte of the request can have reached the server.

    The aiohttp transport calls every lost connection a ConnectTimeout, also one that broke after delivery:
    only the exception below it tells. Without one (httpx itself, behind a proxy) the word of httpx counts.
    """
    outer = error.__cause__
    inner = outer.__cause__ if outer is not None else None
    if isinstance(inner, aiohttp.ClientError | TimeoutError):
        return isinstance(inner, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError)
    return isinstance(outer, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


def says(error: Exception, *phrases: str) -> bool:
    """Whether Telegram's description holds one of these phrases."""
    description = str(error).casefold()
    return any(phrase in description for phrase in phrases)
