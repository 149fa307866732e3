"""What a case of the corpus is made of, and how its workbook is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from checkin.domain.programme import Session

SESSIONS = (
    Session("opening", {"vi": "Phiên khai mạc", "fr": "Séance d'ouverture", "en": "Opening"}, "2027-05-04"),
    Session("plenary", {"vi": "Phiên toàn thể", "fr": "Plénière", "en": "Plenary"}, "2027-05-04"),
    Session("lunch1", {"vi": "Tiệc trưa 4/5", "fr": "Déjeuner du 4 mai", "en": "Lunch day 1"}, "2027-05-04"),
    Session("lunch2", {"vi": "Tiệc trưa 5/5", "fr": "Déjeuner du 5 mai", "en": "Lunch day 2"}, "2027-05-05"),
    Session("gala", {"vi": "Dạ tiệc", "fr": "Dîner de gala", "en": "Gala dinner"}, "2027-05-05"),
)


@dataclass
class Sheet:
    """One sheet, its rows as texts divided by ``|`` or as lists of values."""

    rows: str | Sequence[Sequence[Any]]
    title: str = "Sheet1"
    merges: str = ""
    hidden: Sequence[int] = ()
    columns: str = ""
    """Letters of the columns hidden."""
    state: str = "visible"
    filtered: str = ""


@dataclass
class Case:
    """A file and what is to become of it."""

    name: str
    sheets: Sequence[Sheet] | Callable[[Path], Path]
    people: Sequence[tuple[int, dict[str, Any]]]
    """Row and fields."""
    notices: Sequence[tuple[str, int, str]] = ()
    """Code, row, and the value or column."""
    left_out: Sequence[tuple[str, int, str]] = ()
    """Problem, row, column."""
    rejected: Sequence[tuple[str, int, str]] = ()
    """Problem, row, column."""
    unused: Sequence[str] = ()
    known: dict[str, str] = field(default_factory=dict)

    def written(self, folder: Path) -> Path:
        """Write the file."""
        return workbook(folder, self.sheets) if isinstance(self.sheets, Sequence) else self.sheets(folder)


def cells(rows: str | Sequence[Sequence[Any]]) -> list[list[Any]]:
    """Return rows written as text as lists; an empty cell is none."""
    if not isinstance(rows, str):
        return [list(row) for row in rows]
    lines = rows.strip("\n").splitlines()
    return [[cell.strip() or None for cell in line.split("|")] for line in lines]


def workbook(folder: Path, sheets: Sequence[Sheet]) -> Path:
    """Write a workbook with merged cells and hidden rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for one in sheets:
        sheet = book.create_sheet(one.title)
        for row in cells(one.rows):
            sheet.append(row)
        for merge in one.merges.split():
            sheet.merge_cells(merge)
        for number in one.hidden:
            sheet.row_dimensions[number].hidden = True
        for letter in one.columns:
            sheet.column_dimensions[letter].hidden = True
        if one.filtered:
            sheet.auto_filter.ref = one.filtered
        sheet.sheet_state = one.state
    path = folder / "list.xlsx"
    book.save(path)
    return path
