"""The words that the lexicon knows, and those worth finding behind a slip."""

from collections.abc import Mapping

from bot.understand.lexicon import Lexicon
from bot.understand.phrases import Compiler, list_words


def list_known(lexicon: Lexicon, compiler: Compiler) -> frozenset[str]:
    """Answer every word that some table of the lexicon holds: none of them is a slip of another."""
    tables = (
        lexicon.doses,
        lexicon.effects,
        lexicon.effect_exceptions,
        lexicon.grade_phrases,
        lexicon.flags,
        lexicon.flag_exceptions,
        lexicon.doubts,
        lexicon.mentions,
        lexicon.mention_exceptions,
        lexicon.notions,
        lexicon.numbers.zero,
        lexicon.numbers.cues,
        lexicon.times.days,
        lexicon.times.not_days,
        lexicon.endings,
        lexicon.conditions,
        lexicon.commands,
    )
    numbers, times = lexicon.numbers, lexicon.times
    return list_words(tables, compiler).union(
        numbers.names,
        numbers.units,
        numbers.amounts,
        numbers.labels,
        numbers.counting,
        numbers.scales,
        numbers.pain,
        numbers.places,
        numbers.linking,
        numbers.opening,
        numbers.closing,
        numbers.going_on,
        numbers.vague,
        numbers.loud,
        times.before,
        times.about,
        times.waking,
        times.named,
        times.morning,
        times.evening,
        lexicon.grades,
        lexicon.people,
        lexicon.people_linking,
        lexicon.negations,
        lexicon.neutral,
        lexicon.breaks,
        lexicon.questions,
        lexicon.grade_linking,
    )


def list_meant(lexicon: Lexicon, compiler: Compiler) -> Mapping[str, frozenset[str]]:
    """Answer the words worth finding behind a slip, each with what it is a sign of."""
    tables = (lexicon.doses, lexicon.effects, lexicon.flags, lexicon.mentions, lexicon.times.days)
    plain = lexicon.numbers.linking | lexicon.people_linking | lexicon.neutral
    meant: dict[str, frozenset[str]] = {}
    for table in tables:
        for key, row in table.items():
            for word in list_words(({key: row},), compiler):
                meant[word] = meant.get(word, frozenset()) | {key}
    days = list_words((lexicon.times.days,), compiler)
    grades = {word: frozenset({f"grade {grade}"}) for word, grade in lexicon.grades.items()}
    return {**grades, **{word: signs for word, signs in meant.items() if word not in plain or word in days}}
