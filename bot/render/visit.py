"""Words around the page for a visit."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.visit import VisitAsked, VisitFile, VisitNotDrawn, VisitShown

register({
    "no_question": "No question",
    "keep_question": "Keep my question",
    "make_file": "Make the file",
    "other_question": "Other question",
})  # fmt: skip


@words.register
def asked(message: VisitAsked, reader: Reader) -> Html:
    """Return the question for the question."""
    return paragraphs(
        reader.say(
            "That is too long for the page. Please say it in {count} characters or less.",
            count=message.too_long,
        )
        if message.too_long is not None
        else None,
        reader.say("I make one page of your diary for a visit."),
        lines(
            reader.say("What do you want to ask at the visit? Type it, and it stands on top of the page."),
            reader.say("The question of last time is still here.") if message.kept else None,
        ),
    )


@words.register
def shown(message: VisitShown, reader: Reader) -> Html:
    """Return that the page is to be looked at first."""
    return lines(
        reader.say("This is the page, with your question on top.")
        if message.question
        else reader.say("This is the page."),
        reader.say("Nobody has it but you. Please look at it first, then make the file."),
    )


@words.register
def file(message: VisitFile, reader: Reader) -> Html:
    """Return what can be done with the file."""
    del message
    return lines(
        reader.say("Your page as a file. Print it, or show it on your phone."),
        reader.say("Whoever you send it to can read all of it."),
    )


@words.register
def not_drawn(message: VisitNotDrawn, reader: Reader) -> Html:
    """Return that there is no page just now."""
    del message
    return reader.say("I could not make the page just now. Please try /report again in a few minutes.")
