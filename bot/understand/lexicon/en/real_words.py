"""Right English words: none of them is a slip of a word of the lexicon.

The 33,000 most frequent words of English are in `words.txt`, the most frequent first. They are not ours:
where they come from, and under which licence, is in `words.NOTICE.md` beside it.
"""

from importlib.resources import files

from bot.understand.lexicon.wordlist import WordList

_RARE = "gook lain oain sics dosa fose pilk tock"

REAL_WORDS = WordList(files(__package__).joinpath("words.txt").read_text(encoding="utf-8") + _RARE)
