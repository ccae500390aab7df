"""English for what needs an answer at once, one file for each part of body and mind."""

from bot.understand.lexicon.en.flags.breath import BREATH
from bot.understand.lexicon.en.flags.harm import HARM
from bot.understand.lexicon.en.flags.heart import HEART
from bot.understand.lexicon.en.flags.injury import INJURY
from bot.understand.lexicon.en.flags.intake import INTAKE
from bot.understand.lexicon.en.flags.liver import LIVER
from bot.understand.lexicon.en.flags.mind import MIND
from bot.understand.lexicon.en.flags.others import OTHERS
from bot.understand.lexicon.en.flags.reaction import REACTION
from bot.understand.lexicon.en.flags.swelling import SWELLING
from bot.understand.lexicon.shape import Phrases

FLAGS: Phrases = {
    **BREATH,
    **SWELLING,
    **HEART,
    **LIVER,
    **HARM,
    **MIND,
    **INTAKE,
    **OTHERS,
    **INJURY,
    **REACTION,
}
