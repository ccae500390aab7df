"""Why a patient is on the list: from the case alone, with its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.alerts import RULE, AlertMemory, Clause, FindingKind, assess
from domain.case import Alerting, EpisodeKind, OpenEffect, Silence, Stage
from domain.case.episode import Episode
from domain.case.hold import HoldCause
from domain.diary import diary_of
from domain.effects import Effect, Grade, RedFlag
from domain.team.reasons import TOLD_FOR, Reason, reasons
from domain.team.standing import AskedDay, standing
from domain.team.ticket import Matter
from tests.domain.courses import day
from tests.domain.holds import held
from tests.domain.play import ana
from tests.domain.raised import ALERT_DAY, alerted, play_of, rate_until


def matters(found: tuple[Reason, ...]) -> list[Matter]:
    """What they are about."""
    return [each.matter for each in found]


def test_an_alert_comes_with_the_two_means_and_the_baseline() -> None:
    """Newest first, as they are read out."""
    reason = reasons(alerted().case)[0]
    assert (reason.matter, reason.since) == (Matter.WORSE, ALERT_DAY)
    assert [float(mean.points) for mean in reason.means] == [6.5, 6.5]
    assert reason.before is not None
    assert reason.clause is Clause.A


def test_flags_too_much_and_an_extra_dose_are_told_gravest_first() -> None:
    """Mutant: the order in which they began."""
    episodes = (
        Episode(1, EpisodeKind.TOO_MUCH, day(1)),
        Episode(2, EpisodeKind.EXTRA_DOSE, day(2)),
        Episode(3, EpisodeKind.RED_FLAG, day(3), flags=(RedFlag.LIVER,), contacted=day(4)),
    )
    severe = OpenEffect(1, Effect.NAUSEA, Grade.SEVERE, day(0))
    mild = OpenEffect(2, Effect.HEADACHE, Grade.MILD, day(0))
    found = reasons(ana(alerting=Alerting(episodes=episodes), effects=(severe, mild)))
    assert matters(found) == [Matter.RED_FLAG, Matter.RED_FLAG, Matter.TOO_MUCH, Matter.SEVERE_EFFECT]
    assert (found[0].extra_dose, found[1].flags, found[1].reached) == (True, (RedFlag.LIVER,), day(4))


def test_a_hold_is_told_unless_it_ends_by_the_patients_own_answers() -> None:
    """Also not where its alert is told already, or the prescriber's word has come."""
    case = held().case
    [hold] = case.holds
    assert matters(reasons(case)) == [Matter.HOLD]
    assert reasons(replace(case, holds=(replace(hold, cause=HoldCause.RAN_OUT),))) == ()
    flag = Alerting(episodes=(Episode(1, EpisodeKind.RED_FLAG, day(3)),))
    same = replace(case, holds=(replace(hold, cause=HoldCause.RED_FLAG),), alerting=flag)
    assert matters(reasons(same)) == [Matter.RED_FLAG]


def test_what_the_slow_rule_found_in_the_window_is_told_while_it_is_so() -> None:
    """For 28 days, and not beside an alert about the same."""
    play = play_of()
    rate_until(play, day(29), 17)
    case = play.case
    looked = case.alerting.assessed
    assert looked is not None
    assert case.plan is not None
    kinds = {found.kind for found in assess(RULE, diary_of(case), case.plan, case.legs, looked)}
    assert FindingKind.WORSE_IN_WINDOW in kinds
    base = replace(case, stepping=replace(case.stepping, told=()))
    quiet = replace(base, alerting=Alerting(AlertMemory(worse_told=looked), assessed=looked))
    [reason] = reasons(quiet)
    assert (reason.matter, reason.since, len(reason.means)) == (Matter.WORSE_IN_WINDOW, looked, 2)
    beside = replace(quiet.alerting, episodes=alerted().case.alerting.episodes)
    assert matters(reasons(replace(quiet, alerting=beside))) == [Matter.WORSE]
    old = Alerting(AlertMemory(worse_told=looked - TOLD_FOR), assessed=looked)
    assert reasons(replace(base, alerting=old)) == ()
    better = Alerting(AlertMemory(worse_told=day(14)), assessed=day(15))
    assert reasons(replace(base, alerting=better)) == ()


def test_a_step_that_waits_for_the_prescriber_is_told_once_its_days_are_over() -> None:
    """Not before, and not on hold."""
    ends = day(14)
    waiting = ana()
    told = replace(waiting.stepping, looked=ends, told=("pain_higher",))
    [reason] = reasons(replace(waiting, stepping=told))
    assert (reason.matter, reason.since) == (Matter.STEP, ends)
    assert reasons(replace(waiting, stepping=replace(told, looked=day(13)))) == ()
    assert reasons(replace(waiting, stepping=replace(told, told=("form_not_clean",)))) == ()


def test_silence_counts_from_the_fifth_prompt_and_a_closed_chat_at_once() -> None:
    """A pause is no silence."""
    since = date(2027, 5, 20)
    silent = ana(silence=Silence(5, since))
    assert reasons(silent) == (Reason(Matter.SILENT, since),)
    assert reasons(ana(silence=Silence(4, since))) == ()
    [closed] = reasons(replace(silent, reachable=False))
    assert (closed.matter, closed.since) == (Matter.BLOCKED, since)


def test_who_took_the_consent_back_is_told_of_no_more() -> None:
    """Whatever is open."""
    assert reasons(replace(alerted().case, stage=Stage.WITHDRAWN)) == ()


def test_a_standing_knows_the_last_days_that_were_asked_about() -> None:
    """Answered is what the patient said: *not known* is what nobody said."""
    case = held(3).case
    found = standing(case)
    assert found.asked == tuple(AskedDay(day(n), answered=True) for n in (2, 1, 0))
    assert found.on(day(2)) == AskedDay(day(2), answered=True)
    assert found.on(day(7)) is None
    assert found.on_hold
    assert standing(ana()).asked == ()
