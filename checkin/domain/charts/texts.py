"""How much room a text takes, and how it is made to take less."""

from __future__ import annotations

from typing import Final

from checkin.domain.charts.model import Anchor, Measure, Text

ASCENT: Final = 1.2
"""Highest ink above the baseline over the height of type: the marks of Ẳ."""
DESCENT: Final = 0.27
LEADING: Final = 1.3
"""From line to line over the height of type."""
CAPITAL: Final = 0.74
"""Height of H over the height of type, by which texts are centred."""
DUST: Final = 1e-6
"""What adding and taking away leaves of a room that was made for a text."""
ELLIPSIS: Final = "…"


def left_of(text: Text, measure: Measure) -> float:
    """Return where a text begins."""
    width = measure(text.text, text.size, text.weight)
    return text.x - width * {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[text.anchor]


def baseline(middle: float, size: float) -> float:
    """Return the baseline of a text whose capitals are centred at ``middle``."""
    return middle + size * CAPITAL / 2


def shortened(text: str, room: float, size: float, weight: int, measure: Measure) -> str:
    """Return as much of a text as has room, with an ellipsis if that is not all; empty if nothing has."""
    text = " ".join(text.split())
    room += DUST
    if measure(text, size, weight) <= room:
        return text
    fits, too_many = 0, len(text)
    while fits + 1 < too_many:
        half = (fits + too_many) // 2
        if measure(text[:half].rstrip() + ELLIPSIS, size, weight) <= room:
            fits = half
        else:
            too_many = half
    return text[:fits].rstrip() + ELLIPSIS if fits else ""


def broken(text: str, room: float, size: float, weight: int, measure: Measure) -> list[str]:
    """Return a text as lines that have room, words that have none shortened."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, weight) <= room + DUST:
            lines[-1] = longer
        else:
            lines.append(shortened(word, room, size, weight, measure))
    return lines
