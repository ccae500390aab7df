"""The numbers behind an alert, in words: everything needed to read it out on the telephone."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from bot.render.markup import Html, esc, lines
from bot.render.reader import Reader
from domain.alerts import Clause, Finding, Look
from domain.pain import Baseline, BaselineSource

OVERALL: dict[int, str] = {
    1: "Very much better",
    2: "Much better",
    3: "A little better",
    4: "No change",
    5: "A little worse",
    6: "Much worse",
    7: "Very much worse",
}
"""The seven answers of PGIC."""

A_WEEK = 6
"""Days from the first to the last of seven days without a gap."""


def headline(finding: Finding, reader: Reader) -> Html:
    """Return in one sentence what was seen; no cause."""
    if finding.rated:
        return _several_days(finding.baseline, reader)
    if not finding.looks:
        return reader.say("You said two weeks running that you are much worse overall.")
    match finding.baseline.source if finding.baseline else None:
        case BaselineSource.REMEMBERED:
            return reader.say(
                "Your pain has stayed higher than the number you remember from before your first dose."
            )
        case BaselineSource.FIRST_WEEKS:
            return reader.say("Your pain has stayed higher than in your first two weeks here.")
        case _:
            return reader.say("Your pain has stayed higher than in the days before your first dose.")


def _several_days(base: Baseline | None, reader: Reader) -> Html:
    if base is None:
        return reader.say("Your pain was very high on several days.")
    return reader.say("Your pain was much higher on several days than before.")


def numbers(finding: Finding, reader: Reader) -> Html:
    """Return the windows with their dates, means and rated days, single ratings, and the baseline.

    Those who want fewer numbers read which days are meant; the sentence above says how they were.
    """
    if reader.fewer_numbers:
        return lines(_days(finding, reader), _overall(finding, reader))
    return lines(
        *_looks(finding, reader),
        _ratings(finding, reader),
        _overall(finding, reader),
        _before(finding, reader),
    )


def _days(finding: Finding, reader: Reader) -> Html | None:
    """The days that were looked at, newest first, without what they came to."""
    if finding.rated:
        named = [reader.short_weekday_date(day) for day, _ in finding.rated]
    else:
        named = [reader.span(look.first, look.last) for look in finding.looks[::-1]]
    return reader.say("Days: {days}.", days="; ".join(named)) if named else None


def _looks(finding: Finding, reader: Reader) -> list[Html]:
    looks = finding.looks
    if finding.clause is Clause.TWO_WEEKS:
        plain = tuple(look for look in looks if not look.clean_only)
        looks = plain[:1] + plain[1:][-1:]
    newest_first = looks[::-1]
    return [
        _newest(look, reader) if look is newest_first[0] else _earlier(look, reader) for look in newest_first
    ]


def _newest(look: Look, reader: Reader) -> Html:
    values = {"span": reader.span(look.first, look.last), "mean": reader.mean(look.mean)}
    if (look.last - look.first).days == A_WEEK:
        return reader.say_many(
            "Last 7 days ({span}): {mean} on average, {count} day rated.",
            "Last 7 days ({span}): {mean} on average, {count} days rated.",
            look.mean.rated,
            **values,
        )
    return reader.say_many(
        "Last days outside the adjustment period ({span}): {mean} on average, {count} day rated.",
        "Last days outside the adjustment period ({span}): {mean} on average, {count} days rated.",
        look.mean.rated,
        **values,
    )


def _earlier(look: Look, reader: Reader) -> Html:
    return reader.say_many(
        "Earlier ({span}): {mean}, {count} day rated.",
        "Earlier ({span}): {mean}, {count} days rated.",
        look.mean.rated,
        span=reader.span(look.first, look.last),
        mean=reader.mean(look.mean),
    )


def _ratings(finding: Finding, reader: Reader) -> Html | None:
    if not finding.rated:
        return None
    said = (f"{reader.short_weekday_date(day)}: {reader.score(halves)}" for day, halves in finding.rated)
    return reader.say("Your ratings: {ratings}.", ratings=", ".join(said))


def _overall(finding: Finding, reader: Reader) -> Html | None:
    if not finding.overall:
        return None
    if len(finding.overall_days) != len(finding.overall):
        said = [overall_answer(score, reader) for score in finding.overall]
    else:
        said = [_said_on(score, days, reader) for score, days in _same_answers(finding)]
    return reader.say("You said overall: {answers}.", answers=Html(", ".join(said)))


def _same_answers(finding: Finding) -> list[tuple[int, tuple[date, ...]]]:
    """The answers in order, with all days of those that were the same one after the other."""
    pairs = zip(finding.overall, finding.overall_days, strict=True)
    return [
        (score, tuple(day for _, day in same)) for score, same in groupby(pairs, key=lambda pair: pair[0])
    ]


def _said_on(score: int, days: tuple[date, ...], reader: Reader) -> Html:
    return reader.say(
        "{answer} on {days}", answer=overall_answer(score, reader), days=reader.month_days(days)
    )


def overall_answer(score: int, reader: Reader) -> Html:
    """Return an answer of PGIC within a sentence."""
    return Html(reader.say(OVERALL[score]).lower()) if score in OVERALL else esc(score)


def _before(finding: Finding, reader: Reader) -> Html | None:
    base = finding.baseline
    if base is None:
        return None
    mean = reader.mean(base.mean)
    match base.source:
        case BaselineSource.DIARY:
            return _before_first_dose(base, mean, reader)
        case BaselineSource.REMEMBERED:
            return reader.say(
                "Before your first dose, as you remember it, half a point added: {mean}.", mean=mean
            )
        case BaselineSource.FIRST_WEEKS:
            return reader.say("Your first two weeks here: {mean}.", mean=mean)
        case BaselineSource.PRESCRIBER:
            return reader.say("Before, as your prescriber set it: {mean}.", mean=mean)


def _before_first_dose(base: Baseline, mean: str, reader: Reader) -> Html:
    if base.first is None or base.last is None:
        return reader.say("Before your first dose: {mean}.", mean=mean)
    return reader.say(
        "Before your first dose ({span}): {mean}.", span=reader.span(base.first, base.last), mean=mean
    )
