"""The dose: taken or skipped, when, why, or in doubt."""

from dataclasses import dataclass
from datetime import time
from typing import Final, Literal

from bot.understand.context import Context
from bot.understand.phrases import Hit
from bot.understand.times import Moment

Dose = Literal["taken", "skipped"]
Reason = Literal["forgot", "side_effect", "ran_out", "told_to_stop"]

_REASONS: Final[tuple[Reason, ...]] = ("told_to_stop", "ran_out", "forgot")
_WEAK: Final = frozenset({"forgot", "ran_out"})  # true earlier in the day, and then the dose was taken
_SKIPPING: Final = frozenset({"skipped", "forgot", "ran_out", "told_to_stop"})
_DENIES_SKIPPING: Final = frozenset({"nearly"})
_OVERRULES_TAKING: Final = frozenset({"skipped", "forgot", "not_yet", "open", "unsure", "nearly", "idiom"})
_OTHER_MEDICINES: Final = frozenset(
    {"opioid", "cough_medicine", "diarrhoea_medicine", "thyroid", "other_drug"}
)


_NEAR: Final = 16  # tokens between a dose and its time, at most
_MARKS: Final = frozenset(",()-–—")


@dataclass(frozen=True, slots=True)
class DoseFact:
    """What the text says of the dose; `places` are the tokens that say it."""

    dose: Dose | None = None
    taken_at: time | None = None
    reason: Reason | None = None
    ask: bool = False
    day: str | None = None  # which day's dose is in doubt, where two days are named
    places: tuple[int, ...] = ()
    other_places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DoseSigns:
    """What was found in the text that bears on the dose."""

    hits: tuple[Hit, ...]
    times: tuple[Moment, ...]
    medicines: tuple[Hit, ...]  # other medicines
    effects: tuple[Hit, ...]


def decide_dose(context: Context, signs: DoseSigns) -> DoseFact:
    """Answer the dose: a claim for and against it, or any doubt, is asked about."""
    taken = _taken(context, signs)
    skipped = _skipped(context, signs)
    if _is_unsure(context, signs, taken):
        return DoseFact(ask=True)
    if any(hit.key == "not_yet" for hit in signs.hits) and not taken:
        return DoseFact()
    places = tuple(hit.start for hit in taken)
    missed = tuple(hit.start for hit in skipped)
    if taken and skipped and not _ends_taken(taken, skipped):
        return DoseFact(ask=True)
    if taken:
        at, doubtful = _taken_at(context, taken, signs.times)
        weak = missed if skipped else ()
        return DoseFact("taken", at, ask=doubtful, places=places, other_places=weak)
    if skipped:
        return DoseFact("skipped", reason=_reason(context, skipped, signs), places=missed)
    return DoseFact(ask=_is_lone_amount(context))


def _taken(context: Context, signs: DoseSigns) -> list[Hit]:
    against = [hit for hit in signs.hits if hit.key in _OVERRULES_TAKING]
    return [
        hit
        for hit in (*signs.hits, *_name_with_time(context, signs.times))
        if hit.key == "taken"
        and not _overlaps(hit, against)
        and _is_own(context, hit)
        and not context.reading.asks(hit.start)
        and not _is_other_thing(context, hit, signs.medicines)
    ]


def _name_with_time(context: Context, times: tuple[Moment, ...]) -> list[Hit]:
    """Answer what a log says that names the medicine beside a time: "dose 2130", "LDN 4.5 mg 22:15"."""
    reading, lexicon = context.reading, context.reading.lexicon
    passed = lexicon.groups["unit"] | _MARKS | {":", "=", "@"}
    found: list[Hit] = []
    for moment in times:
        at = moment.start - 1
        while reading.word(at) in passed or (at in reading.numbers and reading.word(at + 1) in passed):
            at -= 1
        opens = at >= 0 and (at == 0 or reading.clauses[at] != reading.clauses[at - 1])
        if moment.explicit and opens and reading.word(at) in lexicon.groups["thing"]:
            found.append(Hit("taken", at, moment.start))
    return found


def _skipped(context: Context, signs: DoseSigns) -> list[Hit]:
    denied = [hit for hit in signs.hits if hit.key in _DENIES_SKIPPING]
    not_out = [hit for hit in signs.hits if hit.key == "not_ran_out"]
    return [
        hit
        for hit in signs.hits
        if (hit.key in _SKIPPING or (hit.key == "open" and _is_decided(context, signs)))
        and not _overlaps(hit, denied)
        and not (hit.key == "ran_out" and _overlaps(hit, not_out))
        and (hit.key == "told_to_stop" or _is_own(context, hit))
        and not context.is_question(hit.start)
        and not _is_other_thing(context, hit, signs.medicines)
        and not _stops_another_habit(context, hit)
        and not (hit.key == "skipped" and _means_another_medicine(context, hit, signs.medicines))
    ]


def _is_own(context: Context, hit: Hit) -> bool:
    return not (
        context.is_someone_elses(hit.start)
        or context.is_condition(hit.start, "what_if", "if")
        or (hit.key == "taken" and context.is_negated(hit, spare=0))
    )


def _overlaps(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start < hit.end and hit.start < other.end for other in others)


def _is_other_thing(context: Context, hit: Hit, medicines: tuple[Hit, ...]) -> bool:
    """Answer whether another medicine is what was taken: "took my codeine", "stop the tramadol"."""
    return any(
        each.key in _OTHER_MEDICINES
        and each.start in range(hit.end - 1, hit.end + 2)
        and context.reading.clauses[each.start] == context.reading.clauses[hit.start]
        for each in medicines
    )


def _stops_another_habit(context: Context, hit: Hit) -> bool:
    after = context.reading.word(hit.end)
    return hit.key == "told_to_stop" and after.endswith("ing") and after not in {"taking", "using", "having"}


def _is_unsure(context: Context, signs: DoseSigns, taken: list[Hit]) -> bool:
    """Answer whether the writer doubts it, asks it, or says "it" of another medicine."""
    if any(hit.key == "not_yet" for hit in signs.hits):
        return False
    skips = {hit.start for hit in signs.hits if hit.key == "skipped"}
    doubts = {"unsure"} if _is_decided(context, signs) else {"unsure", "open"}
    if any(
        hit.key in doubts and hit.start not in skips and not context.is_someone_elses(hit.start)
        for hit in signs.hits
    ):
        return True
    asked = any(
        hit.key == "taken" and _is_own(context, hit) and context.reading.asks(hit.start) for hit in signs.hits
    )
    against = [hit for hit in signs.hits if hit.key in _OVERRULES_TAKING]
    asked = asked and not any(hit.key == "taken" and _overlaps(hit, against) for hit in signs.hits)
    return asked or any(_means_another_medicine(context, hit, signs.medicines) for hit in taken)


def _is_decided(context: Context, signs: DoseSigns) -> bool:
    """Answer whether it will not be taken any more: a reason is told, or the text begins with "no"."""
    return any(hit.key in _REASONS for hit in signs.hits) or (
        context.reading.word(0) in context.reading.lexicon.refusing
    )


def _means_another_medicine(context: Context, hit: Hit, medicines: tuple[Hit, ...]) -> bool:
    words = context.reading.words[hit.start : hit.end]
    vague = any(word in context.reading.lexicon.groups["it"] for word in words)
    named = any(word in context.reading.lexicon.groups["thing"] for word in words)
    sentences = context.reading.sentences
    return (
        vague
        and not named
        and any(
            each.key in _OTHER_MEDICINES
            and each.start < hit.start
            and sentences[each.start] == sentences[hit.start]
            for each in medicines
        )
    )


def _ends_taken(taken: list[Hit], skipped: list[Hit]) -> bool:
    """Answer whether it was forgotten at first and taken then."""
    return all(hit.key in _WEAK for hit in skipped) and max(t.start for t in taken) > max(
        s.start for s in skipped
    )


def _reason(context: Context, skipped: list[Hit], signs: DoseSigns) -> Reason | None:
    keys = {hit.key for hit in skipped}
    for reason in _REASONS:
        if reason in keys:
            return reason
    sentences = context.reading.sentences
    causes = [
        *signs.effects,
        *(hit for hit in signs.hits if hit.key == "side_effect" and not context.is_negated(hit)),
    ]
    near = {sentences[hit.start] for hit in skipped}
    return "side_effect" if any(sentences[cause.start] in near for cause in causes) else None


def _taken_at(context: Context, taken: list[Hit], times: tuple[Moment, ...]) -> tuple[time | None, bool]:
    """Answer the time of the dose, and whether one was told that could be either half of the day."""
    told = [moment for moment in times if any(_belongs(context, hit, moment) for hit in taken)]
    open_end = any(context.reading.word(moment.end) in context.reading.lexicon.either for moment in told)
    if open_end or len({moment.at for moment in told}) > 1:
        return None, True
    if not told:
        return None, False
    return told[0].at, told[0].at is None


def _belongs(context: Context, hit: Hit, moment: Moment) -> bool:
    """Answer whether this time is the dose's: in its clause, nothing else between, or soon after it."""
    if abs(moment.start - hit.start) > _NEAR:
        return False
    if hit.start <= moment.start < hit.end:
        return True
    reading = context.reading
    numbers, times = reading.lexicon.numbers, reading.lexicon.times
    if reading.clauses[moment.start] == reading.clauses[hit.start]:
        first = hit.end if moment.start >= hit.end else reading.clause_start(moment.start)
        between = reading.words[first : max(hit.start, moment.start)]
        return not (times.waking | numbers.pain) & set(between)
    passed = (
        times.before
        | times.about
        | numbers.amounts
        | _MARKS
        | reading.lexicon.groups["when"]
        | times.evening
        | times.morning
    )
    gap = {reading.words[at] for at in range(hit.end, moment.start) if at not in reading.numbers}
    after = reading.words[moment.end : reading.clause_end(moment.start)]
    return moment.start >= hit.end and gap <= passed and set(after) <= numbers.closing


def _is_lone_amount(context: Context) -> bool:
    """Answer whether the text is only an amount ("4.5 mg"): is that what was taken?"""
    reading = context.reading
    return (
        0 in reading.numbers
        and set(reading.words[1:]) <= reading.lexicon.groups["unit"]
        and len(reading.words) > 1
    )
