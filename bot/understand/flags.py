"""Red flags: what needs an answer at once. What is denied or another's is none; what is in doubt is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.understand.context import Context
from bot.understand.doubts import is_doubtful, is_long_ago
from bot.understand.phrases import Hit

# A wish to die is no less one inside an "if", and what another person swallowed is the flag itself.
_UNCONDITIONAL: Final = frozenset({"self_harm", "child", "~mine"})
_OF_OTHERS: Final = frozenset({"child", "~mine"})
_HEART: Final = frozenset({"chest", "faint", "racing", "~pulse"})
_RACING: Final = 120  # beats a minute at rest; British Heart Foundation, "Your heart rate"
_DOUBTED: Final = frozenset({"~count", "~all", "~everything", "~swap"})  # alone they are in doubt
_STRONG: Final = frozenset({"~vomit", "~shake", "~goose"})
_CLUSTER: Final = frozenset({"~vomit", "~shake", "~sweat", "~goose", "~cramp", "~runs"})
_PLAIN: Final = frozenset(
    {
        "breathing",
        "allergy",
        "self_harm",
        "psychosis",
        "opioid_reaction",
        "liver",
        "overdose",
        "child",
        "accident",
    }
)


@dataclass(frozen=True, slots=True)
class FlagFact:
    """The red flags in the order of the text; whether all are in doubt; what is counted, what is swollen."""

    keys: tuple[str, ...] = ()
    doubtful: bool = False
    pieces: int | None = None
    swelling: str | None = None
    milligrams: float | None = None
    millilitres: float | None = None


@dataclass(frozen=True, slots=True)
class FlagSigns:
    """What was found in the text that bears on red flags. `opioid`: the writer speaks of one."""

    hits: tuple[Hit, ...]
    exceptions: tuple[Hit, ...]
    doubts: tuple[Hit, ...]
    opioid: bool


def find_flags(context: Context, signs: FlagSigns) -> FlagFact:
    """Answer the red flags; a count, or "all", alone is in doubt, for it may be the dose."""
    told = [
        hit
        for hit in signs.hits
        if _counts(context, hit, signs.exceptions)
        and not is_long_ago(context, hit, signs.doubts)
        and not _is_less(context, hit)
        and not _is_calm(context, hit)
    ]
    sure = [hit for hit in told if hit.key not in _DOUBTED and not is_doubtful(context, hit, signs.doubts)]
    found = name_flags(told, opioid=signs.opioid)
    doubtful = bool(found) and not name_flags(sure, opioid=signs.opioid)
    return FlagFact(
        found,
        doubtful,
        _pieces(context, told),
        _swelling(context, told),
        _largest(context, told, "~mg"),
        _largest(context, told, "~ml"),
    )


def _is_less(context: Context, hit: Hit) -> bool:
    """Answer whether it is "1.5 mg instead of 3"."""
    values = _values(context, [hit], "~swap")
    return len(values) > 1 and values[0] <= values[-1]


def _is_calm(context: Context, hit: Hit) -> bool:
    """Answer whether a pulse is told that is no racing heart."""
    return hit.key == "~pulse" and max(_values(context, [hit], "~pulse"), default=0) < _RACING


def _pieces(context: Context, told: list[Hit]) -> int | None:
    """Answer the largest whole number counted; None where words of too many stand beside it."""
    if any(hit.key == "overdose" for hit in told):
        return None
    counted = [int(value) for value in _values(context, told, "~count", "~pieces") if value.is_integer()]
    return max(counted, default=None)


def _largest(context: Context, told: list[Hit], key: str) -> float | None:
    return max(_values(context, told, key), default=None)


def _values(context: Context, told: list[Hit], *keys: str) -> list[float]:
    tokens = context.reading.tokens
    spans = [tokens[hit.start : hit.end] for hit in told if hit.key in keys]
    return [token.value for span in spans for token in span if token.value is not None]


def _swelling(context: Context, told: list[Hit]) -> str | None:
    """Answer the one thing that is swollen; None where it is another sign, or more than one thing."""
    lexicon = context.reading.lexicon
    signs = [set(context.reading.words[hit.start : hit.end]) for hit in told if hit.key == "allergy"]
    if not signs or not all(words & (lexicon.groups["swell"] | {"hives"}) for words in signs):
        return None
    # What is named anywhere may be meant: "my tongue and lips are swollen".
    named = {lexicon.swelling[word] for word in context.reading.words if word in lexicon.swelling}
    return named.pop() if len(named) == 1 else None


def name_flags(told: Sequence[Hit], *, opioid: bool) -> tuple[str, ...]:
    """Answer the red flags that these signs come to, in the order of the text."""
    signs = {hit.key: hit.start for hit in reversed(told)}
    found = {key: at for key, at in signs.items() if key in _PLAIN}
    for flag, at in (
        ("heart", _first(signs, _HEART)),
        ("lung", _lung(signs)),
        ("breathing", _breathing(signs)),
        ("opioid_reaction", _reaction(signs, opioid=opioid)),
        ("child", signs.get("~mine")),
        ("overdose", _first(signs, {"~several"}) if "~limit" in signs else None),
        ("overdose", _first(signs, _DOUBTED)),
        ("self_harm", signs.get("~everything")),
        ("sedation", _first(signs, {"~drowsy", "~slow"}) if opioid else None),
    ):
        if at is not None:
            found[flag] = min(at, found.get(flag, at))
    return tuple(sorted(found, key=lambda flag: (found[flag], flag)))


def _counts(context: Context, hit: Hit, exceptions: tuple[Hit, ...]) -> bool:
    excepted = any(
        each.key == hit.key and each.start < hit.end and hit.start < each.end for each in exceptions
    )
    if excepted or context.is_negated(hit) or context.is_answered_no(hit):
        return False
    if hit.key == "child" and context.reading.word(hit.start - 1) in context.reading.lexicon.theirs:
        return False  # "somebody said his kid got into the pills"
    if hit.key == "~mine" and not context.is_someone_elses(hit.start):
        return False
    if hit.key not in _OF_OTHERS and context.is_someone_elses(hit.start, hit.end):
        return False
    if hit.key == "self_harm" and context.is_condition(hit.start, "was_asked"):
        return False
    return hit.key in _UNCONDITIONAL or not context.is_condition(
        hit.start, "asked", "cause", "imagined", "told_about"
    )


def _first(signs: dict[str, int], keys: frozenset[str] | set[str]) -> int | None:
    return min((at for key, at in signs.items() if key in keys), default=None)


def _lung(signs: dict[str, int]) -> int | None:
    """A cough with breathlessness."""
    short = "breathless" in signs or "breathing" in signs
    return signs["~cough"] if "~cough" in signs and short else None


def _breathing(signs: dict[str, int]) -> int | None:
    """Breathlessness alone; with a cough it is the lung's."""
    return None if "~cough" in signs else signs.get("breathless")


def _reaction(signs: dict[str, int], *, opioid: bool) -> int | None:
    """A cluster: three signs; two with a strong one, an opioid or a dose; violent vomiting or diarrhoea."""
    present = signs.keys() & _CLUSTER
    violent = "~violent" in signs and bool(present & {"~vomit", "~runs"})
    telling = bool(present & _STRONG) or opioid or "~after" in signs
    enough = len(present) >= 3 or (len(present) == 2 and telling)  # noqa: PLR2004 - counts
    return _first(signs, present) if enough or violent else None
