"""Words about the language."""

from __future__ import annotations

from bot.render.enrolment.questions import consent_paragraphs
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.language import LanguageAsked, LanguageChanged

register({"language_name": "{value}"})


@words.register
def asked(message: LanguageAsked, reader: Reader) -> Html:
    """Ask which; of one alone say that there is no other yet."""
    if message.several:
        return reader.say("Which language shall I write in?")
    return reader.say(
        "I write in this language only so far. A language is added once its urgent texts have been checked "
        "by somebody who may answer for them."
    )


@words.register
def changed(message: LanguageChanged, reader: Reader) -> Html:
    """Say anew what must not be misunderstood, in the language chosen."""
    house = reader.house
    return paragraphs(
        bold(reader.say("From now on I write to you like this.")),
        lines(
            reader.say("In an emergency call {emergency}.", emergency=bold(house.emergency)),
            reader.say(
                "Thoughts of hurting yourself, day and night: {crisis}.", crisis=bold(house.crisis_line)
            ),
            reader.say("I am a program. Nobody reads this chat live."),
        ),
        reader.say("What your prescriber wrote stays as it was written."),
        reader.say("This is what you agreed to. Please read it in this language, and say whether you agree.")
        if message.consent
        else None,
        consent_paragraphs(reader, full=True, team=message.team) if message.consent else None,
    )
