"""Words of the day: the evening, its record, late answers, notes."""

from __future__ import annotations

from bot.render.day import answers, evening, labels, late, record  # noqa: F401  each registers its words
