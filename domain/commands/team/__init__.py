"""Commands to a team."""
