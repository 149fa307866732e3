"""How a programme may look, from roomy to close, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from checkin.paper.wrap import LEADING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checkin.paper.wrap import Block


class Spacing(NamedTuple):
    """Distances over the type size."""

    leading: float
    session: float
    """Between sessions."""
    day: float
    """Between days, beyond what is between sessions."""
    gutter: float
    """Between columns."""


ROOMY: Final = Spacing(LEADING, 0.35, 0.5, 0.9)
CLOSE: Final = Spacing(1.2, 0.22, 0.35, 0.7)

ABOVE: Final = "above"
"""A day stands above its sessions, over a rule."""
ON_RULE: Final = "on rule"
"""A day stands above its sessions, the rule beside it."""
BESIDE: Final = "beside"
"""A day stands beside its first session, below a rule."""


class Look(NamedTuple):
    """What of the programme is shown, and how."""

    languages: tuple[str, ...]
    sessions: int
    """How many, from the first on."""
    halls: bool = True
    apart: bool = False
    """Whether each language begins a line."""
    pictures: bool = True
    ends: bool = True
    """Whether times say when a session ends."""
    spacing: Spacing = ROOMY
    days: str = ABOVE


class TextPiece(NamedTuple):
    """Lines, the top left of the first at (x, y); what is not semibold is muted, if it says so."""

    block: Block
    x: float
    y: float
    muted: bool = False


class RulePiece(NamedTuple):
    """A rule from (x, y) to the end of the column."""

    x: float
    y: float
    thickness: float


class PicturePiece(NamedTuple):
    """A pictogram, its top left at (x, y)."""

    name: str
    size: float
    x: float
    y: float


Piece = TextPiece | RulePiece | PicturePiece


class Try(NamedTuple):
    """A look, or several that are as good as each other, and the smallest size at which it is taken."""

    looks: tuple[Look, ...]
    least: float


def tries(every: tuple[str, ...], sessions: int, least: float) -> Iterator[Try]:
    """Yield looks, the best first: no language goes as long as all of them fit in any other way.

    Languages stand on lines of their own, then follow each other; then all moves together, halls go,
    the days move beside their sessions. Only then the last language goes, then the second; with one
    left, pictograms go, then the ends of times. What has gone does not come back.
    """
    best = Look(every, sessions)
    yield Try((best._replace(apart=True),), least + 2)
    yield Try((best,), least + 1.5)
    yield Try(_close(best), least + 0.5)
    for spoken in range(len(every), 0, -1):
        bare = best._replace(languages=every[:spoken], halls=False)
        yield Try((bare,), least + 0.5)
        yield Try(_close(bare), least)
    bare = bare._replace(pictures=False)
    yield Try(_close(bare), least)
    yield Try(_close(bare._replace(ends=False)), least)


def _close(look: Look) -> tuple[Look, ...]:
    look = look._replace(spacing=CLOSE)
    return look._replace(days=BESIDE), look._replace(days=ON_RULE)
