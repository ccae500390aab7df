"""Words of red flags: fixed texts, whom to call first. A clinician has to sign them off before use."""

from __future__ import annotations

from bot.render.contacts import (
    in_their_words,
    name_of,
    no_dose_questions,
    nobody_told,
    reach,
    when_closed,
)
from bot.render.labels import register
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.effects import EMERGENCY, RedFlag
from domain.facts.alerting import Mistake
from domain.messages.alerting import (
    EmergencyText,
    ExtraDoseKept,
    ExtraDoseText,
    FlagNotLifted,
    FlagPastKept,
    FlagStands,
    FlagTakenBack,
    MindText,
    MistakeAsked,
    SameDayText,
)

register({
    "copy_emergency": "Call {value}: copy number",
    "have_called": "I have called",
    "someone_with_me": "Someone is with me",
    "it_is_over": "It is over",
    "i_mistyped": "I mistyped",
    "happening_now": "Happening now",
    "someone_else": "Someone else",
    "take_it_back": "Yes, take it back",
    "it_is_true": "No, it is true",
    "tonight": "Tonight's check",
})  # fmt: skip

_SAY: dict[RedFlag, str] = {
    RedFlag.BREATHING: "I have trouble breathing.",
    RedFlag.ALLERGY: "My face, lips, tongue or throat is swollen, or I have hives.",
    RedFlag.OPIOID_REACTION: "Suddenly I have violent vomiting or diarrhoea, shaking, sweating or cramps.",
    RedFlag.SEDATION: "I took an opioid medicine, and I am very drowsy or breathing slowly.",
    RedFlag.CHILD: "A child, or another person, took low dose naltrexone.",
    RedFlag.SELF_HARM: "I have thoughts of ending my life or hurting myself.",
    RedFlag.PSYCHOSIS: "I see or hear things that others do not, or I am very confused.",
    RedFlag.LIVER: "I have yellow skin or eyes, dark urine, pale stools, or pain under the right ribs.",
    RedFlag.LUNG: "I have a new cough and I am short of breath.",
    RedFlag.HEART: "I have chest pain, a racing heart, or I fainted.",
    RedFlag.OVERDOSE: "More than one dose of low dose naltrexone was taken.",
    RedFlag.ACCIDENT: "I had an accident, or I may need an operation or strong painkillers.",
}
"""What to say on the telephone: the kind of flag, never the patient's own words."""


def _said(flags: tuple[RedFlag, ...], reader: Reader) -> Html:
    return Html(" ".join(reader.say(_SAY[flag]) for flag in flags))


def _takes(flags: tuple[RedFlag, ...], reader: Reader, *, taking: bool) -> Html | None:
    if flags == (RedFlag.CHILD,):
        return reader.say("It blocks opioid medicines.")
    if taking:
        return reader.say("I take low dose naltrexone. It blocks opioid medicines.")
    return reader.say("Low dose naltrexone was prescribed for me. It blocks opioid medicines.")


def _pain(halves: int | None, reader: Reader) -> Html | None:
    return None if halves is None else reader.say("Pain {score} is recorded.", score=reader.score(halves))


def _doubt(reader: Reader, *, doubtful: bool) -> Html | None:
    if not doubtful:
        return None
    return reader.say("I am not sure I understood you. Is it happening now? Please tap below.")


@words.register
def emergency(message: EmergencyText, reader: Reader) -> Html:
    """Return: call now, what to say, and that nobody else has been told."""
    takes = _takes(message.flags, reader, taking=message.taking)
    return paragraphs(
        bold(reader.say("Call {emergency} now.", emergency=reader.house.emergency)),
        reader.say("Say: \u201c{words}\u201d", words=Html(f"{_said(message.flags, reader)} {takes}")),
        _poison(message.flags, reader),
        reader.say("If someone is near, ask them to stay with you."),
        _a_program(reader),
        _line(no_dose_questions(message.prescriber, reader), _pain(message.pain_halves, reader)),
        _doubt(reader, doubtful=message.doubtful),
    )


def _poison(flags: tuple[RedFlag, ...], reader: Reader) -> Html | None:
    line = reader.house.poison_line
    return reader.say("Then: {poison}.", poison=line) if RedFlag.CHILD in flags and line else None


def _a_program(reader: Reader) -> Html:
    program = reader.say("I am a program. I cannot call for you, and nobody is reading this chat.")
    return Html(f"{program} {nobody_told(reader)} {reader.say('Do not wait for an answer here.')}")


def _line(*parts: Html | None) -> Html:
    return Html(" ".join(part for part in parts if part))


@words.register
def mind(message: MindText, reader: Reader) -> Html:
    """Return: talk to a person now, and where."""
    house = reader.house
    program = reader.say("I am a program and nobody is reading this chat.")
    hold = reader.say(
        "I will not ask about your dose until {name} has spoken with you.",
        name=name_of(message.prescriber, reader),
    )
    return paragraphs(
        reader.say("Thank you for telling me. Please talk to a person now."),
        lines(
            reader.say(
                "In danger, or you have already hurt yourself: {emergency}.", emergency=bold(house.emergency)
            ),
            reader.say("To talk, day or night: {crisis}.", crisis=bold(house.crisis_line)),
        ),
        reader.say("If someone you trust is near, show them this message."),
        _line(program, nobody_told(reader)),
        _line(hold, _pain(message.pain_halves, reader)),
        _doubt(reader, doubtful=message.doubtful),
    )


@words.register
def same_day(message: SameDayText, reader: Reader) -> Html:
    """Return: call the clinic today, and what to say."""
    call = reader.say("Please call today: {whom}.", whom=reach(message.prescriber, reader))
    takes = _takes(message.flags, reader, taking=message.taking)
    return paragraphs(
        lines(bold(call), when_closed(reader)),
        reader.say("Say: \u201c{words}\u201d", words=Html(f"{_said(message.flags, reader)} {takes}")),
        _to_show(message, reader),
        reader.say(
            "If it gets worse or you cannot reach anyone: {emergency}.",
            emergency=bold(reader.house.emergency),
        ),
        _line(no_dose_questions(message.prescriber, reader), _pain(message.pain_halves, reader)),
        nobody_told(reader),
        _doubt(reader, doubtful=message.doubtful),
    )


def _to_show(message: SameDayText, reader: Reader) -> Html | None:
    """After an accident: the words to show, with the last dose where it is known."""
    if RedFlag.ACCIDENT not in message.flags:
        return None
    return _line(
        reader.say("Show this to the people who treat you before they give you a strong painkiller."),
        reader.say("Last dose: {dose}.", dose=message.dose) if message.dose else None,
        reader.say("Taken at {at}.", at=reader.time(message.last_dose_at)) if message.last_dose_at else None,
    )


@words.register
def extra_dose(message: ExtraDoseText, reader: Reader) -> Html:
    """Return: whom to call now after more than one dose, and what to say."""
    house = reader.house
    whom = esc(house.poison_line) if house.poison_line else reach(message.prescriber, reader)
    recorded = (
        reader.say("Recorded: two doses on {day}.", day=reader.weekday(message.day)) if message.day else None
    )
    amount = (
        reader.say("Say: naltrexone, how many mg in all (one dose is {dose}), and when.", dose=message.dose)
        if message.dose
        else reader.say("Say: naltrexone, how many mg in all, and when.")
    )
    return paragraphs(
        lines(recorded, bold(reader.say("Please call now: {whom}.", whom=whom)), amount),
        reader.say(
            "Very sleepy, slow breathing, or you also took an opioid: {emergency}.",
            emergency=bold(house.emergency),
        ),
        _line(reader.say("Take no more tonight."), in_their_words(message.prescriber, message.words, reader)),
        _line(no_dose_questions(message.prescriber, reader), _pain(message.pain_halves, reader)),
        nobody_told(reader),
        _doubt(reader, doubtful=message.doubtful),
    )


@words.register
def extra_kept(message: ExtraDoseKept, reader: Reader) -> Html:
    """Return that two doses are recorded."""
    return reader.say(
        "Recorded: two doses on {day}. Please read the next message.", day=reader.weekday(message.day)
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
        _line(
            no_dose_questions(message.prescriber, reader) if message.on_hold else None,
            _pain(message.pain_halves, reader),
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
    return lines(ask, _line(then, hold), help_them)


@words.register
def taken_back(message: FlagTakenBack, reader: Reader) -> Html:
    """Return that the alert is taken back, and whether the dose is still on hold."""
    back = (
        reader.say("Kept as about someone else. The alert is taken back.")
        if message.mistake is Mistake.SOMEONE_ELSE
        else reader.say("Kept as mistyped. The alert is taken back.")
    )
    still = reader.say("Dose reminders stay on hold for another reason.") if message.on_hold else None
    return _line(back, still)
