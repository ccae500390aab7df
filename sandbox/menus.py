"""Menus: commands per scope and language, names and descriptions per language."""

import json
from dataclasses import dataclass, field


@dataclass(slots=True)
class Menus:
    """What the bot has set about itself."""

    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    words: dict[tuple[str, str], str] = field(default_factory=dict)

    def set_commands(self, scope: object, language: str, commands: list[dict[str, str]]) -> None:
        """Keep the commands of a scope and language; an empty list removes them."""
        if commands:
            self.commands[_key(scope), language] = commands
        else:
            self.commands.pop((_key(scope), language), None)

    def get_commands(self, scope: object, language: str) -> list[dict[str, str]]:
        """Answer exactly what was set for a scope and language."""
        return self.commands.get((_key(scope), language), [])

    def commands_for(self, chat: int, language: str) -> list[dict[str, str]]:
        """Answer the menu that a private chat shows: the narrowest scope and language that is set."""
        for scope in ({"type": "chat", "chat_id": chat}, {"type": "all_private_chats"}, None):
            for spoken in (language, ""):
                found = self.commands.get((_key(scope), spoken))
                if found:
                    return found
        return []


def _key(scope: object) -> str:
    return json.dumps(scope or {"type": "default"}, sort_keys=True)
