"""Own marks in a sentence: "period started", "bad night", "overdid it"."""

import re
from typing import Final

from domain.marks import Mark

_INTENSE: Final = r"(?:very\s+|really\s+|so\s+|quite\s+|pretty\s+|a\s+bit\s+|a\s+lot\s+)?"
_FORMS: Final[dict[Mark, str]] = {
    Mark.PERIOD: (
        r"(?:on\s+)?my\s+period(?:\s+(?:has\s+)?(?:just\s+)?(?:started|came|begun|began|is here))?"
        r"|(?:got|have|having)\s+(?:my\s+)?period|period\s+(?:has\s+)?(?:just\s+)?(?:started|came|began|begun)"
        r"|period\s+(?:pain|pains|cramps|day)|first\s+day\s+of\s+(?:my\s+)?period"
    ),
    Mark.INFECTION: (
        r"(?:(?:have|got|caught|having|with|fighting)\s+)?(?:an?\s+)?(?:chest|ear|throat|sinus|tooth|gum|skin"
        r"|bladder|kidney|urine|urinary|water)\s+infection|(?:have|got|caught|having|fighting)\s+an?\s+infection"
        r"|(?:have|got|caught|having)\s+(?:a\s+|the\s+)?(?:cold|flu|covid|uti|stomach bug)"
    ),
    Mark.INJURY: (
        r"(?:i\s+)?(?:injured|sprained|twisted|broke|pulled)\s+(?:my|a)\s+\w+|(?:had\s+a|an)\s+injury"
        r"|(?:i\s+)?fell\s+(?:over|down(?:\s+the\s+stairs)?)|(?:i\s+)?had\s+a\s+fall"
    ),
    Mark.BAD_NIGHT: (
        r"(?:had\s+)?(?:an?\s+|another\s+)?(?:bad|terrible|awful|rough|horrible|sleepless|dreadful)\s+night"
    ),
    Mark.OVERDID: (
        r"(?:i\s+)?(?:have\s+)?(?:overdid|over\s+did|overdone|over\s+done|overdoing)\s+(?:it|things)"
        r"|(?:i\s+)?(?:did|done)\s+(?:far\s+|way\s+)?too\s+much"
    ),
    Mark.STRESS: (
        rf"(?:i'?m\s+|am\s+|feeling\s+|feel\s+|been\s+)?{_INTENSE}stressed(?:\s+out)?|(?:a\s+)?{_INTENSE}stressful"
        r"\s+(?:day|week|time|weekend)|under\s+(?:a\s+lot\s+of\s+)?stress|(?:lots|a\s+lot)\s+of\s+stress"
    ),
}
_ALONE: Final[dict[Mark, str]] = {
    Mark.PERIOD: r"(?:period|on\s+my\s+period)", Mark.INFECTION: r"(?:an?\s+)?infection",
    Mark.INJURY: r"(?:an?\s+)?injury", Mark.STRESS: r"stress(?:ful)?",
}  # fmt: skip
_TODAY: Final = r"(?:\s+(?:today|tonight|again|last\s+night|this\s+(?:morning|evening)))?"
_WITHIN: Final = {
    mark: re.compile(rf"(?<![\w-])(?:{form}){_TODAY}(?![\w-])") for mark, form in _FORMS.items()
}
_WHOLE: Final = {mark: re.compile(rf"{form}{_TODAY}\s*[.!]*") for mark, form in _ALONE.items()}
_UNSAID: Final = re.compile(
    r"(?<!\w)(?:no|not|never|without|don'?t|didn'?t|haven'?t|hasn'?t|isn'?t|wasn'?t|if|might|may|maybe|worried"
    r"|afraid|over|ended|finished|gone|late|missed|her|his|their|daughter|son|husband|wife|mother|mum|sister"
    r"|tomorrow|next)(?!\w)"
)
_CLAUSE: Final = re.compile(r"[,;.!?\n]|\bbut\b|\band\b")


def find_marks(text: str) -> tuple[tuple[Mark, ...], str]:
    """Return the marks that a text sets, and the text without their words.

    Only a plain statement counts: not what is denied, feared, over, or somebody else's in the same clause.
    """
    said = text.lower().replace("\u2019", "'").strip()
    found = {mark for mark, form in _WHOLE.items() if form.fullmatch(said)}
    if found:
        return tuple(found), ""
    clauses = _CLAUSE.split(said)
    for place, clause in enumerate(clauses):
        marks = [mark for mark, form in _WITHIN.items() if form.search(clause)]
        bare = clause
        for mark in marks:
            bare = _WITHIN[mark].sub(" ", bare)
        if marks and not _UNSAID.search(bare):
            found |= {*marks}
            clauses[place] = bare
    rest = ", ".join(clause.strip() for clause in clauses if clause.strip())
    return tuple(mark for mark in Mark if mark in found), rest
