"""Answers that are no plain tap: replies, edits, notes, things, and words in between."""

from __future__ import annotations

from collections.abc import Callable

from domain.case import CareDay, Outcome
from domain.facts.day import NoteKept
from sandbox import Kind, Message
from storage.engine import Session
from storage.load import facts_of
from storage.reads import history
from tests.world import World
from tests.world.robot import Robot, plain

EVENING = 35
"""Hours from the enrolment, at 10:00 in London, to 21:00 of the next day."""


async def _evening(world: World) -> Robot:
    """Let Ana keep her diary before the first dose, and the first evening come."""
    await world.enrolled(baseline_days=60)
    await world.passes(hours=EVENING)
    return world.ana


async def _days(world: World) -> tuple[CareDay, ...]:
    return (await world.case_of(world.ana)).days


async def _halves(world: World, day: int = -1) -> int | None:
    rating = (await _days(world))[day].rating
    return rating.halves if rating is not None else None


async def _notes(world: World) -> list[str]:
    """The notes that are kept, oldest first."""
    case = await world.case_of(world.ana)

    def reading(session: Session) -> list[str]:
        return [fact.text for fact in facts_of(session, case.id) if isinstance(fact, NoteKept)]

    return await world.machine.storage.read(reading)


async def _moments(world: World) -> list[int]:
    """Pain at moments outside the check-in, in half points."""
    case = await world.case_of(world.ana)
    kept = await world.machine.storage.read(lambda session: history(session, case.id))
    return [moment.halves for moment in kept.moments]


async def test_reply_to_an_old_prompt_answers_that_evening(world: World) -> None:
    """Two days later she replies "7" to the prompt of then: it is that evening's number, marked as late."""
    ana = await _evening(world)
    old = ana.last
    await world.passes(days=2)
    await ana.says("7", reply_to=old)
    first = (await _days(world))[-3]
    assert first.rating is not None
    assert (first.rating.halves, first.rating.on_time) == (14, False)
    assert await _halves(world) is None
    assert "Wednesday 5 May: pain 7." in plain(ana.last.text)


async def test_reply_in_words_is_a_note_on_that_day(world: World) -> None:
    """A reply to Wednesday's record on Friday is kept for Wednesday."""
    ana = await _evening(world)
    await ana.taps("5")
    record = ana.last
    await world.passes(days=2)
    await ana.says("that was the day of the long drive", reply_to=record)
    ana.sees("Kept as a note for Wednesday 5 May.")
    assert await _notes(world) == ["that was the day of the long drive"]


async def test_editing_ones_own_message_amends_the_record(world: World) -> None:
    """50 was a slip for 5: the edited message counts, and it is said what counts now."""
    ana = await _evening(world)
    mine = await ana.says("50")
    assert await _halves(world) is None
    await ana.edits(mine, "5")
    assert await _halves(world) == 10
    assert "pain 5" in plain(ana.last.text)


async def test_editing_a_recorded_number_changes_it(world: World) -> None:
    """6, edited to 7 an hour later: 7 counts, and it says that it was changed."""
    ana = await _evening(world)
    mine = await ana.says("6")
    await world.passes(hours=1)
    await ana.edits(mine, "7")
    assert await _halves(world) == 14
    ana.sees("Changed.")


async def test_editing_the_number_away_leaves_the_evening_open(world: World) -> None:
    """6, edited to words: there is no number any more, and the pain is asked for again."""
    ana = await _evening(world)
    mine = await ana.says("6")
    await ana.edits(mine, "cannot say today")
    assert await _halves(world) is None


async def test_editing_an_old_message_speaks_of_its_own_day(world: World) -> None:
    """Wednesday's 6 is edited on Friday evening: Wednesday changes, Friday stays open."""
    ana = await _evening(world)
    mine = await ana.says("6")
    await world.passes(days=2)
    await ana.edits(mine, "4")
    assert (await _halves(world, -3), await _halves(world)) == (8, None)


async def test_note_takes_the_next_words(world: World) -> None:
    """The button Note, then a sentence with a number in it: a note, and no rating is made of it."""
    ana = await _evening(world)
    await ana.taps("5")
    await ana.taps("Note")
    ana.sees("Type your note for Wednesday.")
    await ana.says("walked 3 miles and slept 8 hours")
    ana.sees("Kept as a note for Wednesday 5 May.")
    assert await _notes(world) == ["walked 3 miles and slept 8 hours"]
    assert await _halves(world) == 10


async def test_words_that_mean_nothing_here_are_kept_with_two_ways_on(world: World) -> None:
    """Nothing is lost and nothing is guessed."""
    ana = await world.evening()
    await ana.says("my sister came to visit")
    ana.sees("Kept as a note for Wednesday 5 May.")
    assert await _notes(world) == ["my sister came to visit"]
    await ana.taps("Rate my pain")
    await ana.taps("5")
    await ana.taps("Taken")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 5, dose taken 21:00.")


async def test_voice_is_answered_word_for_word(world: World) -> None:
    """Type a number or tap; and whom to call if it cannot wait."""
    ana = await _evening(world)
    ana.phone.sends_voice()
    await world.settle()
    assert plain(ana.last.text).startswith("I cannot listen. Type a number or tap.")
    assert "If this is urgent, call" in plain(ana.last.text)
    assert "999" in ana.last.text


async def test_things_out_of_turn_record_nothing_and_close_nothing(world: World) -> None:
    """A picture with a number below it, a sticker, a contact, a place, a file: the evening stays open."""
    ana = await world.evening()
    prompt, before = ana.last, await world.case_of(ana)
    anything = "Type a number or tap."
    things: tuple[tuple[Callable[[], Message], str], ...] = (
        (lambda: ana.phone.sends_photo(caption="7"), anything),
        (ana.phone.sends_sticker, anything),
        (ana.phone.sends_contact, anything),
        (ana.phone.sends_location, "I need no location now, and I have not kept yours."),
        (lambda: ana.phone.sends_document(b"7"), anything),
    )
    for send, words in things:
        sent = len(ana.sent())
        send()
        await world.passes(seconds=5)
        assert len(ana.sent()) == sent + 1
        assert words in ana.last.text
        assert await world.case_of(ana) == before
    await ana.taps("5", prompt)
    assert await _halves(world) == 10


async def test_forwarded_number_is_not_an_own_rating(world: World) -> None:
    """Somebody else's 9 is not hers."""
    ana = await _evening(world)
    ana.phone.forwards("9")
    await world.settle()
    ana.sees("I have not taken it as your own answer")
    assert await _halves(world) is None


async def test_tap_on_last_weeks_prompt_speaks_of_last_week(world: World) -> None:
    """A week later the first prompt is tapped: it was that day's dose, at a time nobody knows."""
    ana = await world.evening()
    old = ana.last
    await world.passes(days=7)
    tonight = (await _days(world))[-1]
    await ana.taps("Taken", old)
    case = await world.case_of(ana)
    then = next(day for day in case.days if day.day.isoformat() == "2027-05-05")
    assert then.intake is not None
    assert (then.intake.outcome, then.intake.taken_at) == (Outcome.TAKEN, None)
    assert case.day(tonight.day).intake is None
    shown = next(message for message in ana.heard if message.id == old.id)
    assert "Tonight's dose" not in shown.text


async def test_two_quick_texts_are_two_answers(world: World) -> None:
    """A rating and then the dose, sent in one breath: both are heard, in their order."""
    ana = await world.evening()
    ana.phone.says("6")
    ana.phone.says("taken")
    await world.settle()
    await world.passes(seconds=5)
    today = (await _days(world))[-1]
    assert (today.rating is not None, today.intake is not None) == (True, True)


async def test_dose_taken_before_it_was_asked_about_is_not_asked_about(world: World) -> None:
    """“took it” at 19:00 is tonight's: at 21:00 only the pain is asked for."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(hours=22)
    await ana.says("took it")
    assert "Thursday 6 May: dose taken 19:00." in plain(ana.last.text)
    await world.passes(hours=2)
    assert "Pain, average" in ana.last.text
    assert "Tonight's dose" not in ana.last.text
    assert "Taken" not in ana.buttons


async def test_help_today_and_plan_in_the_middle_of_the_evening_lose_nothing(world: World) -> None:
    """Looking something up answers nothing: the evening's buttons still work."""
    ana = await world.evening()
    prompt = ana.last
    for command in ("/help", "/plan", "/effects", "/summary"):
        await ana.says(command)
    await ana.taps("5", prompt)
    assert await _halves(world) == 10


async def test_editing_when_the_dose_was_taken_moves_it(world: World) -> None:
    """“took it” edited to “took it at 20:30”: the same dose, earlier; nobody asks about another."""
    ana = await world.evening()
    await ana.taps("5")
    mine = await ana.says("took it")
    await world.passes(minutes=2)
    await ana.edits(mine, "took it at 20:30")
    assert "Wednesday 5 May: pain 5, dose taken 20:30." in plain(ana.last.text)
    ana.sees("Changed.")


async def test_pain_now_can_be_taken_back(world: World) -> None:
    """A slip in the afternoon: Undo, and the summary never shows it."""
    ana = await _evening(world)
    await ana.says("6")
    await world.passes(hours=18, minutes=4)
    for tapped in (False, True):
        if tapped:
            await ana.says("/pain")
            await ana.taps("8")
        else:
            await ana.says("8")
        assert "pain now, 15:04: 8." in plain(ana.last.text)
        await ana.taps("Undo")
        assert "pain now, 15:04: 8." not in plain(ana.last.text)
        assert await _moments(world) == []


async def test_editing_pain_now_corrects_it(world: World) -> None:
    """8 in the afternoon, edited to 3: one moment, and it is 3."""
    ana = await _evening(world)
    await ana.says("6")
    await world.passes(hours=18, minutes=4)
    mine = await ana.says("8")
    await world.passes(minutes=5)
    await ana.edits(mine, "3")
    assert await _moments(world) == [6]
    assert await _halves(world) == 12


async def test_answer_that_meets_a_limit_holds_the_chat(world: World) -> None:
    """Told "too many" while answering, the bot starts nothing in this chat until Telegram allows it."""
    await world.enrolled()
    world.sandbox.faults.add(Kind.FLOOD, method="sendMessage", chat=world.ana.id, seconds=40)
    await world.ana.says("/today")
    await world.passes(seconds=10)  # what her own answers have used up is there again
    assert world.ana.id in world.machine.carrier.pace.room(world.now).held
    await world.passes(seconds=41)
    assert world.ana.id not in world.machine.carrier.pace.room(world.now).held
