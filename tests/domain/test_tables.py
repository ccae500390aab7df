"""A diary as tables: what counts now, in columns that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from hypothesis import given

from domain.case import Case, EpisodeKind, Intake, Item, OpenEffect, Outcome, Reason, Slot
from domain.case.episode import Episode
from domain.commands.alerting import CloseAlert, SayRedFlag, TooMuch, WithdrawFlag
from domain.commands.day import NotePainNow, RatePain, TakeBackPainNow
from domain.commands.dosing import NotTaken
from domain.commands.holding import Hospital, TakeBackHold
from domain.commands.part import TakePart
from domain.commands.telling import Tell
from domain.effects import Effect, Grade, RedFlag
from domain.facts.alerting import Closing, EpisodeOpened, Mistake, OverallBack, OverallSaid
from domain.facts.base import Fact
from domain.facts.day import AnotherDoseTaken, IntakeSet, RatingSet
from domain.facts.effects import EffectClosed, EffectGraded, EffectReported, EffectRestored
from domain.facts.enrolment import InviteAccepted, PlanEntered
from domain.facts.holding import HoldLifted
from domain.facts.marks import MarkSet, MarkTakenBack
from domain.facts.pausing import Paused, PauseEnded
from domain.facts.replan import PlanReplaced
from domain.facts.weekly import PegSet
from domain.marks import Mark
from domain.report import Report, Word
from domain.tables import COLUMNS, Table, tables_of
from domain.tables.book import text_of
from tests.domain.courses import day, lives
from tests.domain.laws.courses import course_walks
from tests.domain.laws.walks import Move, walk
from tests.domain.play import BEN, FIRST_DOSE, THREE_STEPS, Play, ana, at

NOON = at(FIRST_DOSE, "12:00")


def tables(case: Case, facts: list[Fact]) -> dict[str, Table]:
    """Return the tables of facts recorded at noon."""
    return {table.name: table for table in tables_of(case, [(NOON, fact) for fact in facts])}


def column(table: Table, name: str) -> list[str]:
    """Return one column."""
    place = table.columns.index(name)
    return [row[place] for row in table.rows]


def test_a_dose_taken_in_part_says_so() -> None:
    """Its outcome stays `taken`; the last column marks it, and an `extra` one has nothing to say there."""
    play = Play(ana(), at(FIRST_DOSE, "21:00"))
    play.does(TakePart(FIRST_DOSE))
    doses = tables(ana(), [*play.facts, AnotherDoseTaken(FIRST_DOSE, play.now)])["doses"]
    assert column(doses, "outcome") == ["taken", "extra"]
    assert column(doses, "in_part") == ["yes", ""]


@given(course_walks())
def test_whatever_happened_can_be_put_into_tables(start: tuple[Case, list[Move]]) -> None:
    """Every table is there, and every row has its columns."""
    play = Play(start[0], NOON)
    for play in walk(*start):  # noqa: B007  the last one has all facts
        pass
    found = tables(start[0], play.facts)
    assert {name: table.columns for name, table in found.items()} == COLUMNS
    assert all(len(row) == len(table.columns) for table in found.values() for row in table.rows)


def test_ratings_are_those_that_count_in_both_clocks() -> None:
    """A corrected rating stands once, one that was taken back not at all."""
    play = lives(Play(ana(), NOON), 0, 1)
    play.does(RatePain(day(0), 13))
    gone = RatingSet(day(1), None, play.case.day(day(1)).rating)
    found = tables(ana(), [*play.facts, gone])["ratings"]
    assert found.rows == (
        (
            *("2027-05-18", "6.5", "2027-05-19T20:00:00+00:00", "2027-05-19T21:00:00+01:00"),
            *("Europe/London", "yes"),
        ),
    )


def test_doses_say_what_became_of_each_day_on_which_one_was_due() -> None:
    """Taken, missed with its reason, not known; and a second dose is a line of its own."""
    play = lives(Play(ana(), NOON), 0, 0)
    play.passes(at(day(1), "21:00"))
    play.does(NotTaken(day(1), Reason.FORGOT))
    play.passes(at(day(2), "21:10"))
    second = AnotherDoseTaken(day(0), at(day(0), "23:00"))
    doses = tables(ana(), [*play.facts, second])["doses"]
    assert column(doses, "care_day") == ["2027-05-18", "2027-05-18", "2027-05-19", "2027-05-20"]
    assert column(doses, "outcome") == ["taken", "extra", "missed", "not_known"]
    assert column(doses, "due_mg") == ["1.5"] * 4
    assert column(doses, "taken_at_local")[:2] == ["2027-05-18T21:00:00+01:00", "2027-05-18T23:00:00+01:00"]
    assert column(doses, "reason") == ["", "", "forgot", ""]


def test_an_intake_that_was_taken_back_is_not_known_again() -> None:
    """As long as a dose was due that day."""
    play = lives(Play(ana(), NOON), 0, 0)
    back = IntakeSet(day(0), None, play.case.day(day(0)).intake)
    early = IntakeSet(day(5), Intake(Outcome.TAKEN, NOON), None)
    doses = tables(ana(), [*play.facts, back, early, replace(early, intake=None)])["doses"]
    assert column(doses, "outcome") == ["not_known"]


def test_pain_now_notes_and_marks() -> None:
    """With their day and both clocks; what was taken back is gone."""
    play = Play(ana(), NOON)
    play.does(NotePainNow(14))
    play.now += timedelta(minutes=1)
    play.does(NotePainNow(15))
    play.does(TakeBackPainNow(play.now))
    play.does(Tell("bad stairs today", play.now, 7))
    marks: list[Fact] = [MarkSet(day(0), Mark.STRESS, NOON), MarkSet(day(0), Mark.PERIOD, NOON)]
    found = tables(ana(), [*play.facts, *marks, MarkTakenBack(day(0), Mark.STRESS, NOON)])
    assert column(found["pain_now"], "pain_0_10") == ["7"]
    assert column(found["pain_now"], "care_day") == ["2027-05-18"]
    assert column(found["notes"], "text") == ["bad stairs today"]
    assert column(found["marks"], "mark") == ["period"]


def test_side_effects_stand_with_their_last_grade_and_their_end() -> None:
    """One that was taken back is gone, one restored is back."""
    opened = [OpenEffect(n, Effect.NAUSEA, None if n == 1 else Grade.MILD, day(0)) for n in (1, 2, 3)]
    facts: list[Fact] = [
        *(EffectReported(effect, NOON) for effect in opened),
        EffectGraded(1, Grade.SEVERE, None, day(1)),
        EffectClosed(2, day(4)),
        EffectRestored(2, opened[1]),
        EffectClosed(1, day(5)),
        EffectRestored(3, None),
        EffectGraded(3, Grade.MILD, None, day(6)),
    ]
    found = tables(ana(), facts)["side_effects"]
    assert found.rows == (
        ("1", "nausea", "severe", "2027-05-18", "2027-05-23"),
        ("2", "nausea", "mild", "2027-05-18", ""),
    )


def test_weekly_answers_stand_by_day() -> None:
    """PGIC and the items of PEG; taken back they are what they were before, or gone."""
    said = OverallSaid(day(6), 3)
    facts: list[Fact] = [
        OverallSaid(day(0), 4),
        said,
        PegSet(day(6), Item.PAIN, 5, NOON),
        PegSet(day(6), Item.ENJOYMENT, 7, NOON),
        PegSet(day(6), Item.ENJOYMENT, None, NOON),
    ]
    found = tables(ana(), facts)
    assert column(found["overall"], "pgic_1_7") == ["4", "3"]
    assert column(found["peg"], "score_0_10") == ["5"]
    back = tables(ana(), [*facts, OverallBack(day(6), None)])
    assert column(back["overall"], "pgic_1_7") == ["4"]
    other = tables(ana(), [*facts, OverallSaid(day(6), 5), OverallBack(day(6), 3)])
    assert column(other["overall"], "pgic_1_7") == ["4", "3"]


def test_alerts_stand_with_what_was_seen_and_how_they_ended() -> None:
    """One of the rule with its numbers, red flags with their names."""
    play = lives(Play(ana(), NOON), 0, 39, halves=14)
    play.does(TooMuch())
    play.does(SayRedFlag((RedFlag.LIVER,)))
    flagged = play.case.episodes_ever
    play.does(WithdrawFlag(flagged, Mistake.MISTYPED))
    first = play.case.alerting.episodes[0]
    play.does(CloseAlert(first.number, Closing.PLAN_STAYS))
    alerts = tables(ana(), play.facts)["alerts"]
    by_kind = {row[1]: dict(zip(alerts.columns, row, strict=True)) for row in alerts.rows}
    (rule,) = [row for row in by_kind.values() if row["rule"]]
    assert rule["outcome"] == "plan_stays"
    assert rule["baseline_mean"] == "4.58"
    assert by_kind[EpisodeKind.RED_FLAG]["red_flags"] == "liver"
    assert by_kind[EpisodeKind.RED_FLAG]["outcome"] == "mistyped"


def test_of_an_alert_without_numbers_the_columns_are_empty() -> None:
    """Whether it had a baseline and means, or neither."""
    play = lives(Play(ana(), NOON), 0, 39, halves=14)
    opened = [fact for fact in play.facts if isinstance(fact, EpisodeOpened) and fact.episode.finding]
    finding = opened[0].episode.finding
    assert finding is not None
    bare = [replace(finding, baseline=None), replace(finding, looks=())]
    facts: list[Fact] = [
        replace(opened[0], episode=Episode(n, EpisodeKind.WORSE, day(1), each)) for n, each in enumerate(bare)
    ]
    alerts = tables(ana(), facts)["alerts"]
    assert column(alerts, "baseline_mean")[0] == ""
    assert column(alerts, "window_days_rated")[1] == ""


def test_plans_course_holds_and_pauses() -> None:
    """Every plan that there was, with who gave it; each hold with its end; each pause."""
    play = lives(Play(ana(), NOON), 0, 1)
    play.does(Hospital())
    play.does(TakeBackHold(1))
    play.does(Hospital())
    lifted = HoldLifted(2, "Dr Ben Okafor", day(2), day(3), 0)
    pause: list[Fact] = [Paused(day(2), day(4), NOON), PauseEnded(day(2), NOON)]
    report = Report("Dr Ben Okafor", day(2), Word.NEW_PLAN, NOON)
    facts: list[Fact] = [
        InviteAccepted(None, None, None),
        InviteAccepted(THREE_STEPS, None, BEN),
        PlanEntered(THREE_STEPS),
        PlanReplaced(THREE_STEPS, report, label_anew=False),
        *play.facts,
        lifted,
        *pause,
    ]
    begun = replace(ana(), plan=None, prescriber=None)
    found = tables(begun, facts)
    assert column(found["plan"], "plan") == ["1"] * 3 + ["2"] * 3 + ["3"] * 3
    assert column(found["plan"], "dose_mg")[:3] == ["1.5", "3", "4.5"]
    assert column(found["plan"], "at_least_days")[:3] == ["14", "14", ""]
    assert column(found["plan"], "reported_by")[::3] == ["Dr Ben Okafor"] * 3
    assert found["holds"].rows[0][0] == "2"
    assert column(found["holds"], "ended_by") == ["Dr Ben Okafor"]
    assert [row[0] for row in found["pauses"].rows] == ["2027-05-20"]
    assert column(found["pauses"], "ended_on") == ["2027-05-20"]
    assert found["course"].rows == (("2027-05-18", "1", "1.5", "start"),)


def test_an_invitation_without_a_prescriber_names_nobody() -> None:
    """And an end of a pause that never began changes nothing."""
    facts: list[Fact] = [InviteAccepted(THREE_STEPS, None, None), PauseEnded(day(1), NOON)]
    found = tables(Case("ana", 1), facts)
    assert column(found["plan"], "reported_by") == ["", "", ""]
    nobody = tables(Case("ana", 1), [PlanEntered(THREE_STEPS), HoldLifted(1, "", day(1), day(1))])
    assert column(nobody["plan"], "reported_by") == ["", "", ""]


def test_values_are_written_so_that_programs_read_them() -> None:
    """Numbers with a point, ISO dates, yes and no, nothing for nothing."""
    assert [text_of(each) for each in (None, True, False, Fraction(55, 12), date(2027, 5, 18), 7)] == [
        *("", "yes", "no", "4.58", "2027-05-18", "7"),
    ]
    assert text_of(datetime(2027, 5, 18, 20, 0, 1, 5, tzinfo=UTC)) == "2027-05-18T20:00:01+00:00"


def test_a_morning_dose_is_a_line_of_its_own() -> None:
    """A plan with two doses a day: neither replaces the other."""
    intake = Intake(Outcome.TAKEN, NOON, NOON)
    facts: list[Fact] = [IntakeSet(day(0), intake), IntakeSet(day(0), intake, slot=Slot.MORNING)]
    doses = tables(ana(), facts)["doses"]
    assert column(doses, "slot") == ["main", "morning"]
    assert column(doses, "due_mg") == ["1.5", ""]
