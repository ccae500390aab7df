"""The question about thoughts of self-harm that low mood brings, and what follows from its answer."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.case import Case
from domain.commands.effects import AnswerMood, TakeBackMood
from domain.decide.arms import arm
from domain.decide.flags import red_flag
from domain.decision import NOTHING, Decision, Refusal, then
from domain.effects import RedFlag
from domain.facts.day import Answered
from domain.facts.effects import MoodAsked, MoodSaid, Thoughts
from domain.messages.base import Message
from domain.messages.effects import MoodKept, MoodQuestion
from domain.notices import Answer, Choice, Notice, Rows
from domain.topics import MOOD

MOOD_EVERY = timedelta(days=7)
QUESTION_LASTS = timedelta(hours=24)

MOOD_ANSWERS: Rows = (
    (Choice("no", AnswerMood(Thoughts.NO)), Choice("yes", AnswerMood(Thoughts.YES))),
    (
        Choice("not_sure", AnswerMood(Thoughts.NOT_SURE)),
        Choice("rather_not_say", AnswerMood(Thoughts.RATHER_NOT_SAY)),
    ),
)


def ask_mood(case: Case, now: datetime) -> Decision:
    """Ask about thoughts of self-harm, unless that was asked within a week."""
    today, last = case.today(now), case.alerting.mood_asked
    if last is not None and today - last < MOOD_EVERY:
        return NOTHING
    notice = quiet_question(case, MoodQuestion(), MOOD, now, MOOD_ANSWERS)
    return Decision((MoodAsked(today),), (notice,))


def quiet_question(case: Case, message: Message, topic: str, now: datetime, choices: Rows) -> Notice:
    """Return a question that makes no sound, and is over within a day."""
    return Notice(
        key=f"{topic}:{case.id}:{case.today(now).isoformat()}",
        person=case.person,
        message=message,
        topic=topic,
        due_at=now,
        choices=choices,
        expires_at=now + QUESTION_LASTS,
        silent=True,
    )


@arm.register
def mood(command: AnswerMood, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the answer; all but "No" gets the text about talking to a person now."""
    fact = MoodSaid(case.today(now), command.thoughts)
    said_no = command.thoughts is Thoughts.NO
    rows: Rows = ((Choice("undo", TakeBackMood()),),) if said_no else ()
    kept = Decision((fact, Answered(now)), answer=Answer(MoodKept(command.thoughts), MOOD, rows))
    if said_no:
        return kept
    return then(case, kept, lambda c: red_flag(c, (RedFlag.SELF_HARM,), now, said=False))
