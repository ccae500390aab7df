"""A language made for a test: every text of the template, in brackets."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.render.catalogue import DOMAIN, LOCALE

SIGNED = (
    '"X-Fixed-Texts-Reviewed-By: Dina, nurse\\n"\n'
    '"X-Fixed-Texts-Reviewed-On: 2027-05-01\\n"\n'
)  # fmt: skip


def write_language(folder: Path, language: str, *, signed: bool = True) -> None:
    """Write the catalogue of a language in which each text stands in brackets."""
    texts = read_po(BytesIO((LOCALE / f"{DOMAIN}.pot").read_bytes()))
    made = Catalog()
    for message in texts:
        if message.id:
            forms = message.id if isinstance(message.id, str) else tuple(message.id)
            said = f"[{forms}]" if isinstance(forms, str) else tuple(f"[{form}]" for form in forms)
            made.add(message.id, said)
    out = BytesIO()
    write_po(out, made, omit_header=True)
    header = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    header += '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n' + (SIGNED if signed else "")
    path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(header.encode() + b"\n" + out.getvalue())
