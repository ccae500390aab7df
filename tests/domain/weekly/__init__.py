"""The weekly questions and the weekly summary."""
