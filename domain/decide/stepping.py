"""Deciding: stepping."""
