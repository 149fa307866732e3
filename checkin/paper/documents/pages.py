"""A4 pages of one PDF, and pens for what stands above and below their tables. Lengths are points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from checkin.paper.documents.lines import LEADING, broken, shown

if TYPE_CHECKING:
    from reportlab.platypus import Table

    from checkin.domain.documents import PageTexts
    from checkin.paper.fonts import Font, Fonts

MM: Final = 72 / 25.4
WIDTH, HEIGHT = A4
LEFT: Final = 12 * MM
TOP: Final = HEIGHT - 13 * MM
RIGHT: Final = WIDTH - LEFT
INNER: Final = RIGHT - LEFT
FOOT: Final = 20 * MM
"""Nothing but the foot stands below."""
INK: Final = HexColor("#14181B")
QUIET: Final = HexColor("#4B545B")
RULE: Final = HexColor("#9AA3AA")
GROUND: Final = HexColor("#EDF0F2")

_FOOT_SIZE: Final = 8

rl_config.useA85 = 0


class Pages:
    """Draws from the top down; equal calls write equal bytes."""

    def __init__(self, out: BinaryIO, fonts: Fonts, title: str) -> None:
        """Begin a document with its first page; nobody's name belongs into ``title``."""
        self.fonts = fonts
        self.canvas: Any = Canvas(
            out, pagesize=A4, pageCompression=1, invariant=1, initialFontName=fonts.regular.name
        )
        self.canvas.setTitle(shown(fonts, title))
        self.canvas.setAuthor("")
        self.canvas.setSubject("")
        self.canvas.setCreator("checkin")
        self.count = 0
        self.y = TOP

    def text(
        self, text: str, font: Font, size: float, *, colour: Any = INK, x: float = LEFT, width: float = INNER
    ) -> None:
        """Write a text below what is there, in as many lines as it needs."""
        self.canvas.setFillColor(colour)
        self.canvas.setFont(font.name, size)
        for line in broken(shown(self.fonts, text), font, size, width):
            self.y -= size * LEADING
            self.canvas.drawString(x, self.y + size * (LEADING - 1), line)

    def right(self, text: str, font: Font, size: float, y: float, *, colour: Any = INK) -> None:
        """Write one line that ends at the right edge."""
        self.canvas.setFillColor(colour)
        self.canvas.setFont(font.name, size)
        self.canvas.drawRightString(RIGHT, y, shown(self.fonts, text))

    def table(self, table: Table) -> None:
        """Draw a table below what is there."""
        _, height = table.wrapOn(self.canvas, INNER, HEIGHT)
        self.y -= height
        table.drawOn(self.canvas, LEFT, self.y)

    def end_page(self, texts: PageTexts, as_of: str, page: int, pages: int) -> None:
        """Write the foot and begin the next page."""
        font = self.fonts.regular
        self.canvas.setStrokeColor(RULE)
        self.canvas.setLineWidth(0.4)
        self.canvas.line(LEFT, 14 * MM, RIGHT, 14 * MM)
        self.canvas.setFillColor(QUIET)
        self.canvas.setFont(font.name, _FOOT_SIZE)
        self.canvas.drawString(LEFT, 10 * MM, shown(self.fonts, texts.as_of.format(at=as_of)))
        self.right(texts.page.format(page=page, pages=pages), font, _FOOT_SIZE, 10 * MM, colour=QUIET)
        self.canvas.showPage()
        self.count += 1
        self.y = TOP

    def save(self) -> int:
        """Write the document and return how many pages it has; nothing may follow."""
        self.canvas.save()
        return self.count
