"""Workbooks of before 2007: BIFF 8 as xlwt writes it, BIFF 5 record by record."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlwt
from xlwt.CompoundDoc import XlsDoc

_NAME = "Workbook"


def old_workbook(folder: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> xlwt.Workbook:
    """Sheets with values and formulas (``=…``); merge and hide before saving."""
    book = xlwt.Workbook()
    for title, rows in sheets.items():
        sheet = book.add_sheet(title)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str) and value.startswith("="):
                    sheet.write(at, column, xlwt.Formula(value[1:]))
                elif value is not None:
                    sheet.write(at, column, value)
    return book


def contained(path: Path, stream: bytes, name: str = _NAME) -> Path:
    """An OLE container with one stream of that name."""
    XlsDoc().save(str(path), stream.ljust(4096, b"\x00"))
    content = path.read_bytes()
    old = _NAME.encode("utf-16-le").ljust(64, b"\x00") + struct.pack("<H", 2 * len(_NAME) + 2)
    new = name.encode("utf-16-le").ljust(64, b"\x00") + struct.pack("<H", 2 * len(name) + 2)
    assert content.count(old) == 1
    path.write_bytes(content.replace(old, new))
    return path


def record(code: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(data)) + data


def biff5(
    rows: Sequence[Sequence[bytes]], codepage: int | None, *, before: bytes = b"", cells: bytes = b""
) -> bytes:
    """One sheet "S" of byte strings, as Excel 5 and 95 wrote it; ``cells`` are records of more."""
    begin = record(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0)) + before
    if codepage is not None:
        begin += record(0x42, struct.pack("<H", codepage))
    font = record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + b"\x05Arial")
    formats = record(0xE0, bytes(16)) * 21
    bound = record(0x85, struct.pack("<IBB", 0, 0, 0) + b"\x01S")
    end = record(0x0A)
    offset = len(begin + font + formats + bound + end)
    bound = record(0x85, struct.pack("<IBB", offset, 0, 0) + b"\x01S")
    sheet = record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 0))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet += record(0x204, struct.pack("<HHHH", at, column, 15, len(text)) + text)
    return begin + font + formats + bound + end + sheet + cells + end


def formula(row: int, column: int, result: float | bytes) -> bytes:
    """A formula of no tokens with the result that the file keeps."""
    number = isinstance(result, float)
    kept = struct.pack("<d", result) if number else b"\x00\x00\x00\x00\x00\x00\xff\xff"
    cell = record(0x06, struct.pack("<HHH", row, column, 15) + kept + bytes(8))
    if isinstance(result, bytes):
        cell += record(0x207, struct.pack("<H", len(result)) + result)
    return cell
