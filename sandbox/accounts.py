"""Accounts: the people and the bot."""

from dataclasses import dataclass


@dataclass(slots=True)
class Account:
    """Somebody with a Telegram account; `deleted` once the account is gone.

    `zone` is the IANA zone of the phone, in which the page draws times; bots never learn it.
    """

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    is_bot: bool = False
    deleted: bool = False
    zone: str = ""

    @property
    def name(self) -> str:
        """Answer the name as a chat shows it."""
        return f"{self.first_name} {self.last_name}".strip()
