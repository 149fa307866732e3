"""``attendance``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import typer

from checkin.cli.context import Context, File, Json, iso, of, print_json
from checkin.cli.progress import stages
from checkin.desk.attendance import Attendance, Group, SessionAttendance, attendance
from checkin.desk.exports.document import as_document
from checkin.desk.exports.export import Targets, export
from checkin.desk.exports.report import make_report
from checkin.desk.outfile import same_file
from checkin.domain.sorting import text_key
from checkin.words import Words
from checkin.words.reports import report_texts


def attendance_command(
    context: typer.Context,
    file: File,
    session: Annotated[str | None, typer.Option("--session")] = None,
    json: Json = False,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="OUT")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="OUT")] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="OUT")] = None,
    people: Annotated[bool, typer.Option("--people")] = False,
    language: Annotated[
        Literal["vi", "fr", "en"] | None, typer.Option("--language", show_default=False)
    ] = None,
) -> None:
    """Count who is expected, present and inside."""
    here = of(context)
    targets = Targets(csv, xlsx, pdf)
    if people and csv is None and xlsx is None:
        raise typer.BadParameter(here.words("attendance.people_where"))
    if same_file(targets.paths):
        raise typer.BadParameter(here.words("attendance.same_file"))
    if targets.paths:
        found = _export(here, file, session, targets, language, people=people)
        if json:
            print_json(found)
        for path in targets.paths if not json else ():
            here.say("cli.written", path=path)
        return
    with here.desk(file) as desk:
        only = desk.find_session(session) if session is not None else None
        if json:
            print_json(as_document(desk, make_report(desk, only)))
        else:
            counted = attendance(desk, only)
            show(here, counted, iso(desk, counted.as_of_ms), detailed=session is not None)


def _export(
    here: Context, file: Path, session: str | None, targets: Targets, language: str | None, *, people: bool
) -> dict[str, Any]:
    resources = here.tools.resources
    words = Words(resources / "translations", language) if language else here.words
    with here.desk(file) as desk, stages(here.words) as progress:
        return export(
            desk,
            targets,
            report_texts(words),
            resources / "fonts",
            desk.find_session(session) if session is not None else None,
            people=people,
            progress=lambda done, _: progress("export", done),
        )


def show(here: Context, counted: Attendance, as_of: str, *, detailed: bool) -> None:
    """Print the figures of the event and every session; ``detailed``: those of its groups too."""
    words = here.words
    figures = [words(f"attendance.{name}") for name in ("expected", "present", "inside")]
    title = words("attendance.title", event=counted.event, as_of=as_of, desks=counted.desks)
    whole = [] if detailed else [(words("report.whole"), counted.whole)]
    here.table(
        [words("attendance.session"), *figures],
        [
            (name, one.expected, one.present, _inside(one, one))
            for name, one in [*whole, *((one.name, one) for one in counted.sessions)]
        ],
        title=title,
    )
    if detailed:
        for one in counted.sessions:
            for key, groups in (
                ("delegation", one.by_delegation),
                ("category", one.by_category),
                ("country", _named(words, one.by_country)),
            ):
                here.table([words(f"attendance.{key}"), *figures], _rows(one, groups))


def _named(words: Words, countries: list[Group]) -> list[Group]:
    """Return countries by their names, those of none last."""
    named = [
        msgspec.structs.replace(one, name=words.term("territory", one.id)) for one in countries if one.id
    ]
    return sorted(named, key=lambda one: text_key(one.name)) + [one for one in countries if not one.id]


def _rows(session: SessionAttendance, groups: list[Group]) -> list[tuple[str, int, int, int | None]]:
    return [(group.name or "–", group.expected, group.present, _inside(session, group)) for group in groups]


def _inside(session: SessionAttendance, figures: SessionAttendance | Group) -> int | None:
    """Nobody knows who is inside where people are not scanned out."""
    return figures.inside if session.exits else None
