"""The laws of the domain as property tests; each docstring names the mutant that must break it."""
