"""Numbers that are no rating: a time, an amount, a count, an age, a date, a change."""

from typing import Final

from bot.understand.numbers.scene import Scene, find_partner, is_numeric
from bot.understand.times import Moment
from bot.understand.tokens import CLOCK, CODE, DATE, MARK, OUT_OF, PHONE

_HIGHEST_DOSE: Final = 6  # mg a day, the highest in the example plans (FINAL trial, Bruun 2024)
_BOTTOMS: Final = frozenset({"0", "1"})
_TOP: Final = "10"
_SIGNS: Final = frozenset("#£$€")
_SHORT: Final = 3  # a plural ("dogs") has more letters
_LONGEST_MOMENT: Final = 3  # tokens of "quarter to ten"


def is_foreign(scene: Scene, index: int) -> bool:
    """Answer whether the number is no rating by its form or its neighbours."""
    return (
        scene.token(index).kind in {CLOCK, DATE, CODE, PHONE}
        or index in scene.idioms | scene.listed
        or (scene.word(index - 1) == "/" and scene.token(index - 2).kind == CODE)  # "x4/7": for 4 days
        or scene.context.covering[index] >= 0  # "woke 4 times", "0 energy"
        or has_unit(scene, index)
        or has_label(scene, index)
        or is_time(scene, index)
        or is_amount(scene, index)
        or is_change(scene, index)
        or is_scale_itself(scene, index)
        or is_strength(scene, index)
    )


def has_unit(scene: Scene, index: int) -> bool:
    """Answer whether a unit or counted things follow: "5 hours", "3 bad nights", "4 dogs"."""
    numbers = scene.lexicon
    after, then = scene.word(index + 1), scene.word(index + 2)
    if after in numbers.part_of and then in numbers.pain:
        return False  # "5 of pain"
    units = numbers.units | numbers.amounts
    if any(scene.reading.words[index + 1 : index + 1 + len(each)] == each for each in numbers.vague_after):
        return False
    if after in numbers.places and scene.word(index - 1) in numbers.places:
        return False  # "hands 3 feet 8"
    if after in numbers.comparatives and scene.token(index).kind == OUT_OF:
        return False
    if after in units | numbers.months or is_plural(scene, after):
        return True
    several = then in units and then.endswith("s")
    return after in numbers.unit_adjectives and (several or then in numbers.amounts or is_plural(scene, then))


def has_sign(scene: Scene, index: int) -> bool:
    """Answer whether a sign makes it money, a share or a place in a list: "£5", "10%", "#6"."""
    return scene.word(index - 1) in _SIGNS or scene.word(index + 1) in scene.lexicon.units


def corrects(scene: Scene, index: int) -> bool:
    """Answer whether a number, "no", and this number follow one another: "5... no 6"."""
    back = index - 2
    while back >= 0 and scene.token(back).kind == MARK:
        back -= 1
    return is_numeric(scene.reading, back) and scene.fits(back)


def has_label(scene: Scene, index: int) -> bool:
    """Answer whether the word before says what is counted: "day 6", "slept 5", "I am 62"."""
    numbers = scene.lexicon
    lexicon = scene.reading.lexicon
    before, second = scene.word(index - 1), scene.word(index - 2)
    spoken_of = numbers.counting | numbers.unit_adjectives | numbers.determiners
    if scene.token(index).raw in numbers.pronouns and before in spoken_of | numbers.owning:
        return True
    if before in numbers.determiners & scene.reading.lexicon.negations and corrects(scene, index):
        return False
    if before in numbers.ages and not scene.fits(index):
        return True
    if before in numbers.labels | numbers.months | _SIGNS:
        return True
    if scene.token(index).kind == OUT_OF:
        return False
    measured = before in numbers.opening and second in numbers.measures
    if before in numbers.part_of and is_numeric(scene.reading, index - 2):
        return True  # "dose 3 of 3"
    if scene.word(index + 1) in numbers.pain and before in numbers.totals:
        return False  # "only 3 pain"
    of_pain = before in numbers.totals and second in numbers.pain | numbers.copulas | lexicon.oneself
    return (before in numbers.counting or measured) and not of_pain


def is_time(scene: Scene, index: int) -> bool:
    """Answer whether a time of day stands here: told by its form, by "at", or by the words around."""
    moment = _moment_over(scene, index)
    if index in scene.called and (moment is None or not moment.explicit):
        return False
    if moment is None or moment.explicit:
        return moment is not None
    times = scene.reading.lexicon.times
    before = scene.walk_back(moment.start, times.about)
    about = before < moment.start - 1
    word = scene.word(before)
    if word in times.since and scene.word(before - 1) in scene.lexicon.linking | scene.lexicon.opening:
        return False
    if word in times.before:
        return not _is_level(scene, before)
    if about and scene.reading.clauses[index] in scene.dose_clauses:
        if not any(
            word in scene.lexicon.pain and at not in scene.dose_words
            for at, word in enumerate(scene.reading.words)
        ):
            return True  # "took it with dinner about 7"
        return _names_dose(scene, before) and _tells_pain_elsewhere(scene, moment)
    if before in scene.dose_words and (about or scene.word(moment.end) in times.ish):
        return True
    if before in scene.dose_words and _names_dose(scene, before) and _tells_pain_elsewhere(scene, moment):
        return _could_be_hour(scene, index)  # "pain 3 took it 10"
    return word in times.waking and (about or scene.fits(index))


def is_amount(scene: Scene, index: int) -> bool:
    """Answer whether the number is what was taken: "took 4.5", "ldn 3", "dose is 3", "on 3 capsules"."""
    if scene.token(index).kind == OUT_OF:
        return False
    numbers, verbs = scene.lexicon, scene.reading.lexicon.groups["verb"]
    before = scene.word(index - 1)
    if scene.is_thing(scene.word(scene.walk_back(index, numbers.copulas))):
        return True
    owned = before in numbers.owning and scene.word(index - 2) in verbs | numbers.having
    if before in verbs or owned:
        return not _could_be_hour(scene, index)
    # "on 1.5 now" tells the dose; "on a 6" would be the pain.
    low = (scene.token(index).value or 0.0) <= _HIGHEST_DOSE
    if before in numbers.on and low and not numbers.pain & set(scene.reading.words):
        return not is_numeric(scene.reading, index - 3)  # "6 going on 7"
    contrast = scene.word(index - 2) in numbers.contrasts and before in numbers.contrasted
    on_dose = before in numbers.on and any(scene.is_thing(scene.word(index + ahead)) for ahead in (1, 2))
    return contrast or on_dose


def is_change(scene: Scene, index: int) -> bool:
    """Answer whether the number is a difference: "down 2", "up by 1"."""
    inside = scene.reading.clause_start(index) != index
    return scene.word(index - 1) in scene.lexicon.steps and inside and index not in scene.called


def is_scale_itself(scene: Scene, index: int) -> bool:
    """Answer whether the scale is named, not a place on it: "1 to 10", "out of 10"."""
    words = scene.reading.words[index - 2 : index] if index > 1 else ()
    if scene.word(index) == _TOP and words in scene.lexicon.out_of:
        return True
    low = index if find_partner(scene.reading, index) is not None else index - 2
    partner = find_partner(scene.reading, low)
    return partner in {index, low + 2} and scene.word(low) in _BOTTOMS and scene.word(low + 2) == _TOP


def is_strength(scene: Scene, index: int) -> bool:
    """Answer whether a number off the scale stands beside an amount: "100 mcg now, was 75"."""
    reading = scene.reading
    sentence = reading.sentences[index]
    units = reading.lexicon.groups["unit"]
    return not scene.fits(index) and any(
        word in units and reading.sentences[at] == sentence for at, word in enumerate(reading.words)
    )


def is_plural(scene: Scene, word: str) -> bool:
    """Answer whether this may be the plural of something that is counted."""
    numbers = scene.lexicon
    known = (
        numbers.going_on | numbers.closing | numbers.places | numbers.pain | numbers.scales | numbers.opening
    )
    plural = word.isalpha() and word.endswith("s") and not word.endswith("ss")
    return len(word) > _SHORT and plural and word not in known


def _moment_over(scene: Scene, index: int) -> Moment | None:
    for at in range(index, max(index - _LONGEST_MOMENT, -1), -1):
        moment = scene.moments.get(at)
        if moment is not None and moment.end > index:
            return moment
    return None


def _is_level(scene: Scene, at: int) -> bool:
    """Answer whether "at" is said of pain, as in "pain is at 7", "im sitting at 7"; "since 7" never is."""
    numbers = scene.lexicon
    if scene.word(at) not in numbers.at:
        return False
    before = scene.walk_back(at, numbers.level_linking)
    word = scene.word(before)
    stands = word in scene.reading.lexicon.groups["it"]  # "had mine at ten"
    of_dose = before in scene.dose_words or (stands and before - 1 in scene.dose_words)
    of_pain = word in numbers.pain and not of_dose
    sided = word in numbers.places and scene.word(before - 1) in numbers.possessives | numbers.sides
    return word in numbers.level_self or of_pain or sided


def _names_dose(scene: Scene, at: int) -> bool:
    """Answer whether this word stands for the dose: the "it" of "took it", "tablet"."""
    word = scene.word(at)
    return word in scene.reading.lexicon.groups["it"] or scene.is_thing(word)


def _tells_pain_elsewhere(scene: Scene, moment: Moment) -> bool:
    """Answer whether another number than this is the pain's."""
    numbers = scene.lexicon
    return any(
        scene.fits(at) and scene.word(back) in numbers.pain and not {back} & scene.dose_words
        for at in scene.reading.numbers
        if not moment.start <= at < moment.end
        for back in (scene.walk_back(at, numbers.linking),)
    )


def _could_be_hour(scene: Scene, index: int) -> bool:
    """Answer whether "took 10" could be an hour or a rating: no strength that is taken here is that high."""
    value = scene.token(index).value
    return value is not None and value.is_integer() and value > _HIGHEST_DOSE
