"""The room a chart is laid out in, its title, and what stands there when there is no data."""

from __future__ import annotations

from typing import Final, NamedTuple

from checkin.domain.charts.model import BOLD, REGULAR, Anchor, Mark, Measure, Picture, Role, Style, Text
from checkin.domain.charts.texts import ASCENT, DESCENT, LEADING, broken, shortened

TITLE: Final = 1.2
"""Height of the title's type over that of labels."""


class Canvas(NamedTuple):
    """The room a chart is laid out in."""

    width: float
    height: float
    measure: Measure
    style: Style

    @property
    def too_small(self) -> bool:
        """Whether nothing could be told in it."""
        return self.width < 3 * self.style.size or self.height < 2 * self.style.size


def title_height(title: str, style: Style) -> float:
    """Return the room a title takes at the top."""
    return style.size * TITLE * (ASCENT + DESCENT) + style.size * 0.7 if title else 0.0


def title_marks(title: str, canvas: Canvas) -> list[Mark]:
    """Return the title as far as there is room for it, at the top left."""
    size = canvas.style.size * TITLE
    said = shortened(title, canvas.width, size, BOLD, canvas.measure)
    if not said or title_height(title, canvas.style) > canvas.height:
        return []
    return [Text(0.0, size * ASCENT, said, size, BOLD, Role.TEXT)]


def nothing_picture(title: str, nothing: str, canvas: Canvas) -> Picture:
    """Return a chart without data: its title and a sentence in the middle."""
    if canvas.too_small:
        return Picture(canvas.width, canvas.height, (), sentence(title, nothing))
    size, marks = canvas.style.size, title_marks(title, canvas)
    top = title_height(title, canvas.style) if marks else 0.0
    lines = broken(nothing, canvas.width * 0.9, size, REGULAR, canvas.measure)
    high = size * (LEADING * (len(lines) - 1) + ASCENT + DESCENT)
    y = top + (canvas.height - top - high) / 2
    if y >= top:
        for i, line in enumerate(lines):
            base = y + size * (ASCENT + LEADING * i)
            marks.append(Text(canvas.width / 2, base, line, size, REGULAR, Role.MUTED, Anchor.MIDDLE))
    return Picture(canvas.width, canvas.height, tuple(marks), sentence(title, nothing))


def sentence(*parts: str) -> str:
    """Return what there is of some parts, each ended by a full stop; right in every language."""
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts if part)
