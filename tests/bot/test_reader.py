"""How readers see doses, days, numbers and names."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.house import House
from bot.render.labels import label, register
from bot.render.markup import esc, paragraphs
from bot.render.reader import Reader
from domain.commands.base import Wake
from domain.dose import Dose, Form, Liquid, Pieces, what_to_take
from domain.notices import Choice, Value
from domain.pain import Mean

READER = Reader(House("Riverside", "020 7946 0100", "999", "116 123"), "en", "Europe/London")
GAP = "\u00a0"


@pytest.mark.parametrize(
    ("micrograms", "shown"), [(500, "0.5"), (1000, "1"), (1500, "1.5"), (50, "0.05"), (10000, "10")]
)
def test_doses_are_written_so_that_nobody_reads_ten_times_too_much(micrograms: int, shown: str) -> None:
    """A zero before the point, none after it, a space before the unit (ISMP)."""
    assert READER.dose(Dose(micrograms)) == f"{shown}{GAP}mg"


def test_what_to_take_names_pieces_or_the_liquid_with_its_strength() -> None:
    """Capsules and tablets are counted, in the plural where due; a liquid is mL with its strength beside."""
    mixed = Pieces(Form.CAPSULE, (Dose(1500), Dose(500)))
    tablets = Pieces(Form.TABLET, (Dose(1500),))
    liquid = Liquid(5000, 100)
    taken = [
        what_to_take(mixed, Dose(3500)),
        what_to_take(tablets, Dose(1500)),
        what_to_take(liquid, Dose(1500)),
    ]
    assert [READER.take(amount).replace(GAP, " ") for amount in taken if not isinstance(amount, str)] == [
        "2 capsules of 1.5 mg + 1 capsule of 0.5 mg",
        "1 tablet of 1.5 mg",
        "0.3 mL of the 5 mg/mL liquid",
    ]


def test_days_and_times_are_the_readers_own() -> None:
    """Days carry their weekday, times are the wall clock of the zone, spans name a month once."""
    assert READER.weekday_date(date(2027, 5, 25)) == "Tuesday 25 May"
    assert READER.time(datetime(2027, 5, 25, 20, 2, tzinfo=UTC)) == "21:02"
    assert READER.span(date(2027, 7, 2), date(2027, 7, 8)) == "2–8 July"
    assert READER.span(date(2027, 6, 28), date(2027, 7, 4)) == "28 June–4 July"


def test_scores_and_means() -> None:
    """Half points are kept; a mean has one decimal."""
    assert (READER.score(12), READER.score(13), READER.mean(Mean(90, 7))) == ("6", "6.5", "6.4")


def test_names_are_hostile() -> None:
    """Markup in a name is text, and marks that turn the line around are dropped."""
    shown = READER.say("Your plan: {name}", name="<b>Ben</b> & \u202eCo\u202c")
    assert shown == "Your plan: &lt;b&gt;Ben&lt;/b&gt; &amp; Co"
    assert paragraphs(esc("a"), None, esc("b")) == "a\n\nb"


def test_labels_show_their_value() -> None:
    """Times, days, doses and numbers on buttons are written for the reader."""
    register({"test_value": "at {value}"})
    values: list[Value | None] = [time(21), date(2027, 5, 25), Dose(1500), 7, None]
    labels = [label(Choice("test_value", Wake(), value), READER) for value in values]
    assert labels == ["at 21:00", "at Tue 25 May", f"at 1.5{GAP}mg", "at 7", "at "]


def test_a_label_cannot_mean_two_things() -> None:
    """Two concerns that give one key different words are found at start, not by a patient."""
    register({"test_twice": "One"})
    with pytest.raises(LookupError):
        register({"test_twice": "Two"})
