"""About: what the bot says of itself, commands, name and descriptions."""

import re
from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.limits import (
    COMMAND_DESCRIPTION,
    COMMAND_NAME,
    COMMANDS,
    DESCRIPTION,
    NAME,
    SHORT_DESCRIPTION,
    check_length,
)
from sandbox.params import Params
from sandbox.world import World

_COMMAND = re.compile(rf"[a-z0-9_]{{1,{COMMAND_NAME}}}")
_LANGUAGE = re.compile(r"([a-z]{2})?")


def set_commands(world: World, params: Params) -> object:
    """Keep the commands of a scope and language."""
    raw = params.structure("commands")
    if not isinstance(raw, list):
        raise bad_request("can't parse commands JSON object")
    if len(raw) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    scope, language = _place(world, params)
    world.menus.set_commands(scope, language, [_read_command(item) for item in raw])
    return True


def get_commands(world: World, params: Params) -> object:
    """Answer what was set for exactly this scope and language."""
    return world.menus.get_commands(*_place(world, params))


def delete_commands(world: World, params: Params) -> object:
    """Remove the commands of a scope and language."""
    world.menus.set_commands(*_place(world, params), [])
    return True


def _place(world: World, params: Params) -> tuple[object, str]:
    scope = params.structure("scope")
    if isinstance(scope, dict) and "chat_id" in scope:
        world.known(int(scope["chat_id"]))
    return scope, _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _read_command(raw: object) -> dict[str, str]:
    if not isinstance(raw, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = str(raw.get("command", "")).lstrip("/"), str(raw.get("description", ""))
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _setter(field: str, most: int, what: str) -> Callable[[World, Params], object]:
    def set_words(world: World, params: Params) -> object:
        words = params.text(field)
        check_length(words, most, what)
        world.menus.words[field, _language(params)] = words
        return True

    return set_words


def _getter(field: str) -> Callable[[World, Params], object]:
    def get_words(world: World, params: Params) -> object:
        words = world.menus.words
        default = words.get((field, ""), world.bot.first_name if field == "name" else "")
        return {field: words.get((field, _language(params))) or default}

    return get_words


METHODS: dict[str, Callable[[World, Params], object]] = {
    "setmycommands": set_commands,
    "getmycommands": get_commands,
    "deletemycommands": delete_commands,
    "setmyname": _setter("name", NAME, "name"),
    "setmydescription": _setter("description", DESCRIPTION, "description"),
    "setmyshortdescription": _setter("short_description", SHORT_DESCRIPTION, "short description"),
    "getmyname": _getter("name"),
    "getmydescription": _getter("description"),
    "getmyshortdescription": _getter("short_description"),
}
