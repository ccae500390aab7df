"""Typed answers of enrolment as values; what cannot be read says why, and what it may have meant.

`bot.typed.pin` is not imported here: it loads a map, and belongs into a helper process.
"""

from bot.typed.dates import parse_date
from bot.typed.steps import find_step
from bot.typed.strengths import parse_mark, parse_pack, parse_per_ml, parse_preparation, parse_strengths
from bot.typed.times import parse_morning, parse_time
from bot.typed.towns import parse_town
from bot.typed.unclear import Doubt, Unclear

__all__ = [
    "Doubt",
    "Unclear",
    "find_step",
    "parse_date",
    "parse_mark",
    "parse_morning",
    "parse_pack",
    "parse_per_ml",
    "parse_preparation",
    "parse_strengths",
    "parse_time",
    "parse_town",
]
