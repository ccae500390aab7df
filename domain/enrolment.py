"""Enrolment: its questions in order, and the draft that says which of them are answered.

There is no conversation anywhere else: the open question follows from the draft alone, so that enrolment
goes on where it was after any pause or restart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

TOPIC = "enrolment"
"""All questions of enrolment are one topic: only the last one shown has buttons."""

CONSENT_VERSION = 2
"""The version of the consent text, raised whenever its words change: bot/render/consent.py has the news."""


class Question(StrEnum):
    """The questions of enrolment, in the order in which they are asked; DONE stands for none left."""

    HELLO = "hello"
    ADULT = "adult"
    AGE = "age"
    """Only of those who share the account: "I share it" does not say that one is 18."""
    CONSENT = "consent"
    SHARING = "sharing"
    """Only of those whom a team invites: what it may see."""
    OWN_NAME = "own_name"
    """Only of those who share under their name."""
    TOWN = "town"
    TOWN_PROOF = "town_proof"
    OPIOID = "opioid"
    CONDITIONS = "conditions"
    OTHER_MEDICINES = "other_medicines"
    MIND = "mind"
    PRESCRIBER_NAME = "prescriber_name"
    PRESCRIBER_NUMBER = "prescriber_number"
    PLAN = "plan"
    FORM = "form"
    STRENGTHS = "strengths"
    LIQUID = "liquid"
    MARK = "mark"
    PLAN_PREVIEW = "plan_preview"
    LABEL = "label"
    MORNING_TIME = "morning_time"
    """Only of a plan that has doses in the morning."""
    DOSE_TIME = "dose_time"
    TOGETHER = "together"
    CHECK_TIME = "check_time"
    DISCREET = "discreet"
    PAIN = "pain"
    STARTED = "started"
    SINCE = "since"
    AT_STEP = "at_step"
    STEP_SINCE = "step_since"
    REMEMBERED = "remembered"
    FIRST_DAY = "first_day"
    DONE = "done"


ORDER = tuple(question for question in Question if question is not Question.DONE)

HEALTH = (Question.OPIOID, Question.CONDITIONS, Question.OTHER_MEDICINES, Question.MIND)

PACK = (Question.STRENGTHS, Question.LIQUID, Question.MARK)
"""How the preparation is described, after its form."""

COURSE_SO_FAR = (Question.SINCE, Question.AT_STEP, Question.STEP_SINCE, Question.REMEMBERED)
"""Asked only of those who take it already."""

BRANCHES = frozenset(
    {
        *(Question.AGE, Question.SHARING, Question.OWN_NAME),
        *PACK,
        *(Question.MORNING_TIME, Question.CHECK_TIME),
        *COURSE_SO_FAR,
        Question.FIRST_DAY,
    }
)
"""Questions that an earlier answer calls for; the others are asked of everybody."""


class Want(StrEnum):
    """What a typed answer to a question has to be read as."""

    NONE = "none"
    """Only the words of its buttons answer it."""
    TOWN = "town"
    NAME = "name"
    NUMBER = "number"
    PLAN = "plan"
    STRENGTHS = "strengths"
    """One or more strengths of a pack: "1.5 mg", "0.5 and 3 mg"."""
    PER_ML = "per_ml"
    """The strength of a liquid in mg/mL."""
    VOLUME = "volume"
    """The smallest mark of a syringe in mL."""
    TIME = "time"
    DATE = "date"
    RATING = "rating"


_READS = {
    Question.TOWN: Want.TOWN,
    Question.OWN_NAME: Want.NAME,
    Question.PRESCRIBER_NAME: Want.NAME,
    Question.PRESCRIBER_NUMBER: Want.NUMBER,
    Question.PLAN: Want.PLAN,
    Question.STRENGTHS: Want.STRENGTHS,
    Question.LIQUID: Want.PER_ML,
    Question.MARK: Want.VOLUME,
    Question.LABEL: Want.STRENGTHS,
    Question.MORNING_TIME: Want.TIME,
    Question.DOSE_TIME: Want.TIME,
    Question.CHECK_TIME: Want.TIME,
    Question.PAIN: Want.RATING,
    Question.SINCE: Want.DATE,
    Question.STEP_SINCE: Want.DATE,
    Question.REMEMBERED: Want.RATING,
    Question.FIRST_DAY: Want.DATE,
}


def reads(question: Question) -> Want:
    """Return what kind of value a typed answer to this question is; NONE: only its buttons' words."""
    return _READS.get(question, Want.NONE)


class PackForm(StrEnum):
    """What the pharmacy gave."""

    CAPSULE = "capsule"
    TABLET = "tablet"
    LIQUID = "liquid"


@dataclass(frozen=True, slots=True)
class Town:
    """A place of a typed name, told apart by its region where there are several. Only its zone is kept."""

    name: str
    region: str
    zone: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Which questions are answered, which are not asked, and the answers that have no other place yet."""

    answered: frozenset[Question] = frozenset()
    spared: frozenset[Question] = BRANCHES
    revisited: Question | None = None
    """An answered question that was gone back to; its answer leads on to the first one still open."""
    paused: bool = False
    """"Not now" was said: whatever is typed next is no answer, but shows the open question again."""
    declined: bool = False
    """No consent was given: only /start and *Read it again* show the question again."""
    unclear: frozenset[Question] = frozenset()
    """Health questions whose answer was not a plain no."""
    name: str | None = None
    """The prescriber's name until the number is known as well."""
    form: PackForm | None = None
    micrograms_per_ml: int | None = None
    pack_unseen: bool = False
    since: date | None = None
    """The care day of the first dose of somebody who takes it already."""
    step: int | None = None
    step_since: date | None = None

    @property
    def question(self) -> Question:
        """The question that is open now."""
        if self.revisited is not None:
            return self.revisited
        return next((q for q in ORDER if q not in self.answered and q not in self.spared), Question.DONE)

    @property
    def previous(self) -> Question | None:
        """The answered question to go back to; None at the start. What was agreed to is not reopened here."""
        at = self.question
        before = ORDER if at is Question.DONE else ORDER[: ORDER.index(at)]
        if Question.CONSENT in self.answered:
            before = before[ORDER.index(Question.CONSENT) + 1 :]
        return next((q for q in reversed(before) if q in self.answered), None)

    @property
    def screened_clean(self) -> bool:
        """Whether all four health questions are answered with no."""
        return self.answered.issuperset(HEALTH) and not self.unclear

    def answer(self, *questions: Question) -> Draft:
        """Return the draft with these answered: where one was gone back to, it is dealt with."""
        done = frozenset(questions)
        answered, spared = self.answered | done, self.spared - done
        return replace(self, answered=answered, spared=spared, revisited=None, paused=False, declined=False)

    def spare(self, *questions: Question) -> Draft:
        """Return the draft with these not asked."""
        left_out = frozenset(questions)
        return replace(self, answered=self.answered - left_out, spared=self.spared | left_out)

    def reopen(self, *questions: Question) -> Draft:
        """Return the draft with these to be asked, whatever was answered before."""
        opened = frozenset(questions)
        return replace(self, answered=self.answered - opened, spared=self.spared - opened)

    def call_for(self, *questions: Question) -> Draft:
        """Return the draft with these to be asked unless they are answered already."""
        return replace(self, spared=self.spared - frozenset(questions))

    def ask_step(self, steps: int) -> Draft:
        """Return the draft with the step asked about; with one step there is nothing to ask."""
        if steps > 1:
            return self.reopen(Question.AT_STEP).spare(Question.STEP_SINCE)
        only = self.spare(Question.AT_STEP, Question.STEP_SINCE)
        return replace(only, step=0, step_since=self.since)
