"""What an import did, or would do."""

from __future__ import annotations

from typing import Any

import msgspec

from checkin.desk.importing.duplicates import Merged
from checkin.desk.importing.identities import place_key
from checkin.domain.questions import Question
from checkin.roster.repaired import Doubt, Repair
from checkin.roster.results import Rejected
from checkin.roster.review import ColumnSeen
from checkin.roster.table import Notice

__all__ = [
    "Change",
    "ColumnSeen",
    "Doubt",
    "ImportReport",
    "Merged",
    "Notice",
    "Question",
    "Rejected",
    "Repair",
    "SheetReport",
    "Someone",
]


class Change(msgspec.Struct):
    """A field that differs: what the roster said before, what it says now, what the desks have."""

    row: int
    id: str
    name: str
    field: str
    before: Any
    after: Any
    here: Any
    sheet: str = ""


class Someone(msgspec.Struct):
    """A delegate in a report."""

    id: str
    name: str
    delegation: str
    row: int = 0
    sheet: str = ""
    nth: int = 1
    """From 2 on for those whom the row names as companions of its person."""

    @property
    def added_key(self) -> str:
        """The key of the answer whether somebody new is added."""
        return f"added:{place_key(self.sheet, self.row, self.nth)}"


class SheetReport(msgspec.Struct):
    """Where one sheet's people were read from."""

    sheet: str
    heading_row: int
    mapping: dict[str, str]
    unused: list[str]
    rows: int = 0
    columns: list[ColumnSeen] = []
    """Every column, with what it was taken for and samples."""


class ImportReport(msgspec.Struct):
    """What an import did, or with ``dry_run`` would do."""

    path: str
    sheet: str | None
    heading_row: int
    mapping: dict[str, str]
    """Field to the heading it is read from."""
    unused: list[str]
    """Headings of the columns left out."""
    dry_run: bool = False
    digest: str = ""
    """SHA-256 of the file, in hexadecimal."""
    rows: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    missing: int = 0
    conflicts: int = 0
    """Fields changed on both sides that nobody has decided; the desk's value stands."""
    new_delegations: list[str] = []
    new_categories: list[str] = []
    rejected: list[Rejected] = []
    left_out: list[Rejected] = []
    """Cells that were not taken over of rows that were."""
    notices: list[Notice] = []
    """Rows that are nobody, and what else was understood of the sheets."""
    repaired: list[Repair] = []
    """What was mended of letters, by column."""
    doubts: list[Doubt] = []
    """Letters that somebody should look at."""
    merged: list[Merged] = []
    """Rows that were decided to be one person."""
    sheets: list[SheetReport] = []
    """Every list of people in the file; what the report says of one table, it says of the first."""
    questions: list[Question] = []
    """What the file leaves open, with the answers that hold."""
    unasked: list[str] = []
    """Keys of answers given to which there was no question."""
    added_people: list[Someone] = []
    skipped_people: list[Someone] = []
    """New in the file and left out because somebody decided so."""
    changes: list[Change] = []
    kept: list[Change] = []
    """The roster's value was declined, now or for an earlier version; the desk's stands."""
    both_changed: list[Change] = []
    """The roster and a desk changed the same field; the desk's value stands."""
    missing_people: list[Someone] = []
    """In the roster before and not now; nobody is deleted."""
    withdrawn_people: list[Someone] = []
    """Missing, and withdrawn because somebody decided so."""
    same_rows: list[list[int]] = []
    """Rows that say exactly the same, by row numbers: two people, or one twice."""
