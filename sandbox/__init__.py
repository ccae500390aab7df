"""A Bot API server on loopback with its own clock and faults, and the chat page. Imports nothing of ours."""
