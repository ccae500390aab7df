"""What is decided, from plain values alone."""
