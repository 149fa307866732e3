"""What reading a roster gives: people, rows that cannot be taken over, and what else to tell."""

from __future__ import annotations

from typing import Final

import msgspec

from checkin.domain.people import Fields
from checkin.roster.table import Notice

SHOWN: Final = 120
"""Longest value repeated in a ``Rejected``, in characters."""


class RosterRow(msgspec.Struct):
    """One person: the fields that are not empty; ``row`` as seen in the file."""

    row: int
    fields: Fields
    nth: int = 1
    """From 2 on for those whom the row names as companions of its person."""


class Rejected(msgspec.Struct, omit_defaults=True):
    """A row not taken over, and its first problem.

    ``problem`` is ``name_missing``, ``two_names``, ``extra_cells``, ``too_long``,
    ``control_characters``, ``reference_twice`` or ``flag_unclear``; for a cell left out of a row that
    was taken ``error_cell``, ``formula_empty``, ``mark_unclear``, ``date_unclear`` or
    ``phone_rounded``. ``column`` is the
    heading, the spreadsheet's letter for ``extra_cells``. ``value`` is the cell, shortened; for
    ``name_missing`` the first that is filled in its row.
    """

    row: int
    column: str
    value: str
    problem: str
    name: str = ""
    """Who the row is about, as far as it says, so that nobody is called missing for a bad cell."""
    reference: str = ""
    sheet: str = ""
    """The sheet, where the file has any."""
    companions: tuple[str, ...] = ()
    """Whom the row names as companions: they are in the file as well."""


class Told(msgspec.Struct):
    """What reading tells beside the people: lines that are nobody, and cells left out of rows taken."""

    notices: list[Notice] = []
    left_out: list[Rejected] = []
