"""The words of alerts, red flags and side effects: numbers, whom to call, and nothing that is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.house import House
from bot.render import Reader, render
from bot.render.flags import _SAY
from domain.alerts import Clause, Finding, FindingKind, Look
from domain.case import EpisodeKind, OpenEffect, Prescriber
from domain.commands.alerting import HaveContacted
from domain.dose import Dose
from domain.effects import Effect, Grade, RedFlag
from domain.facts.alerting import Closing, Mistake
from domain.messages.alerting import (
    AlertClosed,
    AlertGone,
    AlertQuestion,
    EmergencyText,
    ExtraDoseKept,
    ExtraDoseText,
    FewAnswers,
    FlagPastKept,
    FlagStands,
    FlagTakenBack,
    MindText,
    MistakeAsked,
    NothingNewKept,
    NotReachedKept,
    OverallKept,
    OverallQuestion,
    PainAlert,
    PainNotice,
    PersonKnows,
    RemindedOn,
    ReviewDue,
    SameDayText,
    ThreeWays,
)
from domain.messages.base import Message
from domain.messages.effects import (
    EffectChanged,
    EffectGone,
    EffectKept,
    EffectsQuestion,
    EffectsShown,
    EffectTakenBack,
)
from domain.notices import Choice
from domain.pain import Baseline, BaselineSource, Mean

FULL = House(
    "Riverside Pain Clinic", "Riverside, 020 7946 0100", "999", "Samaritans, 116 123",
    "Poison line, 020 7946 0122", None, "NHS 111",
)  # fmt: skip
BARE = House("Riverside Pain Clinic", "Riverside, 020 7946 0100", "999", "Samaritans, 116 123")
BEN = Prescriber("Dr Okafor", "020 7946 0000")
TOLD = "Nobody has been told: no clinic is connected. Alerts come to you alone."
WORDS = "Take it & call."
BEFORE = Baseline(Mean(110, 12), BaselineSource.DIARY, date(2027, 5, 4), date(2027, 5, 17))
LAST = Look(date(2027, 7, 2), date(2027, 7, 8), Mean(90, 7), clean_only=True)
EARLIER = Look(date(2027, 6, 25), date(2027, 7, 1), Mean(76, 6), clean_only=True)
FOUND = Finding(
    FindingKind.CONTACT_PROVIDER, date(2027, 7, 8), "1", Clause.A, date(2027, 6, 25), BEFORE, (EARLIER, LAST)
)
ALERT = PainAlert(FOUND, date(2027, 7, 12), BEN, WORDS, date(2027, 6, 24))


def says(message: Message, house: House = FULL) -> str:
    """Return the HTML text for a reader in London."""
    return render(message, (), Reader(house, "en", "Europe/London")).html


def test_an_alert_says_what_was_seen_what_to_do_and_who_was_told() -> None:
    """As in the model: both windows with dates and rated days, the baseline, the day to call by."""
    text = says(ALERT)
    for part in (
        "Please read this when you have a quiet minute.",
        "Your pain has stayed higher than in the days before your first dose.",
        "Last 7 days (2–8 July): 6.4 on average, 7 days rated.",
        "Earlier (25 June–1 July): 6.3, 6 days rated.",
        "Before your first dose (4–17 May): 4.6.",
        "Your adjustment period ended on 24 June.",
        "I do not know why.",
        "by Monday 12 July, call Dr Okafor, 020 7946 0000, or Riverside, 020 7946 0100.",
        "Tonight's dose: Dr Okafor's words for this: “Take it &amp; call.”",
        "NHS 111. Emergency: 999.",
        TOLD,
    ):
        assert part in text


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        (
            {"baseline": replace(BEFORE, source=BaselineSource.REMEMBERED)},
            "as you remember it, half a point added: 4.6",
        ),
        ({"baseline": replace(BEFORE, source=BaselineSource.FIRST_WEEKS)}, "first two weeks here: 4.6"),
        ({"baseline": replace(BEFORE, source=BaselineSource.PRESCRIBER)}, "as your prescriber set it: 4.6"),
        ({"baseline": replace(BEFORE, first=None)}, "Before your first dose: 4.6"),
        ({"baseline": None, "rated": ((date(2027, 7, 8), 19),)}, "very high on several days"),
        ({"rated": ((date(2027, 7, 8), 19),)}, "Your ratings: Thu 8 Jul: 9.5."),
        ({"overall": (6, 7)}, "You said overall: much worse, very much worse."),
        (
            {"overall": (6, 6), "overall_days": (date(2027, 6, 14), date(2027, 6, 21))},
            "You said overall: much worse on 14 and 21 June.",
        ),
        (
            {"overall": (7, 6), "overall_days": (date(2027, 6, 28), date(2027, 7, 5))},
            "You said overall: very much worse on 28 June, much worse on 5 July.",
        ),
        (
            {"overall": (6, 6), "overall_days": (date(2027, 6, 28), date(2027, 7, 5))},
            "You said overall: much worse on 28 June and 5 July.",
        ),
        ({"looks": (), "overall": (6, 6)}, "two weeks running"),
        ({"looks": (replace(LAST, first=date(2027, 6, 20)),)}, "Last days outside the adjustment period"),
        ({"clause": Clause.TWO_WEEKS, "looks": (EARLIER, LAST)}, "Before your first dose"),
        (
            {"clause": Clause.TWO_WEEKS, "looks": (replace(EARLIER, clean_only=False), LAST)},
            "Last 7 days (25 June–1 July)",
        ),
    ],
)
def test_the_evidence_is_named_for_what_it_is(changes: dict[str, object], part: str) -> None:
    """Remembered, the first weeks, single ratings, the overall answer."""
    assert part in says(replace(ALERT, finding=replace(FOUND, **changes)))  # type: ignore[arg-type]  # named above


def test_a_later_alert_says_that_it_is_not_the_first() -> None:
    """With the date of the first, and of the last where there were more; the first one says nothing."""
    assert "of this kind" not in says(ALERT)
    second = says(replace(ALERT, before=(date(2027, 6, 3),)))
    assert "This is my second message of this kind. The first was on 3 June 2027." in second
    third = says(replace(ALERT, before=(date(2027, 6, 3), date(2027, 7, 2))))
    assert "the first on 3 June 2027, the last on 2 July 2027." in third


def test_in_the_window_and_on_hold_an_alert_says_so() -> None:
    """No line about tonight where nothing is due."""
    text = says(replace(ALERT, window_ended=None, dosing=False, prescriber=None), BARE)
    assert "The ordinary pain alert is off; this one is not." in text
    assert "Tonight's dose" not in text
    assert "call them at once" in text


@pytest.mark.parametrize(
    ("prescriber", "words", "part"),
    [
        (BEN, None, "Please ask Dr Okafor: 020 7946 0000."),
        (None, None, "Please ask your prescriber."),
    ],
)
def test_without_an_accepted_sentence_the_prescriber_is_to_be_asked(
    prescriber: Prescriber | None, words: str | None, part: str
) -> None:
    """The bot fills in no instruction of its own."""
    assert part in says(replace(ALERT, prescriber=prescriber, words=words))


@pytest.mark.parametrize("flag", list(RedFlag))
def test_every_flag_has_fixed_words_to_say(flag: RedFlag) -> None:
    """The kind, never the patient's own text."""
    assert flag in _SAY


def test_the_emergency_text_names_the_number_first() -> None:
    """Then what to say, who is told, the hold, the rating."""
    text = says(EmergencyText((RedFlag.ALLERGY,), BEN, pain_halves=16))
    assert text.startswith("<b>Call 999 now.</b>")
    for part in ("I take low dose naltrexone.", TOLD, "until Dr Okafor has answered", "Pain 8 is recorded."):
        assert part in text
    assert "prescribed for me" in says(EmergencyText((RedFlag.BREATHING,), None, taking=False))
    child = says(EmergencyText((RedFlag.CHILD,), BEN, doubtful=True))
    assert "Poison line" in child
    assert "I take low dose" not in child
    assert "Is it happening now?" in child


def test_the_other_urgent_texts_name_whom_to_call() -> None:
    """Crisis line; clinic today; poison line now."""
    assert "Samaritans, 116 123" in says(MindText((RedFlag.SELF_HARM,), None))
    taken = datetime(2027, 7, 8, 20, 2, tzinfo=UTC)
    accident = says(SameDayText((RedFlag.ACCIDENT,), BEN, Dose(1500), taken))
    assert "Last dose: 1.5\xa0mg. Taken at 21:02." in accident
    assert "Show this" not in says(SameDayText((RedFlag.LIVER,), BEN, None, None), BARE)
    extra = ExtraDoseText(date(2027, 7, 8), Dose(1500), BEN, WORDS)
    assert "Recorded: two doses on Thursday." in says(extra)
    assert "Poison line" in says(extra)
    assert "Riverside" in says(replace(extra, day=None, dose=None), BARE)
    assert "Please read the next message." in says(ExtraDoseKept(date(2027, 7, 8)))


def test_the_emergency_number_can_be_copied() -> None:
    """A bot cannot place a call."""
    rows = ((Choice("copy_emergency", HaveContacted(1)),),)
    (button,) = render(FlagStands((RedFlag.HEART,)), rows, Reader(FULL)).buttons[0]
    assert (button.text, button.copy, button.command) == ("Call 999: copy number", "999", None)


@pytest.mark.parametrize(
    ("message", "part"),
    [
        (PainNotice(FOUND, overall_open=True), "Since the start, how are you overall?"),
        (PainNotice(FOUND, overall_open=False), "Is anything new?"),
        (OverallQuestion(), "Since the start, how are you overall?"),
        (OverallKept(6), "Recorded: much worse."),
        (OverallKept(0), "Recorded: 0."),
        (NothingNewKept(), "Thank you."),
        (FewAnswers(2, 7), "2 of the last 7 days"),
        (ReviewDue(BEN), "arrange it with Dr Okafor"),
        (ThreeWays(BEN, None, dosing=True), "Please ask Dr Okafor"),
        (ThreeWays(BEN, None, dosing=False), "Samaritans, 116 123"),
        (PersonKnows(EpisodeKind.WORSE, on_hold=True, prescriber=BEN), "What came of it?"),
        (PersonKnows(EpisodeKind.WORSE, on_hold=False, prescriber=BEN), "What came of it?"),
        (RemindedOn(date(2027, 7, 9)), "Friday 9 July at 10:00"),
        (NotReachedKept(BEN, date(2027, 7, 9)), "020 7946 0000"),
        (AlertGone(), "closed already"),
        (FlagStands((RedFlag.BREATHING,)), "999"),
        (FlagPastKept(BEN, on_hold=True), "until Dr Okafor has answered"),
        (FlagPastKept(BEN, on_hold=False), "it is over"),
        (MistakeAsked(Mistake.MISTYPED, holding=True), "Dose questions go on as before."),
        (MistakeAsked(Mistake.SOMEONE_ELSE, holding=False), "If they are in danger, call 999."),
        (FlagTakenBack(Mistake.MISTYPED, on_hold=True), "stay on hold for another reason"),
        (FlagTakenBack(Mistake.SOMEONE_ELSE, on_hold=False), "about someone else"),
        (AlertClosed(Closing.KNOWN, date(2027, 8, 5), on_hold=True, prescriber=BEN), "Until 5 August"),
        (AlertClosed(Closing.EASED, None, on_hold=False, prescriber=BEN), "it has eased"),
    ],
)
def test_every_answer_says_its_part(message: Message, part: str) -> None:
    """One sentence each."""
    assert part in says(message)


@pytest.mark.parametrize("kind", list(EpisodeKind))
def test_a_question_about_an_alert_repeats_the_number_plainly_when_nobody_was_reached(
    kind: EpisodeKind,
) -> None:
    """From day 3 on."""
    question = AlertQuestion(kind, date(2027, 7, 8), None, plainly=True, prescriber=BEN)
    assert "Please call: Dr Okafor, 020 7946 0000" in says(question)
    quiet = replace(question, contacted=date(2027, 7, 9), plainly=False)
    assert "Has anything come of it?" in says(quiet)
    assert "020 7946 0000" not in says(quiet)


def test_side_effects_are_listed_with_grade_and_since_and_severe_names_the_clinic() -> None:
    """Numbered when there are several; no cause is named."""
    dreams = OpenEffect(1, Effect.VIVID_DREAMS, Grade.BOTHERSOME, date(2027, 6, 18))
    other = OpenEffect(2, Effect.NAUSEA, None, date(2027, 6, 20))
    assert "1. vivid dreams, bothersome, since 18 June\n2. nausea, since 20 June" in says(
        EffectsQuestion((dreams, other))
    )
    assert "Riverside" in says(EffectKept(Effect.NAUSEA, Grade.SEVERE))
    assert "own words" in says(EffectKept(Effect.OTHER, Grade.MILD, own_words=True))
    assert "Riverside" in says(EffectChanged(Effect.NAUSEA, Grade.SEVERE, (dreams,)))
    assert "nausea is gone" in says(EffectChanged(Effect.NAUSEA, None, ()))
    assert "no longer on your list" in says(EffectTakenBack(None))
    assert "vivid dreams, bothersome" in says(EffectTakenBack(dreams))
    assert "no longer on your list" in says(EffectGone())
    for part in ("Yellow Card", "MedWatch", "medicines authority"):
        assert part in says(EffectsShown(()))
        assert part in says(EffectsShown((dreams,)))


@pytest.mark.parametrize(
    "message", [ALERT, PainNotice(FOUND, overall_open=True), ThreeWays(BEN, None, dosing=True)]
)
def test_the_first_line_is_neutral(message: Message) -> None:
    """A locked phone may show it: no name of a medicine."""
    first = says(message).splitlines()[0].lower()
    assert "naltrexone" not in first
    assert "ldn" not in first
