"""What gets lost on the way: prompts that may have arrived, taps that did not, answers that waited."""

from __future__ import annotations

from datetime import timedelta

from domain.case import Outcome
from sandbox import Event, Kind
from tests.world import World
from tests.world.robot import plain

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def _before_evening(world: World) -> int:
    """Let Ana answer one evening, and the minute before the next one come; how much was sent by then."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=23, minutes=59)
    return len(ana.sent())


def _since(world: World, sent: int) -> list[Event]:
    return list(world.ana.sent()[sent:])


def _clock(event: Event) -> str:
    """When it was sent, in Leeds in summer."""
    return f"{event.at + timedelta(hours=1):%H:%M}"


async def test_prompt_that_may_have_arrived_is_not_repeated(world: World) -> None:
    """The connection broke after Telegram had it: one prompt, and the follow-up half an hour later."""
    sent = await _before_evening(world)
    world.sandbox.faults.add(Kind.RESET_AFTER, method="sendMessage")
    await world.passes(minutes=30)
    assert [_clock(event) for event in _since(world, sent)] == ["21:00"]
    await world.passes(minutes=1)
    assert [_clock(event) for event in _since(world, sent)] == ["21:00", "21:30"]


async def test_prompt_that_may_be_lost_is_not_repeated_either(world: World) -> None:
    """It never arrived, but nobody knows: two prompts could mean two doses, so the follow-up carries it."""
    sent = await _before_evening(world)
    world.sandbox.faults.add(Kind.RESET_BEFORE, method="sendMessage")
    await world.passes(minutes=30)
    assert _since(world, sent) == []
    await world.passes(minutes=1)
    [followed] = _since(world, sent)
    assert _clock(followed) == "21:30"
    assert "If you already took your dose" in plain(followed.text) or "Already taken?" in plain(followed.text)
    await world.ana.taps("Taken")
    intake = (await world.case_of(world.ana)).days[-1].intake
    assert intake is not None
    assert intake.outcome is Outcome.TAKEN


async def test_prompt_that_was_surely_not_sent_comes_a_little_later(world: World) -> None:
    """Telegram said "too many": that is no doubt, and it is sent once it may be."""
    sent = await _before_evening(world)
    world.sandbox.faults.add(Kind.FLOOD, method="sendMessage", seconds=20)
    await world.passes(minutes=3)
    [prompt] = _since(world, sent)
    assert "Tonight's dose" in prompt.text


async def test_follow_up_that_may_be_lost_is_repeated_once(world: World) -> None:
    """Once, and not again: three tries would be nagging."""
    await _before_evening(world)
    await world.passes(minutes=10)
    sent = len(world.ana.sent())
    fault = world.sandbox.faults.add(Kind.RESET_AFTER, method="sendMessage", times=5)
    await world.passes(minutes=60)
    assert len(_since(world, sent)) == 2
    assert fault.hits == 2


async def test_check_in_without_a_dose_is_repeated_once(world: World) -> None:
    """Two questions about pain are no two doses."""
    await world.enrolled(baseline_days=60)
    await world.passes(hours=EVENING - 1)
    sent = len(world.ana.sent())
    world.sandbox.faults.add(Kind.RESET_BEFORE, method="sendMessage")
    await world.passes(hours=1, minutes=10)
    [asked] = _since(world, sent)
    assert "Pain, average" in asked.text


async def test_red_flag_is_repeated_until_it_is_known_to_have_arrived_and_numbered(world: World) -> None:
    """Twice the connection broke: three copies, the later ones say which they are."""
    await world.evening()
    world.sandbox.faults.add(Kind.RESET_AFTER, method="sendMessage", times=2)
    sent = len(world.ana.sent())
    await world.ana.says("my tongue feels swollen")
    await world.passes(minutes=20)
    grave = [plain(event.text) for event in _since(world, sent) if "Call 999 now." in event.text]
    assert len(grave) == 3
    assert ["Sent again, no. 2" in text for text in grave] == [False, True, False]
    assert "Sent again, no. 3" in grave[2]


async def test_tap_is_lost_after_150_seconds_and_a_typed_answer_is_not(world: World) -> None:
    """Telegram drops the tap; the text waits, and counts at the minute in which it was written."""
    ana = await world.evening()
    await world.kill()
    ana.phone.taps("5")
    await world.passes(minutes=5)
    ana.phone.says("took it, pain 6")
    await world.passes(hours=2)
    await world.starts()
    day = (await world.case_of(ana)).days[-1]
    assert day.rating is not None
    assert (day.rating.halves, f"{day.rating.at:%H:%M}") == (12, "20:05")  # UTC
    assert day.intake is not None
    assert f"{day.intake.taken_at:%H:%M}" == "20:05"
    assert "Wednesday 5 May: pain 6, dose taken 21:05." in plain(ana.last.text)


async def test_quick_tap_survives_a_short_gap(world: World) -> None:
    """The bot was restarted and is back within the 150 seconds: the tap is an answer."""
    ana = await world.evening()
    await world.kill()
    ana.phone.taps("5")
    await world.passes(seconds=100)
    await world.starts()
    rating = (await world.case_of(ana)).days[-1].rating
    assert rating is not None
    assert rating.halves == 10


async def test_outage_over_the_dose_time_never_says_take_it_now(world: World) -> None:
    """Back at half past midnight: did you take it? Not: take it."""
    sent = await _before_evening(world)
    await world.kill()
    await world.passes(hours=3, minutes=31)
    await world.starts()
    await world.passes(minutes=10)
    [late] = _since(world, sent)
    assert "I was away at 21:00 on Thursday 6 May. Did you take your dose?" in plain(late.text)
    assert "Tonight's dose" not in late.text
    await world.ana.taps("Earlier...")
    await world.ana.taps("21:00")
    assert "Thursday 6 May: dose taken 21:00" in plain(world.ana.last.text)


async def test_three_days_off_are_one_message(world: World) -> None:
    """No backlog of old prompts: the newest evening is asked about, the others are not known."""
    sent = await _before_evening(world)
    await world.kill()
    await world.passes(days=3, hours=1)
    await world.starts()
    await world.passes(minutes=10)
    asked = [event for event in _since(world, sent) if "Pain, average" in event.text]
    assert len(asked) == 1
    assert "Sunday 9 May" in plain(asked[0].text)
    case = await world.case_of(world.ana)
    outcomes = [day.intake.outcome for day in case.days[-4:-1] if day.intake is not None]
    assert outcomes == [Outcome.NOT_KNOWN] * 3


async def test_slow_telegram_asks_once_and_hears_everything(world: World) -> None:
    """Every send takes its time: one prompt, and the answers arrive."""
    sent = await _before_evening(world)
    world.sandbox.faults.add(Kind.DELAY, seconds=20, times=None)
    await world.passes(minutes=5)
    assert len(_since(world, sent)) == 1
    await world.ana.taps("5")
    await world.passes(minutes=2)
    await world.ana.taps("Taken")
    await world.passes(minutes=2)
    assert "pain 5, dose taken" in world.ana.last.text
    assert len(_since(world, sent)) == 1


async def test_restart_in_the_middle_of_the_evening_keeps_its_course(world: World) -> None:
    """Restarted between prompt, follow-ups and the morning: each comes at its time, each once."""
    sent = await _before_evening(world)
    for minutes in (2, 20, 20, 40, 600):
        await world.passes(minutes=minutes)
        await world.restart()
    await world.passes(hours=5)
    assert [_clock(event) for event in _since(world, sent)] == ["21:00", "21:30", "22:30", "09:00"]


async def test_power_cut_between_prompt_and_answer(world: World) -> None:
    """Killed right after the prompt left: no second one, and its buttons still work."""
    sent = await _before_evening(world)
    await world.passes(minutes=1)
    await world.kill()
    await world.passes(seconds=60)
    await world.starts()
    await world.ana.taps("5")
    await world.ana.taps("Taken")
    assert len(_since(world, sent)) == 1
