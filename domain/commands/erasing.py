"""Commands about the end of a person's data: deleted on request, or when they have been kept long enough."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command


@dataclass(frozen=True, slots=True)
class AskDelete(Command):
    """`/delete`: what goes, what stays and where; and the other ways out."""


@dataclass(frozen=True, slots=True)
class AskDeleteSurely(Command):
    """Button *Delete everything*: asks once more."""


@dataclass(frozen=True, slots=True)
class DeleteEverything(Command):
    """Button *Yes, delete everything*. The operator asks for the same with `ldnbot erase`."""


@dataclass(frozen=True, slots=True)
class KeepData(Command):
    """Button *No, keep it*."""


# What the clock asks for.


@dataclass(frozen=True, slots=True)
class ForgetDiary(Command):
    """The time for which a diary is kept is over."""
