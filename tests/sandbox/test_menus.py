"""Menus: commands per scope and language, names, descriptions."""

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from sandbox import Person, Sandbox

PAIN, SCHMERZ, CARD = (
    BotCommand("pain", "Pain now"),
    BotCommand("pain", "Schmerz"),
    BotCommand("card", "Card"),
)


async def test_scopes_and_languages(bot: Bot, ana: Person, sandbox: Sandbox) -> None:
    """A person sees the narrowest menu that is set, in the own language if there is one."""
    udo = sandbox.person(504, first_name="Udo", language_code="de")
    await bot.set_my_commands([PAIN])
    await bot.set_my_commands([SCHMERZ], language_code="de")
    await bot.set_my_commands([CARD], scope=BotCommandScopeChat(ana.id))
    assert udo.menu == [{"command": "pain", "description": "Schmerz"}]
    assert ana.menu == [{"command": "card", "description": "Card"}]
    await bot.delete_my_commands(scope=BotCommandScopeChat(ana.id))
    assert ana.menu == [{"command": "pain", "description": "Pain now"}]


async def test_get_exactly_what_was_set(bot: Bot) -> None:
    """The bot is told of exactly the scope and language that were set."""
    await bot.set_my_commands([PAIN], language_code="en")
    assert await bot.get_my_commands() == ()
    assert await bot.get_my_commands(language_code="en") == (PAIN,)
    assert await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats()) == ()


async def test_descriptions(bot: Bot) -> None:
    """Name and descriptions fall back to those without a language."""
    await bot.set_my_name("Helper")
    await bot.set_my_description("What it does")
    await bot.set_my_description("Was er tut", language_code="de")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_name()).name == "Helper"
    assert (await bot.get_my_description("de")).description == "Was er tut"
    assert (await bot.get_my_description("fr")).description == "What it does"
    assert (await bot.get_my_short_description()).short_description == "Short"
