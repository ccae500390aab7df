"""A dose, the preparation it is taken from, and what to take for it.

Doses are whole micrograms, so that 0.05 mg (the smallest grain) and 4.5 mg add up exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from math import gcd

GRAIN = 50
"""Smallest grain of a dose in micrograms (0.05 mg): finer is not prescribed as LDN."""

CAPSULES_AT_ONCE = 12
"""More pieces than this for one dose is a mistake in the plan or the strength, not a dose to count out."""


@dataclass(frozen=True, slots=True, order=True)
class Dose:
    """An amount of naltrexone, in whole micrograms."""

    micrograms: int

    def __post_init__(self) -> None:
        """Refuse what is no amount: a dose is above zero (raises ValueError)."""
        if self.micrograms <= 0:
            raise ValueError("a dose is above zero")

    @property
    def mg(self) -> Fraction:
        """The dose in milligrams, exactly."""
        return Fraction(self.micrograms, 1000)

    @classmethod
    def of_mg(cls, mg: str | int | Fraction) -> Dose:
        """Return the dose of so many milligrams; raises ValueError below a whole microgram."""
        micrograms = Fraction(mg) * 1000
        if micrograms.denominator != 1:
            raise ValueError("a dose is a whole number of micrograms")
        return cls(int(micrograms))


@dataclass(frozen=True, slots=True)
class Doses:
    """Several strengths that belong together, as one answer: "1.5 mg and 0.5 mg"."""

    each: tuple[Dose, ...]


class Form(StrEnum):
    """What solid pieces are: the word the patient sees on the label."""

    CAPSULE = "capsule"
    TABLET = "tablet"


@dataclass(frozen=True, slots=True)
class Pieces:
    """A preparation of capsules or tablets, in one or more strengths (whole pieces only)."""

    form: Form
    strengths: tuple[Dose, ...]


@dataclass(frozen=True, slots=True)
class Liquid:
    """A liquid: micrograms of naltrexone in 1 mL, and the syringe's smallest mark in microlitres.

    LDN liquids come as 1 mg/mL and as 5 mg/mL (LDN Research Trust; Norland starter kit): a mix-up is a
    fivefold error, so the strength is always shown beside the volume.
    """

    micrograms_per_ml: int
    mark_microlitres: int


Preparation = Pieces | Liquid


@dataclass(frozen=True, slots=True)
class Counted:
    """So many pieces of one strength."""

    count: int
    strength: Dose


@dataclass(frozen=True, slots=True)
class PiecesToTake:
    """What to take: pieces, the strongest first."""

    form: Form
    parts: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class VolumeToTake:
    """What to take: a volume in microlitres of a liquid of so many micrograms per mL."""

    microlitres: int
    micrograms_per_ml: int


@dataclass(frozen=True, slots=True)
class Stock:
    """So much of one strength: pieces, or microlitres of a liquid (then its strength is that of 1 mL)."""

    strength: Dose
    amount: int


Amount = PiecesToTake | VolumeToTake


class CannotMake(StrEnum):
    """Why a preparation cannot make a dose."""

    NO_COMBINATION = "no_combination"
    TOO_MANY_PIECES = "too_many_pieces"
    BETWEEN_MARKS = "between_marks"


def what_to_take(preparation: Preparation, dose: Dose) -> Amount | CannotMake:
    """Return what to take of the preparation for exactly this dose, or why it cannot be made.

    Fewest pieces first; never a part of a piece and never a volume between two marks of the syringe.
    """
    if isinstance(preparation, Pieces):
        return _count_out(preparation.form, preparation.strengths, dose)
    return _measure(preparation.micrograms_per_ml, preparation.mark_microlitres, dose)


def strengths_of(preparation: Preparation) -> tuple[Dose, ...]:
    """Return what the label may say: the strength of one piece, or of 1 mL."""
    if isinstance(preparation, Pieces):
        return preparation.strengths
    return (Dose(preparation.micrograms_per_ml),)


def _measure(micrograms_per_ml: int, mark: int, dose: Dose) -> Amount | CannotMake:
    microlitres = Fraction(dose.micrograms * 1000, micrograms_per_ml)
    if microlitres.denominator != 1 or int(microlitres) % mark:
        return CannotMake.BETWEEN_MARKS
    return VolumeToTake(int(microlitres), micrograms_per_ml)


@lru_cache(1024)
def _count_out(form: Form, strengths: tuple[Dose, ...], dose: Dose) -> Amount | CannotMake:
    fewest: dict[int, tuple[Dose, ...]] = {0: ()}
    for total in _sums_up_to(dose, strengths):
        smaller = [(*fewest[total - s.micrograms], s) for s in strengths if total - s.micrograms in fewest]
        if smaller:
            fewest[total] = min(smaller, key=len)
    pieces = fewest.get(dose.micrograms)
    if pieces is None:
        return CannotMake.NO_COMBINATION
    if len(pieces) > CAPSULES_AT_ONCE:
        return CannotMake.TOO_MANY_PIECES
    parts = (Counted(pieces.count(s), s) for s in sorted(set(pieces), reverse=True))
    return PiecesToTake(form, tuple(parts))


def _sums_up_to(dose: Dose, strengths: tuple[Dose, ...]) -> range:
    """Every total that could be a sum of pieces: multiples of the smallest common measure."""
    grain = gcd(*(s.micrograms for s in strengths), dose.micrograms)
    return range(grain, dose.micrograms + 1, grain)
