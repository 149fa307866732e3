"""The telephone numbers of rows, mended once all that tells their country is known."""

from __future__ import annotations

from typing import Final

from checkin.domain.people import Fields
from checkin.roster.columns import ColumnMap
from checkin.roster.phones import is_bare, is_rounded, restored
from checkin.roster.rowreader import RowReader
from checkin.roster.table import Notice
from checkin.roster.whence import region_of_row

_FIRST: Final = 3


class Phones:
    """Mends the telephones of one table."""

    def __init__(self, reader: RowReader) -> None:
        """What cannot be a number is left out through ``reader``."""
        self._reader = reader
        self._open = 0
        self._rows: list[int] = []

    def mend(self, row: int, fields: Fields) -> None:
        """Give a number back what a spreadsheet took from it; leave out one that is rounded."""
        phone = fields.get("phone")
        if not isinstance(phone, str) or phone[:1] == "0":
            return
        if is_bare(phone):
            region = region_of_row(fields)
            number = restored(phone, region)
            if number is not None:
                fields["phone"] = number
            elif region is None:
                self._open += 1
                if len(self._rows) < _FIRST:
                    self._rows.append(row)
        elif is_rounded(phone):
            del fields["phone"]
            self._reader.leave(row, "phone", phone, "phone_rounded")

    def notices(self, columns: ColumnMap, sheet: str) -> list[Notice]:
        """Tell of the numbers whose lost zero only their country would give back: how many, where."""
        if not self._open:
            return []
        more = "…" if self._open > len(self._rows) else ""
        value = f"{self._open} ({', '.join(map(str, self._rows))}{more})"
        return [Notice("phone_zero", self._rows[0], columns.headings["phone"], value, sheet)]
