"""Copies of a person's data as files, made in memory: a folder of tables, or everything as JSON."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from domain.commands.exporting import ExportForm
from domain.tables import Table, tables_of
from domain.tables.book import text_of
from storage.archive import Archive, Entry, Message, Waiting

FORMAT = "ldnbot-case"
VERSION = 3
"""The shape of the JSON file, described in docs/export.md; raised when a reader of the old one would fail."""

READABLE = frozenset({1, 2, VERSION})
"""Version 1 has no `waiting`, version 2 no `messages`."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is computed by a spreadsheet; free text gets a mark in front of it."""

FREE_TEXT = frozenset({"text", "reported_by", "ended_by", "by", "read_by"})

MESSAGES = ("by", "to", "sent_at_utc", "delivered_at_utc", "read_at_utc", "read_by", "text")

README = """These tables are a copy of one diary. docs/export.md of the program says what each column means.
Days are 2027-05-18. Times stand twice: in UTC, and as the clock of that place showed them.
The file of everything (JSON) holds what was corrected as well; these tables hold what counts.
"""


class NoCopy(Exception):
    """The file is no copy that can be read; its words say why, and quote nothing of it."""


class _Fact(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=False)
    seq: int
    at: AwareDatetime
    actor: str
    kind: str
    body: dict[str, Any]


class _Waiting(BaseModel):
    model_config = ConfigDict(extra="forbid")
    key: str
    topic: str
    due_at: AwareDatetime
    kind: str
    body: dict[str, Any]
    choices: list[Any]


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    team: str
    to_team: bool
    name: str
    sent_at: AwareDatetime
    text: str
    delivered_at: AwareDatetime | None = None
    read_at: AwareDatetime | None = None
    read_name: str | None = None


class _Case(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    opened_at: AwareDatetime
    facts: list[_Fact]
    waiting: list[_Waiting] = []
    messages: list[_Message] = []


class _Person(BaseModel):
    model_config = ConfigDict(extra="forbid")
    language: str


class _Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")
    format: str
    version: int
    made_at: AwareDatetime
    person: _Person
    case: _Case


def copy_of(archive: Archive, form: ExportForm, now: datetime) -> bytes:
    """Return the file in this form."""
    return as_whole(archive, now) if form is ExportForm.WHOLE else as_tables(archive, now)


def name_of_copy(form: ExportForm, now: datetime) -> str:
    """Return the file's name on a phone: it names nobody and nothing."""
    return f"diary-{now:%Y-%m-%d}.{'json' if form is ExportForm.WHOLE else 'zip'}"


def as_tables(archive: Archive, now: datetime) -> bytes:
    """Return a zip with one CSV file per table: UTF-8 with its mark, commas, a line of column names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        stamp = now.timetuple()[:6]
        folder.writestr(zipfile.ZipInfo("README.txt", stamp), README)
        for table in (*tables_of(archive.begun, archive.facts()), _messages(archive)):
            file = zipfile.ZipInfo(f"{table.name}.csv", stamp)
            file.compress_type = zipfile.ZIP_DEFLATED
            folder.writestr(file, _csv(table))
    return made.getvalue()


def _csv(table: Table) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    free = [name in FREE_TEXT for name in table.columns]
    for row in table.rows:
        writer.writerow(_harmless(cell) if is_free else cell for cell, is_free in zip(row, free, strict=True))
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def as_whole(archive: Archive, now: datetime) -> bytes:
    """Return everything as JSON, in the shape that `read_whole` reads again."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": now.isoformat(),
        "person": {"language": archive.language},
        "case": {
            "id": archive.case_id,
            "opened_at": archive.opened_at.isoformat(),
            "facts": [_fact(entry) for entry in archive.entries],
            "waiting": [_said(each) for each in archive.waiting],
            "messages": [_written(each) for each in archive.messages],
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _fact(entry: Entry) -> dict[str, object]:
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "kind": entry.kind,
        "body": json.loads(entry.body),
    }


def _said(waiting: Waiting) -> dict[str, object]:
    return {
        "key": waiting.key,
        "topic": waiting.topic,
        "due_at": waiting.due_at.isoformat(),
        "kind": waiting.kind,
        "body": json.loads(waiting.body),
        "choices": json.loads(waiting.choices),
    }


def _written(message: Message) -> dict[str, object]:
    moments = {name: getattr(message, name) for name in ("sent_at", "delivered_at", "read_at")}
    said = {name: at.isoformat() if at is not None else None for name, at in moments.items()}
    return {**asdict(message), **said}


def _messages(archive: Archive) -> Table:
    """What was written to the team and by it: a table that no fact makes, for no fact has the words."""
    rows = tuple(
        (
            "patient" if each.to_team else each.name,
            "team" if each.to_team else "patient",
            text_of(each.sent_at),
            text_of(each.delivered_at),
            text_of(each.read_at),
            each.read_name or "",
            each.text,
        )
        for each in archive.messages
    )
    return Table("messages", MESSAGES, rows)


def read_whole(file: bytes) -> Archive:
    """Return what such a file holds. Raises NoCopy for anything else."""
    try:
        whole = _Whole.model_validate_json(file)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"]) or "its beginning"
        raise NoCopy(f"This is no copy of a diary: {where} cannot be read.") from None
    if whole.format != FORMAT or whole.version not in READABLE:
        raise NoCopy(f"This is a copy of version {whole.version}; version {VERSION} can be read.")
    entries = tuple(
        Entry(
            fact.seq,
            fact.at,
            fact.actor,
            fact.kind,
            _compact(fact.body),
        )
        for fact in whole.case.facts
    )
    _check_order(entries)
    waiting = tuple(
        Waiting(each.key, each.topic, each.due_at, each.kind, _compact(each.body), _compact(each.choices))
        for each in whole.case.waiting
    )
    messages = tuple(Message(**each.model_dump()) for each in whole.case.messages)
    return Archive(whole.case.id, whole.case.opened_at, whole.person.language, entries, waiting, messages)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _check_order(entries: tuple[Entry, ...]) -> None:
    first = entries[0].seq if entries else 1
    if [entry.seq for entry in entries] != list(range(first, first + len(entries))) or first < 1:
        raise NoCopy("The numbers of the facts have a gap: part of the diary is missing.")
