"""Text cut into tokens: one spelling for each word, one form for each number, in any script."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from text_to_num import text2num

from bot.understand.lexicon import Lexicon
from bot.understand.spelling import Speller

WORD: Final = "word"
NUMBER: Final = "number"
OUT_OF: Final = "out_of"  # "6/10"
FRACTION: Final = "fraction"  # "5/6"
CLOCK: Final = "clock"  # "22:00"
DATE: Final = "date"  # "3rd", "12/10/2026"
PHONE: Final = "phone"
CODE: Final = "code"  # "b12", "L5": no number
UNCLEAR: Final = "unclear"  # "²", "-3"
MARK: Final = "mark"

NUMERIC: Final = frozenset({NUMBER, OUT_OF, FRACTION, UNCLEAR, PHONE})

_NUMBER = r"\d+(?:[.,]\d+)?(?:[ ]*½|[ ]+1/2(?![\d/]))?"
_SCAN = re.compile(
    rf"""
    (?P<link>https?://\S+)
  | (?P<date>\d{{1,4}}(?P<sep>[/.-])\d{{1,2}}(?P=sep)\d{{2,4}}(?!\d)|\d+(?:st|nd|rd|th)\b)
  | (?P<phone>\+\d[\d\ ().-]{{6,}}\d|\(?\b\d{{3,5}}\)?[\ .-]\d{{3,4}}(?:[\ .-]?\d{{2,6}})?\b|\d{{7,}})
  | (?P<clock>(?<!\d)\d{{1,2}}[:h]\d{{2}}(?!\d))
  | (?P<out_of>{_NUMBER}\ */\ *10(?![\d/.,]\d|\d))
  | (?P<fraction>\d+(?:[.,]\d+)?\ */\ *\d+)
  | (?P<number>{_NUMBER})
  | (?P<code>[a-z]{{1,2}}\d+\b)
  | (?P<word>[^\W\d_]+)
  | (?P<other>\S|\n)
    """,
    re.VERBOSE,
)
_CODE_FIRST = re.compile(r"(?<![^\W_])[a-z]{1,2}\d+\b")
_DROPPED = str.maketrans("", "", "'’‘`´\ufe0f\u20e3\u200d\u200b\u2060\ufeff\u00ad")
_MERIDIEM = re.compile(r"(?<![a-z])([ap])\.\s?m\b\.?")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_DOTTED = re.compile(r"(?<!\w)[^\W\d_]+(?:\.[^\W\d_]+){2,}")  # "i.cant.sleep"
_ODD: Final = frozenset({"No", "Nl"})  # "²", "½", "⑧": numbers to the eye, no decimal digits
_CODE: Final = 2  # letters glued to a number that make it a code
_HALF_POINT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its right spelling, a number, or a mark; `start`, `end` are places in the plain text."""

    text: str
    kind: str
    start: int
    end: int
    raw: str
    value: float | None = None


def make_plain(text: str) -> str:
    """Answer the text in lower case, with 0-9 for the decimal digits of every script, and no apostrophes."""
    digits = "".join(_as_digit(sign) for sign in text.replace("🔟", " 10 ").lower())
    plain = digits.translate(_DROPPED).replace("٫", ".").replace("−", "-").replace("\r", "\n")
    plain = _MERIDIEM.sub(r"\1m", plain)
    return _HYPHEN.sub(" ", _DOTTED.sub(lambda match: match.group().replace(".", " "), plain))


def tokenise(text: str, lexicon: Lexicon, speller: Speller) -> tuple[Token, ...]:
    """Answer the tokens of the text; spoken numbers ("six and a half") are numbers."""
    plain = _write_marks(make_plain(text), lexicon)
    scanned = [part for match in _matches(plain) for part in _unglue(_read(match, plain, speller), speller)]
    merged = _mark_codes(_merge_words(scanned, lexicon), lexicon)
    return _speak_numbers(_read_beside(merged, lexicon), lexicon)


def _write_marks(plain: str, lexicon: Lexicon) -> str:
    """Answer the text with the marks that were dictated: "full stop"."""
    for spoken, mark in lexicon.dictated.items():
        if spoken in plain:
            plain = re.sub(rf"\b{spoken}\b", mark, plain)
    return plain


def _unglue(token: Token, speller: Speller) -> list[Token]:
    """Answer the words that ran into one another: "medstaken"."""
    if token.kind != WORD:
        return [token]
    parts = speller.part(token.raw)
    tokens: list[Token] = []
    at = token.start
    for part in parts:
        tokens.append(Token(part, WORD, at, at + len(part), part))
        at += len(part)
    return tokens or [token]


def _read_beside(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Answer the tokens with what the telephone wrote for a word of ours: "paint 5", "tool it"."""
    mended = list(tokens)
    for index, token in enumerate(tokens):
        meant, beside = lexicon.beside.get(token.text, ("", frozenset()))
        near = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
        after = near[-1:] if index + 1 < len(tokens) else []
        numbered = "#" in beside and any(each.kind in {NUMBER, OUT_OF} for each in after)
        before_it = any(f">{each.text}" in beside for each in after)
        if meant and (numbered or before_it or any(each.text in beside for each in near)):
            mended[index] = replace(token, text=meant)
    return mended


def _as_digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _matches(plain: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    position = 0
    while position < len(plain):
        match = _CODE_FIRST.match(plain, position) or _SCAN.match(plain, position)
        if match is not None:
            found.append(match)
        position = match.end() if match is not None else position + 1
    return found


def _read(match: re.Match[str], plain: str, speller: Speller) -> Token:
    kind, raw = match.lastgroup or CODE, match.group()
    token = Token(raw, kind, match.start(), match.end(), raw)
    match kind:
        case "word" if any(unicodedata.category(sign) in _ODD for sign in raw):
            return replace(token, kind=UNCLEAR)
        case "word":
            return Token(speller.correct(raw), WORD, token.start, token.end, raw)
        case "number" | "out_of":
            return _read_number(token, plain)
        case "other":
            odd = unicodedata.category(raw[0]) in _ODD
            return Token(raw, UNCLEAR if odd else MARK, token.start, token.end, raw)
        case "link":
            return replace(token, kind=CODE)
        case _:
            return token


def _read_number(token: Token, plain: str) -> Token:
    value = _value(token.raw.split("/")[0] if token.kind == OUT_OF else token.raw)
    before = plain[: token.start][-2:]
    sign = before[-1:] if not before[:-1].strip(" \n(") else ""
    of_range = sign == "-" and plain[: token.start - 1].rstrip(" ")[-1:].isdigit()
    signed = sign in {"-", "+", "."} and sign != "" and not of_range
    if signed or value is None:
        return replace(token, kind=UNCLEAR)
    return replace(token, text=f"{value:g}", value=value)


def _value(raw: str) -> float | None:
    """Answer what the digits say: None for "06", "6.255" and other forms that nobody uses for a rating."""
    halved = re.fullmatch(r"(\d+)(?: *½| +1/2)", raw.strip())
    if halved is not None:
        return int(halved[1]) + _HALF_POINT
    plain = re.fullmatch(r"(0|[1-9]\d{0,4})(?:[.,](\d{1,2}))?", raw.strip())
    if plain is None:
        return None
    return float(f"{plain[1]}.{plain[2] or 0}")


def _mark_codes(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Answer the tokens with numbers that are glued to letters of no unit as codes: "2AB", "5k"."""
    numbers, times = lexicon.numbers, lexicon.times
    glue = numbers.units | numbers.amounts | numbers.closing | times.am | times.pm | times.ish | numbers.pain
    marked = list(tokens)
    for index, (token, after) in enumerate(pairwise(tokens)):
        glued = token.kind == NUMBER and after.kind == WORD and after.start == token.end
        if glued and len(after.raw) <= _CODE and after.text not in glue:
            marked[index] = replace(token, kind=CODE, value=None)
    return marked


def _merge_words(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    merged: list[Token] = []
    for token in tokens:
        short = _merge(merged[-1], token, lexicon) if merged else None
        if short is None:
            merged.append(token)
            continue
        merged[-1] = replace(
            merged[-1], text=short, kind=WORD, end=token.end, value=None, raw=f"{merged[-1].raw} {token.raw}"
        )
    return merged


def _merge(first: Token, second: Token, lexicon: Lexicon) -> str | None:
    """Answer the one word that two tokens are: "do not", "2nite"."""
    if first.kind == NUMBER and first.end == second.start:
        return lexicon.slips.get(first.raw + second.raw)
    return lexicon.merged.get((first.text, second.text))


def _speak_numbers(tokens: list[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    spoken: list[Token] = []
    position = 0
    while position < len(tokens):
        token, position = _speak_number(tokens, position, lexicon)
        spoken.append(token)
    return tuple(spoken)


def _speak_number(tokens: list[Token], position: int, lexicon: Lexicon) -> tuple[Token, int]:
    numbers = lexicon.numbers
    token = tokens[position]
    end = position + 1
    if token.kind == WORD and numbers.slips.get(token.text, token.text) in numbers.names:
        token, end = _spell_out(tokens, position, lexicon)
    if token.kind != NUMBER or token.value is None:
        return token, end
    for ending in numbers.halving:
        stop = end + len(ending)
        if token.value.is_integer() and tuple(each.text for each in tokens[end:stop]) == ending:
            token = replace(
                _join(token, tokens[stop - 1]),
                text=f"{token.value + _HALF_POINT:g}",
                value=token.value + _HALF_POINT,
            )
            end = stop
            break
    for between in numbers.out_of:
        stop = end + len(between)
        texts = tuple(each.text for each in tokens[end:stop])
        if texts == between and stop < len(tokens) and _says_ten(tokens[stop], lexicon):
            return replace(_join(token, tokens[stop]), kind=OUT_OF), stop + 1
    return token, end


def _spell_out(tokens: list[Token], position: int, lexicon: Lexicon) -> tuple[Token, int]:
    """Answer the number that a run of number words says; two numbers in a row stay two."""
    first = tokens[position]
    names = [lexicon.numbers.slips.get(first.text, first.text)]
    end = position + 1
    value = _say(tuple(names), lexicon.code)
    while end < len(tokens) and tokens[end].text in lexicon.numbers.names:
        longer = _say((*names, tokens[end].text), lexicon.code)
        if longer is None:
            break
        names.append(tokens[end].text)
        value, end = longer, end + 1
    if value is None:
        return first, position + 1
    joined = _join(first, tokens[end - 1])
    return replace(joined, text=f"{value:g}", kind=NUMBER, value=value), end


@lru_cache(maxsize=1024)
def _say(names: tuple[str, ...], code: str) -> float | None:
    """Answer the number these words say together, None if they say none or two."""
    try:
        return float(text2num(" ".join(names), code))
    except ValueError:
        return None


def _says_ten(token: Token, lexicon: Lexicon) -> bool:
    return token.text in {"10", "ten"} or lexicon.numbers.slips.get(token.text) == "ten"


def _join(first: Token, last: Token) -> Token:
    raw = first.raw if first is last else f"{first.raw} {last.raw}"
    return replace(first, end=last.end, raw=raw)
