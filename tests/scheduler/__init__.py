"""How time and delivery behave."""
