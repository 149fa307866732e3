"""Writing the attendance into files, all of them or none."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.exports.census import Step
from checkin.desk.exports.document import as_document
from checkin.desk.exports.model import Report
from checkin.desk.exports.pdf import write_pdf
from checkin.desk.exports.report import make_report, unheard
from checkin.desk.exports.tables import write_figures, write_people
from checkin.desk.exports.xlsx import write_xlsx
from checkin.desk.outfile import check_target, into_place
from checkin.domain import errors
from checkin.domain.programme import Session
from checkin.domain.reports import ReportTexts


class Targets(msgspec.Struct, frozen=True):
    """Which files are wanted."""

    csv: Path | None = None
    xlsx: Path | None = None
    pdf: Path | None = None
    json: Path | None = None

    @property
    def paths(self) -> list[Path]:
        """Those that are wanted."""
        return [one for one in (self.csv, self.xlsx, self.pdf, self.json) if one is not None]


def export(
    desk: Desk,
    targets: Targets,
    texts: ReportTexts,
    fonts: Path,
    only: Session | None = None,
    *,
    people: bool = False,
    progress: Step | None = None,
) -> dict[str, Any]:
    """Write the attendance of the event, or of one session, and return it (``as_document``).

    ``texts`` are the words of the files' language, which also chooses among names; ``fonts`` is the
    folder of the fonts. With ``people`` the CSV holds people by session instead of figures, and the
    workbook a row for each; PDF and JSON never name anybody. All files show the same moment.
    ``progress`` hears (rows so far, 0) and may raise to end the work.

    Raises:
        RoleTooLow: names of everybody go to an organiser only.
        EventClosed: its figures are left, and nobody to list.
        SheetTooLong: a workbook has no room for so many people.
        FileFault: no file was half-written.
    """
    for path in targets.paths:
        check_target(path)
    step = progress or unheard
    speaking = desk.speaking(texts.language)
    with desk.file.snapshot():
        report = make_report(speaking, only, people=people, progress=step)
        if people and report.closed:
            raise errors.EventClosed
        found = as_document(speaking, report)
        with ExitStack() as files:

            def opened(path: Path) -> BinaryIO:
                return files.enter_context(into_place(path))

            if targets.csv is not None:
                _write_csv(opened(targets.csv), speaking, report, step, people=people)
            if targets.xlsx is not None:
                write_xlsx(opened(targets.xlsx), speaking, report, texts, people=people, progress=step)
            if targets.pdf is not None:
                step(0, 0)
                write_pdf(opened(targets.pdf), speaking, report, texts, fonts)
            if targets.json is not None:
                opened(targets.json).write(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
            step(0, 0)
    return found


def _write_csv(file: BinaryIO, desk: Desk, report: Report, progress: Step, *, people: bool) -> None:
    if people:
        write_people(file, desk, report, progress)
    else:
        write_figures(file, desk, report)


def file_stem(event: str, word: str, session: str, day: date) -> str:
    """Return a name for a file, of the event file's, what it is, the session's id and the day."""
    plain = "".join(one if one.isalnum() else "-" for one in session)
    return "-".join(part for part in (event, word, plain, f"{day:%Y-%m-%d}") if part)
