"""Entities: HTML and marks, counted as Telegram counts."""

import pytest
from telegram import Bot, MessageEntity

from sandbox import Person
from sandbox.entities import Entity, cut
from tests.sandbox.calls import Calls


async def shown(calls: Calls, ana: Person, html: str) -> tuple[str, dict[str, str]]:
    """Answer text and marked words of an HTML message."""
    assert (await calls("sendMessage", chat_id=ana.id, text=html, parse_mode="HTML")).result
    return ana.last.text, {each.type: cut(ana.last.text, each) for each in ana.last.entities}


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<b>w</b>", "bold"),
        ("<strong>w</strong>", "bold"),
        ("<i>w</i>", "italic"),
        ("<em>w</em>", "italic"),
        ("<u>w</u>", "underline"),
        ("<s>w</s>", "strikethrough"),
        ("<tg-spoiler>w</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">w</span>', "spoiler"),
        ('<a href="https://example.org/">w</a>', "text_link"),
        ("<code>w</code>", "code"),
        ("<pre>w</pre>", "pre"),
        ("<blockquote>w</blockquote>", "blockquote"),
        ("<blockquote expandable>w</blockquote>", "expandable_blockquote"),
    ],
)
async def test_tags(calls: Calls, ana: Person, html: str, kind: str) -> None:
    """Every tag becomes its entity."""
    assert await shown(calls, ana, html) == ("w", {kind: "w"})


async def test_offsets_in_utf16(calls: Calls, ana: Person) -> None:
    """Offsets count UTF-16 units: an emoji counts twice."""
    text, marked = await shown(
        calls, ana, "\N{GRINNING FACE} <b>a\N{GRINNING FACE}</b> &lt;i&gt; &amp; &#65;"
    )
    assert text == "\N{GRINNING FACE} a\N{GRINNING FACE} <i> & A"
    assert marked == {"bold": "a\N{GRINNING FACE}"}
    assert ana.last.entities == (Entity("bold", 3, 3),)


async def test_nested(calls: Calls, ana: Person) -> None:
    """Tags may stand within tags."""
    assert await shown(calls, ana, "<b>one <i>two</i></b>") == (
        "one two",
        {"bold": "one two", "italic": "two"},
    )


async def test_blanks_at_the_ends(calls: Calls, ana: Person) -> None:
    """Blanks at both ends go, and the marks move along."""
    assert await shown(calls, ana, "  <b> six </b>  ") == ("six", {"bold": "six"})


async def test_date_time(bot: Bot, calls: Calls, ana: Person) -> None:
    """A moment keeps its Unix time and its format, as tag and as entity."""
    await shown(calls, ana, '<tg-time unix="1772485200" format="t">21:00</tg-time>')
    assert ana.last.entities == (Entity("date_time", 0, 5, unix_time=1772485200, date_time_format="t"),)
    mark = MessageEntity("date_time", 0, 5, unix_time=1772485200, date_time_format="t")  # type: ignore[arg-type]  # sent as it is
    sent = await bot.send_message(ana.id, "21:00", entities=[mark])
    assert ana.last.entities == (Entity("date_time", 0, 5, unix_time=1772485200, date_time_format="t"),)
    assert sent.entities[0].unix_time is not None
    assert int(sent.entities[0].unix_time.timestamp()) == 1772485200


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("ä<o>", 'Unsupported start tag "o" at byte offset 2'),
        ("pain < 5", "Unclosed start tag at byte offset 5"),
        ("5 <6> 7", 'Unsupported start tag "6" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_bad_html(calls: Calls, ana: Person, html: str, reason: str) -> None:
    """Bad HTML is refused, with the place in bytes."""
    answer = await calls("sendMessage", chat_id=ana.id, text=html, parse_mode="HTML")
    assert (answer.status, answer.refusal) == (400, f"Bad Request: can't parse entities: {reason}")
    assert len(ana.chat.messages) == 1


async def test_given_entities(bot: Bot, ana: Person) -> None:
    """Marks may be given beside a plain text, in which a tag is nothing but text."""
    await bot.send_message(ana.id, "<b>6</b> of 10", entities=[MessageEntity("bold", 3, 1)])
    assert ana.last.text == "<b>6</b> of 10"
    assert [cut(ana.last.text, each) for each in ana.last.entities] == ["6"]


async def test_entity_behind_the_end(calls: Calls, ana: Person) -> None:
    """A mark that ends behind the text is refused."""
    marks = [{"type": "bold", "offset": 0, "length": 4}]
    answer = await calls("sendMessage", chat_id=ana.id, text="six", entities=marks)
    assert "ends after the end of the text" in answer.refusal


async def test_found_by_itself(calls: Calls, ana: Person) -> None:
    """Commands, links, mentions and hashtags are marked by themselves, in what people write too."""
    ana.says("/pain@ldnbot 6 see https://example.org/a?b #bad")
    (update,) = (await calls.updates(offset=1001))[-1:]
    found = update["message"]["entities"]
    assert [each["type"] for each in found] == ["bot_command", "url", "hashtag"]
    assert found[0] == {"type": "bot_command", "offset": 0, "length": 12}


async def test_other_parse_mode(calls: Calls, ana: Person) -> None:
    """The sandbox reads HTML only; another mode is refused, not guessed at."""
    answer = await calls("sendMessage", chat_id=ana.id, text="*x*", parse_mode="MarkdownV2")
    assert answer.refusal == "Bad Request: unsupported parse_mode"
