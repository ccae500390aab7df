"""What is measured, what it shall be, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number. `goal` is what it shall at least be, or at most where `below`; None: no goal."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    below: bool = False

    @property
    def met(self) -> bool | None:
        """Return whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        return self.value <= self.goal if self.below else self.value >= self.goal

    def __str__(self) -> str:
        """Return it as a row of a table."""
        goal = "" if self.goal is None else f"{'at most' if self.below else 'at least'} {_short(self.goal)}"
        met = {None: "", True: "yes", False: "**no**"}[self.met]
        return f"| {self.name} | {_short(self.value)} {self.unit} | {goal} | {met} |"


HEAD = "| what | measured | shall be | met |\n|---|---|---|---|"


def table(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield the figures as lines of a Markdown table."""
    yield HEAD
    yield from map(str, figures)


def _short(value: float) -> str:
    if value >= 100:  # noqa: PLR2004  three figures are all that a noisy machine can tell
        return f"{value:,.0f}"
    return f"{value:.3g}"
