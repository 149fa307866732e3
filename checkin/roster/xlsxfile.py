"""Workbooks (.xlsx): their sheets, each cell as the text it shows."""

from __future__ import annotations

import datetime
import errno
import itertools
import re
import warnings
import zipfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from checkin.domain.errors import CheckinError, RosterUnreadable
from checkin.roster.files import system_faults
from checkin.roster.sheet import LARGE, Record, Sheet, first_rows
from checkin.roster.xlsxmarks import Marks, marks_of, rows_and_marks

LARGEST: Final = 512 << 20
"""Bytes a workbook may unpack to, by its own directory; a list of a million people needs less."""

LAST_ROW: Final = 1_048_576
"""The last row of a sheet (ECMA-376, part 1); beyond it a file is forged."""

JUDGED: Final = 2_000
"""Rows by which a workbook too large to keep is judged."""

_BATCH: Final = 256
# Excel writes characters that XML cannot hold as _x000D_, an underscore before such as _x005F_.
_ESCAPED: Final = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff])_")


class _Workbook(Protocol):
    """What is used of openpyxl's, which has no types."""

    worksheets: Sequence[Any]

    def __getitem__(self, title: str) -> Any: ...

    def close(self) -> None: ...


def read_xlsx(path: Path) -> list[Sheet]:
    """Read the sheets that hold anything, in their order. Raises ``RosterUnreadable``."""
    sheets: list[Sheet] = []
    with _workbook(path) as book:
        for source in book.worksheets:
            title: str = source.title
            with _reading(path), source._get_source() as part:
                rows, marked = rows_and_marks(part)
            with closing(_records(path, book, title)) as records:
                # What is large is read once more as a stream: the less of it twice, the better.
                head, whole = first_rows(records, LARGE if rows <= LARGE else JUDGED)
            if not any(cell.strip() for _, cells in head for cell in cells):
                continue
            marks = Marks()
            if marked:
                with _reading(path), source._get_source() as part:
                    marks = marks_of(part)
            sheets.append(
                Sheet(
                    title,
                    head,
                    None if whole else partial(_again, path, title),
                    tuple(marks.merges),
                    frozenset(marks.hidden),
                    frozenset(marks.uncalculated),
                    visible=source.sheet_state == "visible",
                )
            )
    return sheets


def _again(path: Path, title: str) -> Generator[Record, None, None]:
    with _workbook(path) as book, closing(_records(path, book, title)) as records:
        yield from records


@contextmanager
def _workbook(path: Path) -> Iterator[_Workbook]:
    with system_faults(path), path.open("rb") as file:
        with _reading(path):
            with zipfile.ZipFile(file) as archive:
                if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                    raise RosterUnreadable(str(path))
            # Half a second to import: only those who read a workbook wait for it.
            from openpyxl import load_workbook

            book: _Workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn whatever openpyxl raises inside into ``RosterUnreadable``, and silence its warnings.

    On damaged files it raises a dozen types, from zlib's to ``AttributeError``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except (CheckinError, MemoryError):
            raise
        except Exception as fault:
            # A damaged directory makes zipfile seek before the beginning; that is not the disk.
            if isinstance(fault, OSError) and fault.errno not in (None, errno.EINVAL):
                raise
            raise RosterUnreadable(str(path)) from fault


def _records(path: Path, book: _Workbook, sheet: str) -> Generator[Record, None, None]:
    with _reading(path):
        source: Any = book[sheet]
        # The size a workbook states of its sheets is often wrong, and would cut them.
        source.reset_dimensions()
        rows = enumerate(source.iter_rows(values_only=True), 1)
    while True:
        with _reading(path):
            batch = [(row, tuple(map(_text, cells))) for row, cells in itertools.islice(rows, _BATCH)]
        if not batch:
            return
        if batch[-1][0] > LAST_ROW:
            raise RosterUnreadable(str(path))
        yield from batch


def _text(value: object) -> str:
    """Return a cell's value as text: ISO dates, whole numbers without ".0", true and false."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), value) if "_x" in value else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return (value.date() if value.time() == datetime.time() else value).isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)
