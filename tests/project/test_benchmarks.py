"""The measurements run and print what docs/benchmarks.md speaks of. How fast it is, no test says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOTE = ROOT / "docs" / "benchmarks.md"


def rows(text: str) -> set[str]:
    """The names of the figures in a note, without their sizes."""
    lines = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]
    return {"".join(c for c in line if not c.isdigit() and c != ",") for line in lines}


def test_each_measurement_runs_and_prints_its_figures() -> None:
    """At a tiny size, all in one run; each figure of the note is one that is measured."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--tiny"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert rows(run.stdout) == rows(NOTE.read_text())
    for part in ("prompts", "delivery", "taps", "alert", "digest", "ticks", "process", "history"):
        assert f"### `python -m benchmarks {part}`" in run.stdout
