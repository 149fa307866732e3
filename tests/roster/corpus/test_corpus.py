"""Every sheet of the corpus gives the people, problems and notices written beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.roster import Notice, Rejected, RosterRow, Told, mended, people, read_roster, recognise_all
from tests.roster.corpus import contents, kinds, layouts, letters, service, several
from tests.roster.corpus.case import SESSIONS, Case

CASES = [*layouts.CASES, *contents.CASES, *several.CASES, *kinds.CASES, *letters.CASES, *service.CASES]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(tmp_path: Path, case: Case) -> None:
    roster = read_roster(case.written(tmp_path))
    maps = recognise_all(roster.tables, {}, SESSIONS)
    told = Told([*roster.notices])
    rows: list[RosterRow | Rejected] = []
    for table, columns in zip(roster.tables, maps, strict=True):
        told.notices += table.titles
        told.notices += [Notice("marks_unmatched", column=heading) for heading in columns.unmatched]
        rows += people(mended(table, columns, case.known).table, columns, told, case.known)
    assert [(row.row, row.fields) for row in rows if isinstance(row, RosterRow)] == list(case.people)
    assert [(row.problem, row.row, row.column) for row in rows if isinstance(row, Rejected)] == list(
        case.rejected
    )
    notices = [(one.code, one.row, one.column or one.value or one.sheet) for one in told.notices]
    assert sorted(notices, key=lambda one: one[1]) == list(case.notices)
    assert sorted((one.problem, one.row, one.column) for one in told.left_out) == sorted(case.left_out)
    assert maps[0].unused == tuple(case.unused)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_no_row_is_lost_silently(tmp_path: Path, case: Case) -> None:
    roster = read_roster(case.written(tmp_path))
    maps = recognise_all(roster.tables, {}, SESSIONS)
    for table, columns in zip(roster.tables, maps, strict=True):
        told = Told()
        named = {row.row for row in people(table, columns, told)} | {one.row for one in told.notices}
        named |= {one.row for one in table.titles} | set(
            range(table.first_heading_row, table.heading_row + 1)
        )
        assert {row for row, cells in table.source.records() if any(map(str.strip, cells))} <= named
