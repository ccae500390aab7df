"""Words about travel."""

from __future__ import annotations

from bot.render.labels import register
from bot.render.markup import Html, bold, esc, lines, paragraphs
from bot.render.reader import Reader
from bot.render.words import words
from domain.messages.travel import (
    AwayShown,
    ClocksDiffer,
    HomeAgain,
    Moved,
    PlaceProof,
    SameClock,
    UntilWhen,
    WhereTo,
    WhichClock,
    WhichPlace,
)

register({
    "from_a_list": "Choose from a list",
    "try_again": "Try again",
    "home_again": "I am home again",
    "another_place": "Another place",
    "other_return": "Another date",
    "clock_there": "At {value}, by the clock there",
    "clock_at_home": "At {value}, as at home",
    "all_by_clock_there": "By the clock there",
    "all_as_at_home": "As at home",
    "until_day": "Until {value}",
    "return_unknown": "I don't know yet",
    "still_away": "I am still away",
    "undo_travel": "Undo this",
    "leave_travel": "Leave it as it is",
})  # fmt: skip


def place_of(zone: str) -> str:
    """Return the town a zone is named for: the only place that is kept."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@words.register
def where_to(message: WhereTo, reader: Reader) -> Html:
    """Ask for the town."""
    if message.listed:
        return reader.say("Which of these has the time where you are? If none does, type the town.")
    unknown = reader.say("I do not know that place. A bigger town near it may do.")
    return paragraphs(
        unknown if message.unknown else None,
        reader.say(
            "Which town are you in? Type it, choose from a list, or send your location once. I keep only the "
            "time zone. You can add a date: New York until 3 May."
        ),
        _as_before(reader),
    )


def _as_before(reader: Reader) -> Html:
    """Say what is true until all is answered: whoever stops half-way has changed nothing."""
    return reader.say(
        "Until all is answered I go by the clock of {place}, as before.", place=place_of(reader.zone)
    )


@words.register
def which_place(message: WhichPlace, reader: Reader) -> Html:
    """Tell places of one name apart."""
    del message
    return reader.say("There are several places of this name. Which one is it?")


@words.register
def place_proof(message: PlaceProof, reader: Reader) -> Html:
    """Hold our time there against the phone's."""
    return reader.say(
        "{place}: I have {time} now. Does your phone say the same?",
        place=message.town or place_of(message.zone),
        time=reader.wall(message.wall),
    )


@words.register
def clocks_differ(message: ClocksDiffer, reader: Reader) -> Html:
    """Nothing is changed before the phone has changed."""
    del message
    return reader.say(
        "Then I change nothing for now. When you are there, and your phone shows the time there, "
        "tell me again."
    )


@words.register
def same_clock(message: SameClock, reader: Reader) -> Html:
    """Nothing is to be changed."""
    if message.left:
        return reader.say(
            "All right, nothing is changed. I go by the clock of {place}.", place=place_of(message.zone)
        )
    return reader.say(
        "I go by the clock of {place} already. Nothing is changed.", place=place_of(message.zone)
    )


@words.register
def which_clock(message: WhichClock, reader: Reader) -> Html:
    """Say what each of the two clocks comes to."""
    home, asked = place_of(message.home), reader.say("When shall I ask you while you are away?")
    usual, there = reader.wall(message.usual), reader.wall(message.there)
    if message.morning is not None:
        early, early_there = (reader.wall(wall) for wall in message.morning)
        return paragraphs(
            asked,
            reader.say(
                "At {early} and {usual} by the clock there. The first time, more or less than usual may lie "
                "between two doses; at least 6 hours always do.",
                early=early,
                usual=usual,
            ),
            reader.say(
                "Or at the same moments as at home: {early} and {usual} in {home} are {early_there} and "
                "{there} where you are.",
                early=early,
                usual=usual,
                home=home,
                early_there=early_there,
                there=there,
            ),
        )
    return paragraphs(
        asked,
        reader.say(
            "At {usual} by the clock there. The first time, more or less than a day may lie between two "
            "doses; at least 12 hours always do.",
            usual=usual,
        ),
        reader.say(
            "Or at the same moment as at home: {usual} in {home} is {there} where you are.",
            usual=usual,
            home=home,
            there=there,
        ),
    )


@words.register
def until_when(message: UntilWhen, reader: Reader) -> Html:
    """Ask for the last day away."""
    not_read = reader.say("That day is over, or more than a year away.")
    return paragraphs(
        not_read if message.not_read else None,
        reader.say(
            "Until when are you there? Tap a day or type a date. After that day I go by the clock at home "
            "again, by myself."
        ),
        _as_before(reader),
    )


@words.register
def away(message: AwayShown, reader: Reader) -> Html:
    """Return where, by which clock, until when, and which emergency number holds there."""
    trip = message.away
    place, home = bold(place_of(trip.zone)), place_of(trip.home)
    where = (
        reader.say("Recorded. From now on I go by the clock of {place}.", place=place)
        if message.said
        else reader.say("I go by the clock of {place}.", place=place)
    )
    pinned = reader.say("I ask at the same moments as at home in {home}.", home=home)
    until = (
        reader.say("Until you tell me that you are home again.")
        if trip.until is None
        else reader.say(
            "Until {day}. After that day I go by the clock of {home} again, by myself.",
            day=reader.weekday_date(trip.until),
            home=home,
        )
    )
    return paragraphs(
        lines(where, pinned if trip.as_at_home else None, until),
        _moved(message.moved, reader),
        _numbers(reader),
    )


def _moved(moved: Moved, reader: Reader) -> Html | None:
    """Say which dates are left out or come twice, and when the next question comes."""
    skipped = [
        reader.say(
            "{day} is left out: nothing is asked on it, and it does not count as missed.",
            day=reader.weekday_date(day),
        )
        for day in moved.skipped
    ]
    again = None
    if moved.again is not None:
        again = reader.say(
            "{day} comes a second time for you. I do not ask about it again, and no second dose is due.",
            day=reader.weekday_date(moved.again),
        )
    if moved.next_at is None:
        return lines(*skipped, again)
    at = reader.local(moved.next_at)
    following = reader.say(
        "Next question: {day}, {at}.", day=reader.weekday_date(at.date()), at=reader.wall(at.time())
    )
    about = None
    if moved.about is not None:
        about = reader.say(
            "It is about {day}: the days I name stay those at home.", day=reader.weekday_date(moved.about)
        )
    return lines(*skipped, again, following, about)


def _numbers(reader: Reader) -> Html:
    """Say whom to call there: an unknown number is not guessed."""
    house = reader.house
    number = reader.say("Emergency number where you are: {emergency}.", emergency=bold(house.emergency))
    if house.emergency_unknown:
        number = reader.say(
            "I do not know the emergency number where you are. Please find it out today. In an emergency ask "
            "anyone near you to call it."
        )
    return lines(
        number,
        reader.say(
            "Your clinic stays your clinic: {clinic}. From abroad its number may need the code of its "
            "country in front.",
            clinic=esc(house.clinic_contact),
        ),
    )


@words.register
def home(message: HomeAgain, reader: Reader) -> Html:
    """Return that the clock of home counts again."""
    place = bold(place_of(message.zone))
    said = (
        reader.say("Your date has passed. I go by the clock of {place} again.", place=place)
        if message.by_itself
        else reader.say("Recorded. I go by the clock of {place} again.", place=place)
    )
    return paragraphs(said, _moved(message.moved, reader))
