"""Opening a roster, whatever it is: told by its content, never by its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkin.domain.errors import RosterEmpty
from checkin.roster.csvfile import SAMPLE, read_csv
from checkin.roster.decoding import TextEncoding
from checkin.roster.dividing import divided
from checkin.roster.files import head_of
from checkin.roster.kinds import kind_of
from checkin.roster.layout import find_layout
from checkin.roster.sheet import Sheet
from checkin.roster.table import Notice, Table, table_of


@dataclass(frozen=True, slots=True)
class Roster:
    """The lists of people in a file, and the sheets that are none."""

    tables: tuple[Table, ...]
    notices: tuple[Notice, ...]
    encoding: TextEncoding | None = None
    """Of a text file that does not say its encoding itself: which was taken."""


def read_roster(path: Path, encoding: str = "") -> Roster:
    """Find every list of people in a CSV file or workbook and make its rows ready to be read.

    Each visible sheet with a recognised name column is one, or several where it holds lists with
    other headings below or beside the first; without any the first sheet that is not blank is
    taken, so that its columns can be chosen. ``encoding`` is that of a text file,
    where a person knows better (``decoding.CODECS``).

    Raises ``FileMissing``, ``FileIsDirectory``, ``FileEmpty``, ``FileForbidden``,
    ``FileProblem``, ``EncodingUnknown``, ``RosterUnreadable``, ``RosterEncoding``, ``RosterBroken``,
    ``RosterEmpty``, ``RosterForeign``, ``RosterProtected``, ``RosterDamaged``, ``RosterSuspicious``,
    ``RosterTooLarge``, ``RosterTooLong`` and ``RosterTooWide``. The last rows of a large file are
    judged only when they are read.
    """
    sheets, told = _sheets(path, encoding)
    shown = [sheet for sheet in sheets if sheet.visible] or sheets
    notices = [
        Notice("sheet_hidden", sheet=sheet.title or "")
        for sheet in sheets
        if len(shown) < len(sheets) and not sheet.visible
    ]
    lists: list[Table] = []
    others: list[Table] = []
    for sheet in (part for one in shown for part in divided(one)):
        layout = find_layout(sheet)
        table = table_of(str(path), sheet, layout) if layout else None
        if layout and table:
            (lists if layout.known else others).append(table)
            notices += table.unseen
        else:
            notices.append(Notice("sheet_empty", sheet=sheet.title or ""))
    if not lists:
        lists, others = others[:1], others[1:]
    if not lists:
        raise RosterEmpty(str(path))
    notices += [Notice("sheet_other", sheet=table.sheet or "") for table in others]
    return Roster(tuple(lists), tuple(notices), told)


def read_table(path: Path) -> Table:
    """Return the first list of people in a file; raises what ``read_roster`` does."""
    return read_roster(path).tables[0]


def _sheets(path: Path, encoding: str) -> tuple[list[Sheet], TextEncoding | None]:
    head = head_of(path, SAMPLE)
    kind = kind_of(path, head)
    # A workbook's reader is loaded only for a workbook.
    if kind == "xlsx":
        from checkin.roster.xlsxfile import read_xlsx

        return read_xlsx(path), None
    if kind == "ods":
        from checkin.roster.odsfile import read_ods

        return read_ods(path), None
    if kind == "xls":
        from checkin.roster.xlsfile import read_xls

        return read_xls(path), None
    sheet, told = read_csv(path, head, encoding)
    return [sheet], told
