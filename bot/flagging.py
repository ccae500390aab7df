"""Raising a red flag: committed whatever becomes of the rest of the text, and never twice.

The flag and the rest have a number each under which they are worked on once. Both are done in one
transaction. If that fails, the flag is committed alone, and then the rest; a rest that cannot be kept becomes
a dead letter.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime

from bot.acting import PATIENT, again, hear
from bot.done import Done, Shown, Silent, Spoken
from bot.incoming import Incoming
from bot.intents import Raise
from bot.people import Patient
from domain.case import Case
from domain.commands.alerting import SayRedFlag
from domain.decision import Decision
from domain.messages.door import RestNotKept
from domain.notices import Notice
from domain.topics import HOLD
from storage.cases import Applied, apply, apply_unshown
from storage.engine import Session, Storage, StorageTrouble
from storage.outbox import enqueue
from storage.updates import AlreadySeen, bury_update, see_update

log = logging.getLogger(__name__)


async def raise_flag(
    storage: Storage, incoming: Incoming, patient: Patient, intent: Raise, now: datetime
) -> tuple[Done, ...]:
    """Return what is to be told, in order. Raises StorageTrouble when something is left to be done again."""
    case = patient.case

    def together(session: Session) -> Done:
        return hear(session, incoming, patient, now, lambda: _together(session, incoming, case, intent, now))

    def alone(session: Session) -> Done:
        return hear(
            session, incoming, patient, now, lambda: _alone(session, incoming, case, intent.flag, now)
        )

    try:
        return (await storage.write(together),)
    except Exception as error:  # noqa: BLE001  whatever the rest does, the flag goes out
        log.error("A red flag is raised alone: %s", type(error).__name__)  # noqa: TRY400  a trace may quote the text
    flagged = await storage.write(alone)
    return (flagged, await _keep_rest(storage, incoming, case, intent, now))


def _together(session: Session, incoming: Incoming, case: Case, intent: Raise, now: datetime) -> Done:
    """The rest comes first: a dose that it reports was taken before the hold began."""
    seen = see_update(session, incoming.update_id, now, incoming.sender.chat)
    rest = _rest(session, incoming, case, intent, now)
    if seen is not None:
        return again(session, seen)
    return _both(rest, _flag(session, case, intent.flag, now))


def _both(rest: Done, flagged: Done) -> Done:
    """Return what is to be told of both: the messages that either of them settles."""
    if not isinstance(rest, Shown) or not isinstance(flagged, Shown):
        return flagged
    earlier, later = rest.applied, flagged.applied
    stale, redrawn = (*earlier.stale, *later.stale), (*earlier.redrawn, *later.redrawn)
    return Shown(replace(later, stale=stale, redrawn=redrawn))


def _alone(session: Session, incoming: Incoming, case: Case, flag: SayRedFlag, now: datetime) -> Done:
    """Nothing is said to be recorded, for it may not be."""
    seen = see_update(session, incoming.update_id, now, incoming.sender.chat)
    if seen is not None:
        return again(session, seen)
    return _flag(session, case, replace(flag, pain_halves=None), now)


def _flag(session: Session, case: Case, flag: SayRedFlag, now: datetime) -> Done:
    return _shown(apply(session, case.id, flag, now, PATIENT))


def _rest(session: Session, incoming: Incoming, case: Case, intent: Raise, now: datetime) -> Done:
    """Keep the rest, once. Only a hold that it brings is told of, after the flag's text."""
    number = _number_of_rest(incoming)
    if intent.rest is None or see_update(session, number, now, incoming.sender.chat) is not None:
        return Silent()
    kept = apply_unshown(session, case.id, intent.rest, now, PATIENT)
    enqueue(session, case.id, _of_hold(kept, incoming, now))
    return Shown(kept) if isinstance(kept.outcome, Decision) else Silent()


async def _keep_rest(storage: Storage, incoming: Incoming, case: Case, intent: Raise, now: datetime) -> Done:
    try:
        return await storage.write(lambda session: _rest(session, incoming, case, intent, now))
    except StorageTrouble:
        raise
    except Exception as error:  # noqa: BLE001  a fault in the rest may not stop the flag's answer
        kind = type(error).__name__
        log.error("The rest of update %d is put aside: %s", incoming.update_id, kind)  # noqa: TRY400  see above
        await storage.write(lambda session: _bury(session, incoming, kind, now))
        return Spoken(RestNotKept())


def _bury(session: Session, incoming: Incoming, error: str, now: datetime) -> None:
    see_update(session, _number_of_rest(incoming), now, incoming.sender.chat)
    bury_update(session, incoming.update_id, f"rest of {type(incoming.event).__name__}", error, now)


def _of_hold(kept: Applied, incoming: Incoming, now: datetime) -> tuple[Notice, ...]:
    """Return what tells of a hold: in the outbox what is graver goes first."""
    answer = kept.outcome.answer if isinstance(kept.outcome, Decision) else None
    if answer is None or answer.topic != HOLD:
        return ()
    key = f"hold:{kept.case.id}:{incoming.update_id}"
    notice = Notice(key, kept.case.person, answer.message, HOLD, now, answer.choices, silent=True)
    return (notice,)


def _number_of_rest(incoming: Incoming) -> int:
    """Telegram's numbers are positive: the negative ones are free for the second half of an update."""
    return -1 - incoming.update_id


def _shown(outcome: Applied | AlreadySeen) -> Done:
    return Silent() if isinstance(outcome, AlreadySeen) else Shown(outcome)
