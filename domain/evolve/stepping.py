"""Folding the facts of: stepping."""
