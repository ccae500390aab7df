"""Words of: stepping."""
