"""Presses that need no PDF: what use cases hand them can be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

from checkin.domain.faces import BadgeBack, BadgeFace
from checkin.domain.layouts import LayoutInfo

Draw = Callable[[BinaryIO, Iterable[BadgeFace], Callable[[int], None] | None], int]


class FakePress:
    """Wraps what writes the faces; remembers the back it was given."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.info = LayoutInfo("typed", {"en": "Typed"}, 105, 148)
        self.back: BadgeBack | None = None

    def __call__(
        self,
        out: BinaryIO,
        faces: Iterable[BadgeFace],
        progress: Callable[[int], None] | None = None,
        back: BadgeBack | None = None,
    ) -> int:
        self.back = back
        return self.draw(out, faces, progress)

    def lacks(self, text: str) -> bool:
        return any(letter > "\u2fff" for letter in text)


@FakePress
def typed(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
    """A press that types one line a badge."""
    count = 0
    for count, face in enumerate(faces, start=1):
        line = (face.code, face.name, face.number, str(face.replacement))
        out.write(("\t".join(line) + "\n").encode())
        if progress is not None:
            progress(count)
    return count


@FakePress
def no_pages(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
    """A press that prints nothing."""
    return 0
