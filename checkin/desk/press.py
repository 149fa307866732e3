"""What draws badges: wired by the composition root, handed to the use cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO, Protocol

from checkin.domain.faces import BadgeBack, BadgeFace
from checkin.domain.layouts import DEFAULT_PAPER, LayoutInfo, PaperChoice


class Press(Protocol):
    """Draws badges of one layout as PDF."""

    @property
    def info(self) -> LayoutInfo:
        """The layout: size of the pages, what they show."""

    def __call__(
        self,
        out: BinaryIO,
        faces: Iterable[BadgeFace],
        progress: Callable[[int], None] | None = None,
        back: BadgeBack | None = None,
    ) -> int:
        """Write one PDF to ``out`` and return the number of badges; ``progress`` hears how many are drawn.

        ``back`` is drawn only where the press was made for backs. Raises NobodySelected if there is no
        face.
        """

    def lacks(self, text: str) -> bool:
        """Whether a letter of ``text`` is drawn as a stand-in, because the font does not have it."""


class MakePress(Protocol):
    """Finds the layout that somebody chose."""

    def __call__(self, choice: PaperChoice = DEFAULT_PAPER, own: Mapping[str, str] | None = None) -> Press:
        """Return the press for a choice; ``own`` are the event's own layouts, see ``Desk.layouts``.

        Raises:
            LayoutUnknown: there is no layout of this name.
            LayoutFault: its file has a mistake.
            ResolutionUnfit: the dots of the printer would leave the code too small.
        """
