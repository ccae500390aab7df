"""The command line, `ldnbot`: one file per command. Exit codes: 0 done, 1 failed, 2 bad input.

Commands import what they need when they are called: `ldnbot understand` opens no database, and the others
start no parser.
"""

from __future__ import annotations

import logging
import sys

import typer

from bot.cli import check, custody, demo, invite, migrate, run, simulate, understand
from bot.cli.saying import FAILED
from bot.logs import set_up_logs, told

app = typer.Typer(
    name="ldnbot",
    help="A diary bot for people who titrate low dose naltrexone.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they would show values, and values are health data
)

app.command("run", help="Run the bot until it is told to stop.")(run.run)
app.command("demo", help="Show the bot in a page on this machine; nothing leaves it.")(demo.demo)
app.command("check", help="Prove that everything is in place, and say what to do where it is not.")(
    check.check
)
app.command("migrate", help="Bring the database to this version. Make a backup first.")(migrate.migrate)
app.command("understand", help="Read sentences from standard input, write their meaning as JSON lines.")(
    understand.understand
)
app.command("simulate", help="Play the whole course of a virtual patient and print the chat.")(
    simulate.simulate
)
app.command("export", help="Copy one diary: everything as JSON, or tables.")(custody.export)
app.command("erase", help="Delete everything about one person, for good.")(custody.erase)
app.command("import", help="Read in a copy made by export. The bot must not run.")(custody.read_in)
app.add_typer(
    invite.app, name="invite", help="Invite somebody: a link and a QR code, good once, for 72 hours."
)


def main() -> None:
    """Run one command; whatever goes wrong is told in one line, never as a traceback."""
    talks = sys.argv[1:2] == ["run"]  # the others speak for themselves
    set_up_logs(logging.INFO if talks else logging.WARNING)
    try:
        app()
    except Exception as error:  # noqa: BLE001  the last place that can say something plain
        print(f"That did not work: {told(error)}", file=sys.stderr)  # noqa: T201  this is a terminal
        sys.exit(FAILED)
