"""What the page for a visit shows, as plain values that travel to the helper process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html import unescape

from bot.charts.events import Events
from bot.charts.plain import Plain
from bot.charts.sheet import Sheet, sheet_of
from bot.charts.stretches import Row, Stretches
from bot.render.course import how_often, shown
from bot.render.effects import effect_name, grade_name
from bot.render.markup import esc
from bot.render.reader import Reader
from domain.case import Case
from domain.course import course_steps
from domain.history import EffectSpan, History
from domain.plan import Daily, Step
from domain.running import leg_on
from domain.visit import HoldSpan


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: every word on it in the reader's language, and its chart."""

    title: str
    name_line: str
    question: Block | None
    plan: Block
    table: tuple[Row, ...]
    """Its first row is the headings."""
    effects: Block
    events: Block
    sheet: Sheet
    footer: tuple[str, ...]
    unprinted: tuple[str, str] = ("[emoji]", "[?]")
    """What stands for a picture, and for letters, that the page has no type for."""


def page_of(case: Case, history: History, holds: tuple[HoldSpan, ...], today: date, reader: Reader) -> Page:
    """Return the page of a case up to a care day. It is for the visit: numbers stand on it for everybody."""
    full = replace(reader, fewer_numbers=False, short_text=False)
    return _Words(full, today).page(case, history, holds)


@dataclass(frozen=True, slots=True)
class _Words(Plain):
    """The words of one page."""

    def page(self, case: Case, history: History, holds: tuple[HoldSpan, ...]) -> Page:
        sheet = sheet_of(case, history, self.today, self.reader)
        return Page(
            title=self.say("Diary for a visit, {day}", day=self.day(self.today)),
            name_line=self.say("Name: ________________________   Date of birth: ______________"),
            question=self._question(case),
            plan=self._plan(case),
            table=Stretches(self.reader, self.today).rows(case, history),
            effects=self._effects(history.effects),
            events=self._events(history, holds),
            sheet=replace(sheet, effects=(), title=""),
            unprinted=(self.say("[emoji]"), self.say("[letters that cannot be printed]")),
            footer=(
                self.say(
                    "Typed by the patient, 0 none to 10 worst, average of 24 hours each. Raw averages; "
                    "no cause implied."
                ),
                self.say(
                    "Doses: taken / missed / not known. "
                    "Adjustment period: days without the ordinary pain alert."
                ),
            ),
        )

    def _question(self, case: Case) -> Block | None:
        if case.visit_question is None:
            return None
        return Block(self.say("What I want to ask"), (case.visit_question,))

    def _plan(self, case: Case) -> Block:
        found = [self._today(case)]
        ahead = course_steps(case, self.today)[1:] if case.legs else course_steps(case, self.today)
        found += [
            self.say(
                "Step {number}: {dose}, {day} at the earliest",
                number=step.number,
                dose=shown(step.dose, self.reader),
                day=self.reader.month_day(step.starts),
            )
            for step in ahead[:3]
        ]
        if case.plan is not None:
            found.append(self.say("As given: {steps}", steps=", ".join(map(self._step, case.plan.steps))))
        if case.prescriber is not None:
            found.append(self.say("Prescriber: {name}", name=case.prescriber.name))
        return Block(self.say("Plan"), tuple(found))

    def _step(self, step: Step) -> str:
        daily = Daily.ONCE if step.moved else step.daily
        dose = unescape(how_often(esc(self.reader.dose(step.dose)), daily, self.reader))
        return dose if step.days is None else self.say("{dose} for {days} days", dose=dose, days=step.days)

    def _today(self, case: Case) -> str:
        leg = leg_on(case.legs, self.today)
        if case.finished_on is not None:
            return self.say("Dose reminders ended on {day}.", day=self.reader.month_day(case.finished_on))
        if case.plan is None or leg is None:
            return self.say("The first dose is still to come.")
        held = self.say("Dose reminders are on hold.") if case.on_hold else ""
        now = course_steps(case, self.today)[:1]
        dose = shown(now[0].dose, self.reader) if now else self.reader.dose(leg.dose)
        said = self.say(
            "Today: step {step} of {steps}, {dose}, since {day}.",
            step=leg.step + 1,
            steps=len(case.plan.steps),
            dose=dose,
            day=self.reader.month_day(leg.since),
        )
        return f"{said} {held}".strip()

    def _effects(self, effects: tuple[EffectSpan, ...]) -> Block:
        lines = self.newest([self._effect(each) for each in effects])
        return Block(self.say("Side effects"), lines or (self.say("None reported."),))

    def _effect(self, each: EffectSpan) -> str:
        grade = f" ({unescape(grade_name(each.grade, self.reader))})" if each.grade is not None else ""
        name = f"{unescape(effect_name(each.effect, self.reader))}{grade}"
        if each.until is None:
            return self.say(
                "{name}: since {day}, {count} days, open",
                name=name,
                day=self.reader.month_day(each.since),
                count=(self.today - each.since).days + 1,
            )
        return self.say(
            "{name}: {span}, {count} days",
            name=name,
            span=self.reader.span(each.since, each.until),
            count=(each.until - each.since).days + 1,
        )

    def _events(self, history: History, holds: tuple[HoldSpan, ...]) -> Block:
        lines = Events(self.reader, self.today).lines(history, holds)
        return Block(self.say("What happened"), lines or (self.say("No alert and no hold."),))
