"""A patient's card: what it holds, who may have it, and where it goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.audit import Deed
from domain.case import Case, Stage
from domain.commands.team.cards import NextCard, OpenCard, ShowChart
from domain.commands.team.digest import ShowDigest, ShowMine, ShowPatients
from domain.decision import Refusal
from domain.history import History, MarkDay, PainDay
from domain.marks import Mark
from domain.messages.team.cards import CardShown, ChartShown
from domain.messages.team.digest import DigestShown, NoPatients, PatientsShown
from domain.messages.team.members import NotYourPatient
from domain.notices import Choice
from domain.team.card import card
from domain.team.care import CareTeam, Sharing
from domain.team.context import Context
from domain.team.decide import decide_team
from domain.team.decision import TeamDecision
from domain.team.roles import ChatKind
from domain.team.ticket import Matter
from tests.domain.courses import day
from tests.domain.holds import after_days
from tests.domain.team.rows import BEN, DINA, NINE, WEEK, case_of, flag, plain, row, team_of, ticket

CARE = CareTeam("riverside", "Riverside", WEEK, Sharing.NAME, "Ana M.", BEN)
PAST = History(
    pain=tuple(PainDay(day(n), 9 + n, on_time=True) for n in range(3)),
    marks=(MarkDay(day(-30), Mark.STRESS), MarkDay(day(1), Mark.PERIOD), MarkDay(day(2), Mark.PERIOD)),
)


def patient() -> Case:
    """Ana after three answered evenings, as the first patient of the team."""
    return replace(after_days(3).case, id=case_of(0), care=CARE)


def context(by: int = BEN, chat: ChatKind = ChatKind.PRIVATE, **changes: object) -> Context:
    """Return what a member's command is decided on."""
    now = after_days(3).now
    known = Context(
        now, by, chat, patient(), standings=(row(0, flag()), row(1, plain(Matter.HOLD))), history=PAST
    )
    return replace(known, **changes)  # type: ignore[arg-type]  # fields are named by the tests


def labels(decision: TeamDecision) -> list[Choice]:
    """The buttons of an answer."""
    assert decision.answer is not None
    return [choice for line in decision.answer.choices for choice in line]


def test_a_card_holds_name_step_pain_and_marks_of_the_last_days() -> None:
    """The name as shared; as a code alone there is none."""
    team, case, now = team_of(1), patient(), after_days(3).now
    shown = card(team, team.charges[0], case, PAST, now)
    assert (shown.name, shown.prescriber) == ("Ana M.", "Dr Ben Okafor")
    assert shown.step is not None
    assert (shown.step.step, shown.step.steps, shown.step.day) == (1, 3, 4)
    assert shown.last.ratings[-3:] == (9, 10, 11)
    assert shown.last.unrated == 11
    [marked] = shown.marks
    assert (marked.mark, marked.days) == (Mark.PERIOD, (day(1), day(2)))
    coded = replace(team.charges[0], named=False)
    assert card(team, coded, case, PAST, now).name is None
    at_home = replace(case, care=None, stage=Stage.FINISHED, finished_on=day(3))
    ended = card(team, team.charges[0], at_home, PAST, now)
    assert (ended.name, ended.step, ended.finished_on) == (None, None, day(3))


def test_who_has_what_is_named() -> None:
    """By the ticket."""
    team = team_of(1).with_ticket(ticket(0, Matter.MESSAGE, taken_by=DINA))
    shown = card(team, team.charges[0], patient(), PAST, after_days(3).now)
    assert [each.name for each in shown.names] == ["Dina Marsh"]


def test_in_private_it_stands_below_and_the_next_one_in_its_place() -> None:
    """Each look is kept with the case."""
    opened = decide_team(team_of(2), OpenCard(case_of(0)), context())
    assert isinstance(opened, TeamDecision)
    assert opened.answer is not None
    assert isinstance(opened.answer.message, CardShown)
    assert opened.answer.below
    assert [(e.deed, e.case_id) for e in opened.entries] == [(Deed.VIEWED_CARD, case_of(0))]
    assert labels(opened)[-1] == Choice("next_card", NextCard(case_of(1)))
    after = decide_team(team_of(2), NextCard(case_of(1)), context())
    assert isinstance(after, TeamDecision)
    assert after.answer is not None
    assert not after.answer.below


def test_asked_for_in_the_group_it_comes_in_private_and_the_group_shows_nothing() -> None:
    """Named for the case, so that it is deleted with it."""
    done = decide_team(team_of(2), OpenCard(case_of(0)), context(chat=ChatKind.GROUP))
    assert isinstance(done, TeamDecision)
    assert done.answer is None
    [notice] = done.notices
    assert (notice.person, notice.about) == (BEN, case_of(0))


def test_no_card_and_no_chart_of_somebody_elses_patient_or_of_one_who_is_gone() -> None:
    """Dina has nobody; a case that was deleted is none."""
    for command in (OpenCard(case_of(0)), ShowChart(case_of(0))):
        for there in (context(DINA), context(case=None)):
            done = decide_team(team_of(2), command, there)
            assert isinstance(done, Refusal)
            assert isinstance(done.message, NotYourPatient)


def test_a_chart_says_when_there_is_nothing_to_draw() -> None:
    """And that somebody looked."""
    done = decide_team(team_of(2), ShowChart(case_of(0)), context(history=History()))
    assert isinstance(done, TeamDecision)
    assert done.answer is not None
    assert isinstance(done.answer.message, ChartShown)
    assert not done.answer.message.drawn
    assert done.entries[0].deed is Deed.VIEWED_CHART


def test_a_long_digest_and_a_long_list_are_paged() -> None:
    """Twelve lines and twenty patients a page; past the end is the last page."""
    many = tuple(row(n, flag()) for n in range(30))
    team = team_of(30)
    there = context(standings=many, now=NINE)
    pages = {first: decide_team(team, ShowDigest(first), there) for first in (0, 12, 24, 99)}
    for first, size, turns in (
        (0, 12, ["page_next"]),
        (12, 12, ["page_before", "page_next"]),
        (24, 6, ["page_before"]),
    ):
        done = pages[first]
        assert isinstance(done, TeamDecision)
        assert done.answer is not None
        assert isinstance(done.answer.message, DigestShown)
        assert len(done.answer.message.lines) == size
        assert [c.label for c in labels(done) if c.label != "open_card"] == turns
    assert pages[99] == pages[24]
    listed = decide_team(team, ShowPatients(20), there)
    assert isinstance(listed, TeamDecision)
    assert listed.answer is not None
    assert isinstance(listed.answer.message, PatientsShown)
    assert len(listed.answer.message.patients) == 10
    short = decide_team(team_of(3), ShowPatients(), there)
    assert isinstance(short, TeamDecision)
    assert [c.label for c in labels(short)] == ["open_card"] * 3


def test_only_mine_goes_to_the_private_chat_of_whoever_asks() -> None:
    """In private it is the answer itself; who has nobody is told so."""
    grouped = decide_team(team_of(2), ShowMine(), context(chat=ChatKind.GROUP))
    assert isinstance(grouped, TeamDecision)
    assert ([n.person for n in grouped.notices], grouped.answer) == ([BEN], None)
    alone = decide_team(team_of(2), ShowMine(), context())
    assert isinstance(alone, TeamDecision)
    assert alone.answer is not None
    assert isinstance(alone.answer.message, DigestShown)
    for command in (ShowDigest(), ShowPatients()):
        nobody = decide_team(team_of(2), command, context(DINA))
        assert isinstance(nobody, TeamDecision)
        assert nobody.answer is not None
        assert isinstance(nobody.answer.message, NoPatients)
    later = context(now=NINE + timedelta(days=1), chat=ChatKind.GROUP)
    whole = decide_team(team_of(2), ShowDigest(), later)
    assert isinstance(whole, TeamDecision)
    assert "only_mine" in [c.label for c in labels(whole)]
