"""The typeface, the same on screen and on badges."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

FAMILY: Final = "Be Vietnam Pro"
LEADING: Final = 1.28
"""Line height over type height, the least that leaves Ử and Ồ whole."""


def load(folder: Path) -> None:
    """Make the fonts in ``folder`` known to Qt."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the typeface at a height in logical pixels."""
    made = QFont(FAMILY)
    made.setPixelSize(max(round(pixels), 1))
    made.setWeight(weight)
    return made
