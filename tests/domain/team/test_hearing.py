"""What a team hears of a case: who lets it in, and nothing of who does not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case, Stage
from domain.commands.team.base import Heard
from domain.commands.team.charges import AddCharge, LoseCharge
from domain.team.care import CareTeam, Sharing
from domain.team.hearing import heard
from tests.domain.team.teams import BEN, WEEKDAYS

CARE = CareTeam("t", "Riverside", WEEKDAYS, prescriber=BEN)
SHARED = st.sampled_from([None, *Sharing])


def shares(sharing: Sharing | None, name: str | None = None) -> Case:
    """Return Ana's case with what she lets the team see."""
    return Case("ana", 5, care=replace(CARE, sharing=sharing, patient_name=name))


@given(SHARED, SHARED)
def test_a_team_is_told_of_exactly_those_who_let_it_in(before: Sharing | None, after: Sharing | None) -> None:
    """A yes adds, a no takes away, and nobody is told of a no. Mutant: `is_told` is true while not asked."""
    told = heard(shares(before), (), shares(after))
    ins = {Sharing.NAME, Sharing.CODE}
    wanted: tuple[Heard, ...]
    if after in ins:
        wanted = () if before is after else (AddCharge("ana", after is Sharing.NAME, BEN),)
    else:
        wanted = (LoseCharge("ana"),) if before in ins else ()
    assert told == wanted


def test_another_name_is_news_and_its_words_are_not_told() -> None:
    """The name stays in the case: deleting that deletes it."""
    told = heard(shares(Sharing.NAME, "Ana M."), (), shares(Sharing.NAME, "Ana"))
    assert told == (AddCharge("ana", named=True, prescriber=BEN),)
    assert "Ana" not in repr(told)


def test_who_leaves_or_deletes_everything_is_lost() -> None:
    """Mutant: `after.stage` is not looked at."""
    for after in (replace(shares(Sharing.CODE), stage=Stage.LEFT), Case("ana", 5)):
        assert heard(shares(Sharing.CODE), (), after) == (LoseCharge("ana"),)
