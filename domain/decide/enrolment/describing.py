"""Deciding about a pack that is described in one answer: its form and what is in it."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.enrolment import DescribePack
from domain.decide.arms import arm
from domain.decide.enrolment.asking import asked
from domain.decide.enrolment.taking import again, is_open, take
from domain.decision import Decision, Refusal, then
from domain.dose import Form, Pieces
from domain.enrolment import PackForm, Question
from domain.facts.enrolment import FormChosen, LiquidChosen, PreparationEntered
from domain.messages.enrolment.questions import AskPack, Hint
from domain.pack import Unmakeable, is_usable, lines


@arm.register
def describe(command: DescribePack, case: Case, now: datetime) -> Decision | Refusal:
    """Keep form and strength; of a liquid the mark of its syringe is asked next."""
    if not is_open(case, Question.FORM):
        return again(case, now)
    if command.form is not PackForm.LIQUID:
        return _pieces(command, case, now)
    if len(command.strengths) != 1 or command.strengths[0].micrograms <= 0:
        return again(case, now, Hint.NOT_READ)
    per_ml = LiquidChosen(command.strengths[0].micrograms)
    return take(case, Question.FORM, now, FormChosen(command.form), per_ml)


def _pieces(command: DescribePack, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the pack if it makes every dose of the plan; else only its form, and ask for the label again."""
    form = Form.TABLET if command.form is PackForm.TABLET else Form.CAPSULE
    pack = Pieces(form, tuple(sorted(set(command.strengths))))
    if not is_usable(pack):
        return again(case, now, Hint.NOT_READ)
    chosen = FormChosen(command.form)
    found = lines(pack, case.plan.steps if case.plan else ())
    if not isinstance(found, Unmakeable):
        return take(case, Question.FORM, now, chosen, PreparationEntered(pack))
    refused = AskPack(Question.STRENGTHS, command.form, found.dose, found.why)
    return then(case, Decision((chosen,)), lambda later: Decision(answer=asked(later, now, refused)))
