"""Comments in the cells of a workbook: as large as their texts, beside their cells."""

from __future__ import annotations

import math
import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, Final

AUTHOR: Final = "Check-in"

_WIDTH: Final = 300
_LINE: Final = 18
_ON_A_LINE: Final = 44
_TALLEST: Final = 420
_LONGEST: Final = 30_000
"""Characters; a cell's text ends at 32,767."""

_COLUMN: Final = 64
_ROW: Final = 20
_GAP: Final = 12
_SHAPE: Final = re.compile(rb"<(?:\w+:)?shape .*?</(?:\w+:)?shape>", re.DOTALL)
_SIZE: Final = re.compile(rb"width:(\d+(?:\.\d+)?)px;height:(\d+(?:\.\d+)?)px")
_ROW_OF: Final = re.compile(rb"<(\w+):Row>(\d+)</")
_COLUMN_OF: Final = re.compile(rb"<\w+:Column>(\d+)</")
_AUTO: Final = re.compile(rb"<\w+:AutoFill>")


def comment_of(texts: Sequence[str], before: Any = None) -> Any:
    """Return a comment that says all of ``texts``, after what somebody else said there ``before``."""
    from openpyxl.comments import Comment

    said = [f"{before.author}: {before.text}"] if before is not None and before.text else []
    text = "\n\n".join([*said, *texts])[:_LONGEST]
    lines = sum(max(1, math.ceil(len(line) / _ON_A_LINE)) for line in text.split("\n"))
    return Comment(_plain(text), AUTHOR, height=min(_TALLEST, _LINE * lines + _LINE), width=_WIDTH)


def _plain(text: str) -> str:
    return "".join(ch for ch in text if ch == "\n" or ch.isprintable() or ch.isspace())


def save(book: Any, file: BinaryIO) -> None:
    """Write a workbook with its comments to the right of their cells.

    openpyxl gives them all one place at the top of the sheet, over the headings, where they lie in
    a heap as soon as somebody shows them (x:Anchor; ECMA-376, part 4, 19.4.2.2).
    """
    with tempfile.TemporaryFile() as whole:
        book.save(whole)
        sheets = [sheet for sheet in book.worksheets if sheet._comments]
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.infolist():
                content = source.read(entry)
                if entry.filename.endswith(".vml"):
                    content = _anchored(content, _sheet_of(entry.filename, sheets))
                target.writestr(entry.filename, content)


def _sheet_of(name: str, sheets: Sequence[Any]) -> Any:
    """Return whose comments a drawing holds: they are numbered in the order of the sheets."""
    found = re.search(r"(\d+)\.vml$", name)
    at = int(found[1]) - 1 if found else 0
    return sheets[at] if at < len(sheets) else None


def _anchored(content: bytes, sheet: Any) -> bytes:
    return _SHAPE.sub(lambda shape: _placed(shape[0], sheet), content)


def _placed(shape: bytes, sheet: Any) -> bytes:
    size, row, column = _SIZE.search(shape), _ROW_OF.search(shape), _COLUMN_OF.search(shape)
    if size is None or row is None or column is None:
        return shape
    left, top = int(column[1]) + 1, int(row[2])
    right = _walk(left, _GAP + float(size[1]), _widths(sheet, left))
    bottom = _walk(top, 2 + float(size[2]), _heights(sheet, top))
    numbers = (left, _GAP, top, 2, *right, *bottom)
    prefix = row[1]
    anchor = b"<%b:Anchor>%b</%b:Anchor>" % (prefix, ", ".join(map(str, numbers)).encode(), prefix)
    return _AUTO.sub(lambda found: anchor + found[0], shape, count=1)


def _walk(start: int, length: float, sizes: Iterator[float]) -> tuple[int, int]:
    """Return (cell, pixels into it) where something ends that begins with cell ``start``."""
    for at, size in enumerate(sizes, start):
        if length <= size:
            return at, int(length)
        length -= size
    return start, int(length)


def _widths(sheet: Any, column: int) -> Iterator[float]:
    from openpyxl.utils import get_column_letter

    while True:
        column += 1
        letter = get_column_letter(min(column, 16_384))
        known = sheet.column_dimensions.get(letter) if sheet is not None else None
        hidden = known is not None and known.hidden
        yield 0.0 if hidden else known.width * 7 + 5 if known is not None and known.width else float(_COLUMN)


def _heights(sheet: Any, row: int) -> Iterator[float]:
    while True:
        row += 1
        known = sheet.row_dimensions.get(row) if sheet is not None else None
        hidden = known is not None and known.hidden
        yield 0.0 if hidden else known.height * 4 / 3 if known is not None and known.height else float(_ROW)
