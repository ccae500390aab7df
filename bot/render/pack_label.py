"""Words about the label of a pack: the question, and what its answer means."""

from __future__ import annotations

from bot.render import first_dose, gaps, planview, today  # noqa: F401  each registers its words
from bot.render.course import shown
from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.dose import Form
from domain.messages.stepping import LabelAwaited, LabelQuestion, PackKept
from domain.questions import Purpose

register({
    "label_value": "{value}",
    "label_right": "Yes, as written",
    "label_different": "Something else",
    "label_not_yet": "I don't have it yet",
    "have_the_pack": "I have the pack now",
})  # fmt: skip


@words.register
def label_question(message: LabelQuestion, reader: Reader) -> Html:
    """Return the question for the label of the pack."""
    if message.now is None or message.next is None:
        return _about_label(message, reader)
    return paragraphs(
        lines(
            reader.say("The days of this step are over."),
            reader.say("Now: {dose}.", dose=shown(message.now, reader)),
            reader.say("Next in your plan: {dose}.", dose=shown(message.next, reader)),
            reader.say("Your dose changes only by your yes. No answer means you stay."),
        ),
        _about_label(message, reader),
    )


def _about_label(message: LabelQuestion, reader: Reader) -> Html:
    if len(message.strengths) > 1:
        return lines(
            reader.say("Please look at the label of each pack."), reader.say("How much naltrexone is in one?")
        )
    look = reader.say("Please look at the label.")
    if message.form is None:
        return lines(look, reader.say("How much naltrexone is in 1 mL?"))
    if message.form is Form.TABLET:
        return lines(look, reader.say("How much naltrexone is in one tablet?"))
    return lines(look, reader.say("How much naltrexone is in one capsule?"))


@words.register
def label_awaited(message: LabelAwaited, reader: Reader) -> Html:
    """Return that the dose waits for the pack."""
    if message.purpose is Purpose.STEP:
        return reader.say("That is fine. Your dose stays until you have it.")
    return reader.say("That is fine. Dose reminders wait until you have it.")


@words.register
def pack_kept(message: PackKept, reader: Reader) -> Html:
    """Return that the new pack is as the plan says, or that nothing was looked at."""
    if message.right:
        return reader.say("Thank you. The label says what your plan says.")
    return reader.say("That is fine. Tell me when you have it.")
