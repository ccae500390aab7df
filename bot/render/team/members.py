"""Words of: who is in a team, and its group."""

from __future__ import annotations

from bot.render.hours import say_hours
from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.team.roles import say_roles
from bot.render.words import words
from domain.messages.team.members import (
    GroupCode,
    GroupIsBound,
    GroupIsUnbound,
    LastLead,
    MemberInvited,
    MemberLine,
    MemberSettled,
    MembersShown,
    MemberWaits,
    MemberWelcome,
    NotAllowed,
    NotYetConfirmed,
    NotYourPatient,
    RemovalAsked,
    YouAreIn,
    YouAreOut,
)

register(
    {
        "confirm_member": "Yes, that is right",
        "remove_member": "No, close it",
        "confirm_named": "Confirm {value}",
        "remove_named": "Remove {value}",
        "remove_surely": "Yes, remove",
        "keep_member": "No",
        "bind_group": "Connect a group",
        "unbind_group": "Disconnect the group",
        "leave_team": "Leave the team",
    }
)


@words.register
def not_allowed(message: NotAllowed, reader: Reader) -> Html:
    """Say that nothing happened."""
    if message.in_private:
        return reader.say("That is only for your private chat with me. Nothing has changed.")
    return reader.say("That is not for you to do here. Nothing has changed.")


@words.register
def not_yours(message: NotYourPatient, reader: Reader) -> Html:
    """Say that nothing happened, and who can help."""
    del message
    return reader.say("This patient is not one of yours. A lead of your team can assign them to you.")


@words.register
def not_yet(message: NotYetConfirmed, reader: Reader) -> Html:
    """Say what is waited for."""
    return reader.say(
        "A lead of {team} has still to confirm you. Until then you see nothing of any patient.",
        team=message.team,
    )


@words.register
def welcome(message: MemberWelcome, reader: Reader) -> Html:
    """Say whose team it is, when it reads, and what happens next."""
    after = (
        reader.say("You are in. /members shows who else is.")
        if message.confirmed
        else reader.say("A lead of the team has now to confirm that it is you. I tell you when it is done.")
    )
    return paragraphs(
        reader.say(
            "Hello. You are invited to the team {team} as {roles}.",
            team=message.team,
            roles=say_roles(message.roles, reader),
        ),
        reader.say("Patients are told that the team reads {hours}.", hours=say_hours(message.hours, reader)),
        after,
    )


@words.register
def waits(message: MemberWaits, reader: Reader) -> Html:
    """Ask whether it is the right person."""
    return paragraphs(
        reader.say(
            "{name} has used the invitation as {roles}.",
            name=message.name,
            roles=say_roles(message.roles, reader),
        ),
        reader.say("Is it the right person? Ask them, by another way than this chat."),
    )


@words.register
def settled(message: MemberSettled, reader: Reader) -> Html:
    """Say what was done, and by whom."""
    if message.removed:
        return reader.say("{name} is no longer in the team ({by}).", name=message.name, by=message.by)
    return reader.say("{name} is in the team, confirmed by {by}.", name=message.name, by=message.by)


@words.register
def you_are_in(message: YouAreIn, reader: Reader) -> Html:
    """Say that it is done."""
    return reader.say(
        "You are in the team {team} as {roles}.", team=message.team, roles=say_roles(message.roles, reader)
    )


@words.register
def you_are_out(message: YouAreOut, reader: Reader) -> Html:
    """Say that it has ended."""
    return reader.say(
        "You are no longer in the team {team}. Nothing of its patients reaches you any more.",
        team=message.team,
    )


@words.register
def removal_asked(message: RemovalAsked, reader: Reader) -> Html:
    """Say what follows."""
    tickets = (
        reader.say_many(
            "{count} open thing that they have goes back to the team.",
            "{count} open things that they have go back to the team.",
            message.tickets,
        )
        if message.tickets
        else None
    )
    patients = reader.say_many(
        "They see {count} patient by name of the team.",
        "They see {count} patients by name of the team.",
        message.patients,
    )
    return paragraphs(
        reader.say("Remove {name} from the team?", name=bold(message.name)),
        lines(patients if message.patients else None, tickets),
        reader.say("Their buttons stop working at once."),
    )


@words.register
def last_lead(message: LastLead, reader: Reader) -> Html:
    """Say why not, and what first."""
    del message
    return reader.say("This is the only lead of the team. Invite another one first: /invite lead and a name.")


@words.register
def members_shown(message: MembersShown, reader: Reader) -> Html:
    """List who is in the team."""
    group = (
        reader.say("A group is connected: it hears codes, never names.")
        if message.group
        else reader.say("No group is connected.")
    )
    return paragraphs(
        lines(
            bold(reader.say("The team {team}", team=message.team)),
            reader.say("Reads {hours}.", hours=say_hours(message.hours, reader)),
        ),
        lines(*(_member(each, reader) for each in message.members)),
        group,
    )


def _member(line: MemberLine, reader: Reader) -> Html:
    """One member, and what is out of the ordinary about them."""
    away = closed = None
    if line.away_until is not None:
        until = reader.short_weekday_date(line.away_until)
        away = (
            reader.say("   away to {until}, {cover} stands in", until=until, cover=line.cover)
            if line.cover is not None
            else reader.say("   away to {until}, nobody stands in", until=until)
        )
    if not line.reachable:
        closed = reader.say("   their chat is closed to me: nothing reaches them")
    return lines(_line(line, reader), away, closed)


def _line(line: MemberLine, reader: Reader) -> Html:
    roles = say_roles(line.roles, reader)
    if line.waiting:
        return reader.say("{name}, {roles}: waits to be confirmed", name=line.name, roles=roles)
    if not line.patients:
        return reader.say("{name}, {roles}", name=line.name, roles=roles)
    return reader.say_many(
        "{name}, {roles}, {count} patient",
        "{name}, {roles}, {count} patients",
        line.patients,
        name=line.name,
        roles=roles,
    )


@words.register
def member_invited(message: MemberInvited, reader: Reader) -> Html:
    """Say the link, and how it is handed over."""
    return paragraphs(
        reader.say(
            "A link for {name} as {roles}: {link}",
            name=message.name,
            roles=say_roles(message.roles, reader),
            link=message.link,
        ),
        reader.say(
            "It works once, for 72 hours, and I do not keep it. Send it to them alone; a lead confirms them "
            "afterwards."
        ),
    )


@words.register
def group_code(message: GroupCode, reader: Reader) -> Html:
    """Say the code, and what to do with it."""
    return paragraphs(
        reader.say("Add me to your team's group, then write there:"),
        reader.say("/bind {code}", code=message.code),
        reader.say(
            "It works once, for 72 hours, and only when you write it yourself. Everybody in that group will "
            "see codes of patients, and never a name."
        ),
    )


@words.register
def group_bound(message: GroupIsBound, reader: Reader) -> Html:
    """Say in the group whose it is."""
    return paragraphs(
        reader.say("This is now the group of {team} (connected by {by}).", team=message.team, by=message.by),
        reader.say("I speak of patients by their code only. Cards open in your private chat with me."),
    )


@words.register
def group_unbound(message: GroupIsUnbound, reader: Reader) -> Html:
    """Say that it has ended."""
    return reader.say("The group is no longer connected to {team}.", team=message.team)
