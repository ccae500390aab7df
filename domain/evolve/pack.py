"""Folding the facts of a new pack."""

from __future__ import annotations

from dataclasses import replace

from domain.case import Case, Supply
from domain.evolve.arms import arm
from domain.facts.pack import PackSaid, PackTaken


@arm.register
def said(fact: PackSaid, case: Case) -> Case:
    """Keep what is in the new pack, beside what doses are taken from."""
    return replace(case, new_pack=fact.preparation)


@arm.register
def taken(fact: PackTaken, case: Case) -> Case:
    """Take doses from it; its label is read anew, and what was counted was of another pack."""
    stepping = replace(case.stepping, label_ok_at=None, label_for_step=None)
    return replace(case, preparation=fact.preparation, new_pack=None, stepping=stepping, supply=Supply())
