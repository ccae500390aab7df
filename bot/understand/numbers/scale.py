"""Numbers that rate something: one's own pain, or another thing."""

import re

from bot.understand.lexicon.shape import Words
from bot.understand.numbers.foreign import is_plural, is_time
from bot.understand.numbers.scene import REACH, Scene, find_partner, is_numeric
from bot.understand.tokens import CLOCK, MARK, OUT_OF, WORD

_SEVERAL = 2  # from here on what is counted has a plural
_THINGS = 3  # words of other things that make a clause one about them
_NEAR = 2  # words before a number that a "not" among them denies
_SIGH = re.compile(
    r"h*m{2,}|hm+|pf+t*|gr+|br{2,}|tsk|z{2,}|psh+|oo+f+|u+gh+|a+r+gh+|a+h+|o+h+|e+r+m*|u+m+|y+a+y+"
)
_SPARE = 2  # words of any kind between pain and its number


def find_pain(scene: Scene, index: int) -> int | None:
    """Answer the word for pain, or for a part of the body, that this number belongs to."""
    back = _pain_before(scene, index)
    told = back > 0 and scene.fits(back - 1) and back - 1 != index  # "5 pain 7 fatigue"
    rated = told and scene.word(index + 1) in scene.lexicon.scales
    if scene.word(back) in scene.lexicon.pain and not _is_other_pain(scene, back) and not rated:
        return back
    place = _place_before(scene, index)
    return place if place is not None else _pain_after(scene, index)


def _pain_before(scene: Scene, index: int) -> int:
    """Answer the place that linking words lead back to; before "a 6" one or two others may stand."""
    numbers = scene.lexicon
    allowed = (numbers.linking | numbers.joins | numbers.vague | numbers.places) - numbers.pain
    back = scene.walk_back(index, allowed)
    partner = find_partner(scene.reading, back) if back >= 0 else None
    if partner is not None and partner <= index:
        back = scene.walk_back(back, allowed)
    spare = _SPARE if _is_led(scene, index) else 0
    first = scene.reading.clause_start(index)
    while spare and back > first and scene.word(back) not in numbers.pain and not _is_solid(scene, back):
        back = scene.walk_back(back, allowed)
        spare -= 1
    return back


def _is_led(scene: Scene, index: int) -> bool:
    """Answer whether the word before the number leads up to it: "a 6", "about 6"."""
    numbers = scene.lexicon
    before = scene.word(index - 1)
    known = before in numbers.opening | numbers.closing and before not in numbers.hollow
    # "a rotten 8"
    described = scene.word(index - 2) in numbers.articles and before in scene.reading.lexicon.real_words
    return scene.token(index).kind == OUT_OF or known or (described and not _is_solid(scene, index - 1))


def _is_solid(scene: Scene, index: int) -> bool:
    """Answer whether this word may make the number that follows something else than a rating."""
    numbers, lexicon = scene.lexicon, scene.reading.lexicon
    solid = numbers.units | numbers.amounts | numbers.labels | numbers.months | numbers.counting
    solid |= (
        lexicon.conditional
        | numbers.hoping
        | (numbers.vague - lexicon.negations)
        | (numbers.steps - numbers.falling)
        | numbers.other_pains
    )
    solid |= (
        numbers.scales | numbers.rated | lexicon.people | lexicon.groups["thing"] | lexicon.groups["verb"]
    )
    word = scene.word(index)
    return word in solid or index in scene.reading.numbers or scene.context.covering[index] >= 0


def rates_another_thing(scene: Scene, index: int) -> bool:
    """Answer whether another thing is rated: "fatigue 8/10", "7/10 nausea"."""
    numbers = scene.lexicon
    back = scene.walk_back(index, numbers.linking - numbers.breaking)
    word = scene.word(back)
    covered = back >= 0 and scene.context.covering[back] >= 0
    before = (word in numbers.scales or covered) and word not in numbers.going_on
    ahead = index + 2 if scene.word(index + 1) in numbers.of_scale else index + 1  # "3 for sleep"
    return before or scene.word(ahead) in numbers.scales


def rates_no_feeling(scene: Scene, index: int) -> bool:
    """Answer whether a film or a meal is rated: "that film was an 8"."""
    first = scene.reading.clause_start(index)
    numbers = scene.lexicon
    return any(
        scene.word(at) in numbers.rated
        and scene.word(at + 1) in numbers.copulas
        and scene.word(at - 1) in numbers.determiners | numbers.articles | numbers.possessives
        for at in range(first, index)
    )


def stands_alone(scene: Scene, index: int) -> bool:
    """Answer whether only words like "about a" stand before it in its clause, and only "today" after it."""
    reading, numbers = scene.reading, scene.lexicon
    first = reading.clause_start(index)
    start = index - 1
    while start >= first and index - start < REACH and _passes(scene, start, index, numbers.opening):
        start -= 1
    if start >= first and not _is_told_late(scene, first, start, index):
        return False
    if start >= first:
        led = {scene.word(index - 1), scene.word(index - 2)} & numbers.articles
        return ends_well(scene, index, opens=bool(led))
    if start >= 0 and scene.word(start) != "\n" and reading.clauses[start] in scene.dose_clauses:
        return _follows_timed_dose(scene, start, index)
    opens = start < 0 or reading.sentences[start] != reading.sentences[index]
    return ends_well(scene, index, opens=opens or scene.token(start).kind == MARK)


def _is_told_late(scene: Scene, first: int, last: int, index: int) -> bool:
    """Answer whether the number ends a clause that speaks of nothing else to count: "rough old day, a 7"."""
    plain = [at for at in range(first, index) if scene.word(at) not in scene.lexicon.articles]
    denied = {scene.word(at) for at in plain[-_NEAR:]} & scene.reading.lexicon.negations
    return (
        _is_led(scene, index)
        and not denied
        and not any(_is_solid(scene, at) for at in range(first, last + 1))
    )


def is_told_of_things(scene: Scene, index: int) -> bool:
    """Answer whether most of the clause speaks of neither pain nor numbers: "3 of them are under 5"."""
    numbers, reading = scene.lexicon, scene.reading
    known = (
        numbers.opening | numbers.closing | numbers.linking | numbers.pain | numbers.places | numbers.joins
    )
    words = [
        reading.words[at]
        for at in range(reading.clause_start(index), reading.clause_end(index))
        if reading.tokens[at].kind == WORD
    ]
    if set(words) & (numbers.pain | numbers.denying | numbers.falling | numbers.steps):
        return False
    return sum(word not in known for word in words) >= _THINGS


def is_vague(scene: Scene, index: int) -> bool:
    """Answer whether the number is only a bound or denied: "almost 8", "7+", "not a 7", "up to 8"."""
    numbers = scene.lexicon
    back = index - 1
    if scene.word(back) in numbers.articles or scene.word(back - 1) in numbers.steps - numbers.falling:
        back -= 1
    value = scene.token(index).value or 0.0
    if not value.is_integer() and scene.word(index + 1) in numbers.swallowed:
        return True  # "4.5 taken": the pain, or what was taken
    more = scene.word(index + 1) == "+" and not is_numeric(scene.reading, index + 2)
    plus = more and (scene.token(index + 1).start == scene.token(index).end or not scene.word(index + 2))
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
    sided = scene.word(back - 1) in numbers.sides
    timed = scene.word(index - 1) in numbers.at and not sided
    fits = back >= 0 and scene.word(back) in numbers.places and not timed
    return back if fits else None


def _pain_after(scene: Scene, index: int) -> int | None:
    numbers = scene.lexicon
    if scene.word(index + 1) in numbers.places:
        return index + 1
    ahead = scene.walk_on(index, numbers.of_pain)
    owned = scene.word(ahead - 1) in numbers.possessives | numbers.sides and ahead > index + 2
    if scene.word(ahead) in numbers.places and owned and not is_numeric(scene.reading, ahead + 1):
        return ahead  # "a 6 in my back"
    next_rated = scene.word(ahead + 2) in numbers.scales  # "5 pain 7 fatigue"
    followed = (is_numeric(scene.reading, ahead + 1) and not next_rated) or scene.word(
        ahead + 1
    ) in numbers.copulas
    if scene.word(ahead) not in numbers.pain or followed or _is_other_pain(scene, ahead):
        return None
    return ahead


def _passes(scene: Scene, place: int, index: int, allowed: Words) -> bool:
    numbers = scene.lexicon
    word = scene.word(place)
    return (
        word in allowed
        or place in scene.spans
        or _SIGH.fullmatch(word) is not None
        or word in numbers.joins | numbers.vague
        or scene.token(place).kind in {MARK, CLOCK}
        or find_partner(scene.reading, place) == index
        or is_numeric(scene.reading, place)
    )


def _follows_timed_dose(scene: Scene, start: int, index: int) -> bool:
    """After "took it" a lone number may be an hour; after "took it at 10" it is a rating."""
    first = scene.reading.clause_start(start)
    parted = scene.reading.sentences[start] != scene.reading.sentences[index]  # "took it. 6."
    moment = scene.moments.get(index)
    return (
        parted
        or moment is None
        or moment.at is None
        or any(at in scene.moments and is_time(scene, at) for at in range(first, start + 1))
    )


def ends_well(scene: Scene, index: int, *, opens: bool) -> bool:
    """Answer whether only words like "today" follow it in its clause; where it `opens`, some more."""
    end = scene.reading.clause_end(index)
    ahead = index + 1
    while ahead < end and ahead - index < REACH:
        if ahead in scene.tails:
            ahead = scene.tails[ahead]
        elif _passes(scene, ahead, index, scene.lexicon.closing):
            ahead += 1
        else:
            break
    told = scene.token(index).kind == OUT_OF
    return ahead >= end or (opens and (told or _goes_on(scene, ahead)))


def _goes_on(scene: Scene, ahead: int) -> bool:
    """Answer whether the message may go on like this; after "10/10" whatever follows."""
    if scene.token(ahead - 1).raw in scene.lexicon.pronouns:
        return False
    told = scene.token(ahead - 1).kind == OUT_OF
    named = scene.context.covering[ahead] == ahead  # "7 exhausted"; "8 headache" was taken for another scale
    goes_on = scene.word(ahead) in scene.lexicon.going_on or ahead in scene.dose_words
    return told or named or goes_on or _counts_nothing(scene, ahead)


def _counts_nothing(scene: Scene, ahead: int) -> bool:
    """Answer whether what follows the number cannot be what is counted: "7 even then", not "6 mile walk"."""
    reading, numbers = scene.reading, scene.lexicon
    if reading.tokens[ahead].kind != WORD or (scene.token(ahead - 1).value or 0) < _SEVERAL:
        return False
    if scene.word(reading.sentence_start(ahead)) in reading.lexicon.questions:
        return False  # "is 6 normal"
    known = scene.word(ahead) in reading.lexicon.real_words and ahead not in scene.things
    near = (ahead, ahead + 1) if ahead + 1 < len(reading.words) else (ahead,)
    counted = any(scene.word(at) in numbers.counted or is_plural(scene, scene.word(at)) for at in near)
    return known and not counted and not _is_solid(scene, ahead)
