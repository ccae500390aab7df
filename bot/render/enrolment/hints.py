"""Why a question of enrolment is asked again, or how to type its answer."""

from __future__ import annotations

from typing import assert_never

from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from domain.enrolment import Question, Want, reads
from domain.messages.enrolment.questions import Hint


def why_again(hint: Hint | None, question: Question | None, reader: Reader) -> Html:
    """Return what stands above a question that is asked again; nothing the first time."""
    match hint:
        case None:
            return Html()
        case Hint.NOT_READ:
            return Html(f"{reader.say('I did not understand that.')} {how_to_answer(question, reader)}")
        case Hint.TYPE_IT:
            return how_to_answer(question, reader)
        case Hint.TOWN_UNKNOWN:
            return reader.say(
                "I do not know this place. Type the nearest larger town, or choose from the list."
            )
        case Hint.CLOCKS_DIFFER:
            return reader.say("Then that was not the right town. Type a larger town near you.")
        case Hint.AND_ALONE:
            return reader.say("Thank you. And is this Telegram account yours alone?")
        case Hint.SETTING_UP:
            return reader.say("First we finish setting up. Then this works as well.")
        case Hint.TOO_CLOSE:
            return reader.say("That is less than 6 hours from your morning dose. Please type another time.")
        case Hint.HOLD_STAYS:
            return reader.say("Changed. What I put on hold stays so until your prescriber has answered.")
        case Hint.OTHER_PACK:
            return reader.say(
                "That is one of your packs. Please read the label of the other one as well, and type both, "
                "for example 1.5 mg and 0.5 mg."
            )
        case _:
            return _about_day(hint, reader)


def _about_day(hint: Hint, reader: Reader) -> Html:
    match hint:
        case Hint.DAY_AHEAD:
            return reader.say("This day is still to come. Please type a day up to today.")
        case Hint.DAY_LONG_AGO:
            return reader.say("This day is more than ten years ago. Please type it once more, with the year.")
        case Hint.DAY_BEFORE_START:
            return reader.say("This is before your first dose. Please type a later day.")
        case Hint.DAY_PAST:
            return reader.say("This day is over. Please type today or a later day.")
        case _:
            return reader.say("This day is more than a year away. Please type an earlier one.")


def typed(hint: Hint | None, question: Question, asked: Html, reader: Reader) -> Html:
    """Return a question that is answered by typing, with an example unless the hint has given it."""
    shown = hint in {Hint.NOT_READ, Hint.TYPE_IT}
    return paragraphs(
        why_again(hint, question, reader), lines(asked, None if shown else how_to_answer(question, reader))
    )


def how_to_answer(question: Question | None, reader: Reader) -> Html:
    """Return how an answer to this question is typed, with an example."""
    want = reads(question) if question else Want.NONE
    match want:
        case Want.TIME:
            return reader.say("Type a time, for example 21:30.")
        case Want.DATE:
            return reader.say("Type a date, for example 18 May.")
        case Want.RATING:
            return reader.say("Tap or type a number from 0 to 10.")
        case Want.STRENGTHS:
            return reader.say("Type it as on the label, for example 1.5 mg, or 0.5 mg and 1.5 mg.")
        case Want.PER_ML:
            return reader.say("Tap one, or type it as on the label, for example 1 mg/mL.")
        case Want.VOLUME:
            return reader.say("Tap one, or type it, for example 0.1 mL.")
        case Want.NUMBER:
            return reader.say("Type the telephone number, for example 0113 496 0000.")
        case Want.NAME if question is Question.OWN_NAME:
            return reader.say("Type your name, for example Ana M.")
        case Want.NAME:
            return reader.say("Type the name, for example Dr Ben Okafor.")
        case Want.PLAN:
            return reader.say("Type it like this: {example}", example=PLAN_EXAMPLE)
        case Want.TOWN:
            return reader.say("Type the name of a town.")
        case Want.NONE:
            return reader.say("Please tap one of the buttons, or type its words.")
        case _:
            assert_never(want)


PLAN_EXAMPLE = "1.5 mg x 14, 3 mg x 14, 4.5 mg"
"""How a plan is written: doses and days, and the last dose without."""
