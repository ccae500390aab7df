"""Free text of a patient to its meaning, by fixed rules that never guess: what is unclear is asked back."""

from bot.understand.meaning import Meaning, to_json
from bot.understand.parser import understand

__all__ = ["Meaning", "to_json", "understand"]
