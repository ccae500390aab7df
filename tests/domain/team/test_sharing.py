"""What a patient lets the team see: asked once at enrolment, changed at any time."""

from __future__ import annotations

from domain.audit import Deed, Entry
from domain.case import AskedFor, Case, Wanted
from domain.commands.account import ShowTeam
from domain.commands.consent import WithdrawConsent
from domain.commands.enrolment import AcceptInvite
from domain.commands.settings import ShowSettings
from domain.commands.sharing import AskTeam, ChooseSharing, LeaveMyTeam, NameSelf
from domain.enrolment import CONSENT_VERSION, Question
from domain.evolve import evolve
from domain.facts.care import CareLeft, OwnNameWanted, SharingChosen
from domain.messages.account import NoTeam
from domain.messages.base import Message
from domain.messages.enrolment.questions import Ask, ConsentText, Hello, Hint
from domain.messages.settings import SettingsShown
from domain.messages.sharing import OwnNameAsked, SharingKept, WhoSees
from domain.team.care import Sharing
from domain.team.roles import Role
from domain.team.seen import Look, SeenBy, Seer, seen_by
from domain.team.team import Charge, Member, Membership, Team
from tests.domain.enrolling import BEN, Enrolling
from tests.domain.play import BEN as BEN_AT_PLAY
from tests.domain.play import FIRST_DOSE, Play, ana, at
from tests.domain.team.test_told import shared


def invited() -> Enrolling:
    """Return Ana, whom a team invites."""
    return Enrolling().does(AcceptInvite(prescriber=BEN, care=shared(None)))


def agreed() -> Enrolling:
    """Return Ana once she has agreed."""
    return invited().taps("enrol_start").taps("yes_both").taps("agree")


def test_the_hello_and_the_consent_name_the_team() -> None:
    """Who invites, and who may receive."""
    who = invited().sees(Hello(BEN.name, "Riverside"))
    who.taps("enrol_start").taps("yes_both").sees(ConsentText(CONSENT_VERSION, team="Riverside"))
    who.taps("read_all").sees(ConsentText(CONSENT_VERSION, full=True, team="Riverside"))


def test_at_home_sharing_is_not_asked() -> None:
    """Mutant: `Question.SHARING` is no branch."""
    who = Enrolling().invited().taps("enrol_start").taps("yes_both").taps("agree")
    assert who.case.draft.question is Question.TOWN


def test_with_a_name_it_is_asked_for_and_a_code_asks_nothing_more() -> None:
    """Version and time are kept with either."""
    who = agreed().sees(Ask(Question.SHARING))
    who.taps("share_named").sees(Ask(Question.OWN_NAME))
    assert who.case.care is not None
    assert not who.case.care.is_told
    who.does(NameSelf("   ")).sees(Ask(Question.OWN_NAME, hint=Hint.NOT_READ))
    who.does(NameSelf(" Ana  M. "))
    assert who.facts[-1] == SharingChosen(Sharing.NAME, who.now, CONSENT_VERSION, "Ana M.")
    assert who.case.draft.question is Question.TOWN
    who.taps("back").does(ChooseSharing(Sharing.CODE))
    coded = agreed().taps("share_coded")
    assert coded.facts[-1] == SharingChosen(Sharing.CODE, coded.now, CONSENT_VERSION)
    assert coded.case.draft.question is Question.TOWN
    assert agreed().taps("no").case.care == shared(Sharing.NOBODY)


def test_who_changes_from_the_name_to_a_code_is_no_longer_named() -> None:
    """The name is gone from the case, and asked for again where it is wanted again."""
    who = agreed().taps("share_named").does(NameSelf("Ana M.")).taps("back").taps("back")
    who.taps("share_coded")
    assert who.case.care is not None
    assert (who.case.care.sharing, who.case.care.patient_name) == (Sharing.CODE, None)
    assert who.case.draft.question is Question.TOWN


def sharing(play: Play) -> tuple[Sharing | None, str | None]:
    """Return what the team of a play may see."""
    care = play.case.care
    assert care is not None
    return care.sharing, care.patient_name


def said(play: Play) -> Message | None:
    """Return what was answered last."""
    return play.answer


def asking(play: Play) -> AskedFor | None:
    """Return what the next text is wanted for."""
    return play.case.asking


def ana_with(what: Sharing | None) -> Play:
    """Return Ana's play with a team."""
    return Play(ana(care=shared(what), consent=CONSENT_VERSION), at(FIRST_DOSE, "12:00"))


def test_leaving_is_one_tap_and_sharing_again_takes_it_back() -> None:
    """Mutant: `leave` asks once more."""
    play = ana_with(Sharing.CODE)
    play.does(ShowTeam())
    assert isinstance(said(play), WhoSees)
    play.taps("leave_my_team")
    assert said(play) == SharingKept("Riverside", Sharing.NOBODY, None, BEN_AT_PLAY, left=True)
    assert sharing(play) == (Sharing.NOBODY, None)
    play.does(LeaveMyTeam())
    assert sharing(play) == (Sharing.NOBODY, None)
    play.does(ShowTeam())
    play.taps("share_as_code")
    assert sharing(play) == (Sharing.CODE, None)


def test_a_name_is_asked_for_and_typed() -> None:
    """What is no name is asked for again."""
    play = ana_with(Sharing.CODE)
    play.does(ShowTeam())
    play.taps("share_as_name")
    assert said(play) == OwnNameAsked()
    assert asking(play) == AskedFor(Wanted.OWN_NAME)
    play.does(NameSelf(""))
    assert said(play) == OwnNameAsked(not_read=True)
    play.does(NameSelf("Ana M."))
    assert sharing(play) == (Sharing.NAME, "Ana M.")
    assert asking(play) is None
    play.does(ShowTeam())
    assert play.labels() == ["share_as_code", "leave_my_team"]


def test_at_home_there_is_nothing_to_share() -> None:
    """An old button does nothing."""
    play = Play(ana(), at(FIRST_DOSE, "12:00"))
    play.does(ShowTeam())
    assert isinstance(play.answer, NoTeam)
    for command in (ChooseSharing(Sharing.CODE), NameSelf("Ana"), LeaveMyTeam(), AskTeam(None)):
        play.does(command)
    assert play.facts == []


def test_the_settings_say_what_is_shared() -> None:
    """And lead there."""
    play = ana_with(Sharing.CODE)
    play.does(ShowSettings())
    assert isinstance(play.answer, SettingsShown)
    assert (play.answer.team, play.answer.sharing) == ("Riverside", Sharing.CODE)
    assert "who_sees" in play.labels()


def test_who_takes_the_consent_back_shares_with_nobody() -> None:
    """Mutant: `withdrawn` keeps the sharing."""
    play = ana_with(Sharing.NAME)
    play.does(WithdrawConsent())
    assert sharing(play) == (Sharing.NOBODY, None)


def test_facts_without_a_team_change_nothing() -> None:
    """A name that is no longer wanted, and a choice where there is no team."""
    case: Case = ana()
    assert evolve(case, SharingChosen(Sharing.CODE, at(FIRST_DOSE, "12:00"), 2)).care is None
    asked = evolve(ana(care=shared()), OwnNameWanted())
    assert asked.asking == AskedFor(Wanted.OWN_NAME)
    assert evolve(asked, OwnNameWanted(wanted=False)).asking is None
    assert evolve(ana(), OwnNameWanted(wanted=False)).asking is None
    assert evolve(asked, CareLeft(at(FIRST_DOSE, "12:00"))).care is None


def test_who_sees_is_who_may_and_the_group_has_the_code() -> None:
    """A nurse who is not assigned is not named. Mutant: `seen_by` names everybody who works."""
    since = at(FIRST_DOSE, "12:00")
    ben, dina = (
        Member(n, name, (role,), Membership.CONFIRMED, since)
        for n, name, role in ((3, "Dr Ben Okafor", Role.PRESCRIBER), (4, "Dina Marsh", Role.NURSE))
    )
    team = Team(
        "t1",
        members=(ben, dina),
        group=9,
        charges=(Charge("ana", "K7", named=False, since=since, prescriber=3),),
    )
    looked = Entry(since, "Dr Ben Okafor", 3, Deed.VIEWED_CARD, "ana", "t1")
    looks = (Look(since, "Dr Ben Okafor", Deed.VIEWED_CARD),)
    assert seen_by(team, "ana", (looked,)) == SeenBy(
        (Seer(ben.name, ben.roles),), "K7", group=True, looks=looks
    )
    assert seen_by(team, "cleo", ()) == SeenBy()
