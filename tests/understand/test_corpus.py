"""Lines as tired people type them at night, each with its whole meaning."""

import json
from pathlib import Path
from typing import Any, Final

from bot.understand import to_json, understand

_CORPUS: Final = Path(__file__).parent / "corpus.jsonl"
_LEAST_RIGHT: Final = 0.98


def _read_corpus() -> list[dict[str, Any]]:
    return [json.loads(line) for line in _CORPUS.read_text(encoding="utf-8").splitlines()]


def test_corpus_is_large_and_varied() -> None:
    """At least 320 different lines, some with every field."""
    lines = _read_corpus()
    assert len({line["text"] for line in lines}) == len(lines) >= 320
    for field in (
        "pain",
        "range",
        "effects",
        "dose",
        "taken_at",
        "day",
        "reason",
        "red_flags",
        "mentions",
        "ask",
    ):
        assert any(line["meaning"][field] for line in lines), field


def test_nearly_every_line_is_understood_whole() -> None:
    """At least 98 in 100 lines come out right in every field."""
    wrong = [
        (line["text"], line["meaning"], got)
        for line in _read_corpus()
        if (got := to_json(understand(line["text"]))) != line["meaning"]
    ]
    assert len(wrong) <= (1 - _LEAST_RIGHT) * len(_read_corpus()), wrong


def test_no_line_yields_a_rating_that_was_not_meant() -> None:
    """A pain number is the one that was meant, or none: never another."""
    for line in _read_corpus():
        got = to_json(understand(line["text"]))["pain"]
        assert got is None or got == line["meaning"]["pain"], line["text"]


def test_no_red_flag_of_the_corpus_is_missed_or_made_up() -> None:
    """Every red flag is found; what is denied, quoted or another's raises none."""
    for line in _read_corpus():
        assert to_json(understand(line["text"]))["red_flags"] == line["meaning"]["red_flags"], line["text"]
