"""English word families: `pound~` in a phrase is pound, pounds, pounding and pounded."""

import re
from typing import Final

from bot.understand.lexicon.shape import phrases as split_phrases
from bot.understand.lexicon.shape import words as split_words

_BOTH_WAYS: Final = " & "  # "chest & pain": either may come first, with a gap between
_IRREGULAR: Final = {
    "be": "am is are was were been being",
    "beat": "beats beating beaten",
    "blow": "blows blew blown blowing",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing",
    "burn": "burns burnt burned burning",
    "burst": "bursts bursting",
    "catch": "catches caught catching",
    "come": "comes came coming",
    "cut": "cuts cutting",
    "do": "does did done doing",
    "drink": "drinks drank drunk drinking",
    "drive": "drives drove driven driving",
    "eat": "eats ate eaten eating",
    "fight": "fights fought fighting",
    "shoot": "shoots shot shooting",
    "spread": "spreads spreading",
    "split": "splits splitting",
    "leap": "leaps leapt leaping",
    "ring": "rings rang rung ringing",
    "send": "sends sent sending",
    "weep": "weeps wept weeping",
    "stick": "sticks stuck sticking",
    "bite": "bites bit bitten biting",
    "spit": "spits spat spitting",
    "rise": "rises rose risen rising",
    "lie": "lies lay lain lying",
    "fall": "falls fell fallen falling",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "have": "has had having",
    "hear": "hears heard hearing",
    "hit": "hits hitting",
    "hold": "holds held holding",
    "hurt": "hurts hurting",
    "keep": "keeps kept keeping",
    "leave": "leaves left leaving",
    "lose": "loses lost losing",
    "make": "makes made making",
    "put": "puts putting",
    "run": "runs ran running",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "shake": "shakes shook shaken shaking shaky",
    "sit": "sits sat sitting",
    "sleep": "sleeps slept sleeping",
    "speak": "speaks spoke spoken speaking",
    "spin": "spins spinning spun",
    "stand": "stands stood standing",
    "sweat": "sweats sweating sweated sweaty",
    "swell": "swells swelled swollen swole swelling swells",
    "swim": "swims swimming swam",
    "take": "takes took taken taking",
    "tear": "tears tore torn tearing",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "throw": "throws threw thrown throwing",
    "wake": "wakes woke woken waking waked",
    "write": "writes wrote written writing",
}
_DOUBLED: Final = re.compile(r"(?:^|[^aeiou])[aeiou][bdgkmnpt]$")
_SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh)$")
_AFTER_CONSONANT: Final = re.compile(r"[^aeiou]y$")


def inflect(stem: str) -> tuple[str, ...]:
    """Answer the forms of a word: "pound", "pounds", "pounding", "pounded"."""
    if stem in _IRREGULAR:
        return (stem, *_IRREGULAR[stem].split())
    if stem.endswith("e"):
        return (stem, f"{stem}s", f"{stem[:-1]}ing", f"{stem}d")
    if _AFTER_CONSONANT.search(stem):
        return (stem, f"{stem[:-1]}ies", f"{stem}ing", f"{stem[:-1]}ied")
    root = stem + stem[-1] if _DOUBLED.search(stem) and len(stem) < len("strangle") else stem
    plural = f"{stem}es" if _SIBILANT.search(stem) else f"{stem}s"
    return (stem, plural, f"{root}ing", f"{root}ed")


def phrases(text: str) -> tuple[str, ...]:
    """Answer the phrases of this text: all forms of a word that ends in "~", and "a & b" both ways."""
    return tuple(way for phrase in split_phrases(text) for way in _both_ways(_unfold(phrase)))


def words(*rows: str) -> frozenset[str]:
    """Answer the words of these rows, with the forms of each that ends in "~"."""
    return frozenset(
        form
        for word in split_words(*rows)
        for form in (inflect(word[:-1]) if word.endswith("~") else (word,))
    )


def _unfold(phrase: str) -> str:
    return " ".join(_unfold_item(item) for item in phrase.split())


def _unfold_item(item: str) -> str:
    optional = "?" if item.endswith("?") and item != "?" else ""
    forms = (
        "|".join(inflect(each[:-1])) if each.endswith("~") and each != "~" else each
        for each in item.removesuffix(optional).split("|")
    )
    return "|".join(forms) + optional


def _both_ways(phrase: str) -> tuple[str, ...]:
    first, both, second = phrase.partition(_BOTH_WAYS)
    return (f"{first} .. {second}", f"{second} .. {first}") if both else (phrase,)
