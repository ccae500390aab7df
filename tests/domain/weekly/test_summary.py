"""The weekly summary: silent, once, and only where it tells something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.case import CareDay, Opening, Rating, Stage
from domain.commands.weekly import ShowSummary, SumUpWeek
from domain.dose import Dose
from domain.history import History, PainDay
from domain.messages.weekly import WeekSummary
from domain.pain import Mean
from domain.preferences import Preferences
from domain.summary import summarise
from domain.week import summarise_week
from tests.domain.courses import day, lives
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.raised import said
from tests.domain.weekly.rounds import ROUND, answers_all, asked


def summed(play: Play) -> list[WeekSummary]:
    """Return the weekly summaries so far."""
    return [n.message for n in play.notices if isinstance(n.message, WeekSummary)]


def test_the_weekly_summary_follows_the_answers_silently_and_once() -> None:
    """The last 7 days beside the baseline, doses, the next step; the picture by a button."""
    play = asked()
    assert not summed(play)
    answers_all(play)
    play.passes(at(ROUND, "18:02"))
    (week,) = summed(play)
    (notice,) = said(play, WeekSummary)
    assert notice.silent
    assert [c.label for row in notice.choices for c in row] == ["show_picture"]
    assert (week.mean, week.before, week.baseline) == (Mean(54, 6), None, play.case.baseline)
    assert (week.taken, week.missed, week.not_known) == (6, 0, 0)
    assert week.next_step_from == day(14)
    lives(play, 6, 12)
    assert len(summed(play)) == 1
    play.passes(at(day(13), "21:30"))
    assert summed(play)[-1].before == Mean(54, 6)


def test_the_first_summary_names_no_day_before_the_diary_began() -> None:
    """Who takes it already and came in on a Wednesday has a week of four days.

    Mutant: `summarise_week` in week.py always goes six days back.
    """
    play = Play(ana(enrolled_on=day(3)), at(day(3), "12:00"))
    play = lives(play, 3, 5)
    week = summarise_week(play.case, day(6))
    assert week is not None
    assert (week.first, week.last) == (day(3), day(5))


def test_the_summary_comes_by_itself_where_the_questions_stay_open() -> None:
    """Two hours later; never twice, nor with the answers that come late."""
    play = asked()
    play.passes(at(ROUND, "19:59"))
    assert not summed(play)
    play.passes(at(ROUND, "20:00"))
    assert len(summed(play)) == 1
    answers_all(play)
    play.passes(at(day(7), "12:00"))
    assert len(summed(play)) == 1


def test_no_summary_where_it_is_not_wanted_comes_too_late_or_tells_nothing() -> None:
    """Switched off, a day late, nobody there, nothing known; and what is drawn decides nothing."""
    off = asked(ana(preferences=Preferences(weekly_summary=False)))
    off.passes(at(ROUND, "21:30"))
    assert not summed(off)
    late = asked()
    late.now = at(day(8), "12:00")
    late.does(SumUpWeek())
    assert late.case.weekly.summed == ROUND
    assert not summed(late)
    early = asked()
    early.does(SumUpWeek())
    assert early.case.weekly.summed is None
    silent = Play(ana(), at(FIRST_DOSE, "12:00"))
    silent.passes(at(day(9), "12:00"))
    assert not summed(silent)
    assert summarise_week(ana(stage=Stage.BASELINE, legs=(), counts=()), day(3)) is None
    before = early.case
    early.does(ShowSummary())
    assert early.case == before


def test_the_weekly_summary_leaves_out_what_summary_leaves_out() -> None:
    """A late rating, a day on hold, this evening's open dose: /summary shows none of them in its numbers.

    Mutants: late ratings in the mean; held days, or tonight's dose, as not known.
    """
    play = asked()
    late, held, tonight = day(1), day(2), day(6)
    days = tuple(_altered(each, late, held) for each in play.case.days)
    open_now = replace(play.case.day(tonight), opening=Opening.ASKED, dose=Dose(1500), intake=None)
    rated = replace(open_now, rating=Rating(12, at(tonight, "21:00")))
    case = replace(play.case, days=(*(d for d in days if d.day != tonight), rated))
    week = summarise_week(case, tonight)
    assert week is not None
    timely = [d.rating for d in case.days if d.rating is not None and d.rating.on_time]
    assert week.mean == Mean(sum(r.halves for r in timely), len(timely)) == Mean(57, 6)
    assert (week.taken, week.missed, week.not_known) == (5, 0, 0)
    pain = tuple(PainDay(d.day, d.rating.halves, d.rating.on_time) for d in case.days if d.rating)
    assert summarise(case, History(pain=pain), tonight).last_week == week.mean


def _altered(each: CareDay, late: date, held: date) -> CareDay:
    if each.day == late and each.rating is not None:
        return replace(each, rating=replace(each.rating, on_time=False))
    return replace(each, held=True, intake=None) if each.day == held else each
