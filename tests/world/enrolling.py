"""The way in, for tests that begin after it: the real chat, answered quickly."""

from __future__ import annotations

from datetime import timedelta

from domain.case import Prescriber
from domain.dose import Dose, Form, Pieces
from domain.invitation import Invitation
from domain.plan import Plan, Sentence, WayBack
from domain.prescription import Refused, parse_plan
from tests.world.robot import Robot, plain

SENTENCES = (
    (Sentence.MISSED, "Leave it out. Take the next one at your usual time. Never two."),
    (Sentence.WHILE_ALERT, "Take it as planned until we have spoken."),
)


def prescribed(
    plan: str = "1.5x14,3x14,4.5",
    strengths: tuple[str, ...] = ("1.5",),
    ways_back: tuple[WayBack, ...] | None = None,
) -> Invitation:
    """Return an invitation that brings a plan, capsules and a prescriber."""
    steps = parse_plan(plan)
    if isinstance(steps, Refused):
        raise AssertionError(f"no plan: {steps}")  # noqa: TRY004  the test is wrong, not the type
    return Invitation(
        Plan(steps, sentences=SENTENCES, ways_back=ways_back or Plan(steps).ways_back),
        Pieces(Form.CAPSULE, tuple(Dose.of_mg(mg) for mg in strengths)),
        Prescriber("Dr Ben Okafor", "020 7946 0100"),
    )


async def answer_all(
    who: Robot,
    secret: str,
    *,
    baseline_days: int,
    dose_time: str = "21:00",
    discreet: bool = True,
    town: str = "Leeds, England",
    check_time: str | None = None,
    taking_since: int | None = None,
) -> None:
    """Answer every question of the enrolment.

    The first dose is so many days from today, or was taken `taking_since` days ago.
    """
    await who.starts(secret)
    for tapped in ("Start", "Yes, both", "I agree"):
        await who.taps(tapped)
    await who.says(town)
    for tapped in ("Yes", "No", "None", "None", "No", "This is what my prescriber gave me"):
        await who.taps(tapped)
    await who.taps(next(label for label in who.buttons if label.endswith(("mg", "mg/mL"))))
    await who.says(dose_time)
    if check_time is None:
        await who.taps("Fine")
    else:
        await who.taps("Ask at another time")
        await who.says(check_time)
    await who.taps("Hide the medicine's name" if discreet else "Show it")
    await who.taps("5")
    if taking_since is not None:
        await _takes_it_already(who, taking_since)
        return
    await who.taps("Not yet")
    if plain(who.last.text).startswith("I offer") and baseline_days == OFFERED:
        await who.taps(next(label for label in who.buttons if label.startswith("Diary first")))
        return
    await who.taps("Start on another day")
    await who.says(f"{who.last.at + timedelta(days=baseline_days):%Y-%m-%d}")


async def _takes_it_already(who: Robot, days: int) -> None:
    """Say that the first dose was so many days ago, on the first step, and that pain was 5 before it."""
    await who.taps("Yes, since ...")
    await who.says(f"{who.last.at - timedelta(days=days):%Y-%m-%d}")
    await who.taps(0)
    if any(label.startswith("Since") for label in who.buttons):
        await who.taps(next(label for label in who.buttons if label.startswith("Since")))
    await who.taps("5")


OFFERED = 14
"""Days of diary that are offered before the first dose."""
