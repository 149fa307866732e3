"""``export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.cli.progress import stages
from checkin.desk.export_roster import export_roster
from checkin.words import Words
from checkin.words.headings import headings


def export_command(
    context: typer.Context,
    file: File,
    out: Annotated[Path, typer.Argument(metavar="OUT.xlsx", show_default=False)],
    language: Annotated[
        Literal["vi", "fr", "en"] | None, typer.Option("--language", show_default=False)
    ] = None,
    csv: Annotated[bool, typer.Option("--csv")] = False,
    json: Json = False,
) -> None:
    """Write the roster as the event knows it."""
    here = of(context)
    words = here.words
    if language is not None and language != words.language:
        words = Words(here.tools.resources / "translations", language)
    with Context(here.tools, words).desk(file) as desk, stages(here.words) as progress:
        report = export_roster(
            desk, out, headings(words), words("export.sheet"), as_csv=csv, progress=progress
        )
    if json:
        print_json(report)
    else:
        here.say("export.written", report.people, withdrawn=report.withdrawn, path=report.path)
