"""Deciding: dosing."""
