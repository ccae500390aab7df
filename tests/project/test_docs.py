"""What the documents point at is there: tests named as proof, files, and each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
PROOF = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
PLACE = re.compile(r"`((?:bot|domain|scheduler|storage|sandbox|tests|scripts|docs)/[\w./-]*)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_test_named_as_proof_exists(page: Path) -> None:
    """A control whose test was renamed away would look proved and be not."""
    named = PROOF.findall(page.read_text())
    assert [each for each in named if not _has(*each)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_file_that_is_named_exists(page: Path) -> None:
    """Files, folders and links between the pages."""
    text = page.read_text()
    lost = [place for place in PLACE.findall(text) if not (ROOT / place).exists()]
    assert lost + [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


def _has(path: str, name: str) -> bool:
    file = ROOT / path
    definition = re.compile(rf"^\s*(?:async )?def {name}\(", re.MULTILINE)
    return file.is_file() and definition.search(file.read_text()) is not None
