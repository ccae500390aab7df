"""Buttons: opaque tokens that lead to stored commands, for one person, in one chat."""

from __future__ import annotations

from functools import partial

from domain.commands.day import RatePain
from domain.notices import Rows
from storage import screens
from storage.engine import Session, Storage
from storage.screens import Screen, Tap
from tests.storage.desk import ANA, BEN, DAY, EVENING, Patient, buttons, enrol, evening
from tests.storage.plan import plan_of


def show(
    storage: Storage, to: Patient, topic: str = "day", message_id: int | None = None, rows: Rows | None = None
) -> str:
    """Keep a screen, as one that hangs at this message."""

    def showing(session: Session) -> str:
        where = (to.person.id, to.person.chat, to.case.id)
        token = screens.store_screen(
            session, where, topic, evening(), buttons() if rows is None else rows, EVENING
        )
        if message_id is not None:
            screens.bind_message(session, token, message_id)
        return token

    return storage.write_now(showing)


def look(storage: Storage, token: str) -> Screen:
    """The screen as it is kept."""
    found = storage.write_now(lambda session: screens.find_screen(session, token))
    assert found is not None
    return found


def tap(session: Session, token: str, number: int, who: int = ANA, chat: int = ANA) -> Tap | None:
    """Somebody taps a button."""
    return screens.find_choice(session, token, number, who, chat)


def test_a_tap_finds_its_command(storage: Storage, ana: Patient) -> None:
    """The n-th button in reading order, whatever the rows."""
    rows = buttons(RatePain(DAY, 0), RatePain(DAY, 2)) + buttons(RatePain(DAY, 20))
    token = show(storage, ana, rows=rows)
    for number, halves in enumerate([0, 2, 20]):
        found = storage.write_now(partial(tap, token=token, number=number))
        assert found is not None
        assert found.command == RatePain(DAY, halves)
        assert found.screen.open


def test_a_tap_that_is_not_hers_finds_nothing(storage: Storage, ana: Patient) -> None:
    """Another account, another chat, a number out of range, a forged token: all alike."""
    ben = storage.write_now(lambda session: enrol(session, BEN))
    token = show(storage, ana)
    forged = [(token, 0, BEN, ANA), (token, 0, BEN, BEN), (token, 0, ANA, BEN), (token, 0, 4711, ANA)]
    forged += [(token, -1, ANA, ANA), (token, 2, ANA, ANA), (token[:-1], 0, ANA, ANA), ("", 0, ANA, ANA)]
    for name, number, who, chat in forged:
        assert storage.write_now(partial(tap, token=name, number=number, who=who, chat=chat)) is None
    assert storage.write_now(lambda session: screens.newest_open_screens(session, ben.person.id)) == ()


def test_a_token_says_nothing_and_fits(storage: Storage, ana: Patient) -> None:
    """`token.n` stays within 64 bytes and no two are alike."""
    tokens = {show(storage, ana) for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(f"{token}.99".encode()) <= 64 for token in tokens)


def test_answering_a_topic_closes_its_other_buttons(storage: Storage, ana: Patient) -> None:
    """Their messages are named, the answer's own and other topics stay; mutant: all topics close."""
    first, second = show(storage, ana, message_id=11), show(storage, ana, message_id=12)
    bare, other = show(storage, ana, message_id=13, rows=()), show(storage, ana, "effects", message_id=14)
    flying, answer = show(storage, ana), show(storage, ana, message_id=15)
    gone = storage.write_now(lambda session: screens.close_topic(session, ana.person.id, "day", [answer]))
    assert sorted(gone) == [11, 12]
    assert [look(storage, each).open for each in (first, second, bare, other, flying, answer)] == [
        False, False, False, True, False, True,
    ]  # fmt: skip


def test_typed_words_may_mean_the_newest_buttons_first(storage: Storage, ana: Patient) -> None:
    """Open screens only, newest first; a reply names its own."""
    old, new, closed = show(storage, ana, message_id=1), show(storage, ana, message_id=2), show(storage, ana)
    storage.write_now(lambda session: screens.close_screen(session, closed))
    found = storage.write_now(lambda session: screens.newest_open_screens(session, ana.person.id))
    assert [each.token for each in found] == [new, old]
    replied = storage.write_now(lambda session: screens.screen_at(session, ana.person.id, 1))
    assert replied is not None
    assert replied.token == old
    assert storage.write_now(lambda session: screens.screen_at(session, ana.person.id, 99)) is None


def test_what_hangs_at_a_message_is_found_without_looking_at_all_of_them(
    storage: Storage, ana: Patient
) -> None:
    """However many messages a person has: by its index alone."""
    plan = storage.write_now(
        lambda session: plan_of(session, lambda s: screens.screen_at(s, ana.person.id, 5))
    )
    assert ["ix_screen_message" in step for step in plan] == [True], plan
