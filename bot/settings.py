"""What the operator decides, from the environment and .env; every mistake is told at once, in plain words."""

import difflib
import re
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Literal

from dotenv import dotenv_values
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    SecretStr,
    StringConstraints,
    ValidationError,
)

from domain.team.hours import HoursUnclear, Span, TeamHours, read_hours

PREFIX = "LDNBOT_"
EXAMPLE_DATABASE = "sqlite:///data/ldnbot.db"
NO_POSTGRES = f"{PREFIX}DATABASE_URL: PostgreSQL is not available in this version. Use {EXAMPLE_DATABASE}."
DEFAULT_HOURS = TeamHours((Span((0, 1, 2, 3, 4), time(9), time(17)),), "UTC")

# What each value has to be, said to whoever got it wrong. The keys are the names there are.
EXPECTED: dict[str, str] = {
    "TOKEN": "must be the whole token that BotFather gave you: digits, a colon, 35 letters or so",
    "API_URL": "must be the root of a Bot API server, like http://127.0.0.1:8081, without /bot and token",
    "DATABASE_URL": f"must be sqlite:///PATH, like {EXAMPLE_DATABASE}; one in memory would forget everything",
    "ENROLMENT": "must be invite (only people you invite) or open (anyone who finds the bot)",
    "EMERGENCY_NUMBER": "must be the number people dial in an emergency where they live, like 112",
    "CRISIS_LINE": "must name a line for people who think of suicide, with its number, in one line of text",
    "POISON_LINE": "must name the poison information line, with its number, in one line of text",
    "CLINIC_NAME": "must be one line of text",
    "CLINIC_CONTACT": "must tell how patients reach the clinic (name and number), in one line of text",
    "TEAM_HOURS": 'must be days, hours and a time zone, like "Mon-Fri 9-17 Europe/London"',
    "OUT_OF_HOURS": "must tell whom patients call outside team hours, in one line of text",
    "PING_URL": "must be an http:// or https:// address of a watchdog that expects a ping",
    "LANGUAGE": "must be a language code, like en",
}

# Names the project has promised, whose feature does not exist yet: nobody shall believe that they work.
NOT_YET = frozenset({"WEBHOOK_URL", "WEBHOOK_SECRET", "LISTEN", "FHIR_URL"})

# What `run` cannot do without, and why.
NEEDED: dict[str, str] = {
    "TOKEN": "without it there is no bot to run. BotFather gives you one",
    "EMERGENCY_NUMBER": "a patient in danger is shown it",
    "CRISIS_LINE": "a patient who thinks of suicide is shown it",
    "CLINIC_CONTACT": "every alert tells the patient whom to contact",
}


class SettingsError(Exception):
    """The settings cannot be used: `sentences` say what is wrong and what to do, and quote no value."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        self.sentences = sentences
        super().__init__("\n".join(sentences))


Line = Annotated[str, StringConstraints(pattern=r"^[^\r\n]{1,300}$")]


def _http(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+([/?]\S*)?", url):
        raise ValueError("not an address of the web")
    return url


def _root(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s?#]+", url) or "/bot" in url:
        raise ValueError("not the root of a server")
    return url.rstrip("/")


def _hours(words: str) -> TeamHours:
    """Read "Mon-Fri 9-17 Europe/London": the last word is the zone, which is never guessed."""
    hours, _, zone = words.strip().rpartition(" ")
    read = read_hours(hours, zone)
    if isinstance(read, HoursUnclear):
        raise ValueError(read.fault)  # noqa: TRY004  the words are wrong, not their type
    return read


def _secret_http(url: SecretStr) -> SecretStr:
    return SecretStr(_http(url.get_secret_value()))


def _token(secret: SecretStr) -> SecretStr:
    # The form that the log blacks out: a token that passes here cannot show there.
    if not re.fullmatch(r"\d{6,}:[A-Za-z0-9_-]{30,}", secret.get_secret_value()):
        raise ValueError("not a token")
    return secret


class Settings(BaseModel):
    """Every setting, checked. None means that the operator did not say."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    api_url: Annotated[str, AfterValidator(_root)] = "https://api.telegram.org"
    database_url: Annotated[str, StringConstraints(pattern=r"^sqlite:///[^:?\r\n][^?\r\n]*$")] = (
        EXAMPLE_DATABASE
    )
    enrolment: Literal["invite", "open"] = "invite"
    emergency_number: Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()/-]{1,20}$")] | None = None
    crisis_line: Line | None = None
    poison_line: Line | None = None
    clinic_name: Line | None = None
    clinic_contact: Line | None = None
    team_hours: Annotated[TeamHours, BeforeValidator(_hours)] = DEFAULT_HOURS
    out_of_hours: Line | None = None
    ping_url: Annotated[SecretStr, AfterValidator(_secret_http)] | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = "en"

    @property
    def database(self) -> Path:
        """The database's file."""
        return Path(self.database_url.removeprefix("sqlite:///"))


def read_settings(environ: Mapping[str, str], env_file: Path | None = None) -> Settings:
    """The settings in the environment and, below it, in the file `.env` if there is one.

    A value may stand in a file of its own: `LDNBOT_TOKEN_FILE=/run/secrets/token`. Empty counts as unsaid.
    Raises SettingsError with one sentence for everything that is wrong.
    """
    written = _written(environ, env_file)
    wrong = [*_strangers(written), *_promised(written), *_twice(written)]
    values: dict[str, str] = {}
    for name in EXPECTED:
        try:
            value = _value(written, name)
        except (OSError, UnicodeDecodeError):
            wrong.append(
                f"{PREFIX}{name}_FILE names a file that cannot be read: check its path and who may read it."
            )
        else:
            values |= {name: value} if value else {}
    settings = _checked(values)
    if isinstance(settings, Settings) and not wrong:
        return settings
    raise SettingsError((*wrong, *(() if isinstance(settings, Settings) else settings)))


def require_for_run(settings: Settings) -> None:
    """Raises SettingsError naming all that `run` needs and does not have, each with its reason."""
    missing = tuple(
        f"{PREFIX}{name} is missing: {why}."
        for name, why in NEEDED.items()
        if getattr(settings, name.lower()) is None
    )
    if missing:
        raise SettingsError(missing)


def _written(environ: Mapping[str, str], env_file: Path | None) -> dict[str, str]:
    """Our names and what stands beside them; the environment outdoes the file, in either form of a name."""
    ours = {name: value for name, value in environ.items() if name.startswith(PREFIX)}
    said = {name.removesuffix("_FILE") for name in ours}
    in_file = (
        dotenv_values(env_file, interpolate=False) if env_file is not None and env_file.is_file() else {}
    )
    return {
        name: value or ""
        for name, value in in_file.items()
        if name.startswith(PREFIX) and name.removesuffix("_FILE") not in said
    } | ours


def _bare(name: str) -> str:
    return name.removeprefix(PREFIX).removesuffix("_FILE")


def _strangers(written: Mapping[str, str]) -> list[str]:
    names = [*EXPECTED, *NOT_YET]
    return [
        f"{name} is not a setting.{_guess(_bare(name), names)}"
        for name in written
        if _bare(name) not in names
    ]


def _guess(bare: str, names: list[str]) -> str:
    near = difflib.get_close_matches(bare, names, n=1)
    return f" Did you mean {PREFIX}{near[0]}?" if near else " Take the line out."


def _promised(written: Mapping[str, str]) -> list[str]:
    return [
        f"{name} is not available in this version: take the line out."
        for name, value in written.items()
        if _bare(name) in NOT_YET and value
    ]


def _twice(written: Mapping[str, str]) -> list[str]:
    return [
        f"{PREFIX}{name} and {PREFIX}{name}_FILE are both set: keep one of them."
        for name in EXPECTED
        if written.get(PREFIX + name) and written.get(f"{PREFIX}{name}_FILE")
    ]


def _value(written: Mapping[str, str], name: str) -> str:
    path = written.get(f"{PREFIX}{name}_FILE")
    text = Path(path).read_text(encoding="utf-8") if path else written.get(PREFIX + name, "")
    return text.strip()


def _checked(values: Mapping[str, str]) -> Settings | tuple[str, ...]:
    """The settings, or one sentence per value that does not fit; never the value, it may be a secret."""
    on_postgres = values.get("DATABASE_URL", "").startswith("postgres")
    usable = {
        name.lower(): value for name, value in values.items() if not (on_postgres and name == "DATABASE_URL")
    }
    wrong = [NO_POSTGRES] if on_postgres else []
    try:
        settings = Settings.model_validate(usable)
    except ValidationError as error:
        names = dict.fromkeys(str(fault["loc"][0]).upper() for fault in error.errors(include_input=False))
        wrong += [f"{PREFIX}{name} {EXPECTED[name]}." for name in names]
    else:
        if not wrong:
            return settings
    return tuple(wrong)
