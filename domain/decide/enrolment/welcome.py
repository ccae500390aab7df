"""Deciding about the account, consent and the time zone."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.commands.enrolment import (
    Agree,
    ChooseZone,
    Decline,
    ListZones,
    NameTowns,
    ProveZone,
    ReadConsent,
    SayAccount,
    SayAge,
    ShowEnrolment,
)
from domain.decide.arms import arm
from domain.decide.enrolment.asking import asked, consent_text
from domain.decide.enrolment.choices import ways_out, zones
from domain.decide.enrolment.taking import again, is_open, record, take
from domain.decision import Decision, Refusal
from domain.enrolment import CONSENT_VERSION, TOPIC, Question
from domain.evolve import evolve
from domain.facts.enrolment import (
    AccountSaid,
    Consented,
    ConsentRefused,
    InviteClosed,
    ZoneChosen,
    ZoneProved,
)
from domain.messages.enrolment.between import ConsentDeclined, MinorTurnedAway
from domain.messages.enrolment.questions import AskTown, Hint, ProveTown, WhichTown
from domain.moments import wall_clock
from domain.notices import Answer, Choice
from domain.zones import is_zone


@arm.register
def account(command: SayAccount, case: Case, now: datetime) -> Decision | Refusal:
    """Under 18 the invitation closes; those who share the account are asked their age by itself."""
    if not is_open(case, Question.ADULT):
        return again(case, now)
    if not command.adult:
        return _turn_away()
    adult = None if command.shared else True
    return take(case, Question.ADULT, now, AccountSaid(command.shared, adult))


@arm.register
def age(command: SayAge, case: Case, now: datetime) -> Decision | Refusal:
    """Under 18 the invitation closes; where the account was asked about as well, that stays open."""
    if is_open(case, Question.ADULT) and command.adult:
        return again(case, now, Hint.AND_ALONE)
    if not is_open(case, Question.AGE):
        return again(case, now)
    return (
        take(case, Question.AGE, now, AccountSaid(shared=True, adult=True)) if command.adult else _turn_away()
    )


def _turn_away() -> Decision:
    """Nothing is kept, and the invitation closes."""
    return Decision((InviteClosed(),), answer=Answer(MinorTurnedAway(), TOPIC))


@arm.register
def read_consent(command: ReadConsent, case: Case, now: datetime) -> Decision | Refusal:
    """Show the whole text, with the same buttons."""
    del command
    if not is_open(case, Question.CONSENT):
        return again(case, now)
    return Decision(answer=asked(case, now, consent_text(case, full=True)))


@arm.register
def agree(command: Agree, case: Case, now: datetime) -> Decision | Refusal:
    """Keep version and time; consent to an older text is asked for anew."""
    if command.consent != CONSENT_VERSION:
        return again(case, now)
    return take(case, Question.CONSENT, now, Consented(command.consent, now))


@arm.register
def decline(command: Decline, case: Case, now: datetime) -> Decision | Refusal:
    """Nothing goes on without consent; the way back stays open."""
    del command
    if not is_open(case, Question.CONSENT):
        return again(case, now)
    facts = () if case.draft.declined else (ConsentRefused(),)
    reading = ((Choice("read_again", ShowEnrolment()),),)
    return Decision(facts, answer=Answer(ConsentDeclined(), TOPIC, reading))


@arm.register
def towns(command: NameTowns, case: Case, now: datetime) -> Decision | Refusal:
    """One place is proved by its clock; several are told apart; none is asked for anew."""
    if not _asks_for_place(case) or not command.towns:
        return again(case, now, Hint.TOWN_UNKNOWN if is_open(case, Question.TOWN) else None)
    if len(command.towns) == 1:
        return _propose(case, command.towns[0].zone, command.towns[0].name, now)
    found = [
        Choice("place", ChooseZone(town.zone, town.name), f"{town.name}, {town.region}")
        for town in command.towns
    ]
    rows = (*((choice,) for choice in found), *ways_out(case))
    return Decision(answer=Answer(WhichTown(command.towns), TOPIC, rows))


@arm.register
def list_zones(command: ListZones, case: Case, now: datetime) -> Decision | Refusal:
    """Show the common zones."""
    del command
    if not is_open(case, Question.TOWN):
        return again(case, now)
    return Decision(answer=Answer(AskTown(listed=True), TOPIC, (*zones(), *ways_out(case))))


@arm.register
def choose_zone(command: ChooseZone, case: Case, now: datetime) -> Decision | Refusal:
    """Prove the zone by its clock."""
    if not _asks_for_place(case):
        return again(case, now)
    return _propose(case, command.zone, command.town, now)


def _asks_for_place(case: Case) -> bool:
    """Whether a place is an answer: while its clock is to be proved, another one is as good."""
    return is_open(case, Question.TOWN) or is_open(case, Question.TOWN_PROOF)


def _propose(case: Case, zone: str, town: str | None, now: datetime) -> Decision | Refusal:
    if not is_zone(zone):
        return again(case, now, Hint.TOWN_UNKNOWN)
    fact = ZoneChosen(zone)
    proof = ProveTown(town, zone, wall_clock(now, zone).time())
    return Decision((fact,), answer=asked(evolve(case, fact), now, proof))


@arm.register
def prove(command: ProveZone, case: Case, now: datetime) -> Decision | Refusal:
    """Go on, or ask for the town again."""
    if not is_open(case, Question.TOWN_PROOF):
        return again(case, now)
    hint = None if command.same else Hint.CLOCKS_DIFFER
    return record(case, Decision((ZoneProved(command.same),)), now, hint=hint)
