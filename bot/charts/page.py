"""What the page for a visit shows, as plain values that travel to the helper process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html import unescape

from bot.charts.sheet import Sheet, sheet_of
from bot.render.course import how_often, shown
from bot.render.effects import effect_name, grade_name
from bot.render.evidence import overall_answer
from bot.render.marks import mark_name
from bot.render.markup import esc
from bot.render.reader import Reader
from domain.case import Case, EpisodeKind, HoldCause
from domain.course import course_steps
from domain.history import AlertSpan, EffectSpan, History, MarkDay
from domain.marks import Mark
from domain.pain import BaselineSource
from domain.plan import Daily, Step
from domain.running import leg_on
from domain.summary import spans_of
from domain.visit import HoldSpan, Stretch, last_week, stretches

Row = tuple[str, ...]

MOST = 8
"""Lines of one list that the page has room for: the newest are shown, the rest is counted."""


SPANS = 3
"""Stretches of days named of one mark: the newest."""


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
class _Words:
    """The words of one page."""

    reader: Reader
    today: date

    def page(self, case: Case, history: History, holds: tuple[HoldSpan, ...]) -> Page:
        sheet = sheet_of(case, history, self.today, self.reader)
        return Page(
            title=self.say("Diary for a visit, {day}", day=self.day(self.today)),
            name_line=self.say("Name: ________________________   Date of birth: ______________"),
            question=self._question(case),
            plan=self._plan(case),
            table=self._table(case, history),
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

    def say(self, text: str, **values: object) -> str:
        """Return a text of the catalogue as plain words."""
        return unescape(self.reader.say(text, **values))

    def day(self, day: date) -> str:
        """Return a day with its year: the page is read long after."""
        return f"{self.reader.month_day(day)} {day.year}"

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

    def _table(self, case: Case, history: History) -> tuple[Row, ...]:
        head = (
            self.say("Dose"),
            self.say("Days"),
            self.say("Pain, mean"),
            self.say("Range"),
            self.say("Days rated"),
            self.say("Doses"),
        )
        found = stretches(case, history, self.today)
        before = tuple(each for each in found if each.dose is None)
        legs = tuple(each for each in found if each.dose is not None)
        rows = [
            self._row(self._named(each, case), each, doses=each.dose is not None)
            for each in (*before, *legs[-MOST:])
        ]
        week = self._row(self.say("Last 7 days"), last_week(history, self.today), doses=False)
        return (head, *self._baseline(case), *rows, week)

    def _baseline(self, case: Case) -> tuple[Row, ...]:
        """The number that stands in for the days before, where it is not simply their mean."""
        base = case.baseline
        if base is None or base.source is BaselineSource.DIARY:
            return ()
        match base.source:
            case BaselineSource.REMEMBERED:
                name = self.say("Before, as remembered (+0.5)")
            case BaselineSource.FIRST_WEEKS:
                name = self.say("First two weeks here")
            case _:
                name = self.say("Before, set by prescriber")
        return ((name, "", self.reader.mean(base.mean), "", "", ""),)

    def _named(self, each: Stretch, case: Case) -> str:
        if each.dose is not None:
            return unescape(how_often(esc(self.reader.dose(each.dose)), each.daily, self.reader))
        return self.say("Before the first dose") if case.legs else self.say("No dose yet")

    def _row(self, name: str, each: Stretch, *, doses: bool) -> Row:
        number = self.reader.score
        return (
            name,
            self.reader.span(each.first, each.last),
            self.reader.mean(each.mean) if each.mean else "–",
            f"{number(each.low)} – {number(each.high)}"
            if each.low is not None and each.high is not None
            else "–",
            self.say("{rated} of {days}", rated=each.mean.rated if each.mean else 0, days=each.days),
            self._became(each) if doses else "",
        )

    def _became(self, each: Stretch) -> str:
        became = f"{each.taken} / {each.missed} / {each.not_known}"
        return self.say("{counts}, {part} in part", counts=became, part=each.part) if each.part else became

    def _effects(self, effects: tuple[EffectSpan, ...]) -> Block:
        lines = self._newest([self._effect(each) for each in effects])
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
        """Holds, alerts, and how things were overall, in order of time."""
        found = [(hold.since, self._hold(hold)) for hold in holds]
        found += [(alert.opened, self._alert(alert)) for alert in history.alerts]
        found += [
            (
                each.day,
                self.say(
                    "{day}: overall since the start: {answer}",
                    day=self.reader.month_day(each.day),
                    answer=overall_answer(each.score, self.reader),
                ),
            )
            for each in history.overall[-2:]
        ]
        lines = self._newest([*self._marks(history.marks), *(line for _, line in sorted(found))])
        return Block(self.say("What happened"), lines or (self.say("No alert and no hold."),))

    def _marks(self, marks: tuple[MarkDay, ...]) -> list[str]:
        """A line for each own mark: its days, the newest few."""
        named = dict.fromkeys(each.mark for each in marks)
        return [self._marked(mark, [each.day for each in marks if each.mark is mark]) for mark in named]

    def _marked(self, mark: Mark, days: list[date]) -> str:
        spans = [self.reader.span(first, last) for first, last in spans_of(days)[-SPANS:]]
        name = unescape(mark_name(mark, self.reader))
        return self.say("Own mark, {mark}: {days}", mark=name, days=", ".join(spans))

    def _hold(self, hold: HoldSpan) -> str:
        why = self.say(HOLDS.get(hold.cause, "other reason"))
        if hold.until is None:
            return self.say(
                "{day}: on hold, {why}; still open", day=self.reader.month_day(hold.since), why=why
            )
        return self.say("{span}: on hold, {why}", span=self.reader.span(hold.since, hold.until), why=why)

    def _alert(self, alert: AlertSpan) -> str:
        what, day = self.say(ALERTS[alert.kind]), self.reader.month_day(alert.opened)
        if alert.closed is None:
            return self.say("{day}: alert, {what}; still open", day=day, what=what)
        return self.say("{day}: alert, {what}", day=day, what=what)

    def _newest(self, lines: list[str]) -> tuple[str, ...]:
        if len(lines) <= MOST:
            return tuple(lines)
        return (self.say("and {count} before", count=len(lines) - MOST + 1), *lines[1 - MOST :])


HOLDS: dict[HoldCause, str] = {
    HoldCause.SCREENING: "a health answer",
    HoldCause.OPIOID: "opioid painkiller",
    HoldCause.OPERATION: "operation",
    HoldCause.HOSPITAL: "hospital or strong painkiller",
    HoldCause.PREGNANCY: "pregnancy",
    HoldCause.LABEL: "label of the pack differs",
    HoldCause.GAP: "several days without a dose",
    HoldCause.RAN_OUT: "ran out",
    HoldCause.RED_FLAG: "urgent words",
    HoldCause.EXTRA_DOSE: "more than one dose",
    HoldCause.PLAN_DOUBT: "not sure of the plan",
    HoldCause.PRESCRIBER: "prescriber's word awaited",
    HoldCause.PAUSE: "a pause",
}

ALERTS: dict[EpisodeKind, str] = {
    EpisodeKind.WORSE: "pain stayed higher",
    EpisodeKind.BACKSTOP: "pain much higher",
    EpisodeKind.TOO_MUCH: "said it is too much",
    EpisodeKind.RED_FLAG: "urgent words",
    EpisodeKind.EXTRA_DOSE: "second dose on a day",
}
