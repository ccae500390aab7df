"""Folding the facts of enrolment: an answer finds its place in the case, and the draft moves on."""

from __future__ import annotations

from domain.evolve.enrolment import planning, rhythm, welcome  # noqa: F401  each registers its arms
