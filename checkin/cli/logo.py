"""``logo``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import File, Json, of, print_json
from checkin.desk.logo import logo_of, remove_logo, set_logo


def logo_command(
    context: typer.Context,
    file: File,
    picture: Annotated[Path | None, typer.Argument(metavar="PICTURE", show_default=False)] = None,
    remove: Annotated[bool, typer.Option("--remove")] = False,
    json: Json = False,
) -> None:
    """Show whether the event has a logo, give it one, or take it off."""
    here = of(context)
    if remove and picture is not None:
        raise typer.BadParameter(here.words("logo.either"))
    with here.desk(file) as desk:
        if picture is not None:
            set_logo(desk, picture, here.tools.logo)
        elif remove:
            remove_logo(desk)
        logo = logo_of(desk)
    if json:
        print_json({"logo": {"kind": logo.kind, "bytes": len(logo.data)} if logo else None})
    elif logo is None:
        here.say("logo.none")
    else:
        here.say("logo.shown", kind=logo.kind.upper(), kilobytes=-(-len(logo.data) // 1000))
