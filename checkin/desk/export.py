"""Attendance as files other programs open: CSV and XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checkin.desk.attendance import Attendance
from checkin.desk.outfile import check_target, into_place

HEADINGS = ("session", "session_name", "group", "name", "expected", "present", "inside")


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
        writer.writerow([_harmless(cell) for cell in row])
    with into_place(out) as file:
        file.write(text.getvalue().encode("utf-8-sig"))


def to_xlsx(attendance: Attendance, out: Path) -> None:
    """Write a workbook with typed columns, a frozen header and filters.

    Raises:
        FileFault: nothing was half-written.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font

    check_target(out)
    book = Workbook()
    sheet = book.active
    sheet.title = "attendance"
    sheet.append(HEADINGS)
    for row in rows(attendance):
        sheet.append([_harmless(cell) for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column, width in zip("ABCDEFG", (16, 40, 12, 50, 10, 10, 10), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    with into_place(out) as file:
        book.save(file)


def _harmless(cell: Any) -> Any:
    """A text that a spreadsheet would take for a formula is given an apostrophe."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + cell
    return cell
