"""How fast it is, beside the usual way to build such a bot: `make bench` runs all of it."""
