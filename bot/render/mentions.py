"""Words about things a text mentioned: the short safety form."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.effects import Mention
from domain.messages.mentions import MentionAsked, MentionCleared

register({"mention_none": "None of these", "mention_yes": "Yes, one or more"})

_NAMED: dict[Mention, str] = {
    Mention.OPIOID: "You wrote about a strong painkiller.",
    Mention.SURGERY: "You wrote about an operation.",
    Mention.DENTIST: "You wrote about a dentist.",
    Mention.HOSPITAL: "You wrote about a hospital.",
    Mention.PREGNANCY: "You wrote about a pregnancy.",
    Mention.COUGH_MEDICINE: "You wrote about cough medicine.",
    Mention.DIARRHOEA_MEDICINE: "You wrote about medicine for diarrhoea.",
    Mention.THYROID: "You wrote about your thyroid.",
    Mention.ALCOHOL: "You wrote about alcohol.",
}


@words.register
def asked(message: MentionAsked, reader: Reader) -> Html:
    """Return the short safety form, with the word that brought it up."""
    return paragraphs(
        reader.say(_NAMED[message.mention])
        + " "
        + reader.say("I kept your words, and I need to ask one thing."),
        reader.say(
            "Is any of these new or planned: a painkiller, an operation, a dentist, a hospital stay, "
            "cough or diarrhoea medicine, any new medicine or herb? Pregnant or trying? Liver trouble?"
        ),
    )


@words.register
def cleared(message: MentionCleared, reader: Reader) -> Html:
    """Return that nothing changes."""
    del message
    return reader.say("Thank you. Nothing changes.")
