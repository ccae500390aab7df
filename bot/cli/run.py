"""`ldnbot run`."""

from __future__ import annotations

from bot.cli.saying import FAILED, fail, house, settings
from bot.settings import require_for_run


def run() -> None:
    """Run the bot until SIGTERM or Ctrl-C."""
    from bot.wiring.machine import Blueprint  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.wiring.running import WrongToken, run_blocking  # noqa: PLC0415  the same
    from storage.engine import StorageTrouble  # noqa: PLC0415  the same
    from storage.lock import AlreadyRunning  # noqa: PLC0415  the same
    from storage.opening import Damaged, NotCurrent  # noqa: PLC0415  the same

    found = settings(require_for_run)
    blueprint = Blueprint(
        token=found.token.get_secret_value() if found.token else "",
        api_url=found.api_url,
        house=house(found),
        language=found.language,
        enrolment_open=found.enrolment == "open",
    )
    ping = found.ping_url.get_secret_value() if found.ping_url else None
    try:
        run_blocking(blueprint, found.database, ping)
    except (AlreadyRunning, Damaged, NotCurrent, StorageTrouble, WrongToken) as error:
        fail(FAILED, str(error))
    except OSError as error:
        fail(FAILED, f"{found.database.parent} cannot be used: {error.strerror}. Check who may write there.")
