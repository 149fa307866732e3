"""``photos``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, get_args

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.cli.progress import bar
from checkin.desk.photo_report import Fate, PhotosReport
from checkin.desk.take_photos import take_photos

_SHOWN: Final = 20
"""Rows of a list printed; --json gives all."""
_FATES: Final[tuple[Fate, ...]] = get_args(Fate)


def photos_command(
    context: typer.Context,
    file: File,
    pictures: Annotated[Path, typer.Argument(metavar="FOLDER|ZIP", show_default=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    json: Json = False,
) -> None:
    """Take over pictures of delegates."""
    here = of(context)
    with here.desk(file) as desk, bar(here.words, "stage.photos") as progress:
        report = take_photos(desk, pictures, here.tools.portrait, dry_run=dry_run, progress=progress)
    if json:
        print_json(report)
    else:
        _tell(here, report)


def _tell(here: Context, report: PhotosReport) -> None:
    words = here.words
    here.table([words(f"photos.{fate}") for fate in _FATES], [[report.count(fate) for fate in _FATES]])
    _list(
        here,
        "unclear",
        ("picture", "who", "problem"),
        [
            (", ".join(one.pictures), "; ".join(one.people), words(f"photos.{one.why}"))
            for one in report.unclear
        ],
    )
    _list(
        here,
        "unusable",
        ("picture", "who", "problem"),
        [(one.picture, one.name, words(f"photos.{one.why}")) for one in report.unusable],
    )
    _list(
        here,
        "unmatched",
        ("picture", "nearest"),
        [(one.picture, "; ".join(one.nearest)) for one in report.unmatched],
    )
    _list(here, "others", ("picture",), [(name,) for name in report.others])
    _list(here, "without", ("who", "delegation"), [(one.name, one.delegation) for one in report.without])
    if report.dry_run:
        here.say("import.dry_run")


def _list(here: Context, name: str, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    if not rows:
        return
    title = here.words(f"photos.{name}", len(rows))
    here.table([here.words(f"photos.{heading}") for heading in headings], rows[:_SHOWN], title=title)
    if len(rows) > _SHOWN:
        here.say("cli.and_more", len(rows) - _SHOWN)
