"""From a file to the good rows of a roster, with all that is open about single rows settled."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from checkin.desk.desk import Desk
from checkin.desk.importing.alike_names import told_apart_by_marks
from checkin.desk.importing.asking import Asking
from checkin.desk.importing.delegations import settle_delegations
from checkin.desk.importing.duplicates import Merged, once, settle_duplicates
from checkin.desk.importing.exported import Exported
from checkin.desk.importing.identities import Row
from checkin.desk.importing.name_order import settle_names
from checkin.desk.importing.naming import Naming
from checkin.desk.importing.opening import open_roster, recognise_columns, sheet_report
from checkin.desk.importing.report import ImportReport
from checkin.domain import errors
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.roster.mending import mended
from checkin.roster.own import people
from checkin.roster.results import Rejected, RosterRow, Told
from checkin.roster.sections import unnumbered
from checkin.roster.table import Notice

Progress = Callable[[str, int], None]
"""Called with (stage, rows so far)."""

_STEP: Final = 5000
_SECTION: Final = "section:"
"""Followed by the folded text."""
_MEANINGS: Final = ("delegation", "category", "nothing")


class Reader:
    """Reads one file for an event."""

    def __init__(self, desk: Desk, path: Path, chosen: Mapping[str, str], asking: Asking) -> None:
        """``chosen`` are columns by field, as on a command line.

        Raises:
            RosterFault, FieldUnknown, AnswerUnknown, FileFault: the file cannot be read so.
        """
        self._desk, self._asking = desk, asking
        self.naming = Naming(desk)
        self._folded: dict[str, str] = {}
        self.exported = Exported(desk)
        roster = open_roster(path, asking)
        self._tables = roster.tables
        self._maps = recognise_columns(desk, roster, chosen, asking)
        table, columns = self._tables[0], self._maps[0]
        self.report = ImportReport(
            table.path, table.sheet, table.heading_row, dict(columns.headings), list(columns.unused)
        )
        self.report.notices += roster.notices
        self.fields = tuple(dict.fromkeys((*(field for one in self._maps for field in one.provided), "name")))
        """The fields of which the file says something."""

    def rows(self, salt: bytes, progress: Progress) -> list[Row]:
        """Return the good rows; all else is told in the report.

        Raises:
            RosterFault, FileFault: the file cannot be read to its end.
            AnswerUnknown: a question has no such answer.
        """
        report = self.report
        rows = self._people(progress)
        strange = [row for row in rows if not self.exported.wrote(row)]
        settle_names(strange, self._asking)
        self._delegations(strange)
        rows = [row for row in rows if self._settled(row)]
        if len(self._tables) > 1 or any(row.nth > 1 for row in rows):
            rows = once(rows, report.notices)
        merged: list[Merged] = []
        rows = settle_duplicates(
            rows, self._asking, salt, lambda key: self.naming.shown("delegation", key), merged
        )
        report.merged += merged
        report.unchanged += self.exported.unchanged
        if not rows and not report.rejected and not report.unchanged:
            raise errors.RosterEmpty(report.path)
        return rows

    def _people(self, progress: Progress) -> list[Row]:
        """Return everybody in the file, with their delegations as it spells them."""
        report = self.report
        known = self._known_names()
        told = Told(report.notices, report.left_out)
        rows: list[Row] = []
        main: Row | None = None
        for table, columns in zip(self._tables, self._maps, strict=True):
            own = sheet_report(table, columns)
            report.sheets.append(own)
            report.notices += table.titles
            report.notices += [
                Notice("marks_unmatched", column=one, sheet=own.sheet) for one in columns.unmatched
            ]
            table, repairs, doubts = mended(table, columns, known)
            report.repaired += repairs
            report.doubts += doubts
            for one in people(table, columns, told, known):
                with_main = isinstance(one, RosterRow) and one.nth > 1
                report.rows += not with_main
                own.rows += not with_main
                if report.rows % _STEP == 0:
                    progress("read", report.rows)
                if isinstance(one, Rejected):
                    report.rejected.append(one)
                elif not self.exported.stands(one, own.sheet):
                    main = main if with_main else None
                    row = Row(one.row, one.fields, ("", ""), own.sheet, one.nth, main)
                    main = main or row
                    rows.append(row)
        self._sections()
        return rows

    def _delegations(self, rows: list[Row]) -> None:
        """Write one spelling for those that are one delegation."""
        texts: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for row in rows:
            text = row.fields.get("delegation")
            if text and row.nth == 1:
                texts[text].append((row.sheet, row.row))
        known = {key: one.name for key, one in self._desk.delegations.items()}
        self.report.notices += told_apart_by_marks(texts)
        same = settle_delegations(texts, known, self._asking)
        if same:
            for row in rows:
                text = row.fields.get("delegation")
                if text in same:
                    row.fields["delegation"] = same[text]

    def _settled(self, row: Row) -> bool:
        """Turn names of delegations, categories and sessions into ids; reject the row if one has none."""
        problem = self.naming.settle(row.fields)
        if problem:
            field, value = problem
            heading = next((one.headings[field] for one in self._maps if field in one.headings), field)
            self.report.rejected.append(
                Rejected(row.row, heading, value, f"{field}_unknown", sheet=row.sheet)
            )
            return False
        name = str(row.fields["name"])
        folded = self._folded.get(name)
        if folded is None:
            folded = self._folded[name] = fold(name)
        row.key = folded, str(row.fields.get("delegation", ""))
        return True

    def _known_names(self) -> dict[str, str]:
        """Return the names by which a section may call what the event knows, and what was answered."""
        desk = self._desk
        known = {fold(name): "category" for one in desk.categories.values() for name in _names(one)}
        known |= {fold(name): "delegation" for one in desk.delegations.values() for name in _names(one)}
        return known | self._asking.remembered(_SECTION) | self._asking.all_given(_SECTION, _MEANINGS)

    def _sections(self) -> None:
        """Ask about sections whose meaning was guessed; those answered are listed as well."""
        answered = {**self._asking.remembered(_SECTION), **self._asking.all_given(_SECTION, _MEANINGS)}
        places: dict[str, list[Notice]] = defaultdict(list)
        for notice in self.report.notices:
            if notice.code.startswith("section_"):
                key = fold(notice.value) if notice.guess else fold(unnumbered(notice.value))
                if notice.guess or key in answered:
                    places[key].append(notice)
        for key, notices in places.items():
            first = notices[0]
            question = Question(
                _SECTION + key,
                "section",
                list(_MEANINGS),
                first.guess or answered[key],
                sheet=first.sheet,
                rows=[one.row for one in notices[:5]],
                count=len(notices),
                texts=[first.value],
            )
            self._asking.settle(question, question.key)


def _names(thing: Any) -> tuple[str, ...]:
    return (thing.id, *thing.name.values())


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        # Reading it says better what is wrong.
        return ""
