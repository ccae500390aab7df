"""World: everything Telegram knows, as plain state, and the one gate to every chat."""

from dataclasses import replace
from datetime import datetime, timedelta

from sandbox.accounts import Account
from sandbox.callbacks import Callbacks
from sandbox.chats import Chat
from sandbox.clock import Now
from sandbox.errors import bad_request, forbidden, migrated
from sandbox.files import Files
from sandbox.history import Deed, History
from sandbox.menus import Menus
from sandbox.messages import Message
from sandbox.rates import FloodGate, Rates
from sandbox.updates import UpdateQueue
from sandbox.webhooks import Webhook
from sandbox.wire import Json, account_json, chat_json, message_json

BOT_NAME = "LDNbot"


class World:
    """Accounts, chats, files, updates and history around one bot."""

    def __init__(
        self, now: Now, token: str, *, rates: Rates, first_update_id: int, inaccessible_after: timedelta
    ) -> None:
        """Begin with the bot alone."""
        self.now = now
        self.token = token
        self.inaccessible_after = inaccessible_after
        self.first_update_id = first_update_id
        self.history = History()
        self.updates = UpdateQueue(now, first_update_id)
        self.gate = FloodGate(rates)
        self.webhook = Webhook()
        self.menus = Menus()
        self.privacy = True
        self._begin()

    def _begin(self) -> None:
        bot_id = int(self.token.partition(":")[0])
        self.bot = Account(bot_id, BOT_NAME, username="ldnbot_sandbox_bot", is_bot=True)
        self.accounts: dict[int, Account] = {bot_id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.callbacks = Callbacks()

    def reset(self) -> None:
        """Forget people, chats and history; what the bot set about itself stays, update numbers go on."""
        self._begin()
        self.updates.drop()
        self.history.clear()
        self.gate = FloodGate(self.gate.rates)

    def account(self, account_id: int) -> Account:
        """Answer an account; LookupError if nobody has it."""
        if account_id not in self.accounts:
            raise LookupError(f"no account {account_id}")
        return self.accounts[account_id]

    def chat(self, chat_id: int) -> Chat:
        """Answer a chat; LookupError if there is none."""
        if chat_id not in self.chats:
            raise LookupError(f"no chat {chat_id}")
        return self.chats[chat_id]

    def known(self, chat_id: int | None) -> Chat:
        """Answer a chat that the bot may speak of; raises what Telegram says otherwise."""
        chat = self.chats.get(chat_id) if chat_id is not None else None
        if chat is None or (chat.is_group and chat.bot_status == "left" and not chat.started):
            raise bad_request("chat not found")
        if not chat.is_group and not chat.started:
            raise self._stranger(chat)
        return chat

    def _stranger(self, chat: Chat) -> Exception:
        met = any(
            group.is_group and group.started and chat.id in group.members for group in self.chats.values()
        )
        if met:
            return forbidden("bot can't initiate conversation with a user")
        return bad_request("chat not found")

    def open(self, chat_id: int | None) -> Chat:
        """Answer a chat that the bot may write to; raises what Telegram says otherwise."""
        chat = self.known(chat_id)
        if chat.migrated_to is not None:
            raise migrated(chat.migrated_to)
        if not chat.is_group and self.account(chat.id).deleted:
            raise forbidden("user is deactivated")
        if not chat.is_group and chat.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
        if chat.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if chat.bot_status == "left":
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def put(self, message: Message) -> Message:
        """Show a message in its chat: a new one, or the new form of an old one."""
        self.chat(message.chat).shown[message.id] = message
        return message

    def remove(self, message: Message) -> None:
        """Take a message out of its chat."""
        self.chat(message.chat).shown.pop(message.id, None)

    def pin(self, message: Message, *, pinned: bool) -> Message:
        """Pin a message or unpin it."""
        return self.put(replace(message, pinned=pinned))

    def log(
        self, account: Account, deed: Deed, chat: int, message: Message | None = None, text: str | None = None
    ) -> None:
        """Write a deed into the history."""
        self.history.add(
            self.now(), account.name, account.id, deed=deed, chat=chat, message=message, text=text
        )

    def message_json(self, message: Message) -> Json:
        """Write a message for the bot."""
        return message_json(message, self.account, self.chat)

    def chat_json(self, chat: Chat) -> Json:
        """Write a chat for the bot."""
        return chat_json(chat, None if chat.is_group else self.account(chat.id))

    def account_json(self, account_id: int) -> Json:
        """Write an account for the bot."""
        return account_json(self.account(account_id))

    def is_old(self, at: datetime) -> bool:
        """Tell whether a message of that moment reaches the bot only as inaccessible."""
        return self.now() - at > self.inaccessible_after
