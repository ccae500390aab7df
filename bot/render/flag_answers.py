"""Words of what follows a red flag: it stands, it is over, it was edited away, it never was."""

from __future__ import annotations

from bot.render.contacts import no_dose_questions, reach
from bot.render.flags import pain_recorded
from bot.render.markup import Html, bold, in_line, lines
from bot.render.reader import Reader
from bot.render.words import words
from domain.effects import EMERGENCY
from domain.facts.alerting import Mistake
from domain.messages.alerting import (
    FlagNotLifted,
    FlagPastKept,
    FlagStands,
    FlagTakenBack,
    MistakeAsked,
)


@words.register
def stands(message: FlagStands, reader: Reader) -> Html:
    """Return that what was sent still holds."""
    house = reader.house
    if EMERGENCY.isdisjoint(message.flags):
        return reader.say(
            "Then please call today. If it gets worse: {emergency}.", emergency=bold(house.emergency)
        )
    return reader.say("Then please call {emergency} now.", emergency=bold(house.emergency))


@words.register
def not_lifted(message: FlagNotLifted, reader: Reader) -> Html:
    """Return that changing the words takes nothing back, what does, and what is recorded now."""
    return lines(
        reader.say(
            "You changed a message in which you told me on {day} that something was wrong. What I wrote then "
            "still holds. If you did not mean it, tap below.",
            day=reader.weekday_date(message.opened),
        ),
        in_line(
            no_dose_questions(message.prescriber, reader) if message.on_hold else None,
            pain_recorded(message.pain_halves, reader),
        ),
    )


@words.register
def past(message: FlagPastKept, reader: Reader) -> Html:
    """Return that it is over, and who should still hear of it."""
    return lines(
        reader.say(
            "Recorded: it is over. If it comes back, call {emergency}.", emergency=reader.house.emergency
        ),
        reader.say("Please tell them all the same: {whom}.", whom=reach(message.prescriber, reader)),
        no_dose_questions(message.prescriber, reader) if message.on_hold else None,
    )


@words.register
def mistake(message: MistakeAsked, reader: Reader) -> Html:
    """Return the question before it is taken back."""
    ask = (
        reader.say("It is about someone else, and not about you?")
        if message.mistake is Mistake.SOMEONE_ELSE
        else reader.say("You did not mean it?")
    )
    then = reader.say("Then I take the alert back.")
    hold = reader.say("Dose questions go on as before.") if message.holding else None
    help_them = (
        reader.say("If they are in danger, call {emergency}.", emergency=reader.house.emergency)
        if message.mistake is Mistake.SOMEONE_ELSE
        else None
    )
    return lines(ask, in_line(then, hold), help_them)


@words.register
def taken_back(message: FlagTakenBack, reader: Reader) -> Html:
    """Return that the alert is taken back, and whether the dose is still on hold."""
    back = (
        reader.say("Kept as about someone else. The alert is taken back.")
        if message.mistake is Mistake.SOMEONE_ELSE
        else reader.say("Kept as mistyped. The alert is taken back.")
    )
    still = reader.say("Dose reminders stay on hold for another reason.") if message.on_hold else None
    return in_line(back, still)
