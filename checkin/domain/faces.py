"""What is printed on a badge."""

from __future__ import annotations

import msgspec


class BadgeFace(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a badge page shows; texts in NFC, empty where there is none."""

    code: str
    """The badge code, 200 digits."""
    conference: str
    name: str
    honorific: str = ""
    family_name: str = ""
    """The part of ``name`` to emphasise, if known."""
    post: str = ""
    organisation: str = ""
    delegation: str = ""
    category: str = ""
    """The category's word in the delegate's language."""
    category_second: str = ""
    """The category's word in a second language, where it helps."""
    colour: str = "#31393F"
    """The category's colour, ``#RRGGBB``."""
    replacement: int = 0
    """0 for the first badge, n for the n-th replacement."""
    number: str = ""
    """The short number people read out, from the badge id."""
