"""What a report holds, sorted into the sections of the review; made in a lane, shown row by row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing.report import Change, ImportReport, SheetReport, Someone
from checkin.domain.errors import CheckinError
from checkin.domain.questions import Question
from checkin.domain.text import fold

SECTIONS: Final = ("problems", "decide", "columns", "changed", "added", "missing", "understood")
"""What needs someone most comes first."""


class Heading(msgspec.Struct, frozen=True):
    """Stands above the entries of one kind; ``name`` says which, ``detail`` is a name of the file."""

    name: str
    detail: str = ""


class Problem(msgspec.Struct, frozen=True):
    """A row or cell left out, or a doubt about what was taken: ``what`` has words by its ``level``."""

    level: str
    what: Any


class Column(msgspec.Struct, frozen=True):
    """A column of the file and the field it is read as, empty for none."""

    key: str
    sheet: str
    letter: str
    heading: str
    field: str
    samples: tuple[str, ...] = ()
    detail: str = ""
    """The language or the session, where a field has a column for each."""


class Changed(msgspec.Struct, frozen=True):
    """Someone known of whom the file says something else."""

    key: str
    name: str
    changes: tuple[Change, ...]
    kept: bool
    """What was known is kept, by an answer to an earlier version."""


class Newcomer(msgspec.Struct, frozen=True):
    """Someone who was not known."""

    key: str
    someone: Someone
    skipped: bool
    """Left out, by an answer to an earlier version."""


class Understood(msgspec.Struct, frozen=True):
    """A remark (``notice``) on a row or sheet, or letters that were mended (``repair``)."""

    kind: str
    what: Any


Entry = Heading | Problem | Question | Column | Changed | Newcomer | Understood


class Content(msgspec.Struct, frozen=True):
    """A report in sections, each a list of entries in the order of reading."""

    report: ImportReport
    sections: dict[str, list[Any]]
    several_sheets: bool = False
    asks: CheckinError | None = None
    """Why only the columns could be read."""
    counts: dict[str, int] = {}
    """How many entries there are in each section, headings aside."""
    by_key: dict[str, Any] = {}
    """People added and changed, by the keys of their answers."""

    @property
    def questions(self) -> list[Question]:
        """All questions, those about missing people last."""
        return [one for name in ("decide", "missing") for one in self.sections[name] if _asks(one)]

    @property
    def skipped(self) -> list[Any]:
        """Who is left out or as they were by answers to earlier versions."""
        changed = [one for one in self.sections["changed"] if one.kept]
        return changed + [one for one in self.sections["added"] if one.skipped]

    @property
    def readable(self) -> bool:
        """Whether the file was read to its end, or only its columns were."""
        return bool(self.report.digest)


def content_of(report: ImportReport, given: Collection[str] = ()) -> Content:
    """Sort a report; ``given`` are the keys that were answered when it was made."""
    asked = [one for one in report.questions if one.kind not in ("missing", "column")]
    # What a column holds is decided where all columns are.
    sections: dict[str, list[Any]] = {
        "problems": _problems(report),
        "decide": _grouped(asked),
        "columns": _columns(report.sheets),
        "changed": _changed(report, given),
        "added": _added(report, given),
        "missing": [one for one in report.questions if one.kind == "missing"],
        "understood": _understood(report),
    }
    by_key = {one.key: one for one in (*sections["changed"], *sections["added"])}
    counts = {
        name: sum(not isinstance(one, Heading) for one in entries) for name, entries in sections.items()
    }
    return Content(report, sections, len(report.sheets) > 1, counts=counts, by_key=by_key)


def columns_only(path: str, sheets: list[SheetReport], asks: CheckinError) -> Content:
    """Return what can be shown of a file whose columns must be told first, and why."""
    report = ImportReport(path, None, 0, {}, [], sheets=sheets)
    return msgspec.structs.replace(content_of(report), asks=asks)


def _asks(entry: object) -> bool:
    return isinstance(entry, Question)


def _grouped(questions: Sequence[Question]) -> list[Any]:
    by_kind: dict[str, list[Any]] = {}
    for one in questions:
        by_kind.setdefault(one.kind, []).append(one)
    found: list[Any] = []
    for kind, same in by_kind.items():
        found += [Heading(kind), *same]
    return found


def _problems(report: ImportReport) -> list[Any]:
    found: list[Any] = []
    levels = (("rejected", report.rejected), ("left_out", report.left_out), ("doubt", report.doubts))
    these: Sequence[Any]
    for level, these in levels:
        if these:
            found += [Heading(level), *(Problem(level, one) for one in these)]
    return found


def _columns(sheets: Sequence[SheetReport]) -> list[Any]:
    found: list[Any] = []
    for sheet in sheets:
        if len(sheets) > 1:
            found.append(Heading("sheet", sheet.sheet))
        found += [
            Column(
                f"column:{fold(one.heading)}",
                sheet.sheet,
                one.letter,
                one.heading,
                one.field,
                one.samples,
                one.session or one.language,
            )
            for one in sheet.columns
        ]
    return found


def _changed(report: ImportReport, given: Collection[str]) -> list[Any]:
    decided = {one.key for one in report.questions if one.kind == "conflict"}
    by_person: dict[str, list[Change]] = {}
    kept: Mapping[str, Change] = {one.id: one for one in report.kept}
    for change in (*report.changes, *report.kept):
        if f"conflict:{change.id}:{change.field}" not in decided:
            by_person.setdefault(change.id, []).append(change)
    found = [
        Changed(key, changes[0].name, tuple(changes), who in kept and key not in given)
        for who, changes in by_person.items()
        for key in (f"changed:{who}",)
    ]
    return sorted(found, key=lambda one: (one.changes[0].sheet, one.changes[0].row))


def _added(report: ImportReport, given: Collection[str]) -> list[Any]:
    found = [Newcomer(one.added_key, one, False) for one in report.added_people]
    if report.skipped_people:
        skipped = [(one.added_key, one) for one in report.skipped_people]
        found += [Newcomer(key, one, key not in given) for key, one in skipped]
        found.sort(key=lambda one: (one.someone.sheet, one.someone.row))
    return list(found)


def _understood(report: ImportReport) -> list[Any]:
    found: list[Any] = []
    these: Sequence[Any]
    for kind, these in (("repair", report.repaired), ("notice", report.notices)):
        if these:
            found += [Heading(kind), *(Understood(kind, one) for one in these)]
    return found
