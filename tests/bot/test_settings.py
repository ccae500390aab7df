"""An operator is told everything that is wrong at once, in sentences, and no secret is ever quoted."""

from datetime import time
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, read_settings, require_for_run
from domain.team.hours import Span, TeamHours

TOKEN = "123456:" + "A" * 35


def read(*env_file: Path, **values: str) -> Settings:
    """Settings from names without the prefix."""
    return read_settings({f"LDNBOT_{name}": value for name, value in values.items()}, *env_file)


def complaints(**values: str) -> tuple[str, ...]:
    """What is said about settings that do not fit."""
    with pytest.raises(SettingsError) as refused:
        read(**values)
    return refused.value.sentences


def test_nothing_said_means_the_defaults() -> None:
    """By invitation only, in a file under data/, in English, at Telegram; no number is made up."""
    settings = read()
    assert settings.enrolment == "invite"
    assert settings.database == Path("data/ldnbot.db")
    assert settings.language == "en"
    assert settings.api_url == "https://api.telegram.org"
    assert settings.emergency_number is None
    assert settings.team_hours == TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "UTC")


def test_another_server_is_named_by_its_root() -> None:
    """A clinic may run a Bot API server of its own."""
    assert read(API_URL="http://127.0.0.1:8081/").api_url == "http://127.0.0.1:8081"


def test_other_variables_of_the_machine_are_none_of_our_business() -> None:
    """Only names with the prefix are read."""
    assert read_settings({"PATH": "/bin", "TOKEN": "x"}) == read()


def test_every_value_may_stand_in_a_file(tmp_path: Path) -> None:
    """`_FILE` names a file whose text is the value, without the newline at its end."""
    secret = tmp_path / "token"
    secret.write_text(TOKEN + "\n")
    token = read(TOKEN_FILE=str(secret)).token
    assert token is not None
    assert token.get_secret_value() == TOKEN


def test_a_file_that_cannot_be_read_is_named_by_its_variable(tmp_path: Path) -> None:
    """A missing and an undecodable file give the same plain sentence."""
    (tmp_path / "noise").write_bytes(b"\xff\xfe\xff")
    for path in (tmp_path / "missing", tmp_path / "noise"):
        assert complaints(CRISIS_LINE_FILE=str(path)) == (
            "LDNBOT_CRISIS_LINE_FILE names a file that cannot be read: check its path and who may read it.",
        )


def test_a_value_and_its_file_exclude_each_other(tmp_path: Path) -> None:
    """Two places for one value are a mistake, not a choice of ours."""
    (tmp_path / "line").write_text("116 123")
    assert complaints(CRISIS_LINE="116 123", CRISIS_LINE_FILE=str(tmp_path / "line")) == (
        "LDNBOT_CRISIS_LINE and LDNBOT_CRISIS_LINE_FILE are both set: keep one of them.",
    )


def test_the_environment_outdoes_the_env_file(tmp_path: Path) -> None:
    """What is exported wins over .env, whichever of its two forms stands there; other lines of .env count."""
    written = tmp_path / ".env"
    written.write_text(
        "LDNBOT_CLINIC_NAME_FILE=/nowhere\nLDNBOT_LANGUAGE=de\n"
        'LDNBOT_CRISIS_LINE="Samaritans $1"\nOTHER=1\nLDNBOT_PING_URL\n'
    )
    settings = read(written, CLINIC_NAME="Elm Street")
    assert (settings.clinic_name, settings.language, settings.crisis_line) == (
        "Elm Street",
        "de",
        "Samaritans $1",
    )
    assert settings.ping_url is None
    assert read(tmp_path / "missing", LANGUAGE="de").language == "de"


def test_an_unknown_name_is_an_error_with_a_guess() -> None:
    """A typing mistake must not leave a clinic without its emergency number."""
    assert complaints(EMERGENCY_NUMER="112", XYZZY="1") == (
        "LDNBOT_EMERGENCY_NUMER is not a setting. Did you mean LDNBOT_EMERGENCY_NUMBER?",
        "LDNBOT_XYZZY is not a setting. Take the line out.",
    )


@pytest.mark.parametrize("name", ["WEBHOOK_URL", "WEBHOOK_SECRET", "LISTEN", "FHIR_URL"])
def test_what_is_not_built_is_refused(name: str) -> None:
    """Nobody believes in a feature that is not there; an empty line of a template does no harm."""
    assert complaints(**{name: "x"}) == (
        f"LDNBOT_{name} is not available in this version: take the line out.",
    )
    assert read(**{name: ""}) == read()


def test_postgresql_is_refused_plainly_and_the_rest_is_still_checked() -> None:
    """The password in the address is not repeated."""
    said = complaints(DATABASE_URL="postgresql+psycopg://u:hunter2@h/d", ENROLMENT="closed")
    assert (
        said[0]
        == "LDNBOT_DATABASE_URL: PostgreSQL is not available in this version. Use sqlite:///data/ldnbot.db."
    )
    assert said[1].startswith("LDNBOT_ENROLMENT must be invite")
    assert complaints(DATABASE_URL="postgres://h/d") == said[:1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "hunter2"),
        ("API_URL", "http://hunter2/bot1:x"),
        ("API_URL", "hunter2"),
        ("DATABASE_URL", "sqlite:///:memory:?hunter2"),
        ("DATABASE_URL", "mysql://hunter2"),
        ("ENROLMENT", "hunter2"),
        ("EMERGENCY_NUMBER", "hunter2"),
        ("CRISIS_LINE", "two\nhunter2"),
        ("TEAM_HOURS", "Mon-Fri 9-17 hunter2"),
        ("TEAM_HOURS", "hunter2"),
        ("TEAM_HOURS", "Mon-Fri 9-17 ../hunter2"),
        ("TEAM_HOURS", "Mon 17-9 UTC"),
        ("TEAM_HOURS", "Fri 17 UTC"),
        ("TEAM_HOURS", "Mon 9-25 UTC"),
        ("PING_URL", "ftp://hunter2"),
        ("PING_URL", "hunter2"),
        ("LANGUAGE", "hunter2"),
    ],
)
def test_a_value_that_does_not_fit_is_named_but_not_quoted(name: str, value: str) -> None:
    """One sentence names the variable and what it must be; the value may be a secret."""
    (sentence,) = complaints(**{name: value})
    assert sentence.startswith(f"LDNBOT_{name} must ")
    assert "hunter2" not in sentence


def test_all_faults_are_told_together() -> None:
    """Nobody mends one line after the other."""
    assert len(complaints(TOKEN="x", LANGUAGE="?", TOKN="y", LISTEN=":80", CRISIS_LINE_FILE="/no/where")) == 5


def test_settings_shown_by_mistake_show_no_secret() -> None:
    """The token and the ping's address, which is a key to the watchdog, stay out of repr and str."""
    settings = read(TOKEN=TOKEN, PING_URL="https://watch.example/hunter2")
    assert TOKEN not in f"{settings!r} {settings}"
    assert "hunter2" not in f"{settings!r} {settings}"


def test_hours_are_understood_in_every_usual_form() -> None:
    """Ranges and lists of days, hours with and without minutes."""
    hours = read(TEAM_HOURS="Mon-Wed,sat 8:30-12 Europe/London").team_hours
    assert hours == TeamHours((Span((0, 1, 2, 5), time(8, 30), time(12)),), "Europe/London")


def test_run_names_all_that_it_cannot_do_without() -> None:
    """Emergency number, crisis line, clinic contact and token, each with its reason."""
    with pytest.raises(SettingsError) as refused:
        require_for_run(read(CLINIC_CONTACT="Elm Street, 555 0100"))
    assert [sentence.split()[0] for sentence in refused.value.sentences] == [
        "LDNBOT_TOKEN",
        "LDNBOT_EMERGENCY_NUMBER",
        "LDNBOT_CRISIS_LINE",
    ]
    require_for_run(
        read(TOKEN=TOKEN, EMERGENCY_NUMBER="112", CRISIS_LINE="116 123", CLINIC_CONTACT="555 0100")
    )
