"""What of an import concerns whoever made the roster, as remarks on its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from checkin.desk.importing.comparing import shown
from checkin.desk.importing.remark import Remark, Say, Severity
from checkin.desk.importing.remarked import remarked
from checkin.desk.importing.report import ImportReport
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.roster import Doubt, Example, Notice, Rejected, Repair, Table, read_roster
from checkin.roster.xlsxmarks import index_of

_NOTICES: Final[dict[str, Severity]] = {
    "section_unclear": "warning",
    "marks_unmatched": "warning",
    "delegation_alike": "warning",
    "references_renumbered": "warning",
    "hidden_row": "information",
    "number_row": "information",
    "same_person": "information",
    "sheet_hidden": "information",
    "sheet_other": "information",
}
"""Notices that somebody should act upon; the others say what was understood rightly."""

_QUESTIONS: Final[dict[str, str]] = {
    "delegation": "delegation",
    "name_order": "name",
    "duplicate": "name",
    "rename": "name",
}
"""Questions about rows, by the field whose cell they are about."""


def write_remarks(path: Path, report: ImportReport, say: Say, out: Path, *, encoding: str = "") -> int:
    """Write the roster at ``path`` with remarks for whoever made it to ``out``; return how many.

    ``say(code, **facts)`` gives the sentences (``words.remarks``); ``encoding`` is that of a text file
    where somebody chose it (``read_roster``).

    Raises:
        FileExists: ``out`` is the roster itself.
        RosterFault, FileFault: nothing was half-written.
    """
    remarks = remarks_of(report, read_roster(path, encoding).tables, say)
    remarked(path, remarks, out, say, encoding=encoding)
    return len(remarks)


def remarks_of(report: ImportReport, tables: Sequence[Table], say: Say) -> list[Remark]:
    """Return all remarks on a roster, each once."""
    at = _Places(report, tables)
    found = [
        *(_of_row(one, "error", at, say) for one in report.rejected),
        *(_of_row(one, "warning", at, say) for one in report.left_out),
        *_of_notices(report.notices, at, say),
        *_of_changes(report, at, say),
        *_of_same_rows(report, at, say),
        *_of_questions(report.questions, at, say),
        *_of_repairs(report.repaired, report.doubts, at, say),
    ]
    return list(dict.fromkeys(found))


class _Places:
    """Where headings and fields stand in the file."""

    def __init__(self, report: ImportReport, tables: Sequence[Table]) -> None:
        self._tables = {table.sheet or "": table for table in tables}
        self._mappings = {one.sheet: one.mapping for one in report.sheets}
        self.only = report.sheet or ""

    def heading_row(self, sheet: str) -> int:
        table = self._tables.get(sheet)
        return table.heading_row if table else 0

    def column(self, sheet: str, heading: str) -> int | None:
        """Return the column with a heading; None where there is none."""
        table = self._tables.get(sheet)
        wanted = fold(heading)
        headings = table.headings if table else ()
        return next((i for i, one in enumerate(headings) if one and fold(one) == wanted), None)

    def field(self, sheet: str, field: str) -> tuple[int | None, str]:
        """Return column and heading of a field; of the name's parts where it has no column."""
        mapping = self._mappings.get(sheet, {})
        for one in (field, *(("family_name", "given_name") if field == "name" else ())):
            if one in mapping:
                return self.column(sheet, mapping[one]), mapping[one]
        return None, ""


def _place(say: Say, row: int, heading: str) -> str:
    if not row:
        return ""
    return say("at_cell", row=row, column=heading) if heading else say("at_row", row=row)


def _remark(
    say: Say,
    sheet: str,
    row: int,
    column: int | None,
    heading: str,
    severity: Severity,
    code: str,
    **facts: Any,
) -> Remark:
    where, text = _place(say, row, heading), say(code, **facts)
    if where and text[1:2].islower():
        text = text[0].lower() + text[1:]
    return Remark(
        sheet, row, column, severity, " ".join(filter(None, (where, text))), say(f"{code}_wish", **facts)
    )


def _of_row(one: Rejected, severity: Severity, at: _Places, say: Say) -> Remark:
    column = at.column(one.sheet, one.column) if one.column else None
    heading = one.column
    if one.problem == "extra_cells":
        column, heading = index_of(one.column), one.column
    if one.problem == "name_missing":
        column = column if column is not None else at.field(one.sheet, "name")[0]
    code = f"problem_{one.problem}"
    value = "" if one.problem == "name_missing" else one.value
    return _remark(say, one.sheet, one.row, column, heading, severity, code, value=value)


def _of_notices(notices: Iterable[Notice], at: _Places, say: Say) -> Iterator[Remark]:
    for one in notices:
        severity = _NOTICES.get(one.code)
        if severity is None:
            continue
        row = one.row or (at.heading_row(one.sheet) if one.column else 0)
        column = at.column(one.sheet, one.column) if one.column else None
        value = one.value or one.column or one.sheet
        code = f"notice_{one.code}"
        yield _remark(say, one.sheet, row, column, one.column, severity, code, value=value)


def _of_changes(report: ImportReport, at: _Places, say: Say) -> Iterator[Remark]:
    for one in report.both_changed:
        column, heading = at.field(one.sheet, one.field)
        yield _remark(
            say, one.sheet, one.row, column, heading, "warning", "both_changed",
            after=shown(one.after), here=shown(one.here),
        )  # fmt: skip


def _of_same_rows(report: ImportReport, at: _Places, say: Say) -> Iterator[Remark]:
    for rows in report.same_rows:
        for row in rows[1:]:
            column, heading = at.field(at.only, "name")
            yield _remark(say, at.only, row, column, heading, "warning", "same_rows", other=rows[0])


def _of_questions(questions: Iterable[Question], at: _Places, say: Say) -> Iterator[Remark]:
    for one in questions:
        if one.by != "default":
            # Somebody here knew; there is nothing to ask its author.
            continue
        first, second = (*one.texts, "", "")[:2]
        facts = {"first": first, "second": second, "others": ", ".join(one.texts[1:])}
        facts["who"] = " · ".join(filter(None, one.texts))
        if one.kind == "missing":
            yield _remark(say, one.sheet or at.only, 0, None, "", "warning", "missing", **facts)
        elif one.kind == "encoding":
            yield _remark(say, at.only, 0, None, "", "information", "encoding", **facts)
        elif one.kind == "column":
            row = at.heading_row(one.sheet)
            yield _remark(
                say, one.sheet, row, at.column(one.sheet, first), first, "warning", "column_unclear", **facts
            )
        elif one.kind in _QUESTIONS:
            column, heading = at.field(one.sheet, _QUESTIONS[one.kind])
            for row in filter(None, one.rows):
                yield _remark(say, one.sheet, row, column, heading, "warning", one.kind, **facts)


def _of_repairs(
    repairs: Iterable[Repair], doubts: Iterable[Doubt], at: _Places, say: Say
) -> Iterator[Remark]:
    for one in repairs:
        example = one.examples[0] if one.examples else Example(0, "", "")
        facts = {"count": one.count, "before": example.before, "after": example.after}
        row, code = at.heading_row(one.sheet), f"repaired_{one.kind}"
        column = at.column(one.sheet, one.heading)
        yield _remark(say, one.sheet, row, column, one.heading, "information", code, **facts)
    for doubt in doubts:
        column, code = at.column(doubt.sheet, doubt.heading), f"doubt_{doubt.kind}"
        for example in doubt.examples:
            yield _remark(
                say, doubt.sheet, example.row, column, doubt.heading, "warning", code, value=example.before
            )
