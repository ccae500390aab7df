"""The end of a course: told to stop, an own decision, a mistake, and beginning again."""

from __future__ import annotations

from domain.case import HoldCause, Reason, Stage
from domain.commands.dosing import NotTaken, TakeDose
from domain.commands.holding import AskWhoEnded, ReopenCourse, ReportEnd, StopCourse
from domain.evolve import evolve_all
from domain.facts.holding import CourseReopened, Decider, EndCause, EndReported
from domain.messages.holding import CourseBack, CourseOver, EndAskedAgain, EndKept, EndWhen, HoldTold
from domain.messages.stepping import QuestionClosed
from tests.domain.answers import answer_of, told
from tests.domain.courses import day
from tests.domain.holds import after_days, held, reports
from tests.domain.play import BEN, Play, ana, at


def test_told_to_stop_ends_dose_prompts_at_once_and_asks_once_who_said_so() -> None:
    """Nothing is asked any more after it; who and when is kept."""
    play = after_days(3)
    play.passes(at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.TOLD_TO_STOP))
    assert answer_of(play) == CourseOver(EndCause.TOLD, BEN)
    assert play.case.stage is Stage.FINISHED
    play.taps("end_prescriber")
    assert answer_of(play) == EndWhen(Decider.PRESCRIBER, BEN)
    play.taps("on_yesterday")
    assert answer_of(play) == EndKept(Decider.PRESCRIBER, day(2), BEN, offers=True)
    assert EndReported(Decider.PRESCRIBER, day(2), play.now) in play.facts
    assert play.passes(at(day(20), "12:00")) == []


def test_i_stopped_is_kept_as_an_own_decision() -> None:
    """No date is asked for one's own decision; another's word may have none."""
    play = after_days(3)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.taps("end_myself")
    assert answer_of(play) == EndKept(Decider.MYSELF, day(3), BEN, offers=True)
    play.does(ReportEnd(Decider.ANOTHER))
    play.taps("cannot_say")
    assert answer_of(play) == EndKept(Decider.ANOTHER, None, BEN, offers=True)
    play.does(StopCourse(EndCause.TOLD))
    assert answer_of(play) == QuestionClosed()


def test_an_end_without_a_named_prescriber_can_still_be_reported() -> None:
    """The buttons name only who is known."""
    play = Play(ana(prescriber=None), at(day(3), "12:00"))
    play.does(StopCourse(EndCause.OWN_WISH))
    assert play.labels() == ["end_another", "end_myself", "end_mistake"]


def test_an_end_by_mistake_is_taken_back_on_its_day() -> None:
    """The course is as it was; holds that were open still are."""
    play = after_days(3)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.taps("end_mistake")
    assert answer_of(play) == CourseBack()
    assert play.case.dosing
    on_hold = held()
    on_hold.does(StopCourse(EndCause.OWN_WISH))
    on_hold.taps("end_mistake")
    told(on_hold, HoldTold)
    assert on_hold.case.on_hold


def test_told_to_stop_by_mistake_gives_the_open_dose_back() -> None:
    """What was recorded to end the course goes with it: the dose is asked for as before."""
    play = after_days(3)
    play.passes(at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.TOLD_TO_STOP))
    mistake = play.choices[-1][0].command
    play.taps("end_mistake")
    back = told(play, CourseBack).record
    assert back is not None
    assert (back.intake, back.dose is not None) == (None, True)
    assert "taken" in play.labels()
    assert play.case.counts[-1].missed == 0
    play.does(TakeDose(day(3)))
    play.does(StopCourse(EndCause.OWN_WISH))
    play.does(mistake)
    assert play.case.counts[-1].taken == 4


def test_who_said_so_is_asked_once_more_the_next_day() -> None:
    """Not answered it is never asked again; an own wish is asked about once."""
    play = after_days(3)
    play.passes(at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.TOLD_TO_STOP))
    [asked] = play.passes(at(day(30), "12:00"))
    assert asked.message == EndAskedAgain(day(3))
    assert asked.due_at.date() == day(4)
    play.taps("end_myself")
    told(play, EndKept)
    own = after_days(3)
    own.does(StopCourse(EndCause.OWN_WISH))
    assert own.passes(at(day(30), "12:00")) == []
    own.does(AskWhoEnded())
    assert own.passes(at(day(30), "12:00")) == []


def test_a_course_taken_up_again_later_waits_for_the_prescriber() -> None:
    """It comes back on hold, and only the reported word ends that."""
    play = after_days(3)
    play.does(StopCourse(EndCause.OWN_WISH))
    play.passes(at(day(5), "12:00"))
    play.does(ReopenCourse())
    told(play, HoldTold)
    assert [hold.cause for hold in play.case.holds] == [HoldCause.PRESCRIBER]
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.dosing


def test_a_course_that_never_began_comes_back_before_its_first_dose() -> None:
    """Without a leg it is in its diary days again."""
    case = evolve_all(ana(stage=Stage.FINISHED, legs=(), counts=()), (CourseReopened(day(3), None),))
    assert case.stage is Stage.BASELINE


def test_the_prescribers_end_on_report_ends_the_course() -> None:
    """The word "stop" is the third answer to the question about a hold."""
    play = held()
    reports(play, "said_end")
    assert play.case.stage is Stage.FINISHED
    told(play, CourseOver)
    assert EndReported(Decider.PRESCRIBER, day(3), play.now) in play.facts
