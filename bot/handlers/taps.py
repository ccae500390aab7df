"""A tapped button: its stored command, or a plain no."""

from __future__ import annotations

from bot.glance import Glance
from bot.incoming import Tapped
from bot.intents import Apply, ApplyTeam, Intent, Refuse, Summarise
from domain.commands.team.base import TeamCommand
from domain.commands.weekly import ShowSummary
from storage.screens import Tapped as TappedScreen


def on_tap(event: Tapped, glance: Glance) -> Intent:
    """Return the command behind the button; forged, foreign and dead buttons lead nowhere.

    A button of one's own that is dead may hang there because an edit was lost: then its message is put right.
    """
    tap = glance.tap
    if tap is None or tap.screen.message_id not in {None, event.message}:
        return Refuse()
    if not tap.screen.open:
        return Refuse(glance.hangs)
    if isinstance(tap.command, TeamCommand):
        if glance.attending is None:
            return Refuse()
        return ApplyTeam(tap.command, TappedScreen(tap.screen.token, event.message))
    if isinstance(tap.command, ShowSummary):
        return Summarise()
    return Apply(tap.command, TappedScreen(tap.screen.token, event.message))
