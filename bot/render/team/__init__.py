"""Words of: the care team."""

from bot.render.team import (  # noqa: F401  each registers its words
    assigning,
    cards,
    digest,
    door,
    letters,
    members,
    orders,
    tickets,
)
