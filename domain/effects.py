"""The side-effect vocabulary and its grades (pick-list after the open question, no cause named)."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Effect(StrEnum):
    """A side effect a patient may report (after Younger 2013 and Bruun 2024, plus clinic series)."""

    VIVID_DREAMS = "vivid_dreams"
    INSOMNIA = "insomnia"
    HEADACHE = "headache"
    NAUSEA = "nausea"
    FATIGUE = "fatigue"
    DIZZINESS = "dizziness"
    ABDOMINAL_PAIN = "abdominal_pain"
    DIARRHOEA = "diarrhoea"
    CONSTIPATION = "constipation"
    ANXIETY = "anxiety"
    IRRITABLE = "irritable"
    LOW_MOOD = "low_mood"
    ACHES = "aches"
    LOW_APPETITE = "low_appetite"
    SWEATS = "sweats"
    DRY_MOUTH = "dry_mouth"
    OTHER = "other"


class Grade(IntEnum):
    """How much it bothers: the patient's own word."""

    MILD = 1
    BOTHERSOME = 2
    SEVERE = 3


class RedFlag(StrEnum):
    """Words that need an answer at once; the tier decides which fixed text goes out."""

    BREATHING = "breathing"
    ALLERGY = "allergy"
    SELF_HARM = "self_harm"
    PSYCHOSIS = "psychosis"
    OPIOID_REACTION = "opioid_reaction"
    SEDATION = "sedation"
    LIVER = "liver"
    LUNG = "lung"
    HEART = "heart"
    OVERDOSE = "overdose"
    CHILD = "child"
    ACCIDENT = "accident"


class Swelling(StrEnum):
    """What an allergy was said to be, so that it can be said in one short sentence on the telephone."""

    TONGUE = "tongue"
    LIPS = "lips"
    FACE = "face"
    THROAT = "throat"
    HIVES = "hives"


EMERGENCY = frozenset({
    RedFlag.BREATHING, RedFlag.ALLERGY, RedFlag.SELF_HARM, RedFlag.PSYCHOSIS,
    RedFlag.OPIOID_REACTION, RedFlag.SEDATION, RedFlag.CHILD,
})  # fmt: skip
"""Flags whose text says: call the emergency number now. The others: call the clinic the same day."""


class Mention(StrEnum):
    """Things in free text that call for the short safety form, or for a hold."""

    OPIOID = "opioid"
    SURGERY = "surgery"
    DENTIST = "dentist"
    HOSPITAL = "hospital"
    PREGNANCY = "pregnancy"
    COUGH_MEDICINE = "cough_medicine"
    DIARRHOEA_MEDICINE = "diarrhoea_medicine"
    THYROID = "thyroid"
    ALCOHOL = "alcohol"


class Notion(StrEnum):
    """What a text wants beside pain, dose and side effects."""

    TOO_MUCH = "too_much"
    STOPPED = "stopped"
    GOT_IT = "got_it"
    LABEL = "label"
    WHICH_DOSE = "which_dose"
    TOLD_DOSE = "told_dose"
    VOMITED = "vomited"
    PART = "part"
    PLAN_CHANGED = "plan_changed"
    TOLD_STOP = "told_stop"
    MAY_TAKE = "may_take"
    WHEN_BETTER = "when_better"


ASKING = frozenset({Notion.WHICH_DOSE, Notion.MAY_TAKE, Notion.WHEN_BETTER})
"""Questions that tell nothing of a day: a text that is only one of them is no note."""
