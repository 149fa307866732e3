"""Badge layouts as the interfaces know them: what there is to choose from, and how it is printed."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from checkin.domain.programme import Names

DEFAULT_LAYOUT: Final = "a6"
DEFAULT_DPI: Final = 300
"""Where a printer's resolution is not known."""

Flip = Literal["", "long", "short"]
"""Backs: none, or for a printer that flips the sheet on its long or short edge."""


class LayoutInfo(msgspec.Struct, frozen=True):
    """A layout to choose."""

    id: str
    """What it is called on the command line."""
    name: Names
    width: float
    """Of the page, mm."""
    height: float
    badges: int = 1
    """How many stand on a page."""
    own: bool = False
    """The event's own, not one of the program's."""
    photos: bool = False
    """Whether it shows photos."""
    back: bool = False
    """Whether it has a back side."""


class PaperChoice(msgspec.Struct, frozen=True):
    """How badges are put on paper."""

    layout: str = DEFAULT_LAYOUT
    dpi: int = DEFAULT_DPI
    """Dots an inch of the printer: codes are drawn in whole dots."""
    back: Flip = ""


DEFAULT_PAPER: Final = PaperChoice()
