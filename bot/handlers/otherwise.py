"""What people type instead of a button's words during enrolment, and small slips in those words."""

from __future__ import annotations

import re
from datetime import datetime

from rapidfuzz.distance import OSA

from bot.render import Reader, label
from bot.screens import plain_words
from domain.case import Case
from domain.commands.base import Command
from domain.decide.enrolment.choices import choices
from domain.enrolment import HEALTH, Question, Want, reads
from domain.notices import Choice

_PLAIN_YES = frozenset({"yes", "y", "ye", "yse", "yess", "yea", "yep", "yup", "yeah", "yes please"})
_YES = _PLAIN_YES | {"ok", "okay", "ok yes", "yes ok", "sure", "fine", "good"}
_NO = frozenset({"no", "n", "noo", "nno", "nope", "nah", "no thanks", "no thank you"})
_UNSURE = frozenset(
    {"not sure", "unsure", "dont know", "i dont know", "idk", "no idea", "maybe", "im not sure"}
)
_NONE = _NO | {
    "none",
    "non",
    "nothing",
    "none of these",
    "none of them",
    "none of those",
    "no to all",
    "no none",
    "never",
}
_SOME = _PLAIN_YES | {"one", "some", "more", "one of them", "one or two"}

_LISTED = {"none": _NONE, "one_or_more": _SOME, "not_sure": _UNSURE}
_ASKED = {"no": _NONE, "yes": _SOME, "not_sure": _UNSURE}

_OTHER_TIME = {"other_time": frozenset({"other", "another time", "another", "a different time"})}

OTHER: dict[Question, dict[str, frozenset[str]]] = {
    Question.HELLO: {
        "enrol_start": _YES | {"begin", "go", "go on", "lets go", "lets start"},
        "no_thanks": _NO | {"not interested"},
    },
    Question.ADULT: {
        "yes_both": _PLAIN_YES | {"both", "yes yes", "yes and yes", "yes it is", "yes to both"},
        "under_18": frozenset({"under 18", "no im under 18"}),
        "shared": frozenset({"share", "shared", "shared account", "we share it", "it is shared"}),
    },
    Question.AGE: {
        "over_18": _PLAIN_YES | {"over 18", "18 or over", "im over 18", "i am", "yes i am"},
        "under_18": _NO | {"under 18"},
    },
    Question.CONSENT: {
        "agree": _YES | {"agree", "agreed", "i accept", "accept", "i do", "yes i agree", "i consent"},
        "read_all": frozenset({"read all", "read", "read it", "read more", "more", "all"}),
        "no": _NO | {"i dont agree", "i do not agree", "disagree"},
    },
    Question.TOWN: {"list_zones": frozenset({"list", "a list", "from a list", "the list", "show the list"})},
    Question.TOWN_PROOF: {
        "yes": _YES | {"same", "the same", "yes it does", "it does", "correct", "right", "yes same", "true"},
        "no": _NO | {"different", "not the same", "it does not", "it doesnt", "wrong", "false"},
    },
    Question.OPIOID: _ASKED,
    Question.CONDITIONS: _LISTED,
    Question.OTHER_MEDICINES: _LISTED,
    Question.MIND: _ASKED,
    Question.FORM: {
        "form_capsule": frozenset({"capsule", "cap", "caps"}),
        "form_tablet": frozenset({"tablet", "tab", "tabs", "pill", "pills"}),
        "form_liquid": frozenset({"drops", "solution", "a liquid", "syrup", "suspension"}),
    },
    Question.PLAN_PREVIEW: {
        "my_plan": _YES | {"correct", "right", "that is right", "thats right", "yes it is", "confirm"},
        "not_my_plan": _NO | _UNSURE | {"wrong", "not right", "that is wrong", "no not sure"},
        "type_again": frozenset({"again", "type again", "type it", "change", "change it"}),
        "other_pack": frozenset({"other pack", "another pack"}),
    },
    Question.LABEL: {
        "something_else": frozenset({"other", "else", "different", "something different", "another"}),
        "no_pack_yet": frozenset({
            "not yet", "i dont have it", "dont have it", "dont have it yet", "no pack", "no pack yet",
        }),
    },
    Question.MORNING_TIME: _OTHER_TIME,
    Question.DOSE_TIME: _OTHER_TIME,
    Question.TOGETHER: {
        "fine": _YES | {"great", "thats fine", "that is fine", "together", "yes please"},
        "ask_apart": _NO | {"another time", "other time", "separately", "apart", "at another time"},
    },
    Question.DISCREET: {
        "hide_name": frozenset({"hide", "hide it", "hide the name", "hide name", "hide it please"}),
        "show_name": frozenset({"show", "show the name", "show name", "show it please"}),
    },
    Question.STARTED: {
        "not_yet": _NO | {"not", "not started", "no not yet", "i havent", "not yet no"},
        "yes_since": _YES | {"yes i have", "i have", "started", "already", "yes since"},
    },
    Question.REMEMBERED: {"dont_know": _UNSURE},
    Question.FIRST_DAY: {
        "diary_first": frozenset({"diary", "diary first", "the diary first"}),
        "another_day": frozenset({"another day", "other day", "another", "other"}),
        "dont_know_yet": _UNSURE | {"not yet", "not known yet"},
    },
}  # fmt: skip
"""By question and button: the words that mean it, as `plain_words` leaves them."""

AGE = re.compile(r"(?:yes,? )?(?:i am |im )?(?P<age>[0-9]{2,3})(?: years?(?: old)?)?")
GROWN_UP = range(18, 121)
FREE = frozenset({Want.TOWN, Want.NAME, Want.NUMBER, Want.PLAN})
"""Answers in words of one's own: whatever is like a button's words may be the answer itself."""

LIKE = 4
"""From so many letters on a word may have one slip, from twice as many two."""


def said_otherwise(text: str, word: str | None, case: Case, at: datetime) -> Command | None:
    """Return the command of the button that is meant by words which do not stand on it."""
    said, question = plain_words(text), case.draft.question
    meant = {said, word}
    ways = OTHER.get(question, {})
    found = next((key for key, words in ways.items() if meant & words), None)
    if found is None and question in HEALTH and said.startswith(("yes ", "yes,")):
        found = "yes" if "yes" in ways else "one_or_more"
    return next((choice.command for choice in _offered(case, at) if choice.label == found), None)


def is_grown_up(text: str) -> bool:
    """Whether an age of 18 or more is said, and nothing else."""
    found = AGE.fullmatch(plain_words(text))
    return found is not None and int(found["age"]) in GROWN_UP


def said_with_slips(text: str, case: Case, at: datetime, reader: Reader) -> Command | None:
    """Return the command of the one button whose words differ from these by a slip or two."""
    said, question = plain_words(text), case.draft.question
    slips = min(2, len(said) // LIKE)
    if reads(question) in FREE or not slips or any(character.isdigit() for character in said):
        return None
    near = {
        choice.label: choice.command
        for choice in _offered(case, at)
        if choice.label != "back" and _is_near(said, choice, question, reader, slips)
    }
    return next(iter(near.values())) if len(near) == 1 else None


def _is_near(said: str, choice: Choice, question: Question, reader: Reader, slips: int) -> bool:
    words = {plain_words(label(choice, reader)), *OTHER.get(question, {}).get(choice.label, ())}
    return any(len(each) >= LIKE and OSA.distance(said, each) <= slips for each in words)


def _offered(case: Case, at: datetime) -> tuple[Choice, ...]:
    return tuple(choice for row in choices(case, at) for choice in row)
