"""Who may import whom is checked in the ordinary test run."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOMAIN = sorted((ROOT / "domain").rglob("*.py"))

# What a pure, synchronous package may use of the standard library: values, numbers, words, calendars
# (sys for its table of modules). Not asyncio, logging, random, secrets, time, os, io.
PURE = frozenset(
    {
        "__future__",
        "abc",
        "bisect",
        "collections",
        "dataclasses",
        "datetime",
        "decimal",
        "difflib",
        "enum",
        "fractions",
        "functools",
        "heapq",
        "itertools",
        "math",
        "operator",
        "re",
        "statistics",
        "string",
        "sys",
        "types",
        "typing",
        "unicodedata",
        "zoneinfo",
    }
)


def imported(path: Path) -> set[str]:
    """The top-level packages that a file imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    sources = {
        node.module or "domain" if node.level == 0 else "domain"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    return {name.partition(".")[0] for name in plain | sources}


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_domain_knows_no_loop_no_log_no_chance_and_no_library(path: Path) -> None:
    """What decides about a patient is plain values in, plain values out."""
    assert imported(path) <= PURE | {"domain"}


def test_the_contracts_of_import_hold() -> None:
    """Telegram stays in bot, the database in storage, APScheduler in scheduler; the sandbox knows nobody."""
    checked = subprocess.run(
        (Path(sys.executable).with_name("lint-imports"), "--no-cache"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
