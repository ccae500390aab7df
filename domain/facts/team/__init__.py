"""Facts about a team."""
