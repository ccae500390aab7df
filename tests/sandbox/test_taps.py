"""Taps: right ones, old ones, forged ones, and the answer that flashes up."""

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest

from sandbox import Deed, Person, Sandbox
from tests.sandbox.calls import Calls
from tests.sandbox.clock import HandClock

PAIN = InlineKeyboardMarkup([[InlineKeyboardButton(str(n), callback_data=f"k.{n}") for n in range(6)]])


async def test_tap(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """A tap brings the button's data with the message it stands under; its answer flashes up once."""
    sent = await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    tap = ana.taps("4")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert (query.data, query.from_user.id, query.id) == ("k.4", ana.id, tap.id)
    assert query.message is not None
    assert (query.message.message_id, query.message.date) == (sent.message_id, sent.date)
    await bot.answer_callback_query(tap.id, "Saved", show_alert=True)
    assert (tap.answered, tap.text, tap.alert) == (True, "Saved", True)
    assert sandbox.history[-1].deed is Deed.ANSWERED


async def test_newest_message_that_has_it(bot: Bot, ana: Person) -> None:
    """A tap goes to the newest message with such a button, or to the one that is named."""
    first = await bot.send_message(ana.id, "Mon", reply_markup=PAIN)
    second = await bot.send_message(ana.id, "Tue", reply_markup=PAIN)
    await bot.send_message(ana.id, "no buttons")
    assert ana.taps("5").message_id == second.message_id
    assert ana.taps(0).data == "k.0"
    assert ana.taps("5", first.message_id).message_id == first.message_id


async def test_no_such_button(bot: Bot, ana: Person) -> None:
    """A button that is not there is an error that names those that are."""
    await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    with pytest.raises(LookupError, match=r"no button 'Taken'; there is 2: \(\('0', '1'"):
        ana.taps("Taken")


async def test_pictures_around_a_label(bot: Bot, ana: Person) -> None:
    """A label is found without the picture before it and without regard to case."""
    markup = InlineKeyboardMarkup(
        [[InlineKeyboardButton("\N{WHITE HEAVY CHECK MARK} Taken", callback_data="t")]]
    )
    await bot.send_message(ana.id, "Dose?", reply_markup=markup)
    assert ana.taps("taken").data == "t"


async def test_kinds_of_space_in_a_label(bot: Bot, ana: Person) -> None:
    """A label with a no-break space is found by the space that a keyboard has."""
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("1.5\N{NO-BREAK SPACE}mg", callback_data="d")]])
    await bot.send_message(ana.id, "Dose?", reply_markup=markup)
    assert ana.taps("1.5 mg").data == "d"


async def test_query_is_too_old(bot: Bot, ana: Person, clock: HandClock) -> None:
    """A tap can be answered for 150 seconds, and once."""
    await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    one, other = ana.taps("1"), ana.taps("2")
    clock.moves(seconds=150)
    await bot.answer_callback_query(one.id)
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await bot.answer_callback_query(one.id)
    clock.moves(seconds=1)
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await bot.answer_callback_query(other.id)
    with pytest.raises(BadRequest, match="query id is invalid"):
        await bot.answer_callback_query("1")


async def test_old_message_is_inaccessible(bot: Bot, ana: Person, clock: HandClock) -> None:
    """A tap on an old message brings an inaccessible one, of date 0."""
    sent = await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    clock.moves(days=7)
    ana.taps("1")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert not query.message.is_accessible
    assert (query.message.message_id, query.message.date.timestamp()) == (sent.message_id, 0)


async def test_forged_data(bot: Bot, ana: Person, calls: Calls) -> None:
    """Telegram does not look whether a button with such data exists."""
    sent = await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    ana.forges("k.11", sent.message_id)
    ana.forges("x" * 64, 4711)
    one, other = (await calls.updates())[-2:]
    assert one["callback_query"]["data"] == "k.11"
    assert other["callback_query"]["message"] == {
        "chat": {"id": 501, "type": "private", "first_name": "Ana"},
        "message_id": 4711,
        "date": 0,
    }


async def test_tap_from_another_account(bot: Bot, ana: Person, sandbox: Sandbox, calls: Calls) -> None:
    """Another account may send the data it saw, from its own chat or for Ana's."""
    cleo = sandbox.person(502, first_name="Cleo")
    cleo.starts()
    sent = await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    cleo.forges("k.4", sent.message_id, chat=ana.id)
    query = (await calls.updates())[-1]["callback_query"]
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (502, 501)


async def test_reply_keyboard(bot: Bot, ana: Person, calls: Calls) -> None:
    """A button in place of the typing field says its words, or sends the place."""
    rows = [[KeyboardButton("Where I am", request_location=True), KeyboardButton("Later")]]
    await bot.send_message(ana.id, "Where?", reply_markup=ReplyKeyboardMarkup(rows, one_time_keyboard=True))
    ana.taps("Where I am")
    assert (await calls.updates())[-1]["message"]["location"] == {"latitude": 51.5074, "longitude": -0.1278}
    with pytest.raises(LookupError):
        ana.taps("Later")


async def test_copy_and_share(bot: Bot, ana: Person, sandbox: Sandbox, calls: Calls) -> None:
    """Copying a text tells the bot nothing; a keyboard may ask for the own number."""
    code = InlineKeyboardButton("Code", copy_text=CopyTextButton("LDN-17"))
    await bot.send_message(ana.id, "Code", reply_markup=InlineKeyboardMarkup([[code]]))
    assert ana.taps("Code").data is None
    assert (sandbox.history[-1].deed, sandbox.history[-1].text) == (Deed.COPIED, "LDN-17")
    rows = [[KeyboardButton("My number", request_contact=True), KeyboardButton("No")]]
    await bot.send_message(ana.id, "Number?", reply_markup=ReplyKeyboardMarkup(rows))
    ana.taps("My number")
    ana.taps("No")
    contact, no = (each["message"] for each in (await calls.updates())[-2:])
    assert contact["contact"]["first_name"] == "Ana"
    assert no["text"] == "No"


async def test_no_taps_through_a_block(bot: Bot, ana: Person) -> None:
    """Who has blocked the bot cannot tap."""
    await bot.send_message(ana.id, "Pain?", reply_markup=PAIN)
    ana.blocks()
    ana.blocks()
    with pytest.raises(ValueError, match="unblocks"):
        ana.taps("1")


async def test_nothing_said_yet(sandbox: Sandbox) -> None:
    """Who has heard nothing from the bot has no last message."""
    cleo = sandbox.person(502, first_name="Cleo")
    with pytest.raises(LookupError, match="said nothing to Cleo"):
        _ = cleo.last
    cleo.deletes_account()
    with pytest.raises(ValueError, match="no account"):
        cleo.starts()
    with pytest.raises(LookupError, match="no account 9"):
        sandbox.world.account(9)
