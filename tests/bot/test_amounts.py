"""How much was taken, against what the plan has."""

from __future__ import annotations

import pytest

from bot.handlers.meanings import red_flag
from bot.incoming import Typed
from bot.understand import understand
from domain.case import Case
from domain.commands.alerting import SayRedFlag
from domain.dose import Dose, Form, Liquid, Pieces
from domain.effects import RedFlag
from tests.domain.play import FIRST_DOSE, ana, at

LIQUID = ana(preparation=Liquid(5000, 10))
"""1.5 mg are 0.3 mL of 5 mg in each mL."""


def _flagged(text: str, case: Case) -> SayRedFlag | None:
    event = Typed(text, at(FIRST_DOSE, "21:10"), 5, None)
    return red_flag(event, understand(text), case)


@pytest.mark.parametrize(
    ("text", "taken"),
    [("took 1 ml instead of 0.3", Dose(5000)), ("took 0.9 mL", Dose(4500)), ("drank 3 mls", Dose(15000))],
)
def test_more_of_a_liquid_than_the_dose_is_asked_about(text: str, taken: Dose) -> None:
    """In mL as in pieces and mg; the question names how many mg that is in all."""
    flag = _flagged(text, LIQUID)
    assert flag is not None
    assert flag.flags == (RedFlag.OVERDOSE,)
    assert (flag.doubtful, flag.taken) == (True, taken)


def test_the_dose_itself_is_no_question() -> None:
    """0.3 mL is the dose; mL of capsules say nothing; two capsules of two are the dose."""
    assert _flagged("took 0.3 ml", LIQUID) is None
    assert _flagged("took 0.9 ml", ana()) is None
    assert _flagged("took 0.9 ml", ana(legs=(), counts=(), plan=None)) is None


def test_pieces_are_named_in_mg() -> None:
    """Two capsules of 1.5 mg are 3 mg in all; of several strengths it is not known which."""
    flag = _flagged("took 2 capsules", ana())
    assert flag is not None
    assert flag.taken == Dose(3000)
    several = ana(preparation=Pieces(Form.CAPSULE, (Dose(500), Dose(1500))))
    flag = _flagged("took 2 capsules", several)
    assert flag is not None
    assert flag.taken is None
    flag = _flagged("took 3 mg", ana())
    assert flag is not None
    assert flag.taken == Dose(3000)


@pytest.mark.parametrize("text", ["took it all", "took double", "took all of it"])
def test_all_of_it_is_asked_about(text: str) -> None:
    """It may be more than one dose: in doubt."""
    flag = _flagged(text, ana())
    assert flag is not None
    assert (flag.flags, flag.doubtful) == ((RedFlag.OVERDOSE,), True)


def test_all_my_pills_has_the_crisis_line_as_well() -> None:
    """In doubt, both; the whole bottle is no doubt."""
    flag = _flagged("took all my pills", ana())
    assert flag is not None
    assert set(flag.flags) == {RedFlag.OVERDOSE, RedFlag.SELF_HARM}
    assert flag.doubtful
    flag = _flagged("took the whole bottle", ana())
    assert flag is not None
    assert not flag.doubtful
