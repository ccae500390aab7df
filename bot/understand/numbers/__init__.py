"""What each number of a text is: a rating of one's own pain, part of a range, something else, or unclear."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from bot.understand.numbers.foreign import corrects, has_sign, is_foreign, is_time
from bot.understand.numbers.scale import (
    ends_well,
    find_pain,
    is_told_of_things,
    is_vague,
    rates_another_thing,
    rates_no_feeling,
    stands_alone,
)
from bot.understand.numbers.scene import HIGHEST, Scene, find_partner, is_numeric, is_scale_value, set_scene
from bot.understand.reading import Reading
from bot.understand.times import Moment
from bot.understand.tokens import FRACTION, UNCLEAR

__all__ = [
    "Judged",
    "Role",
    "Scene",
    "find_partner",
    "find_times",
    "is_scale_value",
    "judge_numbers",
    "set_scene",
]


_MOST: Final = 40  # a text with more numbers is a list of something: none of them is tonight's rating


class Role(Enum):
    """What a number is."""

    RATING = "rating"
    UNCLEAR = "unclear"  # could be a rating, or is a wrong one: asked back
    SCALE = "scale"  # rates another thing ("fatigue 8"): asked back if nothing rates the pain
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Judged:
    """One number with its role."""

    index: int
    role: Role


def judge_numbers(scene: Scene) -> tuple[Judged, ...]:
    """Answer the role of every number of the text."""
    reading = scene.reading
    if len(reading.numbers) > _MOST:
        return tuple(
            Judged(index, Role.UNCLEAR) for index in sorted(reading.numbers) if is_numeric(reading, index)
        )
    judged = {
        index: _judge(scene, index) for index in range(len(reading.words)) if is_numeric(reading, index)
    }
    spread = {index: _spread(reading, judged, index) for index in judged}
    return tuple(Judged(index, _drop_stray(scene, spread, index)) for index in spread)


def find_times(scene: Scene) -> tuple[Moment, ...]:
    """Answer the moments that are times here: told by their form, by "at", or by the words around."""
    return tuple(moment for at, moment in sorted(scene.moments.items()) if is_time(scene, at))


def _judge(scene: Scene, index: int) -> Role:
    if scene.is_one_number:
        return Role.UNCLEAR if has_sign(scene, index) else _rate(scene, index)
    if is_foreign(scene, index):
        return Role.OTHER
    pain = find_pain(scene, index)
    if pain is not None:
        return _judge_pain(scene, index, pain)
    if rates_no_feeling(scene, index):
        return Role.OTHER
    if rates_another_thing(scene, index) and scene.context.is_someone_elses(index):
        return Role.OTHER
    if rates_another_thing(scene, index):
        return Role.SCALE if scene.fits(index) else Role.OTHER
    if index in scene.called and ends_well(scene, index, opens=True):
        return _judge_called(scene, index)
    own = not scene.context.is_question(index) and not scene.context.is_someone_elses(index)
    if own and stands_alone(scene, index) and not _could_be_now(scene, index):
        return _rate(scene, index)
    return Role.UNCLEAR if _may_be_rating(scene, index) else Role.OTHER


def _rate(scene: Scene, index: int) -> Role:
    return Role.RATING if scene.fits(index) and not is_vague(scene, index) else Role.UNCLEAR


def _judge_called(scene: Scene, index: int) -> Role:
    """Judge "put me down for a 6": a request may end with a question mark, a question may not."""
    first = scene.word(scene.reading.sentence_start(index))
    asked = scene.context.is_question(index) and first not in scene.lexicon.requests
    before = scene.reading.words[scene.reading.clause_start(index) : index]
    lexicon = scene.reading.lexicon
    others = (lexicon.people - lexicon.anybody) | lexicon.groups["doctor"]
    told = bool(others & set(before)) and not lexicon.own & set(before)  # "nurse gave me a 4"
    asked = asked or told or bool(scene.lexicon.hoping & set(before))
    doubted = asked or scene.context.is_condition(index, "what_if", "if", "quoted")
    if scene.context.is_someone_elses(index):
        return Role.OTHER
    return Role.UNCLEAR if doubted or _could_be_now(scene, index) else _rate(scene, index)


def _judge_pain(scene: Scene, index: int, pain: int) -> Role:
    if scene.context.is_someone_elses(min(pain, index)):
        return Role.OTHER
    if scene.context.is_condition(index, "what_if", "if", "quoted") or scene.context.is_question(index):
        return Role.UNCLEAR
    return _rate(scene, index)


def _could_be_now(scene: Scene, index: int) -> bool:
    """Answer whether "its 9 and I took it" tells the hour as well as the pain."""
    return scene.word(index - 1) in scene.lexicon.it_is and bool(scene.dose_words)


def _may_be_rating(scene: Scene, index: int) -> bool:
    token = scene.token(index)
    if token.kind == FRACTION:
        return float(token.raw.split("/")[1]) <= HIGHEST  # no strength ("30/500")
    if token.kind == UNCLEAR:
        return True
    determined = scene.word(index - 1) in scene.lexicon.determiners and not corrects(scene, index)
    spoken = determined or token.raw in scene.lexicon.pronouns
    return scene.fits(index) and not spoken and not scene.context.is_someone_elses(index)


def _drop_stray(scene: Scene, judged: dict[int, Role], index: int) -> Role:
    """A number in a clause about other things is none where the pain is told by name in another."""
    if judged[index] is not Role.UNCLEAR:
        return judged[index]
    clause = scene.reading.clauses[index]
    named = any(
        role is Role.RATING and scene.reading.clauses[at] != clause and find_pain(scene, at) is not None
        for at, role in judged.items()
    )
    return Role.OTHER if named and is_told_of_things(scene, index) else Role.UNCLEAR


def _spread(reading: Reading, judged: dict[int, Role], index: int) -> Role:
    """A range has one role: the unit of "2-3 hours" counts for both, the pain of "pain 5-6" too."""
    partner = find_partner(reading, index)
    if partner is None:
        partner = index - 2 if find_partner(reading, index - 2) == index else None
    if partner is None or partner not in judged:
        return judged[index]
    roles = {judged[index], judged[partner]}
    if Role.OTHER in roles:
        return Role.OTHER
    fits = is_scale_value(reading.tokens[index].value)
    return Role.RATING if Role.RATING in roles and fits else judged[index]
