"""Rosters written for one test."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from checkin.roster import ColumnMap, Rejected, RosterRow, people, read_table, recognise


def text_file(folder: Path, text: str, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def workbook(folder: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    path = folder / "list.xlsx"
    book.save(path)
    return path


def rewritten(path: Path, member: str, old: bytes, new: bytes) -> Path:
    """Replace something in one member of an archive."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members[member]
    members[member] = members[member].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def columns_of(folder: Path, *headings: str, chosen: Mapping[str, str] | None = None) -> ColumnMap:
    path = workbook(folder, {"S": [headings, ["a"] * len(headings)]})
    return recognise(read_table(path), chosen or {})


def all_of(path: Path, chosen: Mapping[str, str] | None = None) -> list[RosterRow | Rejected]:
    table = read_table(path)
    return list(people(table, recognise(table, chosen or {})))


def fields_of(path: Path) -> list[dict[str, Any]]:
    rows = all_of(path)
    assert not [row for row in rows if isinstance(row, Rejected)]
    return [row.fields for row in rows if isinstance(row, RosterRow)]
