"""Looking into a file without an event's people: which columns it has."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.opening import open_roster, sheet_report
from checkin.desk.importing.report import SheetReport


def look(path: Path, answers: Mapping[str, str]) -> list[SheetReport]:
    """Return the sheets of a file with their columns, so that a person can say what they hold.

    For a file in which no column looks like the name, or two do: nothing is recognised here.

    Raises:
        RosterFault, FileFault: see ``read_roster``.
    """
    roster = open_roster(path, Asking(answers, {}))
    return [sheet_report(table, None) for table in roster.tables]
