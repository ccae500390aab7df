"""What the Bot API says when it refuses a call."""

from collections.abc import Mapping


class ApiError(Exception):
    """A refusal: HTTP status, Telegram's own sentence, and its `parameters`."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, object] | None = None) -> None:
        """Keep the three parts of the refusal."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(description: str) -> ApiError:
    """Answer a 400 in Telegram's form."""
    return ApiError(400, f"Bad Request: {description}")


def forbidden(description: str) -> ApiError:
    """Answer a 403 in Telegram's form."""
    return ApiError(403, f"Forbidden: {description}")


def too_many_requests(seconds: int) -> ApiError:
    """Answer a 429 that asks to wait so many seconds."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def migrated(to_chat: int) -> ApiError:
    """Answer the 400 that names the supergroup which a group has become."""
    sentence = "group chat was upgraded to a supergroup chat"
    return ApiError(400, f"Bad Request: {sentence}", {"migrate_to_chat_id": to_chat})
