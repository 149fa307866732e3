"""Opening a roster, whatever it is: told by its content, never by its name."""

from __future__ import annotations

from pathlib import Path

from checkin.roster.csvfile import SAMPLE, read_csv
from checkin.roster.files import head_of
from checkin.roster.table import Table


def read_table(path: Path) -> Table:
    """Find the headings in a CSV file or workbook and make its rows ready to be read.

    Raises ``FileMissing``, ``FileIsDirectory``, ``FileEmpty``, ``FileForbidden``,
    ``FileProblem``, ``RosterUnreadable``, ``RosterEncoding``, ``RosterBroken`` and
    ``RosterEmpty``. The last rows of a large file are judged only when they are read.
    """
    head = head_of(path, SAMPLE)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # A workbook's reader is loaded only for a workbook.
        from checkin.roster.xlsxfile import read_xlsx

        return read_xlsx(path)
    return read_csv(path, head)
