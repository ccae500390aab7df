"""What the parser must know of one language: words and phrases, no code.

A phrase is a row of items separated by blanks:

    word          that word              a|b     either word
    word?         may be absent          ..      up to five words of any kind, none of them a "not"
    #             any number             $       the clause ends here
    ^             the text begins here, before a word
    <name>        any word of the group `groups["name"]`
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understand.lexicon.wordlist import WordList

Phrases = Mapping[str, tuple[str, ...]]
Words = frozenset[str]


def words(*rows: str) -> Words:
    """Answer the set of the words in these rows of text."""
    return frozenset(word for row in rows for word in row.split())


def phrases(text: str) -> tuple[str, ...]:
    """Answer the phrases of this text, which commas part."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def pairs(text: str) -> dict[str, str]:
    """Answer the pairs of words of this text, which commas part: "pian pain, tok took"."""
    return dict(phrase.split() for phrase in phrases(text))


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are spoken, and what stands around those that are no rating and those that are."""

    names: Words  # "six": handed to text2num under the language code
    slips: Mapping[str, str]  # "sevn" -> "seven"
    half: Words
    joins: Words  # "5 or 6"
    halving: tuple[tuple[str, ...], ...]  # "and a half"
    out_of: tuple[tuple[str, ...], ...]  # "out of" before a ten
    units: Words  # "5 hours": after the number
    unit_adjectives: Words  # "3 bad nights"
    amounts: Words  # "4.5 mg": a unit of a dose
    labels: Words  # "day 6": before the number
    months: Words
    counting: Words  # "slept 5": before the number
    it_is: Words  # "its 9": the pain or the hour
    pronouns: Words  # "this one": rarely a number
    ages: Words  # "I am 62"
    vague: Words  # "almost 8": before the number
    steps: Words  # "down 2": a change, unless "to" follows
    scales: Words  # "mood 4": another thing that people rate
    pain: Words
    places: Words  # "hands 4"
    linking: Words  # may stand between pain and its number
    rated: Words  # "film 8": what else people rate, where nothing is to be asked about
    counted: Words  # "6 mile walk", "8 people": counted without a plural in -s
    hollow: Words  # of the opening words those that lead up to any number: "party of 6"
    opening: Words  # may stand before a number that stands alone
    closing: Words  # may stand after it
    going_on: Words  # may follow a number that opens a message
    vague_after: tuple[tuple[str, ...], ...]  # "6 and a bit"
    articles: Words
    copulas: Words  # "dose is 3"
    comparatives: Words  # "8/10 worse" is a rating all the same
    measures: Words  # "temp is 37"
    totals: Words  # "pain all 7"
    contrasts: Words  # "instead of 2"
    contrasted: Words
    owning: Words  # "had my 3"
    having: Words
    part_of: Words  # "dose 3 of 3"
    on: Words  # "on 3 capsules"
    at: Words  # "pain at 7" is a level, "took it at 7" a time
    level_linking: Words
    level_self: Words
    breaking: Words  # what ends one thing that is rated and begins the next
    place_linking: Words
    of_pain: Words  # "7 for pain"
    falling: Words  # "down to 4" tells a level, "up to 8" a bound
    other_pains: Words  # "period pain 7"
    of_scale: Words  # "3 for sleep"
    slipping: Words  # "oops 5", "no, 5": the number said before was a slip
    slip_linking: Words  # may stand between such a word and the number
    momentary: Words  # "no, 5 now" is no slip: it was another number before
    denying: Words  # "not 8, 5": the number that is taken back
    swallowed: Words  # "4.5 taken": the pain, or what was taken
    sides: Words  # "lower back at 8"
    possessives: Words  # "in my back"
    determiners: Words  # "this 7"
    requests: Words  # "can you put 6?"
    hoping: Words  # "I wish it was a 3"
    wishes: Words  # "I wish I had no pain"
    zero: Phrases
    cues: Phrases  # that end with the number: "call it a 6", "no, make that 4"
    loud: Words  # "awful" beside pain without a number: worth a question


@dataclass(frozen=True, slots=True)
class TimeWords:
    """How a time of day and a day are spoken."""

    before: Words  # "at", "since"
    about: Words
    am: Words
    pm: Words
    morning: Words
    evening: Words
    oclock: Words
    past: Words
    to: Words
    quarter: Words
    named: Mapping[str, int]  # "midnight" -> 0
    since: Words  # "from", which also begins a range
    ish: Words
    days: Phrases  # "today", "yesterday"
    not_days: Phrases  # "than yesterday"
    waking: Words  # what happens at a time without "at"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language."""

    code: str
    groups: Mapping[str, Words]
    merged: Mapping[tuple[str, str], str]  # "do not" -> "dont"
    slips: Mapping[str, str]
    beside: Mapping[str, tuple[str, Words]]  # right words that are slips beside others: "paint 5", "tool it"
    glued: Words  # words that run into one another: "itat", "medstaken"
    dictated: Mapping[str, str]  # "full stop": a mark that was spoken
    real_words: WordList  # right words, the most frequent first: no slips of ours
    breaks: Words  # begin a new clause
    leading_on: Words  # end no line: the sentence goes on in the next
    negations: Words
    neutral: Words  # a "not" reaches over these
    softening: Words  # and over these, when it need not be sure ("not so dizzy")
    ending_not: Words  # a "not" before these reaches nothing after them
    either: Words  # "or": a "not" reaches the next thing of a list
    endings: Phrases  # "is gone" after the thing
    passing: Words  # may stand between a thing and its end
    people: Words
    own: Words  # "the wife says I am snappy"
    oneself: Words  # "they put me on it": told of the writer
    anybody: Words  # "they": seldom somebody
    mine: Words  # "my", "our": what follows is the writer's, be it not a person
    turning: Words  # after these it is the writer again: "mum says chest pain is serious"
    belonging: Words  # "the eyes of that owl"
    theirs: Words  # "his kid": not one of the writer's family
    carrying: Words  # "and": the person of the clause before goes on
    possessing: Words  # "has", "is": what follows is that person's
    oblique: Words  # before a person who is spoken of, but of whom nothing is told: "with mum"
    people_linking: Words  # stand between a person and what that person has
    conditions: Phrases  # "what if"
    conditional: Words  # "if": a number after it need not be so
    refusing: Words  # "no": the answer to "taken?"
    questions: Words  # begin a question
    numbers: NumberWords
    times: TimeWords
    effects: Phrases
    effect_exceptions: Phrases  # what only looks like one, by the same key
    grades: Mapping[str, int]
    grade_phrases: Phrases
    sharing: Words  # "both mild"
    grade_linking: Words
    doses: Phrases
    flags: Phrases
    flag_exceptions: Phrases
    doubts: Phrases  # beside a red flag: past, over, asked, another's, quoted
    swelling: Mapping[str, str]  # "lip" -> "lips": what is swollen, by the word that a text to say has for it
    ongoing: Words  # "still": what is past is so now as well
    mentions: Phrases
    mention_exceptions: Phrases  # what only looks like one, by the same key
    notions: Phrases  # what a text wants beside pain, dose and side effects
    commands: Phrases
