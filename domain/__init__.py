"""What we decide: pure, synchronous, standard library only. No clock, no log, no framework."""
