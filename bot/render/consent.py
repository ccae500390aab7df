"""Words about the consent after the enrolment."""

from __future__ import annotations

from bot.render.contacts import reach, when_closed
from bot.render.enrolment.questions import consent_paragraphs
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.case import Prescriber
from domain.messages.consent import ConsentChanged, ConsentGone, ConsentKept, ConsentShown, WithdrawalAsked

register({
    "take_yes_back": "Take my yes back",
    "withdraw_yes": "Yes, take it back",
    "withdraw_no": "No, leave it as it is",
    "agree_again": "Read it and agree again",
})  # fmt: skip

NEW_IN: dict[int, str] = {
    2: "You can see, copy and delete your data right here now: /export and /delete.",
}
"""What is new in a version of the text, for those who agreed to an older one. Each version has its line."""


@words.register
def shown(message: ConsentShown, reader: Reader) -> Html:
    """Return the whole text, and when it was agreed to."""
    return paragraphs(_agreed(message, reader), consent_paragraphs(reader, full=True, team=message.team))


def _agreed(message: ConsentShown, reader: Reader) -> Html:
    if message.agreed is None or message.agreed_at is None:
        return bold(reader.say("You have not agreed to this."))
    day = reader.long_date(message.agreed_at)
    if message.agreed < message.consent:
        return lines(
            bold(reader.say("You agreed to an older text on {day}. This is the new one.", day=day)),
            *_news(message.agreed, message.consent, reader),
        )
    return bold(reader.say("You agreed to this on {day}.", day=day))


@words.register
def changed(message: ConsentChanged, reader: Reader) -> Html:
    """Return what is new in the text, and the question for a yes."""
    return paragraphs(
        reader.say("The text you agreed to has changed. What is new:"),
        lines(*_news(message.agreed, message.consent, reader)),
        reader.say(
            "Do you agree? Until you answer, your diary and your alerts go on as before. "
            "“No” takes your yes back and ends my questions."
        ),
    )


def _news(agreed: int, now: int, reader: Reader) -> list[Html]:
    return [reader.say(NEW_IN[version]) for version in sorted(NEW_IN) if agreed < version <= now]


@words.register
def withdrawal_asked(message: WithdrawalAsked, reader: Reader) -> Html:
    """Say what follows, and ask once more."""
    return paragraphs(
        bold(reader.say("Take your yes back?")),
        reader.say(
            "Then I do nothing more with your data: no questions, no reminders, no alerts, and what you type "
            "is not kept. Your plan is between you and {whom}.",
            whom=reach(message.prescriber, reader),
        ),
        reader.say("What is kept stays until you delete it with /delete, or 24 months. It changes no care."),
        _alert_first(message.prescriber, reader) if message.alert_open else None,
    )


def _alert_first(prescriber: Prescriber | None, reader: Reader) -> Html:
    return lines(
        reader.say("An alert of yours is still open. I would no longer ask about it."),
        reader.say("Please call {whom}.", whom=reach(prescriber, reader)),
        when_closed(reader),
    )


@words.register
def gone(message: ConsentGone, reader: Reader) -> Html:
    """Say that nothing more is done, whom to call, and what is left to do."""
    return paragraphs(
        bold(reader.say("You have taken your yes back. I ask nothing and keep nothing of what you write.")),
        lines(
            reader.say("About your medicine or your pain: {whom}.", whom=reach(message.prescriber, reader)),
            when_closed(reader),
            reader.say("Thoughts of hurting yourself: {crisis}.", crisis=reader.house.crisis_line),
            reader.say("Emergency: {emergency}.", emergency=reader.house.emergency),
        ),
        _kept(message, reader),
    )


def _kept(message: ConsentGone, reader: Reader) -> Html:
    what = reader.say("/delete removes what is kept. /export sends you a copy first.")
    if message.kept_until is None:
        return what
    until = reader.full_date(message.kept_until)
    return lines(reader.say("What is kept is deleted by itself on {day}.", day=until), what)


@words.register
def kept(message: ConsentKept, reader: Reader) -> Html:
    """Say that the yes is kept."""
    thanks = reader.say("Thank you. Your yes is kept, with the date.")
    if not message.over:
        return thanks
    return lines(thanks, reader.say("Your reminders have ended. Tap the button if they shall begin again."))
