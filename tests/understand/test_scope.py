"""Whose words they are, how far a "not" reaches, and which of several numbers counts."""

import pytest

from bot.understand import to_json, understand
from bot.understand.lexicon.en.forms import inflect, phrases


@pytest.mark.parametrize(
    "text",
    [
        "the dog has kennel cough and is wheezing",
        "auntie Jean has had awful chest pain all week",
        "hubby came home with a pounding heart",
        "yellow eyes on that owl",
    ],
)
def test_what_a_clause_tells_of_another_is_the_others(text: str) -> None:
    """The subject of the clause has it, whatever stands between. Mutant: no `_has_person_as_subject`."""
    assert not understand(text).red_flags


@pytest.mark.parametrize(
    "text",
    [
        "told my mum i have chest pain",
        "husband says my lips are swollen",
        "out with my sister and i fainted",
        "wife drove me in, cant breathe",
        "i have 6 children and chest pain",
    ],
)
def test_a_person_who_only_stands_beside_has_nothing(text: str) -> None:
    """After "I", "me" or "my" it is the writer's again. Mutant: `turning` and `oblique` are empty."""
    assert understand(text).red_flags


def test_what_another_person_swallowed_is_told_across_clauses() -> None:
    """The person of the clause before goes on; the writer's own dose is no red flag."""
    assert understand("hubby mixed up the boxes and swallowed my naltrexone").red_flags == ("child",)
    assert understand("mixed up the boxes and swallowed my naltrexone").dose == "taken"


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("havent had a single chest pain", False),
        ("told the gp i never get funny chest pain", False),
        ("no sleep chest pain", True),
        ("not feeling well chest pain", True),
        ("no idea why, chest pain", True),
    ],
)
def test_a_not_reaches_over_one_word_of_any_kind(text: str, *, flagged: bool) -> None:
    """It ends at a mark, at another thing, and at words that begin anew. Mutant: `_SPARE` is 9."""
    assert bool(understand(text).red_flags) == flagged


@pytest.mark.parametrize(
    ("text", "pain"),
    [
        ("make that a 4", 4),
        ("oops i put 8 but its a 6", 6),
        ("half way between 4 and 5 so 4.5", 4.5),
        ("for me 6, for hubby 4", 6),
        ("put me down for an eight please", 8),
        ("before ldn i was a 9 every day. today 5", 5),
        ("the film was an 8", None),
        ("knocked me for six", None),
        ("i wish it was a 3", None),
        ("5... no 6", None),
    ],
)
def test_the_number_that_counts_is_the_one_settled_on(text: str, pain: float | None) -> None:
    """A correction that says so is one; less is asked back. Mutant: `_settle` takes any last number."""
    assert to_json(understand(text))["pain"] == pain


@pytest.mark.parametrize(
    ("text", "dose", "at"),
    [
        ("dose 2130", "taken", "21:30"),
        ("medstaken at 10", "taken", "22:00"),
        ("tool it at 9pm", "taken", "21:00"),
        ("GP told me to stop so I havent taken it", "skipped", None),
        ("havent taken it", None, None),
        ("took half", None, None),
        ("took 1 of 2 capsules", None, None),
    ],
)
def test_a_dose_is_heard_through_slips_and_reasons(text: str, dose: str | None, at: str | None) -> None:
    """What is open is settled by a reason; a part of a dose is asked about."""
    meaning = to_json(understand(text))
    assert (meaning["dose"], meaning["taken_at"]) == (dose, at)
    assert (meaning["ask"] == "dose") == (dose is None)


def test_marks_that_were_dictated_are_marks() -> None:
    """Voice typing writes "full stop" in words."""
    spoken = "no chest pain full stop new line pain seven"
    assert to_json(understand(spoken)) == to_json(understand("no chest pain.\npain seven"))


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("pound", ("pound", "pounds", "pounding", "pounded")),
        ("ache", ("ache", "aches", "aching", "ached")),
        ("throb", ("throb", "throbs", "throbbing", "throbbed")),
        ("worry", ("worry", "worries", "worrying", "worried")),
        ("crash", ("crash", "crashes", "crashing", "crashed")),
        ("shake", ("shake", "shakes", "shook", "shaken", "shaking", "shaky")),
    ],
)
def test_a_word_has_its_family(stem: str, forms: tuple[str, ...]) -> None:
    """One entry of the lexicon covers all forms of a word."""
    assert inflect(stem) == forms


def test_two_words_are_found_either_way_round() -> None:
    """Words about one thing come in any order."""
    assert phrases("chest & tight") == ("chest .. tight", "tight .. chest")
