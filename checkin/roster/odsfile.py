"""OpenDocument spreadsheets (.ods): their sheets, each cell as the text it shows.

Read from ``content.xml`` itself, which tells merged cells, hidden and filtered rows and formulas
without a result; no library kept tells all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final
from xml.parsers import expat

from checkin.domain.errors import RosterDamaged
from checkin.roster.archives import archive_of
from checkin.roster.odsdocument import Document, Table
from checkin.roster.parts import chunks
from checkin.roster.sheet import LARGE, Record, Sheet

JUDGED: Final = 2_000
"""Rows by which a sheet too large to keep is judged."""

_CELLS: Final = 2_000_000
"""Cells kept in memory of all sheets together; a sheet with more is a stream."""


def read_ods(path: Path) -> list[Sheet]:
    """Read the sheets that hold anything, in their order; a large one is a stream.

    Raises ``RosterDamaged``, ``RosterSuspicious``, ``RosterProtected``, ``RosterTooLarge``,
    ``RosterTooLong`` and ``RosterTooWide``.
    """
    heads: dict[int, list[Record]] = {}
    cut: set[int] = set()
    tables: list[Table] = []
    cells = 0
    for number, table, record in _records(path):
        if number == len(tables):
            tables.append(table)
        head = heads.setdefault(number, [])
        if number in cut:
            continue
        head.append(record)
        cells += len(record[1])
        if len(head) > LARGE or cells > _CELLS:
            cut.add(number)
            cells -= sum(len(row) for _, row in head[JUDGED:])
            del head[JUDGED:]
    return [
        Sheet(
            table.title,
            heads[number],
            partial(_again, path, number) if number in cut else None,
            tuple(table.merges),
            frozenset(table.hidden),
            frozenset(table.uncalculated),
            visible=table.visible,
            hidden_columns=frozenset(table.hidden_columns),
        )
        for number, table in enumerate(tables)
    ]


def _again(path: Path, number: int) -> Iterator[Record]:
    for at, _, record in _records(path):
        if at == number:
            yield record
        elif at > number:
            return


def _records(path: Path) -> Iterator[tuple[int, Table, Record]]:
    """Yield every filled row with its sheet and that one's number among those with any."""
    document = Document(path)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = document.start
    parser.EndElementHandler = document.end
    parser.CharacterDataHandler = document.text
    filled: list[Table] = []
    with archive_of(path) as archive, archive.open("content.xml") as part:
        for chunk in chunks(path, part):
            parser.Parse(chunk)
            yield from _taken(document, filled)
        parser.Parse(b"", True)
        yield from _taken(document, filled)
    if not document.tables:
        raise RosterDamaged(str(path))


def _taken(document: Document, filled: list[Table]) -> Iterator[tuple[int, Table, Record]]:
    for table in document.tables:
        if table.rows and table not in filled[-1:]:
            filled.append(table)
        number = len(filled) - 1
        for rows in table.rows:
            for row in range(rows.first, rows.first + rows.times):
                yield number, table, (row, rows.cells)
        table.rows.clear()
    del document.tables[:-1]
