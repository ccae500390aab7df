"""`ldnbot invite patient`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.saying import BAD_INPUT, FAILED, fail, settings

app = typer.Typer(no_args_is_help=True)


@app.callback()
def invite() -> None:
    """Invite somebody."""


@app.command("patient")
def patient(  # noqa: PLR0913  a prescription has that many parts, all by name
    *,
    plan: Annotated[
        str | None, typer.Option(help='"1.5x14,3x14,4.5": mg x days, the last without days.')
    ] = None,
    template: Annotated[
        str | None, typer.Option(help="The key of an example plan, in place of --plan.")
    ] = None,
    capsules: Annotated[str | None, typer.Option(help='Strengths in mg: "1.5" or "0.5,1.5".')] = None,
    tablets: Annotated[str | None, typer.Option(help="The same for tablets.")] = None,
    liquid: Annotated[str | None, typer.Option(help='The strength of a liquid: "1 mg/mL".')] = None,
    mark: Annotated[str | None, typer.Option(help='The smallest mark of the syringe: "0.1 mL".')] = None,
    prescriber: Annotated[str | None, typer.Option(help='Who answers for the plan: "Dr Ben Okafor".')] = None,
    number: Annotated[str | None, typer.Option(help="The prescriber's telephone number.")] = None,
    sentence: Annotated[
        list[str] | None,
        typer.Option(help='The prescriber\'s own words, as often as needed: missed="Leave it out."'),
    ] = None,
    ceiling: Annotated[
        str | None, typer.Option(help="The most a day in mg, where the prescriber allows more than 4.5.")
    ] = None,
    advance: Annotated[
        str | None,
        typer.Option(help="When the next step is offered: on_date, when_settled or prescriber."),
    ] = None,
    no_way_back: Annotated[bool, typer.Option(help="Going back a step is for the prescriber alone.")] = False,
    ways_back: Annotated[
        str | None,
        typer.Option(
            help="What may be done when a step is hard, with commas: stay, previous, half:14 (14 to 21), "
            "morning (the same dose in the morning)."
        ),
    ] = None,
    lead_days: Annotated[
        str | None, typer.Option(help="Days the pharmacy takes until a new pack is there, usually 7.")
    ] = None,
    adjustment: Annotated[
        str | None,
        typer.Option(help='Adjustment days after the start and after an increase, 7 to 28 each: "14/10".'),
    ] = None,
    again: Annotated[
        str | None,
        typer.Option(
            help="The number of a case whose patient has a new Telegram account: the diary moves there."
        ),
    ] = None,
    png: Annotated[Path | None, typer.Option(help="Write the QR code into this file as well.")] = None,
) -> None:
    """Make an invitation for one patient. What is not given here is asked during enrolment."""
    from bot.cli.allowances import Allowances  # noqa: PLC0415  the same
    from bot.cli.prescriptions import Prescribed, read_prescription  # noqa: PLC0415  the same
    from bot.wiring.inviting import NotMade, make_link  # noqa: PLC0415  see bot/cli/__init__.py

    found = settings()
    if found.token is None:
        fail(BAD_INPUT, "LDNBOT_TOKEN is missing: the link names the bot, and only its token can tell which.")
    prescribed = Prescribed(
        plan,
        template,
        capsules,
        tablets,
        liquid,
        mark,
        prescriber,
        number,
        tuple(sentence or ()),
        Allowances(
            ceiling, advance, adjustment, way_back=not no_way_back, ways_back=ways_back, lead_days=lead_days
        ),
        again,
    )
    invitation = read_prescription(prescribed)
    if isinstance(invitation, str):
        fail(BAD_INPUT, invitation)
    try:
        link = make_link(found, invitation)
    except NotMade as error:
        fail(FAILED, str(error))
    _show(link, png, whole=again is not None)


def _show(link: str, png: Path | None, *, whole: bool) -> None:
    import segno  # noqa: PLC0415  see bot/cli/__init__.py

    code = segno.make(link, error="m")
    if png is not None:
        try:
            code.save(str(png), kind="png", scale=8)
        except OSError as error:
            fail(FAILED, f"{png} cannot be written: {error.strerror}.", f"The link is {link}")
    typer.echo(link)
    code.terminal(compact=True)
    if whole:
        typer.echo("Good once, for 72 hours. Whoever opens it first has the whole diary, and the old account")
        typer.echo("has nothing any more: hand it over in person, to the patient alone.")
        return
    typer.echo("Good once, for 72 hours. Whoever opens it first is the patient: hand it over in person.")
