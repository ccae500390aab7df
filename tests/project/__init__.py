"""The project itself: who imports whom, what is committed, what an operator copies."""
