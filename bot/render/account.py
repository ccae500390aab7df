"""Words about the account: help."""

from __future__ import annotations

from bot.render.contacts import reach
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.account import DiaryHere, Help, NoTeam

register({"show_today": "Today"})


@words.register
def help_text(message: Help, reader: Reader) -> Html:
    """Return what can be typed, and whom to call."""
    if reader.short_text:
        return paragraphs(
            reader.say("Tap, or type: “6”, “took it at 10”, “skipped it”, “undo”."),
            reader.say("All commands: tap the / beside the text field."),
            _whom_to_call(message, reader),
        )
    return paragraphs(
        reader.say("You can answer by button or by typing, in your own words, as late as you like."),
        lines(
            reader.say("Type “6” or “pain 6, slept badly” to record pain and how you feel."),
            reader.say("Type “took it at 10” or “skipped it” to record a dose."),
            reader.say("“Undo” and “Change” mend an answer. You can also edit your own message."),
        ),
        lines(
            reader.say("/today – what is open now"),
            reader.say("/plan – your plan, with dates"),
            reader.say("/summary – your diary as a picture and in words"),
            reader.say("/report – one page for a visit"),
            reader.say("/pain – pain now"),
            reader.say("/dose – tonight's dose"),
            reader.say("/effects – side effects"),
            reader.say("/note – a note"),
            reader.say("/yesterday – add or change an earlier day"),
            reader.say("/travel – another town, and its time"),
            reader.say("/pause – no questions for some days"),
            reader.say("/export – a copy of your data, as a file"),
            reader.say("/delete – delete your data, or only stop"),
            reader.say(
                "/hospital – hospital, operation, new painkiller: dose reminders off, and a card to show"
            ),
            reader.say("/settings – what you chose, and how I show things"),
        ),
        _whom_to_call(message, reader),
    )


def _whom_to_call(message: Help, reader: Reader) -> Html:
    house = reader.house
    prescriber = message.prescriber
    return lines(
        reader.say("I am a program. Nobody reads this chat live."),
        reader.say("Your plan: {name}, {number}.", name=prescriber.name, number=prescriber.number)
        if prescriber
        else None,
        reader.say("Clinic: {clinic}.", clinic=house.clinic_contact),
        reader.say("Closed: {out_of_hours}.", out_of_hours=house.out_of_hours)
        if house.out_of_hours
        else None,
        reader.say("Thoughts of hurting yourself: {crisis}.", crisis=house.crisis_line),
        reader.say("Emergency: {emergency}.", emergency=house.emergency),
    )


@words.register
def diary_here(message: DiaryHere, reader: Reader) -> Html:
    """Say where the diary is now; an alert that may never have been read comes first."""
    return paragraphs(
        reader.say("Your diary is in this chat from now on. The old chat gets nothing more."),
        lines(
            reader.say("A message about how you feel is still open. Please look at it now: tap below."),
            reader.say("If you need somebody: {whom}.", whom=reach(message.prescriber, reader)),
            reader.say("Emergency: {emergency}.", emergency=reader.house.emergency),
        )
        if message.alerts
        else None,
        reader.say(
            "What the old chat shows stays there with Telegram. Whoever has that account can still read it."
        ),
        reader.say(
            "If you do not know this diary, it is not yours: please tell {clinic}.",
            clinic=reader.house.clinic_contact,
        ),
    )


@words.register
def no_team(message: NoTeam, reader: Reader) -> Html:
    """Say who sees what: nobody but the patient, and whoever holds the machine."""
    return paragraphs(
        reader.say("No clinic is connected. Alerts come to you alone."),
        reader.say(
            "Nobody looks at your diary through me, so nobody has looked. "
            "Whoever runs this bot keeps its database, and could read it there."
        ),
        reader.say("If you need somebody: {whom}.", whom=reach(message.prescriber, reader)),
    )
