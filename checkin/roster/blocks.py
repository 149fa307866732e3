"""Cells written once for a block of rows: merged ones, and delegations empty under their first row."""

from __future__ import annotations

from typing import Final

from checkin.domain.text import fold
from checkin.roster.columns import ColumnMap
from checkin.roster.sheet import Merge
from checkin.roster.table import Table

_OF_A_BLOCK: Final = ("delegation", "category")
_OF_ONE: Final = ("name", "family_name", "given_name", "reference")

_ENOUGH: Final = 200
"""After so many rows without an empty cell a column is no block's."""


class Blocks:
    """Fills the rows of one table from the top down."""

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        """Judge the columns by the rows at hand."""
        self._merged = table.source.upright
        own = {columns.fields[field] for field in _OF_ONE if field in columns.fields}
        own.update(i for field in _OF_ONE for i in columns.languages.get(field, {}).values())
        self._own = own
        self._columns = {
            field: columns.fields[field]
            for field in _OF_A_BLOCK
            if field in columns.fields and self._is_block(table, columns, columns.fields[field])
        }
        self._values: dict[Merge, str] = {}
        self._last: dict[int, str] = {}
        self.filled: dict[int, int] = {}
        """Cells filled that are not merged, by column."""

    @property
    def active(self) -> bool:
        """Whether there may be anything to fill."""
        return bool(self._merged or self._columns)

    def interrupt(self) -> None:
        """A section or total ends every block."""
        self._last.clear()

    def fill(self, row: int, cells: tuple[str, ...]) -> tuple[str, ...]:
        """Return the row with what is written once for several rows."""
        changed: list[str] | None = None
        for merge in self._merged.get(row, ()):
            if merge.left >= len(cells) or merge.left in self._own:
                continue
            if row == merge.top:
                self._values[merge] = cells[merge.left]
            elif not cells[merge.left] and (value := self._values.get(merge)):
                changed = changed or list(cells)
                changed[merge.left] = value
        for column in self._columns.values():
            if cells[column].strip():
                self._last[column] = cells[column]
            elif column in self._last:
                changed = changed or list(cells)
                changed[column] = self._last[column]
                self.filled[column] = self.filled.get(column, 0) + 1
        return tuple(changed) if changed else cells

    def _is_block(self, table: Table, columns: ColumnMap, column: int) -> bool:
        """Each value once, the first row filled, more cells empty than not, none of them merged."""
        if any(merge.left == column for merges in self._merged.values() for merge in merges):
            return False
        named = [columns.fields[field] for field in _OF_ONE[:3] if field in columns.fields]
        seen: set[str] = set()
        rows = 0
        for _, row in table.judged:
            if not any(row[index] for index in named):
                continue
            rows += 1
            value = fold(row[column])
            if value in seen if value else not seen:
                return False
            if value:
                seen.add(value)
            if rows == _ENOUGH and len(seen) == rows:
                return False
        return 0 < len(seen) * 2 <= rows
