"""Letters between a patient and the team: a second yes, once, in time, and to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.audit import Deed
from domain.case import Case, Stage
from domain.commands.base import Command
from domain.commands.letters import (
    AskSend,
    DropLetter,
    OfferLetter,
    OpenLetter,
    ReadLetter,
    SendLetter,
    TakeLetter,
    TakeLetterBack,
    UndoLetter,
)
from domain.commands.team.base import TeamCommand
from domain.commands.team.letters import (
    DropTo,
    LetterBack,
    LetterForTeam,
    PreviewTo,
    SeeLetter,
    SendTo,
    UndoTo,
    WriteTo,
)
from domain.commands.team.tickets import EndTicket, OpenTicket
from domain.commands.telling import Tell
from domain.decide import decide
from domain.decision import Decision, Refusal
from domain.evolve import evolve_all
from domain.facts.day import NoteKept
from domain.facts.letters import LetterCame, LetterOpened, LetterRead, LetterSent, LetterTakenBack
from domain.letter import GRACE, KEPT, LONGEST, Letter, is_too_long, letter_of
from domain.messages.base import Message
from domain.messages.letters import (
    LetterGone,
    LetterHasLeft,
    LetterNotSent,
    LetterOnItsWay,
    LetterUndone,
    NobodyToWriteTo,
    SendAsked,
    TeamWrote,
)
from domain.messages.team.letters import (
    CannotBeWrittenTo,
    ChatClosed,
    LetterPreview,
    LetterStays,
    LetterTooLate,
    LetterToPatient,
    PatientWrote,
    WriteAsked,
)
from domain.messages.team.members import NotAllowed, NotYourPatient
from domain.team.card_rows import card_rows
from domain.team.care import CareTeam, Sharing
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decision import TeamDecision
from domain.team.evolve import evolve_team_all
from domain.team.hearing import heard
from domain.team.hours import Span, TeamHours
from domain.team.roles import ChatKind, Role
from domain.team.team import Charge, Member, Membership, Team
from domain.team.ticket import Matter
from tests.domain.play import ana

NOON = datetime(2027, 5, 20, 11, tzinfo=UTC)  # a Thursday, while the team reads
NIGHT = datetime(2027, 5, 20, 22, 30, tzinfo=UTC)
HOURS = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "Europe/London")
BEN, DINA, EMIL, GROUP = 11, 12, 13, 99


def shares(**changes: object) -> Case:
    """Return Ana's case; she shares with Riverside."""
    return ana(care=CareTeam("t", "Riverside", HOURS, Sharing.CODE, prescriber=BEN), **changes)


def decided(case: Case, command: Command, now: datetime = NOON) -> tuple[Case, Decision]:
    """Decide a command that is not refused, and make its facts true."""
    decision = decide(case, command, now)
    assert isinstance(decision, Decision), decision
    return evolve_all(case, decision.facts), decision


def refused(case: Case, command: Command, now: datetime = NOON) -> type[Message]:
    """Return the kind of what is said to a command that is refused."""
    decision = decide(case, command, now)
    assert isinstance(decision, Refusal), decision
    return type(decision.message)


def answer(decision: Decision | TeamDecision) -> Message | None:
    """Return what is answered."""
    return decision.answer.message if decision.answer is not None else None


def test_nothing_goes_to_the_team_before_the_second_yes() -> None:
    """Asked, and left, or dropped: no fact that the team hears. Mutant: `asks` records LetterSent."""
    case, asked = decided(shares(), AskSend("a"))
    assert isinstance(answer(asked), SendAsked)
    _, dropped = decided(case, DropLetter("a"))
    assert isinstance(answer(dropped), LetterNotSent)
    for decision in (asked, dropped):
        assert heard(case, decision.facts, evolve_all(case, decision.facts)) == ()


def test_a_letter_is_sent_once() -> None:
    """A second yes to the same letter shows it as it stands. Mutant: `sends` without `known`."""
    before = shares()
    case, sent = decided(before, SendLetter("a"))
    assert LetterSent("a", NOON) in sent.facts
    assert heard(before, sent.facts, case) == (
        OpenTicket("ana", Matter.MESSAGE),
        LetterForTeam("ana", "a", NOON),
    )
    later, again = decided(case, SendLetter("a"), NOON + timedelta(hours=1))
    assert (again.facts, later) == ((), case)
    assert isinstance(answer(again), LetterOnItsWay)
    assert not any(isinstance(fact, LetterSent) for fact in decided(case, AskSend("a"))[1].facts)
    assert refused(case, DropLetter("a")) is LetterHasLeft


def test_who_shares_with_nobody_is_told_so() -> None:
    """At home, and after leaving."""
    for case in (ana(), shares(stage=Stage.LEFT)):
        for command in (AskSend("a"), SendLetter("a"), OfferLetter(NOON)):
            assert refused(case, command) is NobodyToWriteTo
    assert refused(shares(), OfferLetter(NOON)) is LetterGone
    _, told = decided(ana(), AskSend("a", told=Tell("so so", NOON)))
    assert any(isinstance(fact, NoteKept) for fact in told.facts)


@given(seconds=st.integers(0, 3600))
def test_a_letter_is_taken_back_only_before_it_leaves(seconds: int) -> None:
    """Its notices are due when the grace is over. Mutant: `may_change` with `<=`."""
    case, _ = decided(shares(), SendLetter("a"))
    now = NOON + timedelta(seconds=seconds)
    if now >= NOON + GRACE:
        assert refused(case, UndoLetter("a"), now) is LetterHasLeft
        return
    back, undone = decided(case, UndoLetter("a"), now)
    assert isinstance(answer(undone), LetterUndone)
    assert heard(case, undone.facts, back) == (
        EndTicket("ana", Matter.MESSAGE),
        LetterBack("ana", "a"),
    )
    assert isinstance(answer(decided(back, UndoLetter("a"), now)[1]), LetterUndone)
    assert letter_of(back.letters, "a") is None


def test_what_the_team_wrote_comes_once_and_without_a_sound_at_night() -> None:
    """Quiet hours are the patient's own, 22 to 8. Mutant: `silent` is left out."""
    for now, silent in ((NOON, False), (NIGHT, True)):
        case, came = decided(shares(), TakeLetter("b", "Dr Ben Okafor"), now)
        [notice] = came.notices
        assert notice.message == TeamWrote("b", "Dr Ben Okafor", "Riverside", now)
        assert (notice.silent, notice.due_at) == (silent, now + GRACE)
        assert decided(case, TakeLetter("b", "Dr Ben Okafor"), now)[1] == Decision()
    assert decided(ana(), TakeLetter("b", "Dr Ben Okafor"))[1] == Decision()


def test_a_letter_of_the_team_is_read_once_by_tap_or_answer() -> None:
    """The first counts."""
    case, _ = decided(shares(), TakeLetter("b", "Dr Ben Okafor"))
    read, by_tap = decided(case, ReadLetter("b"), NOON + GRACE)
    assert LetterRead("b", NOON + GRACE) in by_tap.facts
    assert isinstance(answer(by_tap), TeamWrote)
    assert not any(isinstance(fact, LetterRead) for fact in decided(read, ReadLetter("b"))[1].facts)
    _, by_answer = decided(case, AskSend("a", "b", Tell("thank you", NOON)))
    assert LetterRead("b", NOON) in by_answer.facts
    assert not any(isinstance(fact, NoteKept) for fact in by_answer.facts)
    assert answer(decided(replace(case, care=None), ReadLetter("b"))[1]) is None


def test_what_a_reply_says_is_heard_and_the_question_stands_below() -> None:
    """No rating is lost to a letter. Mutant: `says_something` is always false."""
    _, told = decided(shares(), AskSend("a", None, Tell("pain 7", NOON, pain_halves=14)))
    assert not isinstance(answer(told), SendAsked)
    assert [type(notice.message) for notice in told.notices] == [SendAsked]
    assert any(isinstance(fact, NoteKept) for fact in told.facts)


def test_the_team_takes_back_its_own_and_opens_the_patients() -> None:
    """Neither does anything to the other's, nor twice."""
    case, _ = decided(shares(), TakeLetter("b", "Ben"))
    case, _ = decided(case, SendLetter("a"))
    _, back = decided(case, TakeLetterBack("b"))
    assert (back.facts, back.withdrawals) == ((LetterTakenBack("b"),), ("letter:b",))
    for nothing in (TakeLetterBack("a"), TakeLetterBack("x"), OpenLetter("b", "Ben", BEN)):
        assert decided(case, nothing)[1] == Decision()
    opened, seen = decided(case, OpenLetter("a", "Ben", BEN))
    assert seen.facts == (LetterOpened("a", "Ben", BEN, NOON),)
    assert decided(opened, OpenLetter("a", "Dina", DINA))[1] == Decision()


def test_a_case_remembers_so_many_letters() -> None:
    """A diary does not grow without end."""
    facts = [LetterCame(str(number), "Ben", NOON) for number in range(KEPT + 5)]
    assert len(evolve_all(shares(), facts).letters) == KEPT


@pytest.mark.parametrize(("text", "long"), [("x" * LONGEST, False), ("x" * LONGEST + "y", True)])
def test_length_is_counted_as_telegram_does(text: str, long: bool) -> None:  # noqa: FBT001  a table
    """A smiling face is two. Mutant: `len(text)`."""
    assert is_too_long(text) is long
    assert is_too_long("\U0001f600" * (LONGEST // 2)) is False
    assert is_too_long("\U0001f600" * (LONGEST // 2 + 1)) is True


def team(*charges: Charge, group: int | None = GROUP) -> Team:
    """Return Riverside: Ben prescribes, Dina nurses, Emil leads."""
    named = (
        (BEN, "Dr Ben Okafor", Role.PRESCRIBER),
        (DINA, "Dina Marsh", Role.NURSE),
        (EMIL, "Emil", Role.LEAD),
    )
    members = tuple(Member(n, name, (role,), Membership.CONFIRMED, NOON) for n, name, role in named)
    return Team("t", name="Riverside", hours=HOURS, members=members, group=group, charges=charges)


ANA = Charge("ana", "K7", named=False, since=NOON, prescriber=BEN, members=(BEN,))


def by(
    person: int | None,
    command: TeamCommand,
    case: Case | None = None,
    now: datetime = NOON,
    of: Team | None = None,
) -> TeamDecision | Refusal:
    """Decide what somebody of the team does."""
    return decide_team(of or team(ANA), command, Context(now, person, ChatKind.PRIVATE, case))


def done(decision: TeamDecision | Refusal) -> TeamDecision:
    """Return a decision that is no refusal."""
    assert isinstance(decision, TeamDecision), decision
    return decision


def no(decision: TeamDecision | Refusal) -> type[Message]:
    """Return the kind of what is said to a refusal."""
    assert isinstance(decision, Refusal), decision
    return type(decision.message)


def test_a_member_writes_after_a_second_yes_and_it_is_kept_who_did() -> None:
    """Asked, shown, sent: the case is told at the last step alone. Mutant: `previews` has `for_cases`."""
    asked = done(by(BEN, WriteTo("ana"), shares()))
    shown = done(by(BEN, PreviewTo("ana", "b"), shares()))
    assert (type(answer(asked)), type(answer(shown))) == (WriteAsked, LetterPreview)
    assert asked.for_cases == shown.for_cases == ()
    sent = done(by(BEN, SendTo("ana", "b"), shares()))
    assert [each.command for each in sent.for_cases] == [TakeLetter("b", "Dr Ben Okafor")]
    assert [(e.deed, e.case_id, e.who) for e in sent.entries] == [(Deed.MESSAGED, "ana", "Dr Ben Okafor")]
    case, _ = decided(shares(), TakeLetter("b", "Dr Ben Okafor"))
    again = done(by(BEN, SendTo("ana", "b"), case))
    assert (again.for_cases, again.entries) == ((), ())
    assert isinstance(answer(again), LetterToPatient)


@pytest.mark.parametrize("command", [WriteTo("ana"), PreviewTo("ana", "b"), SendTo("ana", "b")])
def test_who_cannot_be_reached_is_not_written_to(command: TeamCommand) -> None:
    """A closed chat, a patient who left or never shared: said plainly at each step."""
    assert no(by(BEN, command, shares(reachable=False))) is ChatClosed
    for case in (None, ana(), shares(stage=Stage.LEFT), shares(stage=Stage.WITHDRAWN)):
        assert no(by(BEN, command, case)) is CannotBeWrittenTo
    assert no(by(BEN, command, shares(), of=team())) is NotYourPatient
    assert no(by(DINA, command, shares())) is NotYourPatient
    assert no(by(EMIL, command, shares())) is NotAllowed


def test_a_member_takes_back_what_has_not_left() -> None:
    """Later it is too late, and said; what was never sent stays so."""
    case, _ = decided(shares(), TakeLetter("b", "Ben"))
    back = done(by(BEN, UndoTo("ana", "b"), case))
    assert [each.command for each in back.for_cases] == [TakeLetterBack("b")]
    assert no(by(BEN, UndoTo("ana", "b"), case, NOON + GRACE)) is LetterTooLate
    assert no(by(BEN, DropTo("ana", "b"), case)) is LetterTooLate
    for command in (UndoTo("ana", "b"), DropTo("ana", "b"), DropTo("ana")):
        for known in (shares(), None):
            stays = done(by(BEN, command, known))
            assert (answer(stays), stays.for_cases) == (LetterStays("Europe/London", "K7"), ())


def test_what_a_patient_wrote_reaches_who_answers_for_them_when_the_team_reads() -> None:
    """In the group stands the code alone; at night it waits for the opening."""
    for now, leaves in ((NOON, NOON + GRACE), (NIGHT, datetime(2027, 5, 21, 8, tzinfo=UTC))):
        told = done(by(None, LetterForTeam("ana", "a", now), now=now))
        assert [(n.person, n.due_at, n.about) for n in told.notices] == [
            (BEN, leaves, "ana"),
            (GROUP, leaves, "ana"),
        ]
        assert isinstance(told.notices[0].message, PatientWrote)
        assert told.notices[1].choices == ()
    assert done(by(None, LetterForTeam("gone", "a", NOON))) == TeamDecision()
    back = done(by(None, LetterBack("ana", "a")))
    assert back.withdrawals == ("letter:a", "group-letter:a")


def test_somebody_reads_it_whoever_is_away() -> None:
    """Who stands in reads as well; where nobody answers patients, the leads do. Mutant: without the leads."""
    covered = team(ANA, group=None)
    covered = covered.with_member(replace(covered.members[0], cover=DINA))
    told = done(by(None, LetterForTeam("ana", "a", NOON), of=covered))
    assert {notice.person for notice in told.notices} == {BEN, DINA}
    nobodys = team(replace(ANA, prescriber=None, members=()), group=None)
    assert [n.person for n in done(by(None, LetterForTeam("ana", "a", NOON), of=nobodys)).notices] == [EMIL]


def test_who_has_it_is_shown_everywhere_and_kept() -> None:
    """By the button, or by answering; the trail names the case."""
    seen = done(by(BEN, SeeLetter("ana", "a", NOON), shares()))
    assert {copy.topic for copy in seen.copies} == {"letter:a", "group-letter:a"}
    answers = (
        done(by(BEN, WriteTo("ana", "a"), shares())),
        done(by(BEN, PreviewTo("ana", "b", "a"), shares())),
    )
    for decision in (seen, *answers):
        assert [each.command for each in decision.for_cases] == [OpenLetter("a", "Dr Ben Okafor", BEN)]
        assert [(e.deed, e.case_id) for e in decision.entries] == [(Deed.VIEWED_MESSAGE, "ana")]


def test_what_a_patient_wrote_waits_until_it_is_answered_and_comes_again() -> None:
    """Opening it takes it, writing back ends it. Mutant: `_standing` without MESSAGE."""
    before = shares()
    case, sent = decided(before, SendLetter("a"))
    opens, _ = heard(before, sent.facts, case)
    waiting = evolve_team_all(team(ANA), done(by(None, opens, case)).facts)
    [ticket] = waiting.tickets
    assert (ticket.matter, ticket.taken_by) == (Matter.MESSAGE, None)
    seen = done(by(BEN, SeeLetter("ana", "a", NOON), case, of=waiting))
    [taken] = evolve_team_all(waiting, seen.facts).tickets
    assert taken.taken_by == BEN
    later, second = decided(case, SendLetter("c"), NOON + timedelta(hours=1))
    assert heard(case, second.facts, later)[0] == OpenTicket("ana", Matter.MESSAGE)
    answered, came = decided(later, TakeLetter("b", "Dr Ben Okafor"), NOON + timedelta(hours=2))
    assert heard(later, came.facts, answered) == (EndTicket("ana", Matter.MESSAGE),)


def test_the_card_offers_it_to_who_may() -> None:
    """Not to a lead alone, nor to nobody."""
    rows = {person: card_rows(team(ANA), ANA, Context(NOON, person)) for person in (BEN, EMIL, None)}
    labels = {person: [c.label for row in rows[person] for c in row] for person in rows}
    assert ["write_to" in labels[person] for person in (BEN, EMIL, None)] == [True, False, False]


def test_letters_that_never_were_change_nothing() -> None:
    """Reading and taking back are total."""
    assert letter_of((Letter("a", to_team=True, at=NOON),), "b") is None
    assert not any(isinstance(f, LetterRead) for f in decided(shares(), ReadLetter("x"))[1].facts)
    away = replace(shares(), care=None)
    assert heard(away, (LetterSent("a", NOON),), away) == ()
