"""Deciding what the care team orders: the same as at home, on the prescriber's own word."""

from domain.decide.orders import closing, holds, plans, review, steps  # noqa: F401  each registers its arms
