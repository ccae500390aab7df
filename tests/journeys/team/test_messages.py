"""What a team and a patient write to each other."""

from __future__ import annotations

from sqlalchemy import text

from storage.engine import Session
from tests.world import World
from tests.world.robot import Robot
from tests.world.team import found_team, group_of_team, let_in

MARKER = "Zwetschgenmus"


async def start(world: World) -> tuple[Robot, str]:
    """Found a team that sees Ana; return her, and the code by which it speaks of her."""
    await found_team(world)
    ana = await world.enrolled()
    charge = await let_in(world, ana)
    return ana, charge.code


async def leaves(world: World) -> None:
    """Let the half minute pass in which a letter can be taken back."""
    await world.passes(seconds=40)


async def writes(world: World, code: str, words: str) -> None:
    """Let Ben write to this patient, up to the preview."""
    await world.ben.says(f"/write {code}")
    await world.ben.says(words, reply_to=world.ben.sees("Reply to this message"))


async def where_it_stands(world: World, marker: str) -> set[str]:
    """Return the tables in which these words stand anywhere."""

    def looking(session: Session) -> set[str]:
        connection = session.connection()
        tables = (
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        )
        return {
            table
            for table in tables
            if any(marker in str(row) for row in connection.execute(text(f'SELECT * FROM "{table}"')))  # noqa: S608  names of our own tables
        }

    return await world.machine.storage.read(looking)


async def test_a_member_writes_by_name_and_sees_that_it_was_read(world: World) -> None:
    """Previewed with the code, sent by a second yes, read by a tap; the words stand in one table."""
    ana, code = await start(world)
    await writes(world, code, f"Please bring the {MARKER} on Thursday.")
    world.ben.sees(f"Send this to {code}?")
    ana.sees_nothing_of(MARKER)
    await world.ben.taps("Send")
    world.ben.sees("On its way")
    ana.sees_nothing_of(MARKER)
    await leaves(world)
    got = ana.sees("Dr Ben Okafor of Riverside wrote")
    assert MARKER in got.text
    assert "Nobody reads this chat live." in got.text
    assert "not read" in world.ben.sees(f"To {code}, by Dr Ben Okafor").text
    await ana.taps("I have read it")
    ana.sees("You have read it")
    await world.passes(seconds=10)
    assert "Read " in world.ben.sees(f"To {code}, by Dr Ben Okafor").text
    assert await where_it_stands(world, MARKER) == {"letter"}


async def test_a_locked_phone_shows_that_there_is_a_message_and_no_more(world: World) -> None:
    """The first line is neutral where the patient chose so."""
    ana, code = await start(world)
    await writes(world, code, "Hello")
    await world.ben.taps("Send")
    await leaves(world)
    assert ana.sees("wrote").text.splitlines()[0] == "A message for you."


async def test_what_is_not_confirmed_or_taken_back_reaches_nobody(world: World) -> None:
    """*No*, and *Undo* within the half minute; later it is too late, and said so."""
    ana, code = await start(world)
    await writes(world, code, f"{MARKER} one")
    await world.ben.taps("No")
    world.ben.sees(f"Nothing was sent to {code}.")
    await writes(world, code, f"{MARKER} two")
    await world.ben.taps("Send")
    await world.ben.taps("Undo")
    await leaves(world)
    ana.sees_nothing_of(MARKER)
    assert await where_it_stands(world, MARKER) == set()


async def test_an_edit_mends_what_has_not_left_and_no_more(world: World) -> None:
    """Ben corrects a number in time; a second edit comes too late, and he is told."""
    ana, code = await start(world)
    await world.ben.says(f"/write {code}")
    typed = await world.ben.says("Thursday at 9")
    await world.ben.taps("Send")
    await world.ben.edits(typed, "Thursday at 10")
    world.ben.sees("Changed: the message says your new words.")
    await leaves(world)
    ana.sees("Thursday at 10")
    await world.ben.edits(typed, "Friday")
    world.ben.sees("It has left already, as it was.")
    ana.sees_nothing_of("Friday")


async def test_a_reply_goes_to_the_team_after_a_second_yes_alone(world: World) -> None:
    """Ana answers; Ben and nobody else reads it, and she reads that he did. It is no note."""
    ana, code = await start(world)
    group = await group_of_team(world)
    await writes(world, code, "How was the night?")
    await world.ben.taps("Send")
    await leaves(world)
    await ana.says(f"So so, I had {MARKER}", reply_to=ana.sees("Dr Ben Okafor of Riverside wrote"))
    ana.sees("Send this to your team?")
    await world.passes(hours=1)
    world.ben.sees_nothing_of(MARKER)
    await ana.taps("Send")
    ana.sees("nobody answers live")
    await world.passes(days=3)
    assert MARKER in world.ben.sees(f"{code}: a message").text
    world.dina.sees_nothing_of(MARKER)
    in_group = [message.text for message in group.chat.messages]
    assert f"{code}: a message" in in_group
    assert not any(MARKER in each for each in in_group)
    assert await where_it_stands(world, MARKER) == {"letter"}
    await world.ben.taps("I have it")
    world.ben.sees("Dr Ben Okafor has it since")
    await world.passes(seconds=10)
    ana.sees("Opened by Dr Ben Okafor")
    assert f"{code}: a message. Dr Ben Okafor has it." in [message.text for message in group.chat.messages]


async def test_a_note_can_be_sent_and_only_by_who_shares(world: World) -> None:
    """The button stands below the note of who shares; one note is one letter, however often tapped."""
    ana, code = await start(world)
    await ana.says(f"bought {MARKER} today")
    await ana.taps("Send to my team")
    await ana.taps("Send")
    await ana.taps("Send to my team")
    await world.passes(days=4)
    shown = [message for message in world.ben.heard if MARKER in message.text]
    assert len(shown) == 1
    assert code in shown[0].text


async def test_who_does_not_share_is_not_offered_it(world: World) -> None:
    """At home there is nobody to send to."""
    ana = await world.enrolled()
    await ana.says("bought plums today")
    assert "Send to my team" not in ana.buttons


async def test_red_flag_words_in_a_reply_go_first_and_never_as_a_letter_alone(world: World) -> None:
    """The emergency text comes at once; the letter is asked about by the note's button, if at all."""
    ana, code = await start(world)
    await writes(world, code, "How are you?")
    await world.ben.taps("Send")
    await leaves(world)
    await ana.says("my tongue feels swollen", reply_to=ana.sees("wrote"))
    await world.passes(seconds=5)
    ana.sees("Call 999 now")


async def test_a_number_in_a_reply_is_recorded_as_ever_and_may_be_sent_as_well(world: World) -> None:
    """No rating is lost to a letter."""
    ana, code = await start(world)
    await writes(world, code, "How bad is it?")
    await world.ben.taps("Send")
    await leaves(world)
    await ana.says("pain 7", reply_to=ana.sees("wrote"))
    await world.passes(seconds=10)
    ana.sees("Recorded: pain now, 10:01: 7.")
    ana.sees("Send this to your team?")


async def test_pictures_long_texts_and_closed_chats_get_a_plain_word(world: World) -> None:
    """Nothing is sent by halves, and nobody thinks that it was."""
    ana, code = await start(world)
    await world.ben.says(f"/write {code}")
    await world.ben.says("x" * 3001)
    world.ben.sees("That is too long for one message")
    world.ben.phone.sends_photo(b"a picture")
    await world.settle()
    world.ben.sees("I pass on typed text only.")
    await world.ben.says("/write ZZ99")
    world.ben.sees("not one of yours")
    await ana.blocks()
    await world.ben.says(f"/write {code}")
    world.ben.sees(f"{code} has closed the chat with me")
