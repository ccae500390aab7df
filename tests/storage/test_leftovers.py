"""What is kept for how long."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlmodel import select

from domain.notices import Delivered
from storage import claiming, outbox, screens
from storage.claiming import Claim
from storage.engine import Session, Storage
from storage.leftovers import LETTERS_KEPT, OUTBOX_KEPT, SCREENS_KEPT, forget_leftovers
from storage.settling import settle
from storage.tables import OutboxRow
from storage.updates import bury_update
from tests.storage.desk import ANA, EVENING, SECOND, Patient, buttons, evening, notice
from tests.storage.plan import plan_of


def said(session: Session) -> list[str]:
    """The keys the outbox knows."""
    return list(session.exec(select(OutboxRow.key).order_by(OutboxRow.key)))


def forget(storage: Storage, now: datetime, limit: int = 500) -> int:
    """Tidy once."""
    return storage.write_now(partial(forget_leftovers, now=now, limit=limit))


def show(session: Session, to: Patient, *, closed: bool) -> str:
    """A screen of this evening."""
    where = (to.person.id, to.person.chat, to.case.id)
    token = screens.store_screen(session, where, "day", evening(), buttons(), EVENING)
    if closed:
        screens.close_screen(session, token)
    return token


def test_dead_screens_are_forgotten_after_90_days_and_live_ones_never(storage: Storage, ana: Patient) -> None:
    """The button of a forgotten one leads nowhere, as a forged one; mutant: live ones go as well."""
    dead = storage.write_now(partial(show, to=ana, closed=True))
    live = storage.write_now(partial(show, to=ana, closed=False))
    assert forget(storage, EVENING + SCREENS_KEPT - SECOND) == 0
    assert forget(storage, EVENING + SCREENS_KEPT) == 1
    tap = partial(screens.find_choice, number=0, account=ANA, chat=ANA)
    assert storage.write_now(partial(tap, token=dead)) is None
    assert storage.write_now(partial(tap, token=live)) is not None


def test_what_was_said_is_forgotten_after_30_days_and_what_waits_is_not(
    storage: Storage, ana: Patient
) -> None:
    """Mutants: what is open goes, what is on its way goes."""

    def saying(session: Session) -> None:
        outbox.enqueue(session, ana.case.id, [notice(ana, "a"), notice(ana, "b")])
        (taken,) = claiming.claim(session, EVENING, "one", Claim(9, 9))
        settle(session, [(taken.parcel.row, Delivered(1))], EVENING, "one")
        claiming.claim(session, EVENING, "one", Claim(9, 9))
        outbox.enqueue(session, ana.case.id, [notice(ana, "c")])

    storage.write_now(saying)
    assert forget(storage, EVENING + OUTBOX_KEPT - SECOND) == 0
    assert forget(storage, EVENING + OUTBOX_KEPT) == 1
    assert storage.write_now(said) == ["b", "c"]


def test_dead_letters_are_forgotten_after_a_year(storage: Storage) -> None:
    """Long enough to be looked at."""
    storage.write_now(lambda session: bury_update(session, 1, "message", "KeyError", EVENING))
    assert forget(storage, EVENING + LETTERS_KEPT - SECOND) == 0
    assert forget(storage, EVENING + LETTERS_KEPT) == 1


def test_so_many_go_at_a_time(storage: Storage, ana: Patient) -> None:
    """A tap waits for one batch, not for years of screens."""
    for _ in range(5):
        storage.write_now(partial(show, to=ana, closed=True))
    later = EVENING + timedelta(days=100)
    assert [forget(storage, later, limit=2) for _ in range(4)] == [2, 2, 1, 0]


@pytest.mark.parametrize("index", ["ix_screen_dead", "ix_outbox_settled"])
def test_tidying_looks_at_what_is_old_alone(storage: Storage, index: str) -> None:
    """However many rows there are."""
    plan = storage.write_now(lambda session: plan_of(session, lambda s: forget_leftovers(s, EVENING)))
    assert any(index in step for step in plan), plan
