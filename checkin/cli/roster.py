"""``import``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import File, Json, of, print_json
from checkin.cli.import_report import tell
from checkin.cli.progress import stages
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.opening import ENCODING
from checkin.desk.importing.remarks import write_remarks
from checkin.desk.outfile import check_target
from checkin.words.remarks import sayer


def import_command(
    context: typer.Context,
    file: File,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", show_default=False)],
    mapping: Annotated[list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN")] = None,
    answer: Annotated[list[str] | None, typer.Option("--answer", metavar="QUESTION=ANSWER")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    remarks: Annotated[Path | None, typer.Option("--remarks", metavar="OUT.xlsx", show_default=False)] = None,
    json: Json = False,
) -> None:
    """Take over a roster."""
    here = of(context)
    chosen = pairs(context, mapping or [])
    answers = pairs(context, answer or [], last=True)
    with here.desk(file) as desk, stages(here.words) as progress:
        if remarks is not None:
            # Before anything is written: an import must not succeed and its command fail.
            check_target(remarks)
        report = import_roster(desk, roster, chosen, answers=answers, dry_run=dry_run, progress=progress)
        count = 0
        if remarks is not None:
            encoding = answers.get(ENCODING, "")
            count = write_remarks(roster, report, sayer(here.words), remarks, encoding=encoding)
    if json:
        print_json(report)
        return
    tell(here, report)
    if remarks is not None:
        here.say("import.remarks", count, path=str(remarks))


def pairs(context: typer.Context, texts: list[str], *, last: bool = False) -> dict[str, str]:
    """Return NAME=VALUE arguments as a dictionary; a usage error where the sign is missing.

    The name ends at the first sign, or at the ``last``.
    """
    found: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.rpartition("=") if last else text.partition("=")
        if not sign or not name.strip():
            raise typer.BadParameter(of(context).words("cli.pair", text=text))
        found[name.strip()] = value.strip()
    return found
