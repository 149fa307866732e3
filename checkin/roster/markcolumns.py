"""Finding the columns of marks and the sessions that they mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from checkin.domain.programme import Session
from checkin.roster.access import MOSTLY_MARKS, SOME_MARKS, marked_share, session_of
from checkin.roster.assigning import PARTS
from checkin.roster.feet import is_total
from checkin.roster.headings import is_line_number, readable
from checkin.roster.table import Table


def mark_columns(
    table: Table, fields: Mapping[str, int], used: Collection[int], sessions: Sequence[Session]
) -> tuple[dict[int, str], tuple[str, ...]]:
    """Return the columns of marks by the session they mean, and the headings that mean none."""
    free = [
        index
        for index, heading in enumerate(table.headings)
        if heading and index not in used and not is_line_number(heading)
    ]
    if not free:
        return {}, ()
    names = [fields[field] for field in ("name", *PARTS) if field in fields]
    cells: dict[int, list[str]] = {index: [] for index in free}
    for _, row in table.judged:
        if any(row[index] and not is_total(row[index]) for index in names):
            for index in free:
                if row[index]:
                    cells[index].append(readable(row[index]))
    access: dict[int, str] = {}
    unmatched: list[str] = []
    for index in free:
        heading = table.headings[index]
        share = marked_share(cells[index], heading)
        if share < SOME_MARKS:
            continue
        session = session_of(heading.rpartition("›")[2], sessions)
        if session is not None:
            access[index] = session
        elif share >= MOSTLY_MARKS:
            unmatched.append(heading)
    return access, tuple(unmatched)
