"""Waking: every case that has something to do by now is decided and recorded."""

import logging
from datetime import datetime

from storage import cases, teams
from storage.engine import Storage, StorageTrouble
from storage.team_log import due_teams

log = logging.getLogger(__name__)


async def wake_once(storage: Storage, now: datetime) -> int:
    """Wake all due cases, a batch per transaction, and return how many; StorageTrouble is the caller's.

    A batch that fails is repeated case by case; a case that fails is named in the log by its id and waits an
    hour. It never stops the rest.
    """
    woken = 0
    while batch := await _wake_batch(storage, now):
        woken += batch
    return woken


async def wake_teams_once(storage: Storage, now: datetime) -> int:
    """Wake all teams that have something to do, and return how many.

    A team that fails is named in the log by its id and tried again; it never stops the others.
    """
    due = await storage.read(lambda session: due_teams(session, now))
    for team_id in due:
        await _wake_team(storage, team_id, now)
    return len(due)


async def _wake_team(storage: Storage, team_id: str, now: datetime) -> None:
    try:
        await storage.write(lambda session: teams.wake_team(session, team_id, now))
    except StorageTrouble:
        raise
    except Exception as error:  # noqa: BLE001  one team must not stop the others, whatever is wrong with it
        # Its kind alone: what the error says may quote a patient.
        log.error("team %s failed and waits: %s", team_id, type(error).__name__)  # noqa: TRY400  see above
        await _without_digest(storage, team_id, now)


async def _without_digest(storage: Storage, team_id: str, now: datetime) -> None:
    """Let the team go on. If its digest was due, that failed: it says so, and the rest is done at once."""
    try:
        if await storage.write(lambda session: teams.fail_digest(session, team_id, now)):
            log.error("the digest of team %s could not be made", team_id)
            await storage.write(lambda session: teams.wake_team(session, team_id, now))
            return
    except StorageTrouble:
        raise
    except Exception as error:  # noqa: BLE001  as above: whatever is wrong with it
        log.error("team %s failed without its digest too: %s", team_id, type(error).__name__)  # noqa: TRY400  as above
    await storage.write(lambda session: teams.push_team_on(session, team_id, now))


async def _wake_batch(storage: Storage, now: datetime) -> int:
    try:
        return await storage.write(lambda session: cases.wake_due(session, now))
    except StorageTrouble:
        raise
    except Exception:  # noqa: BLE001  whatever one case does wrong: the next step finds out which
        log.warning("a batch of due cases failed: waking them one by one")
        return await _wake_each(storage, now)


async def _wake_each(storage: Storage, now: datetime) -> int:
    due = await storage.read(lambda session: cases.due_cases(session, now))
    for case_id in due:
        await _wake_alone(storage, case_id, now)
    return len(due)


async def _wake_alone(storage: Storage, case_id: str, now: datetime) -> None:
    try:
        await storage.write(lambda session: cases.wake_case(session, case_id, now))
    except StorageTrouble:
        raise
    except Exception as error:  # noqa: BLE001  one case must not stop the others, whatever is wrong with it
        # Its kind alone: what the error says may quote the case.
        log.error("case %s failed and waits an hour: %s", case_id, type(error).__name__)  # noqa: TRY400  see above
        await storage.write(lambda session: cases.push_on(session, case_id, now))
