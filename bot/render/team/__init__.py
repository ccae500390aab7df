"""Words of: the care team."""

from bot.render.team import door, letters, members, orders, tickets  # noqa: F401  each registers its words
