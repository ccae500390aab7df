"""What is at hand, as counted less the doses taken, against what the rest of the course needs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import agenda
from domain.case import Case, HoldCause, Reason
from domain.commands.day import RatePain
from domain.commands.dosing import NotTaken, TakeDose
from domain.commands.holding import Hospital, StopCourse
from domain.commands.stepping import AnswerLabel, OpenQuestions, ShowPlan
from domain.commands.supply import AskLead, Count, LeaveCount, SetLead, TellOrder
from domain.dose import Dose, Form, Liquid, Pieces, Stock
from domain.facts.holding import EndCause
from domain.messages.plan_view import PlanShown
from domain.messages.stepping import QuestionClosed
from domain.messages.supply import CountAsked, CountLeft, LeadAsked, OrderDue, SupplyShown
from domain.plan import Plan, Step
from domain.questions import LabelAnswer, Purpose
from domain.supply import Need, needs, uses
from tests.domain.answers import told
from tests.domain.courses import day, lives
from tests.domain.play import FIRST_DOSE, THREE_STEPS, Play, ana, at

TWO = Pieces(Form.CAPSULE, (Dose(500), Dose(1500)))
ODD = Plan((Step(Dose(2000), 14), Step(Dose(3000), None)))
"""2 mg = 1.5 mg + 0.5 mg for 14 days, then 3 mg of two 1.5 mg: the 0.5 mg is needed for 14 days only."""


def begun(case: Case | None = None) -> Play:
    """Return Ana's play at noon of the day of her first dose."""
    return Play(case or ana(), at(FIRST_DOSE, "12:00"))


def counted(*counts: int, case: Case | None = None) -> Play:
    """Return the play in which so much was counted."""
    play = begun(case)
    play.does(Count(counts))
    return play


def two(*counts: int) -> Play:
    """Return a play with capsules of 0.5 and 1.5 mg, counted."""
    case = ana(plan=ODD, preparation=TWO)
    case = replace(case, legs=(replace(case.legs[0], dose=Dose(2000)),))
    return counted(*counts, case=case)


def test_what_the_course_needs_of_each_strength_and_when_to_order() -> None:
    """14 of 0.5 mg until the 14th day, 6 at hand: enough for 6 days, to be ordered 7 days before they end."""
    play = two(6, 100)
    half, whole = told(play, SupplyShown).needs
    assert half == Need(Dose(500), 6, 14, day(13), lasts_until=day(5), order_by=day(-1))
    assert whole == Need(Dose(1500), 100, None, None, lasts_until=day(56), order_by=day(50))
    assert half.needed == 14
    enough, _ = told(two(14, 100), SupplyShown).needs
    assert enough == Need(Dose(500), 14, 14, day(13))
    none, _ = told(two(0, 0), SupplyShown).needs
    assert none == Need(Dose(500), 0, 14, day(13), lasts_until=None, order_by=day(-7))


def test_each_strength_is_asked_for_in_turn() -> None:
    """Tapped or typed; what is no count is asked again, and nothing is kept until all are there."""
    play = begun(ana(preparation=TWO))
    play.does(Count())
    assert told(play, CountAsked) == CountAsked(Form.CAPSULE, Dose(500))
    play.taps("count", 14)
    assert told(play, CountAsked) == CountAsked(Form.CAPSULE, Dose(1500), (14,))
    play.does(Count((14, 5000)))
    assert told(play, CountAsked) == CountAsked(Form.CAPSULE, Dose(1500), (14,), refused=True)
    assert play.case.supply.counted_on is None
    play.taps("count_none")
    assert play.case.supply.stocks == (Stock(Dose(500), 14), Stock(Dose(1500), 0))
    play.does(Count((1, 2, 3)))
    assert play.case.supply.stocks == (Stock(Dose(500), 1), Stock(Dose(1500), 2))
    play.does(Count((-1,)))
    assert told(play, CountAsked).refused
    play.taps("count_later")
    told(play, CountLeft)


def test_a_liquid_is_counted_in_millilitres() -> None:
    """1.5 mL a day of the 1 mg/mL liquid, 30 mL: 14 days of 1.5 mg need 21, the rest is for 3 mg."""
    play = begun(ana(preparation=Liquid(1000, 100)))
    play.does(Count())
    assert told(play, CountAsked) == CountAsked(None, Dose(1000))
    play.taps("count_ml", 30)
    assert play.case.supply.stocks == (Stock(Dose(1000), 30_000),)
    assert told(play, SupplyShown).needs == (
        Need(Dose(1000), 30_000, None, None, lasts_until=day(16), order_by=day(10)),
    )


def test_doses_taken_are_counted_down_and_a_correction_puts_them_back() -> None:
    """Taken takes one off, missed none; undone it is there again. The days before the count do not count."""
    play = counted(10)
    lives(play, 0, 1)
    assert play.case.supply.stocks == (Stock(Dose(1500), 8),)
    play.does(NotTaken(day(1), Reason.FORGOT))
    assert play.case.supply.stocks == (Stock(Dose(1500), 9),)
    play.does(NotTaken(day(1), Reason.OTHER))
    assert play.case.supply.stocks == (Stock(Dose(1500), 9),)
    play.does(Count((5,)))
    play.does(TakeDose(day(0)))
    play.does(NotTaken(day(0), Reason.OTHER))
    assert play.case.supply.stocks == (Stock(Dose(1500), 5),)


def test_a_dose_swallowed_before_the_count_is_not_taken_off_it_nor_put_back() -> None:
    """Counted after tonight's dose: what is there is there."""
    play = lives(begun(), 0, 0)
    play.does(Count((10,)))
    assert needs(play.case, day(0))[0].lasts_until == day(10)
    play.does(NotTaken(day(0), Reason.OTHER))
    assert play.case.supply.stocks == (Stock(Dose(1500), 10),)


def test_it_is_said_once_and_silently_when_to_order() -> None:
    """At the question hour of the day; a new count begins anew."""
    play = counted(12)
    lives(play, 0, 4)
    assert not [n for n in play.notices if isinstance(n.message, OrderDue)]
    play.passes(at(day(5), "18:00"))
    notice = play.notices[-1]
    assert isinstance(notice.message, OrderDue)
    assert notice.silent
    assert play.labels() == ["new_pack", "count_again"]
    lives(play, 5, 9)
    assert len([n for n in play.notices if isinstance(n.message, OrderDue)]) == 1
    play.does(Count((9,)))
    said = play.passes(at(day(12), "18:00"))
    assert [n for n in said if isinstance(n.message, OrderDue)]


def test_where_nothing_is_needed_nothing_is_due() -> None:
    """Without a plan there is no day by which to order."""
    case = replace(counted(9).case, plan=None)
    assert not [due for due in agenda(case) if isinstance(due.command, TellOrder)]


def test_a_step_that_stays_needs_less_and_is_ordered_later() -> None:
    """What moves the course moves the day: two capsules a day begin a week later."""
    play = counted(20)
    assert needs(play.case, day(0))[0].lasts_until == day(16)
    stays = replace(play.case, stepping=replace(play.case.stepping, stayed_until=day(21)))
    assert needs(stays, day(0))[0].lasts_until == day(19)


def test_on_hold_and_after_the_end_nothing_is_said_of_ordering() -> None:
    """Whether the course goes on is not known: no word, and no line in the plan."""
    play = counted(9)
    play.does(Hospital(HoldCause.OPIOID))
    play.does(TellOrder())
    play.passes(at(day(9), "18:00"))
    assert not [n for n in play.notices if isinstance(n.message, OrderDue)]
    play.does(Count((30,)))
    assert told(play, SupplyShown).on_hold
    play.does(ShowPlan())
    assert told(play, PlanShown).needs == ()
    play.does(StopCourse(EndCause.OWN_WISH))
    for command in (Count(), AskLead(), SetLead(3)):
        play.does(command)
        told(play, QuestionClosed)


def test_the_pharmacys_days_are_the_patients_to_set() -> None:
    """A week by itself; the plan or the patient may say otherwise."""
    play = counted(20)
    play.taps("lead")
    assert told(play, LeadAsked).days == 7
    play.taps("lead_days", 14)
    assert told(play, SupplyShown).lead_days == 14
    assert told(play, SupplyShown).needs[0].order_by == day(3)
    play.does(SetLead(0))
    told(play, QuestionClosed)
    slow = ana(plan=replace(THREE_STEPS, lead_days=21))
    assert slow.lead_days == 21
    assert ana(plan=None).lead_days == 7
    play.does(LeaveCount())
    told(play, CountLeft)


def test_a_new_pack_whose_label_is_right_is_counted() -> None:
    """One tap from the label, and from the plan; without a count the plan has no line."""
    play = begun()
    play.does(ShowPlan())
    assert told(play, PlanShown).needs == ()
    assert "count_supply" in play.labels()
    play.does(OpenQuestions(Purpose.PACK))
    play.does(AnswerLabel(Purpose.PACK, LabelAnswer.RIGHT))
    play.taps("count_supply")
    play.taps("count", 28)
    play.does(ShowPlan())
    assert told(play, PlanShown).needs[0].at_hand == 28


def test_what_cannot_be_made_is_not_counted() -> None:
    """Without a plan, a pack or an amount nothing is needed; a strength that no step takes is left out."""
    assert uses(None, Dose(1500)) == {}
    assert uses(TWO, None) == {}
    assert uses(Pieces(Form.CAPSULE, (Dose(4000),)), Dose(1500)) == {}
    case = counted(10).case
    assert needs(replace(case, plan=None), day(0)) == ()
    assert needs(replace(case, preparation=None), day(0)) == ()
    spare = counted(3, 10, case=ana(preparation=TWO))
    assert [need.strength for need in needs(spare.case, day(0))] == [Dose(1500)]


@given(st.integers(0, 80), st.integers(0, 12))
def test_at_hand_is_what_was_counted_less_what_was_taken(count: int, evenings: int) -> None:
    """Day by day the last day with enough stays where it is as long as every dose is taken.

    Mutant: `counted_down` in domain/supply.py takes off one piece whatever the dose is.
    """
    second = replace(ana().legs[0], step=1, dose=Dose(3000))
    play = counted(count, case=ana(legs=(second,)))
    before = needs(play.case, day(0))[0].lasts_until
    for n in range(min(evenings, count // 2)):
        play.passes(at(day(n), "21:00"))
        play.does(RatePain(day(n), 9))
        play.does(TakeDose(day(n)))
    left = count // 2 - min(evenings, count // 2)
    assert needs(play.case, play.case.today(play.now))[0].lasts_until == (before if left else None)


def test_a_step_that_is_over_needs_nothing_any_more() -> None:
    """Its last dose is taken: 49 are enough for 14 days of two capsules and 7 of three."""
    play = counted(50)
    last = day(13)
    play.passes(at(last, "21:00"))
    play.does(TakeDose(last))
    (need,) = needs(play.case, last)
    assert need.lasts_until == day(34)
