"""Folding the facts of: enrolment."""
