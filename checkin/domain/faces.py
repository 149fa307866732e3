"""What is printed on a badge, front and back."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import msgspec

from checkin.domain.programme import Names

SHAPES: Final = ("circle", "square", "triangle", "diamond", "hexagon", "star", "cross", "drop")
"""What marks a category besides its colour and word, for grey printers and colour-blind eyes."""


class LogoPicture(msgspec.Struct, frozen=True):
    """The event's logo as it was given; the same object on every face of a run."""

    data: bytes
    kind: str
    """``png`` or ``svg``."""


class BadgeFace(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a badge page may show; texts in NFC, empty where there is none.

    The texts without ``_second`` are in the delegate's language. ``_second`` texts are in another
    one, as somebody wrote them, and empty where they would say the same.
    """

    code: str
    """The badge code, 200 digits."""
    conference: str
    conference_second: str = ""
    language: str = "en"
    """The delegate's language; texts of a layout itself are taken in it."""
    name: str
    honorific: str = ""
    family_name: str = ""
    """The part of ``name`` to emphasise, if known."""
    post: str = ""
    organisation: str = ""
    booth: str = ""
    delegation: str = ""
    delegation_second: str = ""
    companion_of: str = ""
    """Name of the delegate whom a companion accompanies."""
    category: str = ""
    category_second: str = ""
    colour: str = "#31393F"
    """The category's colour, ``#RRGGBB``."""
    shape: str = "circle"
    """The category's shape, one of ``SHAPES``."""
    pictograms: tuple[str, ...] = ()
    """Of the sessions this person may enter, in the order of the programme."""
    pool: bool = False
    """A badge without a person's name."""
    photo: bytes = b""
    """A picture file, or empty."""
    logo: LogoPicture | None = None
    replacement: int = 0
    """0 for the first badge, n for the n-th replacement."""
    number: str = ""
    """The short number people read out, from the badge id."""


class BackSession(msgspec.Struct, frozen=True):
    """A line of the programme."""

    time: str
    """``09:00–10:30``; empty where no time is set."""
    name: Names
    hall: str = ""
    pictogram: str = ""


class BackDay(msgspec.Struct, frozen=True):
    """The sessions of a day, in order; ``date`` is ISO 8601, empty for those without a day."""

    date: str
    sessions: tuple[BackSession, ...]


class BadgeBack(msgspec.Struct, frozen=True):
    """What every badge shows behind: the programme, whom to call, whom to ask."""

    conference: Names
    days: tuple[BackDay, ...] = ()
    emergency: Names = {}
    """What to do and whom to call in an emergency."""
    contact: Names = {}
    """Where questions are answered."""


def digest(face: BadgeFace, *, photos: bool) -> bytes:
    """Return 8 bytes that differ when a badge would look different on paper.

    Code and logo are left out, and the photo where the layout shows none (``photos``): a badge is not
    printed anew for what it does not show. A layout with photos always gives another digest than one
    without, so that a photo that comes later is missed on the one and not on the other.
    """
    plain = msgspec.structs.replace(face, code="", logo=None, photo=face.photo if photos else b"")
    return sha256(msgspec.msgpack.encode((photos, plain))).digest()[:8]
