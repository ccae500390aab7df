"""Words of the digest: a minute to read. Codes only: it may hang in a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.team.matters import coded, days_since, matter_name, on_hold, why
from bot.render.words import words
from domain.messages.team.digest import (
    Counts,
    DigestFailed,
    DigestShown,
    NoPatients,
    NothingNew,
    PatientLine,
    PatientsShown,
    TakerName,
)
from domain.moments import wall_clock
from domain.team.digest import Absence, Line

register({
    "open_card": "Open {value}",
    "page_next": "Next",
    "page_before": "Back",
    "only_mine": "Only mine",
})  # fmt: skip

NAMED = 12
"""So many codes are named one by one; the rest is counted."""

AWAY_TOLD = 3
"""So many absences of the bot are told one by one, the newest."""


@words.register
def digest(message: DigestShown, reader: Reader) -> Html:
    """Return header, numbered lines, and what is no line."""
    end = message.first + len(message.lines)
    needing = range(message.first, min(end, message.needing))
    waiting = range(max(message.first, message.needing), end)
    return paragraphs(
        bold(
            reader.say(
                "{team}, {day}. {counts}.",
                team=message.team,
                day=reader.short_weekday_date(message.day),
                counts=say_counts(message.counts, reader),
            )
        ),
        _only_mine(message, reader),
        _block(reader.say("Need you"), needing, message, reader),
        _block(reader.say("Wait for your answer"), waiting, message, reader),
        _rest(message, end, reader),
        _below(message, reader) if not message.first else None,
    )


def say_counts(counts: Counts, reader: Reader) -> Html:
    """Return how many there are of each kind: they add up to the total."""
    parts = (
        reader.say_many("{count} needs you", "{count} need you", counts.needing),
        reader.say_many("{count} waits for your answer", "{count} wait for your answer", counts.waiting),
        reader.say("{count} silent", count=counts.silent),
        reader.say("{count} blocked", count=counts.blocked) if counts.blocked else None,
        reader.say("{count} no finding", count=counts.quiet),
    )
    people = reader.say_many("{count} person", "{count} people", counts.total)
    return Html(f"{people}: " + ", ".join(part for part in parts if part))


def who_has(taken_by: int | None, names: Sequence[TakerName], reader: Reader) -> Html:
    """Return who has it, by name; nobody where nobody does."""
    if taken_by is None:
        return reader.say("Nobody has it.")
    return reader.say("{name} has it.", name=taker(taken_by, names, reader))


def taker(taken_by: int, names: Sequence[TakerName], reader: Reader) -> str:
    """Return the name of who has something."""
    return next((each.name for each in names if each.person == taken_by), reader.say("somebody"))


def _only_mine(message: DigestShown, reader: Reader) -> Html | None:
    return reader.say("Only your patients.") if message.mine else None


def _block(title: Html, places: Iterable[int], message: DigestShown, reader: Reader) -> Html | None:
    own = [_line(place + 1, message.lines[place - message.first], message, reader) for place in places]
    return lines(bold(title), *own) if own else None


def _line(number: int, line: Line, message: DigestShown, reader: Reader) -> Html:
    said = reader.say(
        "{number}. {code} {why}.", number=number, code=coded(line), why=why(line, message.now, reader)
    )
    rest = (
        _more(line, reader),
        on_hold(line, reader),
        reader.say("The patient was told that nobody has opened it.") if line.unopened else None,
        who_has(line.taken_by, message.names, reader),
    )
    return Html(" ".join((said, *(part for part in rest if part))))


def _more(line: Line, reader: Reader) -> Html | None:
    return reader.say_many("And {count} more.", "And {count} more.", line.more) if line.more else None


def _rest(message: DigestShown, end: int, reader: Reader) -> Html | None:
    total = message.counts.needing + message.counts.waiting
    if len(message.lines) == total:
        return None
    return reader.say("Lines {first}-{last} of {total}.", first=message.first + 1, last=end, total=total)


def _below(message: DigestShown, reader: Reader) -> Html:
    return lines(
        _silent(message, reader),
        reader.say(
            "Answered yesterday: {answered} of {asked} asked.",
            answered=message.answered,
            asked=message.asked,
        ),
        _blocked(message.unreachable, reader),
        say_away(message.away, reader),
    )


def _silent(message: DigestShown, reader: Reader) -> Html | None:
    if not message.newly and not message.known:
        return None
    named = [_newly(line, message, reader) for line in message.newly[:NAMED]]
    more = len(message.newly) - len(named)
    said = Html(", ".join((*named, *((reader.say("{count} more", count=more),) if more else ()))))
    new = reader.say("New: {codes}.", codes=said) if named else None
    known = reader.say("Known: {count}.", count=message.known) if message.known else None
    return Html(" ".join(part for part in (bold(reader.say("Silent")), new, known) if part))


def _newly(line: Line, message: DigestShown, reader: Reader) -> Html:
    days = days_since(line.at, message.now, reader)
    return reader.say_many(
        "{code} ({count} day, chat works)", "{code} ({count} days, chat works)", days, code=line.code
    )


def _blocked(codes: Sequence[str], reader: Reader) -> Html:
    if not codes:
        return reader.say("Blocked: none.")
    more = len(codes) - NAMED
    named = ", ".join(codes[:NAMED])
    if more > 0:
        return reader.say("Blocked: {codes} and {count} more.", codes=named, count=more)
    return reader.say("Blocked: {codes}.", codes=named)


def say_away(away: Sequence[Absence], reader: Reader) -> Html | None:
    """Return when the bot was away: what was written meanwhile came late."""
    if not away:
        return None
    told = ", ".join(_absence(each, reader) for each in away[-AWAY_TOLD:])
    more = len(away) - AWAY_TOLD
    if more > 0:
        return reader.say("Bot away: {spans}, and {count} times before.", spans=told, count=more)
    return reader.say("Bot away: {spans}.", spans=told)


def _absence(each: Absence, reader: Reader) -> str:
    first, last = wall_clock(each.since, reader.zone), wall_clock(each.until, reader.zone)
    since = f"{reader.short_weekday_date(first.date())} {reader.time(each.since)}"
    if first.date() == last.date():
        return f"{since}\N{EN DASH}{reader.time(each.until)}"
    return f"{since} \N{EN DASH} {reader.short_weekday_date(last.date())} {reader.time(each.until)}"


@words.register
def nothing_new(message: NothingNew, reader: Reader) -> Html:
    """Return that nothing has changed, and what is still open and with whom."""
    head = reader.say(
        "{team}, {day}. {people}. Nothing new since {since}.",
        team=message.team,
        day=reader.short_weekday_date(message.day),
        people=reader.say_many("{count} person", "{count} people", message.counts.total),
        since=reader.short_weekday_date(message.since),
    )
    total = message.counts.needing + message.counts.waiting
    silent = reader.say("Silent, known: {count}.", count=message.counts.silent)
    return lines(
        bold(head),
        _still_open(total, message, reader),
        silent if message.counts.silent else None,
        say_away(message.away, reader),
    )


def _still_open(total: int, message: NothingNew, reader: Reader) -> Html:
    if not total:
        return reader.say("Open: nothing.")
    named = ", ".join(_with_taker(line, message.names, reader) for line in message.open)
    more = total - len(message.open)
    if more:
        return reader.say("Open: {total} ({named}, {more} more).", total=total, named=named, more=more)
    return reader.say("Open: {total} ({named}).", total=total, named=named)


def _with_taker(line: Line, names: Sequence[TakerName], reader: Reader) -> str:
    if line.taken_by is None:
        return f"{line.code} {matter_name(line.matter, reader)}"
    return f"{line.code} {taker(line.taken_by, names, reader)}"


@words.register
def failed(message: DigestFailed, reader: Reader) -> Html:
    """Say that there is none, and that this means nothing about anybody."""
    return paragraphs(
        bold(
            reader.say("The digest of {day} could not be made.", day=reader.short_weekday_date(message.day))
        ),
        reader.say(
            "This says nothing about your patients. Alerts still reach you. Please look through the list: "
            "/patients. The operator finds more in the log."
        ),
    )


@words.register
def no_patients(message: NoPatients, reader: Reader) -> Html:
    """Say that there is nobody to show."""
    del message
    return reader.say("No patient is assigned to you. A lead of your team can change that: /members.")


@words.register
def patients(message: PatientsShown, reader: Reader) -> Html:
    """Return a page of the list, by code."""
    last = message.first + len(message.patients)
    head = reader.say_many("Your patients: {count}.", "Your patients: {count}.", message.total)
    span = reader.say("{first}-{last} of {total}", first=message.first + 1, last=last, total=message.total)
    return paragraphs(
        bold(head),
        span if message.total > len(message.patients) else None,
        lines(*(_patient(each, message, reader) for each in message.patients)),
    )


def _patient(each: PatientLine, message: PatientsShown, reader: Reader) -> Html:
    line = each.line
    if line is None:
        return reader.say("{code} no finding", code=bold(each.code))
    has = who_has(line.taken_by, message.names, reader) if line.taken_by is not None else Html()
    said = why(line, message.now, reader)
    return reader.say("{code} {why}. {has}", code=bold(each.code), why=said, has=has)
