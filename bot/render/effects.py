"""Words of: effects."""
