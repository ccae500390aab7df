"""Enrolment: its questions in order, and the draft that the answers fill."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers so far."""
