"""What an operator copies is what the bot reads."""

import re
from pathlib import Path

import pytest

from bot.settings import EXPECTED, SettingsError, read_settings, require_for_run

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_the_example_names_every_setting_and_no_other() -> None:
    """Nothing is left for the operator to find out."""
    named = re.findall(r"^LDNBOT_(\w+)=", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(named) == sorted(EXPECTED)


def test_the_untouched_example_is_read_and_cannot_run() -> None:
    """A copy that nobody filled in is valid and says what is missing: no made-up number can go live."""
    settings = read_settings({}, EXAMPLE)
    assert settings == read_settings({})
    with pytest.raises(SettingsError) as missing:
        require_for_run(settings)
    assert len(missing.value.sentences) == 4


def test_every_line_shown_as_an_example_is_valid(tmp_path: Path) -> None:
    """Whoever copies an example line gets a working setting."""
    shown = re.findall(r"# Example: (LDNBOT_.*)$", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (tmp_path / ".env").write_text("\n".join(shown))
    settings = read_settings({}, tmp_path / ".env")
    assert settings.clinic_name == "Elm Street Clinic"
    assert settings.team_hours.zone == "Europe/London"
