"""Words of enrolment."""

from __future__ import annotations

from bot.render.enrolment import between, labels, plain, planning, questions, setup  # noqa: F401  each registers its words
