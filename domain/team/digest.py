"""The digest: every patient once, by the gravest thing that is open, in the order of reading. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from domain.moments import instant, wall_clock
from domain.team.reasons import Reason
from domain.team.standing import Standing
from domain.team.team import Charge, LastDigest, Team
from domain.team.ticket import URGENT, WAITING, Matter, Ticket

NEEDS_YOU = (
    *URGENT, Matter.SEVERE_EFFECT, Matter.WORSE, Matter.WORSE_IN_WINDOW, Matter.PLAN_UNREAD,
)  # fmt: skip
"""In the order of the list; what waits for an answer comes after it, the oldest first."""

SINCE_REASON = (Matter.SEVERE_EFFECT, Matter.HOLD, Matter.STEP, Matter.SILENT)
"""What is counted from when it began for the patient, and not from when the team was told."""

BEGIN, PRIME, WORD = 0xCBF29CE484222325, 0x100000001B3, 1 << 64
"""The numbers of FNV-1a with 64 bits."""

LINES = 12
"""Lines of a page: a minute to read. The rest is behind *Next*."""


@dataclass(frozen=True, slots=True)
class Absence:
    """The bot heard nobody between these moments (aware UTC)."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One patient of the list: the gravest thing that is open about them, and who has it."""

    code: str
    case_id: str
    matter: Matter
    at: datetime
    """Since when (aware UTC); where only the day is known, its beginning."""
    exact: bool
    """Whether that is a moment, and no whole day."""
    reason: Reason | None
    """In numbers; None where only the ticket says it."""
    taken_by: int | None = None
    """The person who has it."""
    unopened: bool = False
    """The patient was told that nobody has opened it."""
    on_hold: bool = False
    more: int = 0
    """Other things that are open about this patient."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What a team reads of its patients on a day. Every patient is in one of the five counts."""

    day: date
    total: int
    needing: tuple[Line, ...]
    waiting: tuple[Line, ...]
    silent: tuple[Line, ...]
    """All of them; `newly` says which were not named before."""
    newly: tuple[str, ...]
    """Codes of the silences that no digest has named."""
    blocked: tuple[Line, ...]
    """Those of whom nothing graver is open."""
    unreachable: tuple[str, ...]
    """Codes of all whose chat is closed to the bot, whatever else is open."""
    quiet: int
    """Patients of whom nothing is open."""
    asked: int
    """Patients who were asked anything on the evening before."""
    answered: int
    mark: str
    """What is open and who has it, as one word: equal where nothing is new."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The numbered lines, in order."""
        return (*self.needing, *self.waiting)

    @property
    def known(self) -> int:
        """Return how many silences were named before."""
        return len(self.silent) - len(self.newly)

    @property
    def unopened(self) -> bool:
        """Whether anything that needs the team is in nobody's hands."""
        return any(line.taken_by is None for line in self.needing)


def digest(
    rows: Iterable[Standing], team: Team, last: LastDigest | None, day: date, person: int | None = None
) -> Digest:
    """Return what the team reads on a day of its own calendar; with a member, of that member's patients."""
    charges = team.charges if person is None else team.seen_by(person)
    stand = {row.case_id: row for row in rows}
    found = [_line(team, charge, stand.get(charge.case_id)) for charge in charges]
    lines = [line for line in found if line is not None]
    yesterday = [
        asked
        for charge in charges
        if (row := stand.get(charge.case_id)) is not None and (asked := row.on(day - timedelta(days=1)))
    ]
    silent = tuple(sorted(_of(lines, (Matter.SILENT,)), key=lambda line: line.at))
    known = last.silent if last is not None else ()
    return Digest(
        day,
        len(charges),
        tuple(sorted(_of(lines, NEEDS_YOU), key=_gravest)),
        tuple(sorted(_of(lines, WAITING), key=lambda line: (line.at, line.code))),
        silent,
        tuple(line.code for line in silent if line.case_id not in known),
        _of(lines, (Matter.BLOCKED,)),
        tuple(each.code for each in charges if (row := stand.get(each.case_id)) and not row.reachable),
        len(charges) - len(lines),
        len(yesterday),
        sum(1 for asked in yesterday if asked.answered),
        _mark(lines),
    )


def is_news(found: Digest, last: LastDigest | None) -> bool:
    """Whether there is anything to read that the last digest did not say; what nobody has is always news."""
    return last is None or not last.mark or found.mark != last.mark or found.unopened


def open_lines(team: Team, charge: Charge, row: Standing | None) -> tuple[Line, ...]:
    """Return everything that is open about a patient, gravest first: tickets, and what has none yet."""
    tickets = [each for each in team.tickets if each.case_id == charge.case_id]
    found = _things(team.zone, tickets, row.reasons if row is not None else ())
    return tuple(
        Line(
            charge.code,
            charge.case_id,
            matter,
            at,
            exact,
            reason,
            ticket.taken_by if ticket is not None else None,
            ticket is not None and ticket.told_nobody_at is not None and ticket.taken_by is None,
            row is not None and row.on_hold,
        )
        for matter, at, exact, reason, ticket in sorted(found, key=lambda each: (_rank(each[0]), each[1]))
    )


def _line(team: Team, charge: Charge, row: Standing | None) -> Line | None:
    """Return the gravest of what is open about a patient, and how much else there is."""
    found = open_lines(team, charge, row)
    return replace(found[0], more=len(found) - 1) if found else None


Thing = tuple[Matter, datetime, bool, Reason | None, Ticket | None]


def _things(zone: str, tickets: Sequence[Ticket], known: Sequence[Reason]) -> Iterable[Thing]:
    """Yield each open thing once: a ticket with its numbers, and every reason that has no ticket."""
    told = {(each.matter, each.about) for each in tickets}
    for ticket in tickets:
        own = [each for each in known if each.matter is ticket.matter]
        exact = next((each for each in own if each.about == ticket.about), None)
        reason = exact or next(iter(own), None)
        at, moment = ticket.opened_at, True
        if reason is not None and ticket.matter in SINCE_REASON:
            at, moment = reason.at or _begin(reason.since, zone), reason.at is not None
        yield ticket.matter, at, moment, reason, ticket
    for reason in known:
        if (reason.matter, reason.about) not in told and (reason.matter, 0) not in told:
            yield reason.matter, reason.at or _begin(reason.since, zone), reason.at is not None, reason, None


def _begin(day: date, zone: str) -> datetime:
    """When a day begins; of one that the calendar has no place for, the beginning of all time."""
    if day <= date.min + timedelta(days=1):
        return datetime.min.replace(tzinfo=UTC)
    return instant(day, time(0), zone) or datetime.combine(day, time(0), UTC)


def _rank(matter: Matter) -> int:
    return list(Matter).index(matter)


def _gravest(line: Line) -> tuple[bool, bool, int, datetime, str]:
    """Red flags first, then what the patient was told nobody has opened, then by matter, the oldest first."""
    return line.matter not in URGENT, not line.unopened, _rank(line.matter), line.at, line.code


def _of(lines: Iterable[Line], matters: Sequence[Matter]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.matter in matters)


def _mark(lines: Iterable[Line]) -> str:
    """Return one word for all of it: what is kept of a digest says nothing of anybody (FNV-1a, 64 bits)."""
    mark = BEGIN
    for said in sorted(f"{line.case_id} {line.matter} {line.taken_by} {line.more};" for line in lines):
        for byte in said.encode():
            mark = (mark ^ byte) * PRIME % WORD
    return f"{mark:016x}"


def calendar_day(moment: datetime, zone: str) -> date:
    """Return the team's own day of a moment."""
    return wall_clock(moment, zone).date()
