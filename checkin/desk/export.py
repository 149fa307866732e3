"""Attendance as files other programs open: CSV and XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from checkin.desk.attendance import Attendance
from checkin.desk.outfile import check_target, into_place
from checkin.desk.spreadsheet import Workbook, csv_text

HEADINGS: Final = ("session", "session_name", "group", "name", "expected", "present", "inside")
_WIDTHS: Final = (16, 40, 12, 50, 12, 12, 12)


def rows(attendance: Attendance) -> Iterator[tuple[Any, ...]]:
    """Yield one row per session, then one per delegation and category of it."""
    for one in attendance.sessions:
        yield one.session, one.name, "total", "", one.expected, one.present, one.inside
        for kind, groups in (("delegation", one.by_delegation), ("category", one.by_category)):
            for group in groups:
                yield one.session, one.name, kind, group.name, group.expected, group.present, group.inside


def to_csv(attendance: Attendance, out: Path) -> None:
    """Write a CSV that spreadsheets open with Vietnamese and French letters right.

    Raises:
        FileFault: nothing was half-written.
    """
    check_target(out)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for row in rows(attendance):
        writer.writerow([csv_text(cell) if isinstance(cell, str) else cell for cell in row])
    with into_place(out) as file:
        file.write(text.getvalue().encode("utf-8-sig"))


def to_xlsx(attendance: Attendance, out: Path) -> None:
    """Write a workbook with typed columns, a frozen header and filters.

    Raises:
        FileFault: nothing was half-written.
    """
    check_target(out)
    book = Workbook("attendance", HEADINGS, _WIDTHS)
    for row in rows(attendance):
        book.append(row)
    with into_place(out) as file:
        book.save(file)
