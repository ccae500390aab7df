"""`ldnbot invite patient` and `ldnbot invite team`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.saying import BAD_INPUT, FAILED, fail, settings

if TYPE_CHECKING:
    from bot.caring import Caring
    from bot.cli.prescriptions import Prescribed
    from bot.settings import Settings

app = typer.Typer(no_args_is_help=True)


# The options, each with its help: what a prescription may say.
PlanText = Annotated[str | None, typer.Option(help='"1.5x14,3x14,4.5": mg x days, the last without days.')]
Template = Annotated[str | None, typer.Option(help="The key of an example plan, in place of --plan.")]
Capsules = Annotated[str | None, typer.Option(help='Strengths in mg: "1.5" or "0.5,1.5".')]
Tablets = Annotated[str | None, typer.Option(help="The same for tablets.")]
Liquid = Annotated[str | None, typer.Option(help='The strength of a liquid: "1 mg/mL".')]
Mark = Annotated[str | None, typer.Option(help='The smallest mark of the syringe: "0.1 mL".')]
Prescriber = Annotated[str | None, typer.Option(help='Who answers for the plan: "Dr Ben Okafor".')]
Number = Annotated[str | None, typer.Option(help="The prescriber's telephone number.")]
Sentences = Annotated[
    list[str] | None,
    typer.Option(help='The prescriber\'s own words, as often as needed: missed="Leave it out."'),
]
Ceiling = Annotated[
    str | None, typer.Option(help="The most a day in mg, where the prescriber allows more than 4.5.")
]
Advance = Annotated[
    str | None,
    typer.Option(help="When the next step is offered: on_date, when_settled or prescriber."),
]
NoWayBack = Annotated[bool, typer.Option(help="Going back a step is for the prescriber alone.")]
WaysBack = Annotated[
    str | None,
    typer.Option(
        help="What may be done when a step is hard, with commas: stay, previous, half:14 (14 to 21), "
        "morning (the same dose in the morning)."
    ),
]
LeadDays = Annotated[
    str | None, typer.Option(help="Days the pharmacy takes until a new pack is there, usually 7.")
]
Adjustment = Annotated[
    str | None,
    typer.Option(help='Adjustment days after the start and after an increase, 7 to 28 each: "14/10".'),
]
Again = Annotated[
    str | None,
    typer.Option(
        help="The number of a case whose patient has a new Telegram account: the diary moves there."
    ),
]
InTeam = Annotated[
    str | None, typer.Option("--team", help="The care team that reads the diary, if the patient agrees.")
]
PrescriberMember = Annotated[
    str | None,
    typer.Option(help="The prescriber in that team who answers for the plan; with one there, that one."),
]
Png = Annotated[Path | None, typer.Option(help="Write the QR code into this file as well.")]


@app.callback()
def invite() -> None:
    """Invite somebody."""


@app.command("patient")
def patient(  # noqa: PLR0913  a prescription has that many parts, all by name
    *,
    plan: PlanText = None,
    template: Template = None,
    capsules: Capsules = None,
    tablets: Tablets = None,
    liquid: Liquid = None,
    mark: Mark = None,
    prescriber: Prescriber = None,
    number: Number = None,
    sentence: Sentences = None,
    ceiling: Ceiling = None,
    advance: Advance = None,
    no_way_back: NoWayBack = False,
    ways_back: WaysBack = None,
    lead_days: LeadDays = None,
    adjustment: Adjustment = None,
    again: Again = None,
    team: InTeam = None,
    prescriber_member: PrescriberMember = None,
    png: Png = None,
) -> None:
    """Make an invitation for one patient. What is not given here is asked during enrolment."""
    from bot.cli.allowances import Allowances  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.cli.prescriptions import Prescribed  # noqa: PLC0415  the same

    found = _with_token()
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
    caring = _caring(team, prescriber_member, again)
    _show(_link(found, prescribed, caring), png, _WHOLE if again is not None else _PATIENT)


Team = Annotated[str, typer.Option(help='The team\'s name: "Riverside". A new name makes a new team.')]
Name = Annotated[str, typer.Option(help='The lead\'s name, as the others read it: "Emil Hart".')]
Roles = Annotated[str, typer.Option("--role", help="lead, and with commas what else: lead,prescriber.")]
Hours = Annotated[
    str | None,
    typer.Option(
        help='When a new team reads: "Mon-Thu 9-17, Fri 9-12:30". Without it LDNBOT_TEAM_HOURS counts.'
    ),
]
Zone = Annotated[str | None, typer.Option(help="The time zone of these hours: Europe/London.")]
Digest = Annotated[str, typer.Option(help="When a new team gets its digest, on the days it reads: 09:00.")]


@app.command("team")
def team(
    *,
    team: Team,
    name: Name,
    role: Roles = "lead",
    hours: Hours = None,
    zone: Zone = None,
    digest: Digest = "09:00",
    png: Png = None,
) -> None:
    """Make an invitation for a lead of a care team; the lead invites the others, from the chat."""
    from bot.cli.founding import Named, read_founding  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.settings import DEFAULT_HOURS  # noqa: PLC0415  the same
    from bot.wiring.inviting import NotMade, make_team_link  # noqa: PLC0415  the same

    found = _with_token()
    said = None if found.team_hours is DEFAULT_HOURS else found.team_hours
    founding = read_founding(Named(team, name, role, hours, zone, digest, said, found.out_of_hours))
    if isinstance(founding, str):
        fail(BAD_INPUT, founding)
    try:
        link = make_team_link(found, founding)
    except NotMade as error:
        fail(FAILED, str(error))
    _show(link, png, _LEAD)


def _with_token() -> Settings:
    found = settings()
    if found.token is None:
        fail(BAD_INPUT, "LDNBOT_TOKEN is missing: the link names the bot, and only its token can tell which.")
    return found


def _caring(team: str | None, prescriber: str | None, again: str | None) -> Caring | None:
    from bot.caring import Caring  # noqa: PLC0415  see bot/cli/__init__.py

    if team is None and prescriber is not None:
        fail(BAD_INPUT, "--prescriber-member belongs to --team.")
    if team is not None and again is not None:
        fail(BAD_INPUT, "--again moves a diary as it is: leave out --team.")
    return None if team is None else Caring(team, prescriber)


def _link(found: Settings, prescribed: Prescribed, caring: Caring | None) -> str:
    from bot.cli.prescriptions import read_prescription  # noqa: PLC0415  see bot/cli/__init__.py
    from bot.wiring.inviting import NotMade, make_link  # noqa: PLC0415  the same

    invitation = read_prescription(prescribed)
    if isinstance(invitation, str):
        fail(BAD_INPUT, invitation)
    try:
        return make_link(found, invitation, caring)
    except NotMade as error:
        fail(FAILED, str(error))


_PATIENT = "Good once, for 72 hours. Whoever opens it first is the patient: hand it over in person."
_LEAD = "Good once, for 72 hours. Whoever opens it first leads the team: hand it over in person."
_WHOLE = (
    "Good once, for 72 hours. Whoever opens it first has the whole diary, and the old account\n"
    "has nothing any more: hand it over in person, to the patient alone."
)


def _show(link: str, png: Path | None, warning: str) -> None:
    import segno  # noqa: PLC0415  see bot/cli/__init__.py

    code = segno.make(link, error="m")
    if png is not None:
        try:
            code.save(str(png), kind="png", scale=8)
        except OSError as error:
            fail(FAILED, f"{png} cannot be written: {error.strerror}.", f"The link is {link}")
    typer.echo(link)
    code.terminal(compact=True)
    typer.echo(warning)
