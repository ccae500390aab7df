"""A typed text: red flags first, then the button whose words it says, the open question, then all else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from bot.glance import Glance
from bot.handlers.choosing import setting_typed
from bot.handlers.dated import read_dated
from bot.handlers.door import at_door, has_agreed, urgent_at_door
from bot.handlers.enrolling import answer_typed
from bot.handlers.meanings import at_this_moment, red_flag, tell
from bot.handlers.menu import BY_NAME, UNLISTED, only_decided
from bot.handlers.packs import label_typed, pack_typed
from bot.handlers.pausing import pause_typed
from bot.handlers.replanning import plan_typed
from bot.handlers.sharing import own_name_typed
from bot.handlers.supplying import count_typed
from bot.handlers.timing import times_typed
from bot.handlers.travelling import travel_typed
from bot.incoming import Typed
from bot.intents import Apply, Intent, Raise, Say, Summarise
from bot.people import Patient, Stranger
from bot.render import Reader
from bot.screens import chosen
from bot.typed.dates import parse_date
from bot.typed.times import parse_time
from bot.understand import Meaning, understand
from domain.case import Case, Outcome, Stage
from domain.commands.alerting import TooMuch
from domain.commands.day import ChangeDay, RatePain, UndoLast
from domain.commands.dosing import TakeDose
from domain.commands.effects import AskEffects
from domain.commands.holding import ExpectRefill, OfferRefillDays
from domain.commands.late import PickDay
from domain.commands.letters import WriteBack
from domain.commands.notions import AskStop
from domain.commands.stepping import OpenQuestions, ShowToday
from domain.commands.telling import Tell
from domain.commands.weekly import ShowSummary
from domain.decide.questioning import may_read_pack
from domain.due import wall_of
from domain.messages.dosing import TakenWhen
from domain.messages.letters import TeamWrote
from domain.moments import hours_apart
from domain.notices import Choice
from domain.questions import Purpose
from domain.topics import day_of
from storage.screens import Screen

SAYS_NO = re.compile(r"\s*no(?:pe)?\b", re.IGNORECASE)

TOO_MUCH = "it is too much"

OF_THE_NEWEST = frozenset({"change", "undo", "note", "side effect"})
"""Words that mean the newest answers, also where an older message has a button of that name."""


BOTH = 2
"""Readings of a time that may be of either half of the day."""


def on_text(event: Typed, glance: Glance, reader: Reader) -> Intent:
    """Return what a text asks for. Nothing a patient writes is without an answer."""
    if isinstance(glance.visitor, Stranger):
        return at_door(event.text, glance.visitor)
    return _of_patient(event, glance, glance.visitor, reader)


def _of_patient(event: Typed, glance: Glance, patient: Patient, reader: Reader) -> Intent:
    meaning = understand(event.text)
    # 1. Words that need an answer at once, whatever else is open; before the consent nothing of them is kept.
    if not has_agreed(patient.case):
        typed = urgent_at_door(event.text) or _else(event, meaning, glance, patient, reader)
        return typed if isinstance(typed, Say) else only_decided(typed, patient.case)
    flagged = red_flag(event, meaning, patient.case)
    if flagged is not None:
        enrolling = patient.case.stage in {Stage.INVITED, Stage.ENROLLING}
        return Raise(flagged, None if enrolling else tell(event, meaning, glance.hangs))
    return _back(event, meaning, glance, reader) or _else(event, meaning, glance, patient, reader)


def _back(event: Typed, meaning: Meaning, glance: Glance, reader: Reader) -> Intent | None:
    """Return the letter that a reply to the team's is, unless it is the word of the button below it."""
    hangs = glance.hangs
    if hangs is None or not isinstance(hangs.message, TeamWrote):
        return None
    if hangs.open and chosen(event.text, (hangs,), reader, meaning.word) is not None:
        return None
    return Apply(WriteBack(tell(event, meaning), hangs.message.letter))


def _else(event: Typed, meaning: Meaning, glance: Glance, patient: Patient, reader: Reader) -> Intent:
    # 2. The button whose words these are: of the message replied to, else of the newest that has it.
    found = chosen(event.text, _in_order(glance, patient.case, meaning.word), reader, meaning.word)
    if found is not None:
        return _as_tapped(event, meaning, glance, found)
    when = _time_taken(event, glance, patient.case) or _refill_on(event, glance, patient.case)
    if when is not None:
        return Apply(when)
    # 3. An answer to the open question of the enrolment.
    if patient.case.stage in {Stage.INVITED, Stage.ENROLLING}:
        return Apply(answer_typed(event, meaning, patient.case, glance, reader))
    # 4. A time, a new plan, a setting, a count, or the day on which a pause ends, where one is asked for.
    wanted = (
        times_typed(event, glance, patient.case)
        or count_typed(event, glance, patient.case)
        or travel_typed(event, meaning, glance, patient.case)
        or label_typed(event, glance, patient.case)
        or pack_typed(event, glance, patient.case)
        or plan_typed(event, meaning, patient.case)
        or setting_typed(event, meaning, glance)
        or pause_typed(event, meaning, patient.case)
        or own_name_typed(event, meaning, patient.case)
    )
    if wanted is not None:
        return Apply(wanted)
    # 5. A word of the menu, then everything else that can be said.
    return _by_word(event, meaning, patient.case) or _told(event, glance, patient.case)


def _told(event: Typed, glance: Glance, case: Case) -> Intent:
    """Everything a text says, of the day that it names."""
    said = read_dated(event.text, case, event.at)
    if isinstance(said, PickDay):
        return Apply(said)
    told = at_this_moment(tell(event, said.meaning, glance.hangs, said.day), case)
    corrects = told.correction and not _answers_no(event.text, glance)
    if said.meaning.day == "today" and case.day(case.today(event.at)).rating is None:
        corrects = False  # what is said of today puts no earlier day right
    return Apply(replace(told, correction=corrects))


def _answers_no(text: str, glance: Glance) -> bool:
    """Whether a "no" at the beginning answers the newest question: then it takes no number back."""
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or SAYS_NO.match(text) is None:
        return False
    return any(choice.label == "no" for row in asked.choices for choice in row)


def _as_tapped(event: Typed, meaning: Meaning, glance: Glance, found: tuple[Screen, Choice]) -> Intent:
    """A word is its button. A number or "taken" is told as a text, so that editing the message amends it.

    A number rates the day of its screen if that was replied to; else the open check-in's, or it is a number
    outside the check-in.
    """
    screen, choice = found
    told = tell(event, meaning, glance.hangs)
    match choice.command:
        case RatePain(day=day):
            return Apply(replace(told, day=day) if screen == glance.hangs else told)
        case TakeDose(day=day, wall=None, time_unknown=False, slot=slot) if meaning.dose == "taken":
            return Apply(replace(told, day=day, bare=True, slot=slot))  # the word itself is no note
        case ShowSummary():
            return Summarise()
        case command:
            return Apply(command)


def _time_taken(event: Typed, glance: Glance, case: Case) -> TakeDose | Tell | None:
    """A time that is typed to "when did you take it?" is that time; of two, the one nearer the dose time.

    Of two that is told with both, unless it only corrects a record: next morning it may be asked back.
    """
    asked = glance.hangs or next(iter(glance.open), None)
    if asked is None or not isinstance(asked.message, TakenWhen):
        return None
    read = parse_time(event.text)
    times = (read,) if isinstance(read, time) else read.options
    offered = [c.command for row in asked.choices for c in row if isinstance(c.command, TakeDose)]
    if not times or not offered:
        return None
    wall = min(times, key=lambda each: hours_apart(each, wall_of(case, offered[0].day, offered[0].slot)))
    take = replace(offered[0], wall=wall, time_unknown=False)
    if len(times) < BOTH or take.amends:
        return take
    told = Tell(event.text, event.at, event.message, take.day, bare=True, outcome=Outcome.TAKEN)
    return replace(told, taken_at=wall, times=tuple(sorted(times)), slot=take.slot)


def _refill_on(event: Typed, glance: Glance, case: Case) -> ExpectRefill | OfferRefillDays | None:
    """A day that is typed where the day of the refill is asked for is that day."""
    asked = (glance.hangs,) if glance.hangs is not None else glance.open
    offered = [c.command for screen in asked for row in screen.choices for c in row]
    if not any(isinstance(command, ExpectRefill) for command in offered):
        return None
    day = parse_date(event.text, case.today(event.at), ahead=True)
    if isinstance(day, date):
        return ExpectRefill(day)
    return OfferRefillDays(day.options) if len(day.options) > 1 else None


def _by_word(event: Typed, meaning: Meaning, case: Case) -> Intent | None:
    match meaning.word:
        case None:
            return None
        case "undo":
            return Apply(UndoLast())
        case "change":
            return Apply(ChangeDay(_newest_answered(case) or case.today(event.at)))
        case "i stopped" | "how do i stop":
            return Apply(AskStop())
        case "next dose":
            return Apply(ShowToday())
        case "i have a new pack" if may_read_pack(case):
            return Apply(OpenQuestions(Purpose.PACK))
        case "side effect":
            return Apply(AskEffects(case.today(event.at)))
        case word if word == TOO_MUCH:
            return Apply(TooMuch())
        case word if word in BY_NAME:
            return BY_NAME[word].ask(case, event.at)
        case word if word in UNLISTED:
            return Apply(UNLISTED[word])
        case _:
            return None


def _in_order(glance: Glance, case: Case, word: str | None) -> Iterable[Screen]:
    """The message replied to, then the newest first; a word that mends is not meant for an older day."""
    first = [glance.hangs] if glance.hangs is not None and glance.hangs.open else []
    if case.stage in {Stage.INVITED, Stage.ENROLLING} or word not in OF_THE_NEWEST:
        return [*first, *glance.open]
    newest = _newest_answered(case) or date.min
    younger = (screen for screen in glance.open if (day_of(screen.topic) or date.max) >= newest)
    return [*first, *(() if word == "undo" else younger)]


def _newest_answered(case: Case) -> date | None:
    answered = (d.day for d in case.days if d.rating is not None or d.intake is not None)
    return max(answered, default=None)
