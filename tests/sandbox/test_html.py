"""HTML, for any text at all."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import Entity, cut, find_entities, utf16_length
from sandbox.errors import ApiError
from sandbox.html import parse_html

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def read(markup: str) -> tuple[str, tuple[Entity, ...]] | ApiError:
    """Answer what is read, or the refusal."""
    try:
        return parse_html(markup)
    except ApiError as error:
        return error


@given(TEXTS, TEXTS)
def test_escaped_text_comes_back(plain: str, bold: str) -> None:
    """Whatever a text holds: escaped, it is shown as it is, and a tag marks exactly what it holds."""
    text, entities = parse_html(f"{escape(plain)}<b>{escape(bold)}</b>")
    assert text == plain + bold
    assert [cut(text, each) for each in entities] == ([bold] if bold else [])


@given(st.text(st.sampled_from('<>/b i&;="a')))
def test_any_markup(markup: str) -> None:
    """Any markup is read or refused with 400; nothing else is raised."""
    result = read(markup)
    if isinstance(result, ApiError):
        assert result.code == 400
        assert result.description.startswith("Bad Request: can't parse entities: ")
    else:
        text, entities = result
        assert all(0 <= each.offset < each.offset + each.length <= utf16_length(text) for each in entities)


@given(st.text(st.sampled_from("/@#a1 .:hts\N{GRINNING FACE}")))
def test_found_marks_lie_in_the_text(text: str) -> None:
    """What is marked by itself lies within the text."""
    for each in find_entities(text):
        assert 0 <= each.offset < each.offset + each.length <= utf16_length(text)
