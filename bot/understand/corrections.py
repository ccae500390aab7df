"""Whether a text takes back the number said before it: "oops, I meant 5", "no, 5", "6 not 5"."""

from bot.understand.phrases import Hit
from bot.understand.ratings import RatingFact
from bot.understand.reading import Reading


def is_correction(reading: Reading, rating: RatingFact, cues: tuple[Hit, ...]) -> bool:
    """Answer whether the pain of the text is told instead of a number before; "no, 5 now" is of a moment."""
    words = reading.lexicon.numbers
    if not rating.places or words.momentary.intersection(reading.words):
        return False
    ends = {hit.end - 1 for hit in cues if hit.key == "amended"}
    slips = any(
        hit.key == "mistaken" and not set(rating.places).intersection(range(hit.start, hit.end))
        for hit in cues
    )
    return slips or any(at in ends or _follows_slip(reading, at) for at in rating.places)


def _follows_slip(reading: Reading, at: int) -> bool:
    words, before = reading.lexicon.numbers, at - 1
    while before > 0 and reading.words[before] in words.slip_linking - words.slipping:
        before -= 1
    return before >= 0 and reading.words[before] in words.slipping
