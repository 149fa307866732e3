"""``bundle``: the event on a stick, where there is no network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from checkin.cli.context import File, Json, of, print_json
from checkin.cli.progress import bar
from checkin.desk.bundle import export_bundle, import_bundle


def bundle_command(
    context: typer.Context,
    what: Annotated[Literal["export", "import"], typer.Argument(show_default=False)],
    file: File,
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", show_default=False)],
    json: Json = False,
) -> None:
    """Write everything this desk holds to a stick, or take over what another desk wrote."""
    here = of(context)
    with here.desk(file) as desk, bar(here.words, "stage.bundle") as progress:
        written = export_bundle(desk, bundle, progress) if what == "export" else None
        taken = import_bundle(desk, bundle, progress) if what == "import" else None
    if json:
        print_json(written or taken)
    elif written is not None:
        here.say("bundle.written", written.commits, path=written.path)
    elif taken is not None:
        here.say("bundle.taken", taken.new)
        if taken.refused:
            here.say("bundle.refused", taken.refused)
