"""Exporting 100,000 people as XLSX, beside openpyxl writing the same cells in its write-only mode."""

from __future__ import annotations

import resource
import time
from pathlib import Path

from openpyxl import Workbook, load_workbook

from checkin.desk.export_roster import export_roster
from checkin.desk.import_roster import import_roster
from checkin.domain.people import FIELDS
from tests.benchmarks.crowd import crowd

PEOPLE = 100_000


def test_export(tmp_path: Path) -> None:
    desk = crowd(tmp_path, PEOPLE)
    out = tmp_path / "out.xlsx"
    before = peak()
    begin = time.process_time()
    assert export_roster(desk, out, {field: field for field in FIELDS}, "roster").people == PEOPLE
    took = time.process_time() - begin
    grown = peak() - before
    bare = write_bare(out, tmp_path / "bare.xlsx")
    begin = time.process_time()
    report = import_roster(desk, out, {})
    again = time.process_time() - begin
    assert (report.unchanged, report.changed, report.added) == (PEOPLE, 0, 0)
    print(
        f"\nexport of {PEOPLE:,} people: {took / bare:.2f}× openpyxl writing the same cells"
        f" ({took:.1f} / {bare:.1f} s CPU), peak memory {grown / 1024:+.0f} MB, file"
        f" {out.stat().st_size / 1e6:.1f} MB; importing it again {again:.1f} s"
    )


def write_bare(source: Path, out: Path) -> float:
    """Write the cells of a workbook again, without formats; return the seconds of CPU it took."""
    with source.open("rb") as file:
        rows = [list(row) for row in load_workbook(file, read_only=True).worksheets[0].values]
    begin = time.process_time()
    book = Workbook(write_only=True)
    sheet = book.create_sheet("roster")
    for row in rows:
        sheet.append(row)
    book.save(out)
    return time.process_time() - begin


def peak() -> int:
    """Return the most memory this process has held, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
