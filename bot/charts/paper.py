"""Drawing the page for a visit on A4: runs in the helper process only, where matplotlib may be imported."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Literal
from unicodedata import category
from warnings import catch_warnings

from bot.charts.draw import INK, draw_top
from bot.charts.page import Block, Page

if TYPE_CHECKING:
    from matplotlib.figure import Figure

A4 = 8.27, 11.69
"""Inches."""

POINTS = 72
"""To the inch."""

LEFT, RIGHT, TOP, BOTTOM = 0.07, 0.93, 0.965, 0.045
LINE = 0.0152
"""Height of a line of text as a part of the page."""

COLUMNS = 0.0, 0.27, 0.48, 0.61, 0.75, 0.88
"""Where the columns of the table begin, as parts of the width between the margins."""

WIDE, NARROW = RIGHT - LEFT, 0.43
"""A line across the page, and in half of it, as parts of its width."""

SMALL, USUAL, LARGE = 7.5, 9.0, 15.0
LEAST_CHART, MOST_CHART = 0.2, 0.36
BELOW_CHART = 0.085
"""Room for the days and the legend below the chart; all as parts of the page."""

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Kinds of signs that are not seen: controls, joiners, what is no sign at all."""

VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""They say how the sign before them is drawn."""

Form = Literal["pdf", "png"]


def draw_page(page: Page, form: Form) -> bytes:
    """Return the page as a PDF file or as a picture, PNG: both are drawn alike."""
    from matplotlib import rc_context  # noqa: PLC0415  heavy: helper process only
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  the same
    from matplotlib.figure import Figure  # noqa: PLC0415  the same

    out = BytesIO()
    # Text that can be searched and copied.
    with rc_context({"pdf.fonttype": 42}), catch_warnings(action="ignore", category=UserWarning):
        figure = Figure(figsize=A4, dpi=120)
        FigureCanvasAgg(figure)
        _fill(figure, _printable(page))
        dated = {"CreationDate": None, "Title": page.title} if form == "pdf" else None
        figure.savefig(out, format=form, metadata=dated)
    return out.getvalue()


def _printable(page: Page) -> Page:
    """Return the page with a word in place of every picture and letter that the type has no shape for."""
    from matplotlib.font_manager import FontProperties, findfont, get_font  # noqa: PLC0415  heavy: see above

    shapes = frozenset(get_font(findfont(FontProperties())).get_charmap())

    def block(each: Block) -> Block:
        return replace(each, lines=tuple(printable(line, shapes, page.unprinted) for line in each.lines))

    return replace(
        page,
        question=block(page.question) if page.question else None,
        plan=block(page.plan),
        effects=block(page.effects),
        events=block(page.events),
    )


def printable(text: str, shapes: AbstractSet[int], instead: tuple[str, str]) -> str:
    """Return a text in which each run of signs without a shape is one word: for pictures, or for letters.

    What only changes the sign before it, and has no shape, goes.
    """
    found: list[str] = []
    for sign in text:
        kind = category(sign)
        if sign.isspace():
            found.append(" ")
        elif kind in UNSEEN or sign in VARIANTS:
            continue
        elif ord(sign) in shapes:
            found.append(sign)
        elif kind[0] != "M" and kind != "Sk":
            word = instead[0] if kind == "So" else instead[1]
            found += [] if found and found[-1] == word else [word]
    return "".join(found)


def _fill(figure: Figure, page: Page) -> None:
    pen = _Pen(figure, TOP)
    pen.write(page.title, size=LARGE, lines=2)
    pen.write(page.name_line, lines=2)
    if page.question is not None:
        pen.block(page.question, boxed=True)
    pen.block(page.plan)
    pen.table(page.table)
    beside = _Pen(figure, pen.y, 0.52)
    pen.block(page.effects, NARROW)
    beside.block(page.events, NARROW)
    low = BOTTOM + LINE * (len(page.footer) + 1)
    top = min(pen.y, beside.y)
    height = min(MOST_CHART, max(LEAST_CHART, top - low - BELOW_CHART))
    axes = figure.add_axes((LEFT + 0.035, top - height, RIGHT - LEFT - 0.035, height))
    draw_top(axes, page.sheet, legend_columns=3)
    foot = _Pen(figure, low - LINE)
    for line in page.footer:
        foot.write(line, size=SMALL)


def wrapped(text: str, width: float) -> list[str]:
    """Return a text in lines that are no wider than so many points, broken between words where it can be."""
    found = [""]
    for word in text.split():
        line = f"{found[-1]} {word}".strip()
        if _width(line) <= width:
            found[-1] = line
            continue
        rest = word
        while _width(rest) > width:
            fits = next(n for n in range(len(rest), 0, -1) if _width(rest[:n]) <= width)
            found.append(rest[:fits])
            rest = rest[fits:]
        found.append(rest)
    return [line for line in found if line] or [""]


def _width(text: str) -> float:
    """The width of a line of usual size, in points."""
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415  heavy: helper process only
    from matplotlib.textpath import TextToPath  # noqa: PLC0415  the same

    measure = TextToPath().get_text_width_height_descent
    width, _, _ = measure(text, FontProperties(size=USUAL), ismath=False)
    return float(width)


@dataclass
class _Pen:
    """Writes down the page, line by line."""

    figure: Figure
    y: float
    x: float = LEFT

    def write(
        self, text: str, *, size: float = USUAL, bold: bool = False, lines: float = 1, x: float | None = None
    ) -> None:
        """Write one line and go down; what is typed is no formula."""
        self.figure.text(
            self.x if x is None else x, self.y, text, fontsize=size, color=INK, va="top",
            fontweight="bold" if bold else "normal", parse_math=False,
        )  # fmt: skip
        self.y -= LINE * lines

    def block(self, block: Block, width: float = WIDE, *, boxed: bool = False) -> None:
        """Write a heading with its lines, broken where they are too long."""
        top = self.y
        self.write(block.heading, bold=True, lines=1.1)
        for line in block.lines:
            for part in wrapped(line, width * A4[0] * POINTS):
                self.write(part)
        if boxed:
            self._box(top, self.y)
        self.y -= LINE * 0.7

    def _box(self, top: float, low: float) -> None:
        from matplotlib.patches import Rectangle  # noqa: PLC0415  heavy: helper process only

        edge = LINE * 0.4
        self.figure.add_artist(
            Rectangle(
                (self.x - 0.012, low - edge / 2), RIGHT - self.x + 0.024, top - low + edge,
                fill=False, edgecolor=INK, linewidth=1, transform=self.figure.transFigure,
            )
        )  # fmt: skip

    def table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Write a table: its first row are the headings."""
        from matplotlib.lines import Line2D  # noqa: PLC0415  heavy: helper process only

        for number, row in enumerate(rows):
            for place, cell in zip(COLUMNS, row, strict=True):
                self.write(cell, bold=number == 0, lines=0, size=SMALL + 1, x=LEFT + place * (RIGHT - LEFT))
            self.y -= LINE * 1.15
            rule = Line2D(
                [LEFT, RIGHT], [self.y + LINE * 0.18] * 2, color=INK, linewidth=0.8 if number == 0 else 0.25
            )
            rule.set_transform(self.figure.transFigure)
            self.figure.add_artist(rule)
        self.y -= LINE * 0.8
