"""Deciding: tracking."""
