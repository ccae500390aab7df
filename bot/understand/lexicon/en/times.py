"""English times of day and days."""

from bot.understand.lexicon.en.forms import words
from bot.understand.lexicon.shape import TimeWords

TIMES = TimeWords(
    before=words("at @ by until till since before after from past til"),
    about=words("about around roughly approx approximately ~ circa nearly almost gone just like"),
    am=words("am"),
    pm=words("pm"),
    morning=words("morning"),
    evening=words("evening tonight night bedtime"),
    oclock=words("oclock"),
    past=words("past"),
    to=words("to"),
    quarter=words("quarter"),
    named={"midnight": 0, "noon": 12, "midday": 12},
    days={
        "today": ("today", "tonight", "this am|pm", "this morning|evening|afternoon", "tonights", "todays"),
        "yesterday": ("yesterday", "last night|evening", "yesterdays", "last nights"),
        # Said of the whole entry, whatever follows: "didnt rate yesterday, was about 4".
        "yesterday_all": (
            "rate|rated|log|logged|answer|answered|fill|filled|record|reply|replied in? to? yesterday",
            "rate|rated|log|logged|answer|answered|fill|filled|record|reply|replied in? to? last night",
            "yesterdays score|rating|number|pain|answer|one for yesterday|yesterdays for last night|nights",
        ),
    },
    not_days={
        "comparison": (
            "than|as|like|since|from yesterday|today",
            "than|as|like|since|from last night",
            "same as yesterday",
            "than yesterdays|todays",
            "day before yesterday",
            "until today|yesterday",
            "before yesterday",
        ),
    },
    since=words("from"),
    ish=words("ish"),
    waking=words("woke up wake bed asleep awake sleep home started start began appointment"),
)
