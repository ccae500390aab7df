"""What a hold leaves of the messages that were sent, or wait to be: nothing of tonight's dose."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlmodel import select

from domain.case import Hold, HoldCause, Stage
from domain.decision import Decision
from domain.dose import Dose
from domain.facts.holding import CourseEnded, EndCause, HoldOpened
from domain.facts.stepping import LegBegan
from domain.messages.alerting import ThreeWays
from domain.messages.day import Asking, EveningCheck
from domain.messages.dosing import DueDose
from domain.notices import Gravity, Notice
from domain.plan import Leg, LegKind
from domain.topics import of_day
from storage import outbox, screens
from storage.codec import decode_message
from storage.engine import Session, Storage
from storage.record import record
from storage.stale import Left, settle_screens
from storage.tables import OutboxRow
from tests.storage.desk import ANA, DAY, EVENING, Patient, buttons

TOPIC = of_day(DAY)
HELD = Decision((HoldOpened(Hold(1, HoldCause.OPIOID, EVENING, DAY)),), withdrawals=(TOPIC,))
PROMPT = EveningCheck(DAY, Asking.FIRST, pain_open=True, dose=DueDose(Dose(1500), None), due_at=EVENING)


def test_an_alert_that_waits_says_nothing_of_tonights_dose(storage: Storage, ana: Patient) -> None:
    """It was decided before the hold, and by the same words as the hold; mutant: record amends neither."""

    def alert(key: str) -> Notice:
        ways = ThreeWays(None, "Take it as planned.", dosing=True)
        return Notice(key, ana.person.id, ways, "alert:1", EVENING, gravity=Gravity.ALERT)

    def holds(session: Session) -> None:
        outbox.enqueue(session, ana.case.id, [alert("before")])
        record(session, ana.case, HELD + Decision(notices=(alert("with it"),)), EVENING, "patient")

    storage.write_now(holds)
    rows = storage.write_now(lambda session: session.exec(select(OutboxRow)).all())
    said = [decode_message(row.kind, row.body) for row in rows]
    assert said == [ThreeWays(None, "Take it as planned.", dosing=False)] * 2


def test_an_alert_that_waits_says_nothing_of_a_dose_once_the_course_is_over(
    storage: Storage, ana: Patient
) -> None:
    """Whoever was told to stop is not told to take it as usual; mutant: record looks at holds alone."""
    leg = LegBegan(Leg(DAY, 0, Dose(1500), LegKind.START))
    ways = ThreeWays(None, "Take it as usual.", dosing=True)
    waiting = Notice("before", ana.person.id, ways, "alert:1", EVENING, gravity=Gravity.ALERT)

    def ends(session: Session) -> None:
        running = record(session, ana.case, Decision((leg,)), EVENING, "patient")
        outbox.enqueue(session, ana.case.id, [waiting])
        record(session, running, Decision((CourseEnded(DAY, EndCause.TOLD),)), EVENING, "patient")

    storage.write_now(ends)
    [row] = storage.write_now(lambda session: session.exec(select(OutboxRow)).all())
    assert decode_message(row.kind, row.body) == replace(ways, dosing=False)


def settles(session: Session, ana: Patient, *, arrived: bool) -> Left:
    """Show the evening's prompt, then put the dose on hold."""
    where = (ana.person.id, ANA, ana.case.id)
    token = screens.store_screen(session, where, TOPIC, PROMPT, buttons(), EVENING)
    if arrived:
        screens.bind_message(session, token, 11)
    changed = record(session, ana.case, HELD, EVENING, "patient")
    return settle_screens(session, replace(changed, stage=Stage.ACTIVE), HELD, (), EVENING)


def test_an_evening_that_is_open_is_shown_anew_without_its_dose(storage: Storage, ana: Patient) -> None:
    """The pain can be answered there, by the new screen alone; mutant: the old one stays open."""
    left = storage.write_now(partial(settles, ana=ana, arrived=True))
    [anew] = left.redrawn
    assert (anew.message, anew.choices) == (replace(PROMPT, dose=None, on_hold=True), buttons())
    shown = storage.write_now(lambda session: screens.newest_open_screens(session, ana.person.id))
    assert [screen.token for screen in shown] == [anew.token]
    assert shown[0].message_id == 11


def test_a_prompt_on_its_way_arrives_dead(storage: Storage, ana: Patient) -> None:
    """There is no message yet that could be shown anew."""
    assert storage.write_now(partial(settles, ana=ana, arrived=False)) == Left()
    assert storage.write_now(lambda session: screens.newest_open_screens(session, ana.person.id)) == ()
