"""Words of: what the team does with a patient's alert."""

from __future__ import annotations

from bot.render.contacts import reach
from bot.render.markup import Html, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.heeding import TeamHasClosed, TeamHasNotOpened, TeamHasOpened
from domain.team.ticket import ESCALATED, TicketOutcome

OUTCOMES: dict[TicketOutcome, str] = {
    TicketOutcome.SPOKEN: "They have spoken with you.",
    TicketOutcome.PLAN_CHANGED: "Your plan is changed: what is new comes in a message of its own.",
    TicketOutcome.KNOWN: "It is known to your team, and the plan stays.",
    TicketOutcome.WRONG: "Your team finds that it was no alert.",
}
"""What came of it, as the patient reads it; of any other outcome nothing is said."""


@words.register
def opened(message: TeamHasOpened, reader: Reader) -> Html:
    """Say who, and that nobody reads live."""
    return paragraphs(
        reader.say("{name} has opened your alert.", name=message.by),
        reader.say(
            "Your team reads between patients, not live. Still call if you need to: {contact}.",
            contact=reach(message.prescriber, reader),
        ),
    )


@words.register
def not_opened(message: TeamHasNotOpened, reader: Reader) -> Html:
    """Say that plainly, and whom to call."""
    contact = reach(message.prescriber, reader)
    if message.matter in ESCALATED:
        return reader.say("No answer yet. You can call: {contact}.", contact=contact)
    if message.had:
        return reader.say("Nobody of your team has your alert now. Please call: {contact}.", contact=contact)
    return reader.say("Nobody has opened your alert yet. Please call: {contact}.", contact=contact)


@words.register
def closed(message: TeamHasClosed, reader: Reader) -> Html:
    """Say what came of it; what still stands is said as well."""
    came = OUTCOMES.get(message.outcome)
    contact = reach(message.prescriber, reader)
    return paragraphs(
        reader.say("{name} has closed your alert.", name=message.by),
        reader.say(came) if came is not None else None,
        reader.say("Your dose stays on hold.") if message.on_hold else None,
        reader.say("If that is not so, or something is new, call: {contact}.", contact=contact),
    )
