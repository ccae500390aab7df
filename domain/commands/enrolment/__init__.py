"""Commands of enrolment: what a tap stores, and what a typed answer becomes.

For the edge: while `case.stage` is `invited` or `enrolling`, the open question is `case.draft.question`, and
`domain.enrolment.reads(question)` says what a typed text has to be read as. A text that equals the label of a
visible button is that tap. Otherwise, by what the question wants:

    NONE       `NotRead(question)`
    TOWN       `NameTowns(found)`, all places of that name; none found: an empty tuple.
               At TOWN_PROOF another town takes the place of the one to be proved.
               A location pin is turned into `ChooseZone(zone)` by the edge, which keeps nothing else.
    NAME       `NamePrescriber(name)`
    NUMBER     `NumberPrescriber(number)`
    PLAN       `TypePlan(text)`: the domain reads plans itself
    STRENGTHS  `EnterStrengths(strengths)` at STRENGTHS, `ReadLabel(strengths)` at LABEL
    PER_ML     `ChooseLiquid(micrograms_per_ml)`
    VOLUME     `ChooseMark(microlitres)`
    TIME       `ChooseMorningTime(wall)` at MORNING_TIME, `ChooseDoseTime(wall)` at DOSE_TIME,
               `ChooseCheckTime(wall)` at CHECK_TIME
    DATE       `SaySince(day)`, `SayStepSince(day)`, `PlanFirstDay(day)` at SINCE, STEP_SINCE, FIRST_DAY
               A time that may be two, at any of these: `OfferTimes(question, early, late)`
               A date that may be two: `OfferDays(question, days)`
    RATING     `GiveFirstRating(halves)` at PAIN, `RememberPain(halves)` at REMEMBERED

While `case.draft.paused` ("not now" was said) no text is an answer: `ShowEnrolment()`.

What cannot be read as that: `NotRead(question)`; a word of the menu: `FinishFirst()`.
`/start`, and any other word while nothing was asked:
`ShowEnrolment()`. "stop", "not now": `NotNow()`. "back": `PreviousQuestion()`. "help": `ExplainEnrolment()`.
"""

from __future__ import annotations

from domain.commands.enrolment.planning import (
    ChooseForm,
    ChooseLiquid,
    ChooseMark,
    ConfirmPlan,
    DescribePack,
    DoubtPlan,
    EnterStrengths,
    LabelDiffers,
    NamePrescriber,
    NoPackYet,
    NumberPrescriber,
    ReadLabel,
    Reenter,
    TypePlan,
)
from domain.commands.enrolment.rhythm import (
    AskTogether,
    ChooseCheckTime,
    ChooseDiscreet,
    ChooseDoseTime,
    ChooseMorningTime,
    GiveFirstRating,
    OfferDays,
    OfferTimes,
    PlanFirstDay,
    RememberPain,
    SaySince,
    SayStarted,
    SayStep,
    SayStepSince,
)
from domain.commands.enrolment.welcome import (
    AcceptInvite,
    Agree,
    AnswerScreening,
    BeginEnrolment,
    ChooseZone,
    Decline,
    ExplainEnrolment,
    FinishFirst,
    GoOn,
    ListZones,
    NameTowns,
    NotNow,
    NotRead,
    PreviousQuestion,
    ProveZone,
    ReadConsent,
    SayAccount,
    SayAge,
    ShowEnrolment,
    TypeInstead,
)

__all__ = [
    "AcceptInvite",
    "Agree",
    "AnswerScreening",
    "AskTogether",
    "BeginEnrolment",
    "ChooseCheckTime",
    "ChooseDiscreet",
    "ChooseDoseTime",
    "ChooseForm",
    "ChooseLiquid",
    "ChooseMark",
    "ChooseMorningTime",
    "ChooseZone",
    "ConfirmPlan",
    "Decline",
    "DescribePack",
    "DoubtPlan",
    "EnterStrengths",
    "ExplainEnrolment",
    "FinishFirst",
    "GiveFirstRating",
    "GoOn",
    "LabelDiffers",
    "ListZones",
    "NamePrescriber",
    "NameTowns",
    "NoPackYet",
    "NotNow",
    "NotRead",
    "NumberPrescriber",
    "OfferDays",
    "OfferTimes",
    "PlanFirstDay",
    "PreviousQuestion",
    "ProveZone",
    "ReadConsent",
    "ReadLabel",
    "Reenter",
    "RememberPain",
    "SayAccount",
    "SayAge",
    "SaySince",
    "SayStarted",
    "SayStep",
    "SayStepSince",
    "ShowEnrolment",
    "TypeInstead",
    "TypePlan",
]
