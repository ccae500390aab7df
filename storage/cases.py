"""Cases: the one transaction in which a command is decided, recorded and queued."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, select, update

from domain.agenda import next_wake, soonest
from domain.case import Case, Stage
from domain.commands.base import Command
from domain.decide import decide, decide_wake
from domain.decision import Decision, Refusal
from domain.facts.day import ReachableSet
from domain.facts.erasing import Erased
from domain.notices import Answer
from storage.codec import decode_due
from storage.erase import Erasure, prepare_erasure
from storage.load import Loaded, load, load_due
from storage.people import get_person
from storage.recall import recall
from storage.record import gather, record
from storage.screens import Screen, Tapped, bind_message, close_screen, store_screen
from storage.stale import settle_later, settle_screens
from storage.tables import CaseRow
from storage.updates import AlreadySeen, note_screen, see_update
from storage.writes import Writes

BATCH = 500
"""Due cases per transaction: enough to be quick, few enough that a tap never waits long for the writer."""

RECEIPT = "receipt:"
"""An update that deleted everything leads to no screen but to the number of its receipt."""

PUSHED_ON = timedelta(hours=1)
"""When a case that failed is tried again."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a command came to. `screen` is the answer's token, `stale` are messages whose buttons must go.

    `redrawn` are screens that take the place of what their message shows: on hold, without tonight's dose.
    """

    case: Case
    outcome: Decision | Refusal
    screen: str | None
    stale: tuple[int, ...] = ()
    redrawn: tuple[Screen, ...] = ()
    erased: Erasure | None = None
    """Everything about the person is gone, the case with it."""


def open_case(session: Session, person: int, now: datetime) -> Case:
    """Open a case for this person: invited, nothing known."""
    case = Case(secrets.token_hex(8), person)
    session.add(
        CaseRow(
            id=case.id,
            person_id=person,
            opened_at=now,
            stage=case.stage.value,
            version=0,
            next_wake_at=next_wake(case),
        )
    )
    session.flush()
    return case


def apply(
    session: Session,
    case_id: str,
    command: Command,
    now: datetime,
    actor: str,
    update_id: int | None = None,
    tapped: Tapped | None = None,
) -> Applied | AlreadySeen:
    """Decide the command and record everything that follows, or say that this update was worked on before.

    `actor` says who asks (`patient`, `clock`, `operator`), `tapped` is the screen whose button was
    tapped: the answer takes its place. Raises LookupError for an unknown case.
    """
    # 1. An update is worked on once, whatever Telegram repeats.
    if update_id is not None and (seen := see_update(session, update_id, now)) is not None:
        return seen
    # 2. Decide on the case as it is now; a refusal changes nothing.
    case = load(session, case_id)
    outcome = decide(recall(session, case, command), command, now)
    if isinstance(outcome, Refusal):
        return Applied(case, outcome, None)
    # 3. Facts and all that follows from them; what is still to be said.
    erased = _erasure(session, case, outcome, now)
    changed = record(session, case, outcome, now, actor)
    if erased is not None:
        if update_id is not None:
            note_screen(session, update_id, RECEIPT + erased.receipt)
        return Applied(changed, outcome, None, erased=erased)
    # 4. The answer gets its buttons, and the messages that are settled lose theirs.
    answer = outcome.answer
    screen = _show(session, changed, answer, now, tapped) if answer is not None else None
    if update_id is not None and screen is not None:
        note_screen(session, update_id, screen)
    keep = {token for token in (screen, tapped.token if tapped else None) if token is not None}
    left = settle_screens(session, changed, outcome, keep, now)
    return Applied(changed, outcome, screen, left.stale, left.redrawn)


def apply_unshown(session: Session, case_id: str, command: Command, now: datetime, actor: str) -> Applied:
    """Decide and record the command as `apply` does; its answer is not shown and settles nothing."""
    case = load(session, case_id)
    outcome = decide(recall(session, case, command), command, now)
    if isinstance(outcome, Refusal):
        return Applied(case, outcome, None)
    erased = _erasure(session, case, outcome, now)
    changed = record(session, case, outcome, now, actor)
    if erased is not None:
        return Applied(changed, outcome, None, erased=erased)
    left = settle_screens(session, changed, replace(outcome, answer=None), (), now)
    return Applied(changed, outcome, None, left.stale, left.redrawn)


def apply_order(session: Session, case_id: str, order: Command, now: datetime, actor: str) -> None:
    """Decide and record what somebody else than the patient asks of a case, and let its messages follow.

    Nobody waits for an answer: what the patient hears of it are notices.
    """
    case = load(session, case_id)
    outcome = decide(recall(session, case, order), order, now)
    if isinstance(outcome, Refusal):
        return
    changed = record(session, case, outcome, now, actor)
    settle_later(session, changed, replace(outcome, answer=None), now)


def take_back_loss(session: Session, case_id: str, now: datetime) -> None:
    """Undo a lost chat that was never lost (the token was wrong): nothing is said about it."""
    case = load(session, case_id)
    if not case.reachable:
        record(session, case, Decision((ReachableSet(reachable=True, at=now),)), now, "telegram")


def running_cases(session: Session) -> Sequence[str]:
    """Return the cases that are neither over nor left: those that hear of an outage."""
    over = (Stage.FINISHED.value, Stage.WITHDRAWN.value, Stage.LEFT.value)
    return session.exec(select(CaseRow.id).where(col(CaseRow.stage).not_in(over))).all()


def due_cases(session: Session, now: datetime, limit: int = BATCH) -> Sequence[str]:
    """Return the cases that have something to do by now, the longest due first."""
    due = (
        select(CaseRow.id)
        .where(col(CaseRow.next_wake_at) <= now)
        .order_by(col(CaseRow.next_wake_at))
        .limit(limit)
    )
    return session.exec(due).all()


def wake_due(session: Session, now: datetime, limit: int = BATCH) -> int:
    """Wake up to so many due cases in this one transaction; return how many."""
    return _wake(session, load_due(session, now, limit), now)


def wake_case(session: Session, case_id: str, now: datetime) -> None:
    """Wake one case, whether or not it is due."""
    _wake(session, (Loaded(load(session, case_id), 0),), now)


def push_on(session: Session, case_id: str, now: datetime) -> None:
    """Let a case that failed wait an hour, so that it stops nobody else."""
    later = update(CaseRow).where(col(CaseRow.id) == case_id)
    session.exec(later.values(next_wake_at=now + PUSHED_ON))


def next_wake_of_all(session: Session) -> datetime | None:
    """Return when the next case is due (aware UTC), None if none waits for anything."""
    soonest = select(CaseRow.next_wake_at).where(col(CaseRow.next_wake_at).is_not(None))
    return session.exec(soonest.order_by(col(CaseRow.next_wake_at)).limit(1)).first()


def _wake(session: Session, due: Iterable[Loaded], now: datetime) -> int:
    woken, writes = 0, Writes(session)
    for loaded in due:
        woken += 1
        first = decode_due(loaded.next_due) if loaded.next_due is not None else soonest(loaded.case)
        outcome = decide_wake(loaded.case, first, now)
        if isinstance(outcome, Decision):
            changed = gather(writes, loaded.case, outcome, now, "clock", loaded.snapshot)
            if outcome.withdrawals:
                settle_later(session, changed, outcome, now)
        else:
            push_on(session, loaded.case.id, now)
    writes.flush()
    return woken


def _erasure(session: Session, case: Case, outcome: Decision, now: datetime) -> Erasure | None:
    """Return what has to be known of a person before everything about them is gone."""
    erases = any(isinstance(fact, Erased) for fact in outcome.facts)
    return prepare_erasure(session, case.person, now) if erases else None


def _show(session: Session, case: Case, answer: Answer, now: datetime, tapped: Tapped | None) -> str:
    """Keep the answer; one that takes the tapped message's place hangs there at once, crash or not."""
    where = (case.person, get_person(session, case.person).chat, case.id)
    token = store_screen(session, where, answer.topic, answer.message, answer.choices, now)
    if tapped is not None and not answer.below:
        bind_message(session, token, tapped.message_id)
        close_screen(session, tapped.token)
    return token
