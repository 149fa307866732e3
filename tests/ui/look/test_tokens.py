"""Every pair of text and ground can be read; the five looks differ without their colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.tokens import DARK, LIGHT, Look, Palette

PAIRS = (
    ("text", "background"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "selected"),
    ("muted", "background"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "selected"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("on_chip", "chip"),
    ("on_good", "good"),
    ("on_warning", "warning"),
    ("on_danger", "danger"),
    ("on_stop", "stop"),
)
OUTLINES = (("border", "background"), ("border", "surface"), ("accent", "background"), ("ring", "accent"))
"""Edges of fields and the ring of the focus: 3:1."""

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@both
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_text_has_contrast(palette: Palette, pair: tuple[str, str]) -> None:
    assert contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) >= 4.5


@both
@pytest.mark.parametrize("pair", OUTLINES, ids="-".join)
def test_edges_and_focus_have_contrast(palette: Palette, pair: tuple[str, str]) -> None:
    assert contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) >= 3.0


@both
@pytest.mark.parametrize("look", Look)
def test_verdicts_have_more(palette: Palette, look: Look) -> None:
    state = palette.states[look]
    assert contrast(state.text, state.fill) >= 6.7
    assert contrast(state.icon, palette.surface) >= 4.5


@both
def test_pass_is_bright_and_stop_is_dark_so_that_grey_still_tells(palette: Palette) -> None:
    bright = [luminance(palette.states[look].fill) for look in (Look.ACCEPT, Look.DUPLICATE)]
    dark = [luminance(palette.states[look].fill) for look in (Look.DENIED, Look.REVOKED, Look.UNKNOWN)]
    assert min(bright) > 3 * max(dark)


def test_shapes_differ_without_colour() -> None:
    pictures = {}
    for look in Look:
        picture = QImage(64, 64, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        draw_shape(painter, look, QRectF(0, 0, 64, 64), QColor("black"), QColor("white"))
        painter.end()
        pictures[look] = picture
    for one, other in combinations(Look, 2):
        differing = sum(
            pictures[one].pixel(x, y) != pictures[other].pixel(x, y) for x in range(64) for y in range(64)
        )
        assert differing > 300, (one, other)
