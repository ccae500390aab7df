"""Words of: who of a team sees whom, who stands in for whom, and whose chat is closed."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.team.assigning import (
    AwayAsked,
    ChargeLine,
    ChargesShown,
    CoverAsked,
    CoverBegun,
    CoverIsOver,
    CoverUntilAsked,
    GroupLost,
    MemberReachable,
    MemberUnreachable,
    PatientIsYours,
    WhoSeesCode,
)

register(
    {
        "who_sees_whom": "Who sees whom",
        "who_sees_code": "{value}",
        "who_sees_this": "Who sees this patient",
        "charges_before": "Back",
        "charges_after": "Next",
        "to_members": "The team",
        "to_charges": "All patients",
        "assign": "Add {value}",
        "unassign": "Take {value} off",
        "put_prescriber": "Plan: {value}",
        "somebody_away": "Somebody is away",
        "is_away": "{value} is away",
        "covers": "{value} stands in",
        "cover_until": "To {value}",
        "is_back": "{value} is back",
    }
)


@words.register
def charges_shown(message: ChargesShown, reader: Reader) -> Html:
    """List who sees whom, by codes."""
    page = (
        reader.say("Page {page} of {pages}", page=message.page + 1, pages=message.pages)
        if message.pages > 1
        else None
    )
    if not message.lines:
        return reader.say("No patient is in the care of the team.")
    return paragraphs(
        lines(bold(reader.say("Who sees whom")), page),
        lines(*(_line(each, reader) for each in message.lines)),
        reader.say("Leads see everybody. Tap a code to change who else does."),
    )


@words.register
def who_sees(message: WhoSeesCode, reader: Reader) -> Html:
    """Say who sees one patient."""
    return paragraphs(
        _line(message.line, reader),
        reader.say("Leads see everybody. Whoever you take off sees nothing more of this patient."),
    )


def _line(line: ChargeLine, reader: Reader) -> Html:
    names = ", ".join(line.members)
    if line.prescriber is None and not names:
        return reader.say("{code}: nobody but the leads", code=line.code)
    if line.prescriber is None:
        return reader.say("{code}: {names}; nobody for the plan", code=line.code, names=names)
    if not names:
        return reader.say("{code}: {prescriber} for the plan", code=line.code, prescriber=line.prescriber)
    return reader.say(
        "{code}: {prescriber} for the plan; {names}", code=line.code, prescriber=line.prescriber, names=names
    )


@words.register
def yours(message: PatientIsYours, reader: Reader) -> Html:
    """Say whom a member sees from now on."""
    if message.answers:
        return reader.say(
            "{code} is your patient from now on: you answer for the plan ({by}).",
            code=message.code,
            by=message.by,
        )
    return reader.say("You see {code} from now on ({by}).", code=message.code, by=message.by)


@words.register
def away_asked(message: AwayAsked, reader: Reader) -> Html:
    """Ask who."""
    del message
    return reader.say("Who is away?")


@words.register
def cover_asked(message: CoverAsked, reader: Reader) -> Html:
    """Ask who stands in."""
    if not message.possible:
        return reader.say(
            "Nobody of the team can stand in for {name}: a prescriber is stood in for by a prescriber. "
            "/invite makes a link for one.",
            name=message.name,
        )
    return reader.say(
        "Who stands in for {name}? They see the same patients, and nothing else changes.", name=message.name
    )


@words.register
def until_asked(message: CoverUntilAsked, reader: Reader) -> Html:
    """Ask for the last day."""
    return reader.say(
        "{cover} stands in for {name}: up to and with which day?", cover=message.cover, name=message.name
    )


@words.register
def cover_begun(message: CoverBegun, reader: Reader) -> Html:
    """Say who stands in, and that it ends by itself."""
    return reader.say(
        "{cover} stands in for {name} up to and with {until}. It ends by itself.",
        cover=message.cover,
        name=message.name,
        until=reader.weekday_date(message.until),
    )


@words.register
def cover_over(message: CoverIsOver, reader: Reader) -> Html:
    """Say that it has ended."""
    return reader.say("{name} is back. Nobody stands in any more.", name=message.name)


@words.register
def unreachable(message: MemberUnreachable, reader: Reader) -> Html:
    """Say what follows."""
    return reader.say(
        "I cannot reach {name}: the chat is closed to me. What I send them does not arrive. Please talk to "
        "them; I tell you when they write again.",
        name=message.name,
    )


@words.register
def reachable(message: MemberReachable, reader: Reader) -> Html:
    """Say that it is well again."""
    return reader.say("I can reach {name} again.", name=message.name)


@words.register
def group_lost(message: GroupLost, reader: Reader) -> Html:
    """Say what follows, and how to connect one again."""
    del message
    return reader.say(
        "I can no longer write in the team's group, so no group is connected. What I say comes in private. "
        "/members connects one again."
    )
