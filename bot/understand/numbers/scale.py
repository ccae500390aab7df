"""Numbers that rate something: one's own pain, or another thing."""

from bot.understand.lexicon.shape import Words
from bot.understand.numbers.foreign import is_time
from bot.understand.numbers.scene import REACH, Scene, find_partner, is_numeric
from bot.understand.tokens import CLOCK, MARK, OUT_OF


def find_pain(scene: Scene, index: int) -> int | None:
    """Answer the word for pain, or for a part of the body, that this number belongs to."""
    numbers = scene.lexicon
    allowed = numbers.linking | numbers.joins | numbers.vague | numbers.places
    back = scene.walk_back(index, allowed)
    partner = find_partner(scene.reading, back) if back >= 0 else None
    if partner is not None and partner <= index:
        back = scene.walk_back(back, allowed)
    told = back > 0 and scene.token(back - 1).kind == OUT_OF
    rated = told and back - 1 != index and scene.word(index + 1) in numbers.scales
    if scene.word(back) in numbers.pain and not _is_other_pain(scene, back) and not rated:
        return back
    place = _place_before(scene, index)
    return place if place is not None else _pain_after(scene, index)


def rates_another_thing(scene: Scene, index: int) -> bool:
    """Answer whether another thing is rated: "fatigue 8/10", "7/10 nausea"."""
    numbers = scene.lexicon
    back = scene.walk_back(index, numbers.linking - numbers.breaking)
    word = scene.word(back)
    covered = back >= 0 and scene.context.covering[back] >= 0
    before = (word in numbers.scales or covered) and word not in numbers.going_on
    ahead = index + 2 if scene.word(index + 1) in numbers.of_scale else index + 1  # "3 for sleep"
    return before or scene.word(ahead) in numbers.scales


def stands_alone(scene: Scene, index: int) -> bool:
    """Answer whether only words like "about a" stand before it in its clause, and only "today" after it."""
    reading, numbers = scene.reading, scene.lexicon
    first = reading.clause_start(index)
    start = index - 1
    while start >= first and index - start < REACH and _passes(scene, start, index, numbers.opening):
        start -= 1
    if start >= first:
        return False
    if start >= 0 and scene.word(start) != "\n" and reading.clauses[start] in scene.dose_clauses:
        return _follows_timed_dose(scene, start)
    opens = start < 0 or reading.sentences[start] != reading.sentences[index]
    return _ends_well(scene, index, opens=opens)


def is_vague(scene: Scene, index: int) -> bool:
    """Answer whether the number is only a bound or denied: "almost 8", "7+", "not a 7", "up to 8"."""
    numbers = scene.lexicon
    back = index - 1
    if scene.word(back) in numbers.articles or scene.word(back - 1) in numbers.steps - numbers.falling:
        back -= 1
    value = scene.token(index).value or 0.0
    if not value.is_integer() and scene.word(index + 1) in numbers.swallowed:
        return True  # "4.5 taken": the pain, or what was taken
    plus = scene.word(index + 1) == "+" and not is_numeric(scene.reading, index + 2)
    rising = scene.word(back) in numbers.steps - numbers.falling
    after = any(
        scene.reading.words[index + 1 : index + 1 + len(ending)] == ending for ending in numbers.vague_after
    )
    return plus or after or rising or any(scene.word(at) in numbers.vague for at in (index - 1, back))


def _is_other_pain(scene: Scene, place: int) -> bool:
    """Answer whether the word is a part of another phrase: "stomach pain", "took mine"."""
    other = scene.word(place - 1) in scene.lexicon.other_pains
    return other or scene.context.covering[place] >= 0 or place in scene.dose_words


def _place_before(scene: Scene, index: int) -> int | None:
    numbers = scene.lexicon
    back = scene.walk_back(index, numbers.place_linking)
    fits = back >= 0 and scene.word(back) in numbers.places and scene.word(index - 1) not in numbers.at
    return back if fits else None


def _pain_after(scene: Scene, index: int) -> int | None:
    numbers = scene.lexicon
    if scene.word(index + 1) in numbers.places:
        return index + 1
    ahead = scene.walk_on(index, numbers.of_pain)
    followed = is_numeric(scene.reading, ahead + 1) or scene.word(ahead + 1) in numbers.copulas
    if scene.word(ahead) not in numbers.pain or followed or _is_other_pain(scene, ahead):
        return None
    return ahead


def _passes(scene: Scene, place: int, index: int, allowed: Words) -> bool:
    numbers = scene.lexicon
    word = scene.word(place)
    return (
        word in allowed
        or word in numbers.joins | numbers.vague
        or scene.token(place).kind in {MARK, CLOCK}
        or find_partner(scene.reading, place) == index
        or is_numeric(scene.reading, place)
    )


def _follows_timed_dose(scene: Scene, start: int) -> bool:
    """After "took it" a lone number may be an hour; after "took it at 10" it is a rating."""
    first = scene.reading.clause_start(start)
    return any(at in scene.moments and is_time(scene, at) for at in range(first, start + 1))


def _ends_well(scene: Scene, index: int, *, opens: bool) -> bool:
    end = scene.reading.clause_end(index)
    ahead = index + 1
    while ahead < end and ahead - index < REACH and _passes(scene, ahead, index, scene.lexicon.closing):
        ahead += 1
    return ahead >= end or (opens and _goes_on(scene, ahead))


def _goes_on(scene: Scene, ahead: int) -> bool:
    """Answer whether the message may go on like this; after "10/10" whatever follows."""
    if scene.token(ahead - 1).raw in scene.lexicon.pronouns:
        return False
    told = scene.token(ahead - 1).kind == OUT_OF
    named = scene.context.covering[ahead] == ahead  # "7 exhausted"; "8 headache" was taken for another scale
    return told or named or scene.word(ahead) in scene.lexicon.going_on or ahead in scene.dose_words
