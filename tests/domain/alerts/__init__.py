"""The alert rule."""
