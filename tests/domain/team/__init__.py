"""The care team, as it works."""
