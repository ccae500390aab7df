"""The dose in the morning in place of the evening, and back."""
