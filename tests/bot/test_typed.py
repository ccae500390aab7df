"""Typed answers of enrolment are read as what they mean, or not at all."""

import asyncio
from datetime import UTC, date, datetime, time
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.typed import (
    Doubt,
    Unclear,
    find_step,
    parse_date,
    parse_mark,
    parse_morning,
    parse_pack,
    parse_per_ml,
    parse_preparation,
    parse_strengths,
    parse_time,
    parse_town,
)
from bot.typed.atlas import ATLAS
from bot.typed.pin import find_zone, zone_at
from domain.dose import Dose, Form, Liquid, Pieces, Preparation
from domain.enrolment import PackForm
from domain.plan import Step

TODAY = date(2027, 5, 5)
"""A Wednesday."""
NOW = datetime(2027, 5, 5, 20, 14, tzinfo=UTC)

UNREADABLE: Unclear[time] = Unclear(Doubt.UNREADABLE)
IMPOSSIBLE: Unclear[time] = Unclear(Doubt.IMPOSSIBLE)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9pm", time(21)), (" 9 P.M. ", time(21)), ("9.30pm", time(21, 30)), ("7 am", time(7)),
        ("12am", time(0)),
        ("12 pm", time(12)), ("930pm", time(21, 30)), ("21", time(21)), ("21:00", time(21)),
        ("2100", time(21)),
        ("21h30", time(21, 30)), ("22h", time(22)), ("09:30", time(9, 30)), ("0:30", time(0, 30)),
        ("at 22:30", time(22, 30)), ("around 10 o’clock", time(22)), ("half past nine", time(21, 30)),
        ("quarter to ten", time(21, 45)), ("ten past 9 pm", time(21, 10)), ("nine thirty", time(21, 30)),
        ("quarter to one pm", time(12, 45)), ("nine", time(21)), ("9", time(21)),
        ("8 in the morning", time(8)),
        ("3 in the afternoon", time(15)), ("10 at night", time(22)), ("12 at night", time(0)),
        ("midnight", time(0)), ("noon", time(12)), ("21:00 pm", time(21)),
    ],
)  # fmt: skip
def test_a_time_may_be_typed_in_many_ways(text: str, at: time) -> None:
    """Figures, words, am and pm; a bare hour from 6 to 11 is the evening, as everywhere in this bot."""
    assert parse_time(text) == at


@pytest.mark.parametrize(
    "text", ["25:00", "24:00", "9:75", "13am", "0 pm", "99", "sixty five past 9", "70 past 9"]
)
def test_a_time_that_does_not_exist_is_refused(text: str) -> None:
    """25:00, and 13 in the morning."""
    assert parse_time(text) in {IMPOSSIBLE, UNREADABLE}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("8.30", time(8, 30)),
        ("8", time(8)),
        ("10:00", time(10)),
        ("half past eight", time(8, 30)),
        ("08:30 am.", time(8, 30)),
        ("9 in the morning", time(9)),
        ("3 pm", time(15)),
        ("20:30", time(20, 30)),
    ],
)
def test_where_a_morning_is_asked_for_a_bare_hour_is_one(text: str, at: time) -> None:
    """Unless it says otherwise. Mutant: `parse_morning` is `parse_time`."""
    assert parse_morning(text) == at


@pytest.mark.parametrize(
    "text", ["", "bedtime", "half nine", "forty five", "9-10", "٩", "9 pm 10 pm", "²", "-9", "thirteen"]
)
def test_what_is_no_time_is_not_read_as_one(text: str) -> None:
    """Half nine is 9:30 in London and 8:30 in Oslo."""
    assert parse_time(text) == UNREADABLE


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("12", (time(0), time(12))),
        ("3", (time(15), time(3))),
        ("10:30", (time(22, 30), time(10, 30))),
        ("half past twelve", (time(0, 30), time(12, 30))),
        ("quarter to one", (time(0, 45), time(12, 45))),
    ],
)
def test_an_hour_of_either_half_of_the_day_is_asked_back(text: str, options: tuple[time, ...]) -> None:
    """12 and 1 to 5 without am or pm: both are offered."""
    assert parse_time(text) == Unclear(Doubt.AMBIGUOUS, options)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_as_a_clock_shows_it_is_read_as_it_stands(at: time) -> None:
    """Only 10:00 to 12:59 may be either; breaks if 09:30 is taken for the evening, or 00:15 for noon."""
    found = parse_time(f"{at:%H:%M}")
    assert found == at or (10 <= at.hour <= 12 and isinstance(found, Unclear) and at in found.options)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY), ("tomorrow", date(2027, 5, 6)), ("yesterday", date(2027, 5, 4)),
        ("the day after tomorrow", date(2027, 5, 7)), ("3 days ago", date(2027, 5, 2)),
        ("a week ago", date(2027, 4, 28)), ("in 2 weeks", date(2027, 5, 19)), ("18 May", date(2027, 5, 18)),
        ("18th of May 2027", date(2027, 5, 18)), ("May 18, 2027", date(2027, 5, 18)),
        ("Tuesday 18 May", date(2027, 5, 18)), ("since 1 April", date(2027, 4, 1)),
        ("18/5/2027", date(2027, 5, 18)), ("5/18", date(2027, 5, 18)), ("18/5/27", date(2027, 5, 18)),
        ("18.5.", date(2027, 5, 18)), ("4.3.2027", date(2027, 3, 4)), ("2027-05-18", date(2027, 5, 18)),
        ("2 January", date(2027, 1, 2)), ("next Monday", date(2027, 5, 10)),
        ("last Tuesday", date(2027, 5, 4)),
        ("last Wednesday", date(2027, 4, 28)), ("this friday", date(2027, 5, 7)),
    ],
)  # fmt: skip
def test_a_date_may_be_typed_in_many_ways(text: str, day: date) -> None:
    """Words, figures, with and without a year: then the year in which it is near."""
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["31 Feb", "30/2/2027", "13/13", "32 May", "29 Feb", "31/6"])
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    """2027 has no 29 February."""
    assert parse_date(text, TODAY) == Unclear(Doubt.IMPOSSIBLE)


@pytest.mark.parametrize("text", ["", "hello", "18", "soon", "٣ May", "1.5 mg"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    """A bare number is no date."""
    assert parse_date(text, TODAY) == Unclear(Doubt.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("3/4", (date(2027, 4, 3), date(2027, 3, 4))),
        ("Monday", (date(2027, 5, 10), date(2027, 5, 3))),
        ("next Friday", (date(2027, 5, 7), date(2027, 5, 14))),
        ("Wednesday", (date(2027, 5, 12), TODAY, date(2027, 4, 28))),
        ("1 November", (date(2027, 11, 1), date(2026, 11, 1))),
    ],
)
def test_a_date_that_may_be_two_is_asked_back(text: str, options: tuple[date, ...]) -> None:
    """Day or month first, the coming Monday or the last, this Friday or the one after."""
    assert parse_date(text, TODAY) == Unclear(Doubt.AMBIGUOUS, options)


def test_what_the_question_asks_for_settles_the_direction() -> None:
    """A first dose to come lies ahead, one already taken does not."""
    assert parse_date("Monday", TODAY, ahead=True) == date(2027, 5, 10)
    assert parse_date("Monday", TODAY, ahead=False) == date(2027, 5, 3)
    assert parse_date("today", TODAY, ahead=True) == parse_date("today", TODAY, ahead=False) == TODAY
    assert parse_date("tomorrow", TODAY, ahead=False) == Unclear(Doubt.IMPOSSIBLE)
    assert parse_date("3/4", TODAY, ahead=True) == Unclear(Doubt.IMPOSSIBLE)


@given(st.dates(date(2020, 1, 1), date(2034, 12, 31)))
def test_a_whole_date_is_read_as_it_stands(day: date) -> None:
    """Breaks if today has a say in a date that names its year."""
    assert parse_date(day.isoformat(), TODAY) == day
    assert parse_date(f"{day.day} {day:%B} {day.year}", TODAY) == day


@pytest.mark.parametrize(
    ("text", "milligrams"),
    [
        ("1.5 mg", ["1.5"]), ("1,5", ["1.5"]), ("capsules of 1.5 mg", ["1.5"]),
        ("0.5 and 1.5 mg", ["0.5", "1.5"]),
        ("4.5 mg, 0.5 mg and 1.5 mg caps", ["0.5", "1.5", "4.5"]), ("0.5/1.5 mg", ["0.5", "1.5"]),
        ("1,5 mg, 3 mg", ["1.5", "3"]), ("500 mcg", ["0.5"]), ("it says 3 mg.", ["3"]), ("5 mg/mL", ["5"]),
    ],
)  # fmt: skip
def test_strengths_of_a_pack_are_read(text: str, milligrams: list[str]) -> None:
    """One or several, with a point or a comma; of a liquid what is in 1 mL."""
    assert parse_strengths(text) == tuple(Dose.of_mg(mg) for mg in milligrams)


@pytest.mark.parametrize(
    "text", ["", "hello", "2 capsules of 1.5", "1.5 mg x 2", "60 mg", "0.01 mg", "0 mg", "1.5 mg maybe", "5%"]
)
def test_what_is_no_strength_is_not_read_as_one(text: str) -> None:
    """A count of capsules, more than an ordinary tablet holds, less than the smallest grain."""
    assert parse_strengths(text) == ()


@pytest.mark.parametrize(
    ("text", "micrograms"),
    [
        ("1 mg/mL", 1000), ("5 mg per ml", 5000), ("5mg/1ml", 5000), ("10 mg in 2 mL", 5000), ("5", 5000),
        ("1 mg to one millilitre", 1000), ("liquid, 500 mcg/ml", 500),
        ("1 mg/mL or 5 mg/mL", None), ("1 mg in 0 ml", None), ("1 mg in 3 ml", None), ("0 mg/ml", None),
        ("1 or 5", None), ("thick", None),
    ],
)  # fmt: skip
def test_the_strength_of_a_liquid_is_read(text: str, micrograms: int | None) -> None:
    """A mix-up is a fivefold error: two strengths are none."""
    assert parse_per_ml(text) == micrograms


@pytest.mark.parametrize(
    ("text", "microlitres"),
    [
        ("0.1 mL", 100), ("0,05", 50), ("marks every 0.1 ml", 100), ("small", None), ("0 ml", None),
        ("10 ml", None), ("0.1 or so", None),
    ],
)  # fmt: skip
def test_the_smallest_mark_of_a_syringe_is_read(text: str, microlitres: int | None) -> None:
    """In mL, with a point or a comma; wider than 5 mL is no mark."""
    assert parse_mark(text) == microlitres


@pytest.mark.parametrize(
    ("text", "preparation"),
    [
        ("capsules of 1.5 mg", Pieces(Form.CAPSULE, (Dose(1500),))),
        ("0.5 and 1.5 mg tablets", Pieces(Form.TABLET, (Dose(500), Dose(1500)))),
        ("1 mg/mL liquid, syringe marks 0.1 mL", Liquid(1000, 100)),
        ("10 mg in 2 ml, 0.05 ml", Liquid(5000, 50)),
        ("1 mg/mL liquid", None),
        ("1.5 mg", None),
        ("1.5 mg capsules or tablets", None),
        ("capsules", None),
    ],
)
def test_a_preparation_is_whole_or_none(text: str, preparation: Preparation | None) -> None:
    """Strength and form, or strength and mark: what is missing is asked, not guessed."""
    assert parse_preparation(text) == preparation


def places(text: str) -> list[tuple[str, str]]:
    """The regions and zones that a typed town may mean."""
    return [(one.region, one.zone) for one in parse_town(text, NOW)]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Leeds", "Europe/London"), ("leeds, uk", "Europe/London"), ("I live in Leeds.", "Europe/London"),
        ("Leeds, Yorkshire", "Europe/London"), ("Leeeds", "Europe/London"), ("Edinbrugh", "Europe/London"),
        ("München", "Europe/Berlin"), ("Munchen", "Europe/Berlin"), ("Munich", "Europe/Berlin"),
        ("Tromsø", "Europe/Oslo"), ("Göteborg", "Europe/Stockholm"), ("Seattle", "America/Los_Angeles"),
        ("Boston", "America/New_York"), ("new york city", "America/New_York"),
        ("New York", "America/New_York"),
        ("Portland, Oregon", "America/Los_Angeles"), ("Portland ME", "America/New_York"),
        ("Kyiv", "Europe/Kyiv"),
        ("London, Ontario", "America/Toronto"), ("Kolkata", "Asia/Kolkata"), ("Calcutta", "Asia/Kolkata"),
        ("Norway", "Europe/Oslo"), ("Germany", "Europe/Berlin"), ("UK", "Europe/London"),
        ("Scotland", "Europe/London"),
        ("Europe/London", "Europe/London"), ("St. Louis", "America/Chicago"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
    ],
)  # fmt: skip
def test_a_town_has_its_zone(text: str, zone: str) -> None:
    """With accents or without, misspelt, with its country, by an older name."""
    assert [found for _, found in places(text)] == [zone]


def test_a_town_that_exists_twice_gives_both() -> None:
    """Portland in Maine and in Oregon, five hours from London and eight; the likeliest comes first."""
    assert places("Portland") == [("Maine, USA", "America/New_York"), ("Oregon, USA", "America/Los_Angeles")]
    assert places("Sidney")[0] == ("Australia", "Australia/Sydney")
    assert places("London") == [("United Kingdom", "Europe/London"), ("Ontario, Canada", "America/Toronto")]
    assert [region for region, _ in places("Vancouver")] == ["Canada", "Washington, USA"]
    assert len(places("Spain")) == 2


@pytest.mark.parametrize("text", ["", ",", "xyzzy", "here", "USA", "/", "🙂", "q" * 4096])
def test_an_unknown_place_is_none(text: str) -> None:
    """No such town, or a country of too many zones to offer."""
    assert places(text) == []


def test_every_town_of_the_atlas_lies_in_a_zone_there_is() -> None:
    """And is found by each of its names."""
    assert {zone for zone, _, _ in ATLAS} <= available_timezones()
    for zone, _, listed in ATLAS:
        for names in listed.split(","):
            for name in names.strip().split("/"):
                assert zone in [found for _, found in places(name)] or len(places(name)) > 1, name


@given(st.text(max_size=40))
def test_no_text_breaks_a_reader(text: str) -> None:
    """Whatever is typed gives a value or a refusal."""
    parse_time(text)
    parse_date(text, TODAY)
    parse_preparation(text)
    parse_per_ml(text)
    parse_mark(text)
    assert all(town.zone in available_timezones() for town in parse_town(text, NOW))


def test_a_location_pin_has_a_zone_on_land_and_none_at_sea() -> None:
    """Leeds, Delhi; the middle of the Pacific; off the globe."""
    assert zone_at(53.8, -1.55) == "Europe/London"
    assert zone_at(28.6, 77.2) == "Asia/Kolkata"
    assert zone_at(0, -150) is None
    assert zone_at(200, 200) is None


def test_a_location_pin_is_looked_up_in_a_helper_process() -> None:
    """The same answer, and the map stays out of this process."""
    assert asyncio.run(find_zone(53.8, -1.55)) == "Europe/London"


STEPS = (Step(Dose(1500), 14), Step(Dose(3000), 14), Step(Dose(4500), None))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("step 1", 0), ("Step 3.", 2), ("setp 2", 1), ("1", 0), ("second", 1), ("the last one", 2),
        ("1.5", 0), ("4.5 mg", 2), ("3 mg", 1), ("3", None), ("4", None), ("step 4", None), ("hello", None),
        ("2 mg", None), ("third step", 2),
    ],
)  # fmt: skip
def test_a_step_may_be_named_by_number_word_or_dose(text: str, step: int | None) -> None:
    """A 3 may be step 3 or the 3 mg of step 2: asked back."""
    assert find_step(text, STEPS) == step


@pytest.mark.parametrize(
    ("text", "form", "mg"),
    [
        ("1.5 mg capsules", PackForm.CAPSULE, ("1.5",)),
        ("tablets of 0.5 and 1.5 mg", PackForm.TABLET, ("0.5", "1.5")),
        ("liquid 5 mg/mL", PackForm.LIQUID, ("5",)),
        ("1 mg per ml", PackForm.LIQUID, ("1",)),
        ("some capsules please", PackForm.CAPSULE, ()),
        ("I got drops", PackForm.LIQUID, ()),
        ("1.5 mg", None, ()),
        ("capsules or tablets", None, ()),
        ("no capsules", None, ()),
    ],
)
def test_a_pack_may_be_described_in_one_answer(text: str, form: PackForm | None, mg: tuple[str, ...]) -> None:
    """Form and strengths; one form only, and nothing that is not understood."""
    assert parse_pack(text) == (form, tuple(Dose.of_mg(each) for each in mg))
