"""What stands in a cell beside texts: boxes for ticks and times, a name with a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.platypus import Flowable

from checkin.paper.documents.lines import LEADING, broken, shown
from checkin.paper.documents.pages import INK, MM, RULE

if TYPE_CHECKING:
    from checkin.paper.fonts import Fonts


class Box(Flowable):  # type: ignore[misc]
    """An empty square."""

    def __init__(self, side: float = 4.2 * MM) -> None:
        """``side`` in points."""
        super().__init__()
        self.width = self.height = side

    def draw(self) -> None:
        """Draw the outline."""
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.rect(0, 0, self.width, self.height)


class TimeBox(Flowable):  # type: ignore[misc]
    """Places for four digits of a time, two and two."""

    _DIGIT = 3.6 * MM
    _GAP = 0.9 * MM
    _COLON = 2.2 * MM

    def __init__(self) -> None:
        """Make one as high as a digit written by hand."""
        super().__init__()
        self.width = 4 * self._DIGIT + 2 * self._GAP + self._COLON
        self.height = 4.6 * MM

    def draw(self) -> None:
        """Draw four lines to write on, and the colon between."""
        self.canv.setStrokeColor(RULE)
        self.canv.setFillColor(INK)
        self.canv.setLineWidth(0.8)
        x = 0.0
        for place in range(4):
            self.canv.line(x, 0, x + self._DIGIT, 0)
            x += self._DIGIT + (self._COLON if place == 1 else self._GAP)
        middle = 2 * self._DIGIT + self._GAP + self._COLON / 2
        for height in (0.25, 0.7):
            self.canv.circle(middle, self.height * height, 0.7, stroke=0, fill=1)


class Noted(Flowable):  # type: ignore[misc]
    """A name over a note about the person; one that has to be seen first is marked with a triangle."""

    _NAME: Final = 11.0
    _NOTE: Final = 8.5
    _SIGN: Final = 11.0
    """Width of the triangle and the space behind it."""

    def __init__(self, fonts: Fonts, name: str, note: str, column: float, *, stands_out: bool) -> None:
        """Break both into lines for a column of that width in points."""
        super().__init__()
        self.width = column - 8.0
        self._stands_out = stands_out and bool(note)
        self._name_font, self._note_font = fonts.semibold, fonts.bold if stands_out else fonts.regular
        self._name = broken(shown(fonts, name), self._name_font, self._NAME, self.width)
        self._indent = self._SIGN if self._stands_out else 0.0
        text = shown(fonts, note)
        room = self.width - self._indent
        self._note = broken(text, self._note_font, self._NOTE, room) if text else []
        self.height = LEADING * (len(self._name) * self._NAME + len(self._note) * self._NOTE)

    def draw(self) -> None:
        """Draw from the top."""
        canvas, y = self.canv, self.height
        canvas.setFillColor(INK)
        for lines, font, size, x in (
            (self._name, self._name_font, self._NAME, 0.0),
            (self._note, self._note_font, self._NOTE, self._indent),
        ):
            canvas.setFont(font.name, size)
            for line in lines:
                y -= size * LEADING
                canvas.drawString(x, y + size * (LEADING - 1), line)
        if self._stands_out:
            foot = self.height - LEADING * (len(self._name) * self._NAME + self._NOTE) + 2.0
            self._triangle(foot)

    def _triangle(self, foot: float) -> None:
        canvas = self.canv
        path = canvas.beginPath()
        path.moveTo(0, foot)
        path.lineTo(8.6, foot)
        path.lineTo(4.3, foot + 7.8)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.setStrokeColorRGB(1, 1, 1)
        canvas.setLineWidth(1.1)
        canvas.line(4.3, foot + 2.7, 4.3, foot + 5.2)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.circle(4.3, foot + 1.3, 0.65, stroke=0, fill=1)
        canvas.setFillColor(INK)
