"""Opening a roster, whatever it is: told by its content, never by its name."""

from __future__ import annotations

import errno
import zipfile
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.errors import RosterEmpty
from checkin.roster.csvfile import SAMPLE, read_csv
from checkin.roster.files import head_of, system_faults
from checkin.roster.layout import find_layout
from checkin.roster.sheet import Sheet
from checkin.roster.table import Notice, Table, table_of


@dataclass(frozen=True, slots=True)
class Roster:
    """The lists of people in a file, and the sheets that are none."""

    tables: tuple[Table, ...]
    notices: tuple[Notice, ...]


def read_roster(path: Path) -> Roster:
    """Find every list of people in a CSV file or workbook and make its rows ready to be read.

    Each visible sheet with a recognised name column is one; without any the first sheet that is
    not blank is taken, so that its columns can be chosen.

    Raises ``FileMissing``, ``FileIsDirectory``, ``FileEmpty``, ``FileForbidden``,
    ``FileProblem``, ``RosterUnreadable``, ``RosterEncoding``, ``RosterBroken`` and
    ``RosterEmpty``. The last rows of a large file are judged only when they are read.
    """
    sheets = _sheets(path)
    shown = [sheet for sheet in sheets if sheet.visible] or sheets
    notices = [
        Notice("sheet_hidden", sheet=sheet.title or "")
        for sheet in sheets
        if len(shown) < len(sheets) and not sheet.visible
    ]
    lists: list[Table] = []
    others: list[Table] = []
    for sheet in shown:
        layout = find_layout(sheet)
        table = table_of(str(path), sheet, layout) if layout else None
        if layout and table:
            (lists if layout.known else others).append(table)
        else:
            notices.append(Notice("sheet_empty", sheet=sheet.title or ""))
    if not lists:
        lists, others = others[:1], others[1:]
    if not lists:
        raise RosterEmpty(str(path))
    notices += [Notice("sheet_other", sheet=table.sheet or "") for table in others]
    return Roster(tuple(lists), tuple(notices))


def read_table(path: Path) -> Table:
    """Return the first list of people in a file; raises what ``read_roster`` does."""
    return read_roster(path).tables[0]


def _sheets(path: Path) -> list[Sheet]:
    head = head_of(path, SAMPLE)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # A workbook's reader is loaded only for a workbook.
        if _is_opendocument(path):
            from checkin.roster.odsfile import read_ods

            return read_ods(path)
        from checkin.roster.xlsxfile import read_xlsx

        return read_xlsx(path)
    return [read_csv(path, head)]


def _is_opendocument(path: Path) -> bool:
    """An OpenDocument begins with its type, not compressed (ODF 1.2, part 3, 3.3)."""
    with system_faults(path):
        try:
            with zipfile.ZipFile(path) as archive:
                return "content.xml" in archive.namelist()
        except (zipfile.BadZipFile, ValueError, EOFError):
            return False
        except OSError as fault:
            # A damaged directory makes zipfile seek before the beginning; that is not the disk.
            if fault.errno not in (None, errno.EINVAL):
                raise
            return False
