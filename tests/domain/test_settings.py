"""The settings: every choice shows its value, is changed at once, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import Case, Prescriber, Stage
from domain.commands.dosing import TakeLater
from domain.commands.enrolment import BeginEnrolment
from domain.commands.holding import Hospital
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
from domain.decision import Refusal
from domain.evolve import evolve
from domain.facts.settings import WordingSet
from domain.messages.alerting import PainAlert
from domain.messages.day import DayRecord, EveningCheck
from domain.messages.settings import SettingAsked, SettingsShown
from domain.messages.travel import WhereTo
from domain.preferences import Preferences, Setting, Switch
from tests.domain.play import BEN, FIRST_DOSE, Play, ana, at
from tests.domain.raised import ALERT_DAY, play_of, rate_until, said

DINA = Prescriber("Dr Dina Aziz", "0113 496 0000")


def opened(**changes: object) -> Play:
    """Return Ana's case with the settings open."""
    play = Play(ana(**changes), at(FIRST_DOSE, "12:00"))
    play.does(ShowSettings())
    return play


def shown(play: Play) -> SettingsShown:
    """Return the settings as they are shown now."""
    assert isinstance(play.answer, SettingsShown)
    return play.answer


def asked(play: Play) -> SettingAsked:
    """Return the one choice that is shown now."""
    assert isinstance(play.answer, SettingAsked)
    return play.answer


def test_every_choice_is_shown_with_its_value() -> None:
    """Times, zone, wording, account, prescriber, pack, ways of showing."""
    message = shown(opened())
    assert (message.times, message.zone, message.prescriber) == (ana().sets.times, ana().zone, BEN)
    assert (message.discreet, message.shared, message.preferences) == (True, False, Preferences())
    assert (message.first_dose, message.first_dose_open, message.changed) == (None, False, False)


@given(st.lists(st.sampled_from(Switch)))
def test_a_switch_turns_one_thing_and_is_turned_back(taps: list[Switch]) -> None:
    """A tap turns it, another turns it back, and nothing else changes. Mutant: a switch sets them all."""
    play = opened()
    before = play.case.preferences
    for switch in taps:
        play.taps(f"switch_{switch}")
        assert shown(play).changed
    for switch in Switch:
        assert play.case.preferences.has(switch) == (before.has(switch) ^ (taps.count(switch) % 2 == 1))


def test_an_old_button_does_what_it_said() -> None:
    """Switching on twice is on: no tap turns something round that the chat does not show so."""
    play = opened()
    play.does(SetSwitch(Switch.SHORT_TEXT, on=True))
    play.does(SetSwitch(Switch.SHORT_TEXT, on=True))
    assert play.case.preferences == Preferences(short_text=True)


def test_a_shared_account_keeps_the_discreet_wording_and_says_why() -> None:
    """Sharing hides the name; showing it is refused while the account is shared.

    Mutant: `wording` in evolve does not look at the account.
    """
    play = opened(discreet=False)
    play.taps("set_account")
    play.taps("shared")
    assert (play.case.shared_account, play.case.discreet) == (True, True)
    play.taps("set_wording")
    assert asked(play).shared
    assert play.labels() == ["to_settings"]
    play.does(SetDiscreet(hide=False))
    assert (asked(play).setting, play.case.discreet) == (Setting.WORDING, True)
    assert evolve(play.case, WordingSet(hide=False)).discreet
    play.does(SetShared(shared=False))
    assert (play.case.shared_account, play.case.discreet) == (False, True)
    play.taps("set_wording")
    play.taps("show_name")
    assert shown(play).discreet is False
    play.does(SetDiscreet(hide=True))
    assert shown(play).discreet is True


def test_a_new_prescriber_is_kept_with_the_number_and_not_before() -> None:
    """Between name and number the old ones stay: no alert names one person with another's number."""
    play = opened()
    play.taps("set_prescriber")
    play.does(RenamePrescriber("  Dr Dina   Aziz "))
    assert (asked(play).setting, asked(play).name, play.case.prescriber) == (Setting.NUMBER, DINA.name, BEN)
    play.does(SetPrescriber(Prescriber(DINA.name, "not yet")))
    assert (asked(play).not_read, asked(play).name, play.case.prescriber) == (True, DINA.name, BEN)
    play.does(SetPrescriber(DINA))
    assert (shown(play).prescriber, play.case.prescriber) == (DINA, DINA)


def test_a_new_prescriber_may_have_the_same_number() -> None:
    """One tap keeps the number of the clinic."""
    play = opened()
    play.does(RenamePrescriber(DINA.name))
    play.taps("same_number")
    assert play.case.prescriber == Prescriber(DINA.name, BEN.number)


def test_the_number_alone_can_be_changed() -> None:
    """The name stays."""
    play = opened()
    play.taps("set_prescriber")
    play.taps("other_number")
    assert (asked(play).name, play.labels()) == (BEN.name, ["to_settings"])


@pytest.mark.parametrize("typed", ["", "   ", "x" * 61])
def test_a_name_that_is_none_is_asked_for_again(typed: str) -> None:
    """Nothing changes."""
    play = opened()
    play.does(RenamePrescriber(typed))
    assert (asked(play).setting, asked(play).not_read) == (Setting.PRESCRIBER, True)
    play.does(SetPrescriber(Prescriber(typed, BEN.number)))
    assert asked(play).not_read
    assert play.case.prescriber == BEN


def test_without_a_prescriber_the_name_comes_first() -> None:
    """There is no number without a name."""
    play = opened(prescriber=None)
    play.does(AskSetting(Setting.NUMBER))
    assert (asked(play).setting, play.labels()) == (Setting.PRESCRIBER, ["to_settings"])
    play.does(RenamePrescriber(DINA.name))
    assert play.labels() == ["to_settings"]


def _waiting(**changes: object) -> Case:
    return ana(stage=Stage.BASELINE, legs=(), counts=(), first_dose=None, **changes)


def test_the_first_dose_can_be_chosen_while_it_is_to_come() -> None:
    """The offer of days first stays open until a day is chosen; on hold the hold comes first."""
    play = Play(_waiting(), at(FIRST_DOSE, "12:00"))
    play.does(ShowSettings())
    assert shown(play).first_dose_open
    assert "choose_first_dose" in play.labels()
    play.case = replace(play.case, first_dose=FIRST_DOSE)
    play.does(ShowSettings())
    assert (shown(play).first_dose, shown(play).first_dose_open) == (FIRST_DOSE, False)
    assert "choose_first_dose" not in opened().labels()
    on_hold = Play(_waiting(), at(FIRST_DOSE, "12:00"))
    on_hold.does(Hospital())
    on_hold.does(ShowSettings())
    assert {"choose_first_dose", "new_pack"}.isdisjoint(on_hold.labels())


def test_a_new_pack_is_shown_from_here() -> None:
    """The label is read as from /plan."""
    assert "new_pack" in opened().labels()


def test_times_are_shown_from_here_while_the_diary_runs() -> None:
    """After the course there is no time to choose."""
    assert "show_times" in opened().labels()
    assert "show_times" not in opened(stage=Stage.FINISHED).labels()


def test_bedtime_is_the_last_time_at_which_anything_is_asked_again() -> None:
    """A follow-up comes before it and none after it; "at bedtime" means it. Mutant: always 23:00."""
    play = opened()
    play.taps("set_bedtime")
    play.does(SetBedtime(time(21, 40, 30)))
    assert shown(play).preferences.bedtime == time(21, 40)
    play.passes(at(FIRST_DOSE, "23:59"))
    asked_at = [notice.due_at for notice in play.notices if isinstance(notice.message, EveningCheck)]
    assert asked_at == [at(FIRST_DOSE, "21:00"), at(FIRST_DOSE, "21:30")]
    later = Play(ana(preferences=Preferences(bedtime=time(22))), at(FIRST_DOSE, "12:00"))
    later.passes(at(FIRST_DOSE, "21:00"))
    later.does(TakeLater(FIRST_DOSE, None))
    assert isinstance(later.answer, DayRecord)
    assert later.answer.ask_again_at == at(FIRST_DOSE, "22:00")


def test_silent_questions_make_no_sound_and_alerts_do() -> None:
    """Mutant: `_as_liked` in decide does not look at the gravity."""
    silent = Preferences(silent=True)
    play = Play(ana(preferences=silent), at(FIRST_DOSE, "12:00"))
    play.passes(at(FIRST_DOSE, "21:30"))
    assert [notice.silent for notice in play.notices] == [True, True]
    worse = play_of(ana(preferences=silent))
    rate_until(worse, ALERT_DAY, 13)
    assert [notice.silent for notice in said(worse, PainAlert)] == [False]
    assert isinstance(worse.does(BeginEnrolment()), Refusal)


def test_what_was_agreed_to_is_shown_from_here() -> None:
    """The consent has a page of its own."""
    assert "set_consent" in opened().labels()


def test_the_town_is_changed_from_here() -> None:
    """The same question as of /travel."""
    play = opened()
    play.taps("set_zone")
    assert isinstance(play.answer, WhereTo)
