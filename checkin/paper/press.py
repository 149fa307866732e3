"""The press of the program: badges as PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from checkin.domain.faces import BadgeBack, BadgeFace
from checkin.domain.layouts import LayoutInfo


class PdfPress:
    """Draws badges of one layout."""

    def __init__(self, resources: Path) -> None:
        """``resources`` holds fonts and layouts."""
        self._resources = resources
        self.info = LayoutInfo("a6", {"en": "A6"}, 105, 148)

    def __call__(
        self,
        out: BinaryIO,
        faces: Iterable[BadgeFace],
        progress: Callable[[int], None] | None = None,
        back: BadgeBack | None = None,
    ) -> int:
        """See ``Press``."""
        from checkin.paper.badges import write_badges

        return write_badges(out, faces, fonts=self._resources / "fonts", progress=progress)
