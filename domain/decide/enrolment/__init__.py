"""Deciding about enrolment: an answer is recorded, and the next open question asked."""

from __future__ import annotations

from domain.decide.enrolment import (  # noqa: F401  each registers its arms
    course,
    describing,
    health,
    moving,
    planning,
    rhythm,
    welcome,
)
