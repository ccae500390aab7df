"""People: what somebody with a phone can do. This is the door for tests and demo."""

import re
from collections.abc import Iterator

from sandbox.accounts import Account
from sandbox.callbacks import Tap
from sandbox.chats import Chat
from sandbox.groups import Group
from sandbox.history import Deed
from sandbox.keyboards import Button
from sandbox.messages import Media, Message
from sandbox.samples import PIXEL
from sandbox.tapping import tap_data
from sandbox.world import World
from sandbox.writing import correct, tell_membership, write

Where = Group | None


class Person:
    """Somebody with a phone. All of it happens at once, at the present of the handed-in clock."""

    def __init__(self, world: World, account: Account) -> None:
        """Hold the phone of an account."""
        self._world = world
        self.account = account

    @property
    def id(self) -> int:
        """Answer the number of the account, which is the number of the private chat too."""
        return self.account.id

    @property
    def chat(self) -> Chat:
        """Answer the private chat with the bot."""
        return self._world.chat(self.id)

    @property
    def last(self) -> Message:
        """Answer the newest message of the bot in the private chat; LookupError if there is none."""
        for message in reversed(self.chat.messages):
            if message.from_bot:
                return message
        raise LookupError(f"the bot has said nothing to {self.account.name}")

    @property
    def menu(self) -> list[dict[str, str]]:
        """Answer the commands that this person's menu shows."""
        return self._world.menus.commands_for(self.id, self.account.language_code)

    def starts(self, payload: str = "") -> Message:
        """Press `Start`, with the payload of a link or without one."""
        return self.says(f"/start {payload}".strip())

    def says(self, text: str, *, reply_to: Message | int | None = None, group: Where = None) -> Message:
        """Write a message, in a group or to the bot; ValueError if the app would not let one."""
        number = reply_to.id if isinstance(reply_to, Message) else reply_to
        return write(self._world, self.account, self._enter(group), text=text, reply_to=number)

    def edits(self, message: Message, text: str) -> Message:
        """Correct one's own message."""
        if message.author != self.id:
            raise ValueError("people can only edit what they wrote themselves")
        return correct(self._world, self.account, message, text)

    def forwards(self, text: str, *, sender: str = "Somebody", group: Where = None) -> Message:
        """Forward somebody else's message."""
        return write(self._world, self.account, self._enter(group), text=text, forwarded_from=sender)

    def sends_photo(self, content: bytes = PIXEL, *, caption: str = "") -> Message:
        """Send a picture."""
        file = self._world.files.keep("photo", content, "photo.png", "image/png")
        return self._sends(Media("photo", file, {"width": 1, "height": 1}), caption)

    def sends_document(self, content: bytes, *, name: str = "file.txt", caption: str = "") -> Message:
        """Send a file."""
        file = self._world.files.keep("document", content, name, "application/octet-stream")
        return self._sends(Media("document", file, {"file_name": name}), caption)

    def sends_voice(self, *, seconds: int = 3) -> Message:
        """Send a voice message."""
        file = self._world.files.keep("voice", b"OggS", "voice.ogg", "audio/ogg")
        return self._sends(Media("voice", file, {"duration": seconds, "mime_type": "audio/ogg"}))

    def sends_sticker(self, emoji: str = "\N{THUMBS UP SIGN}") -> Message:
        """Send a sticker."""
        file = self._world.files.keep("sticker", b"RIFF", "sticker.webp", "image/webp")
        size = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._sends(Media("sticker", file, {"type": "regular", "emoji": emoji, **size}))

    def sends_location(self, latitude: float = 51.5074, longitude: float = -0.1278) -> Message:
        """Send a place (without saying so: London)."""
        return self._sends(Media("location", None, {"latitude": latitude, "longitude": longitude}))

    def sends_contact(self, phone: str = "+440000000000", name: str = "Somebody") -> Message:
        """Send a contact card."""
        return self._sends(Media("contact", None, {"phone_number": phone, "first_name": name}))

    def taps(self, button: str | int, message: Message | int | None = None, *, group: Where = None) -> Tap:
        """Press a button by its words, or by its place (0 is the first) in the newest keyboard.

        It is the newest message that has such a button, or the one that is named. A button of the
        keyboard in place of the typing field sends its words or one's place. LookupError, naming what
        is to be seen, if there is no such button.
        """
        chat = group.chat if group else self.chat
        for shown in self._keyboards(chat, message):
            found = _pick(button, [each for row in shown.buttons for each in row])
            if found is not None:
                return self._press(found, shown)
        if message is None and chat.reply_keyboard is not None:
            found = _pick(button, [each for row in chat.reply_keyboard.rows for each in row])
            if found is not None:
                return self._press_reply(found, chat, group)
        raise LookupError(f"no button {button!r}; there is {_visible(chat) or 'none'}")

    def forges(self, data: str, message_id: int, *, chat: int | None = None) -> Tap:
        """Send a tap that no keyboard offers, as a changed app can: any data, any message, any chat."""
        place = self._world.chat(self.id if chat is None else chat)
        return tap_data(self._world, self.account, place, message_id, data, forged=True)

    def deletes(self, message: Message) -> None:
        """Delete a message from the chat, for both sides: the bot is not told."""
        self._world.remove(message)

    def blocks(self) -> None:
        """Block the bot."""
        self._switch("member", "kicked", Deed.BLOCKED)

    def unblocks(self) -> None:
        """Unblock the bot."""
        self._switch("kicked", "member", Deed.UNBLOCKED)

    def deletes_account(self) -> None:
        """Leave Telegram; the bot is not told, it finds out when it writes."""
        self._world.log(self.account, Deed.GONE, self.id)
        self.account.deleted = True

    def _switch(self, old: str, new: str, deed: Deed) -> None:
        if self.chat.bot_status != old:
            return
        self.chat.bot_status = "kicked" if new == "kicked" else "member"
        self._world.log(self.account, deed, self.id)
        tell_membership(self._world, self.chat, self.account, old, new)

    def _sends(self, media: Media, caption: str = "") -> Message:
        return write(self._world, self.account, self._enter(None), text=caption, media=media)

    def _enter(self, group: Where) -> Chat:
        """Answer the chat to write in; a private one comes into being with its first message."""
        if self.account.deleted:
            raise ValueError(f"{self.account.name} has no account any more")
        if group is not None:
            if self.id not in group.chat.members:
                raise ValueError(f"{self.account.name} is not in {group.chat.title}")
            return group.chat
        if self.chat.bot_status == "kicked":
            raise ValueError(f"{self.account.name} has blocked the bot: unblocks() first")
        self.chat.started, self.chat.bot_status = True, "member"
        return self.chat

    def _keyboards(self, chat: Chat, message: Message | int | None) -> Iterator[Message]:
        number = message.id if isinstance(message, Message) else message
        for shown in reversed(chat.messages):
            if shown.buttons and number in {None, shown.id}:
                yield shown

    def _press(self, button: Button, message: Message) -> Tap:
        chat = self._world.chat(message.chat)
        if button.data is not None:
            return tap_data(self._world, self.account, chat, message.id, button.data, label=button.label)
        self._world.log(self.account, Deed.COPIED, chat.id, message, button.copies or button.url)
        return Tap("", self._world.now(), self.id, chat.id, message.id)

    def _press_reply(self, button: Button, chat: Chat, group: Where) -> Tap:
        if button.asks_location:
            sent = self.sends_location()
        elif button.asks_contact:
            sent = self.sends_contact(name=self.account.first_name)
        else:
            sent = self.says(button.label, group=group)
        if chat.reply_keyboard is not None and chat.reply_keyboard.one_time:
            chat.reply_keyboard = None
        return Tap("", self._world.now(), self.id, chat.id, sent.id)


def _pick(wanted: str | int, buttons: list[Button]) -> Button | None:
    if isinstance(wanted, int):
        return buttons[wanted] if -len(buttons) <= wanted < len(buttons) else None
    exact = [button for button in buttons if button.label == wanted]
    plain = [button for button in buttons if _plain(button.label) == _plain(wanted)]
    return next(iter([*exact, *plain]), None)


def _plain(label: str) -> str:
    """Answer a label without the pictures around it, without regard to case and to the kind of its spaces."""
    spaced = re.sub(r"\s+", " ", label)
    return re.sub(r"^[\W_]+|[\W_]+$", "", spaced).casefold() or spaced


def _visible(chat: Chat) -> str:
    rows = [f"{message.id}: {message.labels}" for message in chat.messages if message.buttons]
    if chat.reply_keyboard is not None:
        labels = tuple(tuple(each.label for each in row) for row in chat.reply_keyboard.rows)
        rows.append(f"keyboard: {labels}")
    return "; ".join(rows)
