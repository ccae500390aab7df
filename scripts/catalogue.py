"""Write the gettext template and bring the catalogues up to date; `--check` only says whether they are.

A text is what `say(...)` and `say_many(...)` are given, and every value of a table of texts below bot/render.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "bot" / "locale"
TEMPLATE = LOCALE / "ldnbot.pot"
WHERE = ("bot/render", "bot/charts", "bot/handlers")

Text = str | tuple[str, str]


def texts_in(path: Path) -> Iterator[Text]:
    """Yield the texts of one module, in its order."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from _said(node.func.attr, node.args)
        elif isinstance(node, ast.Dict):
            yield from _table(node)


def _said(name: str, args: list[ast.expr]) -> Iterator[Text]:
    words = [arg.value for arg in args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    if name == "say" and words:
        yield words[0]
    if name == "say_many" and len(words) > 1:
        yield words[0], words[1]


def _table(node: ast.Dict) -> Iterator[Text]:
    own = [value for key, value in zip(node.keys, node.values, strict=True) if key]  # no `**other`
    values = [value.value for value in own if isinstance(value, ast.Constant)]
    if len(values) == len(own):
        yield from (value for value in values if isinstance(value, str))


def template() -> Catalog:
    """Return all texts, each with the modules that say it."""
    catalog = Catalog(project="ldnbot", charset="utf-8")
    for folder in WHERE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for text in texts_in(path):
                catalog.add(text, locations=[(str(path.relative_to(ROOT)), 0)])
    return catalog


def written(catalog: Catalog) -> bytes:
    """Return a catalogue as a .po file without line numbers and dates, which change with every edit."""
    out = BytesIO()
    write_po(out, catalog, width=100, omit_header=True, sort_output=True, include_lineno=False)
    return out.getvalue()


def brought_up(path: Path, texts: Catalog) -> bytes:
    """Return a language's catalogue with new texts added and old ones gone; translations stay."""
    old = path.read_bytes()
    header = old.split(b"\n\n", 1)[0].rstrip()
    language = path.parent.parent.name
    catalog = read_po(BytesIO(old), locale=language)
    catalog.update(texts, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return header + b"\n\n" + written(catalog)


def main() -> int:
    """Bring all up to date, or tell which are not."""
    texts = template()
    wanted = {TEMPLATE: written(texts)}
    wanted |= {path: brought_up(path, texts) for path in sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))}
    stale = [path for path, body in wanted.items() if not path.exists() or path.read_bytes() != body]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not up to date: run `make catalogue`.")
        return int(bool(stale))
    for path in stale:
        path.write_bytes(wanted[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())
