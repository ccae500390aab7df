"""What we remember. The only package that knows the database, and the only one that commits."""
