"""facts of the domain, one module per concern."""
