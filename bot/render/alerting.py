"""Words of: alerting."""
