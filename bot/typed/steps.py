"""A typed step of the plan: "step 2", "2", "second", "3 mg"."""

from __future__ import annotations

import re

from bot.typed.strengths import parse_strengths
from domain.plan import Step

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_STEP = re.compile(
    r"(?:the )?(?:step|setp|stpe|stp|sep|steps|stage|level)\s*(?:no\.?|number|#)?\s*(?P<number>[0-9]{1,2})"
)
_NUMBER = re.compile(r"[0-9]{1,2}")


def find_step(text: str, steps: tuple[Step, ...]) -> int | None:
    """Return the step that a text names (counted from 0); None where it names none, or may name two.

    A bare number is a step or a dose in mg: "3" is step 3, unless another step has 3 mg.
    """
    said = " ".join(text.lower().strip(" .!").split())
    named = _STEP.fullmatch(said)
    found = {int(named["number"]) - 1} if named else _by_ordinal(said, len(steps))
    if not found:
        doses = {dose.micrograms for dose in parse_strengths(said)}
        found = {n for n, step in enumerate(steps) if doses == {step.dose.micrograms}}
        if _NUMBER.fullmatch(said):
            found |= {int(said) - 1}
    possible = [n for n in found if 0 <= n < len(steps)]
    return possible[0] if len(possible) == 1 else None


def _by_ordinal(said: str, steps: int) -> set[int]:
    word = said.removeprefix("the ").removesuffix(" step").removesuffix(" one")
    if word == "last":
        return {steps - 1}
    return {_ORDINALS.index(word)} if word in _ORDINALS else set()
