"""Deciding about the settings. A choice holds from now on, and can be taken back the same way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from domain.case import Case, Prescriber, Stage
from domain.commands.account import ShowTeam
from domain.commands.consent import ShowConsent
from domain.commands.settings import (
    AskSetting,
    RenamePrescriber,
    SetBedtime,
    SetDiscreet,
    SetPrescriber,
    SetShared,
    SetSwitch,
    ShowSettings,
)
from domain.commands.stepping import AskFirstDoseDay, OpenQuestions
from domain.commands.times import AskTimes
from domain.commands.travel import AskTravel
from domain.commands.weekly import AskRhythm
from domain.days import RUNNING
from domain.decide.arms import arm
from domain.decide.enrolment.planning import is_name, is_number, trimmed
from domain.decide.questioning import may_read_pack
from domain.decide.timeview import parts_of, shown_sets
from domain.decision import Decision, Refusal, then
from domain.facts.base import Fact
from domain.facts.settings import PreferencesSet, PrescriberSet, SharingSet, WordingSet
from domain.messages.settings import SettingAsked, SettingsShown
from domain.notices import Answer, Choice, Rows
from domain.preferences import Setting, Switch
from domain.questions import Purpose
from domain.topics import SETTINGS

BEDTIMES = time(22), time(23), time(0), time(1)
"""Times that are offered; any other is typed."""

OUT: Rows = ((Choice("to_settings", ShowSettings()),),)
"""Below each choice: back to all of them."""


@arm.register
def shows(command: ShowSettings, case: Case, now: datetime) -> Decision | Refusal:
    """Show every choice with its value."""
    del command, now
    return _shown(case)


def _shown(case: Case, *, changed: bool = False) -> Decision:
    waits = _waits_for_first_dose(case)
    mornings, evenings = parts_of(case)
    message = SettingsShown(
        times=shown_sets(case, case.sets).times,
        zone=case.phone,
        discreet=case.discreet,
        shared=case.shared_account,
        prescriber=case.prescriber,
        preparation=case.preparation,
        preferences=case.preferences,
        consent_at=case.consent_at,
        first_dose=case.first_dose if waits else None,
        first_dose_open=waits and case.first_dose is None,
        changed=changed,
        mornings=mornings,
        evenings=evenings,
        team=case.care.name if case.care else None,
        sharing=case.care.sharing if case.care else None,
    )
    return Decision(answer=Answer(message, SETTINGS, tuple(_rows(case))))


def _waits_for_first_dose(case: Case) -> bool:
    return case.stage is Stage.BASELINE and not case.legs


def _rows(case: Case) -> Iterator[tuple[Choice, ...]]:
    yield (_page(Setting.WORDING), _page(Setting.ACCOUNT))
    if case.stage in RUNNING:
        yield (_page(Setting.PRESCRIBER), Choice("show_times", AskTimes()))
        yield (Choice("pain_questions", AskRhythm()), Choice("set_zone", AskTravel()))
    else:
        yield (_page(Setting.PRESCRIBER),)
    if _waits_for_first_dose(case) and not case.on_hold:
        yield (Choice("choose_first_dose", AskFirstDoseDay()),)
    if may_read_pack(case):
        yield (Choice("new_pack", OpenQuestions(Purpose.PACK)),)
    yield (_page(Setting.BEDTIME), Choice("set_consent", ShowConsent()))
    if case.care is not None:
        yield (Choice("who_sees", ShowTeam()),)
    liked = case.preferences
    switches = [Choice(f"switch_{each}", SetSwitch(each, on=not liked.has(each))) for each in Switch]
    yield from (tuple(switches[place : place + 2]) for place in range(0, len(switches), 2))


def _page(setting: Setting) -> Choice:
    return Choice(f"set_{setting}", AskSetting(setting))


@arm.register
def asks(command: AskSetting, case: Case, now: datetime) -> Decision | Refusal:
    """Show one choice with its value and what can be chosen."""
    del now
    return _asked(case, command.setting)


def _asked(case: Case, setting: Setting, name: str | None = None, *, not_read: bool = False) -> Decision:
    known = case.prescriber
    named = name or (known.name if known else None)
    if setting is Setting.NUMBER and named is None:
        setting = Setting.PRESCRIBER
    message = SettingAsked(
        setting,
        case.discreet,
        case.shared_account,
        known,
        named,
        not_read=not_read,
        bedtime=case.preferences.bedtime,
    )
    return Decision(answer=Answer(message, SETTINGS, (*_options(case, setting, named), *OUT)))


def _options(case: Case, setting: Setting, named: str | None) -> Rows:
    known = case.prescriber
    match setting:
        case Setting.BEDTIME:
            return (tuple(Choice("at_time", SetBedtime(wall), wall) for wall in BEDTIMES),)
        case Setting.WORDING if case.shared_account:
            return ()
        case Setting.WORDING:
            hide, show = (
                Choice("hide_name", SetDiscreet(hide=True)),
                Choice("show_name", SetDiscreet(hide=False)),
            )
            return ((hide,), (show,))
        case Setting.ACCOUNT:
            alone, shared = (
                Choice("mine_alone", SetShared(shared=False)),
                Choice("shared", SetShared(shared=True)),
            )
            return ((alone, shared),)
        case Setting.PRESCRIBER if known is not None:
            return ((Choice("other_number", AskSetting(Setting.NUMBER)),),)
        case Setting.NUMBER if known is not None and named is not None and named != known.name:
            return ((Choice("same_number", SetPrescriber(Prescriber(named, known.number)), known.number),),)
        case _:
            return ()


def _set(case: Case, fact: Fact) -> Decision:
    return then(case, Decision((fact,)), lambda later: _shown(later, changed=True))


@arm.register
def switches(command: SetSwitch, case: Case, now: datetime) -> Decision | Refusal:
    """Keep what is on or off; the answer is shown that way already."""
    del now
    return _set(case, PreferencesSet(case.preferences.switched(command.switch, on=command.on)))


@arm.register
def sets_bedtime(command: SetBedtime, case: Case, now: datetime) -> Decision | Refusal:
    """Keep the bedtime, to the minute; what was put off until the one before stays so for tonight."""
    del now
    wall = command.wall.replace(second=0, microsecond=0)
    return _set(case, PreferencesSet(replace(case.preferences, bedtime=wall)))


@arm.register
def discreet(command: SetDiscreet, case: Case, now: datetime) -> Decision | Refusal:
    """Keep whether the name is hidden; on a shared account it stays so, and it is said why."""
    del now
    if case.shared_account and not command.hide:
        return _asked(case, Setting.WORDING)
    return _set(case, WordingSet(command.hide))


@arm.register
def shared(command: SetShared, case: Case, now: datetime) -> Decision | Refusal:
    """Keep whether the account is shared."""
    del now
    return _set(case, SharingSet(command.shared))


@arm.register
def renames(command: RenamePrescriber, case: Case, now: datetime) -> Decision | Refusal:
    """Ask for the number that belongs to the name; until then the one before stays."""
    del now
    name = trimmed(command.name)
    if not is_name(name):
        return _asked(case, Setting.PRESCRIBER, not_read=True)
    return _asked(case, Setting.NUMBER, name)


@arm.register
def sets_prescriber(command: SetPrescriber, case: Case, now: datetime) -> Decision | Refusal:
    """Keep name and number; a number that is none is asked for again."""
    del now
    name, number = trimmed(command.prescriber.name), trimmed(command.prescriber.number)
    if not is_name(name):
        return _asked(case, Setting.PRESCRIBER, not_read=True)
    if not is_number(number):
        return _asked(case, Setting.NUMBER, name, not_read=True)
    return _set(case, PrescriberSet(Prescriber(name, number)))
