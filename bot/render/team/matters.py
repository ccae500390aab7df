"""Words of why a patient is on the team's list: short, in numbers, no cause named."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.render.effects import EFFECTS
from bot.render.markup import Html, bold
from bot.render.reader import Reader
from domain.case import HoldCause
from domain.effects import RedFlag
from domain.moments import wall_clock
from domain.team.digest import Line
from domain.team.reasons import Reason
from domain.team.ticket import Matter

FLAGS: dict[RedFlag, str] = {
    RedFlag.BREATHING: "trouble breathing",
    RedFlag.ALLERGY: "swelling or hives",
    RedFlag.SELF_HARM: "thoughts of self-harm",
    RedFlag.PSYCHOSIS: "seeing or hearing things",
    RedFlag.OPIOID_REACTION: "violent reaction after a dose",
    RedFlag.SEDATION: "opioid, very drowsy",
    RedFlag.LIVER: "yellow eyes or dark urine",
    RedFlag.LUNG: "new cough, short of breath",
    RedFlag.HEART: "chest pain or fainting",
    RedFlag.OVERDOSE: "more than the plan's dose",
    RedFlag.CHILD: "somebody else took it",
    RedFlag.ACCIDENT: "accident or operation",
}
HOLDS: dict[HoldCause, str] = {
    HoldCause.SCREENING: "a health answer",
    HoldCause.OPIOID: "opioid",
    HoldCause.OPERATION: "operation",
    HoldCause.HOSPITAL: "hospital",
    HoldCause.PREGNANCY: "pregnancy",
    HoldCause.LABEL: "label differs from the plan",
    HoldCause.GAP: "days without a dose",
    HoldCause.RAN_OUT: "ran out",
    HoldCause.RED_FLAG: "red flag",
    HoldCause.EXTRA_DOSE: "more than one dose",
    HoldCause.PLAN_DOUBT: "not sure of the plan",
    HoldCause.PRESCRIBER: "prescriber's word",
    HoldCause.PAUSE: "after a pause",
    HoldCause.TOLD_TO_WAIT: "told to wait",
    HoldCause.PLAN_LOOK: "typed plan, not looked at",
}
MATTERS: dict[Matter, str] = {
    Matter.RED_FLAG: "red flag",
    Matter.TOO_MUCH: "said it is too much",
    Matter.SEVERE_EFFECT: "severe side effect",
    Matter.WORSE: "worse past the adjustment period",
    Matter.WORSE_IN_WINDOW: "worse within the adjustment period",
    Matter.PLAN_UNREAD: "plan change unread",
    Matter.HOLD: "dose reminders on hold",
    Matter.STEP: "step waits for the prescriber",
    Matter.PLAN: "plan waits for a look",
    Matter.QUESTION: "question about the plan",
    Matter.MESSAGE: "message",
    Matter.REVIEW: "review due",
    Matter.SILENT: "silent",
    Matter.BLOCKED: "chat closed to the bot",
}
HOURS_TOLD = timedelta(hours=72)
"""An unread plan is told in hours for so long, then in days."""


def why(line: Line, now: datetime, reader: Reader) -> Html:
    """Return why in numbers and since when, as "nausea, severe, day 4"."""
    parts = (_what(line, reader), _since(line, now, reader))
    return Html(", ".join(part for part in parts if part))


def hold_name(cause: HoldCause, reader: Reader) -> Html:
    """Return the cause of a hold in a word or two."""
    return reader.say(HOLDS[cause])


def matter_name(matter: Matter, reader: Reader) -> Html:
    """Return what something is about, in a word or two."""
    return reader.say(MATTERS[matter])


def on_hold(line: Line, reader: Reader) -> Html | None:
    """Return that the dose is on hold, where the line does not say so itself."""
    return reader.say("Dose on hold.") if line.on_hold and line.matter is not Matter.HOLD else None


def days_since(since: datetime, now: datetime, reader: Reader) -> int:
    """Return how many calendar days of the reader lie between two moments."""
    return max(0, (wall_clock(now, reader.zone).date() - wall_clock(since, reader.zone).date()).days)


def _what(line: Line, reader: Reader) -> Html:
    reason, plain = line.reason, matter_name(line.matter, reader)
    if reason is None:
        return plain
    match line.matter:
        case Matter.RED_FLAG:
            return _red_flag(reason, plain, reader)
        case Matter.SEVERE_EFFECT if reason.effect is not None:
            return reader.say("{effect}, severe", effect=reader.say(EFFECTS[reason.effect]).lower())
        case Matter.WORSE | Matter.WORSE_IN_WINDOW:
            return reader.say("{what}: {numbers}", what=plain, numbers=_numbers(reason, reader))
        case Matter.HOLD if reason.hold is not None:
            return reader.say("hold: {cause}", cause=hold_name(reason.hold, reader))
        case _:
            return plain


def _red_flag(reason: Reason, plain: Html, reader: Reader) -> Html:
    names = [reader.say(FLAGS[flag]) for flag in reason.flags]
    if reason.extra_dose:
        names.append(reader.say("more than one dose"))
    said = Html(", ".join((plain, *names)))
    if reason.reached is None:
        return said
    return reader.say(
        "{said} (says a person was reached, {day})", said=said, day=reader.short_weekday_date(reason.reached)
    )


def _numbers(reason: Reason, reader: Reader) -> Html:
    """The means that counted, or the single ratings, beside the baseline."""
    if reason.ratings:
        said = ", ".join(reader.score(halves) for halves in reason.ratings)
    else:
        said = reader.say(" and ").join(reader.mean(mean) for mean in reason.means)
    if not said:
        return reader.say("by the overall answers")
    if reason.before is None:
        return reader.say("{numbers}, no baseline", numbers=said)
    return reader.say("{numbers}, before {before}", numbers=said, before=reader.mean(reason.before))


def _since(line: Line, now: datetime, reader: Reader) -> Html | None:
    if line.at.year == 1:  # from the beginning of all time: nobody knows since when
        return None
    days = days_since(line.at, now, reader)
    match line.matter:
        case Matter.SEVERE_EFFECT:
            return reader.say("day {day}", day=days + 1)
        case Matter.PLAN_UNREAD if now - line.at < HOURS_TOLD:
            return reader.say("{hours} h", hours=int((now - line.at) / timedelta(hours=1)))
        case Matter.SILENT | Matter.HOLD | Matter.STEP | Matter.PLAN | Matter.QUESTION | Matter.MESSAGE:
            return reader.say_many("{count} day", "{count} days", days) if days else reader.say("since today")
        case Matter.RED_FLAG | Matter.TOO_MUCH if line.exact:
            day = reader.short_weekday_date(wall_clock(line.at, reader.zone).date())
            return reader.say("{day} {time}", day=day, time=reader.time(line.at))
        case _:
            day = reader.short_weekday_date(wall_clock(line.at, reader.zone).date())
            return reader.say("since {day}", day=day)


def coded(line: Line) -> Html:
    """Return the code of a line in bold."""
    return bold(line.code)
