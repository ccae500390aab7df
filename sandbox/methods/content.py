"""Content: the words of a call, with what marks them."""

from sandbox.entities import Entity, find_entities, join_entities, read_entities, trim
from sandbox.errors import bad_request
from sandbox.html import parse_html
from sandbox.params import Params


def read_content(params: Params, words: str, marks: str) -> tuple[str, tuple[Entity, ...]]:
    """Answer text and entities of the arguments so named; raises 400 for markup that does not parse."""
    raw, mode = params.text(words), params.text("parse_mode")
    if mode.lower() == "html":
        text, given = parse_html(raw)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, given = raw, read_entities(params.structure(marks), raw)
    text, given = trim(text, given)
    return text, join_entities(given, find_entities(text))
