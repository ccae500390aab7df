"""English words that stand for a button or a command when they are the whole message."""

from bot.understand.lexicon.shape import Phrases, phrases

COMMANDS: Phrases = {
    "taken": phrases(
        """
        taken, took it, done, dose taken, i took it, taken it, ive taken it, have taken it, yes taken, all
        taken, took my dose, i have taken it, took
        """
    ),
    "earlier": phrases("earlier, took it earlier, taken earlier, i took it earlier"),
    "later": phrases(
        """
        later, not yet, ask later, ask me later, remind me later, snooze, in a bit
        """
    ),
    "not today": phrases(
        """
        not today, skipped, skip, skipped it, skip it, not tonight, skip tonight
        """
    ),
    "did not take it": phrases(
        """
        did not take it, didnt take it, i didnt take it, not taken, missed it, missed, havent taken it today
        """
    ),
    "forgot": phrases("forgot, forgot it, i forgot, forgot to take it"),
    "ran out": phrases("ran out, run out, ive run out, i ran out"),
    "told to stop": phrases("told to stop, i was told to stop, was told to stop, been told to stop"),
    "side effect": phrases("side effect, side effects, add side effect"),
    "other": phrases("other, something else, another reason"),
    "skip this": phrases("skip this, skip question, skip the question"),
    "note": phrases("note, add note, add a note, notes"),
    "change": phrases("change, change it, change that, correct, edit, amend"),
    "undo": phrases("undo, undo that, undo it, take it back"),
    "help": phrases("help, help me, what can you do, i need help, menu, commands"),
    "same as yesterday": phrases(
        """
        same as yesterday, the same as yesterday, same as last night, same again, same as before, as
        yesterday
        """
    ),
    "all the same": phrases("all the same, the same, same, no change, unchanged"),
    "yes": phrases(
        """
        yes, y, yep, yeah, yup, aye, yes please, correct yes, ye, sure, of course, yes i am, yes i do, yes i
        did
        """
    ),
    "no": phrases(
        """
        no, n, nope, nah, no thanks, no thank you, not really, no im not, no i dont, no i didnt
        """
    ),
    "not sure": phrases(
        """
        not sure, unsure, dont know, i dont know, im not sure, no idea, dunno, not certain, idk
        """
    ),
    "none": phrases(
        """
        none, nothing, none of these, nil, none of them, nothing new, none at all, all no
        """
    ),
    "one or more": phrases("1 or more, some of them, some"),
    "rather not say": phrases(
        """
        rather not say, id rather not say, prefer not to say, i would rather not say
        """
    ),
    "it is too much": phrases(
        """
        its to much, it is to much, to much, it is too much, its too much, too much, it is all too much, its
        all too much, this is too much, is too much
        """
    ),
    "i have contacted them": phrases(
        """
        i have contacted them, ive contacted them, contacted them, i contacted them, have contacted them, i
        have contacted the clinic, contacted
        """
    ),
    "i have called": phrases(
        """
        i have called, ive called, i called, called them, called, i have rung, ive rung them, i called them,
        ive called them, phoned them
        """
    ),
    "remind me tomorrow": phrases(
        """
        remind me tomorrow, tomorrow, ask me tomorrow, ask tomorrow, remind tomorrow
        """
    ),
    "it has eased": phrases("it has eased, its eased, eased, its easing, it eased, has eased"),
    "it is over": phrases("it is over, its over, over, all over, its over now, it is over now"),
    "happening now": phrases(
        """
        happening now, its happening now, it is happening now, happening right now
        """
    ),
    "i mistyped": phrases(
        """
        i mistyped, mistyped, mistype, typo, that was a typo, sorry typo, i mistyped that
        """
    ),
    "someone else": phrases("someone else, somebody else, its someone else, not me"),
    "someone is with me": phrases(
        """
        someone is with me, somebody is with me, someones with me, someone with me
        """
    ),
    "add a message": phrases("add a message, add message"),
    "stay on this dose": phrases(
        """
        stay on this dose, stay, stay on this, stay here, stay on the same dose, stay at this dose, stay on
        this step
        """
    ),
    "go back one step": phrases(
        """
        go back one step, go back a step, go back, back one step, step back, go down a step, previous dose
        """
    ),
    "move to the morning": phrases(
        """
        move to the morning, move to morning, morning instead, take it in the morning, in the morning instead,
        move it to the morning, take it mornings
        """
    ),
    "move back to the evening": phrases(
        """
        move back to the evening, back to the evening, move to the evening, evening instead,
        in the evening instead, move it back to the evening
        """
    ),
    "step up": phrases("step up, go up, next step, move up"),
    "settled": phrases("settled, im settled, i have settled, feel settled"),
    "pause": phrases("pause, pause it, pause reminders, take a break, can i take a break"),
    "resume": phrases(
        """
        resume, unpause, restart reminders, end pause, end the pause, end my pause, stop the pause,
        end the pause now, im back, i am back, ask me again
        """
    ),
    "i have a new pack": phrases(
        """
        i have a new pack, new pack, i got a new pack, i have got a new pack, ive got a new pack, a new pack,
        new capsules, i have new capsules, i got new capsules, new tablets, i have new tablets,
        i got new tablets, new bottle, i have a new bottle, new box, i have a new box, different capsules,
        different tablets, different strength, another strength, the capsules are different,
        my capsules are different, the tablets are different, my tablets are different
        """
    ),
    "i am here": phrases(
        """
        i am here, im here, here, still here, im still here, i am still here, yes im here
        """
    ),
    "took it at another time": phrases(
        """
        took it at another time, another time, other time, a different time
        """
    ),
    "by mistake": phrases("by mistake, yes by mistake"),
    "usual": phrases("usual, usual days, like usual, as usual, normal days"),
    "better": phrases("better"),
    "worse": phrases("worse"),
    "i understand": phrases("i understand, understood, understand, got it"),
    "i have a question": phrases(
        """
        i have a question, question, ive a question, ive got a question, i have questions
        """
    ),
    "i agree": phrases("i agree, agree, agreed"),
    "i stopped": phrases(
        """
        stop, stop it, stop ldn, i want to stop, quit, i quit, i stopped,
        ive stopped, stopped, i have stopped, ive stopped taking it, i stopped taking it
        """
    ),
    "read it all": phrases("read it all, read all"),
    "yes, both": phrases("yes both, both"),
    "start": phrases("start, begin, lets start"),
    "cancel": phrases("cancel, never mind, nevermind, forget it"),
    "today": phrases("today"),
    "yesterday": phrases("yesterday"),
    "plan": phrases(
        """
        plan, my plan, show plan, show my plan, what is my plan, whats my plan, what step am i on,
        which step am i on, when is my next step, when is the next step, when do i go up, when
        does my dose go up, when does the dose go up
        """
    ),
    "next dose": phrases(
        """
        next dose, when is my next dose, when is the next dose, whens my next dose, when do i take my next
        dose, when do i take the next dose, when do i take it next, when is my dose due, when is my dose,
        what time is my dose, what time is my next dose, when do i take it, when do i take my dose
        """
    ),
    "how do i stop": phrases(
        """
        how do i stop, how can i stop, how do i stop this, how do i stop it, how do i stop taking it, how do
        i stop taking this, how do i stop ldn, how do i end this, how do i come off it, i want to stop
        taking it
        """
    ),
    "summary": phrases("summary, my summary, show summary, chart"),
    "pain": phrases("pain, add pain, log pain"),
    "dose": phrases("dose, my dose, log dose"),
    "effects": phrases("effects"),
    "hospital": phrases("hospital, im in hospital, in hospital, i am in hospital"),
    "travel": phrases("travel, travelling, traveling"),
    "settings": phrases("settings, setting"),
    "team": phrases(
        """
        team, my team, care team, who sees my diary, who can see my diary, who reads my diary, who sees my
        data, who can see my data, who sees this, who can see this, who reads this, who can read this, does
        anyone read this, does anybody read this, is anyone reading this, is anybody reading this
        """
    ),
    "report": phrases("report, my report"),
    "export": phrases("export, export my data, my data"),
    "delete": phrases("delete, delete my data, delete everything"),
    "language": phrases("language"),
    "day": phrases("day"),
    "night": phrases("night"),
    "next": phrases("next"),
    "i have it": phrases("i have it, ive got it"),
    "hand over": phrases("hand over, handover"),
    "close": phrases("close"),
    "hold": phrases("hold"),
}
