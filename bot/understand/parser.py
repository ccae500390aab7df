"""Free text to meaning, by fixed rules over one lexicon."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.understand.commands import Commands
from bot.understand.context import Context, make_context
from bot.understand.corrections import is_correction
from bot.understand.days import find_days
from bot.understand.doses import Dose, DoseFact, DoseSigns, Reason, decide_dose
from bot.understand.effects import find_effects, find_ended, is_present
from bot.understand.flags import FlagSigns, find_flags
from bot.understand.lexicon import ENGLISH, Lexicon
from bot.understand.lexicon.shape import Phrases
from bot.understand.meaning import Ask, Day, Meaning
from bot.understand.mentions import find_mentions
from bot.understand.notions import find_notions
from bot.understand.numbers import find_times, judge_numbers, set_scene
from bot.understand.phrases import Compiler, Finder, Hit
from bot.understand.ratings import RatingFact, is_bare, rate_pain
from bot.understand.reading import Reading, read
from bot.understand.scan import scan_flags
from bot.understand.spelling import Speller
from bot.understand.times import find_moments
from bot.understand.tokens import tokenise
from bot.understand.vocabulary import list_known, list_meant

log = logging.getLogger(__name__)

_LONGEST: Final = 4096  # characters of one Telegram message
# What a word says of the dose by itself; "later" and "earlier" leave it open.
_DOSE_OF_WORD: Final[Mapping[str, tuple[Dose, Reason | None]]] = {
    "taken": ("taken", None),
    "not today": ("skipped", None),
    "did not take it": ("skipped", None),
    "forgot": ("skipped", "forgot"),
    "ran out": ("skipped", "ran_out"),
    "told to stop": ("skipped", "told_to_stop"),
}
_DOSE_KEYS: Final = frozenset({"taken", "skipped", "forgot", "unsure", "not_yet"})


@dataclass(frozen=True, slots=True)
class _Found:
    """All phrases of a text."""

    doses: tuple[Hit, ...]
    effects: tuple[Hit, ...]
    grades: tuple[Hit, ...]
    flags: tuple[Hit, ...]
    flag_exceptions: tuple[Hit, ...]
    doubts: tuple[Hit, ...]
    mentions: tuple[Hit, ...]
    notions: tuple[Hit, ...]
    zeros: tuple[Hit, ...]
    cues: tuple[Hit, ...]
    days: tuple[Hit, ...]


class Parser:
    """Understands one language; holds nothing that changes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._compiler = Compiler(lexicon.groups)
        known, meant = list_known(lexicon, self._compiler), list_meant(lexicon, self._compiler)
        self._speller = Speller(lexicon, known, meant)
        self._commands = Commands(lexicon, lexicon.commands)
        self._doses = self._finder(lexicon.doses)
        self._effects = self._finder(lexicon.effects)
        self._effect_exceptions = self._finder(lexicon.effect_exceptions)
        self._grades = self._finder(lexicon.grade_phrases)
        self._flags = self._finder(lexicon.flags, over_lines=True)
        self._flag_exceptions = self._finder(lexicon.flag_exceptions, over_lines=True)
        self._doubts = self._finder(lexicon.doubts)
        self._mentions = self._finder(lexicon.mentions)
        self._mention_exceptions = self._finder(lexicon.mention_exceptions)
        self._notions = self._finder(lexicon.notions)
        self._zeros = self._finder(lexicon.numbers.zero)
        self._cues = self._finder(lexicon.numbers.cues)
        self._days = self._finder(lexicon.times.days)
        self._not_days = self._finder(lexicon.times.not_days)
        self._endings = self._finder(lexicon.endings)
        self._conditions = self._finder(lexicon.conditions)

    def understand(self, text: str) -> Meaning:
        """Answer what the text means; any text has a meaning, at worst an empty one.

        A fault in reading it is logged by its kind; red flags are looked for all the same, in doubt.
        """
        try:
            return self._read(text)
        except Exception as error:  # noqa: BLE001  a fault in a number may not swallow a red flag
            log.error("A text could not be read: %s", type(error).__name__)  # noqa: TRY400  a trace may quote it
            return self._scan(text)

    def _scan(self, text: str) -> Meaning:
        try:
            flags = scan_flags(text, self._lexicon, self._flags)
        except Exception as error:  # noqa: BLE001  who wrote it is answered all the same
            log.error("A text could not be scanned: %s", type(error).__name__)  # noqa: TRY400  see above
            return Meaning()
        return Meaning(red_flags=flags, doubtful=bool(flags))

    def _read(self, text: str) -> Meaning:
        tokens = tokenise(text[:_LONGEST], self._lexicon, self._speller)
        reading = read(tokens, self._lexicon)
        found = self._find(reading)
        context = make_context(reading, (*found.effects, *found.flags), self._endings, self._conditions)
        meaning = self._weigh(context, found)
        word = self._commands.name(tokens)
        return meaning if word is None else _settle_word(meaning, word)

    def _finder(self, table: Phrases, *, over_lines: bool = False) -> Finder:
        return Finder(table, self._compiler, self._lexicon.negations, over_lines=over_lines)

    def _find(self, reading: Reading) -> _Found:
        return _Found(
            doses=reading.find(self._doses),
            effects=_without(reading.find(self._effects), reading.find(self._effect_exceptions)),
            grades=reading.find(self._grades),
            flags=reading.find(self._flags),
            flag_exceptions=reading.find(self._flag_exceptions),
            doubts=reading.find(self._doubts),
            mentions=_without(reading.find(self._mentions), reading.find(self._mention_exceptions)),
            notions=reading.find(self._notions),
            zeros=reading.find(self._zeros),
            cues=reading.find(self._cues),
            days=find_days(reading.find(self._days), reading.find(self._not_days)),
        )

    def _weigh(self, context: Context, found: _Found) -> Meaning:
        mentions = find_mentions(context, found.mentions)
        effects = find_effects(context, found.effects, found.grades)
        present = tuple(hit for hit in found.effects if is_present(context, hit))
        dose_words = _dose_words(context.reading, found.doses)
        things = (*found.mentions, *(hit for hit in found.doses if hit.key == "other_drug"))
        scene = set_scene(context, find_moments(context.reading), dose_words, found.cues, things)
        times = find_times(scene)
        dose = decide_dose(context, DoseSigns(found.doses, times, (*found.mentions, *found.doses), present))
        rating = rate_pain(context, judge_numbers(scene), found.zeros, found.cues)
        flags = find_flags(
            context,
            FlagSigns(
                found.flags,
                found.flag_exceptions,
                found.doubts,
                opioid=any(hit.key == "opioid" for hit in mentions),
            ),
        )
        day, dose = _settle_day(context.reading, found.days, rating, dose)
        return Meaning(
            pain_halves=rating.halves,
            range=rating.range,
            effects=tuple((hit.key, grade) for hit, grade in effects),
            ended=find_ended(context, found.effects),
            dose=dose.dose,
            taken_at=dose.taken_at,
            day=day,
            reason=dose.reason,
            red_flags=flags.keys,
            mentions=tuple(dict.fromkeys(hit.key for hit in mentions)),
            notions=find_notions(context, found.notions),
            ask=_ask(rating, dose),
            bare=is_bare(context),
            dose_day=_as_day(dose.day),
            numbers_unclear=rating.unclear,
            doubtful=flags.doubtful,
            pieces=flags.pieces,
            swelling=flags.swelling,
            milligrams=flags.milligrams if dose.dose == "taken" else None,
            millilitres=flags.millilitres,
            correction=is_correction(context.reading, rating, found.cues),
        )


def _without(hits: tuple[Hit, ...], exceptions: tuple[Hit, ...]) -> tuple[Hit, ...]:
    return tuple(
        hit
        for hit in hits
        if not any(
            each.key == hit.key and each.start < hit.end and hit.start < each.end for each in exceptions
        )
    )


def _dose_words(reading: Reading, doses: tuple[Hit, ...]) -> frozenset[int]:
    """Answer the tokens that speak of a dose; the numbers among them are judged like all others."""
    spoken = {index for hit in doses if hit.key in _DOSE_KEYS for index in range(hit.start, hit.end)}
    verbs = {index for index, word in enumerate(reading.words) if word in reading.lexicon.groups["verb"]}
    last = {hit.end - 1 for hit in doses if hit.key in _DOSE_KEYS}
    soft = reading.lexicon.times.before | reading.lexicon.times.about
    pain = reading.lexicon.numbers.pain - reading.lexicon.groups["it"]
    spare = {index for index in last if reading.words[index] in soft | pain}
    return frozenset((spoken | verbs) - reading.numbers - spare)


def _settle_day(
    reading: Reading, days: tuple[Hit, ...], rating: RatingFact, dose: DoseFact
) -> tuple[Day | None, DoseFact]:
    """Answer the one day of the message. A day said of a side effect alone does not move a rating or a dose.

    Two days in one message cannot be kept in one record: the rating keeps its own, the dose is asked about.
    """
    if any(hit.key == "yesterday_all" for hit in days) and dose.dose is None:
        return "yesterday", dose
    days = tuple(hit for hit in days if hit.key != "yesterday_all")
    factual = (*rating.places, *dose.places, *dose.other_places)
    clauses = {reading.clauses[place] for place in factual}
    near = (
        [hit for hit in days if reading.clauses[hit.start] in clauses or hit.start == 0]
        if factual
        else list(days)
    )
    if not factual:
        near = [hit for hit in days if reading.word(hit.start) != "last"]
    elif not near:
        near = [hit for hit in days if hit.key == "today"]
    if rating.range is not None and dose.dose is None:
        near = [hit for hit in near if hit.key == "today" or hit.start == 0]
    if rating.range is not None and len({hit.key for hit in days}) > 1:
        near = []
    keys = dict.fromkeys(hit.key for hit in near)
    if len(keys) < 2:  # noqa: PLR2004 - one day or none
        return _as_day(next(iter(keys), None)), dose
    own = {reading.clauses[place] for place in rating.places}
    rated = next((hit.key for hit in near if reading.clauses[hit.start] in own), None)
    if dose.dose is None:
        return _as_day(rated), dose
    told = {reading.clauses[place] for place in dose.places}
    dosed = next((hit.key for hit in near if reading.clauses[hit.start] in told), None)
    return _as_day(rated), DoseFact(ask=True, day=dosed)


def _as_day(key: str | None) -> Day | None:
    match key:
        case "today":
            return "today"
        case "yesterday":
            return "yesterday"
        case _:
            return None


def _ask(rating: RatingFact, dose: DoseFact) -> Ask | None:
    if rating.ask and rating.halves is None:
        return "pain"
    return "dose" if dose.ask else None


def _settle_word(meaning: Meaning, word: str) -> Meaning:
    """A button's word means that button, and says of the dose what the button says."""
    ask = meaning.ask if meaning.numbers_unclear or meaning.ask == "dose" else None
    said = _DOSE_OF_WORD.get(word)
    if said is not None and meaning.dose is None and ask is None:
        meaning = replace(meaning, dose=said[0], reason=said[1])
    return replace(meaning, word=word, ask=ask, day=None if word in {"today", "yesterday"} else meaning.day)


_ENGLISH: Final = Parser(ENGLISH)


def understand(text: str) -> Meaning:
    """Answer what an English message means."""
    return _ENGLISH.understand(text)
