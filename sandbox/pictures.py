"""Pictures: how wide and high one is, read from its first bytes."""

import struct

from sandbox.errors import bad_request

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2})


def picture_size(content: bytes) -> tuple[int, int]:
    """Answer width and height in pixels; raises 400 for what is neither PNG nor JPEG."""
    try:
        if content.startswith(_PNG):
            width, height = struct.unpack(">II", content[16:24])
            return width, height
        if content.startswith(_JPEG):
            return _jpeg_size(content)
    except (struct.error, IndexError):
        pass
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while content[at + 1] not in _JPEG_FRAMES:
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    height, width = struct.unpack(">HH", content[at + 5 : at + 9])
    return width, height
