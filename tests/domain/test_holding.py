"""Holds: at once, told with their cause; what they take back, and what follows their end."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from domain.case import Hold, HoldCause, Reason, Stage
from domain.commands.alerting import SayRedFlag, TooMuch
from domain.commands.dosing import NotTaken, TakeDose, TookAnother
from domain.commands.holding import Hospital, ShowHold, TakeBackHold
from domain.commands.stepping import AnswerForm
from domain.commands.telling import Tell
from domain.decide.holding import put_on_hold
from domain.dose import Dose, Form, Pieces
from domain.effects import Mention, RedFlag
from domain.evolve import evolve_all
from domain.held import as_held
from domain.messages.alerting import ThreeWays
from domain.messages.day import DayRecord, EveningCheck, WelcomeBack
from domain.messages.dosing import MissedRecorded, MorningAfter, WhyNot
from domain.messages.holding import Card, HoldsOver, HoldStands, HoldTold, HoldUndone, TakenOnHold
from domain.messages.stepping import LabelQuestion
from domain.notices import Choice
from domain.plan import Leg, LegKind
from domain.questions import Health, Purpose
from domain.topics import of_day
from tests.domain.answers import answer_of, told
from tests.domain.courses import day
from tests.domain.holds import OPIOID_WORDS, PLAN, after_days, held, reports
from tests.domain.play import BEN, MISSED, Play, ana, at


def test_hospital_holds_at_once_and_shows_the_card() -> None:
    """One command: hold, the card with dose, last dose and prescriber, and the prescriber's own words."""
    play = held()
    shown = told(play, HoldTold)
    assert shown.causes == (HoldCause.HOSPITAL,)
    assert shown.card == Card(Dose(1500), day(2), at(day(2), "21:00"), BEN)
    assert shown.words == (OPIOID_WORDS,)
    assert play.labels() == ["asked_prescriber", "tapped_by_mistake"]
    assert play.case.on_hold


def test_on_hold_the_evening_asks_for_pain_alone() -> None:
    """Check-ins go on; no dose, no follow-up about one, nothing missed."""
    play = held()
    said = play.passes(at(day(5), "12:00"))
    evenings = [n.message for n in said if isinstance(n.message, EveningCheck)]
    assert evenings
    assert all(e.dose is None and e.on_hold and e.pain_open for e in evenings)
    assert play.case.counts[-1].missed == play.case.counts[-1].not_known == 0


def test_a_hold_takes_back_an_open_prompt_in_the_same_decision() -> None:
    """The prompt of 21:00 is withdrawn with the hold of 21:10."""
    play = after_days(1)
    play.passes(at(day(1), "21:10"))
    decision = play.does(Hospital())
    assert hasattr(decision, "withdrawals")
    assert of_day(day(1)) in decision.withdrawals


def test_after_a_held_dose_the_course_restarts_at_the_same_step() -> None:
    """A new leg from today at the same dose; its evening asks for the dose again."""
    play = held()
    play.passes(at(day(5), "12:00"))
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.legs[-1] == Leg(day(5), 0, Dose(1500), LegKind.RESTART)
    evening = play.passes(at(day(5), "21:00"))[-1].message
    assert isinstance(evening, EveningCheck)
    assert evening.dose is not None


def test_a_hold_that_no_dose_fell_into_leaves_the_course_as_it_was() -> None:
    """Held and lifted between two doses: no new leg."""
    play = held()
    play.now = at(day(3), "15:00")
    reports(play, "said_go_on")
    play.taps("form_none")
    assert len(play.case.legs) == 1
    assert not told(play, HoldsOver).restarted


def test_lifted_after_the_evening_was_opened_the_dose_begins_tomorrow() -> None:
    """The evening of a hold asked for pain alone, so the dose comes with the next one."""
    play = held()
    play.passes(at(day(3), "21:30"))
    reports(play, "said_go_on")
    play.taps("form_none")
    assert play.case.legs[-1].since == day(4)


def test_on_hold_each_evening_leads_to_what_is_on_hold() -> None:
    """In a row of its own. Mutant: `asked_buttons` in decide/asking.py leaves `what_is_held` out."""
    play = held()
    play.passes(at(play.case.today(play.now) + timedelta(days=1), "21:05"))
    evening = next(n for n in reversed(play.notices) if isinstance(n.message, EveningCheck))
    assert evening.choices[-1] == (Choice("show_hold", ShowHold()),)


def test_a_tap_beside_is_taken_back_within_a_quarter_of_an_hour() -> None:
    """Later the prescriber is asked, as for every hold."""
    play = held()
    play.taps("tapped_by_mistake")
    assert answer_of(play) == HoldUndone(())
    assert not play.case.on_hold
    late = held()
    number = late.case.holds[0].number
    late.now += timedelta(minutes=16)
    late.does(TakeBackHold(number))
    told(late, HoldTold)
    assert late.case.on_hold


def test_the_card_comes_with_a_hold_of_its_own_only() -> None:
    """A pregnancy told after /hospital shows no card again; what is on hold, when asked for, does."""
    play = held()
    play.does(Tell("I am pregnant", play.now, mentions=(Mention.PREGNANCY,)))
    assert told(play, HoldTold).card is None
    play.does(ShowHold())
    assert told(play, HoldTold).card is not None
    both = after_days(3)
    both.does(Tell("tramadol, pregnant", both.now, mentions=(Mention.OPIOID, Mention.PREGNANCY)))
    assert told(both, HoldTold).card is not None


def test_a_cause_that_is_open_is_told_in_one_line() -> None:
    """Mentioned once more it says that it holds the dose already; the button shows all of it."""
    play = after_days(3)
    play.does(Tell("got tramadol", play.now, mentions=(Mention.OPIOID,)))
    assert told(play, HoldTold).card is not None
    play.does(Tell("took the tramadol", play.now, mentions=(Mention.OPIOID,)))
    assert answer_of(play) == HoldStands((HoldCause.OPIOID,))
    play.taps("show_hold")
    told(play, HoldTold)


def test_two_doses_are_the_reason_in_words() -> None:
    """The care day of the second dose, though it is told the day after; typed, it is no other reason."""
    play = after_days(3)
    play.does(TookAnother(day(2)))
    play.does(ShowHold())
    assert told(play, HoldTold).two_doses_on == day(2)
    typed = after_days(3)
    typed.does(SayRedFlag((RedFlag.OVERDOSE,)))
    assert [hold.cause for hold in typed.case.holds] == [HoldCause.EXTRA_DOSE]


def test_run_out_is_told_with_the_words_for_a_missed_dose() -> None:
    """Both belong to it: what became of the dose, and the hold."""
    play = after_days(3)
    play.passes(at(day(3), "21:05"))
    play.does(NotTaken(day(3), Reason.RAN_OUT))
    missed = told(play, HoldTold).missed
    assert missed == MissedRecorded(day(3), BEN, MISSED, ask_reason=False)


def test_a_dose_taken_on_hold_is_recorded_and_told_on() -> None:
    """Whom to call stands below the record; of a dose from before the hold it does not."""
    play = after_days(3)
    play.passes(at(day(3), "21:10"))
    play.does(Hospital())
    play.now += timedelta(minutes=5)
    play.does(TakeDose(day(3)))
    taken = told(play, TakenOnHold)
    assert taken.record.intake is not None
    assert (taken.prescriber, taken.opioid) == (BEN, True)
    play.does(TakeDose(day(3), time(21), amends=True))
    told(play, DayRecord)
    other = after_days(3)
    other.passes(at(day(3), "21:10"))
    other.case = evolve_all(other.case, put_on_hold(other.case, HoldCause.PREGNANCY, other.now).facts)
    other.does(TakeDose(day(3)))
    assert not told(other, TakenOnHold).opioid


def test_on_hold_a_message_says_and_offers_nothing_of_tonights_dose() -> None:
    """The evening keeps its pain, the alert its call; the evening before can still be answered."""
    play = after_days(3)
    evening = play.passes(at(day(3), "21:00"))[-1]
    message, choices = as_held(evening.message, evening.choices)
    assert isinstance(message, EveningCheck)
    assert (message.dose, message.pain_open) == (None, True)
    assert {choice.label for row in choices for choice in row} == {"number"}
    back = WelcomeBack(evening.message if isinstance(evening.message, EveningCheck) else None)
    assert as_held(back, evening.choices) == (WelcomeBack(message), choices)
    assert as_held(WelcomeBack(), ()) == (WelcomeBack(), ())
    play.does(TooMuch(day(3)))
    ways = play.notices[-1]
    assert as_held(ways.message, ways.choices) == (ThreeWays(BEN, None, dosing=False), ways.choices)
    asked = MorningAfter(day(2))
    rows = ((Choice("did_not_take_it", NotTaken(day(2))),),)
    assert as_held(asked, rows) == (asked, rows)
    assert as_held(WhyNot(day(3)), (*rows, (Choice("back", ShowHold()),))) == (
        WhyNot(day(3)),
        ((Choice("back", ShowHold()),),),
    )


def test_hospital_outside_a_course_shows_the_card_alone() -> None:
    """Nothing is there to hold; the card has what is known."""
    play = Play(ana(stage=Stage.FINISHED, legs=(), counts=()), at(day(3), "12:00"))
    play.does(Hospital())
    assert answer_of(play) == Card(None, None, None, BEN)
    assert not play.case.on_hold


def test_a_step_agreed_for_tomorrow_falls_away_with_a_hold() -> None:
    """A dose that was never taken is not the one the course goes on with."""
    legs = (*ana().legs, Leg(day(4), 1, Dose(3000), LegKind.UP))
    play = Play(ana(plan=PLAN, legs=legs, counts=(ana().counts[0],) * 2), at(day(3), "22:00"))
    play.does(Hospital())
    assert play.case.legs == ana().legs
    assert len(play.case.counts) == 1


def test_a_second_hold_of_the_same_cause_is_the_same_hold() -> None:
    """One hold per cause."""
    play = held()
    assert put_on_hold(play.case, HoldCause.HOSPITAL, play.now).facts == ()


def test_a_hold_before_the_first_dose_is_lifted_without_a_leg() -> None:
    """Nothing restarts where nothing began; the first dose comes by its own questions."""
    case = ana(stage=Stage.BASELINE, legs=(), counts=(), first_dose=day(9))
    play = Play(
        replace(case, holds=(Hold(1, HoldCause.SCREENING, at(day(0), "12:00"), day(0)),)), at(day(2), "12:00")
    )
    reports(play, "said_go_on")
    play.does(AnswerForm(Purpose.LIFT, Health.NO))
    assert answer_of(play) == HoldsOver(None, None, restarted=False)
    assert not play.case.legs


def test_a_label_hold_wants_the_label_right_before_it_ends() -> None:
    """The prescriber's word alone does not show that the pack is the right one."""
    play = after_days(3)
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.LABEL, play.now).facts)
    reports(play, "said_go_on")
    play.taps("form_none")
    assert told(play, LabelQuestion).strengths == (Dose(1500),)
    play.taps("label_value", Dose(1500))
    assert not play.case.on_hold


def test_a_mistake_taken_back_beside_a_label_hold_leaves_the_new_pack_waiting() -> None:
    """`/hospital` by mistake: the pack that was told of is still to be used. Mutant: it is forgotten."""
    play = after_days(3)
    play.case = evolve_all(play.case, put_on_hold(play.case, HoldCause.LABEL, play.now).facts)
    pack = Pieces(Form.TABLET, (Dose(1500),))
    play.case = replace(play.case, new_pack=pack)
    play.does(Hospital())
    mistaken = next(hold for hold in play.case.holds if hold.cause is not HoldCause.LABEL)
    play.does(TakeBackHold(mistaken.number))
    assert [hold.cause for hold in play.case.holds] == [HoldCause.LABEL]
    assert play.case.new_pack == pack
