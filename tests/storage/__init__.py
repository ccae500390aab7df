"""What is remembered, against the real database."""
