"""Journeys of a care team."""
