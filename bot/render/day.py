"""Words of: day."""
