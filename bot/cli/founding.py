"""A team as it is named on the command line: read wholly, or refused in one plain sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from bot.founding import Founding
from domain.team.hours import Fault, HoursUnclear, TeamHours, read_hours
from domain.team.roles import Role

LONGEST_NAME = 64

FAULTS = {
    Fault.ZONE: '--zone: there is no zone "{words}"; it is like Europe/London',
    Fault.WORD: '--hours: "{words}" is neither days nor hours; write it like "Mon-Thu 9-17, Fri 9-12:30"',
    Fault.NO_DAYS: '--hours: there are no days before "{words}"',
    Fault.NO_HOURS: '--hours: there are no hours behind "{words}"',
    Fault.BACKWARDS: '--hours: "{words}" closes before it opens; a night is two: "Mon 20-24, Tue 0-8"',
    Fault.TWICE: '--hours: "{words}" overlaps with the hours before it',
}


class Wrong(Exception):
    """One option is wrong; its words say which and how."""


@dataclass(frozen=True, slots=True)
class Named:
    """The options as they were typed; `at` and `out_of_hours` are what the settings say."""

    team: str
    name: str
    role: str
    hours: str | None
    zone: str | None
    digest: str
    at: TeamHours | None = None
    out_of_hours: str | None = None


def read_founding(given: Named) -> Founding | str:
    """Return the team and its lead, or the sentence that says what is wrong."""
    try:
        return Founding(
            _line("--team", given.team),
            _line("--name", given.name),
            _roles(given.role),
            _hours(given),
            _digest(given.digest),
            given.out_of_hours,
        )
    except Wrong as wrong:
        return f"{wrong}."


def _line(option: str, typed: str) -> str:
    words = " ".join(typed.split())
    if not words or len(words) > LONGEST_NAME:
        raise Wrong(f"{option} must be a name, at most {LONGEST_NAME} characters")
    return words


def _roles(typed: str) -> tuple[Role, ...]:
    named = list(dict.fromkeys(word.strip() for word in typed.casefold().split(",")))
    if not set(named) <= set(Role):
        raise Wrong(f"--role must be of {', '.join(Role)}; several with commas: lead,prescriber")
    if Role.LEAD not in named:
        raise Wrong("--role must hold lead: a lead invites the others, from the chat")
    return tuple(Role(word) for word in named)


def _hours(given: Named) -> TeamHours | None:
    if given.hours is None and given.zone is None:
        return given.at
    if given.hours is None or given.zone is None:
        raise Wrong('--hours and --zone belong together, like --hours "Mon-Fri 9-17" --zone Europe/London')
    read = read_hours(given.hours, given.zone)
    if isinstance(read, HoursUnclear):
        raise Wrong(FAULTS[read.fault].format(words=read.words))
    return read


def _digest(typed: str) -> time:
    hour, _, minute = typed.strip().partition(":")
    try:
        if len(minute) != len("00") or not (hour + minute).isascii():
            raise ValueError(typed)  # noqa: TRY301  one place says what is wrong with a time
        return time(int(hour), int(minute))
    except ValueError:
        raise Wrong("--digest must be a time of day, like 09:00") from None
