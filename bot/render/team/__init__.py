"""Words of: the care team."""

from bot.render.team import door, members  # noqa: F401  each registers its words
