"""Deciding what a member does about a patient's plan: two taps, and the case decides the same again."""

from domain.team.decide.orders import closing, holds, plans, proposals, review, steps  # noqa: F401  each registers its arms
