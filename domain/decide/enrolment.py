"""Deciding: enrolment."""
