"""A typed plan is wholly understood, or refused with the piece that was not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dose import Dose, Form, Liquid, Pieces
from domain.plan import USUAL_CEILING, Step
from domain.prescription import Reason, Refused, check, dose_text, parse_plan

THREE = ((1500, 14), (3000, 14), (4500, None))


def read(text: str, ceiling: Dose = USUAL_CEILING) -> tuple[tuple[int, int | None], ...] | Refused:
    """The steps of a text as micrograms and days, or why it is refused."""
    found = parse_plan(text, ceiling)
    return found if isinstance(found, Refused) else tuple((one.dose.micrograms, one.days) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "1.5 mg x 14, 3 mg x 14, 4.5 mg",
        "1.5x14,3x14,4.5",
        "1,5x14,3x14,4,5",
        "1,5 mg 14 days; 3 mg 2 weeks; then 4.5",
        "1.5 mg × 14 → 3 mg × 14 → 4.5 mg",
        "1500 mcg x 14, 3000 µg x14, 4.5 mg.",
        "1.5mgx14;3mgx14;4.5mg",
        "Step 1: 1.5 mg x 14\nStep 2: 3 mg x 14\r\nStep 3: 4.5 mg",
        "1) 1.5 mg for 14 days, 2) 3 mg for 14 days, 3) 4.5 mg ongoing",
        "Take 1.5 mg once daily for 14 days. Then take 3 mg once daily for two weeks. Then 4.5 mg daily.",
        "1.5 mg at night for fourteen days, then 3 mg nightly for 2 weeks, then 4.5 mg onwards",
        "1.5 mg x 14 3 mg x 14 4.5",
        "1.5x14 3x14 4.5",
        "1.5 mg for 14 days followed by 3 mg for 14 days followed by 4.5 mg",
        "1.5 mg for 2 weeks, followed by 3 mg for 2 weeks, and then 4.5 mg",
        "- 1.5 mg x 14\n- 3 mg x 14\n- 4.5 mg",
        "• 1.5 mg for 14 days\n• 3 mg for 14 days\n• 4.5 mg",
        "* 1.5 mg x 14\n* 3 mg x 14\n* 4.5 mg",
        "1. 1.5 mg x 14\n2. 3 mg x 14\n3. 4.5 mg",
        "1.5 mg x 14\n\n3 mg x 14\n4.5 mg",
        "week 1-2: 1.5 mg, week 3-4: 3 mg, week 5 on: 4.5 mg",
        "Weeks 1 to 2: 1.5 mg nightly\nWeeks 3 and 4: 3 mg nightly\nFrom week 5 onwards: 4.5 mg",
        "day 1-14: 1.5 mg day 15-28: 3 mg day 29+: 4.5 mg",
        "step 1: 1.5 mg x 14 step 2: 3 mg x 14 step 3: 4.5 mg",
        "1.5 milligrams/day for 2 wks then 3 milligrams/day 14d then 4500 micrograms/day",
    ],
)
def test_the_same_plan_may_be_typed_in_many_ways(text: str) -> None:
    """Points or commas, days or weeks, signs or words: 14 days of 1.5 mg, 14 of 3 mg, then 4.5 mg."""
    assert read(text) == THREE


def test_the_last_step_may_have_days_and_a_plan_may_be_one_step() -> None:
    """A plan may end; a full dose from day 1 is a plan."""
    assert read("1,5 mg x 14, 3 mg x 14") == ((1500, 14), (3000, 14))
    assert read("0.5mg for 7 days then 1 mg for a week") == ((500, 7), (1000, 7))
    assert read("4.5") == ((4500, None),)
    assert read("4.5 mg x 366") == ((4500, 366),)


@pytest.mark.parametrize(
    ("text", "reason", "step", "value"),
    [
        ("", Reason.EMPTY, None, None),
        (" \n ", Reason.EMPTY, None, None),
        ("hello", Reason.UNREADABLE, 0, "hello"),
        ("60 mg", Reason.ABOVE_CEILING, 0, "60 mg"),
        ("15mg x 14, 3 mg", Reason.ABOVE_CEILING, 0, "15 mg"),
        ("1.5 mg x 14, 6 mg", Reason.ABOVE_CEILING, 1, "6 mg"),
        ("1500 x 14", Reason.ABOVE_CEILING, 0, "1500 mg"),
        ("0 mg", Reason.BELOW_GRAIN, 0, "0 mg"),
        ("0.03 mg x 7", Reason.BELOW_GRAIN, 0, "0.03 mg"),
        ("1.52 mg x 7", Reason.BELOW_GRAIN, 0, "1.52 mg"),
        ("1,500 mcg x 7", Reason.BELOW_GRAIN, 0, "1,500 mcg"),
        ("1.5 mg x 0, 3 mg", Reason.ZERO_DAYS, 0, "1.5 mg x 0"),
        ("1.5 mg for 0 weeks", Reason.ZERO_DAYS, 0, "1.5 mg for 0 weeks"),
        ("4.5 mg x 367", Reason.TOO_LONG, 0, "4.5 mg x 367"),
        ("1.5, 3, 4.5", Reason.NO_DAYS, 0, "1.5 mg"),
        ("0.5 mg x 7, 1 mg, 1.5 mg", Reason.NO_DAYS, 1, "1 mg"),
        ("1.5 mg 3 times a day x 14", Reason.UNREADABLE, 0, "3 times a day x 14"),
        ("1.5 mg 14", Reason.UNREADABLE, 0, "14"),
        ("1.5 mg x 14, 3 mg x 1 month", Reason.UNREADABLE, 1, "month"),
        ("1.5 mg 3 mg x 14", Reason.NO_DAYS, 0, "1.5 mg"),
        ("1.5 mg x 14 3 mgs twice x 14", Reason.UNREADABLE, 1, "twice x 14"),
        ("1.5 mg x 14 2 capsules", Reason.UNREADABLE, 1, "capsules"),
        ("1.5 mg x 14 60 mg", Reason.ABOVE_CEILING, 1, "60 mg"),
        ("week 1-2: 1.5 mg, week 4-5: 3 mg", Reason.UNREADABLE, 1, "week 4-5: 3 mg"),
        ("week 2-3: 1.5 mg, week 4 on: 3 mg", Reason.UNREADABLE, 0, "week 2-3: 1.5 mg"),
        ("week 1-2: 1.5 mg x 14, week 3 on: 3 mg", Reason.UNREADABLE, 0, "week 1-2: 1.5 mg x 14"),
        ("week 2-1: 1.5 mg", Reason.UNREADABLE, 0, "week 2-1: 1.5 mg"),
        ("1.5 mg x 14, , 3 mg", Reason.UNREADABLE, 1, ", 3 mg"),
        ("-1.5 mg x 14", Reason.UNREADABLE, 0, "-1.5 mg x 14"),
        ("1.5 mg x -14", Reason.UNREADABLE, 0, "x -14"),
        ("1.5 s x 14", Reason.UNREADABLE, 0, "s x 14"),
        ("½ mg x 7", Reason.UNREADABLE, 0, "½ mg x 7"),
        ("٣ mg x 7", Reason.UNREADABLE, 0, "٣ mg x 7"),
        ("3² mg x 7", Reason.UNREADABLE, 0, "² mg x 7"),
        ("1e3 mg", Reason.UNREADABLE, 0, "e3 mg"),
        ("1-2 mg x 7", Reason.UNREADABLE, 0, "-2 mg x 7"),
        ("0.5 mg x 7, " * 41, Reason.TOO_MANY_STEPS, 40, "40"),
    ],
)  # fmt: skip
def test_what_is_not_understood_or_not_allowed_is_refused_with_its_piece(
    text: str, reason: Reason, step: int | None, value: str | None
) -> None:
    """Nothing is guessed, and the reader is told which words were meant."""
    assert read(text) == Refused(reason, step, value)


def test_a_plan_may_end() -> None:
    """After the days of the last step, in any of the usual words; without days there is nothing to end."""
    for words in (", end", ", then stop", " then stop", "; finish."):
        steps = parse_plan(f"1.5 mg x 14, 4.5 mg x 56{words}")
        assert steps == (Step(Dose(1500), 14), Step(Dose(4500), 56, ends=True)), words
    assert parse_plan("1.5 mg, end") == Refused(Reason.NO_DAYS, 0, "1.5 mg")
    assert isinstance(parse_plan("end"), Refused)
    assert parse_plan("1.5 mg x 14, 4.5 mg and stop there") == (Step(Dose(1500), 14), Step(Dose(4500), None))


def test_another_ceiling_is_the_prescribers_to_give() -> None:
    """6 mg is refused as usual, and read where the ceiling says so."""
    assert read("1.5x7, 3x7, 4.5x7, 6", Dose(6000)) == ((1500, 7), (3000, 7), (4500, 7), (6000, None))


def test_a_dose_that_the_preparation_cannot_make_is_named() -> None:
    """2 mg of 1.5 mg capsules; 0.25 mL of a syringe marked by tenths."""
    steps = (Step(Dose(1500), 14), Step(Dose(2000), None))
    capsules = Pieces(Form.CAPSULE, (Dose(1500),))
    assert check(steps, USUAL_CEILING, capsules) == Refused(Reason.CANNOT_MAKE, 1, "2 mg")
    assert check(steps[:1], USUAL_CEILING, capsules) is None
    assert check((Step(Dose(250), 7),), USUAL_CEILING, Liquid(1000, 100)) == Refused(
        Reason.CANNOT_MAKE, 0, "0.25 mg"
    )


def test_a_plan_of_an_invitation_is_held_to_its_ceiling_as_well() -> None:
    """Checked again beside the preparation, whoever entered it."""
    steps = (Step(Dose(6000), None),)
    assert check(steps, USUAL_CEILING, Pieces(Form.CAPSULE, (Dose(1500),))) == Refused(
        Reason.ABOVE_CEILING, 0, "6 mg"
    )


@pytest.mark.parametrize(
    ("micrograms", "text"),
    [(500, "0.5 mg"), (1000, "1 mg"), (4500, "4.5 mg"), (50, "0.05 mg"), (10000, "10 mg")],
)
def test_doses_are_written_without_stray_points_and_zeros(micrograms: int, text: str) -> None:
    """0.5, never .5; 1, never 1.0 (ISMP)."""
    assert dose_text(Dose(micrograms)) == text


doses = st.integers(1, 90).map(lambda grains: Dose(grains * 50))
lower = st.lists(st.builds(Step, doses, st.integers(1, 60)), max_size=6)
ends = st.builds(Step, doses, st.none() | st.integers(1, 60))
plans = st.builds(lambda steps, last: (*steps, last), lower, ends)


@given(
    plans,
    st.sampled_from([", ", "; ", ",", "\n", " then ", " -> "]),
    st.sampled_from([" x ", "x", " for "]),
    st.sampled_from([".", ","]),
    st.sampled_from([" mg", "mg", ""]),
)
def test_a_written_plan_is_read_back_as_it_was(
    plan: tuple[Step, ...], between: str, times: str, point: str, unit: str
) -> None:
    """Breaks if a comma of a list is taken for a decimal comma, or the other way round."""
    pieces: list[str] = []
    for step in plan:
        dose = dose_text(step.dose).replace(" mg", unit).replace(".", point)
        days = "" if step.days is None else f"{times}{step.days}" + (" days" if "for" in times else "")
        pieces.append(dose + days)
    assert parse_plan(between.join(pieces)) == plan


@given(st.text(max_size=60) | st.text("0123456789.,x mgdaythen-;", max_size=60))
def test_any_text_gives_a_plan_within_the_ceiling_or_a_refusal(text: str) -> None:
    """Breaks if a number that was typed is left out, or if anything is raised."""
    found = parse_plan(text)
    if not isinstance(found, Refused):
        assert all(Dose(50) <= step.dose <= USUAL_CEILING for step in found)
        assert all(step.days for step in found[:-1])
