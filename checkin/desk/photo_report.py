"""What came of a folder of pictures."""

from __future__ import annotations

from typing import Literal

import msgspec

from checkin.desk.photo_matching import By, Doubt
from checkin.desk.photo_zip import Why

Fate = Literal["added", "replaced", "unchanged", "kept"]


class Matched(msgspec.Struct):
    """A picture and whose it is. ``kept`` says that a desk has chosen another since."""

    picture: str
    delegate: str
    """Id in hexadecimal."""
    name: str
    by: By
    fate: Fate


class Unclear(msgspec.Struct):
    """Pictures not taken, because it is not clear whose they are or which of them to take."""

    pictures: list[str]
    people: list[str]
    """Descriptions of who may be meant."""
    why: Doubt


class Unmatched(msgspec.Struct):
    """A picture of nobody on the list."""

    picture: str
    nearest: list[str]
    """Descriptions of up to three people whose names are near; for the first two hundred pictures."""


class Unusable(msgspec.Struct):
    """A picture that is somebody's and cannot be taken."""

    picture: str
    name: str
    why: Why


class Pictureless(msgspec.Struct):
    """Someone expected of whom there is no picture."""

    id: str
    name: str
    delegation: str


class PhotosReport(msgspec.Struct):
    """What came of a folder of pictures; each of them stands in one of the first five lists."""

    path: str
    dry_run: bool
    matched: list[Matched] = []
    unclear: list[Unclear] = []
    unmatched: list[Unmatched] = []
    unusable: list[Unusable] = []
    others: list[str] = []
    """Files that are no JPEG, PNG or WebP."""
    without: list[Pictureless] = []

    def count(self, fate: Fate) -> int:
        """Return how many pictures met with ``fate``."""
        return sum(one.fate == fate for one in self.matched)
