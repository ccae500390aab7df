"""Words of: what a member of a team may ask for."""

from __future__ import annotations

from bot.render.markup import Html, lines, paragraphs
from bot.render.reader import Reader
from bot.render.team.roles import say_roles
from bot.render.words import words
from domain.messages.team.door import AlreadyInTeam, CodeUnusable, InviteHow, MemberHelp
from domain.permissions import Action, may
from domain.team.roles import ChatKind, Role


@words.register
def member_help(message: MemberHelp, reader: Reader) -> Html:
    """Say what there is, and that a program answers."""
    invites = reader.say("/invite: a link for a new member") if Role.LEAD in message.roles else None
    writes = (
        reader.say("/write and a code: a message to a patient")
        if may(Action.MESSAGE, message.roles, ChatKind.PRIVATE)
        else None
    )
    return paragraphs(
        reader.say(
            "You are in the team {team} as {roles}.",
            team=message.team,
            roles=say_roles(message.roles, reader),
        ),
        lines(
            reader.say("/digest: what needs you today"),
            reader.say("/patients: all your patients"),
            reader.say("/members: who is in the team"),
            writes,
            invites,
        ),
        reader.say("I am a program. What you type here reaches no patient and no colleague."),
    )


@words.register
def invite_how(message: InviteHow, reader: Reader) -> Html:
    """Say how it is typed."""
    del message
    return lines(
        reader.say("Type the role and the name, like this:"),
        reader.say("/invite nurse Dina Marsh"),
        reader.say("Roles: prescriber, nurse, pharmacist, lead. Two with a comma: lead,prescriber."),
    )


@words.register
def already_in_team(message: AlreadyInTeam, reader: Reader) -> Html:
    """Say that nothing changed."""
    del message
    return reader.say("You are in a team already, and nothing has changed. /members shows it.")


@words.register
def code_unusable(message: CodeUnusable, reader: Reader) -> Html:
    """Say the same whatever is wrong with a code."""
    del message
    return reader.say(
        "This code cannot be used. A lead of the team gets a new one in the private chat with me: /members."
    )
