"""What members of a team ask for, in private and in their group."""
