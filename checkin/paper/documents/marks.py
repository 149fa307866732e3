"""What is filled in by hand: boxes for ticks and times."""

from __future__ import annotations

from reportlab.platypus import Flowable

from checkin.paper.documents.pages import INK, MM, RULE


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
