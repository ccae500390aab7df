"""Folding the facts of: day."""
