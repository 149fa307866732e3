"""What an import did, as tables on a terminal: what needs a decision first, what is understood last."""

from __future__ import annotations

from checkin.cli.context import Context
from checkin.desk.importing.report import Change, ImportReport
from checkin.words.questions import answer_words, question_words

_SHOWN = 20
"""Rows of a list printed; --json gives all."""


def tell(here: Context, report: ImportReport) -> None:
    """Print a report."""
    words = here.words
    here.table(
        [words("import.field"), words("import.heading")],
        [(words(f"field.{field}"), heading) for field, heading in report.mapping.items()],
        title=words("import.mapping", row=report.heading_row),
    )
    if report.unused:
        here.say("import.unused", headings=report.unused)
    here.table(
        [
            words(f"import.{name}")
            for name in ("added", "changed", "unchanged", "missing", "rejected", "conflicts")
        ],
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
    _list(
        here,
        "import.rejected_rows",
        ("import.row", "import.column", "import.value", "import.problem"),
        [(one.row, one.column, one.value[:60], words(f"problem.{one.problem}")) for one in report.rejected],
    )
    _list(
        here,
        "import.left_out",
        ("import.row", "import.column", "import.value", "import.problem"),
        [(one.row, one.column, one.value[:60], words(f"problem.{one.problem}")) for one in report.left_out],
    )
    _list(
        here,
        "import.notices",
        ("import.row", "import.column", "import.value", "import.problem"),
        [
            (
                " ".join(filter(None, (one.sheet if len(report.sheets) > 1 else "", str(one.row or "")))),
                one.column or ("" if one.row else one.sheet),
                one.value[:60],
                words(f"notice.{one.code}"),
            )
            for one in report.notices
        ],
    )
    for title, changes in (("import.changes", report.changes), ("import.both_changed", report.both_changed)):
        _list(
            here,
            title,
            ("import.row", "import.name", "import.field", "import.before", "import.after", "import.here"),
            [_change(here, one) for one in changes],
        )
    _list(
        here,
        "import.missing_people",
        ("import.name", "import.delegation"),
        [(one.name, one.delegation) for one in report.missing_people],
    )
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
            if one.kind != "missing" and one.by == "default"
        ],
    )
    if report.same_rows:
        here.say("import.same_rows", rows=[" = ".join(map(str, rows)) for rows in report.same_rows])
    if report.new_delegations:
        here.say("import.new_delegations", len(report.new_delegations))
    if report.new_categories:
        here.say("import.new_categories", len(report.new_categories), names=report.new_categories)
    if report.dry_run:
        here.say("import.dry_run")


def _change(here: Context, one: Change) -> tuple[object, ...]:
    shown = ("" if value is None else str(value) for value in (one.before, one.after, one.here))
    return (one.row, one.name, here.words(f"field.{one.field}"), *shown)


def _list(here: Context, title: str, headings: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    if not rows:
        return
    here.table(
        [here.words(heading) for heading in headings], rows[:_SHOWN], title=here.words(title, len(rows))
    )
    if len(rows) > _SHOWN:
        here.say("cli.and_more", len(rows) - _SHOWN)
