"""The press of the program: badges as PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import BinaryIO

from checkin.domain.faces import BadgeBack, BadgeFace
from checkin.domain.layouts import DEFAULT_PAPER, PaperChoice
from checkin.paper.layout.finding import Layouts
from checkin.paper.layout.model import Layout
from checkin.paper.layout.quiet import check_resolution


class PdfPress:
    """Draws badges of one layout."""

    def __init__(
        self, resources: Path, choice: PaperChoice = DEFAULT_PAPER, own: Mapping[str, str] | None = None
    ) -> None:
        """Find the layout of a choice; ``resources`` holds fonts and layouts, ``own`` the event's.

        Raises:
            LayoutUnknown: there is no layout of this name.
            LayoutFault: its file has a mistake.
            ResolutionUnfit: the dots of the printer would leave the code too small.
        """
        self._resources = resources
        self._choice = choice
        layouts = Layouts(resources / "badges", own or {})
        self._layout = layouts.find(choice.layout)
        badge = self._layout if isinstance(self._layout, Layout) else self._layout.layout
        check_resolution(choice.layout, badge, choice.dpi)
        self.info = layouts.info(choice.layout)

    def __call__(
        self,
        out: BinaryIO,
        faces: Iterable[BadgeFace],
        progress: Callable[[int], None] | None = None,
        back: BadgeBack | None = None,
    ) -> int:
        """See ``Press``."""
        # Drawing brings large libraries, which nobody needs who only chooses.
        from checkin.paper.badges import write_badges

        return write_badges(
            out,
            faces,
            resources=self._resources,
            layout=self._layout,
            dpi=self._choice.dpi,
            flip=self._choice.back,
            back=back,
            progress=progress,
        )

    def lacks(self, text: str) -> bool:
        """See ``Press``."""
        from checkin.paper.fonts import load

        return load(self._resources / "fonts").lacks(text)
