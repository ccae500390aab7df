"""The ways of showing: large buttons, short text, fewer numbers. Whatever is chosen, the meaning stays."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.render import Button, Reader, render
from bot.render.brief import SHORTENED
from bot.render.labels import LABELS, label
from bot.render.rows import FITS, flow
from domain.commands.base import Wake
from domain.messages.alerting import AlertQuestion, EmergencyText, PainAlert, PainNotice, ThreeWays
from domain.messages.base import Message
from domain.messages.day import DayRecord
from domain.messages.plan_view import TodayShown
from domain.messages.stepping import HealthForm, StepYes
from domain.messages.summary import SummaryView
from domain.messages.weekly import WeeklyDone
from domain.notices import Choice
from domain.registry import kinds_of
from sandbox.html import parse_html
from tests.bot.test_l9_words import FULL
from tests.domain.laws.walks import built

PLAIN = Reader(FULL, "en", "Europe/London")
LARGE = replace(PLAIN, large_buttons=True)
SHORT = replace(PLAIN, short_text=True)
FEWER = replace(PLAIN, fewer_numbers=True)

A_ROW = 3
CONTACTS = (FULL.clinic_contact, FULL.emergency, FULL.crisis_line, FULL.out_of_hours)
NEVER = ("Already taken? Do not take another.", "If you took it, do not take another.", "alert is off")


def said(message: Message, reader: Reader) -> str:
    """Return the plain text of a message."""
    return parse_html(render(message, (), reader).html)[0]


def buttons(*rows: str) -> tuple[tuple[Button, ...], ...]:
    """Return rows of buttons, their words parted by a stroke."""
    return tuple(tuple(Button(text, None) for text in row.split("|")) for row in rows)


WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=40)


@given(st.lists(st.lists(WORDS.map(lambda text: Button(text, None)), min_size=1, max_size=8), max_size=12))
def test_large_buttons_keep_their_order_and_stand_three_a_row(rows: list[list[Button]]) -> None:
    """No row is longer than three, no words are cut, and the place of a button is the place of its choice.

    Mutant: `_broken` sorts its row by length.
    """
    shown = flow(rows, LARGE)
    assert [button for row in shown for button in row] == [button for row in rows for button in row]
    assert all(1 <= len(row) <= A_ROW for row in shown)
    assert all(len(row) == 1 or all(len(b.text) <= FITS[len(row)] for b in row) for row in shown)
    assert flow(rows, PLAIN) == tuple(tuple(row) for row in rows)


def test_pain_pad_stands_in_rows_of_three() -> None:
    """0 to 10 in order, three and two a row."""
    shown = flow(buttons("0|1|2|3|4|5", "6|7|8|9|10", "Taken|Earlier...|Later|Not today..."), LARGE)
    assert [[button.text for button in row] for row in shown] == [
        ["0", "1", "2"],
        ["3", "4", "5"],
        ["6", "7", "8"],
        ["9", "10"],
        ["Taken", "Earlier..."],
        ["Later", "Not today..."],
    ]


@pytest.mark.parametrize("kind", [k for _, k in sorted(kinds_of(Message).items()) if k not in SHORTENED])
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_only_what_is_on_the_list_is_shortened(kind: type[Message], data: st.DataObject) -> None:
    """Every other message is the same, letter for letter. Mutant: `as_liked` returns its reader."""
    message = data.draw(built(kind))
    assert said(message, SHORT) == said(message, PLAIN)


@pytest.mark.parametrize("kind", sorted(SHORTENED, key=str))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_short_text_loses_no_dose_and_nobody_to_call(kind: type[Message], data: st.DataObject) -> None:
    """Whom to call, what not to do and every dose to be taken stand in the short form as in the long one.

    Mutant: the short help leaves out whom to call.
    """
    message = data.draw(built(kind))
    long, short = said(message, PLAIN), said(message, SHORT)
    assert len(short) <= len(long)
    assert {each for each in (*CONTACTS, *NEVER) if each and each in long and each not in short} == set()
    if hasattr(message, "dose"):
        assert re.findall(r"[\d.]+\smg", short) == re.findall(r"[\d.]+\smg", long)


def test_short_list_holds_nothing_urgent() -> None:
    """Red flags, alerts, health questions and steps have no short form."""
    urgent = {EmergencyText, PainAlert, PainNotice, AlertQuestion, ThreeWays, HealthForm, StepYes}
    assert not urgent & SHORTENED


NUMBERED: list[type[Message]] = [DayRecord, PainAlert, PainNotice, SummaryView, TodayShown, WeeklyDone]


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), kind=st.sampled_from(NUMBERED))
def test_fewer_numbers_echo_no_score_and_no_mean(data: st.DataObject, kind: type[Message]) -> None:
    """A record says that it is recorded, an alert speaks in plain words; what to do stays as it is.

    Only a rating that is asked back is named. Mutant: `numbers` does not look at the reader.
    """
    message = data.draw(built(kind))
    if isinstance(message, DayRecord):
        message = replace(message, surprising=False)
    shown = said(message, FEWER)
    text = re.sub(r"[\d.]+\sm[gL]|if you rate -?[\d.]+", "", shown)
    assert not re.search(r"(?i)pain:? \d|enjoyment:? \d|on average|\(average|\d\.\d", text)
    assert {each for each in CONTACTS if each and each in said(message, PLAIN) and each not in shown} == set()


@given(st.sampled_from(sorted(LABELS)), st.sampled_from([LARGE, SHORT, FEWER]))
def test_words_on_buttons_do_not_depend_on_the_ways(key: str, reader: Reader) -> None:
    """What may be typed instead of a tap is the same for everybody."""
    choice = Choice(key, Wake(), "7")
    assert label(choice, reader) == label(choice, PLAIN)
