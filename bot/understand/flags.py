"""Red flags: what needs an answer at once. In doubt it is reported; what is denied or another's is not."""

from typing import Final

from bot.understand.context import Context
from bot.understand.phrases import Hit

# A wish to die is no less one inside an "if", and what another person swallowed is the flag itself.
_UNCONDITIONAL: Final = frozenset({"self_harm", "child"})
_OF_OTHERS: Final = frozenset({"child"})
_HEART: Final = frozenset({"chest", "faint", "racing"})
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


def find_flags(
    context: Context, hits: tuple[Hit, ...], exceptions: tuple[Hit, ...], *, opioid: bool
) -> tuple[str, ...]:
    """Answer the red flags of the text, in its order. `opioid`: the writer speaks of one."""
    told = [hit for hit in hits if _counts(context, hit, exceptions)]
    signs = {hit.key: hit.start for hit in reversed(told)}
    found = {key: at for key, at in signs.items() if key in _PLAIN}
    for flag, at in (
        ("heart", _first(signs, _HEART)),
        ("lung", _lung(signs)),
        ("breathing", _breathing(signs)),
        ("opioid_reaction", _reaction(signs, opioid=opioid)),
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
    if hit.key not in _OF_OTHERS and context.is_someone_elses(hit.start):
        return False
    return hit.key in _UNCONDITIONAL or not context.is_condition(hit.start, "what_if", "if", "cause")


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
    """A cluster: three signs, two with a strong one or an opioid, or violent vomiting or diarrhoea alone."""
    present = signs.keys() & _CLUSTER
    violent = "~violent" in signs and bool(present & {"~vomit", "~runs"})
    enough = len(present) >= 3 or (len(present) == 2 and (present & _STRONG or opioid))  # noqa: PLR2004 - counts
    return _first(signs, present) if enough or violent else None
