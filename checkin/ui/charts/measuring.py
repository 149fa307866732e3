"""How wide texts of charts are on the screen, and how numbers are written there."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetricsF

from checkin.domain.charts.model import Measure, Picture, Style
from checkin.ui.look.fonts import font
from checkin.ui.look.tokens import Size

Make = Callable[[float, float, Measure], Picture]
"""Lays out a chart: width, height, and how wide texts are."""


@lru_cache(maxsize=64)
def chart_font(size: float, weight: int) -> QFont:
    """Return the typeface with widths in proportion to its size, whatever the screen.

    It has no ligatures: of those, PDF files lose the letters (“fil” was found as “l”).
    """
    made = font(size, QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("liga"), 0)
    return made


@lru_cache(maxsize=64)
def _metrics(size: float, weight: int) -> QFontMetricsF:
    return QFontMetricsF(chart_font(size, weight))


@lru_cache(maxsize=4096)
def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in logical pixels."""
    return _metrics(size, weight).horizontalAdvance(text)


def screen_style() -> Style:
    """Return the size of type on the screen, with numbers as the language writes them."""
    return Style(size=Size.CAPTION, number=_number)


def _number(value: float) -> str:
    if value == round(value):
        return QLocale().toString(round(value))
    decimals = 1 if value >= 0.1 else 2
    text = QLocale().toString(value, "f", decimals)
    return text[:-1] if decimals > 1 and text.endswith("0") else text
