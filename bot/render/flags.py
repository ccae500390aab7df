"""Words of red flags: fixed texts, whom to call first. A clinician has to sign them off before use."""

from __future__ import annotations

from bot.render.contacts import (
    in_their_words,
    name_of,
    no_dose_questions,
    number_unknown,
    reach,
    when_closed,
)
from bot.render.labels import register
from bot.render.markup import Html, bold, esc, in_line, lines, paragraphs
from bot.render.reader import Reader
from bot.render.told import who_is_told
from bot.render.words import words
from domain.effects import RedFlag, Swelling
from domain.messages.alerting import (
    EmergencyText,
    ExtraDoseKept,
    ExtraDoseText,
    MindText,
    SameDayText,
)
from domain.told import Reached

register({
    "copy_emergency": "Call {value}: copy number",
    "copy_clinic": "Copy your clinic's number",
    "have_called": "I have called",
    "someone_with_me": "Someone is with me",
    "it_is_over": "It is over",
    "i_mistyped": "I mistyped",
    "happening_now": "Happening now",
    "someone_else": "Someone else",
    "no_as_planned": "No, as planned",
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


_SWOLLEN: dict[Swelling, str] = {
    Swelling.TONGUE: "My tongue is swollen.",
    Swelling.LIPS: "My lips are swollen.",
    Swelling.FACE: "My face is swollen.",
    Swelling.THROAT: "My throat is swollen.",
    Swelling.HIVES: "I have hives.",
}
"""What to say of an allergy where the text named one thing."""


def _said(flags: tuple[RedFlag, ...], reader: Reader, swelling: Swelling | None = None) -> Html:
    one = {RedFlag.ALLERGY: _SWOLLEN[swelling]} if swelling is not None else {}
    return Html(" ".join(reader.say(one.get(flag, _SAY[flag])) for flag in flags))


def _takes(flags: tuple[RedFlag, ...], reader: Reader, *, taking: bool) -> Html | None:
    if flags == (RedFlag.CHILD,):
        return reader.say("It blocks opioid medicines.")
    if taking:
        return reader.say("I take low dose naltrexone. It blocks opioid medicines.")
    return reader.say("Low dose naltrexone was prescribed for me. It blocks opioid medicines.")


def pain_recorded(halves: int | None, reader: Reader) -> Html | None:
    """Return which rating is recorded, if one is."""
    return None if halves is None else reader.say("Pain {score} is recorded.", score=reader.score(halves))


def _doubt(reader: Reader, *, doubtful: bool) -> Html | None:
    if not doubtful:
        return None
    return reader.say("I am not sure I understood you. Is it happening now? Please tap below.")


@words.register
def emergency(message: EmergencyText, reader: Reader) -> Html:
    """Return: call now, what to say, and that nobody else has been told."""
    said = _said(message.flags, reader, message.swelling)
    takes = _takes(message.flags, reader, taking=message.taking)
    return paragraphs(
        bold(reader.say("Call {emergency} now.", emergency=reader.house.emergency)),
        number_unknown(reader),
        reader.say("Say: \u201c{words}\u201d", words=Html(f"{said} {takes}")),
        _poison(message.flags, reader),
        reader.say("If someone is near, ask them to stay with you."),
        _a_program(message, reader),
        in_line(no_dose_questions(message.prescriber, reader), pain_recorded(message.pain_halves, reader)),
        _doubt(reader, doubtful=message.doubtful),
    )


def _poison(flags: tuple[RedFlag, ...], reader: Reader) -> Html | None:
    line = reader.house.poison_line
    return reader.say("Then: {poison}.", poison=line) if RedFlag.CHILD in flags and line else None


def _a_program(message: EmergencyText, reader: Reader) -> Html:
    program = reader.say("I am a program. I cannot call for you, and nobody is reading this chat.")
    wait = (
        reader.say("Do not wait for them.")
        if message.told.reached is Reached.TEAM
        else reader.say("Do not wait for an answer here.")
    )
    return in_line(program, who_is_told(message.told, reader), wait)


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
        in_line(program, who_is_told(message.told, reader)),
        in_line(hold, pain_recorded(message.pain_halves, reader)),
        _doubt(reader, doubtful=message.doubtful),
    )


@words.register
def same_day(message: SameDayText, reader: Reader) -> Html:
    """Return: call the clinic today, and what to say."""
    call = reader.say("Please call today: {whom}.", whom=reach(message.prescriber, reader))
    return paragraphs(
        lines(bold(call), when_closed(reader)),
        _what_to_say(message, reader),
        _to_show(message, reader),
        reader.say(
            "If it gets worse or you cannot reach anyone: {emergency}.",
            emergency=bold(reader.house.emergency),
        ),
        in_line(no_dose_questions(message.prescriber, reader), pain_recorded(message.pain_halves, reader)),
        who_is_told(message.told, reader),
        _doubt(reader, doubtful=message.doubtful),
    )


def _what_to_say(message: SameDayText, reader: Reader) -> Html:
    """What was written can be read out; what was tapped, or has to be shown, stands here."""
    if message.said and RedFlag.ACCIDENT not in message.flags:
        if message.taking:
            return reader.say("Say what you wrote to me, and that you take low dose naltrexone.")
        return reader.say("Say what you wrote to me, and that low dose naltrexone was prescribed for you.")
    takes = _takes(message.flags, reader, taking=message.taking)
    return reader.say("Say: \u201c{words}\u201d", words=Html(f"{_said(message.flags, reader)} {takes}"))


def _to_show(message: SameDayText, reader: Reader) -> Html | None:
    """After an accident: the words to show, with the last dose where it is known."""
    if RedFlag.ACCIDENT not in message.flags:
        return None
    return in_line(
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
        in_line(
            reader.say("Take no more tonight."), in_their_words(message.prescriber, message.words, reader)
        ),
        in_line(no_dose_questions(message.prescriber, reader), pain_recorded(message.pain_halves, reader)),
        who_is_told(message.told, reader),
        _more_than_one(message, reader) if message.doubtful else None,
    )


def _more_than_one(message: ExtraDoseText, reader: Reader) -> Html:
    """The question in doubt names the thing: how much in all."""
    unsure = reader.say("I am not sure I understood you.")
    ask = (
        reader.say("Did you take {dose} in all? Please tap below.", dose=message.taken)
        if message.taken
        else reader.say("Did you take more than one dose? Please tap below.")
    )
    return in_line(unsure, ask)


@words.register
def extra_kept(message: ExtraDoseKept, reader: Reader) -> Html:
    """Return that two doses are recorded."""
    return reader.say(
        "Recorded: two doses on {day}. Please read the next message.", day=reader.weekday(message.day)
    )
