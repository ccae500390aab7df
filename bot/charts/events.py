"""What happened, line by line, on the page for a visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import unescape

from bot.charts.plain import Plain
from bot.render.evidence import overall_answer
from bot.render.marks import mark_name
from domain.case import EpisodeKind, HoldCause
from domain.history import AlertSpan, History, MarkDay
from domain.marks import Mark
from domain.summary import spans_of
from domain.visit import HoldSpan

SPANS = 3
"""Stretches of days named of one mark: the newest."""

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
    HoldCause.PLAN_LOOK: "plan to be looked at",
    HoldCause.PRESCRIBER: "prescriber's word awaited",
    HoldCause.TOLD_TO_WAIT: "told to wait",
    HoldCause.PAUSE: "a pause",
}

ALERTS: dict[EpisodeKind, str] = {
    EpisodeKind.WORSE: "pain stayed higher",
    EpisodeKind.BACKSTOP: "pain much higher",
    EpisodeKind.TOO_MUCH: "said it is too much",
    EpisodeKind.RED_FLAG: "urgent words",
    EpisodeKind.EXTRA_DOSE: "second dose on a day",
}


@dataclass(frozen=True, slots=True)
class Events(Plain):
    """Marks, holds, alerts and answers, in the reader's words."""

    def lines(self, history: History, holds: tuple[HoldSpan, ...]) -> tuple[str, ...]:
        """Return holds, alerts, and how things were overall, in order of time, below the own marks."""
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
        return self.newest([*self._marks(history.marks), *(line for _, line in sorted(found))])

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
