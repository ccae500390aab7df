"""Whatever the domain says can be kept as text and read again."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands.base import Command, Wake
from domain.dose import Dose
from domain.facts.base import Fact
from domain.messages.base import Message
from domain.notices import Choice, Value
from storage.codec import (
    decode_command,
    decode_fact,
    decode_message,
    decode_rows,
    encode,
    encode_rows,
    flat,
)
from tests.storage.kinds import COMMANDS, DAYS, FACTS, MESSAGES, any_of


@given(any_of(Fact, FACTS))
def test_every_fact_survives_being_kept(fact: Fact) -> None:
    """A fact reads as what was recorded; mutant: a union whose arms have the same fields."""
    assert decode_fact(*encode(fact)) == fact


@given(any_of(Command, COMMANDS))
def test_every_command_survives_being_kept(command: Command) -> None:
    """A button does later what it was made for."""
    assert decode_command(*encode(command)) == command


@given(any_of(Message, MESSAGES))
def test_every_message_survives_being_kept(message: Message) -> None:
    """What was decided to be said is what is said, however late."""
    assert decode_message(*encode(message)) == message


VALUES = st.one_of(
    st.none(),
    st.integers(),
    st.text(),
    DAYS,
    st.times().map(lambda wall: wall.replace(microsecond=0)),
    st.builds(Dose, st.integers(1, 9000)),
)


@given(VALUES)
def test_a_label_keeps_the_type_of_its_value(value: Value | None) -> None:
    """A day stays a day and a word a word; mutant: values kept without their type."""
    rows = ((Choice("a", Wake(), value),), (Choice("b", Wake()),))
    again = decode_rows(encode_rows(rows))
    assert again == rows
    assert type(again[0][0].value) is type(value)


@pytest.mark.parametrize("value", ["2027-05-25", "21:00", 7, date(2027, 5, 25), time(21)])
def test_words_that_look_like_days_stay_words(value: Value) -> None:
    """A typed-looking label is not guessed at."""
    (again,) = flat(decode_rows(encode_rows(((Choice("a", Wake(), value),),))))
    assert again.value == value
    assert not isinstance(again.value, datetime)


def test_a_kind_nobody_knows_is_an_error() -> None:
    """A fact of a later version is not skipped in silence."""
    with pytest.raises(KeyError):
        decode_fact("FactOfTomorrow", "{}")
