"""The rows of a roster and the identities of those who are new.

An identity follows from what the row says, so that two desks importing one file create everyone
once, whatever the order of its rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from checkin.domain.ids import subject, subjects

Place = tuple[str, int, int]
"""Where somebody stands in a file: the sheet, the row, and which person of the row, from 1."""


def place_key(sheet: str, row: int, nth: int) -> str:
    """Return a place as the keys of questions have it: ``"Sheet1!12"``, ``"Sheet1!12.2"`` for a companion."""
    return f"{sheet}!{row}" if nth == 1 else f"{sheet}!{row}.{nth}"


class Row(msgspec.Struct):
    """A good row of the roster: its number in the file and the delegate's fields."""

    row: int
    fields: dict[str, Any]
    key: tuple[str, str]
    """What equals share: folded name and delegation."""
    sheet: str = ""
    nth: int = 1
    """From 2 on for those whom the row names as companions of its person."""
    main: Row | None = None
    """The person of the row, for their companions."""

    @property
    def place(self) -> Place:
        """Where the row stands in its file."""
        return self.sheet, self.row, self.nth

    @property
    def where(self) -> tuple[int, str, int]:
        """The place as a report has it."""
        return self.row, self.sheet, self.nth

    @property
    def place_key(self) -> str:
        """The place as the keys of questions have it."""
        return place_key(*self.place)


def content_of(row: Row) -> tuple[list[tuple[str, str]], Place]:
    """Order rows by what they say, whatever their order in the file."""
    return sorted([(field, str(value)) for field, value in row.fields.items()]), row.place


def identify(rows: list[Row], taken: set[bytes], salt: bytes) -> list[tuple[Row, bytes]]:
    """Give new people their ids; equals are numbered in the order of their full rows."""
    found: list[tuple[Row, bytes]] = []
    equals: dict[tuple[str, str], list[Row]] = {}
    by_reference, by_name = subjects(salt, "reference"), subjects(salt, "name")
    # Of two with one reference neither is whom it names, whichever comes first.
    times = Counter(row.fields.get("reference") for row in rows)
    for row in rows:
        reference = row.fields.get("reference")
        delegate = by_reference(str(reference)) if reference else b""
        if reference and delegate not in taken and times[reference] == 1:
            taken.add(delegate)
            found.append((row, delegate))
        elif row.key in equals:
            equals[row.key].append(row)
        else:
            equals[row.key] = [row]
    for (name, delegation), same in equals.items():
        if len(same) > 1:
            same.sort(key=content_of)
        ordinal = 0
        for row in same:
            delegate = by_name(name, delegation, str(ordinal))
            while delegate in taken:
                ordinal += 1
                delegate = by_name(name, delegation, str(ordinal))
            taken.add(delegate)
            found.append((row, delegate))
    found.sort(key=lambda pair: pair[0].place)
    return found


def row_identity(row: Row, equals: Iterable[Row], salt: bytes) -> bytes:
    """Return what stays the same of a row from one version of a file to the next.

    ``equals`` are the rows of the same key, of which those that say alike are numbered in the order
    of all they say.
    """
    reference = row.fields.get("reference")
    if reference:
        return subject(salt, "reference", str(reference))
    own = _contacts(row)
    same = sorted((one for one in equals if _contacts(one) == own), key=content_of)
    ordinal = next((i for i, one in enumerate(same) if one.place == row.place), 0)
    return subject(salt, "row", *row.key, *own, str(ordinal))


def _contacts(row: Row) -> tuple[str, str]:
    return str(row.fields.get("email") or ""), str(row.fields.get("phone") or "")
