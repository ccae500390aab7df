"""Words about the patient's team: what it sees, who looked, what it has to answer."""

from __future__ import annotations

from bot.render.contacts import name_of, reach
from bot.render.hours import say_hours
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.team.roles import say_roles
from bot.render.told import who_is_told
from bot.render.words import words
from domain.audit import Deed
from domain.messages.sharing import OwnNameAsked, SharingKept, TeamAnswers, WhoSees
from domain.questions import Purpose
from domain.team.care import Sharing
from domain.team.seen import Look

register({
    "who_sees": "Who sees my diary",
    "share_as_name": "Share with my name",
    "share_as_code": "Share as a code",
    "leave_my_team": "Leave my team",
    "ask_team": "Ask my team",
})  # fmt: skip

DEEDS: dict[Deed, str] = {
    Deed.VIEWED_CARD: "looked at your diary",
    Deed.VIEWED_CHART: "looked at your picture",
    Deed.VIEWED_DIGEST: "read the list you stand in",
    Deed.VIEWED_MESSAGE: "read your message",
    Deed.TOOK: "took care of what you wrote",
    Deed.HANDED_OVER: "handed it to somebody else",
    Deed.UNTOOK: "gave it back",
    Deed.CLOSED: "closed what was open",
    Deed.REOPENED: "opened it again",
    Deed.MESSAGED: "wrote to you",
    Deed.HELD: "put your dose reminders on hold",
    Deed.ANSWERED_HOLD: "answered a hold",
    Deed.CONFIRMED_STEP: "confirmed a step",
    Deed.STEPPED_BACK: "went back a step",
    Deed.PROPOSED_PLAN: "proposed a plan",
    Deed.STOPPED: "stopped the doses",
    Deed.EXPORTED: "took a copy of your data",
    Deed.CLOSED_CASE: "closed your diary",
    Deed.ASSIGNED: "let somebody of the team see you",
    Deed.UNASSIGNED: "ended that somebody of the team sees you",
}
"""What a member did, in the patient's words; anything else is a change."""


def sharing_line(team: str, sharing: Sharing | None, name: str | None, reader: Reader) -> Html:
    """Return what the team sees, in one line."""
    match sharing:
        case Sharing.NAME if name:
            return reader.say("{team} sees your diary, under the name {name}.", team=team, name=name)
        case Sharing.NAME:
            return reader.say("{team} sees your diary, under your name.", team=team)
        case Sharing.CODE:
            return reader.say("{team} sees your diary, under a code instead of your name.", team=team)
        case _:
            return reader.say("{team} sees nothing. Nobody is told when something is wrong.", team=team)


@words.register
def who_sees(message: WhoSees, reader: Reader) -> Html:
    """Return who sees what, when they read, who looked, and whom to call."""
    shares = message.sharing in {Sharing.NAME, Sharing.CODE}
    return paragraphs(
        bold(sharing_line(message.team, message.sharing, message.name, reader)),
        _members(message, reader) if shares else None,
        _reads(message, reader) if shares else None,
        _looked(message, reader),
        reader.say("Whoever runs this bot keeps its database, and could read it there."),
        reader.say("If you need somebody: {whom}.", whom=reach(message.prescriber, reader)),
    )


def _members(message: WhoSees, reader: Reader) -> Html:
    seen = message.seen
    each = [
        reader.say("{name}, {roles}", name=seer.name, roles=say_roles(seer.roles, reader))
        for seer in seen.seers
    ]
    who = lines(reader.say("Who sees it:"), *each) if each else reader.say("Nobody of the team is named yet.")
    code = reader.say("Your code: {code}.", code=seen.code) if seen.code else None
    group = reader.say("Your team's group sees your code only.") if seen.group else None
    return lines(who, code, group)


def _reads(message: WhoSees, reader: Reader) -> Html:
    hours = say_hours(message.hours, reader)
    return reader.say("They read {hours}. Nobody reads this chat live.", hours=hours)


def _looked(message: WhoSees, reader: Reader) -> Html:
    if not message.seen.looks:
        return reader.say("Nobody has looked yet.")
    return lines(
        reader.say("Who looked, and what was done:"), *(_look(e, reader) for e in message.seen.looks)
    )


def _look(look: Look, reader: Reader) -> Html:
    did = reader.say(DEEDS[look.deed]) if look.deed in DEEDS else reader.say("changed something about you")
    day = reader.short_weekday_date(reader.local(look.at).date())
    return reader.say(
        "{day}, {time}: {who} {did}.", day=day, time=reader.time(look.at), who=look.who, did=did
    )


@words.register
def own_name(message: OwnNameAsked, reader: Reader) -> Html:
    """Ask for the name."""
    return lines(
        reader.say("I did not understand that.") if message.not_read else None,
        reader.say("Which name shall your care team see? A group sees your code only."),
        reader.say("Type your name, for example Ana M."),
    )


@words.register
def kept(message: SharingKept, reader: Reader) -> Html:
    """Say what the team sees from now on."""
    line = sharing_line(message.team, message.sharing, message.name, reader)
    if message.sharing is not Sharing.NOBODY:
        return lines(reader.say("Kept, with the date."), line)
    return paragraphs(
        reader.say("You have left your team. Your diary and your alerts go on, for you alone.")
        if message.left
        else reader.say("Kept, with the date."),
        line,
        reader.say("Please tell them as well: {whom}.", whom=reach(message.prescriber, reader)),
        reader.say("To share again, tap below."),
    )


@words.register
def answers(message: TeamAnswers, reader: Reader) -> Html:
    """Say that only the prescriber can do that, that it waits there, and whom to call."""
    name = name_of(message.prescriber, reader)
    return paragraphs(
        _what(message.purpose, name, reader),
        who_is_told(message.told, reader),
        reader.say("No answer, or it is urgent: {whom}.", whom=reach(message.prescriber, reader)),
    )


def _what(purpose: Purpose | None, name: Html, reader: Reader) -> Html:
    if purpose is Purpose.LIFT:
        return reader.say(
            "Only {name} can end the hold. Until there is an answer I remind you of no dose.", name=name
        )
    if purpose is Purpose.STEP:
        return reader.say(
            "Only {name} can answer about the next step. Until there is an answer your dose stays.", name=name
        )
    return reader.say(
        "Only {name} can change your plan. Until there is an answer your plan stays.", name=name
    )
