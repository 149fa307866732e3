"""The only place that draws: texts, boxes and codes on the pages of one PDF.

Lengths are points; ``x`` counts from the left edge of the page, ``y`` from its top down.
"""

from __future__ import annotations

from base64 import a85encode
from itertools import groupby
from typing import TYPE_CHECKING, Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from checkin.paper.wrap import LEADING, line_width

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from checkin.paper.colour import Colour
    from checkin.paper.fonts import Font
    from checkin.paper.wrap import Block, Line

MM = 72 / 25.4

# Streams as bytes instead of ASCII: a fifth of the file. reportlab knows no other way to say it.
rl_config.useA85 = 0

_BASELINE = 1.0
"""Where the first baseline lies below the top of a block, over the font size."""

_HAIR = 0.01
"""A twenty-fifth of a dot at 300 dpi."""


class Sheet:
    """A PDF with pages of one size; equal calls write equal bytes."""

    def __init__(self, out: BinaryIO, width: float, height: float, font: Font, title: str) -> None:
        """Begin a document of pages ``width`` by ``height`` mm; ``font`` is any of its fonts."""
        self._height = height * MM
        self._canvas = Canvas(
            out,
            pagesize=(width * MM, height * MM),
            pageCompression=1,
            invariant=1,
            initialFontName=font.name,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("checkin")
        self._text: Any = None
        self._font: tuple[str, float] | None = None
        self._stamps: dict[Hashable, str] = {}

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """Put what ``draw`` draws on the page; what has the same key is stored once."""
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = str(len(self._stamps))
            self._canvas.beginForm(name)
            draw()
            self._flush()
            self._canvas.endForm()
        self._flush()
        self._canvas.doForm(name)

    def ink(self, colour: Colour) -> None:
        """Draw in this colour from here on."""
        self._flush()
        self._canvas.setFillColorRGB(*colour)

    def box(self, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """Fill a box, with round corners if there is a ``radius``."""
        self._flush()
        if radius:
            self._canvas.roundRect(x, self._height - y - height, width, height, radius, stroke=0, fill=1)
        else:
            self._canvas.rect(x, self._height - y - height, width, height, stroke=0, fill=1)

    def block(
        self,
        block: Block,
        x: float,
        y: float,
        *,
        width: float = 0.0,
        align: float = 0.0,
    ) -> None:
        """Write a block whose top is ``y``; ``align`` 0 is left, 1 right in ``width``."""
        baseline = y + _BASELINE * block.size
        for line in block.lines:
            indent = align * (width - line_width(line) * block.size) if align else 0.0
            self._line(line, block.size, x + indent, baseline)
            baseline += LEADING * block.size

    def code(self, rows: Sequence[int], x: float, y: float, side: float) -> None:
        """Fill the dark modules of a square code of ``side`` points in the current colour.

        A mask of one bit a module: 250 bytes a page, where rectangles take 900. Readers and
        printers magnify masks without smoothing unless told to, so the edges stay sharp.
        """
        self._flush()
        # Renderers fill every dot the edge touches: a hair less than whole dots is whole dots.
        x, y, side = x + _HAIR, y + _HAIR, side - 2 * _HAIR
        count = len(rows)
        octets = (count + 7) // 8
        bits = b"".join([(row << octets * 8 - count).to_bytes(octets) for row in rows])
        data = a85encode(bits).decode("ascii")
        at = f"{side:.3f} 0 0 {side:.3f} {x:.3f} {self._height - y - side:.3f} cm"
        self._canvas.addLiteral(f"q {at} BI/W {count}/H {count}/IM true/D[1 0]/F/A85 ID {data}~> EI Q")

    def end_page(self) -> None:
        """Finish the page."""
        self._flush()
        self._canvas.showPage()

    def save(self) -> None:
        """Write the document; nothing may follow."""
        self._canvas.save()

    def _line(self, line: Line, size: float, x: float, baseline: float) -> None:
        if self._text is None:
            self._text = self._canvas.beginText()
            self._font = None
        self._text.setTextOrigin(round(x, 2), round(self._height - baseline, 2))
        first = True
        for font, group in groupby(line, key=lambda word: word.font):
            parts = []
            for word in group:
                if word.space and not first:
                    parts.append(" ")
                parts.append(word.text)
                first = False
            if self._font != (font.name, size):
                self._font = (font.name, size)
                self._text.setFont(font.name, round(size, 2))
            self._text.textOut("".join(parts))

    def _flush(self) -> None:
        if self._text is not None:
            self._canvas.drawText(self._text)
            self._text = None
