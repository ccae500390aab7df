"""The buttons of the day."""

from __future__ import annotations

from bot.render.labels import register

register({
    "number": "{value}",
    "taken": "Taken",
    "earlier": "Earlier...",
    "later": "Later",
    "not_today": "Not today...",
    "in_15_minutes": "In 15 minutes",
    "in_1_hour": "In 1 hour",
    "at_bedtime": "At bedtime",
    "back": "Back",
    "forgot": "Forgot",
    "side_effect_why": "Side effect",
    "ran_out": "Ran out",
    "told_to_stop": "Told to stop",
    "other": "Other",
    "skip": "Skip this",
    "too_much": "It is too much",
    "side_effect": "Side effect",
    "note": "Note",
    "change": "Change",
    "undo": "Undo",
    "undo_pain": "Undo pain",
    "undo_dose": "Undo dose",
    "at_time": "{value}",
    "time_unknown": "I don't know when",
    "yes_by_mistake": "Yes, by mistake",
    "no": "No",
    "i_am_here": "I am here",
    "took_it_about": "Took it, about {value}",
    "took_it_another_time": "Took it at another time",
    "did_not_take_it": "Did not take it",
    "not_sure": "Not sure",
    "another_number": "Another number",
    "taken_another_time": "Taken at another time",
    "rate_pain": "Rate my pain",
    "it_was_taken": "It was taken",
    "no_dose": "No dose",
})  # fmt: skip
