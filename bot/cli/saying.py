"""Plain words on a terminal, and the exit codes that go with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import typer

from bot.house import House
from bot.settings import DEFAULT_HOURS, Settings, SettingsError, read_settings

FAILED = 1
BAD_INPUT = 2

ENV_FILE = Path(".env")


def fail(code: int, *sentences: str) -> NoReturn:
    """Say what is wrong, on standard error, and stop."""
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(code)


def settings(require: Callable[[Settings], None] | None = None) -> Settings:
    """Return the settings, or say everything that is wrong with them and stop."""
    try:
        found = read_settings(os.environ, ENV_FILE)
        if require is not None:
            require(found)
    except SettingsError as error:
        fail(BAD_INPUT, *error.sentences)
    return found


def house(found: Settings) -> House:
    """Return what the texts need to know; `run` has made sure that the numbers are there."""
    from bot.render.hours import say_hours  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.render.reader import Reader  # noqa: PLC0415  the same

    contact = found.clinic_contact or ""
    told = House(
        clinic_name=found.clinic_name or contact,
        clinic_contact=contact,
        emergency=found.emergency_number or "",
        crisis_line=found.crisis_line or "",
        poison_line=found.poison_line,
        out_of_hours=found.out_of_hours,
    )
    if found.team_hours is DEFAULT_HOURS:
        return told
    return replace(told, team_hours=say_hours(found.team_hours, Reader(told, found.language)))
