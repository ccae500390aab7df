"""`ldnbot simulate`: each scenario ends as a clinician would expect."""

from __future__ import annotations

import re

from typer.testing import CliRunner

from bot.cli import app
from bot.wiring.simulation import Played, play

FIRST_DOSE = "Tuesday 18 May 2027"


def days_between(transcript: str, first: str, last: str) -> str:
    """Return what was said from one day's heading up to another's."""
    return transcript.split(f"== {first} ==")[1].split(f"== {last} ==", maxsplit=1)[0]


def text_of(played: Played) -> str:
    """Return a transcript as one text."""
    return "\n".join(played.transcript)


async def test_a_flare_that_passes_is_information_once_and_no_alert() -> None:
    """+2 on days 1-9: the adjustment period is explained once; nobody is told to call about it."""
    played = await play("flare", 30, 1)
    text = text_of(played)
    assert text.count("Nobody has measured how many, or for how long.") == 1
    assert (played.counts.alerts, played.counts.holds) == (0, 0)
    assert "Your pain has stayed higher" not in days_between(text, FIRST_DOSE, "Monday 31 May 2027")


async def test_pain_that_stays_worse_is_one_alert_with_its_numbers() -> None:
    """+2 from day 20: by day 41 one alert with the clinic, both means, the baseline, and the dates."""
    played = await play("worse", 41, 1)
    text = text_of(played)
    assert played.counts.alerts == 1
    assert text.count("Please read this when you have a quiet minute.") == 1
    alert = text.split("Please read this when you have a quiet minute.", maxsplit=1)[1][:1200]
    assert re.search(r"Last 7 days \(\d+–\d+ June\): \d\.\d on average, \d days rated", alert)
    assert re.search(r"Before your first dose \(.+ May\): \d\.\d", alert)
    assert re.search(r"by \w+ \d+ June, call Riverside Pain Clinic", alert)
    assert "Nobody has been told: no clinic is connected." in alert
    assert "Emergency: 999" in alert


async def test_silence_is_met_with_less_and_late_answers_count() -> None:
    """Days 10-16 unanswered: a shorter question, "Are you there?", nothing guessed; late taps count."""
    played = await play("silent", 20, 1)
    text = text_of(played)
    silence = days_between(text, "Friday 28 May 2027", "Friday 4 June 2027")
    assert "Saturday 29 May. One tap is enough." in silence
    assert silence.count("Are you there?") == 1
    assert "missed" not in silence
    late = text.split("== Friday 4 June 2027 ==")[1]
    assert re.search(r"Thursday 3 June: pain \d+, dose taken", late)
    assert "Tonight's dose" not in late.split("Thursday 3 June: pain")[1].split("Ana taps", maxsplit=1)[0]
    assert played.counts.alerts == 0


async def test_an_opioid_stops_prompts_until_the_reported_word() -> None:
    """“dentist gave me codeine” on day 12: no dose prompt until the prescriber's word is reported."""
    played = await play("opioid", 21, 1)
    text = text_of(played)
    held = text.split("dentist gave me codeine")[1].split("Go on as before", maxsplit=1)[0]
    assert "Dose reminders are on hold" in held
    assert "It blocks opioid medicines" in held
    assert "Tonight's dose" not in held
    after = text.split("Dose reminders are back.")[1]
    assert "Tonight's dose: 1 capsule of 1.5" in after
    assert (played.counts.holds, played.counts.alerts) == (1, 0)


async def test_a_step_that_is_not_tolerated_is_refused_by_name_and_taken_back() -> None:
    """A severe side effect in step 2: the next step waits because of it; back one step."""
    played = await play("intolerant", 31, 1)
    text = text_of(played)
    assert "A severe side effect is open: nausea." in text
    assert "Yes, go back to 1.5" in text
    last = text.split("== Thursday 17 June 2027 ==")[1]
    assert "Tonight's dose: 1 capsule of 1.5" in last
    assert played.counts.steps == 1


def test_the_command_prints_the_chat_and_a_line_of_counts() -> None:
    """The transcript shows time, who, text and buttons; the same seed gives the same course."""
    runner = CliRunner()
    once = runner.invoke(app, ["simulate", "--scenario", "flare", "--days", "1", "--seed", "3"])
    again = runner.invoke(app, ["simulate", "--scenario", "flare", "--days", "1", "--seed", "3"])
    assert once.exit_code == 0
    lines = once.stdout.rstrip().splitlines()
    assert re.fullmatch(r"prompts \d+, answers \d+, notices \d+, alerts \d+, steps \d+, holds \d+", lines[-1])
    assert any(line.startswith("21:00 bot: Evening check,") for line in lines)
    assert any("[Taken] [Earlier...]" in line for line in lines)
    assert _without_secret(once.stdout) == _without_secret(again.stdout)


def test_an_unknown_scenario_is_named_plainly() -> None:
    """Exit code 2, and the scenarios that there are."""
    result = CliRunner().invoke(app, ["simulate", "--scenario", "miracle"])
    assert result.exit_code == 2
    assert "flare|worse|silent|opioid|intolerant" in result.output


def _without_secret(text: str) -> str:
    """Return a transcript without its invitation, which is a new secret each time."""
    return re.sub(r"/start \S+", "/start", text)
