"""A prescription as it is given on the command line: read wholly, or refused in one plain sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from bot.cli.allowances import Allowances, Wrong, allow, read_ceiling
from domain.case import Prescriber
from domain.dose import CannotMake, Dose, Form, Liquid, Pieces, Preparation, what_to_take
from domain.invitation import Invitation
from domain.plan import USUAL_CEILING, Plan, Sentence, Step
from domain.prescription import Reason, Refused, dose_text, parse_plan
from domain.templates import TEMPLATES

PER_ML = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*mg\s*/\s*m[lL]")
ML = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(?:m[lL])?")
MG = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(?:mg)?")
NUMBER = re.compile(r"\+?[0-9][0-9 ()/-]{2,29}")
LONGEST_WORDS = 300

WHY = {
    Reason.EMPTY: "the plan is empty",
    Reason.UNREADABLE: 'step {step}: "{value}" is not understood; write mg x days, like 1.5x14,3x14,4.5',
    Reason.ABOVE_CEILING: "step {step}: {value} is above the ceiling",
    Reason.BELOW_GRAIN: "step {step}: {value} is not a multiple of 0.05 mg",
    Reason.ZERO_DAYS: 'step {step}: "{value}" has no days',
    Reason.TOO_LONG: 'step {step}: "{value}" is longer than a year',
    Reason.NO_DAYS: "step {step}: only the last step may be without days",
    Reason.TOO_MANY_STEPS: "the plan has more than {value} steps",
    Reason.CANNOT_MAKE: "step {step}: {value} cannot be made",
}


@dataclass(frozen=True, slots=True)
class Prescribed:
    """The options as they were typed."""

    plan: str | None = None
    template: str | None = None
    capsules: str | None = None
    tablets: str | None = None
    liquid: str | None = None
    mark: str | None = None
    prescriber: str | None = None
    number: str | None = None
    sentences: tuple[str, ...] = ()
    allowances: Allowances = field(default_factory=Allowances)
    again: str | None = None


def read_prescription(given: Prescribed) -> Invitation | str:
    """Return what the invitation brings along, or the sentence that says what is wrong."""
    if given.again is not None:
        return _of_diary(given, given.again)
    try:
        plan, preparation = _plan(given), _preparation(given)
        if plan is not None and preparation is not None:
            _check_makeable(plan, preparation)
        return Invitation(plan, preparation, _prescriber(given))
    except Wrong as wrong:
        return f"{wrong}."


def _of_diary(given: Prescribed, case_id: str) -> Invitation | str:
    """Return the invitation that moves a diary to another account; the diary has its plan already."""
    if given != Prescribed(again=case_id):
        return "--again moves a diary as it is: leave out what belongs to a plan."
    return Invitation(case_id=case_id)


def _plan(given: Prescribed) -> Plan | None:
    if given.plan is not None and given.template is not None:
        raise Wrong("--plan and --template are both given: keep one of them")
    sentences = tuple(_sentence(each) for each in given.sentences)
    if given.template is not None:
        return _of_template(given, given.template, sentences)
    if given.plan is None:
        if sentences or given.allowances != Allowances():
            raise Wrong("--sentence belongs to a plan, and so does what it allows: give --plan or --template")
        return None
    ceiling = read_ceiling(given.allowances)
    steps = parse_plan(given.plan, ceiling or USUAL_CEILING)
    if isinstance(steps, Refused):
        raise Wrong("--plan: " + _why(steps))
    return allow(Plan(steps, ceiling or USUAL_CEILING, sentences=sentences), given.allowances)


def _from_template(key: str, sentences: tuple[tuple[Sentence, str], ...]) -> Plan:
    found = next((template for template in TEMPLATES if template.key == key), None)
    if found is None:
        raise Wrong(f"--template: there is {', '.join(template.key for template in TEMPLATES)}")
    return Plan(found.steps, max(found.ceiling, USUAL_CEILING), sentences=sentences)


def _of_template(given: Prescribed, key: str, sentences: tuple[tuple[Sentence, str], ...]) -> Plan:
    if given.allowances.ceiling is not None:
        raise Wrong("--ceiling belongs to --plan: a template has its own")
    return allow(_from_template(key, sentences), given.allowances)


def _why(refused: Refused) -> str:
    step = None if refused.step is None else refused.step + 1
    return WHY[refused.reason].format(step=step, value=refused.value)


def _preparation(given: Prescribed) -> Preparation | None:
    named = [name for name in ("capsules", "tablets", "liquid") if getattr(given, name) is not None]
    if len(named) > 1:
        raise Wrong(f"--{named[0]} and --{named[1]} are both given: keep one of them")
    if given.mark is not None and given.liquid is None:
        raise Wrong("--mark belongs to --liquid")
    if given.liquid is not None:
        return _liquid(given.liquid, given.mark)
    if given.capsules is not None:
        return Pieces(Form.CAPSULE, _strengths("--capsules", given.capsules))
    return Pieces(Form.TABLET, _strengths("--tablets", given.tablets)) if given.tablets is not None else None


def _strengths(option: str, text: str) -> tuple[Dose, ...]:
    """Several strengths are set apart by commas; a decimal comma would be one of them."""
    found = []
    for piece in re.split(r"[;,+]", text):
        match = MG.fullmatch(piece.strip())
        if match is None:
            raise Wrong(f'{option}: "{piece.strip()}" is no strength in mg, like 1.5 (with a point)')
        found.append(_dose(option, match[1]))
    return tuple(sorted(set(found), reverse=True))


def _liquid(text: str, mark: str | None) -> Liquid:
    strength = PER_ML.fullmatch(text.strip())
    if strength is None:
        raise Wrong('--liquid must be a strength, like "1 mg/mL"')
    if mark is None:
        raise Wrong('--liquid needs --mark, the smallest mark of the syringe, like "0.1 mL"')
    found = ML.fullmatch(mark.strip())
    microlitres = _fraction(found[1]) * 1000 if found else Fraction(0)
    if microlitres <= 0 or microlitres.denominator != 1:
        raise Wrong('--mark must be a volume, like "0.1 mL"')
    return Liquid(_dose("--liquid", strength[1]).micrograms, int(microlitres))


def _dose(option: str, text: str) -> Dose:
    try:
        return Dose.of_mg(_fraction(text))
    except ValueError as error:
        raise Wrong(f"{option}: {error}") from error


def _fraction(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _check_makeable(plan: Plan, preparation: Preparation) -> None:
    for number, step in enumerate(plan.steps, start=1):
        _check_step(number, step, preparation)


def _check_step(number: int, step: Step, preparation: Preparation) -> None:
    if isinstance(what_to_take(preparation, step.dose), CannotMake):
        raise Wrong(f"step {number}: {dose_text(step.dose)} cannot be made of what is at hand")


def _prescriber(given: Prescribed) -> Prescriber | None:
    if given.prescriber is None and given.number is None:
        return None
    name, number = (given.prescriber or "").strip(), (given.number or "").strip()
    if not name or not number:
        raise Wrong("--prescriber and --number belong together: the patient is told whom to call")
    if len(name) > LONGEST_WORDS or "\n" in name:
        raise Wrong("--prescriber must be a name, in one line")
    if NUMBER.fullmatch(number) is None:
        raise Wrong("--number must be a telephone number")
    return Prescriber(name, number)


def _sentence(text: str) -> tuple[Sentence, str]:
    key, _, words = text.partition("=")
    words = words.strip()
    if key not in set(Sentence):
        raise Wrong(f'--sentence must be KEY="words", with one of {", ".join(Sentence)}')
    if not words or len(words) > LONGEST_WORDS:
        raise Wrong(f"--sentence {key} must have words, at most {LONGEST_WORDS} characters")
    return Sentence(key), words
