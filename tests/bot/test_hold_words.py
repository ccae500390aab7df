"""The words of holds: each sentence under its own cause, and never "take it" while a hold is open."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.render import Reader, render
from domain.case import Hold, HoldCause
from domain.commands.alerting import TooMuch
from domain.commands.holding import ShowHold
from domain.decide.holding import SENTENCES
from domain.messages.alerting import ThreeWays
from domain.messages.base import Message
from domain.messages.holding import HoldTold
from domain.plan import Sentence
from tests.bot.test_alert_words import BARE
from tests.domain.courses import day
from tests.domain.play import THREE_STEPS, Play, ana, at

TAKE_IT = "Take it as planned until we have spoken."
READER = Reader(BARE, "en", "Europe/London", discreet=False)
SENTENCES_OF = st.sets(st.sampled_from(Sentence)).map(
    lambda accepted: tuple(
        (each, TAKE_IT if each is Sentence.WHILE_ALERT else f"<{each}>") for each in accepted
    )
)


def held(causes: list[HoldCause], sentences: tuple[tuple[Sentence, str], ...]) -> Play:
    """Return Ana's play at noon with these holds open, her prescriber having accepted these sentences."""
    holds = tuple(Hold(n, cause, at(day(3), "11:00"), day(3)) for n, cause in enumerate(causes, start=1))
    case = ana(plan=replace(THREE_STEPS, sentences=sentences), holds=holds, holds_ever=len(holds))
    return Play(case, at(day(3), "12:00"))


def shown(message: Message) -> str:
    """Return the words of a message."""
    return render(message, (), READER).html


@given(st.lists(st.sampled_from(HoldCause), min_size=1, unique=True), SENTENCES_OF)
def test_no_hold_says_that_the_dose_is_to_be_taken(
    causes: list[HoldCause], sentences: tuple[tuple[Sentence, str], ...]
) -> None:
    """Mutant: SENTENCES maps a red flag to the sentence for tonight's dose while an alert is open."""
    play = held(causes, sentences)
    play.does(ShowHold())
    assert isinstance(play.answer, HoldTold)
    assert TAKE_IT not in shown(play.answer)
    play.does(TooMuch(day(3)))
    assert isinstance(play.notices[-1].message, ThreeWays)
    assert TAKE_IT not in shown(play.notices[-1].message)


@given(st.lists(st.sampled_from(HoldCause), min_size=1, unique=True), SENTENCES_OF)
def test_each_sentence_stands_under_its_own_cause(
    causes: list[HoldCause], sentences: tuple[tuple[Sentence, str], ...]
) -> None:
    """Mutant: the words of all causes are merged below all of them."""
    play = held(causes, sentences)
    play.does(ShowHold())
    assert isinstance(play.answer, HoldTold)
    told = dict(zip(play.answer.causes, play.answer.words, strict=True))
    for cause in causes:
        sentence = SENTENCES.get(cause)
        assert told[cause] == dict(sentences).get(sentence) if sentence else told[cause] is None


def test_a_cause_without_a_sentence_names_whom_to_ask() -> None:
    """The red flag's own line, between the opioid's and the extra dose's."""
    play = held(
        [HoldCause.OPIOID, HoldCause.RED_FLAG],
        ((Sentence.OPIOID, "Tell me."), (Sentence.WHILE_ALERT, TAKE_IT)),
    )
    play.does(ShowHold())
    assert play.answer is not None
    causes = [part.splitlines() for part in shown(play.answer).replace("\xa0", " ").split("\n\n")]
    assert [
        "An opioid painkiller: new, planned, or in the last weeks.",
        "Dr Ben Okafor's words for this: “Tell me.”",
    ] in causes
    assert [
        "You wrote about something that needs an answer first.",
        "Please ask Dr Ben Okafor: 020 7946 0000.",
    ] in causes


def test_who_takes_it_already_is_not_spoken_to_as_if_not_started() -> None:
    """With a course that has begun the call is for today; before it, to ask before the first dose."""
    play = held([HoldCause.SCREENING], ())
    play.does(ShowHold())
    assert isinstance(play.answer, HoldTold)
    assert "Please call today" in shown(play.answer)
    assert "not started" not in shown(play.answer)
    assert "before your first dose" in shown(replace(play.answer, started=False))
