"""Words about a pack whose label does not say what the plan says."""

from __future__ import annotations

from fractions import Fraction

from bot.render.contacts import in_their_words, name_of
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.dose import Dose, Form, Liquid, Preparation
from domain.messages.pack import PackAsked, PackNoted, PackRefused

register({
    "say_pack": "What is in the new pack",
    "said_new_pack": "Go on, with the new pack",
})  # fmt: skip


@words.register
def asked(message: PackAsked, reader: Reader) -> Html:
    """Return the question for what is in the new pack, with an example."""
    return lines(
        reader.say("I could not read that.") if message.unread else None,
        reader.say("What does the label of the new pack say? Type what it is, and how much is in one."),
        reader.say("Like \u201ccapsules of 3 mg\u201d, or \u201cliquid 1 mg/mL, syringe marks 0.1 mL\u201d."),
    )


@words.register
def refused(message: PackRefused, reader: Reader) -> Html:
    """Return that the pack cannot make a dose of the plan, and whom to ask."""
    return paragraphs(
        reader.say(
            "This pack cannot make {dose}, which is in your plan. Please do not guess an amount.",
            dose=message.dose,
        ),
        lines(
            reader.say("Please ask your pharmacist and {name}.", name=name_of(message.prescriber, reader)),
            in_their_words(message.prescriber, None, reader),
        ),
    )


@words.register
def noted(message: PackNoted, reader: Reader) -> Html:
    """Return what is kept of the pack, without any amount, and whose word comes first."""
    return paragraphs(
        reader.say("Kept: {pack}. Dose reminders stay on hold.", pack=_pack(message.preparation, reader)),
        lines(
            reader.say(
                "Please ask {name} whether you may take your doses from it. Then tap below.",
                name=name_of(message.prescriber, reader),
            ),
            in_their_words(message.prescriber, None, reader),
        ),
    )


def _pack(preparation: Preparation, reader: Reader) -> Html:
    if isinstance(preparation, Liquid):
        mark = reader.number(Fraction(preparation.mark_microlitres, 1000), 3)
        per_ml = f"{reader.number(Fraction(preparation.micrograms_per_ml, 1000), 3)}\u00a0mg"
        return reader.say("liquid of {strength}/mL, marks of {mark} mL", strength=per_ml, mark=mark)
    strengths = reader.doses(tuple(preparation.strengths) or (Dose(1000),))
    if preparation.form is Form.TABLET:
        return reader.say("tablets of {strengths}", strengths=strengths)
    return reader.say("capsules of {strengths}", strengths=strengths)
