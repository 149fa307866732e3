"""Bars of how many of how many, one below the other: delegations, categories, countries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from checkin.domain.charts.model import (
    SCREEN,
    STRONG,
    Anchor,
    Bar,
    Line,
    Mark,
    Measure,
    Picture,
    Reading,
    Rect,
    Role,
    Style,
    Text,
)
from checkin.domain.charts.sheet import Canvas, nothing_picture, sentence, title_height, title_marks
from checkin.domain.charts.texts import baseline, shortened

_PITCH: Final = 2.0
"""From bar to bar over the height of type."""
_THICK: Final = 0.9
_GAP: Final = 1.2
"""Between name, bar and numbers."""
_NAMES: Final = 0.35
"""How much of the width names take at most."""
_LEAST: Final = 3.0
"""Width a bar must have before a name or a number is written beside it."""
_SPOKEN: Final = 30
"""Bars named in the description; screen readers have the table for the others."""


def bars_height(count: int, style: Style = SCREEN, title: str = "") -> float:
    """Return the height of a chart of some bars."""
    return title_height(title, style) + count * _PITCH * style.size


def bars_chart(
    title: str,
    bars: Sequence[Bar],
    width: float,
    height: float,
    measure: Measure,
    *,
    nothing: str = "",
    style: Style = SCREEN,
) -> Picture:
    """Lay out bars, each against what it is part of; complete ones are green and ticked.

    Args:
        title: what the chart shows; empty for none.
        bars: in their order, from the top.
        width: of the picture.
        height: what there is; the picture is as high as its bars need, which may be more or less.
        measure: how wide texts are.
        nothing: a sentence for the middle where there are no bars.
        style: size of type, and numbers.
    """
    canvas = Canvas(max(width, 0.0), max(height, 0.0), measure, style)
    if not bars:
        return nothing_picture(title, nothing, canvas)
    size, numbers = style.size, [_numbers(bar, style) for bar in bars]
    told = [f"{bar.label} {number}".strip() for bar, number in zip(bars[:_SPOKEN], numbers, strict=False)]
    description = sentence(title, ", ".join(told) + (" …" if len(bars) > _SPOKEN else ""))
    tall = bars_height(len(bars), style, title)
    canvas = canvas._replace(height=tall)
    if canvas.too_small:
        return Picture(canvas.width, tall, (), description)
    left, right = _columns([bar.label for bar in bars], numbers, canvas)
    largest = max(bar.value for bar in bars)
    marks, top = title_marks(title, canvas), title_height(title, style)
    for i, (bar, number) in enumerate(zip(bars, numbers, strict=True)):
        middle = top + (i + 0.5) * _PITCH * size
        if left > 0:
            name = shortened(bar.label, left - size * _GAP, size, STRONG, measure)
            if name:
                marks.append(Text(0.0, baseline(middle, size), name, size, STRONG, Role.TEXT))
        marks += _bar(bar, middle, left, right, largest, size)
        if right < canvas.width:
            at = baseline(middle, size)
            marks.append(Text(canvas.width, at, number, size, STRONG, Role.TEXT, Anchor.END))

    def read(x: float, y: float) -> Reading | None:
        row = int((y - top) // (_PITCH * size))
        inside = 0 <= row < len(bars) and 0 <= x <= canvas.width
        return Reading(f"{bars[row].label}\n{numbers[row]}".strip()) if inside else None

    return Picture(canvas.width, tall, tuple(marks), description, read)


def _numbers(bar: Bar, style: Style) -> str:
    """Return the value, and what it is part of."""
    value = style.number(bar.value)
    return value if bar.of is None else f"{value} / {style.number(bar.of)}"


def _columns(names: list[str], numbers: list[str], canvas: Canvas) -> tuple[float, float]:
    """Return where bars begin and end; at the edges where there is no room for names, or numbers."""
    size = canvas.style.size
    gap = size * _GAP
    widest = max(canvas.measure(number, size, STRONG) for number in numbers)
    right = canvas.width - widest - gap
    if right < _LEAST * size:
        right = canvas.width
    name = max(canvas.measure(" ".join(name.split()), size, STRONG) for name in names)
    room = min(canvas.width * _NAMES, right - _LEAST * size - gap)
    left = min(name, room) + gap if name > 0 and room >= min(name, _LEAST * size) else 0.0
    return left, right


def _bar(bar: Bar, middle: float, left: float, right: float, largest: int, size: float) -> list[Mark]:
    """Return a track, what is filled of it, and the tick of a bar that is complete."""
    thick = size * _THICK
    top, wide = middle - thick / 2, right - left
    whole = largest if bar.of is None else bar.of
    round_ = min(thick, wide) / 2
    marks: list[Mark] = []
    if bar.of is not None:
        marks.append(Rect(left, top, wide, thick, round_, Role.TRACK))
    if bar.value <= 0:
        return marks
    full = bar.value >= whole
    # A few of very many are still seen, and all but a few are not all.
    long = wide if full else min(max(wide * bar.value / whole, 2 * round_), wide - size / 15)
    done = full and bool(bar.of)
    marks.append(Rect(left, top, long, thick, round_, Role.GOOD if done else Role.BAR))
    if done and wide >= 2 * thick:
        x, step = right - thick * 0.75, thick
        hook = ((x - 0.24 * step, middle), (x - 0.06 * step, middle + 0.18 * step))
        marks.append(Line((*hook, (x + 0.26 * step, middle - 0.2 * step)), size * 0.13, Role.GROUND))
    return marks
