"""A new event with its people in it from the start: all of it, or no file."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from checkin.desk.desk import Clock, Desk
from checkin.desk.import_roster import NONE, import_roster
from checkin.desk.importing.reading import Progress
from checkin.desk.importing.report import ImportReport
from checkin.desk.new import DEFAULT_SESSION, Made, beginning
from checkin.desk.programme import ProgrammeReport, set_programme
from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import SESSION
from checkin.domain.log import RandomBytes
from checkin.domain.text import fold, tidy
from checkin.store.keys import KeySources


class MadeWithRoster(msgspec.Struct):
    """A new event, what of its roster came in, and what its programme changed."""

    made: Made
    roster: ImportReport
    programme: ProgrammeReport | None


def new_with_roster(
    path: Path,
    sources: KeySources | None,
    *,
    state: Path,
    clock: Clock,
    random: RandomBytes,
    name: str,
    timezone: str,
    desk: str,
    roster: Path,
    chosen: Mapping[str, str],
    answers: Mapping[str, str] = NONE,
    seen: str = "",
    programme: Path | None = None,
    progress: Progress = lambda stage, rows: None,
) -> MadeWithRoster:
    """Make a new event from a roster, and a programme if there is one.

    Without a programme there is one session that everyone may enter. What ``progress`` raises ends
    the making and leaves nothing behind. ``answers`` and ``seen`` are those of ``import_roster``.

    Raises:
        ValueInvalid: there is no name in ``name``.
        TimezoneUnknown, KeyMissing, FileFault, RosterFault, ProgrammeFault: nothing was made.
    """
    if not fold(tidy(name)):
        raise errors.ValueInvalid("name", name)
    names = {"und": tidy(name)}
    with beginning(
        path, sources, state=state, clock=clock, random=random, name=names, timezone=timezone, desk=desk
    ) as (made, event):
        taken = _with_sessions(made, programme)
        report = import_roster(made, roster, chosen, answers=answers, seen=seen, progress=progress)
        progress("keep", report.added)
    return MadeWithRoster(Made(str(path), event.recovery_code), report, taken)


def rehearse_roster(
    *,
    clock: Clock,
    random: RandomBytes,
    roster: Path,
    chosen: Mapping[str, str],
    answers: Mapping[str, str] = NONE,
    programme: Path | None = None,
    progress: Progress = lambda stage, rows: None,
) -> ImportReport:
    """Tell what ``new_with_roster`` would take over; the event it is tried on is thrown away.

    Nobody's data is written anywhere.

    Raises:
        FileFault, RosterFault, AnswerUnknown, ProgrammeFault: as making the event would.
    """
    with (
        tempfile.TemporaryDirectory(prefix="checkin-") as folder,
        beginning(
            Path(folder) / "rehearsal.checkin",
            None,
            state=Path(folder),
            clock=clock,
            random=random,
            name={},
            timezone="UTC",
            desk="",
        ) as (made, _),
    ):
        _with_sessions(made, programme)
        return import_roster(made, roster, chosen, answers=answers, dry_run=True, progress=progress)


def _with_sessions(made: Desk, programme: Path | None) -> ProgrammeReport | None:
    """Set the programme; without one, or with an empty one, make one session for everyone."""
    taken = set_programme(made, programme) if programme is not None else None
    if not made.sessions:
        session = write(SESSION, subject(made.file.event, SESSION, "main"), DEFAULT_SESSION)
        with made.file.writing() as work:
            work.append([session], made.stamp())
    return taken
