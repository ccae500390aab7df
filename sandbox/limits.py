"""Limits: what fits into a message, a caption, a menu; and Telegram's words where it does not."""

from sandbox.entities import utf16_length
from sandbox.errors import ApiError, bad_request

TEXT = 4096
CAPTION = 1024
CALLBACK_ANSWER = 200
PHOTO_BYTES = 10 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
COMMANDS = 100
COMMAND_NAME = 32
COMMAND_DESCRIPTION = 256
NAME = 64
DESCRIPTION = 512
SHORT_DESCRIPTION = 120


def check_text(text: str) -> None:
    """Refuse an empty or too long text (4096 UTF-16 units)."""
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT:
        raise bad_request("message is too long")


def check_caption(text: str) -> None:
    """Refuse a too long caption (1024 UTF-16 units)."""
    if utf16_length(text) > CAPTION:
        raise bad_request("message caption is too long")


def check_callback_answer(text: str) -> None:
    """Refuse a too long answer to a tap (200 characters)."""
    if len(text) > CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")


def check_upload(content: bytes, kind: str) -> None:
    """Refuse an empty or too large file (50 MB, photos 10 MB)."""
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo" and len(content) > PHOTO_BYTES:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; "
            f"the maximum size is {PHOTO_BYTES} bytes"
        )


def check_length(text: str, most: int, what: str) -> None:
    """Refuse a name or description that is too long."""
    if len(text) > most:
        raise bad_request(f"{what} is too long")
