"""The way in, sentence by sentence: what is asked, what is promised, and what a doubtful answer leads to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.case import HoldCause
from domain.facts.holding import HoldReported
from storage.load import facts_of
from tests.journeys.courses import hour_of
from tests.world import World
from tests.world.enrolling import prescribed
from tests.world.robot import Robot, plain

TO_THE_PLAN = ("Yes", "No", "None", "None", "No")
"""The phone's clock and the four health questions."""


async def taps(who: Robot, *labels: str) -> None:
    """Tap one after the other."""
    for label in labels:
        await who.taps(label)


async def consented(world: World, *ways: str) -> Robot:
    """Let Ana, whose invitation brings a plan, come to the question for her town."""
    await world.ana.starts(await world.invitation(prescribed()))
    await taps(world.ana, "Start", *(ways or ("Yes, both",)), "I agree")
    return world.ana


async def at_the_plan(world: World) -> Robot:
    """Let Ana come to the preview of her plan."""
    ana = await consented(world)
    await ana.says("Leeds, England")
    await taps(ana, *TO_THE_PLAN)
    return ana


async def test_with_a_plan_it_is_seventeen_answers_and_no_waiting(world: World) -> None:
    """The link says who invites; a rating is the fifteenth answer; no day is forced, and none is needed.

    Mutant: a plan of the invitation is asked for all the same.
    """
    ana = world.ana
    await ana.starts(await world.invitation(prescribed()))
    assert "Riverside Pain Clinic (Dr Ben Okafor) invites you" in plain(ana.last.text)
    start = world.now
    await taps(ana, "Start", "Yes, both", "I agree")
    await ana.says("Leeds, England")
    await taps(ana, *TO_THE_PLAN, "This is what my prescriber gave me", "1.5 mg", "21:00", "Fine")
    await taps(ana, "Hide the medicine's name")
    assert (await world.case_of(ana)).days == ()
    await taps(ana, "5")
    assert (await world.case_of(ana)).days[-1].rating is not None
    await taps(ana, "Not yet")
    assert "I offer 14 days of diary first." in ana.last.text
    assert "You may start without them." in ana.last.text
    await taps(ana, "Diary first, dose from Tue 18 May")
    ana.sees("On 18 May, before the first dose, I ask the health questions again.")
    assert world.now - start < timedelta(minutes=3)


async def test_on_a_shared_account_the_wording_is_not_asked_about_and_anybody_can_say_not_me(
    world: World,
) -> None:
    """Discreet from the first word on; `Not me` under each prompt records nothing.

    Mutant: the question for the wording is asked of everybody.
    """
    ana = await consented(world, "I share it", "I am 18 or over")
    await ana.says("Leeds, England")
    await taps(ana, *TO_THE_PLAN, "This is what my prescriber gave me", "1.5 mg", "21:00", "Fine")
    assert "Your pain on average" in ana.last.text
    await taps(ana, "5", "Not yet", "I don't know yet")
    await world.until(hour_of(world, 21, days=1))
    before = (await world.case_of(ana)).days[-1]
    await taps(ana, "Not me")
    ana.sees("Nothing is recorded. The question stays open for the person it is for.")
    assert (await world.case_of(ana)).days[-1] == before
    await world.passes(minutes=30)
    assert "Not me" in ana.buttons


async def test_the_consent_says_what_is_kept_and_is_dated_in_the_settings(world: World) -> None:
    """Who is responsible, for what, who receives it, how long, rights, Telegram, the rule; and when it was.

    Mutant: the sentence about Telegram is left out.
    """
    ana = world.ana
    await ana.starts(await world.invitation(prescribed()))
    await taps(ana, "Start", "Yes, both", "Read it all")
    for said in (
        "Who is responsible: Riverside Pain Clinic, 020 7946 0100.",
        "What for: to remind you, to keep your diary",
        "Who receives it: you.",
        "How long: 24 months after you finish.",
        "You can see, copy, correct or delete your data here, and take your yes back.",
        "Telegram is a separate company.",
        "chats with bots are not end-to-end encrypted",
        "A fixed rule looks at your numbers and writes to you when they stay higher.",
        "It decides nothing: people do.",
        "When this text changes, I show it to you again.",
        "Saying no does not change your care.",
    ):
        ana.sees(said)
    await taps(ana, "I agree")
    await ana.says("Leeds, England")
    await taps(ana, *TO_THE_PLAN, "This is what my prescriber gave me", "1.5 mg", "21:00", "Fine")
    await taps(ana, "Show it", "5", "Not yet", "I don't know yet")
    await ana.says("/settings")
    ana.sees("You agreed to the diary on 4 May.")


async def test_not_sure_is_looked_at_first_and_medicines_are_to_be_asked_about(world: World) -> None:
    """Four messages; "not sure" to the second holds the dose, one of the third names whom to ask.

    Mutant: a "not sure" holds nothing.
    """
    ana = await consented(world)
    await ana.says("Leeds, England")
    await taps(ana, "Yes")
    assert "1 of 4" in ana.last.text
    await taps(ana, "No")
    assert "2 of 4" in ana.last.text
    await taps(ana, "Not sure")
    ana.sees("Dr Ben Okafor has to look at this before I remind you of any dose.")
    await taps(ana, "Go on")
    assert "3 of 4" in ana.last.text
    await taps(ana, "One or more")
    ana.sees("Please ask Dr Ben Okafor about this before your first dose")
    await taps(ana, "Go on")
    assert "4 of 4" in ana.last.text
    assert {hold.cause for hold in (await world.case_of(ana)).holds} == {HoldCause.SCREENING}


async def test_the_preview_says_each_dose_as_what_to_take_and_a_doubt_holds_it(world: World) -> None:
    """Steps, days and capsules; "no, or not sure": whom to call, the diary goes on, no dose is asked for.

    Mutant: "no, or not sure" confirms the plan.
    """
    ana = await at_the_plan(world)
    preview = plain(ana.last.text)
    for line in (
        "Step 1: 1.5 mg = 1 capsule of 1.5 mg, at least 14 days.",
        "Step 2: 3 mg = 2 capsules of 1.5 mg, at least 14 days.",
        "Step 3: 4.5 mg = 3 capsules of 1.5 mg.",
        "You move up only after questions, and your yes.",
        "For pain this medicine is used “off-label”: it was approved for something else.",
    ):
        assert line in preview
    await taps(ana, "No, or not sure")
    ana.sees("Then I remind you of no dose until the plan is clear.")
    ana.sees("Nobody has been told: no clinic is connected. Alerts come to you alone.")
    assert (await world.case_of(ana)).on_hold


async def test_another_strength_on_the_label_shows_no_amount(world: World) -> None:
    """Hold, prescriber, pharmacist; what is shown afterwards names no capsule.

    Mutant: `Something else` is read as the strength of the plan.
    """
    ana = await at_the_plan(world)
    await taps(ana, "This is what my prescriber gave me", "Something else")
    ana.sees("The label and your plan differ, so I show no amount and remind you of no dose")
    ana.sees("Please ask your pharmacist too")
    await taps(ana, "Go on", "21:00", "Fine", "Hide the medicine's name", "5", "Not yet", "I don't know yet")
    await world.until(hour_of(world, 21, days=1))
    assert "capsule" not in ana.sees("Evening check").text


async def test_a_prescription_is_typed_and_no_ready_plan_is_offered(world: World) -> None:
    """The question for the plan has no buttons but the ways out.

    Mutant: the plans that prescribers may begin from are buttons.
    """
    ana = world.ana
    await ana.starts(await world.invitation())
    await taps(ana, "Start", "Yes, both", "I agree")
    await ana.says("Leeds, England")
    await taps(ana, *TO_THE_PLAN)
    await ana.says("Dr Ben Okafor")
    await ana.says("0113 496 0000")
    assert "What does your prescription say?" in ana.last.text
    assert set(ana.buttons) == {"Back", "Not now"}


@pytest.mark.parametrize(
    ("discreet", "line"), [(True, "Evening check, "), (False, "Evening check and LDN, ")]
)
async def test_the_medicine_stands_in_the_first_line_only_for_who_chose_so(
    world: World, *, discreet: bool, line: str
) -> None:
    """What a locked phone shows of the evening's message is as it was chosen; /settings changes it.

    Mutant: `_title` looks at no wording.
    """
    ana = await world.enrolled(taking_since=3, discreet=discreet)
    await world.until(hour_of(world, 21))
    assert plain(ana.sent()[-1].text).startswith(line)


async def test_times_within_an_hour_are_one_message(world: World) -> None:
    """Pain at 20:15 and the dose at 21:00 come together at 21:00: one sound.

    Mutant: `in_one_message` wants the same minute.
    """
    ana = await world.enrolled(taking_since=3, check_time="20:15")
    await world.until(hour_of(world, 21))
    await taps(ana, "Taken")
    sent = len(ana.sent())
    await world.until(hour_of(world, 21, days=1))
    [asked] = ana.sent()[sent:]
    assert f"{asked.at + timedelta(hours=1):%H:%M}" == "21:00"
    assert "1. Pain, average" in asked.text
    assert "2. Tonight's dose" in asked.text


async def test_what_the_prescriber_said_is_kept_as_reported_by_the_patient(world: World) -> None:
    """At home: on which day and what, in two taps; the answer says whose report it is.

    Mutant: the day of the report is the day on which it is told.
    """
    ana = await world.evening()
    await ana.says("/hospital")
    await world.passes(days=1)
    await ana.says("/plan")
    await taps(ana, "I have asked my prescriber", "Yesterday")
    ana.sees("You asked Dr Ben Okafor on Wednesday 5 May. What was the answer?")
    ana.sees("I keep it as reported by you, with the day.")
    await taps(ana, "Go on as before", "None")
    ana.sees("Thank you. Dose reminders are back.")
    case = await world.case_of(ana)
    facts = await world.machine.storage.read(lambda session: facts_of(session, case.id))
    kept = [fact.report for fact in facts if isinstance(fact, HoldReported)]
    assert [(report.by, report.said_on) for report in kept] == [("Dr Ben Okafor", date(2027, 5, 5))]
