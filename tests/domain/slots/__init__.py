"""Days with two doses."""
