"""A new plan that was typed waits for a yes or a no: the old one runs, and it is asked about twice."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda.replan import due
from domain.case import Case, HoldCause, Silence, Stage
from domain.commands.day import RatePain
from domain.commands.dosing import TakeDose
from domain.commands.holding import Hospital, StopCourse
from domain.commands.replan import (
    AskAboutPlan,
    LeavePlan,
    RemindOfPlan,
    ReplanOn,
    ShowNewPlan,
    StartReplan,
    TypeNewPlan,
)
from domain.commands.stepping import ShowPlan
from domain.dose import Dose
from domain.evolve import evolve
from domain.facts.holding import EndCause
from domain.facts.replan import NewPlanReminded, PlanReplaced
from domain.messages.day import EveningCheck
from domain.messages.replan import NewPlanQuestion, NewPlanShown, NewPlanUnread, ReplanWhen
from domain.messages.stepping import QuestionClosed
from domain.notices import Notice
from domain.report import NewPlan
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.holds import after_days
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

NEW = "3 mg x 10, 4.5 mg"
NOON = timedelta(hours=24)


def typed(play: Play | None = None) -> Play:
    """Return the play at noon of the fourth day, a new plan typed and neither confirmed nor left."""
    play = after_days(3) if play is None else play
    play.does(ReplanOn(play.case.today(play.now)))
    play.does(TypeNewPlan(NEW))
    told(play, NewPlanShown)
    return play


def reminders(said: list[Notice]) -> list[NewPlanUnread]:
    """Return the questions about the new plan among what was said."""
    return [notice.message for notice in said if isinstance(notice.message, NewPlanUnread)]


def live(play: Play, until: datetime) -> list[Notice]:
    """Let time pass, with every evening answered an hour after it came."""
    before = len(play.notices)
    lives(play, 3, 5)
    play.passes(until)
    return play.notices[before:]


def test_i_have_a_question_names_whom_to_call_and_changes_nothing() -> None:
    """The new plan can be looked at and confirmed later; no text is read as another plan meanwhile."""
    play = typed()
    plan = play.case.plan
    assert play.labels() == ["my_plan", "plan_question", "old_plan"]
    play.taps("plan_question")
    assert told(play, NewPlanQuestion) == NewPlanQuestion(BEN, day(3))
    assert (play.case.plan, play.case.asking) == (plan, None)
    play.taps("show_new_plan")
    told(play, NewPlanShown)
    play.passes(at(day(5), "12:00"))
    play.does(ShowPlan())
    assert "new_plan" not in play.labels()
    play.taps("show_new_plan")
    assert told(play, NewPlanShown).start.begins == day(5)
    play.taps("my_plan")
    play.taps("form_none")
    assert play.case.legs[-1].dose == Dose(3000)


def test_a_new_plan_that_waits_is_shown_instead_of_asked_for() -> None:
    """“new plan” once more; after a no it is asked for anew."""
    play = typed()
    play.does(StartReplan())
    told(play, NewPlanShown)
    play.does(LeavePlan())
    play.does(StartReplan())
    told(play, ReplanWhen)
    for command in (ShowNewPlan(), AskAboutPlan()):
        play.does(command)
        told(play, QuestionClosed)


def test_it_is_asked_about_after_a_day_and_once_more_after_two() -> None:
    """Silently, with whom to call the second time; then never again. Mutant: `TIMES` is 3."""
    play = typed()
    said = live(play, at(day(9), "12:00"))
    assert reminders(said) == [NewPlanUnread(BEN, day(3), last=False), NewPlanUnread(BEN, day(3), last=True)]
    moments = [n.due_at for n in said if isinstance(n.message, NewPlanUnread)]
    assert moments == [at(day(4), "12:00"), at(day(5), "12:00")]
    assert all(n.silent for n in said if isinstance(n.message, NewPlanUnread))


def test_a_yes_or_a_no_ends_the_asking() -> None:
    """Nor is a plan asked about of which nothing was typed, or another typed since."""
    left, confirmed, other = typed(), typed(), typed()
    left.does(LeavePlan())
    confirmed.taps("my_plan")
    confirmed.taps("form_none")
    for play in (left, confirmed):
        assert not reminders(live(play, at(day(9), "12:00")))
    other.passes(at(day(3), "20:00"))
    other.does(TypeNewPlan("1.5 mg x 7, 3 mg"))
    assert not reminders(other.passes(at(day(4), "19:00")))
    begun = after_days(3)
    begun.does(ReplanOn(day(3)))
    assert not reminders(live(begun, at(day(9), "12:00")))
    begun.does(RemindOfPlan())
    assert not reminders(begun.notices)
    bare = evolve(begun.case, NewPlanReminded(begun.now))
    assert bare.new_plan is not None
    assert evolve(ana(), NewPlanReminded(begun.now)).new_plan is None


@given(st.integers(0, 24 * 60 - 1))
def test_it_is_never_asked_about_at_night(minute: int) -> None:
    """Whenever it was typed: between 8:00 and 22:00 where the patient lives, a day later at least."""
    read_at = at(day(3), "00:00") + timedelta(minutes=minute)
    waits = NewPlan(day(3), day(3), THREE_STEPS.steps, read_at)
    (first,) = due(ana(new_plan=waits))
    assert timedelta(hours=24) <= first.at - read_at <= timedelta(hours=35)
    assert 8 <= (first.at + timedelta(hours=1)).hour < 22
    (second,) = due(ana(new_plan=NewPlan(day(3), day(3), THREE_STEPS.steps, read_at, (first.at,))))
    assert second.at - first.at >= timedelta(hours=24)


def test_in_silence_and_after_the_course_it_is_not_asked_about() -> None:
    """Nothing is added to a silence; a plan read before this was kept has no moment."""
    waits = NewPlan(day(3), day(3), THREE_STEPS.steps, at(day(3), "12:00"))
    assert not list(due(ana(new_plan=waits, silence=Silence(2, day(3)))))
    assert not list(due(ana(new_plan=waits, stage=Stage.FINISHED)))
    assert not list(due(ana(new_plan=NewPlan(day(3), day(3), THREE_STEPS.steps))))


def doses(said: list[Notice]) -> list[Dose]:
    """Return the doses that were asked for."""
    asked = [n.message for n in said if isinstance(n.message, EveningCheck)]
    return [each.dose.dose for each in asked if each.dose is not None]


def test_until_the_yes_the_old_plan_runs_but_a_hold_or_a_stop_acts_at_once() -> None:
    """The evening asks for the old dose; hospital and stop are not kept back by a plan that waits."""
    play = typed()
    assert doses(play.passes(at(day(3), "21:00"))) == [Dose(1500)]
    play.does(Hospital())
    assert [hold.cause for hold in play.case.holds] == [HoldCause.HOSPITAL]
    assert not doses(play.passes(at(day(5), "23:00")))
    stopped = typed()
    stopped.does(StopCourse(EndCause.TOLD))
    assert not stopped.passes(at(day(9), "12:00")) or not doses(stopped.notices[-1:])
    assert stopped.case.stage is Stage.FINISHED


@given(minutes=st.integers(0, 24 * 60), answered=st.sampled_from(["both", "pain", "none"]))
def test_a_change_never_sends_an_old_prompt_again(minutes: int, answered: str) -> None:
    """Whenever the yes comes: no evening that was asked about is asked about anew, or with the new dose.

    Mutant: `begins_on` lets the new plan begin on an evening that was opened.
    """
    play = typed()
    play.passes(at(day(3), "21:05"))
    if answered != "none":
        play.does(RatePain(day(3), 10))
    if answered == "both":
        play.does(TakeDose(day(3)))
    play.passes(at(day(3), "21:05") + timedelta(minutes=minutes))
    keys = [notice.key for notice in play.notices]
    opened = {d.day for d in play.case.days if d.opening is not None}
    before = len(play.notices)
    play.does(ShowNewPlan())
    for tapped in ("my_plan", "form_none"):
        play.taps(tapped)
    assert [fact for fact in play.facts if isinstance(fact, PlanReplaced)]
    assert len(play.notices) == before
    assert play.case.legs[-1].since not in opened
    said = play.passes(play.now + timedelta(hours=20))
    asked = [n.message for n in said if isinstance(n.message, EveningCheck)]
    assert not [m for m in asked if m.day in opened and m.dose is not None and m.dose.dose == Dose(3000)]
    assert not {n.key for n in said} & set(keys)
    if answered == "both":
        assert not [m for m in asked if m.day == day(3)]


def test_a_case_without_a_plan_has_none_to_show() -> None:
    """Nothing to compare with."""
    play = Play(ana(plan=None), at(FIRST_DOSE, "12:00"))
    play.does(ShowNewPlan())
    told(play, QuestionClosed)
    case: Case = play.case
    assert not list(due(case))
