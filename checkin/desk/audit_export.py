"""The history as a file for security: every line, what it is about by the names of today, and as of when."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from csv import writer as rows_into
from pathlib import Path
from typing import BinaryIO, Final, Self

from checkin.desk.audit import Cursor, audit
from checkin.desk.audit_lines import EVERYTHING, Wanted
from checkin.desk.desk import Desk
from checkin.desk.exports.sheet_names import SheetNames
from checkin.desk.exports.tables import moment, separator
from checkin.desk.exports.xlsx_lists import serial_moment
from checkin.desk.outfile import check_target, into_place
from checkin.desk.sheets import LAST_ROW, As, Book, Column, Kind, Value
from checkin.desk.spreadsheet import csv_text
from checkin.domain.happenings import Audited, AuditTexts
from checkin.domain.programme import local_time

_PORTION: Final = 1000
_ROOM: Final = LAST_ROW - 16
"""Lines that a sheet takes beside what stands above them."""
_WIDTH: Final = 24
_MOMENT: Final = 20

Step = Callable[[int, int], None]
"""Called with (lines so far, 0); may raise to end the work."""


def export_audit(
    desk: Desk,
    texts: AuditTexts,
    wanted: Wanted = EVERYTHING,
    *,
    csv: Path | None = None,
    xlsx: Path | None = None,
    progress: Step | None = None,
) -> int:
    """Write what is ``wanted`` of the history, newest first, into each file that is named.

    Return how many lines there are. Texts stay texts whatever they look like; the files are for their
    owner alone where the system knows such rights.

    Raises:
        RoleTooLow: everybody's comings and goings go to an organiser only.
        FileFault: no file was half-written.
    """
    desk.must_be_organiser()
    for out in filter(None, (csv, xlsx)):
        check_target(out)
    count = 0
    with ExitStack() as files:
        tables: list[_Csv | _Xlsx] = []
        if csv is not None:
            tables.append(_Csv(files.enter_context(into_place(csv)), desk, texts))
        if xlsx is not None:
            tables.append(files.enter_context(_Xlsx(files.enter_context(into_place(xlsx)), desk, texts)))
        for line in _lines(desk, wanted, progress or (lambda done, of: None)):
            count += 1
            row = texts.row(line)
            for table in tables:
                table.add(line, row)
        for table in tables:
            table.finish()
    return count


def _lines(desk: Desk, wanted: Wanted, progress: Step) -> Iterator[Audited]:
    done = 0
    before: Cursor | None = None

    def look() -> bool:
        progress(done, 0)
        return False

    while True:
        page = audit(desk, wanted, limit=_PORTION, before=before, stop=look)
        yield from page.happenings
        done += len(page.happenings)
        before = page.next
        if before is None:
            return


class _Csv:
    def __init__(self, file: BinaryIO, desk: Desk, texts: AuditTexts) -> None:
        self._desk = desk
        # With its mark of order a spreadsheet takes the file for UTF-8.
        self._text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        self._writer = rows_into(self._text, delimiter=separator(desk.language), lineterminator="\r\n")
        # A table that other programs read has nothing above its headings: each line says where it is from.
        self._writer.writerow([texts.moment, *texts.headings, texts.as_of, texts.timezone, texts.desks])
        self._origin = [csv_text(one) for one in _origin(desk)]

    def add(self, line: Audited, row: Sequence[str]) -> None:
        at = moment(self._desk, line.event.at_ms)
        self._writer.writerow([at, *map(csv_text, row), *self._origin])

    def finish(self) -> None:
        self._text.flush()
        self._text.detach()


class _Xlsx:
    def __init__(self, file: BinaryIO, desk: Desk, texts: AuditTexts) -> None:
        self._desk, self._title = desk, texts.title
        self._columns = [
            Column(texts.moment, _MOMENT, Kind.MOMENT),
            *(Column(heading, max(_WIDTH, len(heading) + 4)) for heading in texts.headings),
        ]
        labels = (texts.as_of, texts.timezone, texts.desks)
        above: list[Sequence[Value | As]] = [[As(texts.event, Kind.TEXT), desk.named(desk.event.name)]]
        above += [[As(name, Kind.TEXT), value] for name, value in zip(labels, _origin(desk), strict=True)]
        self._above = [*above, []]
        self._names = SheetNames()
        self._book = Book(file, title=texts.title)
        self._room = 0

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(self, *about: object) -> None:
        self._book.__exit__(*about)

    def add(self, line: Audited, row: Sequence[str]) -> None:
        if not self._room:
            self._sheet.finish()
            self._begin()
        self._room -= 1
        at = serial_moment(local_time(line.event.at_ms, self._desk.event.zone))
        self._sheet.append([at, *row], faded=bool(line.void) or line.event.undone)

    def finish(self) -> None:
        self._book.save()

    def _begin(self) -> None:
        name = self._names.name(self._title)
        self._sheet = self._book.sheet(name, self._columns, above=self._above)
        self._room = _ROOM


def _origin(desk: Desk) -> tuple[str, str, str]:
    names = ", ".join(sorted(desk.desk_names.values()))
    return moment(desk, desk.clock()), desk.event.timezone, names
