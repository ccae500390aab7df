"""What holds for any text."""

import string
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understand import Meaning, to_json, understand

_KEYS: Final = {
    "pain",
    "range",
    "effects",
    "dose",
    "taken_at",
    "day",
    "reason",
    "red_flags",
    "mentions",
    "ask",
}
_EXAMPLES: Final = 150

_PIECES: Final = st.sampled_from(
    [
        "pain",
        "no",
        "not",
        "or",
        "and",
        "6",
        "6.5",
        "10",
        "½",
        "²",
        "-3",
        "5-6",
        "took",
        "it",
        "at",
        "10pm",
        "22:00",
        "mg",
        "4.5",
        "headache",
        "nausea",
        "bit of",
        "cant breathe",
        "want to die",
        "my",
        "mum",
        "what if",
        "today",
        "yesterday",
        ",",
        ".",
        "?",
        "\n",
        '"',
        "😭",
        "codeine",
        "skipped",
        "forgot",
        "six and a half",
        "٧",
        "8️⃣",
    ]
)
_TEXTS: Final = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=25).map(" ".join))
_UNITS: Final = st.sampled_from(
    [
        "mg",
        " mg",
        " mL",
        "ml",
        " capsules",
        " tablets",
        " hours",
        " days",
        " weeks",
        "pm",
        " am",
        " bpm",
        " years old",
    ]
)
_FLAG_PHRASES: Final = st.sampled_from(
    [
        "chest pain",
        "trouble breathing",
        "thoughts of suicide",
        "palpitations",
        "hallucinations",
        "dark urine",
        "yellow skin",
        "swelling of my lips",
        "suicidal thoughts",
        "hives",
        "thoughts of hurting myself",
        "fainting",
    ]
)


@settings(max_examples=_EXAMPLES, deadline=None)
@given(_TEXTS)
def test_any_text_has_a_meaning(text: str) -> None:
    """No text raises; a rating is a half point from 0 to 10, a range is two different points of the scale."""
    meaning = understand(text)
    assert isinstance(meaning, Meaning)
    assert set(to_json(meaning)) == _KEYS
    assert meaning.pain_halves is None or 0 <= meaning.pain_halves <= 20
    assert meaning.range is None or 0 <= meaning.range[0] < meaning.range[1] <= 10
    assert meaning.pain_halves is None or meaning.range is None


@settings(max_examples=_EXAMPLES, deadline=None)
@given(_TEXTS)
def test_the_same_text_means_the_same(text: str) -> None:
    """Nothing is remembered from one text to the next."""
    first = understand(text)
    understand("pain 7, took it at 10, my tongue is swollen")
    assert understand(text) == first


@settings(max_examples=_EXAMPLES, deadline=None)
@given(st.lists(_PIECES, max_size=15), st.integers(min_value=0, max_value=2))
def test_case_and_blanks_change_nothing(pieces: list[str], more: int) -> None:
    """Capitals and more blanks leave the meaning as it is."""
    plain = to_json(understand(" ".join(pieces)))
    loud = to_json(understand((" " * (more + 1)).join(pieces).upper() + " " * more))
    assert loud == plain


@settings(max_examples=_EXAMPLES, deadline=None)
@given(
    st.integers(min_value=0, max_value=20),
    _UNITS,
    st.sampled_from(["", "took ", "it was ", "about ", "now "]),
)
def test_a_number_with_a_unit_is_no_rating(halves: int, unit: str, lead: str) -> None:
    """A dose, a time, a count, an age or a pulse is never a rating."""
    assert understand(f"{lead}{halves / 2:g}{unit}").pain_halves is None


@settings(max_examples=_EXAMPLES, deadline=None)
@given(
    st.integers(min_value=0, max_value=20),
    st.sampled_from(["pain {}", "{}/10", "{}", "about a {}", "pain is {}"]),
)
def test_every_half_point_can_be_typed(halves: int, form: str) -> None:
    """Each half point from 0 to 10 comes through in each plain form."""
    assert understand(form.format(f"{halves / 2:g}")).pain_halves == halves


@given(st.integers(min_value=11, max_value=10**6))
def test_a_number_above_the_scale_is_asked_about(number: int) -> None:
    """A bare number above 10 is no rating, and is asked back."""
    meaning = understand(str(number))
    assert (meaning.pain_halves, meaning.ask, meaning.bare) == (None, "pain", True)


@given(
    _FLAG_PHRASES,
    st.sampled_from(["no ", "No ", "never had ", "not having any ", "dont have ", "without any "]),
)
def test_a_denied_red_flag_is_none(phrase: str, denial: str) -> None:
    """Denied, it raises nothing; told, it does."""
    assert understand(phrase).red_flags
    assert not understand(denial + phrase).red_flags


@given(_FLAG_PHRASES, st.sampled_from(["my mum has ", "my husband had ", "she has ", "my friend had "]))
def test_another_persons_red_flag_is_none(phrase: str, person: str) -> None:
    """What another person has raises nothing."""
    if "my" not in phrase:
        assert not understand(person + phrase).red_flags


@given(st.text(alphabet=string.ascii_letters + " .,!\n", max_size=60), _FLAG_PHRASES)
def test_a_red_flag_on_its_own_line_is_seen_in_any_text(text: str, phrase: str) -> None:
    """Whatever else is typed, a plain red flag in a sentence of its own comes through."""
    assert understand(f"{text.strip()}.\nI have {phrase}").red_flags


def test_a_whole_message_is_read_to_its_end() -> None:
    """The last words of 4,096 characters count as the first."""
    filler = "we went to the shops and it rained all day long. "
    text = (filler * 90)[:4060] + ". my tongue is swollen"
    assert len(text) <= 4096
    assert understand(text).red_flags == ("allergy",)


_WORDED: Final = st.sampled_from(
    [
        "pain is about 6 tonight",
        "took my tablet at 22:00, still a 6",
        "dreadful headache and nausea, pain 6",
        "forgot the capsule again. average pain 6",
        "my chest feels tight, would call it a 6",
        "husband has a migraine of 9, mine is 6",
    ]
)


@settings(max_examples=_EXAMPLES, deadline=None)
@given(_WORDED, st.integers(min_value=0, max_value=60), st.sampled_from(["swap", "drop", "double"]))
def test_a_slip_of_the_thumb_makes_no_other_rating(text: str, place: int, kind: str) -> None:
    """The rating is the one that was meant, or asked for. Mutant: "9" for "mine"."""
    place %= len(text) - 1
    first, second = text[place], text[place + 1]
    if not (first.isalpha() and second.isalpha()):
        return
    mended = {"swap": second + first, "drop": second, "double": first + first + second}[kind]
    slipped = text[:place] + mended + text[place + 2 :]
    assert understand(slipped).pain_halves in {12, None}
