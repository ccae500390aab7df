"""What a team reads."""
