"""What an import did, as tables on a terminal: what needs somebody first, what was understood last."""

from __future__ import annotations

from collections.abc import Iterable

from checkin.cli.context import Context
from checkin.desk.importing.comparing import shown
from checkin.desk.importing.report import (
    Change,
    Doubt,
    ImportReport,
    Rejected,
    Repair,
    SheetReport,
    Someone,
)
from checkin.words.questions import answer_words, question_words

_SHOWN = 20
"""Rows of a list printed; --json gives all."""

_PROBLEM = ("import.row", "import.column", "import.value", "import.problem")
_CHANGE = ("import.row", "import.name", "import.field", "import.before", "import.after", "import.here")
_PEOPLE = ("import.row", "import.name", "import.delegation")


def tell(here: Context, report: ImportReport) -> None:
    """Print a report."""
    several = len(report.sheets) > 1
    for sheet in report.sheets:
        _columns(here, sheet, named=several)
    _counts(here, report)
    _problems(here, report, several=several)
    _questions(here, report)
    if report.unasked:
        here.say("import.unasked", keys=report.unasked)
    for title, changes in (
        ("import.changes", report.changes),
        ("import.both_changed", report.both_changed),
        ("import.kept", report.kept),
    ):
        _list(here, title, _CHANGE, [_change(here, one, several=several) for one in changes])
    for title, people in (
        ("import.missing_people", report.missing_people),
        ("import.withdrawn_people", report.withdrawn_people),
        ("import.skipped_people", report.skipped_people),
    ):
        _list(here, title, _PEOPLE, [_someone(one, several=several) for one in people])
    _understood(here, report, several=several)
    if report.same_rows:
        here.say("import.same_rows", rows=[" = ".join(map(str, rows)) for rows in report.same_rows])
    if report.new_delegations:
        here.say("import.new_delegations", len(report.new_delegations))
    if report.new_categories:
        here.say("import.new_categories", len(report.new_categories), names=report.new_categories)
    if report.dry_run:
        here.say("import.dry_run")


def _columns(here: Context, sheet: SheetReport, *, named: bool) -> None:
    words = here.words
    title = words("import.mapping", row=sheet.heading_row)
    here.table(
        [words("import.letter"), words("import.heading"), words("import.field"), words("import.samples")],
        [
            (
                one.letter,
                one.heading,
                words.term("field", one.field) if one.field else words("import.left_out_column"),
                ", ".join(one.samples),
            )
            for one in sheet.columns
        ],
        title=f"{sheet.sheet}: {title}" if named else title,
    )
    if sheet.unused:
        here.say("import.unused", headings=sheet.unused)


def _counts(here: Context, report: ImportReport) -> None:
    names = ("added", "changed", "unchanged", "missing", "rejected", "conflicts")
    here.table(
        [here.words(f"import.{name}") for name in names],
        [
            (
                report.added,
                report.changed,
                report.unchanged,
                report.missing,
                len(report.rejected),
                report.conflicts,
            )
        ],
    )


def _problems(here: Context, report: ImportReport, *, several: bool) -> None:
    for title, found in (("import.rejected_rows", report.rejected), ("import.left_out", report.left_out)):
        _list(here, title, _PROBLEM, [_problem(here, one, several=several) for one in found])
    _list(here, "import.doubts", _PROBLEM, _mended(here, report.doubts, several=several))


def _questions(here: Context, report: ImportReport) -> None:
    _list(
        here,
        "import.questions",
        ("import.question", "import.answer", "import.answers", "import.key"),
        [
            (
                question_words(here.words, one),
                answer_words(here.words, one, one.answer),
                " | ".join(one.answers),
                one.key,
            )
            for one in report.questions
            # Who is missing is listed below.
            if one.kind != "missing" and one.by == "default"
        ],
    )


def _understood(here: Context, report: ImportReport, *, several: bool) -> None:
    _list(here, "import.repaired", _PROBLEM, _mended(here, report.repaired, several=several))
    _list(
        here,
        "import.notices",
        _PROBLEM,
        [
            (
                _row(one.row, one.sheet, several=several),
                one.column or ("" if one.row else one.sheet),
                one.value[:60],
                here.words(f"notice.{one.code}"),
            )
            for one in report.notices
        ],
    )


def _problem(here: Context, one: Rejected, *, several: bool) -> tuple[object, ...]:
    row = _row(one.row, one.sheet, several=several)
    return row, one.column, one.value[:60], here.words(f"problem.{one.problem}")


def _mended(here: Context, found: Iterable[Repair | Doubt], *, several: bool) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for one in found:
        first = one.examples[0]
        text = first.before if first.before == first.after else f"{first.before} → {first.after}"
        place = f"{_row(first.row, one.sheet, several=several)} (×{one.count})"
        rows.append((place, one.heading, text[:60], here.words(f"repair.{one.kind}")))
    return rows


def _change(here: Context, one: Change, *, several: bool) -> tuple[object, ...]:
    values = map(shown, (one.before, one.after, one.here))
    row = _row(one.row, one.sheet, several=several)
    return (row, one.name, here.words(f"field.{one.field}"), *values)


def _someone(one: Someone, *, several: bool) -> tuple[object, ...]:
    return _row(one.row, one.sheet, several=several), one.name, one.delegation


def _row(row: int, sheet: str, *, several: bool) -> str:
    return " ".join(filter(None, (sheet if several else "", str(row or ""))))


def _list(here: Context, title: str, headings: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    if not rows:
        return
    here.table(
        [here.words(heading) for heading in headings], rows[:_SHOWN], title=here.words(title, len(rows))
    )
    if len(rows) > _SHOWN:
        here.say("cli.and_more", len(rows) - _SHOWN)
