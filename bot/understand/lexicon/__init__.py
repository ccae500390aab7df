"""What the parser knows of each language, as data."""

from bot.understand.lexicon.en import ENGLISH
from bot.understand.lexicon.shape import Lexicon

LEXICONS: tuple[Lexicon, ...] = (ENGLISH,)

__all__ = ["ENGLISH", "LEXICONS", "Lexicon"]
