"""The colours of charts in each theme."""

from __future__ import annotations

from PySide6.QtGui import QColor

from checkin.domain.charts.hues import ON_DARK, ON_LIGHT
from checkin.domain.charts.model import SERIES, Role
from checkin.ui.look.tokens import Palette

Colours = dict[Role, QColor]

_GOOD = {False: "#0B6B47", True: "#4FCB97"}
_TRACK = {False: "#E1E6EA", True: "#2B3742"}


def colours_of(palette: Palette) -> Colours:
    """Return what each role is painted in; the ground is the palette's ``surface``."""
    named = {
        Role.TEXT: palette.text,
        Role.MUTED: palette.muted,
        Role.GRID: palette.line,
        Role.TRACK: _TRACK[palette.dark],
        Role.BAR: palette.accent,
        Role.GOOD: _GOOD[palette.dark],
        Role.GROUND: palette.surface,
    }
    named.update(zip(SERIES, ON_DARK if palette.dark else ON_LIGHT, strict=True))
    return {role: QColor(colour) for role, colour in named.items()}
