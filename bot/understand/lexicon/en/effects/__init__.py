"""English names of the side effects of the pick-list, as patients write them."""

from bot.understand.lexicon.en.effects.body import BODY
from bot.understand.lexicon.en.effects.mind import MIND
from bot.understand.lexicon.en.forms import phrases, words
from bot.understand.lexicon.shape import Phrases

EFFECTS: Phrases = {**MIND, **BODY}

_MILD = words("mild mildly slight slightly minor bit touch little tad")
_BOTHERSOME = words("moderate moderately quite bothersome bothering annoying fairly pretty rather")
_SEVERE = words(
    "severe severely terrible terribly awful horrendous unbearable excruciating horrific dreadful",
    "intolerable unbearably worst crippling debilitating agonising",
)
GRADES = {
    **dict.fromkeys(_MILD, 1),
    **dict.fromkeys(_BOTHERSOME, 2),
    **dict.fromkeys(_SEVERE, 3),
}

GRADE_PHRASES: Phrases = {
    "1": phrases(
        """
        a? bit of a?, touch of a?, little bit of? a?, not too bad, a bit, a little
        """
    ),
    "2": phrases("quite a bit of? a?, bothering me, bothers me, bugging me"),
    "3": phrases(
        """
        as a dog|parrot, cant stand, cant bear, cant cope with, cant take, can hardly bear, couldnt stand,
        driving me mad
        """
    ),
}

# "tired of waiting" is no side effect.
EFFECT_EXCEPTIONS: Phrases = {
    "vivid_dreams": phrases(
        """
        nightmare journey|day|getting|of|week|to|trying|with|at, what|absolute|complete|total a? nightmare,
        bit of a nightmare, dreams|dream are|is|were? a? bit? less|better
        """
    ),
    "fatigue": phrases("tired to death, tired of, sick and tired, exhausted my|the|every|all"),
    "nausea": phrases(
        """
        sick of, sick and tired, sick note|leave|pay|child|day|people|joke, off sick
        """
    ),
    "low_mood": phrases(
        """
        pain|energy|sugar|dose|bp|pressure|iron|sodium is|was|are? a|quite|so|very|really|pretty?
        bit|little? low|down, low dose|back|carb, down to, flat out
        """
    ),
    "anxiety": phrases("anxious to|for the|a|my|it|him|her|news|results|tomorrow"),
    "insomnia": phrases(
        """
        no sleep problems|trouble|issues, sleep .. not bad|terrible, slept not bad|too|badly
        """
    ),
}
