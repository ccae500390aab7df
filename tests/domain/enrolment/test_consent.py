"""Who may enrol, and consent."""

from __future__ import annotations

from datetime import date

from domain.case import Case, Stage
from domain.commands.enrolment import (
    AcceptInvite,
    Agree,
    ChooseZone,
    Decline,
    EnterStrengths,
    NamePrescriber,
    NumberPrescriber,
    ShowEnrolment,
    TypePlan,
)
from domain.dose import Dose
from domain.enrolment import CONSENT_VERSION, Question
from domain.messages.enrolment.between import ConsentDeclined, InviteIsClosed, MinorTurnedAway
from domain.messages.enrolment.questions import Ask, AskTown, ConsentText
from tests.domain.enrolling import BEN, CAPSULES, THREE_STEPS, Enrolling

TODAY = date(2027, 5, 4)


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
    before = len(ana.facts)
    assert len(ana.does(Decline()).facts) == before
    ana.taps("read_again").sees(ConsentText(CONSENT_VERSION))
    assert not ana.case.draft.declined


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
