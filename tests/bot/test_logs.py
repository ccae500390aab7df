"""No token, no text and no name reaches a log, whoever writes there and whatever fails (law L12)."""

import io
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.logs import redact, set_up_logs, told

TOKEN = "123456:" + "A" * 35
WORDS = "I am Ana and my pain is 9"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as an operator reads it; the logging of the test run is put back afterwards."""
    root = logging.getLogger()
    handlers, level, hooks = root.handlers[:], root.level, (sys.excepthook, threading.excepthook)
    root.handlers.clear()
    stream = io.StringIO()
    set_up_logs("DEBUG", stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook, threading.excepthook = hooks


def fail(words: str) -> None:
    """Fails with a patient's words in the exception and in its cause, as a parser may."""
    try:
        int(words)
    except ValueError as error:
        raise RuntimeError(words) from error


def failure(words: str = WORDS) -> RuntimeError:
    """An exception that was raised and caught."""
    with pytest.raises(RuntimeError) as caught:
        fail(words)
    return caught.value


def test_our_own_words_are_kept_without_the_token(log: io.StringIO) -> None:
    """A line tells when, how grave, where and what; a token in it is blacked out, alone or in an address."""
    logging.getLogger("bot.poll").info(
        "asked %s with %s", f"https://api.telegram.org/bot{TOKEN}/getUpdates", TOKEN
    )
    line = log.getvalue()
    assert TOKEN not in line
    assert line.endswith("INFO bot.poll asked https://api.telegram.org/bot[token]/getUpdates with [token]\n")


@pytest.mark.parametrize(
    "name", ["telegram.ext.Application", "httpx", "sqlalchemy.engine", "apscheduler", "anything"]
)
def test_other_peoples_words_are_withheld(log: io.StringIO, name: str) -> None:
    """A library's record keeps its name, level and place and loses its words."""
    logging.getLogger(name).error("body: %s", WORDS)
    assert WORDS not in log.getvalue()
    assert f"ERROR {name} (words withheld, test_logs:" in log.getvalue()


SECRETS = st.one_of(
    st.text(st.characters(categories=["Lu", "Ll"]), min_size=9, max_size=30).map("Ana said {}".format),
    st.integers(0, 20).map("Ana's pain is {} of 20".format),
    st.from_regex(r"[0-9]{6,12}:[A-Za-z0-9_-]{35}", fullmatch=True),
)
"""Patients' words, names with scores, and tokens: what must reach no log."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    secret=SECRETS, name=st.sampled_from(["bot.poll", "storage.cases", "telegram.Bot", "sqlalchemy.engine"])
)
def test_whatever_fails_and_whoever_tells_of_it_the_secret_stays_out(
    log: io.StringIO, secret: str, name: str
) -> None:
    """L12. Mutant: `told` in bot/logs.py writes `{link}` beside the type of an exception."""
    error = failure(secret)
    logger = logging.getLogger(name)
    logger.error("A case failed.", exc_info=error)
    logger.error("A case failed: %s", error)
    logger.error(error)
    logging.getLogger("telegram.ext").critical("update: %s", secret)
    assert "A case failed" in log.getvalue() or not name.startswith(("bot", "storage"))
    assert secret not in log.getvalue()


def test_chatter_of_libraries_is_not_written_at_all(log: io.StringIO) -> None:
    """The one line per request that httpx writes would hold the token and drown the rest."""
    logging.getLogger("httpx").info("POST %s", TOKEN)
    logging.getLogger("telegram.Bot").debug(WORDS)
    assert log.getvalue() == ""


def test_an_exception_is_told_by_type_and_place(log: io.StringIO) -> None:
    """The whole chain of types and places is there, on one line, and none of its words."""
    logging.getLogger("storage.cases").error("A case failed.", exc_info=failure())
    line = log.getvalue()
    assert WORDS not in line
    assert "A case failed. [RuntimeError at " in line
    assert "<- ValueError at bot/test_logs.py:" in line
    assert line.count("\n") == 1


def test_an_exception_among_the_arguments_loses_its_words_too(log: io.StringIO) -> None:
    """`log.warning("...%s", error)` and `log.error(error)` are caught as well."""
    logging.getLogger("bot").warning("failed: %s", failure())
    logging.getLogger("bot").warning("failed: %(error)s", {"error": failure()})
    logging.getLogger("bot").error(failure())
    assert WORDS not in log.getvalue()
    assert log.getvalue().count("RuntimeError at ") == 3


def test_a_group_of_exceptions_tells_each_of_them() -> None:
    """Nothing that failed side by side is left out."""
    group = ExceptionGroup(WORDS, [failure(), KeyError(WORDS)])
    assert told(group).startswith("ExceptionGroup(RuntimeError at ")
    assert "KeyError" in told(group)
    assert WORDS not in told(group)


def test_a_suppressed_cause_is_not_told_and_a_ring_ends() -> None:
    """`from None` is respected; a chain that bites its tail does not hang the log."""
    error = failure()
    error.__cause__ = None
    error.__suppress_context__ = True
    assert "ValueError" not in told(error)
    first, second = KeyError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    assert told(first) == "KeyError <- ValueError"


def test_a_record_that_cannot_be_written_is_not_shown(log: io.StringIO) -> None:
    """A wrong number of arguments tells its place; the standard library would print the arguments."""
    record = logging.LogRecord("bot", logging.WARNING, "test_logs.py", 7, "%s %s", (WORDS,), None)
    logging.getLogger().handlers[0].handle(record)
    assert WORDS not in log.getvalue()
    assert "WARNING bot a record of test_logs:7 could not be written" in log.getvalue()


def test_warnings_keep_their_place_only(log: io.StringIO) -> None:
    """A warning's text may quote a value."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(WORDS, stacklevel=1)
    assert "py.warnings (words withheld" in log.getvalue()
    assert WORDS not in log.getvalue()


@pytest.mark.parametrize(
    "where",
    ["fail()", "import threading; thread = threading.Thread(target=fail); thread.start(); thread.join()"],
)
def test_what_nobody_caught_is_told_the_same_way(where: str) -> None:
    """The last line of a process that dies holds no words either, in whatever thread it dies."""
    script = (
        f"from bot.logs import set_up_logs\ndef fail(): raise ValueError({WORDS!r})\nset_up_logs()\n{where}"
    )
    ended = subprocess.run((sys.executable, "-c", script), capture_output=True, text=True, check=False)
    assert WORDS not in ended.stderr + ended.stdout
    assert "CRITICAL ldnbot Stopped by an error nobody caught. [ValueError at " in ended.stderr


def test_the_hook_of_the_process_writes_to_the_log(log: io.StringIO) -> None:
    """What ends the process is in the same log as all the rest."""
    sys.excepthook(RuntimeError, failure(), None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert log.getvalue().count("CRITICAL") == 1
    assert WORDS not in log.getvalue()


def test_ctrl_c_is_no_error() -> None:
    """An operator who stops the bot from the keyboard reads no alarm."""
    script = "from bot.logs import set_up_logs\nset_up_logs()\nraise KeyboardInterrupt"
    ended = subprocess.run((sys.executable, "-c", script), capture_output=True, text=True, check=False)
    assert ended.stderr == ""


def test_numbers_that_are_no_token_stay() -> None:
    """Redaction does not eat times, ids and addresses."""
    assert (
        redact("case 41 at 21:00:05, /bottle, 123456:short") == "case 41 at 21:00:05, /bottle, 123456:short"
    )
