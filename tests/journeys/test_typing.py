"""What people type instead of tapping, and what it means."""

from __future__ import annotations

from tests.world import World
from tests.world.robot import plain


async def test_change_means_the_newest_answers(world: World) -> None:
    """However often it is typed, and whatever older message has that button; undo takes them back in turn."""
    ana = await world.evening()
    await ana.taps("5")
    await ana.taps("Taken")
    await world.passes(days=1)
    await ana.says("6, took it")
    for _ in range(2):
        await ana.says("change")
        assert plain(ana.last.text).startswith("Thursday 6 May: pain 6, dose taken 21:00.")
        assert "Undo dose" in ana.buttons
    await ana.says("undo")
    assert plain(ana.last.text).startswith("Undone: your last answer about the dose of Thursday.")
    assert "Taken" in ana.buttons
    await ana.says("Undo!")
    assert "Undone: your last answer about the pain of Thursday." in plain(ana.last.text)
    await ana.says("undo")
    assert "the dose of Wednesday" in plain(ana.last.text)


async def test_words_that_are_no_answer_leave_the_question_open(world: World) -> None:
    """They are kept as a note below, and the evening's message keeps all its buttons."""
    ana = await world.evening()
    prompt = ana.last
    await ana.says("the cat sat on my feet")
    assert plain(ana.last.text).startswith("Kept as a note for Wednesday 5 May.")
    assert list(ana.buttons) == ["Rate my pain", "Side effect", "Undo"]
    await ana.says("taken")
    assert "dose taken 21:00" in plain(ana.last.text)
    assert prompt.id != ana.last.id


async def test_a_forgotten_note_swallows_no_answer(world: World) -> None:
    """A rating is one although a note was asked for; the next evening ends the wish for a note."""
    ana = await world.evening()
    await ana.says("/note")
    await ana.says("about a six")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6.")
    await ana.says("/note")
    await world.passes(days=1)
    await ana.says("bit of nausea")
    assert plain(ana.last.text).startswith("Thursday 6 May: nausea (mild).")


async def test_too_much_within_a_sentence_shows_the_ways_to_a_person(world: World) -> None:
    """What else was said is confirmed, and the three ways stand in a message of their own."""
    ana = await world.evening()
    sent = len(ana.sent())
    await ana.says("pain 8, it's all too much")
    said = [plain(event.text) for event in ana.sent()[sent:]]
    assert any(text.startswith("Thank you for saying so. Please speak to a person:") for text in said)
    assert any(text.startswith("Wednesday 5 May: pain 8.") for text in said)


async def test_a_hold_says_first_what_was_recorded(world: World) -> None:
    """A rating beside an opioid is confirmed above the hold; very bad pain now has the way to a person."""
    ana = await world.evening()
    await ana.says("pain 6, they gave me codeine")
    assert plain(ana.last.text).startswith("Wednesday 5 May: pain 6.")
    assert "Dose reminders are on hold" in plain(ana.last.text)
    await ana.says("pain 9 now")
    assert "Recorded: pain now, 21:00: 9." in plain(ana.last.text)
    assert "It is too much" in ana.buttons


async def test_what_contradicts_the_record_is_asked_back(world: World) -> None:
    """“Skipped” after “taken”, and the other way round: two buttons, nothing changes before a tap."""
    ana = await world.evening()
    await ana.says("6, took it")
    await ana.says("skipped it")
    assert plain(ana.last.text).startswith("The dose of Wednesday is recorded as taken. Which is right?")
    await ana.taps("No dose")
    await ana.says("took it")
    assert "it is recorded that no dose was taken" in plain(ana.last.text)
    await ana.taps("It was taken")
    assert "Wednesday 5 May: pain 6, dose taken" in plain(ana.last.text)


async def test_a_dose_of_yesterday_beside_todays_number_is_asked_about(world: World) -> None:
    """The number is today's; the dose of last night is asked for by its day."""
    ana = await world.evening()
    await ana.taps("5")
    await world.passes(days=1)
    await ana.says("forgot last night, pain 6 today")
    assert "Thursday 6 May: pain 6." in plain(ana.last.text)
    assert "The dose of Wednesday: taken, or not?" in plain(ana.last.text)
    await ana.taps("No dose")
    assert plain(ana.last.text).startswith("Recorded: Wednesday, no dose.")


async def test_a_grade_that_was_not_said_is_asked_once(world: World) -> None:
    """Three buttons below the record; the record keeps its own."""
    ana = await world.evening()
    await ana.says("6, took it, felt dizzy")
    assert "How much does it bother you: dizziness?" in plain(ana.last.text)
    await ana.taps("Mild")
    assert "izziness" in plain(ana.last.text)


async def test_words_about_the_plan_are_answered(world: World) -> None:
    """Which dose, another dose, a label, a dose that came up again, and the end: never a dose change."""
    ana = await world.evening()
    await ana.says("what dose do I take tonight?")
    assert "Please ask Dr Ben Okafor: 020 7946 0100." in plain(ana.last.text)
    await ana.says("Dr Okafor says take 3 mg now")
    assert plain(ana.last.text).startswith("Only the plan counts here")
    await ana.says("took it but threw up")
    assert "The dose of Wednesday stays recorded as taken." in plain(ana.last.text)
    assert "Please ask Dr Ben Okafor: 020 7946 0100." in plain(ana.last.text)
    await ana.says("stop")
    assert plain(ana.last.text).startswith("Shall the dose reminders end?")
    await ana.taps("No")
    await ana.says("the label says 5 mg")
    assert "Does it say something else than your plan?" in plain(ana.last.text)
    await ana.taps("Yes, it says something else")
    assert "Dose reminders are on hold" in plain(ana.last.text)


async def test_the_doubtful_amount_is_named(world: World) -> None:
    """“Did you take 3 mg in all?”, and the answer may be typed."""
    ana = await world.evening()
    await ana.says("took 3 mg")
    doubted = next(event for event in ana.sent()[::-1] if "in all? Please tap below." in plain(event.text))
    assert "Did you take 3 mg in all?" in plain(doubted.text)
    await ana.says("no, as planned")
    assert "Yes, take it back" in ana.buttons


async def test_yes_is_the_yes_of_the_question_asked_last(world: World) -> None:
    """Whatever else its button says."""
    ana = await world.evening()
    await ana.says("the label says 5 mg")
    await ana.says("yes")
    assert "Dose reminders are on hold" in plain(ana.last.text)


async def test_a_side_effect_is_said_to_be_gone(world: World) -> None:
    """It is followed no longer."""
    ana = await world.evening()
    await ana.says("bit of nausea")
    await ana.says("my nausea is gone")
    assert (await world.case_of(ana)).effects == ()


async def test_the_day_of_the_refill_may_be_typed(world: World) -> None:
    """“friday” where it is asked when the medicine comes."""
    ana = await world.evening()
    await ana.says("ran out")
    await ana.says("friday")
    refill = (await world.case_of(ana)).refill_on
    assert refill is not None
    assert f"{refill:%A}" == "Friday"
    await ana.says("got my pills")
    assert (await world.case_of(ana)).hold_report is not None


async def test_questions_in_ones_own_words_are_answered(world: World) -> None:
    """The next dose, the plan, another medicine, when it gets better, how to stop: no note, no advice."""
    ana = await world.evening()
    await ana.says("when is my next dose?")
    ana.sees("Dose: 1.5 mg = 1 capsule of 1.5 mg. Not recorded yet.")
    await ana.says("what is my plan")
    ana.sees("You are on step 1 of 3")
    await ana.says("can I take ibuprofen?")
    assert "Before you take it, please ask a pharmacist, or Dr Ben Okafor:" in plain(ana.last.text)
    await ana.says("when does it get better?")
    assert "nobody can tell that for one person" in plain(ana.last.text)
    await ana.says("how do I stop?")
    assert "Nothing has changed yet." in plain(ana.last.text)
    await ana.says("help me")
    ana.sees("In an emergency")


async def test_what_is_said_of_a_dose_beside_a_side_effect_denies_nothing(world: World) -> None:
    """“skipped, felt sick” after the rating: it is never said that nothing is recorded.

    Mutant: the line of the record is said without its facts.
    """
    ana = await world.evening()
    await ana.says("7")
    await ana.says("skipped, felt sick")
    shown = plain(ana.last.text)
    assert "nothing recorded" not in shown
    assert shown.startswith("Wednesday 5 May: nausea.")
    assert "no dose" in shown


async def test_undo_after_a_note_leaves_the_dose_alone(world: World) -> None:
    """Taken, a note, “undo”: the note is gone, and nobody is asked to take a dose again.

    Mutant: the word undoes the dose.
    """
    ana = await world.evening()
    await ana.says("6")
    await ana.says("took it")
    await ana.taps("Note")
    await ana.says("the cat sat on my feet all night")
    assert list(ana.buttons) == ["Undo"]
    await ana.says("undo")
    assert plain(ana.last.text).startswith("Undone: the note is out of your diary.")
    ana.sees_nothing_of("Undone: your last answer about the dose")
    assert (await world.case_of(ana)).days[-1].intake is not None
