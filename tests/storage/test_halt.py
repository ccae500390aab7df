"""The halt: nothing leaves until somebody has looked."""

from __future__ import annotations

from functools import partial

from domain.notices import Delivered, Unreachable
from storage import claiming, outbox
from storage.claiming import Claim
from storage.engine import Session, Storage
from storage.halt import halt, is_halted, lift_halt
from storage.settling import settle
from storage.tables import OutboxRow
from tests.storage.desk import EVENING, Patient, notice


def test_a_halt_is_kept_until_it_is_lifted(storage: Storage) -> None:
    """Halting twice is one halt."""
    assert not storage.write_now(is_halted)
    assert not storage.write_now(lift_halt)
    for _ in range(2):
        storage.write_now(partial(halt, given_up=[], now=EVENING))
    assert storage.write_now(is_halted)
    assert storage.write_now(lift_halt)
    assert not storage.write_now(is_halted)


def test_what_was_given_up_by_mistake_is_in_line_again(storage: Storage, ana: Patient) -> None:
    """What arrived is not said twice, what was taken back stays so; mutant: whatever state it has."""

    def sending(session: Session) -> dict[str, str]:
        outbox.enqueue(session, ana.case.id, [notice(ana, key, topic=key) for key in ("a", "b", "c")])
        for outcome in (Delivered(1), Unreachable(), Unreachable()):
            (taken,) = claiming.claim(session, EVENING, "one", Claim(9, 9))
            if taken.parcel.row == 3:
                outbox.withdraw(session, ana.person.id, ["c"])
            settle(session, [(taken.parcel.row, outcome)], EVENING, "one")
        halt(session, [1, 2, 3], EVENING)
        session.expire_all()
        rows = [session.get(OutboxRow, number) for number in (1, 2, 3)]
        return {row.key: row.state for row in rows if row is not None}

    assert storage.write_now(sending) == {"a": "delivered", "b": "open", "c": "withdrawn"}
