"""Words of: holding."""
