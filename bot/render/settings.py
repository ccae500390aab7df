"""Words of `/settings`: every choice with its value."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, bold, lines, paragraphs
from bot.render.reader import Reader
from bot.render.sharing import sharing_line
from bot.render.times import with_morning
from bot.render.words import words
from domain.dose import Dose, Form, Liquid, Preparation, strengths_of
from domain.messages.settings import SettingAsked, SettingsShown
from domain.moments import wall_clock
from domain.preferences import Preferences, Rhythm, Setting, Switch

SWITCHES: dict[Switch, str] = {
    Switch.LARGE_BUTTONS: "Large buttons",
    Switch.SHORT_TEXT: "Short text",
    Switch.FEWER_NUMBERS: "Fewer numbers",
    Switch.SILENT: "Silent questions",
    Switch.WEEKLY_SUMMARY: "Weekly summary",
}

RHYTHMS: dict[Rhythm | None, str] = {
    None: "Pain questions: daily at first, then as it fits.",
    Rhythm.DAILY: "Pain questions: every day.",
    Rhythm.THREE_A_WEEK: "Pain questions: three times a week.",
    Rhythm.WEEKLY: "Pain questions: once a week.",
}

register({
    "to_settings": "All settings",
    "set_wording": "Discreet wording",
    "set_account": "This account",
    "set_prescriber": "Prescriber",
    "set_bedtime": "Bedtime",
    "set_zone": "Town",
    "set_consent": "What I agreed to",
    "other_number": "Only the number",
    "same_number": "Still {value}",
    "mine_alone": "It is mine alone",
    **{f"switch_{switch}": name for switch, name in SWITCHES.items()},
})  # fmt: skip


@words.register
def settings(message: SettingsShown, reader: Reader) -> Html:
    """Return every choice with its value, a line each."""
    return paragraphs(
        reader.say("Changed.") if message.changed else None,
        bold(reader.say("Your settings")),
        lines(
            _times(message, reader),
            reader.say("Time zone: {zone}.", zone=message.zone),
            reader.say(RHYTHMS[message.preferences.rhythm]),
            _bedtime(message, reader),
            _wording(message, reader),
            reader.say("This account: shared.")
            if message.shared
            else reader.say("This account: yours alone."),
            _prescriber(message, reader),
            _pack(message.preparation, reader) if message.preparation else None,
            _first_dose(message, reader),
            _consent(message, reader),
            _team(message, reader),
        ),
        lines(*_ways(message.preferences, reader)),
        reader.say("To change one, tap it or type its name."),
    )


def _times(message: SettingsShown, reader: Reader) -> Html:
    dose, check = reader.wall(message.times.dose), reader.wall(message.times.check)
    if message.mornings and message.times.morning is not None:
        return with_morning(message.times, message.times.morning, reader, evenings=message.evenings)
    if message.times.together:
        return reader.say("Dose and pain: {time}, in one message.", time=dose)
    return reader.say("Dose: {dose}. Pain: {check}.", dose=dose, check=check)


def _bedtime(message: SettingsShown, reader: Reader) -> Html:
    at = reader.wall(message.preferences.bedtime)
    return reader.say("Bedtime: {time}, nothing is asked again later.", time=at)


def _wording(message: SettingsShown, reader: Reader) -> Html:
    if message.discreet:
        return reader.say("Discreet wording: on, a locked phone hides the medicine's name.")
    return reader.say("Discreet wording: off, a locked phone may show the medicine's name.")


def _prescriber(message: SettingsShown, reader: Reader) -> Html:
    known = message.prescriber
    if known is None:
        return reader.say("Prescriber: not named.")
    return reader.say("Prescriber: {name}, {number}.", name=known.name, number=known.number)


def _pack(pack: Preparation, reader: Reader) -> Html:
    if isinstance(pack, Liquid):
        return reader.say(
            "Pack: the {strength}/mL liquid.", strength=reader.dose(Dose(pack.micrograms_per_ml))
        )
    strengths = reader.doses(strengths_of(pack))
    if pack.form is Form.TABLET:
        return reader.say("Pack: tablets of {strengths}.", strengths=strengths)
    return reader.say("Pack: capsules of {strengths}.", strengths=strengths)


def _first_dose(message: SettingsShown, reader: Reader) -> Html | None:
    if message.first_dose is not None:
        return reader.say("First dose: {day}.", day=reader.weekday_date(message.first_dose))
    if message.first_dose_open:
        return reader.say("First dose: no day chosen yet. Your diary goes on until then.")
    return None


def _consent(message: SettingsShown, reader: Reader) -> Html | None:
    if message.consent_at is None:
        return None
    day = wall_clock(message.consent_at, reader.zone).date()
    return reader.say("You agreed to the diary on {day}.", day=reader.month_day(day))


def _team(message: SettingsShown, reader: Reader) -> Html:
    if message.team is None:
        return reader.say("Care team: none is connected. Alerts come to you alone.")
    return sharing_line(message.team, message.sharing, None, reader)


def _ways(preferences: Preferences, reader: Reader) -> list[Html]:
    return [
        reader.say("{setting}: on.", setting=reader.say(name))
        if preferences.has(switch)
        else reader.say("{setting}: off.", setting=reader.say(name))
        for switch, name in SWITCHES.items()
    ]


@words.register
def setting(message: SettingAsked, reader: Reader) -> Html:
    """Return one choice: its value, and what can be chosen or typed."""
    match message.setting:
        case Setting.WORDING:
            return _about_wording(message, reader)
        case Setting.ACCOUNT:
            return _about_account(message, reader)
        case Setting.PRESCRIBER:
            return _about_prescriber(message, reader)
        case Setting.BEDTIME:
            return lines(
                reader.say("Now: {time}.", time=reader.wall(message.bedtime)),
                reader.say("“At bedtime” means this time, and I do not ask again after it."),
                reader.say("Tap a time or type it, for example 22:30."),
            )
        case Setting.NUMBER:
            return _about_number(message, reader)


def _about_wording(message: SettingAsked, reader: Reader) -> Html:
    if message.shared:
        return lines(
            reader.say("You share this account, so my wording stays discreet."),
            reader.say("If it is yours alone by now, change that first: “This account”."),
        )
    return lines(
        reader.say("A locked phone may show the start of my messages."),
        reader.say("Now the medicine's name is hidden.")
        if message.discreet
        else reader.say("Now the medicine's name may be seen."),
    )


def _about_account(message: SettingAsked, reader: Reader) -> Html:
    return lines(
        reader.say("Now: you share this Telegram account.")
        if message.shared
        else reader.say("Now: this Telegram account is yours alone."),
        reader.say("On a shared account my wording stays discreet."),
    )


def _about_prescriber(message: SettingAsked, reader: Reader) -> Html:
    known = message.prescriber
    return lines(
        reader.say("I did not understand that.") if message.not_read else None,
        reader.say("Now: {name}, {number}.", name=known.name, number=known.number) if known else None,
        reader.say("Who prescribes it now? Type the name, for example Dr Ben Okafor."),
        reader.say("I show it whenever a call is needed. It changes nothing in your plan."),
    )


def _about_number(message: SettingAsked, reader: Reader) -> Html:
    return lines(
        reader.say("I did not understand that.") if message.not_read else None,
        reader.say("Under which number can you reach {name}?", name=message.name or ""),
        reader.say("Type the telephone number, for example 0113 496 0000."),
        reader.say("Nothing is changed before that."),
    )
