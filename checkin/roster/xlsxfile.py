"""Workbooks (.xlsx, .xlsm): their sheets, each cell as the text it shows; nothing in them is run."""

from __future__ import annotations

import errno
import itertools
import warnings
import weakref
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

from checkin.domain.errors import CheckinError, RosterDamaged, RosterForeign, RosterTooLong, RosterTooWide
from checkin.roster.archives import archive_of
from checkin.roster.cells import unescaped
from checkin.roster.files import system_faults
from checkin.roster.limits import COLUMNS, ROWS
from checkin.roster.parts import Glance, glance
from checkin.roster.sheet import Record, Sheet, first_rows
from checkin.roster.xlsxmarks import Marks, marks_of

KEPT: Final = 20_000
"""Rows up to which a sheet is kept whole and looked through for merged and hidden cells."""

JUDGED: Final = 2_000
"""Rows by which a sheet too large to keep is judged."""

_BATCH: Final = 256
_TYPES: Final = "[Content_Types].xml"


class _Workbook(Protocol):
    """What is used of openpyxl's, which has no types."""

    worksheets: Sequence[Any]

    def __getitem__(self, title: str) -> Any: ...

    def close(self) -> None: ...


class _Book:
    """An open workbook; closed when nobody reads it any more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with system_faults(path):
            file = path.open("rb")
            try:
                with _reading(path):
                    # Half a second to import: only those who read a workbook wait for it.
                    from openpyxl import load_workbook

                    book: _Workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
            except BaseException:
                file.close()
                raise
        self.source = book
        self.close = weakref.finalize(self, _close, file, book)


class _Stream:
    """The rows of a large sheet: the first time from where its head ends, later from the file again."""

    def __init__(self, book: _Book, title: str, head: Sequence[Record], rest: Iterator[Record]) -> None:
        self._path, self._title, self._head = book.path, title, head
        self._rest: Iterator[Record] | None = rest

    def __call__(self) -> Iterable[Record]:
        if self._rest is not None:
            rest, self._rest = self._rest, None
            return itertools.chain(self._head, rest)
        return _records(_Book(self._path), self._title)


def read_xlsx(path: Path) -> list[Sheet]:
    """Read the sheets that hold anything, in their order.

    A sheet of more than ``KEPT`` rows is a stream, of which merged and hidden cells are not known.
    Raises ``RosterForeign``, ``RosterDamaged``, ``RosterSuspicious``, ``RosterProtected``,
    ``RosterTooLarge``, ``RosterTooLong`` and ``RosterTooWide``.
    """
    parts = _parts(path)
    book = _Book(path)
    sheets: list[Sheet] = []
    try:
        for source in book.source.worksheets:
            seen = parts.get(source._worksheet_path.lstrip("/"), Glance(0, marked=True))
            sheets += _sheet(book, source, seen)
    except BaseException:
        book.close()
        raise
    if all(sheet.stream is None for sheet in sheets):
        book.close()
    return sheets


def _sheet(book: _Book, source: Any, seen: Glance) -> Iterator[Sheet]:
    title, visible = source.title, source.sheet_state == "visible"
    records = _records(book, title)
    large = seen.rows > KEPT
    head, whole = first_rows(records, JUDGED if large else KEPT)
    if not any(cell.strip() for _, cells in head for cell in cells) and (whole or not large):
        return
    if large or not whole:
        stream = None if whole else _Stream(book, title, head, records)
        yield Sheet(title, head, stream, visible=visible, unseen=seen.marked)
        return
    marks = Marks()
    if seen.marked:
        with _reading(book.path), closing(source._get_source()) as part:
            marks = marks_of(book.path, part)
    yield Sheet(
        title,
        head,
        None,
        tuple(marks.merges),
        frozenset(marks.hidden),
        frozenset(marks.uncalculated),
        visible=visible,
        hidden_columns=frozenset(marks.hidden_columns),
    )


def _parts(path: Path) -> dict[str, Glance]:
    """Look through every part before one is parsed."""
    with archive_of(path) as archive:
        if _TYPES not in archive.namelist():
            raise RosterForeign(str(path), "ZIP")
        parts: dict[str, Glance] = {}
        for name in archive.namelist():
            with archive.open(name) as part:
                parts[name] = glance(path, part, name)
    return parts


def _close(file: BinaryIO, book: _Workbook) -> None:
    book.close()
    file.close()


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn whatever openpyxl raises inside into ``RosterDamaged``, and silence its warnings.

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
            raise RosterDamaged(str(path)) from fault


def _records(book: _Book, title: str) -> Generator[Record, None, None]:
    path = book.path
    with _reading(path):
        source: Any = book.source[title]
        # The size a workbook states of its sheets is often wrong, and would cut them.
        source.reset_dimensions()
        rows = enumerate(source.iter_rows(values_only=True), 1)
    while True:
        with _reading(path):
            batch = [(row, tuple(map(unescaped, cells))) for row, cells in itertools.islice(rows, _BATCH)]
        if not batch:
            return
        if batch[-1][0] > ROWS:
            raise RosterTooLong(str(path), ROWS)
        if max(len(cells) for _, cells in batch) > COLUMNS:
            raise RosterTooWide(str(path), COLUMNS)
        yield from batch
