"""Words of holds: what is on hold and why, and what ends it."""

from __future__ import annotations

from itertools import zip_longest

from bot.render import wordback  # noqa: F401  it registers its words
from bot.render.card import with_opioids
from bot.render.contacts import in_their_words, name_of, reach, when_closed
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.told import who_is_told
from bot.render.words import words
from domain.case import HoldCause
from domain.messages.holding import HoldsOver, HoldStands, HoldTold, HoldUndone, HoldWaits, TakenOnHold

register({
    "health_questions": "Answer the health questions",
    "have_it_again": "I have it again",
    "tapped_by_mistake": "I tapped this by mistake",
    "told_to_wait": "Told to wait",
    "show_plan": "My plan",
    "show_hold": "What is on hold",
    "cannot_say": "I can't say",
    "refill_on": "{value}",
})  # fmt: skip


CAUSES: dict[HoldCause, str] = {
    HoldCause.SCREENING: "One of your health answers has to be looked at first.",
    HoldCause.OPIOID: "An opioid painkiller: new, planned, or in the last weeks.",
    HoldCause.OPERATION: "An operation.",
    HoldCause.HOSPITAL: "Hospital, an operation, or a new strong painkiller.",
    HoldCause.PREGNANCY: "Pregnancy, or trying.",
    HoldCause.LABEL: "The label of your pack does not say what your plan says. "
    "Please do not guess an amount, and ask your pharmacist as well.",
    HoldCause.GAP: "Several days in a row without a recorded dose.",
    HoldCause.RAN_OUT: "You have run out.",
    HoldCause.RED_FLAG: "You wrote about something that needs an answer first.",
    HoldCause.EXTRA_DOSE: "It seems that more than one dose was taken.",
    HoldCause.PLAN_DOUBT: "You were not sure that this is the plan your prescriber gave you.",
    HoldCause.PLAN_LOOK: "You typed the plan yourself. Your prescriber has still to look at it.",
    HoldCause.PAUSE: "After your pause one health question comes first.",
    HoldCause.PRESCRIBER: "Your prescriber's word is needed first.",
    HoldCause.TOLD_TO_WAIT: "You were told to wait with your dose.",
}

CALL_TODAY = frozenset({HoldCause.SCREENING, HoldCause.OPIOID})
"""Causes for which somebody who takes the medicine already is asked to call the same day."""

OWN_WAY_OUT = ((HoldCause.PAUSE,), (HoldCause.RAN_OUT,))
"""Holds that end by the patient's own answers: no prescriber has said anything."""


def cause_line(cause: HoldCause, reader: Reader) -> Html:
    """Return why dose reminders are on hold, in one line."""
    return reader.say(CAUSES[cause])


@words.register
def hold(message: HoldTold, reader: Reader) -> Html:
    """Return what is on hold and why, the prescriber's words, and what ends it."""
    return paragraphs(
        words(message.card, reader) if message.card else None,
        words(message.missed, reader) if message.missed else None,
        bold(reader.say("Dose reminders are on hold since {day}.", day=reader.month_day(message.since))),
        *_causes(message, reader),
        _what_ends_it(message, reader),
        reader.say("I still ask about your pain."),
        _told(message, reader),
    )


def _told(message: HoldTold, reader: Reader) -> Html | None:
    """After a pause nobody else has to know: the patient's own answer ends it."""
    if message.told.with_team and message.causes == (HoldCause.PAUSE,):
        return None
    return who_is_told(message.told, reader)


def _causes(message: HoldTold, reader: Reader) -> list[Html]:
    """Return each cause with what the prescriber says about it; what is said of several stands once."""
    said: dict[Html, list[Html]] = {}
    for cause, own in zip_longest(message.causes, message.words[: len(message.causes)]):
        said.setdefault(_what_they_say(cause, own, message, reader), []).append(
            _cause_told(cause, message, reader)
        )
    return [lines(*causes, words_for_them) for words_for_them, causes in said.items()]


def _cause_told(cause: HoldCause, message: HoldTold, reader: Reader) -> Html:
    if cause is HoldCause.EXTRA_DOSE and message.two_doses_on is not None:
        return reader.say("Two doses on {day}.", day=reader.weekday_date(message.two_doses_on))
    return cause_line(cause, reader)


def _what_they_say(cause: HoldCause, own_words: str | None, message: HoldTold, reader: Reader) -> Html:
    if cause is HoldCause.PAUSE:
        return Html()
    if own_words is not None or cause not in CALL_TODAY:
        return in_their_words(message.prescriber, own_words, reader)
    whom = reach(message.prescriber, reader)
    if message.started:
        return lines(reader.say("Please call today: {whom}.", whom=whom), when_closed(reader))
    return lines(
        reader.say("If you already take it, please call today: {whom}.", whom=whom),
        when_closed(reader),
        reader.say("If you have not started: please ask before your first dose."),
    )


def _what_ends_it(message: HoldTold, reader: Reader) -> Html | None:
    if message.reported and message.causes in OWN_WAY_OUT:
        return reader.say("The health question comes before the next reminder.")
    if message.reported:
        return reader.say("Your prescriber has answered. The health questions come before the next reminder.")
    if HoldCause.GAP in message.causes:
        return lines(
            reader.say("Please ask: \u201cI have had no dose for several days. How do I start again?\u201d"),
            _then_report(message, reader),
        )
    if message.causes == (HoldCause.RAN_OUT,):
        if message.refill_on is not None:
            return reader.say("You expect it on {day}.", day=reader.weekday_date(message.refill_on))
        return reader.say("When will you have it again?")
    name = name_of(message.prescriber, reader)
    if message.told.with_team:
        return reader.say("Reminders come back when {name} has answered.", name=name)
    return reader.say(
        "Reminders come back when {name} has answered. Ask, then tap the button below.", name=name
    )


def _then_report(message: HoldTold, reader: Reader) -> Html:
    if message.told.with_team:
        return reader.say("At which dose, and from when?")
    return reader.say("At which dose, and from when? Then tap below: the day you asked, and the answer.")


@words.register
def waits(message: HoldWaits, reader: Reader) -> Html:
    """Return since when reminders are on hold, and whose word ends it."""
    return lines(
        reader.say(
            "Dose reminders are still on hold, since {day}. They wait for {name}.",
            day=reader.full_date(message.since),
            name=name_of(message.prescriber, reader),
        ),
        *_how_to_ask(message, reader),
    )


def _how_to_ask(message: HoldWaits, reader: Reader) -> tuple[Html, ...]:
    whom = reach(message.prescriber, reader)
    if message.told.with_team:
        call = reader.say("No answer yet? You can call: {whom}.", whom=whom)
        return who_is_told(message.told, reader), call
    return (
        reader.say("Have you asked? Call: {whom}.", whom=whom),
        reader.say("Then tap the button below: the day you asked, and the answer."),
    )


@words.register
def stands(message: HoldStands, reader: Reader) -> Html:
    """Return that this holds the dose already."""
    causes = (cause_line(cause, reader) for cause in message.causes)
    return lines(reader.say("Your words are kept. Dose reminders are on hold already:"), *causes)


@words.register
def taken_on_hold(message: TakenOnHold, reader: Reader) -> Html:
    """Return the day's record, and whom to call about a dose that was taken on hold."""
    call = reader.say(
        "Dose reminders are on hold. Please call {whom}, and say that you took a dose.",
        whom=reach(message.prescriber, reader),
    )
    return paragraphs(
        words(message.record, reader),
        lines(call, when_closed(reader), with_opioids(reader) if message.opioid else None),
    )


@words.register
def undone(message: HoldUndone, reader: Reader) -> Html:
    """Return that the hold never was; others that stand are named."""
    if not message.still:
        return reader.say("Taken back. Reminders come as before.")
    return lines(
        reader.say("Taken back. Dose reminders are still on hold:"),
        *(cause_line(cause, reader) for cause in message.still),
    )


@words.register
def over(message: HoldsOver, reader: Reader) -> Html:
    """Return that reminders are back: from which day, with which dose, and what a new beginning means."""
    back = reader.say("Thank you. Dose reminders are back.")
    if message.begins is None or message.dose is None:
        return lines(back, reader.say("Your first dose comes with questions of its own."))
    amount = message.dose.amount
    shown = (
        reader.say("{take} = {dose}", take=reader.take(amount), dose=message.dose.dose) if amount else None
    )
    return paragraphs(
        back,
        reader.say(
            "From {day}: {dose}.",
            day=reader.weekday_date(message.begins),
            dose=shown or reader.dose(message.dose.dose),
        ),
        reader.say("The days of this step, and the adjustment period, count anew from there.")
        if message.restarted
        else None,
    )
