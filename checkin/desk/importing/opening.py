"""A file opened for an import: its lists of people, their columns, and what is open about both."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.importing.asking import Asking
from checkin.desk.importing.report import SheetReport
from checkin.domain import errors
from checkin.domain.people import COLUMNS
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.roster.columns import ColumnMap, recognise_all
from checkin.roster.reading import Roster, read_roster
from checkin.roster.review import columns_for_review
from checkin.roster.table import Table

ENCODING: Final = "encoding"
COLUMN: Final = "column:"
"""Followed by the folded heading."""
LEFT_OUT: Final = "-"


def open_roster(path: Path, asking: Asking) -> Roster:
    """Open a file in the encoding that was answered, else in the likeliest.

    Raises:
        RosterFault, FileFault: see ``read_roster``.
    """
    roster = read_roster(path, asking.given(ENCODING) or "")
    told = roster.encoding
    if told is not None and (not told.sure or asking.given(ENCODING)):
        answers = list(dict.fromkeys((*told.candidates, told.codec)))
        question = Question(ENCODING, "encoding", answers, told.codec, texts=list(told.lines))
        asking.settle(question)
    return roster


def recognise_columns(
    desk: Desk, roster: Roster, chosen: Mapping[str, str], asking: Asking
) -> list[ColumnMap]:
    """Match columns to fields; what is answered or chosen here is remembered by its heading.

    Raises:
        AnswerUnknown: a column was given a field that there is not.
        RosterFault, FieldUnknown: see ``recognise_all``.
    """
    answers = _answers(roster, asking)
    maps = recognise_all(roster.tables, chosen, desk.sessions, answers)
    for field, column in chosen.items():
        for one in maps:
            heading = one.headings.get(field, "")
            if column != LEFT_OUT and fold(heading):
                asking.remember(COLUMN + fold(heading), field)
    return maps


def sheet_report(table: Table, columns: ColumnMap | None) -> SheetReport:
    """Return what is said of one sheet."""
    return SheetReport(
        table.sheet or "",
        table.heading_row,
        dict(columns.headings) if columns else {},
        list(columns.unused) if columns else [],
        columns=columns_for_review(table, columns),
    )


def _answers(roster: Roster, asking: Asking) -> dict[str, str]:
    """Return the field by folded heading, as answered now or for an earlier version."""
    answers = asking.remembered(COLUMN)
    for heading in {fold(heading) for table in roster.tables for heading in table.headings} - {""}:
        given = asking.given(COLUMN + heading)
        if given is None:
            continue
        if given not in (*COLUMNS, LEFT_OUT):
            raise errors.AnswerUnknown(COLUMN + heading, given, [*COLUMNS, LEFT_OUT])
        answers[heading] = given
        asking.remember(COLUMN + heading, given)
    return answers
