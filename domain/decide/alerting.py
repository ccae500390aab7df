"""Deciding: alerting."""
