"""Nobody answers: for an evening, for days, because the chat is closed; and coming back."""

from __future__ import annotations

from datetime import timedelta

from domain.case import Outcome
from sandbox import Event
from tests.world import World
from tests.world.robot import Robot, plain

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def _evening(world: World) -> Robot:
    """Let Ana keep her diary before the first dose, and the first evening come."""
    await world.enrolled(baseline_days=60)
    await world.passes(hours=EVENING)
    return world.ana


def _firsts(who: Robot, sent: int) -> list[str]:
    """What was sent at 21:00 of each day since so many messages, in their first line."""
    return [plain(e.text).splitlines()[0] for e in who.sent()[sent:] if _is_evening(e)]


def _is_evening(event: Event) -> bool:
    return f"{event.at + timedelta(hours=1):%H:%M}" == "21:00"


async def test_questions_get_shorter_and_then_it_is_asked_whether_she_is_there(world: World) -> None:
    """After one silent evening one tap is enough; after two: are you there, with one button."""
    ana = await _evening(world)
    sent = len(ana.sent())
    await world.passes(days=1)
    await world.passes(days=1)
    first, second = _firsts(ana, sent)
    assert first == "Thursday 6 May. One tap is enough."
    assert second.startswith("Are you there?")
    assert list(ana.buttons) == ["I am here"]


async def test_silence_is_not_answered_with_nagging(world: World) -> None:
    """From the third silent evening on there is one message a day, and no follow-up."""
    ana = await world.evening()
    await world.passes(days=2, hours=1)
    sent = len(ana.sent())
    await world.passes(days=4)
    assert len([event for event in ana.sent()[sent:] if "Pain, average" in event.text]) <= 4
    assert not any("still open" in event.text for event in ana.sent()[sent:])


async def test_i_am_here_shows_the_evening_in_full(world: World) -> None:
    """One tap ends the silence; the next evening is an ordinary one."""
    ana = await world.evening()
    await world.passes(days=2)
    await ana.taps("I am here")
    assert {"5", "Taken"} <= set(ana.buttons)
    await ana.taps("5")
    await ana.taps("Taken")
    sent = len(ana.sent())
    await world.passes(days=1)
    assert _firsts(ana, sent) == ["Evening check, Saturday 8 May"]


async def test_any_word_ends_the_silence(world: World) -> None:
    """“sorry, was away” is an answer too."""
    ana = await _evening(world)
    await world.passes(days=2, hours=3)
    await ana.says("sorry, was away")
    assert (await world.case_of(ana)).silence.unanswered == 0


async def test_days_nobody_answered_are_not_known_and_never_missed(world: World) -> None:
    """Silence says nothing about a dose."""
    ana = await world.evening("1.5x60,3")
    await world.passes(days=5)
    days = [day for day in (await world.case_of(ana)).days[-6:-1] if day.intake is not None]
    assert {day.intake.outcome for day in days if day.intake is not None} == {Outcome.NOT_KNOWN}


async def test_late_answers_always_count(world: World) -> None:
    """The prompt of five days ago is answered: its day has a rating and a dose now."""
    ana = await world.evening("1.5x60,3")
    old = ana.last
    await world.passes(days=5)
    await ana.taps("6", old)
    await ana.taps("Taken", old)
    day = (await world.case_of(ana)).days[-6]
    assert day.rating is not None
    assert day.intake is not None
    assert day.intake.outcome is Outcome.TAKEN


async def test_closed_chat_is_not_written_to_and_counts_as_no_silence(world: World) -> None:
    """Blocked over three evenings: nothing is sent; unblocked, what is open now can be answered at once."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    sent = len(ana.sent())
    await ana.blocks()
    await world.passes(days=3, hours=1)
    assert len(ana.sent()) == sent
    await ana.unblocks()
    back = ana.sees("You can hear me again.")
    assert "Your evening check of Saturday is still open." in plain(back.text)
    assert "Tonight's dose" in back.text
    assert len(ana.sent()) == sent + 1
    assert (await world.case_of(ana)).silence.unanswered == 0
    await ana.taps("5", back)
    rating = (await world.case_of(ana)).days[-1].rating
    assert rating is not None
    assert rating.halves == 10


async def test_blocked_while_a_prompt_was_on_its_way(world: World) -> None:
    """The bot learns of it only when it writes: the case is unreachable from then on, and the dose open."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=23, minutes=59)
    ana.phone.chat.bot_status = "kicked"
    await world.passes(minutes=2)
    case = await world.case_of(ana)
    assert not case.reachable
    assert case.days[-1].intake is None


async def test_deleted_account_is_written_to_no_more(world: World) -> None:
    """One send finds out; after that there are no more."""
    ana = await _evening(world)
    ana.phone.deletes_account()
    sent = world.sandbox.calls["sendMessage"]
    await world.passes(days=3)
    assert world.sandbox.calls["sendMessage"] == sent + 1
    assert not (await world.case_of(ana)).reachable


async def test_fifth_evening_says_that_nobody_is_told(world: World) -> None:
    """At home silence reaches nobody: that is said once, with whom to call."""
    ana = await _evening(world)
    sent = len(ana.sent())
    await world.passes(days=6)
    told = [event for event in ana.sent()[sent:] if "no answer for several evenings" in event.text]
    assert len(told) == 1
    assert "Nobody is told of that: no clinic is connected." in told[0].text
    assert "5" in ana.buttons


async def test_alert_that_met_a_closed_chat_comes_first_when_it_opens(world: World) -> None:
    """Written, then blocked before the answer: unblocked, the urgent text comes, then the welcome."""
    ana = await world.evening()
    await ana.taps("Taken")
    await world.passes(hours=1)
    ana.phone.says("my tongue is swelling up and I cannot breathe")
    ana.phone.blocks()
    await world.passes(hours=5)
    ana.sees_nothing_of("Call 999 now")
    sent = len(ana.sent())
    await ana.unblocks()
    await world.passes(minutes=1)
    said = [plain(event.text) for event in ana.sent()[sent:]]
    assert "Call 999 now" in said[0]
    assert any("You can hear me again." in text for text in said[1:])
