"""One transaction per command: decided, recorded, queued and answered together, or not at all."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import select

from domain.commands.base import Wake
from domain.commands.day import ChatFound, ChatLost
from domain.commands.enrolment import ShowEnrolment
from domain.decision import Decision, Refusal
from domain.facts.enrolment import InviteClosed
from storage import cases, people, screens, updates
from storage.cases import Applied
from storage.engine import Session, Storage
from storage.load import facts_of, load
from storage.record import record
from storage.screens import Screen, Tapped
from storage.tables import DeadLetterRow
from storage.updates import AlreadySeen
from tests.storage.desk import ANA, EVENING, SECOND, Patient


def showing(
    session: Session, ana: Patient, update_id: int | None = None, tapped: Tapped | None = None
) -> Applied | AlreadySeen:
    """Ana asks where she is."""
    return cases.apply(session, ana.case.id, ShowEnrolment(), EVENING, "patient", update_id, tapped)


def apply(
    storage: Storage, ana: Patient, update_id: int | None = None, tapped: Tapped | None = None
) -> Applied:
    """Ana asks where she is, for the first time by this update."""
    done = storage.write_now(partial(showing, ana=ana, update_id=update_id, tapped=tapped))
    assert isinstance(done, Applied)
    return done


def look(storage: Storage, done: Applied) -> Screen:
    """The screen of an answer."""
    assert done.screen is not None
    found = storage.write_now(partial(screens.find_screen, token=done.screen))
    assert found is not None
    return found


def test_a_command_becomes_facts_and_a_new_version(storage: Storage, ana: Patient) -> None:
    """What was decided is what is loaded, and the chat's state follows it."""
    done = storage.write_now(
        lambda session: cases.apply(session, ana.case.id, ChatLost(), EVENING, "telegram")
    )
    assert isinstance(done, Applied)
    assert isinstance(done.outcome, Decision)
    assert storage.write_now(lambda session: load(session, ana.case.id)) == done.case
    assert len(storage.write_now(lambda session: facts_of(session, ana.case.id))) == done.case.version >= 1
    assert not storage.write_now(lambda session: people.get_person(session, ana.person.id)).reachable
    storage.write_now(lambda session: cases.apply(session, ana.case.id, ChatFound(), EVENING, "telegram"))
    assert storage.write_now(lambda session: people.get_person(session, ana.person.id)).reachable


def test_an_update_is_worked_on_once(storage: Storage, ana: Patient) -> None:
    """Repeated, it changes nothing and says whether it was answered; mutant: no look at the update's id."""

    def losing(session: Session) -> Applied | AlreadySeen:
        return cases.apply(session, ana.case.id, ChatLost(), EVENING, "telegram", update_id=7)

    assert isinstance(storage.write_now(losing), Applied)
    assert storage.write_now(losing) == AlreadySeen(answered=False, screen=None)
    storage.write_now(lambda session: updates.mark_answered(session, 7))
    assert storage.write_now(losing) == AlreadySeen(answered=True, screen=None)
    assert storage.write_now(lambda session: load(session, ana.case.id)).version == 1


def test_an_id_is_forgotten_after_three_days(storage: Storage) -> None:
    """Ids restart lower after a quiet week: an old one says nothing about a new update."""
    assert storage.write_now(lambda session: updates.see_update(session, 7, EVENING)) is None
    week = EVENING + timedelta(days=8)
    assert storage.write_now(lambda session: updates.see_update(session, 7, week)) is None
    assert storage.write_now(lambda session: updates.forget_updates(session, week)) == 0
    assert storage.write_now(lambda session: updates.forget_updates(session, week + timedelta(days=3))) == 1


def test_an_unknown_case_is_an_error(storage: Storage) -> None:
    """It is for the edge to know who is a patient."""
    with pytest.raises(LookupError):
        storage.write_now(lambda session: cases.apply(session, "nobody", Wake(), EVENING, "clock"))


def test_an_answer_can_be_shown_again(storage: Storage, ana: Patient) -> None:
    """It is kept under its token: if the first showing was lost, the repeated update finds it."""
    done = apply(storage, ana, update_id=9)
    assert isinstance(done.outcome, Decision)
    assert done.outcome.answer is not None
    screen = look(storage, done)
    assert (screen.message, screen.choices) == (done.outcome.answer.message, done.outcome.answer.choices)
    assert storage.write_now(partial(showing, ana=ana, update_id=9)) == AlreadySeen(
        answered=False, screen=screen.token
    )


def test_an_answer_to_a_tap_takes_the_place_of_what_was_tapped(storage: Storage, ana: Patient) -> None:
    """It hangs at that message at once, crash or not, and the old buttons are dead."""
    first = look(storage, apply(storage, ana))
    second = look(storage, apply(storage, ana, tapped=Tapped(first.token, 11)))
    assert second.message_id == 11
    assert second.open
    found = storage.write_now(partial(screens.find_screen, token=first.token))
    assert found is not None
    assert not found.open


def test_an_answer_takes_the_buttons_of_its_topic_from_other_messages(storage: Storage, ana: Patient) -> None:
    """Typed a second time, the first message is named as stale; mutant: nothing closes."""
    first = look(storage, apply(storage, ana))
    storage.write_now(partial(screens.bind_message, token=first.token, message_id=11))
    assert apply(storage, ana).stale == (11,)


def test_a_refusal_changes_nothing(storage: Storage, ana: Patient) -> None:
    """Somebody whose invitation was closed cannot go on; the update is worked on all the same."""
    closed = Decision((InviteClosed(),))
    left = storage.write_now(lambda session: record(session, ana.case, closed, EVENING, "patient"))
    done = storage.write_now(partial(showing, ana=ana, update_id=3))
    assert isinstance(done, Applied)
    assert isinstance(done.outcome, Refusal)
    assert (done.case, done.screen, done.stale) == (left, None, ())
    assert storage.write_now(lambda session: load(session, ana.case.id)) == left
    assert storage.write_now(partial(showing, ana=ana, update_id=3)) == AlreadySeen(
        answered=False, screen=None
    )


def test_running_cases_are_those_not_over(storage: Storage, ana: Patient) -> None:
    """Everybody who may be waiting for an answer."""
    assert storage.write_now(cases.running_cases) == [ana.case.id]


def test_nobody_waits_for_anything_at_first(storage: Storage, ana: Patient) -> None:
    """A case that was only opened has no wake."""
    assert storage.write_now(cases.next_wake_of_all) is None
    storage.write_now(lambda session: cases.push_on(session, ana.case.id, EVENING))
    assert storage.write_now(cases.next_wake_of_all) == EVENING + cases.PUSHED_ON


def test_an_unknown_person_is_an_error(storage: Storage) -> None:
    """Their number came from us."""
    with pytest.raises(LookupError):
        storage.write_now(lambda session: people.get_person(session, 99))


def test_an_update_that_broke_is_put_aside_without_its_text(storage: Storage) -> None:
    """Number, kind and error."""
    storage.write_now(lambda session: updates.bury_update(session, 5, "message", "KeyError", EVENING))
    (letter,) = storage.write_now(lambda session: session.exec(select(DeadLetterRow)).all())
    assert (letter.update_id, letter.kind, letter.error) == (5, "message", "KeyError")


def test_a_case_is_the_newest_of_its_person(storage: Storage, ana: Patient) -> None:
    """Somebody who comes back has a new case, and the old one is kept."""
    later = storage.write_now(lambda session: cases.open_case(session, ana.person.id, EVENING + SECOND))
    found = storage.write_now(lambda session: people.find_person(session, ANA))
    assert found is not None
    assert found.case_id == later.id != ana.case.id


async def test_a_crash_at_any_step_keeps_all_or_nothing(storage: Storage, ana: Patient) -> None:
    """L10 for apply: cut off after each statement, the case is as before; mutant: a commit in between."""
    from sqlalchemy import event  # noqa: PLC0415  only here: the test cuts the wire below the session

    class Cut(Exception):
        pass

    for statements in range(1, 40):
        seen = 0

        def count(*_: object, most: int = statements) -> None:
            nonlocal seen
            seen += 1
            if seen > most:
                raise Cut

        def losing(session: Session) -> Applied | AlreadySeen:
            event.listen(session.connection(), "before_cursor_execute", count)
            return cases.apply(session, ana.case.id, ChatLost(), EVENING, "telegram", update_id=1)

        try:
            await storage.write(losing)
        except Cut:
            assert storage.write_now(lambda session: load(session, ana.case.id)) == ana.case
            assert storage.write_now(lambda session: facts_of(session, ana.case.id)) == []
        else:
            break
    else:
        raise AssertionError("never came to its end")
    assert storage.write_now(lambda session: load(session, ana.case.id)).version == 1


async def test_a_caller_that_is_cancelled_leaves_a_whole_transaction(storage: Storage, ana: Patient) -> None:
    """L10 for the await of apply: the transaction runs to its end or never began."""
    for turns in range(3):
        calling = asyncio.create_task(
            storage.write(lambda session: cases.apply(session, ana.case.id, ChatLost(), EVENING, "telegram"))
        )
        for _ in range(turns):
            await storage.read(lambda session: load(session, ana.case.id).version)
        calling.cancel()
        with suppress(asyncio.CancelledError):  # it may have been through already
            await calling
        case = await storage.write(lambda session: load(session, ana.case.id))
        facts = await storage.read(lambda session: facts_of(session, ana.case.id))
        assert case.version == len(facts)
