"""``attendance``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, iso, of, print_json
from checkin.desk.attendance import Attendance, Group, attendance
from checkin.desk.export import to_csv, to_xlsx


def attendance_command(
    context: typer.Context,
    file: File,
    session: Annotated[str | None, typer.Option("--session")] = None,
    json: Json = False,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="OUT")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="OUT")] = None,
) -> None:
    """Count who is expected, present and inside."""
    here = of(context)
    with here.desk(file) as desk:
        counted = attendance(desk, desk.find_session(session) if session is not None else None)
        as_of = iso(desk, counted.as_of_ms)
    for out, export in ((csv, to_csv), (xlsx, to_xlsx)):
        if out is not None:
            export(counted, out)
            if not json:
                here.say("cli.written", path=out)
    if json:
        print_json({"as_of": as_of, **_dict(counted)})
    elif csv is None and xlsx is None:
        show(here, counted, as_of, detailed=session is not None)


def _dict(counted: Attendance) -> dict[str, object]:
    return {
        "event": counted.event,
        "timezone": counted.timezone,
        "desks": counted.desks,
        "people": counted.people,
        "sessions": counted.sessions,
    }


def show(here: Context, counted: Attendance, as_of: str, *, detailed: bool) -> None:
    """Print the figures of every session, with delegations and categories where ``detailed``."""
    words = here.words
    figures = [words(f"attendance.{name}") for name in ("expected", "present", "inside")]
    title = words("attendance.title", event=counted.event, as_of=as_of, desks=counted.desks)
    here.table(
        [words("attendance.session"), *figures],
        [(one.name, one.expected, one.present, one.inside) for one in counted.sessions],
        title=title,
    )
    if detailed:
        for one in counted.sessions:
            for key, groups in (("delegation", one.by_delegation), ("category", one.by_category)):
                here.table([words(f"attendance.{key}"), *figures], _rows(groups))


def _rows(groups: list[Group]) -> list[tuple[str, int, int, int]]:
    return [(group.name or "–", group.expected, group.present, group.inside) for group in groups]
