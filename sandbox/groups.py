"""Groups: who is in one, and what becomes of it."""

from dataclasses import replace

from sandbox.accounts import Account
from sandbox.chats import BotStatus, Chat
from sandbox.history import Deed
from sandbox.world import World
from sandbox.writing import tell_membership, write

SUPERGROUP_BASE = 1_000_000_000_000


class Group:
    """A group chat. Its people write with `person.says(..., group=group)`."""

    def __init__(self, world: World, chat: Chat) -> None:
        """Hold a group."""
        self._world = world
        self.chat = chat

    @property
    def id(self) -> int:
        """Answer the number of the group, which is negative."""
        return self.chat.id

    def adds(self, account: Account) -> None:
        """Let somebody in."""
        self.chat.members.add(account.id)
        who = self._world.account_json(account.id)
        self._world.log(account, Deed.JOINED, self.id)
        write(self._world, account, self.chat, service={"new_chat_members": [who]})

    def removes(self, account: Account) -> None:
        """Put somebody out."""
        self.chat.members.discard(account.id)
        self.chat.admins.discard(account.id)
        who = self._world.account_json(account.id)
        self._world.log(account, Deed.LEFT, self.id)
        write(self._world, account, self.chat, service={"left_chat_member": who})

    def adds_bot(self, by: Account, *, admin: bool = False) -> None:
        """Let the bot in, as a member or as an administrator."""
        self._become(by, "administrator" if admin else "member")
        bot = self._world.account_json(self._world.bot.id)
        write(self._world, by, self.chat, service={"new_chat_members": [bot]})

    def kicks_bot(self, by: Account) -> None:
        """Put the bot out."""
        self._become(by, "kicked")

    def migrates(self, by: Account) -> "Group":
        """Become a supergroup, as Telegram does by itself; answer the new group. The old one is dead."""
        old = self.chat
        number = -SUPERGROUP_BASE + old.id
        new = replace(old, id=number, kind="supergroup", shown={}, last_id=0, reply_keyboard=None)
        self._world.chats[new.id] = new
        write(self._world, by, old, service={"migrate_to_chat_id": new.id})
        write(self._world, by, new, service={"migrate_from_chat_id": old.id})
        old.migrated_to = new.id
        self._world.log(by, Deed.MIGRATED, old.id, text=str(new.id))
        return Group(self._world, new)

    def _become(self, by: Account, status: BotStatus) -> None:
        old = self.chat.bot_status
        self.chat.bot_status, self.chat.started = status, True
        self._world.log(by, Deed.LEFT if status == "kicked" else Deed.JOINED, self.id)
        tell_membership(self._world, self.chat, by, old, status)
