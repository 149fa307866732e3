"""The columns of a table as a person reviews them: what each was taken for, with samples."""

from __future__ import annotations

import itertools
from typing import Final

import msgspec

from checkin.domain.people import COMPANIONS
from checkin.domain.text import tidy
from checkin.roster.choosing import letter
from checkin.roster.columns import ColumnMap
from checkin.roster.headings import readable
from checkin.roster.table import Table

SAMPLES: Final = 3
"""As many different cells show what a column holds."""

_LOOKED_AT: Final = 500
"""Rows from the top in which samples are looked for."""
_SHOWN: Final = 60


class ColumnSeen(msgspec.Struct, frozen=True):
    """One column of a table."""

    index: int
    """Counted from 0."""
    letter: str
    """The spreadsheet's, by which it can be chosen."""
    heading: str
    field: str = ""
    """The field it was taken for, ``sessions`` for marks, ``companions``; empty for one left out."""
    language: str = ""
    """Of a field that has a column for each of several languages."""
    session: str = ""
    """The session that its marks mean."""
    samples: tuple[str, ...] = ()


def columns_for_review(table: Table, columns: ColumnMap | None = None) -> list[ColumnSeen]:
    """List the columns that have a heading or hold anything, in the order of the file.

    ``columns`` is None for a table in which no name was recognised.
    """
    by_column: dict[int, tuple[str, str, str]] = {}
    if columns is not None:
        by_column.update((index, ("sessions", "", session)) for index, session in columns.access.items())
        by_column.update((index, (COMPANIONS, "", "")) for index in columns.companions)
        by_column.update((index, (field, "", "")) for field, index in columns.fields.items())
        by_column.update(
            (index, (field, language, ""))
            for field, by_language in columns.languages.items()
            for language, index in by_language.items()
        )
    samples: list[dict[str, None]] = [{} for _ in table.headings]
    for _, cells in itertools.islice(table.judged, _LOOKED_AT):
        for seen, cell in zip(samples, cells, strict=False):
            if cell and len(seen) < SAMPLES and (text := tidy(readable(cell))[:_SHOWN]):
                seen[text] = None
    return [
        ColumnSeen(index, letter(index), heading, *by_column.get(index, ("", "", "")), tuple(samples[index]))
        for index, heading in enumerate(table.headings)
        if heading or samples[index]
    ]
