"""Folding the facts of: effects."""
