"""`ldnbot simulate`: a whole course of a virtual patient, played through the real bot and the sandbox."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from bot.cli.saying import BAD_INPUT, fail
from bot.simulate.scenario import SCENARIOS

NAMES = "|".join(SCENARIOS)


def simulate(
    scenario: Annotated[str, typer.Option(help=f"How the patient fares: {NAMES}.")],
    days: Annotated[int, typer.Option(min=1, max=730, help="Days after the first dose.")] = 84,
    seed: Annotated[int, typer.Option(help="Which course: the same seed plays the same one.")] = 1,
) -> None:
    """Print the chat as the patient sees it, and a line of counts."""
    if scenario not in SCENARIOS:
        fail(BAD_INPUT, f"There is no scenario {scenario!r}. There are: {NAMES}.")
    from bot.wiring.simulation import play  # noqa: PLC0415  starts server and database: only when called

    played = asyncio.run(play(scenario, days, seed))
    for line in played.transcript:
        typer.echo(line)
    typer.echo(str(played.counts))
