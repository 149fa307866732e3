"""The only place that draws badges: texts, boxes, pictures and codes on the pages of one PDF.

Lengths are points; ``x`` counts from the left edge of the page, or of the cell that is open, ``y``
from its top down.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from reportlab import rl_config
from reportlab.graphics import renderPDF
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from checkin.paper.shapes import Close, Move
from checkin.paper.shapes import Line as Straight
from checkin.paper.spool import Spool
from checkin.paper.wrap import line_width

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from reportlab.graphics.shapes import Drawing

    from checkin.paper.colour import Colour
    from checkin.paper.fonts import Font
    from checkin.paper.shapes import Step
    from checkin.paper.wrap import Block, Line

MM = 72 / 25.4

# Streams as bytes instead of ASCII: a fifth of the file. reportlab knows no other way to say it.
rl_config.useA85 = 0

_DRAWING = Lock()

_HAIR = 0.01
"""A twenty-fifth of a dot at 300 dpi."""

_BEYOND = 50 * MM
"""How far what is stored once may reach beyond the page or cell: more than any bleed."""


class Sheet:
    """A PDF with pages of one size; equal calls write equal bytes. A context: leave it when done."""

    def __init__(self, out: BinaryIO, width: float, height: float, font: Font, title: str) -> None:
        """Begin a document of pages ``width`` by ``height`` mm; ``font`` is any of its fonts."""
        self._left = self._top = 0.0
        self._height = self._page_height = height * MM
        self._canvas = Canvas(
            "",
            pagesize=(width * MM, height * MM),
            pageCompression=1,
            invariant=1,
            initialFontName=font.name,
        )
        self._out, self._spool = out, Spool(self._canvas)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("checkin")
        self._text: Any = None
        self._font: tuple[str, float] | None = None
        self._font_name = font.name
        self._ink: Colour | None = None
        self._stamps: dict[Hashable, str] = {}

    @contextmanager
    def cell(self, x: float, y: float, height: float, *, turned_width: float = 0.0) -> Iterator[None]:
        """Until the block ends, count from (``x``, ``y``) of the page, or of the cell this one is in.

        With ``turned_width`` the cell is that wide and stands on its head: ``x`` and ``y`` are still the
        corner that is at its top left on the page. What is stamped in a cell can be stamped again in any
        other cell of this ``height``.
        """
        self._flush()
        outer = self._left, self._top, self._height, self._ink
        self._canvas.saveState()
        self._canvas.translate(x, self._height - y - height)
        if turned_width:
            self._canvas.translate(turned_width, height)
            self._canvas.rotate(180)
        self._left, self._top, self._height = self._left + x, self._top + y, height
        try:
            yield
        finally:
            self._flush()
            self._canvas.restoreState()
            self._left, self._top, self._height, self._ink = outer

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """Put what ``draw`` draws on the page; what has the same key is stored once."""
        self._flush()
        key = (self._height, key)
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = str(len(self._stamps))
            ink, self._ink = self._ink, None
            width, _ = self._canvas._pagesize
            self._canvas.beginForm(name, -_BEYOND, -_BEYOND, width + _BEYOND, self._height + _BEYOND)
            draw()
            self._flush()
            self._canvas.endForm()
            self._ink = ink
        self._canvas.doForm(name)

    def ink(self, colour: Colour) -> None:
        """Draw in this colour from here on."""
        if colour != self._ink:
            self._flush()
            self._ink = colour
            self._canvas.setFillColorRGB(*colour)

    def box(self, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """Fill a box, with round corners if there is a ``radius``."""
        self._flush()
        radius = min(radius, width / 2, height / 2)
        if radius:
            self._canvas.roundRect(x, self._height - y - height, width, height, radius, stroke=0, fill=1)
        else:
            self._canvas.rect(x, self._height - y - height, width, height, stroke=0, fill=1)

    def line(self, x: float, y: float, to_x: float, to_y: float, width: float, colour: Colour) -> None:
        """Draw a straight line of ``width`` points."""
        self._flush()
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(width)
        self._canvas.line(x, self._height - y, to_x, self._height - to_y)

    def outline(self, steps: Iterable[Step], x: float, y: float, size: float) -> None:
        """Fill an outline given in the unit square, its top left put at (``x``, ``y``), ``size`` wide."""
        self._flush()
        path = self._canvas.beginPath()
        head = self._height - y
        for step in steps:
            if isinstance(step, Close):
                path.close()
                continue
            # Across and down in turn, so every second number is turned upside down.
            to = [head - size * at if i % 2 else x + size * at for i, at in enumerate(step)]
            if isinstance(step, Move):
                path.moveTo(*to)
            elif isinstance(step, Straight):
                path.lineTo(*to)
            else:
                path.curveTo(*to)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def drawing(self, drawing: Drawing, x: float, y: float, width: float, height: float) -> None:
        """Put a vector drawing into a box, stretched to it; stamp it where it stands on many badges."""
        self._flush()
        self._canvas.saveState()
        self._canvas.translate(x, self._height - y - height)
        self._canvas.scale(width / drawing.width, height / drawing.height)
        # Drawings are kept from run to run, and drawing one changes it for the moment.
        with _DRAWING:
            # Every drawing begins by naming a font, which then has to be embedded.
            drawing.initialFontName = self._font_name
            renderPDF.draw(drawing, self._canvas, 0, 0, showBoundary=0)
        self._canvas.restoreState()

    def picture(
        self, data: bytes, x: float, y: float, width: float, height: float, radius: float = 0
    ) -> None:
        """Put a JPEG or PNG into a box, stretched to it, with round corners if there is a ``radius``."""
        self._flush()
        self._canvas.saveState()
        if radius:
            clip = self._canvas.beginPath()
            clip.roundRect(x, self._height - y - height, width, height, radius)
            self._canvas.clipPath(clip, stroke=0, fill=0)
        reader = ImageReader(BytesIO(data))
        self._canvas.drawImage(reader, x, self._height - y - height, width, height, mask="auto")
        self._canvas.restoreState()

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
        baseline = y + block.spread.rise * block.size
        for line in block.lines:
            indent = align * (width - line_width(line) * block.size) if align else 0.0
            self._line(line, block.size, x + indent, baseline)
            baseline += block.spread.leading * block.size

    def code(self, rows: Sequence[int], x: float, y: float, side: float, dot: float) -> None:
        """Fill the dark modules of a square code of ``side`` points in the current colour.

        It is moved to the nearest whole ``dot`` of the page, so that all modules print alike. A mask of
        one bit a module: 250 bytes a page, where rectangles take 900. Readers and printers magnify masks
        without smoothing unless told to, so the edges stay sharp. Hexadecimal digits, which compress to
        that, because among other letters a reader may find the ``EI`` that ends an image.
        """
        self._flush()
        x = round((self._left + x) / dot) * dot - self._left
        y = round((self._top + y) / dot) * dot - self._top
        # Renderers fill every dot the edge touches: a hair less than whole dots is whole dots.
        x, y, side = x + _HAIR, y + _HAIR, side - 2 * _HAIR
        count = len(rows)
        octets = (count + 7) // 8
        bits = b"".join([(row << octets * 8 - count).to_bytes(octets) for row in rows])
        at = f"{side:.3f} 0 0 {side:.3f} {x:.3f} {self._height - y - side:.3f} cm"
        self._canvas.addLiteral(f"q {at} BI/W {count}/H {count}/IM true/D[1 0]/F/AHx ID {bits.hex()}> EI Q")

    def end_page(self) -> None:
        """Finish the page."""
        self._flush()
        self._ink = None
        self._canvas.showPage()
        self._spool.settle()

    def save(self) -> None:
        """Write the document to ``out``, where nothing was before; nothing may follow."""
        self._spool.save(self._out)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._spool.close()

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
                # Rounded down, or a line as long as its box would reach out of it.
                self._text.setFont(font.name, round(size - 0.005, 2))
            self._text.textOut("".join(parts))

    def _flush(self) -> None:
        if self._text is not None:
            self._canvas.drawText(self._text)
            self._text = None
