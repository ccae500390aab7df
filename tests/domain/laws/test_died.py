"""After *died* nothing is ever sent to that chat, whatever is tapped, typed or due."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import agenda
from domain.case import Case
from domain.commands.base import Command, Wake
from domain.commands.erasing import ForgetDiary
from domain.commands.orders import OrderClose
from domain.decide import decide
from domain.decision import Decision
from domain.order import Closing
from tests.domain.laws.courses import BY, course_walks, shared
from tests.domain.laws.walks import Move, commands, walk
from tests.domain.play import Play

MONTHS = timedelta(days=120)


@given(course_walks(), st.lists(commands(), max_size=6))
def test_after_a_death_nothing_is_said_whatever_happens(
    start: tuple[Case, list[Move]], later: list[Command]
) -> None:
    """No notice, no answer, and no thing to do but the deletion.

    Mutant: `in_silence` in decide/orders/closing.py returns what was decided. Second mutant: `_concerns` in
    domain/agenda takes no notice of `closed`.
    """
    *_, last = walk(*start)
    closing = Play(shared(last.case), last.now)
    closing.does(OrderClose(BY, Closing.DIED))
    if closing.case.closed is not Closing.DIED:
        return  # the diary was not begun, or was given up before
    assert closing.notices == []
    assert all(isinstance(due.command, ForgetDiary) for due in agenda(closing.case))
    for command in (*later, Wake()):
        for after in (timedelta(), MONTHS):
            decision = decide(closing.case, command, closing.now + after)
            assert isinstance(decision, Decision)
            assert (decision.notices, decision.answer) == ((), None)
