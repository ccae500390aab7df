"""Invitations: single use, 72 hours, five tries an hour, and one answer for all that is wrong."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlmodel import select

from domain.case import Prescriber
from domain.dose import Dose, Form, Pieces
from domain.invitation import Invitation
from domain.plan import Plan, Step
from storage.engine import Storage
from storage.invites import create_invite, redeem_invite
from storage.tables import InviteRow
from tests.storage.desk import ANA, CLEO, EVENING, SECOND, open_desk

SECRET = "b1946ac92492d2347c6235b4d2611184"
OFFER = Invitation(
    Plan((Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None))),
    Pieces(Form.CAPSULE, (Dose(1500),)),
    Prescriber("Ben Okafor", "+44 20 7946 0000"),
)
LATER = EVENING + timedelta(hours=72)


def invite(storage: Storage, offer: Invitation = OFFER) -> None:
    """Somebody at the command line invites."""
    assert storage.write_now(lambda session: create_invite(session, SECRET, offer, EVENING)) == LATER


def redeem(
    storage: Storage, secret: str = SECRET, who: int = ANA, after: timedelta = SECOND
) -> Invitation | None:
    """Somebody opens the link."""
    return storage.write_now(lambda session: redeem_invite(session, secret, who, EVENING + after))


def test_an_invitation_brings_what_it_was_given(storage: Storage) -> None:
    """Plan, preparation and prescriber as they were typed; or nothing."""
    invite(storage)
    assert redeem(storage) == OFFER


def test_it_works_once(storage: Storage) -> None:
    """Also for the one who used it; mutant: no look at `used_at`."""
    invite(storage)
    assert redeem(storage) is not None
    assert redeem(storage) is None
    assert redeem(storage, who=CLEO) is None


def test_it_ends_after_72_hours(storage: Storage) -> None:
    """To the second; mutant: `>=` for `>`."""
    invite(storage, Invitation())
    assert redeem(storage, after=timedelta(hours=72)) is None
    assert redeem(storage, after=timedelta(hours=72) - SECOND) == Invitation()


def test_five_wrong_tries_an_hour_and_not_the_right_one_either(storage: Storage) -> None:
    """The sixth is not looked at, an hour later it is; others are not kept out."""
    invite(storage)
    for _ in range(5):
        assert redeem(storage, "wrong", CLEO) is None
    assert redeem(storage, who=CLEO) is None
    assert redeem(storage, who=CLEO, after=timedelta(hours=1) + 2 * SECOND) == OFFER


def test_a_copy_of_the_database_invites_nobody(tmp_path: Path) -> None:
    """The secret itself is nowhere in the files."""
    with open_desk(tmp_path) as storage:
        invite(storage)
    assert SECRET.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_a_used_invitation_keeps_nothing_of_what_it_brought(storage: Storage) -> None:
    """Name and number of the prescriber are the case's from now on, and go with it."""
    invite(storage)
    redeem(storage)
    bodies = storage.write_now(lambda session: session.exec(select(InviteRow.body)).all())
    assert not any("Okafor" in body for body in bodies)
