"""Folding the facts of: alerting."""
