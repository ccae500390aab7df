"""The root of all messages: what shall be said, in meaning; the words are found at the edge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say: days, doses, scores and names from the plan; never a patient's free text."""
