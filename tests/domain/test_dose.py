"""What to take for a dose is exact, or refused."""

from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dose import (
    CAPSULES_AT_ONCE,
    CannotMake,
    Counted,
    Dose,
    Form,
    Liquid,
    Pieces,
    PiecesToTake,
    VolumeToTake,
    strengths_of,
    what_to_take,
)

grains = st.integers(1, 30).map(lambda grains: Dose(grains * 500))
strengths = st.sets(st.integers(1, 9).map(lambda halves: Dose(halves * 500)), min_size=1, max_size=3)


def mg(text: str) -> Dose:
    """The dose of so many milligrams."""
    return Dose.of_mg(text)


def test_a_dose_keeps_its_milligrams_exactly() -> None:
    """0.05 mg is fifty micrograms, and nothing is rounded on the way back."""
    assert mg("0.05") == Dose(50)
    assert mg("4.5").mg == Fraction(9, 2)


@pytest.mark.parametrize("text", ["0", "-1", "0.0001"])
def test_what_is_no_amount_is_no_dose(text: str) -> None:
    """Zero, less than zero, and a part of a microgram are refused."""
    with pytest.raises(ValueError, match="a dose is"):
        mg(text)


def test_the_strongest_pieces_come_first() -> None:
    """2 mg out of 0.5 mg and 1.5 mg capsules is one of each."""
    made = what_to_take(Pieces(Form.CAPSULE, (mg("0.5"), mg("1.5"))), mg("2"))
    assert made == PiecesToTake(Form.CAPSULE, (Counted(1, mg("1.5")), Counted(1, mg("0.5"))))


def test_fewest_pieces_beats_the_strongest_piece() -> None:
    """6 mg out of 1, 3 and 4 mg is twice 3 mg, not 4 + 1 + 1."""
    made = what_to_take(Pieces(Form.TABLET, (mg("1"), mg("3"), mg("4"))), mg("6"))
    assert made == PiecesToTake(Form.TABLET, (Counted(2, mg("3")),))


def test_a_piece_is_never_divided() -> None:
    """2 mg cannot be made of 1.5 mg capsules."""
    assert what_to_take(Pieces(Form.CAPSULE, (mg("1.5"),)), mg("2")) is CannotMake.NO_COMBINATION


def test_more_than_twelve_pieces_is_a_mistake() -> None:
    """Twelve capsules are counted out, thirteen are not."""
    half = Pieces(Form.CAPSULE, (mg("0.5"),))
    assert what_to_take(half, mg("6")) == PiecesToTake(Form.CAPSULE, (Counted(12, mg("0.5")),))
    assert what_to_take(half, mg("6.5")) is CannotMake.TOO_MANY_PIECES


def test_the_same_dose_is_five_times_less_of_the_stronger_liquid() -> None:
    """1.5 mg is 1.5 mL of the 1 mg/mL liquid and 0.3 mL of the 5 mg/mL liquid."""
    assert what_to_take(Liquid(1000, 100), mg("1.5")) == VolumeToTake(1500, 1000)
    assert what_to_take(Liquid(5000, 100), mg("1.5")) == VolumeToTake(300, 5000)


def test_a_volume_between_two_marks_is_refused() -> None:
    """0.05 mL cannot be measured on a syringe marked every 0.1 mL, nor a third of a microlitre on any."""
    assert what_to_take(Liquid(5000, 100), mg("0.25")) is CannotMake.BETWEEN_MARKS
    assert what_to_take(Liquid(3000, 1), mg("0.05")) is CannotMake.BETWEEN_MARKS


def test_the_label_says_the_strength_of_one_piece_or_of_one_millilitre() -> None:
    """The label check asks for these and for nothing else."""
    assert strengths_of(Pieces(Form.TABLET, (mg("0.5"), mg("1.5")))) == (mg("0.5"), mg("1.5"))
    assert strengths_of(Liquid(5000, 100)) == (mg("5"),)


@given(strengths, grains)
def test_pieces_make_exactly_the_dose_with_as_few_as_any_combination(at_hand: set[Dose], dose: Dose) -> None:
    """Breaks if pieces are taken greedily from the strongest down."""
    made = what_to_take(Pieces(Form.CAPSULE, tuple(at_hand)), dose)
    fewest = _fewest(at_hand, dose)
    if isinstance(made, PiecesToTake):
        assert sum(part.count * part.strength.micrograms for part in made.parts) == dose.micrograms
        assert sum(part.count for part in made.parts) == fewest
        assert list(made.parts) == sorted(made.parts, key=lambda part: part.strength, reverse=True)
    else:
        assert fewest is None


@given(st.sampled_from([1000, 5000]), st.sampled_from([10, 50, 100]), grains)
def test_a_volume_holds_exactly_the_dose_and_ends_at_a_mark(per_ml: int, mark: int, dose: Dose) -> None:
    """Breaks if a volume is rounded to the nearest mark."""
    made = what_to_take(Liquid(per_ml, mark), dose)
    volume = Fraction(dose.micrograms * 1000, per_ml)
    if isinstance(made, VolumeToTake):
        assert made.microlitres * per_ml == dose.micrograms * 1000
        assert made.microlitres % mark == 0
    else:
        assert made is CannotMake.BETWEEN_MARKS
        assert volume % mark != 0


def _fewest(at_hand: set[Dose], dose: Dose) -> int | None:
    """The least number of pieces up to twelve, found by trying all combinations."""
    for count in range(1, CAPSULES_AT_ONCE + 1):
        for pieces in combinations_with_replacement(sorted(at_hand), count):
            if sum(piece.micrograms for piece in pieces) == dose.micrograms:
                return count
    return None
