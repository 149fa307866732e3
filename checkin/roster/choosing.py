"""Columns named by a person: by heading or by the spreadsheet's letter."""

from __future__ import annotations

import re
from typing import Final

from checkin.domain.errors import ColumnAmbiguous, ColumnUnknown
from checkin.domain.text import fold, tidy
from checkin.roster.table import Table

NONE: Final = "-"
"""Said in place of a column or a field: it is left out."""

_LETTERS: Final = re.compile(r"[A-Za-z]{1,3}")


def letter(index: int) -> str:
    """Return a spreadsheet's letter for a column counted from 0: 27 gives ``"AB"``."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def chosen_column(table: Table, field: str, column: str) -> int:
    """Return the column that a heading, its folded form or a letter names.

    Raises ``ColumnUnknown`` and ``ColumnAmbiguous``.
    """
    wanted = tidy(column)
    same = [index for index, heading in enumerate(table.headings) if heading == wanted]
    if not same and fold(wanted):
        key = fold(wanted)
        same = [index for index, heading in enumerate(table.headings) if fold(heading) == key]
    if not same and _LETTERS.fullmatch(wanted):
        same = [i for i in range(len(table.headings)) if letter(i) == wanted.upper()]
    if not same or not wanted:
        raise ColumnUnknown(table.path, column, [heading for heading in table.headings if heading])
    if len(same) > 1:
        raise ColumnAmbiguous(table.path, field, [table.headings[index] for index in same])
    return same[0]
