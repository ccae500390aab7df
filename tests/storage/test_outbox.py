"""What is to be said: once, to the right chat, the gravest first, and not after it stopped being true."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.messages.day import Asking
from domain.notices import (
    Delivered,
    Delivery,
    Gravity,
    Malformed,
    Migrated,
    Notice,
    Retry,
    Unreachable,
    Unsure,
    WhenUnsure,
)
from storage import claiming, outbox, people, screens
from storage.claiming import Claim, Claimed
from storage.engine import Session, Storage
from storage.settling import Settled, settle, take_over
from storage.tables import OutboxRow
from tests.storage.desk import ANA, BEN, EVENING, MINUTE, SECOND, Patient, enrol, evening, notice

FREELY = Claim(limit=100, bulk=100)


def put(storage: Storage, to: Patient, *notices: Notice) -> int:
    """Enqueue, and say how many were new."""
    return storage.write_now(lambda session: outbox.enqueue(session, to.case.id, notices))


def claim(
    storage: Storage, now: datetime = EVENING, allowed: Claim = FREELY, run: str = "one"
) -> tuple[Claimed, ...]:
    """Take what may leave."""
    return storage.write_now(lambda session: claiming.claim(session, now, run, allowed))


def land(
    storage: Storage, taken: Claimed, outcome: Delivery, now: datetime = EVENING, run: str = "one"
) -> Settled:
    """Say what became of it."""
    return storage.write_now(lambda session: settle(session, [(taken.parcel.row, outcome)], now, run))


def state(storage: Storage, row: int) -> str:
    """Where a row stands."""
    found = storage.write_now(lambda session: session.get(OutboxRow, row))
    assert found is not None
    return found.state


def key_of(storage: Storage, taken: Claimed) -> str:
    """Which notice this is."""
    found = storage.write_now(lambda session: session.get(OutboxRow, taken.parcel.row))
    assert found is not None
    return found.key


def test_a_key_is_said_once(storage: Storage, ana: Patient) -> None:
    """However often it is decided, and also after it was delivered; mutant: no look for the key."""
    assert put(storage, ana, notice(ana)) == 1
    assert put(storage, ana, notice(ana)) == 0
    land(storage, claim(storage)[0], Delivered(5))
    assert put(storage, ana, notice(ana)) == 0
    assert claim(storage) == ()


def test_one_persons_key_does_not_silence_another(storage: Storage, ana: Patient) -> None:
    """Keys are unique per person: a key without the case in it costs nobody a prompt."""
    ben = storage.write_now(lambda session: enrol(session, BEN))
    assert put(storage, ana, notice(ana)) == put(storage, ben, notice(ben)) == 1
    assert {each.parcel.chat for each in claim(storage)} == {ANA, BEN}


def test_a_parcel_carries_what_was_decided(storage: Storage, ana: Patient) -> None:
    """Message, buttons, language and sound, and a token that leads back to the buttons."""
    put(storage, ana, notice(ana))
    parcel = claim(storage)[0].parcel
    assert (parcel.chat, parcel.language, parcel.repeat, parcel.silent) == (ANA, "en", 0, False)
    assert parcel.message == evening(Asking.FIRST)
    assert parcel.token is not None
    found = storage.write_now(lambda session: screens.find_choice(session, parcel.token or "", 1, ANA, ANA))
    assert found is not None
    assert found.command == parcel.choices[0][1].command


def test_nothing_leaves_before_it_is_due(storage: Storage, ana: Patient) -> None:
    """A notice waits for its moment, to the second."""
    put(storage, ana, notice(ana))
    assert claim(storage, EVENING - SECOND) == ()
    assert storage.write_now(claiming.next_delivery) == EVENING
    assert len(claim(storage, EVENING)) == 1


def test_the_gravest_goes_first_then_the_oldest_one_at_a_time(storage: Storage, ana: Patient) -> None:
    """One in flight per person; mutants: order by age alone, no look at what is in flight."""
    alert = notice(ana, "alert", topic="alert:1", gravity=Gravity.ALERT)
    put(storage, ana, notice(ana, "a", gravity=Gravity.QUESTION), notice(ana, "b"), notice(ana, "c"), alert)
    keys = []
    while taken := claim(storage):
        assert len(taken) == 1
        keys.append(key_of(storage, taken[0]))
        assert claim(storage) == ()
        land(storage, taken[0], Delivered(len(keys)))
    assert keys == ["alert", "b", "c", "a"]


def test_alerts_of_all_go_before_anybodys_prompt(storage: Storage, ana: Patient) -> None:
    """With room for one, the alert takes it; bulk never takes the room kept for alerts."""
    ben = storage.write_now(lambda session: enrol(session, BEN))
    put(storage, ana, notice(ana))
    put(storage, ben, notice(ben, "alert", gravity=Gravity.ALERT))
    assert [each.parcel.chat for each in claim(storage, allowed=Claim(limit=1, bulk=1))] == [BEN]
    assert claim(storage, allowed=Claim(limit=2, bulk=0)) == ()
    assert [each.parcel.chat for each in claim(storage, allowed=Claim(limit=2, bulk=1))] == [ANA]


def test_held_chats_and_doses_wait(storage: Storage, ana: Patient) -> None:
    """A chat that is held gets nothing; without trust in the clock no dose prompt leaves, all else does."""
    put(storage, ana, notice(ana, "dose"), notice(ana, "question", gravity=Gravity.QUESTION))
    assert claim(storage, allowed=Claim(9, 9, held=frozenset({ANA}))) == ()
    (taken,) = claim(storage, allowed=Claim(9, 9, doses=False))
    assert taken.gravity is Gravity.QUESTION


def test_what_is_past_its_time_is_never_sent(storage: Storage, ana: Patient) -> None:
    """A late "take it now" is worse than none; mutants: no expiry in claim, `<` for `<=`."""
    put(storage, ana, notice(ana, expires=EVENING + MINUTE))
    assert claim(storage, EVENING + MINUTE) == ()
    assert storage.write_now(lambda session: outbox.expire(session, EVENING + MINUTE)) == 1
    assert claim(storage, EVENING) == ()


def test_what_is_withdrawn_is_not_started(storage: Storage, ana: Patient) -> None:
    """L5 for what waits: only that topic, only that person."""
    ben = storage.write_now(lambda session: enrol(session, BEN))
    put(storage, ana, notice(ana, "a"), notice(ana, "b", topic="effects"))
    put(storage, ben, notice(ben, "a"))
    storage.write_now(lambda session: outbox.withdraw(session, ana.person.id, ["day:2027-05-25"]))
    assert {(each.parcel.chat, state(storage, each.parcel.row)) for each in claim(storage)} == {
        (ANA, "sending"),
        (BEN, "sending"),
    }


@pytest.mark.parametrize("outcome", [Retry(1), Unsure(), Migrated(-5)])
def test_what_is_withdrawn_in_flight_is_not_sent_again(
    storage: Storage, ana: Patient, outcome: Delivery
) -> None:
    """L5 for what is on its way; mutant: the outcome puts it back in line."""
    put(storage, ana, notice(ana, unsure=WhenUnsure.UNTIL_DELIVERED))
    taken = claim(storage)[0]
    storage.write_now(lambda session: outbox.withdraw(session, ana.person.id, ["day:2027-05-25"]))
    land(storage, taken, outcome)
    assert state(storage, taken.parcel.row) == "withdrawn"
    assert claim(storage, EVENING + timedelta(days=1)) == ()


def repeats(storage: Storage, tries: int, outcome: Delivery = Unsure()) -> list[int]:  # noqa: B008  a value
    """The numbers of the repeats that leave when every delivery ends like this."""
    seen, now = [], EVENING
    for _ in range(tries):
        now += timedelta(hours=1)
        for taken in claim(storage, now):
            seen.append(taken.parcel.repeat)
            land(storage, taken, outcome, now)
    return seen


@pytest.mark.parametrize(
    ("policy", "sent"),
    [
        (WhenUnsure.DROP, [0]),
        (WhenUnsure.ONCE_MORE, [0, 1]),
        (WhenUnsure.UNTIL_DELIVERED, [0, 1, 2, 3, 4]),
    ],
)
def test_an_unsure_delivery_follows_its_kind(
    storage: Storage, ana: Patient, policy: WhenUnsure, sent: list[int]
) -> None:
    """A dose prompt is not repeated, a question once, an alert until it arrives, and numbered."""
    put(storage, ana, notice(ana, unsure=policy))
    assert repeats(storage, 5) == sent


@pytest.mark.parametrize("policy", list(WhenUnsure))
def test_what_was_not_sent_is_sent_again_unnumbered(
    storage: Storage, ana: Patient, policy: WhenUnsure
) -> None:
    """A retry is no repeat: nobody saw the first."""
    put(storage, ana, notice(ana, unsure=policy))
    assert repeats(storage, 4, Retry(5)) == [0, 0, 0, 0]


def test_a_retry_waits_as_long_as_telegram_says(storage: Storage, ana: Patient) -> None:
    """429 with retry_after: not a moment earlier."""
    put(storage, ana, notice(ana))
    land(storage, claim(storage)[0], Retry(7))
    assert claim(storage, EVENING + 6.9 * SECOND) == ()
    assert len(claim(storage, EVENING + 7 * SECOND)) == 1


def test_what_another_run_left_in_flight_is_unsure(storage: Storage, ana: Patient) -> None:
    """A process that died between claim and outcome; its own later word no longer counts."""
    put(storage, ana, notice(ana, unsure=WhenUnsure.ONCE_MORE))
    taken = claim(storage, run="dead")[0]
    assert storage.write_now(lambda session: take_over(session, "dead", EVENING)) == 0
    assert storage.write_now(lambda session: take_over(session, "new", EVENING)) == 1
    (again,) = claim(storage, EVENING + MINUTE, run="new")
    assert again.parcel.repeat == 1
    assert again.parcel.token == taken.parcel.token
    land(storage, taken, Delivered(9), run="dead")
    assert state(storage, taken.parcel.row) == "sending"


def test_a_closed_chat_is_reported_and_gets_nothing_more(storage: Storage, ana: Patient) -> None:
    """Unreachable names the case; what waits stays until the chat is open again."""
    put(storage, ana, notice(ana, "a"), notice(ana, "b"))
    assert land(storage, claim(storage)[0], Unreachable()).lost == (ana.case.id,)
    storage.write_now(lambda session: people.set_reachable(session, ana.person.id, reachable=False))
    assert claim(storage) == ()
    storage.write_now(lambda session: people.set_reachable(session, ana.person.id, reachable=True))
    assert len(claim(storage)) == 1


def test_an_alert_to_a_closed_chat_stays_in_line(storage: Storage, ana: Patient) -> None:
    """Later each time, for nobody may have heard of the loss; one that was taken back meanwhile does not."""
    put(storage, ana, notice(ana, unsure=WhenUnsure.UNTIL_DELIVERED))
    first = claim(storage)[0]
    assert land(storage, first, Unreachable()).lost == (ana.case.id,)
    assert claim(storage, EVENING + 59 * SECOND) == ()
    (again,) = claim(storage, EVENING + MINUTE)
    assert again.parcel.repeat == 0
    storage.write_now(lambda session: outbox.withdraw(session, ana.person.id, ["day:2027-05-25"]))
    land(storage, again, Unreachable(), EVENING + MINUTE)
    assert state(storage, again.parcel.row) == "withdrawn"


def test_a_form_that_telegram_refuses_is_reported(storage: Storage, ana: Patient) -> None:
    """It is not tried for ever, and somebody hears of it."""
    put(storage, ana, notice(ana))
    taken = claim(storage)[0]
    assert land(storage, taken, Malformed()).malformed == (taken.parcel.row,)
    assert state(storage, taken.parcel.row) == "undeliverable"


def test_a_group_that_moved_is_written_to_where_it_is(storage: Storage, ana: Patient) -> None:
    """Chat id and requeue in one transaction; its old buttons work in the new chat."""
    put(storage, ana, notice(ana))
    land(storage, claim(storage)[0], Migrated(-77))
    (again,) = claim(storage)
    assert again.parcel.chat == -77
    tap = storage.write_now(
        lambda session: screens.find_choice(session, again.parcel.token or "", 0, ANA, -77)
    )
    assert tap is not None


def test_buttons_that_were_answered_on_their_way_are_reported_dead(storage: Storage, ana: Patient) -> None:
    """Answered by a typed word while the prompt was in flight: its buttons must go when it lands."""
    put(storage, ana, notice(ana))
    taken = claim(storage)[0]
    storage.write_now(lambda session: screens.close_topic(session, ana.person.id, "day:2027-05-25"))
    assert land(storage, taken, Delivered(31)).dead == ((ANA, 31),)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 2)),
        st.tuples(st.just("bind"), st.integers(0, 2)),
        st.tuples(st.just("lose"), st.integers(0, 2)),
        st.tuples(st.just("claim"), st.integers(0, 2)),
        st.tuples(st.just("land"), st.sampled_from([0, 1, 2, 3])),
    ),
    max_size=30,
)
OUTCOMES: list[Delivery] = [Delivered(1), Retry(0), Migrated(-40), Unsure()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(STEPS)
def test_no_parcel_goes_to_a_chat_not_bound_to_its_person(
    storage: Storage, steps: list[tuple[str, int]]
) -> None:
    """L11, whatever is rebound and moved meanwhile; mutant: the chat kept in the outbox when enqueued."""

    def living(session: Session) -> None:
        first = (
            session.connection()
            .exec_driver_sql("SELECT coalesce(max(telegram_id), 0) FROM person")
            .scalar_one()
        )
        them = [enrol(session, first + 1 + n) for n in range(3)]
        flying: list[Claimed] = []
        for number, (what, n) in enumerate(steps):
            now = EVENING + number * MINUTE
            match what:
                case "put":
                    outbox.enqueue(session, them[n].case.id, [notice(them[n], str(number))])
                case "bind":
                    people.add_person(session, them[n].person.telegram_id, 9000 + first + number, "en")
                case "lose":
                    people.set_reachable(session, them[n].person.id, reachable=False)
                case "claim":
                    for taken in claiming.claim(session, now, "run", FREELY):
                        row = session.get(OutboxRow, taken.parcel.row)
                        assert row is not None
                        person = people.get_person(session, row.person_id)
                        assert taken.parcel.chat == person.chat
                        assert person.reachable
                        flying.append(taken)
                case _:
                    settle(session, [(f.parcel.row, OUTCOMES[n]) for f in flying], now, "run")
                    flying.clear()
            session.expire_all()
        session.rollback()

    storage.write_now(living)
