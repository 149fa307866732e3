"""``import`` and ``programme``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.cli.progress import stages
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import Change, ImportReport
from checkin.desk.programme import set_programme
from checkin.domain.programme import Session
from checkin.words import Words

_SHOWN = 20
"""Rows of a list printed; --json gives all."""


def import_command(
    context: typer.Context,
    file: File,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", show_default=False)],
    mapping: Annotated[list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    json: Json = False,
) -> None:
    """Take over a roster."""
    here = of(context)
    chosen = pairs(context, mapping or [])
    with here.desk(file) as desk, stages(here.words) as progress:
        report = import_roster(desk, roster, chosen, dry_run=dry_run, progress=progress)
    if json:
        print_json(report)
    else:
        _tell(here, report)


def pairs(context: typer.Context, texts: list[str]) -> dict[str, str]:
    """Return NAME=VALUE arguments as a dictionary; a usage error where the sign is missing."""
    found: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise typer.BadParameter(of(context).words("cli.pair", text=text))
        found[name.strip()] = value.strip()
    return found


def _tell(here: Context, report: ImportReport) -> None:
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


def programme_command(
    context: typer.Context,
    file: File,
    programme: Annotated[Path | None, typer.Argument(metavar="PROGRAMME.toml", show_default=False)] = None,
    json: Json = False,
) -> None:
    """Show the programme, or take one over from a file."""
    here = of(context)
    words = here.words
    with here.desk(file) as desk:
        report = set_programme(desk, programme) if programme is not None else None
        if json:
            sessions = [
                {
                    "id": one.id,
                    "name": desk.named(one.name) or one.id,
                    "names": one.name,
                    "date": one.date,
                    "starts": one.starts,
                    "ends": one.ends,
                    "opens": one.opens,
                    "closes": one.closes,
                    "hall": one.hall,
                    "capacity": one.capacity,
                    "reentry": one.reentry,
                    "parallel": one.parallel,
                    "categories": one.categories,
                    "delegations": one.delegations,
                    "people": one.people,
                }
                for one in desk.sessions
            ]
            print_json({"timezone": desk.event.timezone, "sessions": sessions})
            return
        if report is not None:
            here.say("programme.taken", len(report.changed))
            if report.unknown:
                here.say("programme.unknown", names=report.unknown)
            if report.removed:
                here.say("programme.removed", sessions=report.removed)
        here.table(
            [
                words(f"programme.{name}")
                for name in ("id", "name", "time", "hall", "capacity", "reentry", "access")
            ],
            [
                (
                    one.id,
                    desk.named(one.name),
                    _when(one),
                    one.hall,
                    one.capacity if one.capacity is not None else "",
                    words(f"reentry.{one.reentry}"),
                    _access(desk, one, words),
                )
                for one in desk.sessions
            ],
            title=desk.named(desk.event.name),
            whole=frozenset({0, 2}),
        )


def _when(session: Session) -> str:
    day = "/".join(reversed(session.date.split("-")[1:]))
    return f"{day} {'–'.join(text[11:16] for text in (session.starts, session.ends) if text)}".strip()


def _access(desk: Desk, session: Session, words: Words) -> str:
    if not session.restricted:
        return words("programme.everyone")
    rules = (
        ("categories", session.categories),
        ("delegations", session.delegations),
        ("people", session.people),
    )
    return ", ".join(words(f"programme.{name}", len(keys)) for name, keys in rules if keys)
