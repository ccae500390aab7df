"""The questions of enrolment in words. The first line of each is neutral: a locked phone may show it."""

from __future__ import annotations

from bot.render.course import how_often
from bot.render.enrolment.health import health_question
from bot.render.enrolment.hints import typed, why_again
from bot.render.markup import Html, esc, in_line, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.enrolment import Question
from domain.messages.enrolment.questions import (
    AskFirstDay,
    AskHealth,
    AskPrescriberNumber,
    AskStarted,
    AskStep,
    AskStepSince,
    AskTogetherAt,
    AskTown,
    ConsentText,
    EnrolmentQuestion,
    Hello,
    Hint,
    ProveTown,
    WhichDay,
    WhichTime,
    WhichTown,
)
from domain.plan import Daily


@words.register
def any_question(message: EnrolmentQuestion, reader: Reader) -> Html:
    """Say how to answer: a question that has no words of its own."""
    return why_again(message.hint or Hint.NOT_READ, None, reader)


@words.register
def hello(message: Hello, reader: Reader) -> Html:
    """Say who invites, to what, and that nobody reads along."""
    clinic, name = message.team or reader.house.clinic_name, message.prescriber
    who = (
        reader.say("Hello. {clinic} ({name}) invites you to keep a diary.", clinic=clinic, name=name)
        if name
        else reader.say("Hello. {clinic} invites you to keep a diary.", clinic=clinic)
    )
    return paragraphs(
        why_again(message.hint, Question.HELLO, reader),
        who,
        reader.say(
            "It is for the time you take low dose naltrexone (LDN): your doses, your pain, how you feel. "
            "It takes about 5 minutes. You can stop and come back."
        ),
        reader.say(
            "I am a program. Nobody reads this chat live. In an emergency call {emergency}.",
            emergency=reader.house.emergency,
        ),
        _who_sees_it(message, reader),
    )


def _who_sees_it(message: Hello, reader: Reader) -> Html:
    if message.team:
        return reader.say("Nobody sees your diary before you say so: I ask you about it.")
    return in_line(reader.say("Nobody at the clinic sees this chat."), no_clinic(reader))


def no_clinic(reader: Reader) -> Html:
    """Return the line that is true of everybody at home."""
    return reader.say("No clinic is connected. Alerts come to you alone.")


@words.register
def consent(message: ConsentText, reader: Reader) -> Html:
    """Say what is kept, by whom, how long, and what saying no means."""
    return paragraphs(
        why_again(message.hint, Question.CONSENT, reader),
        consent_paragraphs(reader, full=message.full, team=message.team),
    )


def consent_paragraphs(reader: Reader, *, full: bool, team: str | None = None) -> Html:
    """Return the text that is agreed to: whoever changes a word of it raises CONSENT_VERSION."""
    return paragraphs(
        reader.say("What I keep: your answers, your plan, what you write."),
        reader.say(
            "Who is responsible: {who}. How long: 24 months after you finish.", who=_responsible(reader)
        ),
        _in_full(reader, team) if full else None,
        _who_receives(reader, team) if team and not full else None,
        reader.say(
            "Telegram is a separate company. It carries and stores this chat, and chats with bots are not "
            "end-to-end encrypted."
        ),
        reader.say(
            "You can see, copy, correct or delete your data here, and take your yes back. "
            "Saying no does not change your care."
        ),
    )


def _responsible(reader: Reader) -> str:
    """Return name and contact; a contact often begins with the name already."""
    name, contact = reader.house.clinic_name, reader.house.clinic_contact
    return contact if name in contact else f"{name}, {contact}"


def _who_receives(reader: Reader, team: str | None) -> Html:
    if team is None:
        return in_line(reader.say("Who receives it: you."), no_clinic(reader))
    return reader.say(
        "Who receives it: you, and your care team at {team} only if you say yes to that. I ask it by itself, "
        "and you can change it at any time with /team.",
        team=team,
    )


def _in_full(reader: Reader, team: str | None) -> Html:
    return paragraphs(
        reader.say("What for: to remind you, to keep your diary, and to show you and whoever you choose."),
        _who_receives(reader, team),
        reader.say(
            "A fixed rule looks at your numbers and writes to you when they stay higher. "
            "It decides nothing: people do."
        ),
        reader.say(
            "Your location, if you send it, becomes a time zone and is not kept. "
            "When this text changes, I show it to you again."
        ),
    )


@words.register
def town(message: AskTown, reader: Reader) -> Html:
    """Ask for the town, or show the list."""
    asked = (
        reader.say("Which of these has your time? If none does, type your town.")
        if message.listed
        else reader.say(
            "Which town are you in? Type it, choose from a list, or send your location once. "
            "I keep only the time zone."
        )
    )
    return paragraphs(why_again(message.hint, Question.TOWN, reader), asked)


@words.register
def which_town(message: WhichTown, reader: Reader) -> Html:
    """Tell places of one name apart."""
    del message
    return reader.say("There are several places of this name. Which one is yours?")


@words.register
def prove_town(message: ProveTown, reader: Reader) -> Html:
    """Hold our time against the phone's."""
    place = message.town or reader.say("Where you are")
    return paragraphs(
        why_again(message.hint, Question.TOWN_PROOF, reader),
        reader.say(
            "{place}: I have {time} now. Does your phone say the same?",
            place=place,
            time=reader.wall(message.wall),
        ),
    )


@words.register
def health(message: AskHealth, reader: Reader) -> Html:
    """Ask one of the four health questions."""
    return paragraphs(
        why_again(message.hint, Question(message.question.value), reader),
        health_question(message.question, reader),
    )


@words.register
def number(message: AskPrescriberNumber, reader: Reader) -> Html:
    """Ask whom to call."""
    return paragraphs(
        why_again(message.hint, Question.PRESCRIBER_NUMBER, reader),
        reader.say(
            "Under which number can you reach {name}? I show it whenever a call is needed.", name=message.name
        ),
    )


@words.register
def together(message: AskTogetherAt, reader: Reader) -> Html:
    """Offer one message for both."""
    return paragraphs(
        why_again(message.hint, Question.TOGETHER, reader),
        reader.say(
            "{time}. I ask about your pain in the same message, so your phone makes one sound.",
            time=reader.wall(message.wall),
        ),
    )


@words.register
def which_time(message: WhichTime, reader: Reader) -> Html:
    """Tell two times of one clock apart."""
    early, late = reader.wall(message.early), reader.wall(message.late)
    if message.early.hour < SIX:
        return reader.say("{early} at night or {late}?", early=early, late=late)
    return reader.say("{early} in the morning or {late}?", early=early, late=late)


@words.register
def which_day(message: WhichDay, reader: Reader) -> Html:
    """Ask which of two days is meant."""
    del message
    return reader.say("Which day do you mean?")


SIX = 6
"""Before this hour it is night."""


@words.register
def started(message: AskStarted, reader: Reader) -> Html:
    """Confirm the first rating, and ask about the first dose."""
    recorded = (
        None
        if message.halves is None
        else reader.say("Recorded: {score}.", score=reader.score(message.halves))
    )
    return paragraphs(
        why_again(message.hint, Question.STARTED, reader),
        recorded,
        reader.say("Have you taken your first dose?"),
    )


@words.register
def step(message: AskStep, reader: Reader) -> Html:
    """Ask where in the plan somebody is; steps of the same dose are shown, and chosen by their numbers."""
    once = any(daily is not Daily.ONCE for daily in message.daily)
    steps = [
        reader.say(
            "Step {number}: {dose}",
            number=number,
            dose=how_often(esc(reader.dose(dose)), daily, reader, once=once),
        )
        for number, (dose, daily) in enumerate(zip(message.doses, message.daily, strict=False), start=1)
    ]
    return paragraphs(
        why_again(message.hint, Question.AT_STEP, reader),
        reader.say("Which step of your plan do you take now?")
        if steps
        else reader.say("Which dose of your plan do you take now?"),
        lines(*steps) if steps else None,
    )


@words.register
def step_since(message: AskStepSince, reader: Reader) -> Html:
    """Ask since when."""
    asked = (
        reader.say("Since when do you take {dose}?", dose=message.dose)
        if message.dose
        else reader.say("Since when do you take this dose?")
    )
    return typed(message.hint, Question.STEP_SINCE, asked, reader)


@words.register
def first_day(message: AskFirstDay, reader: Reader) -> Html:
    """Offer days of diary before the first dose; never force them."""
    return paragraphs(
        why_again(message.hint, Question.FIRST_DAY, reader),
        reader.say(
            "I offer {days} days of diary first. With your own days before the first dose I can see later if "
            "your pain is higher. You may start without them.",
            days=message.diary_days,
        ),
    )
