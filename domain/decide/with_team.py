"""What only a prescriber can do: with a team it waits there; at home the patient reports the word."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.base import Command
from domain.commands.holding import ReportMoreDays, ReportOn, ReportWord, StartReport
from domain.commands.replan import ReplanMoreDays, ReplanOn, StartReplan, TypeNewPlan
from domain.commands.sharing import AskTeam
from domain.decide.arms import arm
from domain.decide.holding import closed
from domain.decision import Decision, Refusal
from domain.facts.care import TeamAsked
from domain.messages.sharing import TeamAnswers
from domain.notices import Answer
from domain.questions import Purpose
from domain.topics import HOLD, REPLAN, STEP

AT_HOME_ALONE = (
    *(StartReport, ReportMoreDays, ReportOn, ReportWord),
    *(StartReplan, ReplanMoreDays, ReplanOn, TypeNewPlan),
)
"""Reports of a prescriber's word: of nobody who shares with a team, where the prescriber says it."""

TOPICS = {Purpose.STEP: STEP, Purpose.LIFT: HOLD}


def for_the_team(case: Case, command: Command, now: datetime) -> Decision | Refusal | None:
    """Return what is said to somebody with a team who reports what only a prescriber can do, else None."""
    if case.care is None or not case.care.is_told or not isinstance(command, AT_HOME_ALONE):
        return None
    purpose = None if isinstance(command, (StartReplan, ReplanMoreDays, ReplanOn, TypeNewPlan)) else command
    return ask_team(AskTeam(purpose.purpose if purpose is not None else None), case, now)


@arm.register
def ask_team(command: AskTeam, case: Case, now: datetime) -> Decision | Refusal:
    """Let it wait with the team, and say so kindly."""
    if case.care is None or not case.care.is_told:
        return closed()
    said = TeamAnswers(case.prescriber, command.purpose, case.care.name)
    topic = TOPICS.get(command.purpose, REPLAN) if command.purpose is not None else REPLAN
    return Decision((TeamAsked(command.purpose, now),), answer=Answer(said, topic, below=True))
