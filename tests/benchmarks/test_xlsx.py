"""The attendance of 100,000 people as XLSX, beside openpyxl writing the same cells in write-only mode."""

from __future__ import annotations

import resource
import time
from pathlib import Path

from openpyxl import Workbook, load_workbook

from checkin.desk.exports.export import Targets, export
from checkin.words import Words
from checkin.words.reports import report_texts
from tests.benchmarks.crowd import crowd
from tests.kit import RESOURCES

PEOPLE = 100_000


def test_xlsx(tmp_path: Path) -> None:
    desk = crowd(tmp_path, PEOPLE)
    texts = report_texts(Words(RESOURCES / "translations", "vi"))
    out = tmp_path / "out.xlsx"
    before = peak()
    begin = time.process_time()
    export(desk, Targets(xlsx=out), texts, RESOURCES / "fonts", people=True)
    took = time.process_time() - begin
    grown = peak() - before
    bare, cells = write_bare(out, tmp_path / "bare.xlsx")
    print(
        f"\nXLSX of {PEOPLE:,} people, {cells:,} cells: {took / bare:.2f}× openpyxl writing the same cells"
        f" ({took:.1f} / {bare:.1f} s CPU), peak memory {grown / 1024:+.0f} MB, file"
        f" {out.stat().st_size / 1e6:.1f} MB"
    )


def write_bare(source: Path, out: Path) -> tuple[float, int]:
    """Write the cells of a workbook again, without formats; return the seconds of CPU, and how many cells."""
    with source.open("rb") as file:
        sheets = [
            (sheet.title, [list(row) for row in sheet.values])
            for sheet in load_workbook(file, read_only=True)
        ]
    begin = time.process_time()
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(out)
    cells = sum(value is not None for _, rows in sheets for row in rows for value in row)
    return time.process_time() - begin, cells


def peak() -> int:
    """Return the most memory this process has held, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
