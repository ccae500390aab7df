"""Enrolment as somebody lives it."""
