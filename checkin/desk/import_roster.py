"""Taking over a roster: everyone in, once, without undoing what the desks corrected."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.importing.asking import Asking
from checkin.desk.importing.planning import Plan
from checkin.desk.importing.reading import Progress, Reader, digest_of
from checkin.desk.importing.report import ImportReport
from checkin.domain import errors
from checkin.domain.kinds import DECISION
from checkin.roster import Rejected
from checkin.store import queries

NONE: Final[Mapping[str, str]] = MappingProxyType({})
"""No answers."""


def import_roster(
    desk: Desk,
    path: Path,
    chosen: Mapping[str, str],
    *,
    answers: Mapping[str, str] = NONE,
    seen: str = "",
    dry_run: bool = False,
    progress: Progress = lambda stage, rows: None,
) -> ImportReport:
    """Read a roster and write what is new in it as one commit.

    ``answers`` decide what the file leaves open, by the keys that the report's questions have;
    also ``added:<sheet>!<row>`` (add, skip; ``<row>.2`` for the first companion that a row names)
    and ``changed:<id>`` (take, keep). ``seen`` is the digest of the file that was reviewed: another
    one is not taken over with its answers.

    Raises:
        RoleTooLow: only an organiser imports.
        RosterChanged: the file is not the one that was seen.
        RosterFault, FieldUnknown, AnswerUnknown, FileFault: nothing was written.
    """
    desk.must_be_organiser()
    with collector_paused():
        digest = digest_of(path)
        if seen and digest != seen:
            raise errors.RosterChanged(str(path))
        asking = Asking(answers, _remembered(desk))
        reader = Reader(desk, path, chosen, asking)
        report = reader.report
        report.dry_run, report.digest = dry_run, digest
        with desk.file.reading() as connection:
            salt = queries.people_salt(connection, desk.file.event)
        rows = reader.rows(salt, progress)
        progress("match", len(rows))
        plan = Plan(desk, reader.naming, reader.exported, asking, report)
        if dry_run:
            with desk.file.reading():
                plan.entries(None, rows, reader.fields)
        else:
            with desk.file.writing() as work:
                entries = plan.entries(work, rows, reader.fields)
                progress("write", len(entries))
                if entries:
                    work.append(entries, desk.stamp())
    report.rejected = [
        Rejected(one.row, one.column, one.value, one.problem, sheet=one.sheet) for one in report.rejected
    ]
    return report


def _remembered(desk: Desk) -> dict[str, str]:
    """Return the answers given to earlier versions of the roster."""
    with desk.file.reading() as connection:
        found = queries.things(connection, DECISION).values()
    return {str(one.get("key", "")): str(one.get("answer", "")) for one in found}


@contextmanager
def collector_paused() -> Iterator[None]:
    """Spare the garbage collector: a large roster makes millions of objects and no cycles.

    Looking through them again and again costs a fifth of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
