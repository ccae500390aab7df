"""Words of: what a member does about a patient's plan."""

from __future__ import annotations

from bot.render.course import course_lines, shown
from bot.render.enrolment.hints import PLAN_EXAMPLE
from bot.render.enrolment.planning import why_refused
from bot.render.holding import cause_line
from bot.render.labels import register
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.plan_view import CourseStep
from domain.messages.replan import PlanStart
from domain.messages.team.orders import (
    Act,
    CloseWhy,
    ForPrescriber,
    HighPlanAsked,
    HoldsShown,
    OrderAsked,
    OrderDone,
    OrdersShown,
    OrderVoid,
    PlanProposed,
    ProposalSettled,
    ReviewWanted,
    TeamPlanRefused,
    TeamPlanShown,
    TeamPlanWanted,
    TypedPlanShown,
    WhoseWord,
)
from domain.order import Closing
from domain.plan import Advance
from domain.report import Word

register(
    {
        "team_orders": "About the plan",
        "order_surely": "Yes, do it",
        "order_not": "No, go back",
        "hold_doses": "Hold",
        "answer_hold": "Answer the hold",
        "hold_word_go_on": "May go on",
        "hold_word_start_again": "Start again at {value}",
        "hold_word_new_pack": "Go on with the new pack",
        "hold_word_stay": "Stay on hold",
        "word_of": "{value}",
        "confirm_step": "The step to {value} may come",
        "step_stays": "Stay on this dose",
        "step_back": "Step back to {value}",
        "stop_patient": "Stop the course",
        "team_plan": "New plan",
        "type_plan_again": "Type it again",
        "put_plan": "Put it to the patient",
        "propose_plan": "Propose it",
        "drop_proposal": "No, not this plan",
        "high_yes": "Yes, {value} a day is meant",
        "advance_on_date": "Ask on the date instead",
        "advance_when_settled": "Ask when the patient says settled",
        "advance_prescriber": "Ask when the prescriber confirms",
        "look_at_plan": "Look at the typed plan",
        "plan_right": "As on the prescription",
        "plan_wrong": "Not right",
        "review_note": "Review note",
        "close_case": "Close",
        "close_finished": "Finished",
        "close_left": "No longer treated here",
        "close_died": "Has died",
    }
)

ADVANCE: dict[Advance, str] = {
    Advance.ON_DATE: "A step up is asked about on its date. No answer means stay.",
    Advance.WHEN_SETTLED: "A step up is asked about when the patient says settled. No answer means stay.",
    Advance.PRESCRIBER: "A step up waits until the prescriber confirms it.",
}

ACTS: dict[Act, str] = {
    Act.HOLD: "{code}: dose reminders on hold.",
    Act.ANSWER_HOLD: "{code}: the answer to the hold.",
    Act.STEP: "{code}: the answer about the next step.",
    Act.STEP_BACK: "{code}: one step back.",
    Act.STOP: "{code}: the course ends.",
    Act.PLAN: "{code}: the new plan goes to the patient.",
    Act.PLAN_RIGHT: "{code}: the typed plan is as on the prescription.",
    Act.PLAN_WRONG: "{code}: the typed plan is not right.",
    Act.CLOSE: "{code}: the diary is closed.",
    Act.REVIEW: "{code}: the review note is kept.",
}

FOLLOWS: dict[Act, str] = {
    Act.HOLD: "It acts at once. The patient reads it with your name, and is asked about no dose.",
    Act.ANSWER_HOLD: "The patient reads it with the name, and the health questions come first.",
    Act.STEP: "The patient reads it with your name. A step up still wants the patient's yes.",
    Act.STEP_BACK: "The patient reads it with your name. All dates move.",
    Act.STOP: "It acts at once. The patient reads it with your name, and is asked about no dose any more.",
    Act.PLAN: "The patient sees old and new side by side. The plan until now goes on until the patient "
    "says \u201cI understand\u201d. Unread after two days: you are told.",
    Act.PLAN_RIGHT: "Dose reminders begin. The patient reads it with your name.",
    Act.PLAN_WRONG: "Dose reminders stay on hold until a new plan is there.",
    Act.CLOSE: "All that is queued is taken back. It cannot be undone.",
    Act.REVIEW: "The patient sees that there is a note.",
}

WORDS: dict[Word, str] = {
    Word.GO_ON: "May go on.",
    Word.START_AGAIN: "Start again.",
    Word.NEW_PACK: "Go on with the new pack.",
    Word.GO_UP: "The step may come.",
    Word.STAY: "Stay as it is.",
    Word.END: "The course ends.",
    Word.NEW_PLAN: "A new plan.",
}

CLOSINGS: dict[Closing, str] = {
    Closing.FINISHED: "Finished.",
    Closing.LEFT: "No longer treated here.",
    Closing.DIED: "Has died. Nothing is ever sent to that chat again.",
}


def _act(message: OrderAsked | OrderDone, reader: Reader) -> Html:
    return lines(
        bold(reader.say(ACTS[message.act], code=message.code)),
        reader.say(WORDS[message.word]) if message.word is not None else None,
        reader.say("Dose: {dose}.", dose=message.dose) if message.dose is not None else None,
        reader.say("On the word of {name}.", name=message.on_word_of) if message.on_word_of else None,
        reader.say(CLOSINGS[message.why]) if message.why is not None else None,
    )


@words.register
def orders(message: OrdersShown, reader: Reader) -> Html:
    """Say whose plan it is about."""
    held = reader.say("Dose reminders are on hold.") if message.on_hold else None
    return lines(reader.say("{code}: what shall be done?", code=message.code), held)


@words.register
def asked(message: OrderAsked, reader: Reader) -> Html:
    """Say what is about to be done and what follows, and ask."""
    return paragraphs(
        _act(message, reader), lines(reader.say(FOLLOWS[message.act]), reader.say("Is that right?"))
    )


@words.register
def done(message: OrderDone, reader: Reader) -> Html:
    """Say that it is done, and by whom."""
    return lines(_act(message, reader), reader.say("Done by {name}.", name=message.by))


@words.register
def void(message: OrderVoid, reader: Reader) -> Html:
    """Say that nothing was done."""
    return lines(
        reader.say("{code}: nothing was done.", code=message.code) if message.code else None,
        reader.say("It is no longer as it was when this was shown. Please look again."),
    )


@words.register
def for_prescriber(message: ForPrescriber, reader: Reader) -> Html:
    """Say whose business it is."""
    if not message.names:
        return reader.say("{code}: this is for a prescriber. Nothing has changed.", code=message.code)
    return reader.say(
        "{code}: this is for {names}. Nothing has changed. You may propose a plan.",
        code=message.code,
        names=", ".join(message.names),
    )


@words.register
def holds(message: HoldsShown, reader: Reader) -> Html:
    """Say what is on hold, and since when."""
    since = reader.say("{code} on hold since {day}:", code=message.code, day=reader.full_date(message.since))
    return paragraphs(
        lines(bold(since), *(cause_line(cause, reader) for cause in message.causes)),
        reader.say("What is the prescriber's answer?"),
    )


@words.register
def whose(message: WhoseWord, reader: Reader) -> Html:
    """Ask whose word it is."""
    return reader.say("{code}: whose word is it? The patient reads the name.", code=message.code)


@words.register
def wanted(message: TeamPlanWanted, reader: Reader) -> Html:
    """Ask for the plan, in reply."""
    goes = (
        reader.say("It goes to the prescriber as your proposal.")
        if message.proposes
        else reader.say("You see it with its dates before the patient does.")
    )
    return paragraphs(
        lines(
            reader.say(
                "New plan for {code}. Please type it in reply to this message, such as:", code=message.code
            ),
            esc(PLAN_EXAMPLE),
        ),
        lines(reader.say("Begin with the dose that comes next."), goes),
    )


@words.register
def refused(message: TeamPlanRefused, reader: Reader) -> Html:
    """Say why it cannot be taken."""
    return paragraphs(
        reader.say("{code}: I have not kept this plan.", code=message.code),
        why_refused(message.refused, reader),
        reader.say("Please type the whole plan again, in reply: {example}", example=PLAN_EXAMPLE),
    )


@words.register
def plan_shown(message: TeamPlanShown, reader: Reader) -> Html:
    """Show old beside new."""
    by = message.proposed_by
    return paragraphs(
        reader.say("{name} proposes a plan for {code}.", name=by, code=message.code) if by else None,
        lines(
            bold(reader.say("{code}: until now", code=message.code)),
            *_steps(message.old, message.start, reader),
        ),
        lines(bold(reader.say("The new plan")), *_steps(message.new, message.start, reader)),
        lines(
            reader.say("The highest dose of a day: {dose}.", dose=message.highest),
            reader.say(ADVANCE[message.advance]),
        ),
    )


def _steps(steps: tuple[CourseStep, ...], start: PlanStart, reader: Reader) -> list[Html]:
    if start.begins is not None:
        return course_lines(steps, reader)
    return [
        reader.say("Step {number}: {dose}", number=each.number, dose=shown(each.dose, reader))
        for each in steps
    ]


@words.register
def high(message: HighPlanAsked, reader: Reader) -> Html:
    """Ask whether so much is meant."""
    return lines(
        bold(
            reader.say(
                "{code}: {dose} a day. Is that what you mean?", code=message.code, dose=message.highest
            )
        ),
        reader.say("It is above 6 mg a day. Is a point missing, as in 1.5 mg?"),
    )


@words.register
def proposed(message: PlanProposed, reader: Reader) -> Html:
    """Say who has it."""
    names = ", ".join(message.names)
    return reader.say("{code}: your proposal is with {names}.", code=message.code, names=names)


@words.register
def settled(message: ProposalSettled, reader: Reader) -> Html:
    """Say what became of a proposal."""
    if message.put:
        return reader.say(
            "{code}: {name} has put the plan to the patient.", code=message.code, name=message.by
        )
    return reader.say(
        "{code}: {name} says no to this plan. Nothing changes.", code=message.code, name=message.by
    )


@words.register
def typed_plan(message: TypedPlanShown, reader: Reader) -> Html:
    """Show what the patient typed."""
    return paragraphs(
        lines(
            bold(reader.say("{code} typed this plan from the prescription:", code=message.code)),
            *(
                reader.say("Step {number}: {dose}", number=each.number, dose=shown(each.dose, reader))
                for each in message.steps
            ),
        ),
        reader.say("Is it what was prescribed? Until you answer no dose is asked about."),
    )


@words.register
def review(message: ReviewWanted, reader: Reader) -> Html:
    """Ask for the note, in reply."""
    return lines(
        reader.say("Review note for {code}: please type it in reply to this message.", code=message.code),
        reader.say("The patient sees that there is a note. No name in it, please."),
    )


@words.register
def close_why(message: CloseWhy, reader: Reader) -> Html:
    """Ask why, and say what follows."""
    return paragraphs(
        bold(reader.say("{code}: why is the diary closed?", code=message.code)),
        lines(
            reader.say("Finished, or no longer treated here: the patient reads it once and keeps the diary."),
            reader.say("Has died: nothing is ever sent to that chat again, not even this."),
        ),
    )
