"""What somebody is to a team, and the two kinds of chat in which a team meets the bot."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a member of a team answers for; somebody may have several."""

    PRESCRIBER = "prescriber"
    """Answers for the plans of the patients who are theirs."""
    NURSE = "nurse"
    PHARMACIST = "pharmacist"
    LEAD = "lead"
    """Who is a member, who sees whom, and who stands in for whom."""


class ChatKind(StrEnum):
    """Where something is done: a group shows codes only, and what is clinical happens in private."""

    PRIVATE = "private"
    GROUP = "group"
