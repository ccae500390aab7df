"""What a member does about a plan: two taps, by whom it may be done, and what the trail keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.case import Case, Hold, HoldCause, Stage
from domain.commands.orders import Order
from domain.commands.team.base import AboutCase
from domain.commands.team.orders import (
    AnswerHolds,
    AnswerStep,
    AskClose,
    AskReview,
    AskTeamPlan,
    CloseCase,
    DropProposal,
    HoldDoses,
    LookAtPlan,
    PreviewPlan,
    ProposePlan,
    PutPlan,
    SettlePlan,
    ShowHolds,
    ShowOrders,
    StepPatientBack,
    StopPatient,
    TypeReview,
    TypeTeamPlan,
)
from domain.commands.team.tickets import EndTicket, OpenTicket
from domain.decision import Refusal
from domain.dose import Dose
from domain.facts.orders import HoldsKept, ReviewNoted
from domain.messages.orders import DiaryClosed, HoldAnswered, HoldOrdered
from domain.messages.replan import NewPlanShown
from domain.messages.team.members import NotAllowed, NotYourPatient
from domain.messages.team.orders import (
    CloseWhy,
    ForPrescriber,
    HighPlanAsked,
    HoldsShown,
    OrderAsked,
    OrderDone,
    OrdersShown,
    OrderVoid,
    PlanProposed,
    ProposalSettled,
    ReviewWanted,
    TeamPlanRefused,
    TeamPlanShown,
    TeamPlanWanted,
    TypedPlanShown,
    WhoseWord,
)
from domain.order import Closing, PlanDraft, Signature
from domain.plan import Advance, Step
from domain.report import NewPlan, Word
from domain.team.answering import answers_for
from domain.team.card_rows import card_rows
from domain.team.context import Context
from domain.team.decide.orders.rows import order_rows
from domain.team.needs import needs
from domain.team.roles import ChatKind
from domain.team.ticket import Matter
from tests.domain.laws.courses import BY, SHORT, held, running, second, shared
from tests.domain.play import FIRST_DOSE
from tests.domain.team.ward import BEN, BO, DINA, EMIL, NOON, PHIL, Ward, covered, team

DRAFT = PlanDraft((Step(Dose(1500), 14), Step(Dose(3000), None)), Dose(4500), Advance.ON_DATE)
FOR_PRESCRIBERS: tuple[AboutCase, ...] = (
    AnswerStep("ana", 1, Word.GO_UP),
    StepPatientBack("ana", 0),
    StopPatient("ana"),
    PutPlan("ana", DRAFT),
    DropProposal("ana", DINA),
    LookAtPlan("ana"),
    SettlePlan("ana", right=True),
)
CLINICAL: tuple[AboutCase, ...] = (
    *FOR_PRESCRIBERS,
    HoldDoses("ana"),
    ShowHolds("ana"),
    AnswerHolds("ana", (1,), Word.GO_ON),
    AskTeamPlan("ana"),
    TypeTeamPlan("ana", "1.5 mg"),
    PreviewPlan("ana", DRAFT),
    ProposePlan("ana", DRAFT),
    AskReview("ana"),
    TypeReview("ana", "Better."),
    AskClose("ana"),
    CloseCase("ana", Closing.FINISHED),
    ShowOrders("ana"),
)


def on_hold() -> Case:
    """Return Ana on hold for the opioid that she told of, no word given yet."""
    return replace(shared(held(running(SHORT))), hold_report=None)


def test_a_hold_takes_two_taps_and_the_patient_reads_the_name() -> None:
    """The first tap changes nothing."""
    ward = Ward()
    asked = ward.does(DINA, HoldDoses("ana"))
    assert isinstance(asked, OrderAsked)
    assert ward.to_patient == []
    assert ward.deeds() == []
    done = ward.taps(DINA, "order_surely")
    assert isinstance(done, OrderDone)
    assert done.by == "Dina Marsh"
    assert ward.deeds() == ["held"]
    assert ward.to_patient[0].message == HoldOrdered(Signature("Dina Marsh"))
    assert isinstance(ward.does(BEN, HoldDoses("ana", sure=True)), OrderVoid)


def test_a_nurse_answers_a_hold_by_naming_the_prescriber() -> None:
    """Mutant: `answer` in team/decide/orders/holds.py lets the nurse say it herself."""
    ward = Ward(on_hold())
    assert isinstance(ward.does(DINA, ShowHolds("ana")), HoldsShown)
    assert isinstance(ward.taps(DINA, "hold_word_go_on"), WhoseWord)
    assert [choice.value for row in ward.rows for choice in row] == ["Dr Ben Okafor"]
    asked = ward.taps(DINA, "word_of")
    assert isinstance(asked, OrderAsked)
    assert asked.on_word_of == "Dr Ben Okafor"
    ward.taps(DINA, "order_surely")
    told = ward.to_patient[0].message
    assert isinstance(told, HoldAnswered)
    assert told.by == Signature("Dina Marsh", "Dr Ben Okafor")
    assert ward.deeds() == ["answered_hold"]


def test_a_nurse_names_nobody_but_who_answers_for_the_plan() -> None:
    """A forged name is refused, also that of another prescriber."""
    ward = Ward(on_hold())
    for named in (BO, DINA, 99):
        said = ward.does(DINA, AnswerHolds("ana", (1,), Word.GO_ON, on_word_of=named, sure=True))
        assert isinstance(said, ForPrescriber)
    assert ward.to_patient == []


def test_the_prescriber_answers_in_the_own_name() -> None:
    """At a step that was reached, with its dose; an old button that names other holds does nothing."""
    ward = Ward(replace(shared(held(second(running(SHORT)))), hold_report=None))
    ward.does(BEN, ShowHolds("ana"))
    asked = ward.taps(BEN, "hold_word_start_again", Dose(1500))
    assert isinstance(asked, OrderAsked)
    assert asked.dose == Dose(1500)
    ward.taps(BEN, "order_surely")
    assert isinstance(ward.does(BEN, AnswerHolds("ana", (7,), Word.STAY)), OrderVoid)
    assert isinstance(ward.does(BEN, AnswerHolds("ana", (1,), Word.START_AGAIN, 9)), OrderVoid)


def test_without_any_prescriber_a_hold_has_nobody_to_answer_it() -> None:
    """The nurse reads that it is for a prescriber."""
    there = team()
    alone = replace(there, members=tuple(m for m in there.members if m.person in {DINA, EMIL}))
    ward = Ward(on_hold(), alone)
    assert ward.does(DINA, AnswerHolds("ana", (1,), Word.GO_ON)) == ForPrescriber("Europe/London", "K7", ())


@pytest.mark.parametrize("command", FOR_PRESCRIBERS)
def test_what_is_the_prescribers_is_done_by_no_other_prescriber(command: AboutCase) -> None:
    """One answers for a plan; another one proposes. Nurse, pharmacist and lead may not at all."""
    assert isinstance(Ward().does(BO, command), ForPrescriber)
    for other in (DINA, PHIL, EMIL):
        assert isinstance(Ward().does(other, command), NotAllowed)


@pytest.mark.parametrize("command", CLINICAL)
def test_nothing_clinical_is_done_in_a_group_or_about_anothers_patient(command: AboutCase) -> None:
    """Where the table has no cell nothing is done, whoever taps."""
    ward = Ward()
    ward.does(BEN, command, ChatKind.GROUP)
    assert isinstance(ward.done, Refusal)
    there = team()
    far = Ward(None, replace(there, charges=(replace(there.charges[0], members=(BEN,)),)))
    said = far.does(BO, command)
    assert isinstance(said, NotYourPatient)


@pytest.mark.parametrize("command", CLINICAL)
def test_of_a_diary_that_is_gone_nothing_is_done(command: AboutCase) -> None:
    """It was deleted while a button of it was still to be seen."""
    ward = Ward()
    ward.case = None
    assert isinstance(ward.does(BEN, command), OrderVoid)


def test_who_stands_in_does_what_the_prescriber_may_and_a_nurse_standing_in_does_not() -> None:
    """Mutant: `answers_for` in team/answering.py does not ask for the role."""
    ward = Ward(None, covered(BO))
    ward.does(BO, StopPatient("ana"))
    assert isinstance(ward.taps(BO, "order_surely"), OrderDone)
    assert ward.deeds() == ["stopped"]
    nursed = Ward(None, covered(DINA))
    assert isinstance(nursed.does(DINA, HoldDoses("ana")), OrderAsked)
    assert isinstance(nursed.does(DINA, StopPatient("ana")), NotAllowed)
    charge = nursed.team.charges[0]
    assert not answers_for(nursed.team, DINA, charge)
    assert not answers_for(nursed.team, None, charge)
    assert answers_for(team(), BO, replace(charge, prescriber=None))


def test_a_step_that_waits_is_answered() -> None:
    """Its buttons stand there only while it waits, and only for the prescriber."""
    waits = replace(shared(running(SHORT)), plan=replace(SHORT, advance=Advance.PRESCRIBER))
    ward = Ward(waits)
    ward.does(BEN, ShowOrders("ana"))
    asked = ward.taps(BEN, "confirm_step")
    assert isinstance(asked, OrderAsked)
    assert asked.dose == Dose(3000)
    ward.taps(BEN, "order_surely")
    assert ward.deeds() == ["confirmed_step"]
    last = Ward(replace(waits, plan=replace(SHORT, steps=SHORT.steps[:1])))
    assert isinstance(last.does(BEN, AnswerStep("ana", 1, Word.GO_UP)), OrderVoid)
    ward.does(DINA, ShowOrders("ana"))
    assert "confirm_step" not in ward.labels()


def test_a_step_back_goes_as_the_plan_allows() -> None:
    """Where it allows none there is no button, and an old one does nothing."""
    ward = Ward(shared(second(running(SHORT))))
    ward.does(BEN, ShowOrders("ana"))
    ward.taps(BEN, "step_back", Dose(1500))
    ward.taps(BEN, "order_surely")
    assert ward.deeds() == ["stepped_back"]
    assert isinstance(Ward().does(BEN, StepPatientBack("ana", 0)), OrderVoid)


def test_a_new_plan_is_typed_shown_with_its_dates_and_put_on_the_second_tap() -> None:
    """With another mode of stepping up, if that is chosen."""
    ward = Ward()
    assert ward.does(BEN, AskTeamPlan("ana")) == TeamPlanWanted("Europe/London", "ana", "K7", proposes=False)
    shown = ward.does(BEN, TypeTeamPlan("ana", "1.5 mg x 14, 3 mg x 14, 6 mg"))
    assert isinstance(shown, TeamPlanShown)
    assert (shown.highest, len(shown.new)) == (Dose(6000), 3)
    chosen = ward.taps(BEN, "advance_prescriber")
    assert isinstance(chosen, TeamPlanShown)
    assert chosen.advance is Advance.PRESCRIBER
    assert isinstance(ward.taps(BEN, "put_plan"), OrderAsked)
    assert ward.to_patient == []
    ward.taps(BEN, "order_surely")
    assert ward.deeds() == ["put_plan"]
    assert [type(notice.message) for notice in ward.to_patient] == [NewPlanShown]


@pytest.mark.parametrize("text", ["", "15", "60 mg", "1.5 mg, 3 mg", "0.1 mg", "1 mg x 0, 2 mg", "hello"])
def test_a_plan_that_is_not_wholly_understood_is_refused_with_its_piece(text: str) -> None:
    """Nothing is guessed, and nothing is lost: it is typed once more."""
    assert isinstance(Ward().does(BEN, TypeTeamPlan("ana", text)), TeamPlanRefused)


def test_more_than_6_mg_a_day_wants_another_yes() -> None:
    """Mutant: `put` in team/decide/orders/plans.py does not ask for `high`."""
    ward = Ward()
    ward.does(BEN, TypeTeamPlan("ana", "1.5 mg x 14, 15 mg"))
    assert isinstance(ward.taps(BEN, "put_plan"), HighPlanAsked)
    assert isinstance(ward.taps(BEN, "high_yes"), OrderAsked)
    ward.taps(BEN, "order_surely")
    assert [type(notice.message) for notice in ward.to_patient] == [NewPlanShown]
    forged = PutPlan("ana", PlanDraft((Step(Dose(15_000), None),), Dose(15_000), Advance.ON_DATE), sure=True)
    assert isinstance(Ward().does(BEN, forged), HighPlanAsked)
    empty = PlanDraft((), Dose(4500), Advance.ON_DATE)
    assert isinstance(Ward().does(BEN, PutPlan("ana", empty)), OrderVoid)


def test_others_propose_and_the_prescriber_puts_it_or_not() -> None:
    """Who proposed reads what became of it."""
    ward = Ward()
    ward.does(DINA, AskTeamPlan("ana"))
    ward.does(DINA, TypeTeamPlan("ana", "1.5 mg x 14, 3 mg"))
    assert "put_plan" not in ward.labels()
    assert ward.taps(DINA, "propose_plan") == PlanProposed("Europe/London", "K7", ("Dr Ben Okafor",))
    assert ward.deeds() == ["proposed_plan"]
    (notice,) = ward.to_team
    assert (notice.person, notice.about) == (BEN, "ana")
    ward.rows = notice.choices
    ward.taps(BEN, "put_plan")
    ward.taps(BEN, "order_surely")
    assert ward.to_team[-1].message == ProposalSettled("Europe/London", "K7", "Dr Ben Okafor", put=True)
    assert len(ward.to_patient) == 1
    ward.rows = notice.choices
    said = ward.taps(BEN, "drop_proposal")
    assert said == ProposalSettled("Europe/London", "K7", "Dr Ben Okafor", put=False)
    assert ward.to_team[-1].person == DINA


def test_a_proposal_needs_a_prescriber_and_a_plan_that_can_be_taken() -> None:
    """Neither is there: nothing is sent."""
    there = team()
    alone = replace(there, members=tuple(m for m in there.members if m.person in {DINA, EMIL}))
    assert isinstance(Ward(None, alone).does(DINA, ProposePlan("ana", DRAFT)), ForPrescriber)
    ward = Ward()
    bad = PlanDraft((Step(Dose(1000), None),), Dose(4500), Advance.ON_DATE)
    assert isinstance(ward.does(DINA, ProposePlan("ana", bad)), OrderVoid)
    assert isinstance(ward.does(DINA, PreviewPlan("ana", bad)), OrderVoid)
    assert ward.to_team == []


def looking() -> Case:
    """Return Ana with a plan that a prescriber has still to look at."""
    hold = Hold(1, HoldCause.PLAN_LOOK, NOON, FIRST_DOSE)
    return shared(replace(running(SHORT), holds=(hold,), holds_ever=1))


@pytest.mark.parametrize("right", [True, False])
def test_a_typed_plan_is_looked_at(right: bool) -> None:  # noqa: FBT001  a parameter of the test
    """As on the prescription, or not right: then a new one is on offer at once."""
    ward = Ward(looking())
    ward.does(BEN, ShowOrders("ana"))
    shown = ward.taps(BEN, "look_at_plan")
    assert isinstance(shown, TypedPlanShown)
    assert len(shown.steps) == 3
    ward.taps(BEN, "plan_right" if right else "plan_wrong")
    ward.taps(BEN, "order_surely")
    assert ward.deeds() == ["looked_at_plan"]
    assert ward.case is not None
    assert ward.case.on_hold is not right
    assert ward.labels() == ([] if right else ["team_plan"])


def test_a_review_note_is_typed_and_what_came_of_it_is_chosen() -> None:
    """The trail keeps that there is one, not what it says."""
    ward = Ward()
    assert isinstance(ward.does(DINA, AskReview("ana")), ReviewWanted)
    assert isinstance(ward.does(DINA, TypeReview("ana", "Sleeps better.")), OrderDone)
    assert ward.deeds() == ["reviewed"]
    assert "team_plan" in ward.labels()
    assert isinstance(ward.does(DINA, TypeReview("ana", " ")), OrderVoid)


@pytest.mark.parametrize("why", list(Closing))
def test_a_diary_is_closed_in_two_taps_and_after_a_death_nothing_is_sent(why: Closing) -> None:
    """The trail has why; the patient reads it once, unless the patient has died."""
    ward = Ward()
    assert isinstance(ward.does(DINA, AskClose("ana")), CloseWhy)
    assert isinstance(ward.taps(DINA, f"close_{why}"), OrderAsked)
    ward.taps(DINA, "order_surely")
    assert ward.deeds() == ["closed_case"]
    told = [type(notice.message) for notice in ward.to_patient]
    assert told == ([] if why is Closing.DIED else [DiaryClosed])
    assert isinstance(ward.does(BEN, HoldDoses("ana", sure=True)), OrderVoid)


def test_buttons_stand_where_they_do_something() -> None:
    """None in a group, none for a lead alone, none of a diary at home; a course that is over is reviewed."""
    there, charge = team(), team().charges[0]
    mine = Context(NOON, BEN, case=shared(running(SHORT)))
    assert card_rows(there, charge, mine)
    assert order_rows(there, charge, replace(mine, chat=ChatKind.GROUP)) == ()
    assert order_rows(there, charge, replace(mine, case=running(SHORT))) == ()
    assert order_rows(there, charge, replace(mine, case=None)) == ()
    assert order_rows(there, charge, replace(mine, by=EMIL)) == ()
    over = shared(replace(running(SHORT), stage=Stage.FINISHED))
    keys = [c.label for row in order_rows(there, charge, replace(mine, case=over)) for c in row]
    assert keys == ["review_note", "close_case"]
    invited = shared(replace(running(SHORT), stage=Stage.INVITED))
    assert order_rows(there, charge, replace(mine, case=invited)) == ()
    unplanned = shared(replace(running(SHORT), plan=None))
    keys = [c.label for row in order_rows(there, charge, replace(mine, case=unplanned)) for c in row]
    assert "team_plan" not in keys
    held_by = shared(replace(running(SHORT), holds=(Hold(1, HoldCause.PRESCRIBER, NOON, FIRST_DOSE),)))
    keys = [c.label for row in order_rows(there, charge, replace(mine, case=held_by)) for c in row]
    assert "hold_doses" not in keys
    ward = Ward()
    assert isinstance(ward.does(BEN, ShowOrders("ana")), OrdersShown)


def test_the_team_hears_of_a_plan_to_look_at_of_one_unread_and_of_a_review() -> None:
    """And when each of them is over; a look at a typed plan is no answer to a hold.

    Mutant: `_is_unread` in team/needs.py does not count the reminders.
    """
    case = shared(running(SHORT))
    once = NewPlan(FIRST_DOSE, FIRST_DOSE, DRAFT.steps, NOON, (NOON,), BY, DRAFT)
    asked = replace(case, new_plan=once)
    read = replace(case, new_plan=replace(once, reminded=(NOON, NOON)))
    assert [*needs(case, (), asked)] == []
    assert [*needs(asked, (), read)] == [OpenTicket("ana", Matter.PLAN_UNREAD)]
    assert EndTicket("ana", Matter.PLAN_UNREAD) in [*needs(read, (), case)]
    assert [*needs(case, (), looking())] == [OpenTicket("ana", Matter.PLAN)]
    assert [*needs(looking(), (), case)] == [EndTicket("ana", Matter.PLAN)]
    noted, kept = ReviewNoted(BY, NOON, "Better."), HoldsKept(BY, FIRST_DOSE, (1, 2))
    assert [*needs(case, (noted,), case)] == [EndTicket("ana", Matter.REVIEW)]
    assert [*needs(case, (kept,), case)] == [EndTicket("ana", Matter.HOLD, n) for n in (1, 2)]


def test_every_order_goes_to_the_case_with_who_asked_for_it() -> None:
    """The log of the case names the member."""
    ward = Ward()
    ward.does(DINA, HoldDoses("ana", sure=True))
    assert not isinstance(ward.done, Refusal)
    (order,) = ward.done.for_cases
    assert isinstance(order.command, Order)
    assert order.who == f"member:{DINA}"
