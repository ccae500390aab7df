"""Typed strengths: of capsules and tablets, of a liquid, and the smallest mark of a syringe."""

import re
from fractions import Fraction
from typing import Final

from domain.dose import GRAIN, Dose, Form, Liquid, Pieces, Preparation
from domain.enrolment import PackForm

_NUMBER: Final = r"[0-9]+(?:[.,][0-9]+)?"
_MG: Final = r"(?:mg|milligrams?|mcg|ug|micrograms?)"
_PER_ML: Final = re.compile(
    rf"(?P<amount>{_NUMBER})\s*(?P<unit>{_MG})?\s*(?:/|per|in|to)\s*(?:(?:a|one|each)\s+)?(?P<ml>{_NUMBER})?\s*m(?:illi)?l(?:it(?:re|er)s?)?(?![a-z])"
)
_STRENGTH: Final = re.compile(rf"(?P<amount>{_NUMBER})\s*(?P<unit>{_MG})?(?![a-z0-9%]|/(?![0-9]))")
_MARK: Final = re.compile(rf"(?P<amount>{_NUMBER})\s*(?:ml|milli(?:litre|liter)s?|cc)(?![a-z])")
_PIECES_WORDS: Final = frozenset(
    [
        "and",
        "or",
        "of",
        "with",
        "each",
        "a",
        "the",
        "i",
        "have",
        "my",
        "one",
        "piece",
        "in",
        "contains",
        "naltrexone",
        "ldn",
        "low",
        "dose",
        "strength",
        "strengths",
        "it",
        "says",
        "is",
        "are",
        "they",
    ]
)
_CAPSULE: Final = frozenset({"capsule", "capsules", "cap", "caps"})
_TABLET: Final = frozenset({"tablet", "tablets", "tab", "tabs", "pill", "pills"})
_LIQUID_WORDS: Final = frozenset(
    [
        "liquid",
        "solution",
        "suspension",
        "syrup",
        "drops",
        "oral",
        "syringe",
        "with",
        "marks",
        "marked",
        "mark",
        "every",
        "each",
        "at",
        "by",
        "a",
        "the",
        "smallest",
        "is",
        "and",
        "has",
        "in",
        "steps",
        "of",
        "lines",
        "line",
        "naltrexone",
        "ldn",
    ]
)
_FORMS: Final = (
    (PackForm.CAPSULE, _CAPSULE),
    (PackForm.TABLET, _TABLET),
    (PackForm.LIQUID, frozenset({"liquid", "solution", "suspension", "syrup", "drops"})),
)
_ANSWERING: Final = frozenset({"got", "they", "gave", "me", "please", "some", "it's", "its"})
_SPELLINGS: Final = str.maketrans({"µ": "u", "μ": "u"})
_COUNT: Final = re.compile(r"[0-9]\s*(?:cap|tab|pill|x\b)")
_HIGHEST: Final = 50_000
"""Micrograms: no piece and no mL of a liquid holds more (50 mg is the ordinary naltrexone tablet)."""
_WIDEST_MARK: Final = 5_000


def parse_strengths(text: str) -> tuple[Dose, ...]:
    """Return the strengths of capsules or tablets in a text, weakest first; none if some of it is not read.

    "1.5 mg", "0.5 and 1.5 mg", "capsules of 1.5 mg"; of a liquid what is in 1 mL ("5 mg/mL"). A number takes
    the unit of the next one that has one; "2 capsules" is a count and no strength.
    """
    left = _words(text)
    if _PER_ML.search(left):
        per_ml = parse_per_ml(text)
        return (Dose(per_ml),) if per_ml else ()
    return () if _COUNT.search(left) else _strengths(left, _PIECES_WORDS | _CAPSULE | _TABLET)


def parse_per_ml(text: str) -> int | None:
    """Return the micrograms of naltrexone in 1 mL ("1 mg/mL", "5 mg per ml", "10 mg in 2 mL"), or None."""
    left = _words(text)
    found = _PER_ML.search(left)
    if not found:
        strengths = _strengths(left, _LIQUID_WORDS)
        return strengths[0].micrograms if len(strengths) == 1 else None
    rest = (left[: found.start()] + left[found.end() :]).split()
    return _per_ml(found) if set(rest) <= _LIQUID_WORDS else None


def parse_mark(text: str) -> int | None:
    """Return the smallest mark of a syringe in microlitres ("0.1 mL", "0,05"), or None."""
    left = _words(text)
    found = _MARK.search(left) or re.search(rf"(?P<amount>{_NUMBER})", left)
    if not found or not set((left[: found.start()] + left[found.end() :]).split()) <= _LIQUID_WORDS:
        return None
    return _microlitres(found["amount"])


def parse_pack(text: str) -> tuple[PackForm | None, tuple[Dose, ...]]:
    """Return the form and strengths of a pack ("1.5 mg capsules"); of a liquid what is in 1 mL.

    A form alone has no strengths; where two forms are named, or anything else, neither is read.
    """
    left = _words(text)
    if _PER_ML.search(left):
        per_ml = parse_per_ml(text)
        return (PackForm.LIQUID, (Dose(per_ml),)) if per_ml is not None else (None, ())
    words = set(left.split())
    forms = [form for form, names in _FORMS if words & names]
    strengths = parse_strengths(text) if forms != [PackForm.LIQUID] else ()
    known = words <= _PIECES_WORDS | _LIQUID_WORDS | _CAPSULE | _TABLET | _ANSWERING
    return (forms[0], strengths) if len(forms) == 1 and (strengths or known) else (None, ())


def parse_preparation(text: str) -> Preparation | None:
    """Return a whole preparation; None where the strength, the form or the mark is missing or not read."""
    left = _words(text)
    found = _PER_ML.search(left)
    if found:
        per_ml, mark = _per_ml(found), parse_mark(left[: found.start()] + left[found.end() :])
        return Liquid(per_ml, mark) if per_ml and mark else None
    words = set(left.split())
    forms = [form for form, names in ((Form.CAPSULE, _CAPSULE), (Form.TABLET, _TABLET)) if words & names]
    strengths = parse_strengths(text)
    return Pieces(forms[0], strengths) if len(forms) == 1 and strengths else None


def _words(text: str) -> str:
    """Return a text in one spelling, without the commas and points that only separate."""
    left = text.lower().translate(_SPELLINGS)
    return " ".join(re.sub(r"[;:()&+]|[.,](?=\s|$)", " ", left).split())


def _strengths(left: str, known: frozenset[str]) -> tuple[Dose, ...]:
    found = list(_STRENGTH.finditer(left))
    rest = set(_STRENGTH.sub(" ", left).replace("/", " ").replace(",", " ").split())
    if not found or not rest <= known:
        return ()
    unit = ""
    doses: set[Dose] = set()
    for one in reversed(found):
        unit = one["unit"] or unit
        micrograms = _micrograms(one["amount"], unit)
        if micrograms is None:
            return ()
        doses.add(Dose(micrograms))
    return tuple(sorted(doses))


def _per_ml(found: re.Match[str]) -> int | None:
    micrograms = _micrograms(found["amount"], found["unit"] or "")
    ml = Fraction((found["ml"] or "1").replace(",", "."))
    if micrograms is None or not ml:
        return None
    return int(micrograms / ml) if (micrograms / ml).denominator == 1 else None


def _micrograms(amount: str, unit: str) -> int | None:
    number = Fraction(amount.replace(",", ".")) * (1 if unit.startswith(("mc", "ug", "mic")) else 1000)
    return int(number) if 0 < number <= _HIGHEST and number % GRAIN == 0 else None


def _microlitres(amount: str) -> int | None:
    number = Fraction(amount.replace(",", ".")) * 1000
    return int(number) if 0 < number <= _WIDEST_MARK and number.denominator == 1 else None
