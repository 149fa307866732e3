"""From a file to the good rows of a roster, with delegations, categories and sessions settled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.importing.asking import Asking
from checkin.desk.importing.matching import Row, row_of
from checkin.desk.importing.naming import Naming
from checkin.desk.importing.report import ImportReport, SheetReport
from checkin.domain import errors
from checkin.domain.text import fold
from checkin.roster import Notice, Rejected, Told, people, read_roster, recognise_all

Progress = Callable[[str, int], None]
"""Called with (stage, rows so far)."""

_STEP = 5000


class Reader:
    """Reads one file for an event."""

    def __init__(self, desk: Desk, path: Path, chosen: Mapping[str, str], asking: Asking) -> None:
        """``chosen`` are columns by field, as on a command line.

        Raises:
            RosterFault, FieldUnknown, FileFault: see ``read_roster`` and ``recognise_all``.
        """
        self._desk, self._asking = desk, asking
        self.naming = Naming(desk)
        roster = read_roster(path)
        self._tables = roster.tables
        self._maps = recognise_all(roster.tables, chosen, desk.sessions)
        table, columns = self._tables[0], self._maps[0]
        self.report = ImportReport(
            table.path, table.sheet, table.heading_row, dict(columns.headings), list(columns.unused)
        )
        self.report.notices += roster.notices
        self.fields = tuple(dict.fromkeys((*(field for one in self._maps for field in one.provided), "name")))
        """The fields of which the file says something."""

    def rows(self, progress: Progress) -> list[Row]:
        """Return the good rows; all else is told in the report.

        Raises:
            RosterFault, FileFault: the file cannot be read to its end.
        """
        report = self.report
        known = _known_names(self._desk)
        told = Told(report.notices, report.left_out)
        rows: list[Row] = []
        for table, columns in zip(self._tables, self._maps, strict=True):
            sheet = table.sheet or ""
            own = SheetReport(sheet, table.heading_row, dict(columns.headings), list(columns.unused))
            report.sheets.append(own)
            report.notices += table.titles
            report.notices += [
                Notice("marks_unmatched", column=one, sheet=sheet) for one in columns.unmatched
            ]
            for one in people(table, columns, told, known):
                report.rows += 1
                own.rows += 1
                if report.rows % _STEP == 0:
                    progress("read", report.rows)
                if isinstance(one, Rejected):
                    report.rejected.append(one)
                    continue
                problem = self.naming.settle(one.fields)
                if problem:
                    field, value = problem
                    heading = columns.headings.get(field, field)
                    report.rejected.append(Rejected(one.row, heading, value, f"{field}_unknown", sheet=sheet))
                else:
                    rows.append(row_of(one.row, one.fields, sheet))
        if len(self._tables) > 1:
            rows = _once(rows, report)
        if not rows and not report.rejected:
            raise errors.RosterEmpty(report.path)
        return rows


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        # Reading it says better what is wrong.
        return ""


def _known_names(desk: Desk) -> dict[str, str]:
    """Return the names by which a section may call what the event knows."""
    known = {fold(n): "category" for one in desk.categories.values() for n in (one.id, *one.name.values())}
    return known | {
        fold(n): "delegation" for one in desk.delegations.values() for n in (one.id, *one.name.values())
    }


def _once(rows: list[Row], report: ImportReport) -> list[Row]:
    """Make one of those who stand on several sheets, as where each delegation has its own."""
    kept: list[Row] = []
    by_key: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        same = next((one for one in by_key.get(row.key, ()) if _is_same(one, row)), None)
        if same is None:
            kept.append(row)
            by_key.setdefault(row.key, []).append(row)
            continue
        sessions = [*same.fields.get("sessions", ()), *row.fields.get("sessions", ())]
        same.fields = row.fields | same.fields
        if sessions:
            same.fields["sessions"] = list(dict.fromkeys(sessions))
        value = f"{same.fields['name']} = {same.sheet} {same.row}"
        report.notices.append(Notice("same_person", row.row, value=value, sheet=row.sheet))
    return kept


def _is_same(one: Row, other: Row) -> bool:
    """Equal names of one delegation on two sheets are two people only if the sheets contradict."""
    if one.sheet == other.sheet:
        return False
    shared = (one.fields.keys() & other.fields.keys()) - {"sessions", "notes", "name", "honorific"}
    return all(one.fields[field] == other.fields[field] for field in shared)
