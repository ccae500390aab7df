"""How time reaches us: the clock, ticks and delivery. The only package that knows APScheduler."""
