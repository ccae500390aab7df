"""`python -m benchmarks`: all of it in one run, printed, and with `--write` kept in docs/benchmarks.md."""

from __future__ import annotations

import argparse
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import cpu_count, getloadavg
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import alert, delivery, digest, history, process, prompts, taps, ticks
from benchmarks.figures import Figure, table

NOTE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
BEGIN, END = "<!-- figures -->", "<!-- /figures -->"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    due: int = 20_000
    sent: int = 3_000
    tapped: int = 1_500
    waiting: int = 50_000
    patients: int = 1_000_000
    seconds: float = 30.0
    tapped_after: int = 300
    days: int = 38
    """After the first dose: the course that is copied. It ends on an ordinary evening, a Friday."""
    year: int = 365
    in_team: int = 1_000


QUICK = Sizes(2_000, 400, 200, 3_000, 50_000, 5.0, 60, year=60)
TINY = Sizes(20, 10, 10, 20, 200, 0.2, 4, days=1, year=2, in_team=12)

Measure = Callable[[Path], Iterator[Figure]]


def parts(sizes: Sizes) -> dict[str, Measure]:
    """Return the measurements by name."""
    return {
        "prompts": lambda folder: prompts.measure(folder, sizes.due, sizes.days),
        "delivery": lambda folder: delivery.measure(folder, sizes.sent, sizes.days),
        "taps": lambda folder: taps.measure(folder, sizes.tapped, sizes.days),
        "alert": lambda folder: alert.measure(folder, sizes.waiting, sizes.days),
        "digest": lambda folder: digest.measure(folder, sizes.in_team, sizes.days),
        "ticks": lambda folder: ticks.measure(folder, sizes.patients),
        "process": lambda folder: process.measure(folder, sizes.patients, sizes.seconds),
        "history": lambda folder: history.measure(folder, sizes.tapped_after, sizes.days, sizes.year),
    }


def main(given: Sequence[str]) -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("part", nargs="*", help="one of: " + ", ".join(parts(TINY)))
    parser.add_argument("--quick", action="store_true", help="smaller, within a minute or two")
    parser.add_argument("--tiny", action="store_true", help="so small that it only shows that it runs")
    parser.add_argument("--write", action="store_true", help="keep the figures in docs/benchmarks.md")
    asked = parser.parse_args(given)
    sizes = TINY if asked.tiny else QUICK if asked.quick else Sizes()
    lines = list(_lines(sizes, asked.part or list(parts(sizes))))
    if asked.write:
        before, _, rest = NOTE.read_text().partition(BEGIN)
        after = rest.partition(END)[2]
        NOTE.write_text("\n".join([before + BEGIN, "", *lines, "", END]) + after)


def _lines(sizes: Sizes, names: Sequence[str]) -> Iterator[str]:
    yield from _say(f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}, Python {platform.python_version()}.")
    with TemporaryDirectory(prefix="ldnbot-bench-") as folder:
        for name in names:
            began = time.perf_counter()
            yield from _say("", f"### `python -m benchmarks {name}`", "")
            yield from _say(*table(parts(sizes)[name](Path(folder))))
            print(f"({time.perf_counter() - began:.0f} s)", flush=True)


def _say(*lines: str) -> Iterator[str]:
    for line in lines:
        print(line, flush=True)
        yield line


def _machine() -> str:
    names = [each for each in Path("/proc/cpuinfo").read_text().splitlines() if each.startswith("model name")]
    busy = f"{getloadavg()[0]:.1f} processes waiting for them on average at the start"
    return (
        f"{cpu_count()} cores ({names[0].partition(':')[2].strip() if names else platform.machine()}), {busy}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
