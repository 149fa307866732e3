"""What drawing badges needs besides the faces: fonts, the printer's dots, pictures made ready."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checkin.paper.drawing.plan import Plan
from checkin.paper.fonts import load
from checkin.paper.pictures.logo import Ready, ready_logo
from checkin.paper.pictures.photo import cropped

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.graphics.shapes import Drawing

    from checkin.domain.faces import LogoPicture
    from checkin.paper.layout.model import Layout


class Kit:
    """Fonts and caches for any number of badges, of one layout or several."""

    def __init__(self, resources: Path, dpi: int) -> None:
        """``resources`` holds ``fonts`` and ``badges``; ``dpi`` is the printer's.

        Raises FileNotFoundError if a font is missing.
        """
        self.dpi = dpi
        self.fonts = load(resources / "fonts")
        self._pictograms = resources / "badges" / "pictograms"
        self._plans: dict[int, tuple[Layout, Plan]] = {}
        self.logo = lru_cache(maxsize=8)(self._logo)
        self.photo = lru_cache(maxsize=2)(cropped)
        self.pictogram = lru_cache(maxsize=256)(self._pictogram)

    def plan(self, layout: Layout) -> Plan:
        """Return how ``layout`` is drawn, thought out once for each layout."""
        known = self._plans.get(id(layout))
        if known is None:
            # The layout is kept beside its plan, so its id is not given to another.
            known = self._plans[id(layout)] = layout, Plan(layout)
        return known[1]

    def _logo(self, logo: LogoPicture, width: float, height: float) -> Ready | None:
        """Return a logo for a box of points; None where it cannot be read."""
        return ready_logo(logo, width, height, self.fonts)

    def _pictogram(self, name: str, tint: str) -> Drawing | None:
        """Return a pictogram in one colour, ``#rrggbb``; None where there is none of that name."""
        if not name.replace("-", "").isalnum():
            return None
        # Reading SVG takes longer to import than a whole badge takes to draw.
        from checkin.paper.pictures.svg import BrokenDrawing, tinted

        try:
            return tinted((self._pictograms / f"{name}.svg").read_bytes(), tint)
        except (FileNotFoundError, BrokenDrawing):
            return None
