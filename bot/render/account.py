"""Words of: account."""
