"""Enrolment as somebody lives it: one question after the other, back, a pause, what is wrong or doubled."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from domain.case import Case, HoldCause, Prescriber, Stage, StepCount
from domain.commands.enrolment import (
    AcceptInvite,
    Agree,
    BeginEnrolment,
    ChooseCheckTime,
    ChooseDoseTime,
    ChooseForm,
    ChooseLiquid,
    ChooseMark,
    ChooseZone,
    EnterStrengths,
    ExplainEnrolment,
    GiveFirstRating,
    NamePrescriber,
    NameTowns,
    NotNow,
    NotRead,
    NumberPrescriber,
    PlanFirstDay,
    ReadLabel,
    Reenter,
    RememberPain,
    SayAccount,
    SaySince,
    SayStep,
    SayStepSince,
    ShowEnrolment,
    TypeInstead,
    TypePlan,
)
from domain.dose import CannotMake, Counted, Dose, Form, Liquid, Pieces, PiecesToTake, VolumeToTake
from domain.enrolment import CONSENT_VERSION, PackForm, Question, Town, Want, reads
from domain.messages.enrolment import (
    AlreadyEnrolled,
    Ask,
    AskFirstDay,
    AskHealth,
    AskLabel,
    AskPack,
    AskPrescriberNumber,
    AskStarted,
    AskStep,
    AskStepSince,
    AskTogetherAt,
    AskTown,
    ConsentDeclined,
    ConsentText,
    EnrolmentExplained,
    EnrolmentPaused,
    HeldForLabel,
    HeldForPlan,
    Hello,
    Hint,
    InviteIsClosed,
    MinorTurnedAway,
    PlanRefused,
    PreviewPlan,
    ProveTown,
    SetUp,
    WhichTown,
)
from domain.pack import Line, form_of
from domain.pain import BaselineSource, Mean
from domain.plan import Leg, LegKind, Plan, Step
from domain.prescription import Reason, Refused
from domain.screening import SafetyQuestion
from tests.domain.enrolling import BEN, CAPSULES, THREE_STEPS, TUESDAY_EVENING, Enrolling

TODAY = date(2027, 5, 4)


# The whole way.


def test_all_answers_set_the_diary_up() -> None:
    """After the last answer the first evening, the first dose and the times are fixed."""
    ana = Enrolling().invited().until_started().taps("not_yet", "diary_first")
    ana.sees(
        SetUp(
            today=False,
            day=TODAY + timedelta(days=1),
            at=TUESDAY_EVENING.replace(hour=20, minute=0) + timedelta(days=1),
            asks_dose=False,
            asks_pain=True,
            first_dose=date(2027, 5, 18),
            started=False,
            held=False,
            prescriber=BEN,
        )
    )
    case = ana.case
    assert (case.stage, case.enrolled_on, case.first_dose) == (Stage.BASELINE, TODAY, date(2027, 5, 18))
    assert (case.zone, case.dose_time, case.check_time) == ("Europe/London", time(21), time(21))
    assert (case.consent, case.consent_at, case.discreet) == (CONSENT_VERSION, TUESDAY_EVENING, True)
    assert (case.plan, case.preparation, case.prescriber) == (THREE_STEPS, CAPSULES, BEN)
    assert case.baseline_ratings == ((TODAY, 10),)
    assert case.stepping.label_ok_at == TUESDAY_EVENING
    assert not case.shared_account


def test_invitation_with_plan_and_prescriber_asks_for_neither() -> None:
    """What the prescriber's side already said is previewed in their name, not asked again."""
    ana = Enrolling().invited(THREE_STEPS, CAPSULES, BEN)
    ana.sees(Hello(BEN.name))
    ana.until_prescriber()
    ana.sees(
        PreviewPlan(
            tuple(
                Line(step.dose, PiecesToTake(Form.CAPSULE, (Counted(count, Dose(1500)),)), step.days)
                for count, step in enumerate(THREE_STEPS.steps, start=1)
            ),
            BEN.name,
        )
    )
    assert "type_again" not in ana.labels


def test_invitation_with_a_pack_that_cannot_make_its_plan_asks_for_the_pack() -> None:
    """A pack that does not fit the plan is not taken over."""
    pack = Pieces(Form.CAPSULE, (Dose(1000),))
    ana = Enrolling().invited(THREE_STEPS, pack, BEN).until_prescriber()
    ana.sees(Ask(Question.FORM))


@pytest.mark.parametrize("pack", [Pieces(Form.CAPSULE, ()), Liquid(1000, 0)])
def test_invitation_with_an_impossible_pack_or_an_empty_plan_asks_for_both(pack: Pieces | Liquid) -> None:
    """What cannot be true is asked."""
    ana = Enrolling().does(AcceptInvite(Plan(()), pack, BEN)).until_prescriber()
    ana.sees(Ask(Question.PLAN))


# Who may enrol.


def test_under_18_nothing_is_kept() -> None:
    """The invitation closes, kindly, and the case knows nothing of the person any more."""
    ana = Enrolling().invited(THREE_STEPS, CAPSULES, BEN).taps("enrol_start", "under_18")
    ana.sees(MinorTurnedAway())
    assert ana.case == Case("c1", 7, ana.case.version, Stage.LEFT)
    ana.does(ShowEnrolment()).sees(InviteIsClosed())
    ana.does(AcceptInvite()).sees(InviteIsClosed())


def test_shared_account_is_asked_for_the_age_and_stays_discreet() -> None:
    """Sharing an account does not say that one is 18, and fixes the discreet wording."""
    ana = Enrolling().invited().taps("enrol_start", "shared")
    ana.sees(Ask(Question.AGE))
    ana.taps("over_18")
    ana.sees(ConsentText(CONSENT_VERSION))
    assert ana.case.shared_account
    ana.taps("agree").does(ChooseZone("Europe/London")).taps("yes", "no", "none", "none", "no")
    ana.does(NamePrescriber(BEN.name)).does(NumberPrescriber(BEN.number))
    ana.does(TypePlan("4.5 mg")).taps("form_tablet").does(EnterStrengths((Dose(4500),)))
    ana.taps("my_plan", "strength", "at_time", "fine")
    ana.sees(Ask(Question.PAIN))
    assert ana.case.discreet


def test_under_18_on_a_shared_account_nothing_is_kept() -> None:
    """The same kind words, and nothing kept."""
    ana = Enrolling().invited().taps("enrol_start", "shared", "under_18")
    ana.sees(MinorTurnedAway())
    assert ana.case.stage is Stage.LEFT


def test_mistaken_sharing_is_corrected_by_back() -> None:
    """Back from the consent, "yes, both": the account is not shared after all."""
    ana = Enrolling().invited().taps("enrol_start", "shared", "back", "yes_both")
    ana.sees(ConsentText(CONSENT_VERSION))
    assert not ana.case.shared_account


# Consent.


def test_whole_text_has_the_same_buttons() -> None:
    """Reading it all leaves the answer open."""
    ana = Enrolling().invited().taps("enrol_start", "yes_both", "read_all")
    ana.sees(ConsentText(CONSENT_VERSION, full=True))
    assert {"agree", "no"} <= ana.labels


def test_no_to_consent_keeps_nothing_and_leaves_the_door_open() -> None:
    """A no is accepted; reading again is possible."""
    ana = Enrolling().invited().taps("enrol_start", "yes_both", "no")
    ana.sees(ConsentDeclined())
    assert ana.case.consent is None
    ana.taps("read_again").sees(ConsentText(CONSENT_VERSION))


def test_consent_to_an_older_text_is_asked_for_anew() -> None:
    """A button below a text that has changed since agrees to nothing."""
    ana = Enrolling().invited().taps("enrol_start", "yes_both").does(Agree(CONSENT_VERSION - 1))
    ana.sees(ConsentText(CONSENT_VERSION))
    assert ana.case.consent is None


def test_back_does_not_go_behind_the_consent() -> None:
    """What was agreed to is taken back elsewhere, not by stepping back."""
    ana = Enrolling().invited().until_town()
    ana.sees(AskTown())
    assert "back" not in ana.labels


# Town.


def test_town_is_proved_by_the_phones_clock() -> None:
    """One place of that name: its time is held against the phone's."""
    ana = Enrolling().invited().until_town().does(NameTowns((Town("Leeds", "England", "Europe/London"),)))
    ana.sees(ProveTown("Leeds", "Europe/London", time(18, 14)))
    ana.taps("yes").sees(AskHealth(SafetyQuestion.OPIOID))


def test_only_the_zone_is_kept_of_a_town() -> None:
    """Asked again after a restart, the proof names the zone's own city."""
    ana = Enrolling().invited().until_town().does(ChooseZone("Europe/London", "Leeds"))
    ana.does(ShowEnrolment()).sees(ProveTown(None, "Europe/London", time(18, 14)))
    assert "Leeds" not in repr(ana.facts)


def test_town_that_exists_twice_is_chosen_among() -> None:
    """Birmingham, England or Alabama."""
    places = (
        Town("Birmingham", "England", "Europe/London"),
        Town("Birmingham", "Alabama", "America/Chicago"),
    )
    ana = Enrolling().invited().until_town().does(NameTowns(places))
    ana.sees(WhichTown(places))
    ana.does(ana.button("place", "Birmingham, Alabama").command)
    assert ana.case.zone == "America/Chicago"


def test_unknown_town_is_asked_for_anew() -> None:
    """No place of that name: another one, or the list."""
    ana = Enrolling().invited().until_town().does(NameTowns(()))
    ana.sees(AskTown(hint=Hint.TOWN_UNKNOWN))


def test_clock_that_differs_asks_for_the_town_again() -> None:
    """When the phone says otherwise, the zone was wrong."""
    ana = Enrolling().invited().until_town().does(ChooseZone("Asia/Tokyo")).taps("no")
    ana.sees(AskTown(hint=Hint.CLOCKS_DIFFER))
    ana.does(ChooseZone("Europe/London")).taps("yes")
    assert ana.case.zone == "Europe/London"


def test_list_of_common_zones_can_be_chosen_from() -> None:
    """Three a row, and the way out."""
    ana = Enrolling().invited().until_town()
    ana.sees(AskTown())
    ana.taps("list_zones")
    ana.sees(AskTown(listed=True))
    assert ana.does(ana.button("place", "Oslo").command).case.zone == "Europe/Oslo"


@pytest.mark.parametrize("name", ["Mars/Base", "", "Europe", "../etc/passwd", "x\0"])
def test_what_is_no_zone_is_not_taken(name: str) -> None:
    """A zone nobody knows is asked for anew."""
    ana = Enrolling().invited().until_town().does(ChooseZone(name))
    ana.sees(AskTown(hint=Hint.TOWN_UNKNOWN))
    assert ana.case.zone == "UTC"


# Prescriber, plan and pack.


def test_prescribers_name_and_number_are_kept_as_typed() -> None:
    """The number is asked for with the name in the question."""
    ana = Enrolling().invited().until_prescriber().does(NamePrescriber("  Dr  Ben Okafor "))
    ana.sees(AskPrescriberNumber("Dr Ben Okafor"))
    assert ana.does(NumberPrescriber("0113 496 0000")).case.prescriber == BEN


def test_corrected_name_keeps_the_number() -> None:
    """Back to the name: the number is not asked for again."""
    ana = Enrolling().invited().until_plan().taps("back", "back").does(NamePrescriber("Dr B. Okafor"))
    ana.sees(Ask(Question.PLAN))
    assert ana.case.prescriber == Prescriber("Dr B. Okafor", BEN.number)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_what_is_no_name_is_asked_back(name: str) -> None:
    """Nothing, or a page of text, is no name."""
    ana = Enrolling().invited().until_prescriber().does(NamePrescriber(name))
    ana.sees(Ask(Question.PRESCRIBER_NAME, hint=Hint.NOT_READ))


@pytest.mark.parametrize("number", ["", "call me", "12", "1" * 21, "1" + " x" * 30])
def test_what_is_no_telephone_number_is_asked_back(number: str) -> None:
    """Too few or too many digits."""
    ana = (
        Enrolling()
        .invited()
        .until_prescriber()
        .does(NamePrescriber("Dr Okafor"))
        .does(NumberPrescriber(number))
    )
    ana.sees(AskPrescriberNumber("Dr Okafor", hint=Hint.NOT_READ))


def test_plan_not_understood_names_the_piece() -> None:
    """The piece that could not be read is named, and nothing is kept."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, purple"))
    ana.sees(PlanRefused(Refused(Reason.UNREADABLE, 1, "purple")))
    assert ana.case.plan is None
    assert "back" in ana.labels


def test_plan_above_the_usual_ceiling_is_refused() -> None:
    """15 mg for 1.5 mg is caught before it is anybody's plan."""
    ana = Enrolling().invited().until_plan().does(TypePlan("15mg x 14, 3 mg"))
    assert isinstance(ana.message, PlanRefused)
    assert ana.message.refused.reason is Reason.ABOVE_CEILING
    assert ana.case.plan is None


def test_pack_that_cannot_make_the_plan_is_refused_with_the_dose() -> None:
    """1 mg capsules cannot make 1.5 mg: the dose is named and the label asked for again."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_capsule")
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE))
    ana.does(EnterStrengths((Dose(1000),)))
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE, Dose(1500), CannotMake.NO_COMBINATION))
    assert ana.case.preparation is None
    ana.does(EnterStrengths((Dose(1000), Dose(500), Dose(500))))
    assert ana.case.preparation == Pieces(Form.CAPSULE, (Dose(500), Dose(1000)))


def test_liquid_is_previewed_with_its_strength() -> None:
    """5 mg/mL and 1 mg/mL differ fivefold: the volume stands beside the dose."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_liquid")
    ana.sees(AskPack(Question.LIQUID, PackForm.LIQUID))
    ana.does(ana.button("per_ml", Dose(5000)).command)
    ana.sees(AskPack(Question.MARK, PackForm.LIQUID))
    ana.taps("mark_100")
    ana.sees(
        PreviewPlan(
            (
                Line(Dose(1500), VolumeToTake(300, 5000), 14),
                Line(Dose(3000), VolumeToTake(600, 5000), None),
            ),
            None,
        )
    )


def test_dose_between_two_marks_is_refused() -> None:
    """0.3 mL cannot be drawn up by marks of 0.2 mL."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg")).taps("form_liquid")
    ana.does(ChooseLiquid(5000)).taps("mark_200")
    ana.sees(AskPack(Question.MARK, PackForm.LIQUID, Dose(1500), CannotMake.BETWEEN_MARKS))


def test_impossible_packs_are_asked_back() -> None:
    """No strength, no mark."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg")).taps("form_liquid")
    ana.does(ChooseLiquid(0))
    ana.sees(AskPack(Question.LIQUID, PackForm.LIQUID, hint=Hint.NOT_READ))
    ana.does(ChooseLiquid(1000)).does(ChooseMark(0))
    ana.sees(AskPack(Question.MARK, PackForm.LIQUID, hint=Hint.NOT_READ))
    ana.taps("back", "back", "form_capsule").does(EnterStrengths(()))
    ana.sees(AskPack(Question.STRENGTHS, PackForm.CAPSULE, hint=Hint.NOT_READ))


def test_plan_typed_wrongly_is_typed_again_without_a_hold() -> None:
    """A slip seen in the preview is corrected; the pack that makes the new plan as well stays."""
    ana = Enrolling().invited().until_preview().taps("type_again").does(TypePlan("1.5 mg x 7, 3 mg"))
    assert [line.days for line in ana.preview.lines] == [7, None]
    assert not ana.holds


def test_new_plan_that_the_pack_cannot_make_asks_for_the_pack() -> None:
    """From 1.5 mg capsules to a plan with 1 mg."""
    ana = Enrolling().invited().until_preview().taps("type_again").does(TypePlan("1 mg x 7, 2 mg"))
    ana.sees(Ask(Question.FORM))
    assert ana.case.preparation is None


def test_other_pack_is_chosen_from_the_preview() -> None:
    """Tablets after all."""
    ana = Enrolling().invited().until_preview().taps("other_pack", "form_tablet")
    ana.sees(AskPack(Question.STRENGTHS, PackForm.TABLET))
    ana.does(EnterStrengths((Dose(1500),)))
    assert ana.case.preparation == Pieces(Form.TABLET, (Dose(1500),))


def test_plan_that_is_not_the_prescribers_is_held() -> None:
    """With "no, or not sure" there is no dose reminder, and enrolment goes on."""
    ana = Enrolling().invited().until_preview().taps("not_my_plan")
    ana.sees(HeldForPlan(BEN))
    assert ana.holds == {HoldCause.PLAN_DOUBT}
    ana.taps("go_on").sees(AskLabel(PackForm.CAPSULE))


# The label.


def test_label_that_differs_is_held_and_shows_no_amount() -> None:
    """Something else on the label: hold, prescriber and pharmacist."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "something_else")
    ana.sees(HeldForLabel(BEN))
    assert ana.holds == {HoldCause.LABEL}
    assert ana.case.stepping.label_ok_at is None


def test_typed_strength_that_differs_is_held() -> None:
    """A typed 15 mg is something else than 1.5 mg, too."""
    ana = Enrolling().invited().until_preview().taps("my_plan").does(ReadLabel((Dose(15000),)))
    assert ana.holds == {HoldCause.LABEL}


def test_several_strengths_are_read_together() -> None:
    """Two packs: what was entered is what the labels say."""
    ana = Enrolling().invited().until_plan().does(TypePlan("1.5 mg x 14, 3 mg")).taps("form_capsule")
    ana.does(EnterStrengths((Dose(1000), Dose(500)))).taps("my_plan", "all_strengths")
    assert ana.case.stepping.label_ok_at == ana.now


def test_pack_that_is_not_there_yet_is_asked_about_later() -> None:
    """No hold, and no label that was found right: it is asked for before the first dose."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "no_pack_yet")
    ana.sees(Ask(Question.DOSE_TIME))
    assert not ana.holds
    assert ana.case.stepping.label_ok_at is None


@pytest.mark.parametrize(
    ("pack", "form"),
    [
        (CAPSULES, PackForm.CAPSULE),
        (Pieces(Form.TABLET, (Dose(1500),)), PackForm.TABLET),
        (Liquid(1000, 100), PackForm.LIQUID),
    ],
)
def test_label_question_names_what_the_pharmacy_gave(pack: Pieces | Liquid, form: PackForm) -> None:
    """One capsule, one tablet, or 1 mL."""
    assert form_of(pack) is form


# Times and discretion.


def test_typed_times_and_a_pain_question_of_its_own() -> None:
    """Dose at 22:30, pain at 20:00."""
    ana = Enrolling().invited().until_times().taps("other_time")
    ana.sees(Ask(Question.DOSE_TIME, hint=Hint.TYPE_IT))
    ana.does(ChooseDoseTime(time(22, 30, 59)))
    ana.sees(AskTogetherAt(time(22, 30)))
    ana.taps("ask_apart").does(ChooseCheckTime(time(20)))
    assert (ana.case.dose_time, ana.case.check_time) == (time(22, 30), time(20))
    assert ana.taps("show_name").case.discreet is False


def test_changed_dose_time_asks_about_the_pain_question_again() -> None:
    """Back to the dose time: pain goes with the new time until something else is said."""
    ana = Enrolling().invited().until_times().taps("at_time", "ask_apart").does(ChooseCheckTime(time(20)))
    ana.taps("back", "back", "back").does(ChooseDoseTime(time(8)))
    ana.sees(AskTogetherAt(time(8)))
    assert ana.taps("fine").case.check_time == time(8)


# Today's pain and the course.


def test_first_rating_belongs_to_the_diary() -> None:
    """The first pain rating is given within enrolment; half points typed are kept."""
    ana = Enrolling().invited().until_pain().does(GiveFirstRating(13))
    ana.sees(AskStarted(13))
    rating = ana.case.day(TODAY).rating
    assert rating is not None
    assert rating.halves == 13


@pytest.mark.parametrize("halves", [-1, 21])
def test_rating_off_the_scale_is_asked_back(halves: int) -> None:
    """11 is no rating."""
    ana = Enrolling().invited().until_pain().does(GiveFirstRating(halves))
    ana.sees(Ask(Question.PAIN, hint=Hint.NOT_READ))
    assert ana.case.day(TODAY).rating is None


def test_corrected_rating_keeps_what_it_replaces() -> None:
    """Back, another number: the diary has one rating."""
    ana = Enrolling().invited().until_started().taps("back", "number:7")
    assert ana.case.baseline_ratings == ((TODAY, 14),)


def test_first_day_can_be_typed_or_left_open() -> None:
    """Another day, or "I don't know yet"."""
    ana = Enrolling().invited().until_started().taps("not_yet", "another_day")
    ana.sees(AskFirstDay(14, hint=Hint.TYPE_IT))
    assert ana.does(PlanFirstDay(date(2027, 5, 10))).case.first_dose == date(2027, 5, 10)
    bea = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    assert bea.case.first_dose is None
    assert bea.case.stage is Stage.BASELINE


@pytest.mark.parametrize(
    ("day", "hint"), [(date(2027, 5, 3), Hint.DAY_PAST), (date(2028, 6, 1), Hint.DAY_FAR)]
)
def test_first_day_that_cannot_be_is_asked_back(day: date, hint: Hint) -> None:
    """Yesterday, or a year ahead."""
    ana = Enrolling().invited().until_started().taps("not_yet").does(PlanFirstDay(day))
    ana.sees(AskFirstDay(14, hint=hint))


def test_somebody_who_takes_it_already_goes_on_where_they_are() -> None:
    """Since 10 April, at the second step since 24 April; tonight's dose is asked about, pain is rated."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(date(2027, 4, 10)))
    ana.sees(AskStep((Dose(1500), Dose(3000), Dose(4500))))
    ana.does(ana.button("strength", Dose(3000)).command)
    ana.sees(AskStepSince(Dose(3000)))
    ana.taps("since_day").taps("number:5")
    assert ana.case.legs == (
        Leg(date(2027, 4, 10), 0, Dose(1500), LegKind.START),
        Leg(date(2027, 4, 24), 1, Dose(3000), LegKind.UP),
    )
    assert ana.case.counts == (StepCount(taken=14), StepCount(taken=10))
    assert ana.case.stage is Stage.ACTIVE
    assert ana.case.baseline is not None
    assert (ana.case.baseline.mean, ana.case.baseline.source) == (Mean(11, 1), BaselineSource.REMEMBERED)
    assert ana.case.baseline_ratings == ()
    assert (ana.set_up.today, ana.set_up.asks_dose, ana.set_up.asks_pain) == (True, True, False)


def test_somebody_at_the_first_step_is_not_asked_since_when() -> None:
    """It began with the first dose."""
    ana = Enrolling().invited().until_started().taps("yes_since", "yesterday", "strength", "dont_know")
    assert ana.case.legs == (Leg(date(2027, 5, 3), 0, Dose(1500), LegKind.START),)
    assert ana.case.baseline is None
    assert ana.case.first_dose == date(2027, 5, 3)


def test_plan_of_one_dose_has_no_step_to_ask_for() -> None:
    """4.5 mg from day 1."""
    ana = Enrolling().invited().until_plan().does(TypePlan("4.5 mg")).taps("form_capsule")
    ana.does(EnterStrengths((Dose(4500),))).taps("my_plan", "strength", "at_time", "fine", "hide_name")
    ana.taps("number:5", "yes_since", "today")
    ana.sees(Ask(Question.REMEMBERED))
    assert ana.taps("dont_know").case.legs == (Leg(TODAY, 0, Dose(4500), LegKind.START),)


def test_somebody_who_began_at_a_later_step_has_one_leg() -> None:
    """Since today at the second step: nothing lies before it."""
    ana = Enrolling().invited().until_started().taps("yes_since", "today")
    ana.does(SayStep(1)).does(SayStepSince(TODAY)).taps("dont_know")
    assert ana.case.legs == (Leg(TODAY, 1, Dose(3000), LegKind.START),)


@pytest.mark.parametrize(
    ("day", "hint"), [(date(2027, 5, 5), Hint.DAY_AHEAD), (date(2017, 5, 1), Hint.DAY_LONG_AGO)]
)
def test_first_dose_that_cannot_have_been_is_asked_back(day: date, hint: Hint) -> None:
    """Tomorrow, or longer ago than ten years."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(day))
    ana.sees(Ask(Question.SINCE, hint=hint))


def test_step_that_began_before_the_first_dose_is_asked_back() -> None:
    """And one in the future, or one that the plan does not have."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(date(2027, 4, 10)))
    ana.does(SayStep(3))
    ana.sees(AskStep((Dose(1500), Dose(3000), Dose(4500)), hint=Hint.NOT_READ))
    ana.does(SayStep(2)).does(SayStepSince(date(2027, 4, 9)))
    ana.sees(AskStepSince(Dose(4500), hint=Hint.DAY_BEFORE_START))
    ana.does(SayStepSince(date(2027, 5, 5)))
    ana.sees(AskStepSince(Dose(4500), hint=Hint.DAY_AHEAD))


def test_remembered_pain_off_the_scale_is_asked_back() -> None:
    """An age is no rating."""
    ana = Enrolling().invited().until_started().taps("yes_since", "yesterday", "strength")
    ana.does(RememberPain(88)).sees(Ask(Question.REMEMBERED, hint=Hint.NOT_READ))


def test_pack_that_was_not_there_is_looked_at_by_those_who_take_it() -> None:
    """Who takes it already has a pack: the label is asked for once more."""
    ana = Enrolling().invited().until_preview().taps("my_plan", "no_pack_yet", "at_time", "fine", "hide_name")
    ana.taps("number:5", "yes_since")
    ana.sees(AskLabel(PackForm.CAPSULE))
    ana.taps("strength").sees(Ask(Question.SINCE))


def test_not_started_after_all() -> None:
    """Back to "have you taken your first dose?": the course so far is forgotten, the first day asked."""
    ana = Enrolling().invited().until_started().taps("yes_since", "yesterday", "strength")
    ana.taps("back", "back", "back", "not_yet")
    ana.sees(AskFirstDay(14))
    assert ana.taps("dont_know_yet").case.legs == ()


def test_plan_changed_after_the_step_was_said_asks_for_the_step_again() -> None:
    """Another plan has other steps."""
    ana = Enrolling().invited().until_started().taps("yes_since").does(SaySince(date(2027, 4, 10)))
    ana.does(SayStep(2)).does(SayStepSince(date(2027, 5, 1)))
    while ana.message != Ask(Question.PLAN):
        ana.taps("back")
    ana.does(TypePlan("1.5 mg x 7, 3 mg")).taps("my_plan")
    ana.sees(AskStep((Dose(1500), Dose(3000))))


def test_enrolled_after_the_evenings_time_the_first_question_comes_tomorrow() -> None:
    """At 21:40 tonight's dose of 21:00 is not asked about any more."""
    ana = Enrolling().invited().until_started().waits(hours=3.5)
    ana.taps("yes_since", "yesterday", "strength", "dont_know")
    assert ana.case.enrolled_on == TODAY + timedelta(days=1)
    assert (ana.set_up.today, ana.set_up.asks_dose, ana.set_up.asks_pain) == (False, True, True)


def test_enrolment_spread_over_two_days_asks_for_todays_pain_tonight() -> None:
    """The rating of yesterday is yesterday's."""
    ana = Enrolling().invited().until_started().waits(days=1)
    ana.does(ShowEnrolment()).sees(AskStarted(None))
    ana.taps("not_yet", "dont_know_yet")
    assert (ana.set_up.today, ana.set_up.asks_pain) == (True, True)


def test_hold_is_still_said_at_the_end() -> None:
    """A hold from the health questions stands in the summary, and no dose is asked about."""
    ana = Enrolling().invited().until_health().taps("yes", "go_on", "none", "none", "no")
    ana.does(NamePrescriber(BEN.name)).does(NumberPrescriber(BEN.number)).does(TypePlan("4.5 mg"))
    ana.taps("form_capsule").does(EnterStrengths((Dose(4500),))).taps(
        "my_plan", "strength", "at_time", "fine"
    )
    ana.taps("hide_name", "number:5", "yes_since", "yesterday", "dont_know")
    assert (ana.set_up.held, ana.set_up.asks_dose) == (True, False)
    assert ana.case.on_hold


# Out of turn, pausing, help.


def test_two_starts_at_once_are_harmless() -> None:
    """The second redemption shows the first question again and records nothing."""
    ana = Enrolling().invited(THREE_STEPS).invited()
    ana.sees(Hello(None))
    assert len(ana.facts) == 1
    assert ana.case.plan == THREE_STEPS


def test_double_tap_is_harmless() -> None:
    """Two taps on one button answer one question."""
    ana = Enrolling().invited()
    start = ana.button("enrol_start").command
    ana.does(start).does(start)
    ana.sees(Ask(Question.ADULT))
    assert len(ana.facts) == 2


def test_no_thanks_and_a_start_later() -> None:
    """Nothing was begun; the button is still there."""
    ana = Enrolling().invited().taps("no_thanks")
    ana.sees(EnrolmentPaused(begun=False))
    ana.taps("enrol_start").sees(Ask(Question.ADULT))


def test_pause_at_any_question_goes_on_there() -> None:
    """After "not now" and three days the same question stands there."""
    ana = Enrolling().invited().until_plan().taps("not_now")
    ana.sees(EnrolmentPaused(begun=True))
    assert ana.case.draft.paused
    ana.waits(days=3).does(ShowEnrolment()).sees(Ask(Question.PLAN))
    assert not ana.case.draft.paused


def test_answer_right_after_a_pause_is_taken() -> None:
    """An old button that is the answer ends the pause; pausing twice is pausing once."""
    ana = Enrolling().invited().until_pain().taps("not_now")
    facts = len(ana.facts)
    ana.does(NotNow())
    assert len(ana.facts) == facts
    ana.does(GiveFirstRating(10)).sees(AskStarted(10))
    assert not ana.case.draft.paused


def test_help_does_not_lose_the_question() -> None:
    """Help, then the same question below."""
    ana = Enrolling().invited().until_plan().does(ExplainEnrolment())
    ana.sees(EnrolmentExplained(BEN))
    ana.taps("go_on").sees(Ask(Question.PLAN))
    assert ana.below


def test_words_that_are_no_answer_are_asked_back() -> None:
    """The question stands there again, and how to answer it."""
    ana = Enrolling().invited().until_times().does(NotRead(Question.DOSE_TIME))
    ana.sees(Ask(Question.DOSE_TIME, hint=Hint.NOT_READ))
    ana.does(NotRead(Question.PAIN)).sees(Ask(Question.DOSE_TIME))
    ana.does(TypeInstead(Question.PAIN)).sees(Ask(Question.DOSE_TIME))


def test_back_shows_the_answer_before_and_then_goes_on_where_it_was() -> None:
    """Two steps back, one answer corrected: no other answer is lost or asked again."""
    ana = Enrolling().invited().until_pain().taps("back", "back", "ask_apart")
    ana.sees(Ask(Question.CHECK_TIME))
    ana.does(ChooseCheckTime(time(19))).sees(Ask(Question.PAIN))


def test_preview_button_of_an_earlier_screen_changes_nothing() -> None:
    """An old *Type it again* does not reopen a confirmed plan; nothing else can be reopened by it."""
    ana = Enrolling().invited().until_times().does(Reenter(Question.PLAN))
    ana.sees(Ask(Question.DOSE_TIME))
    bea = Enrolling().invited().until_preview().does(Reenter(Question.DONE))
    assert bea.preview.lines


def test_old_buttons_after_enrolment_change_nothing() -> None:
    """Everything is set up: an old button says so."""
    ana = Enrolling().invited().until_started().taps("not_yet", "dont_know_yet")
    before = ana.case
    for command in (BeginEnrolment(), SayAccount(adult=False), ShowEnrolment(), ChooseForm(PackForm.LIQUID)):
        ana.does(command).sees(AlreadyEnrolled())
    assert ana.case == before


@pytest.mark.parametrize("question", list(Question))
def test_every_question_says_what_a_typed_answer_is(question: Question) -> None:
    """The edge never has to guess what a text should be read as."""
    assert isinstance(reads(question), Want)


def test_not_invited_sees_the_first_message() -> None:
    """A case without an accepted invitation records nothing."""
    ana = Enrolling().does(BeginEnrolment())
    ana.sees(Hello(None))
    assert not ana.facts


def test_plan_steps_are_what_the_prescriber_gave() -> None:
    """Nothing is added to the typed plan."""
    ana = Enrolling().invited().until_plan().does(TypePlan("0.5 mg x 7, 1 mg"))
    assert ana.case.plan == Plan((Step(Dose(500), 7), Step(Dose(1000), None)))
