"""Tables as files that spreadsheets open: texts stay texts, whatever they look like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO, Final, Self

from checkin.desk.cells import FONT as FONT
from checkin.desk.cells import FONT_SIZE as FONT_SIZE
from checkin.desk.cells import HEADER_FILL as HEADER_FILL
from checkin.desk.cells import Column
from checkin.desk.cells import xml_text as xml_text
from checkin.desk.sheets import Book
from checkin.domain.csv_cells import csv_text as csv_text
from checkin.domain.csv_cells import looks_like_formula as looks_like_formula

Cell = str | int | None

_WIDEST: Final = 50
_NARROWEST: Final = 8


def width_for(heading: str, longest: int) -> int:
    """Return a column's width, in characters, that shows the heading beside its filter's arrow."""
    return max(_NARROWEST, len(heading) + 4, min(_WIDEST, longest + 2))


class Workbook:
    """A workbook of one sheet of texts; see ``sheets.Book``."""

    def __init__(
        self,
        file: BinaryIO,
        title: str,
        headings: Sequence[str],
        widths: Sequence[int],
        *,
        hidden: str = "",
    ) -> None:
        """``hidden`` heads one more column, at the end, that is not shown."""
        self._book = Book(file)
        columns = [Column(heading, width) for heading, width in zip(headings, widths, strict=True)]
        self._sheet = self._book.sheet(title, columns, hidden=hidden)

    def append(self, cells: Iterable[Cell], *, faded: bool = False) -> None:
        """Add a row; ``faded`` for what no longer counts. Empty texts leave their cells empty."""
        self._sheet.append(cells, faded=faded)

    def save(self) -> None:
        """Write the workbook."""
        self._book.save()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *about: object) -> None:
        """Delete what was not saved."""
        self._book.__exit__(*about)
