"""The rows of one table that stand for people without a name: "Lái xe: 12"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from checkin.domain.text import fold
from checkin.roster.columns import ColumnMap
from checkin.roster.lines import Lines
from checkin.roster.pools import Pool, is_service, pool_in, pool_notice
from checkin.roster.sections import unnumbered
from checkin.roster.sheet import Record
from checkin.roster.table import Notice, Table

_QUANTITIES: Final = frozenset(
    "so luong|sl|so nguoi|so luong nguoi|s luong|tong so|nombre|nb|nbre|effectif|effectifs|quantite|qte"
    "|nombre de personnes|quantity|qty|number|count|headcount|pax|number of people|no of people".split("|")
)


class PoolRows:
    """Tells nameless people from people and from sections."""

    def __init__(self, table: Table, columns: ColumnMap, lines: Lines) -> None:
        """Nothing is looked at before the first row that may be one."""
        self._table, self._lines = table, lines
        self._sheet = table.sheet or ""
        fields = columns.fields
        names = [fields[field] for field in ("name", "family_name", "given_name") if field in fields]
        said = [fields[field] for field in ("category", "post", "notes") if field in fields]
        free = set(range(len(table.headings))) - set(fields.values()) - set(columns.access)
        self._names = tuple(names)
        self._words = sorted({*names, *said, *free} - {columns.numbers} - set(columns.companions))
        self._counts = {i for i, heading in enumerate(table.headings) if fold(heading) in _QUANTITIES}
        self._counts |= {fields["notes"]} if "notes" in fields else set()

    def of(self, row: int, cells: Sequence[str]) -> Notice | None:
        """Return what to tell of a row of nameless people, None for any other."""
        name = " ".join(filter(None, (cells[index] for index in self._names)))
        pool = pool_in([name])
        if pool is None and (not name.strip() or is_service(name)):
            pool = pool_in([cells[index] for index in self._words if self._speaks(index, cells[index])])
        return pool_notice(pool, row, self._sheet) if pool else None

    def _speaks(self, index: int, cell: str) -> bool:
        """Whether a cell is no number of a table, a room or a line."""
        return index in self._counts or not cell.strip(" .()").isdecimal()

    def instead_of_section(self, row: int, cells: Sequence[str]) -> Notice | None:
        """Return what to tell of a line that could be a section, were there people below it.

        "Lái xe: 12" is one above as many people, or with a number before it or brackets behind it
        above any; where the next line is another of its kind it is all that is said of them.
        """
        pool = pool_in([cell for index, cell in enumerate(cells) if self._speaks(index, cell)])
        if pool is None:
            return None
        below = self._people_below(row, pool)
        text = next(cell for cell in cells if any(map(str.isalpha, cell)))
        headed = unnumbered(text.strip()) != text.strip() or text.rstrip().endswith((")", "]"))
        if below is None or below == pool.people or (below and headed):
            return None
        return pool_notice(pool, row, self._sheet)

    def _people_below(self, row: int, pool: Pool) -> int | None:
        """Count the people up to the next line that is nobody, a few more than the pool has at most."""
        rows = self._judged
        at = bisect_right(rows, row, key=lambda record: record[0])
        if not rows or row > rows[-1][0]:
            return None
        foot = self._lines.foot
        count = 0
        for number, cells in rows[at : at + pool.people + 1]:
            if self._lines.line(number, cells).kind != "person":
                break
            count += 1
        self._lines.foot = foot
        return count

    @cached_property
    def _judged(self) -> list[Record]:
        return list(self._table.judged)
