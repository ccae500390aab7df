"""Commands about things a text mentioned: the short safety form."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.base import Command
from domain.effects import Mention
from domain.questions import Health


@dataclass(frozen=True, slots=True)
class AnswerMention(Command):
    """The answer to the short safety form that a text brought up."""

    mention: Mention
    health: Health
