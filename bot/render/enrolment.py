"""Words of: enrolment."""
