"""``layouts``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.desk.desk import Desk
from checkin.desk.layouts import export_layout, remove_layout, take_layout


def layouts_command(
    context: typer.Context,
    file: File,
    layout: Annotated[Path | None, typer.Argument(metavar="LAYOUT.toml", show_default=False)] = None,
    remove: Annotated[str | None, typer.Option("--remove", metavar="NAME")] = None,
    export: Annotated[
        tuple[str, Path] | None, typer.Option("--export", metavar="NAME OUT.toml", show_default=False)
    ] = None,
    json: Json = False,
) -> None:
    """Show badge layouts, take one over, or hand out a copy of one."""
    here = of(context)
    if sum(one is not None for one in (layout, remove, export)) > 1:
        raise typer.BadParameter(here.words("layouts.either"))
    badges = here.tools.resources / "badges"
    with here.desk(file) as desk:
        said: str | None = None
        if layout is not None:
            said = here.words("layouts.taken", name=take_layout(desk, layout, badges).id)
        elif remove is not None:
            remove_layout(desk, remove, badges)
            said = here.words("layouts.removed", name=remove)
        elif export is not None:
            export_layout(desk, export[0], export[1], badges)
            said = here.words("layouts.exported", name=export[0], path=str(export[1]))
        if json:
            print_json({"layouts": here.tools.layouts(desk.layouts)})
            return
        if said is not None:
            print(said)
        _show(here, desk)


def _show(here: Context, desk: Desk) -> None:
    words = here.words
    here.table(
        [words(f"layouts.{name}") for name in ("id", "name", "size", "badges", "whose")],
        [
            (
                one.id,
                desk.named(one.name),
                f"{one.width:g} × {one.height:g} mm",
                one.badges,
                words("layouts.own" if one.own else "layouts.program"),
            )
            for one in here.tools.layouts(desk.layouts)
        ],
        whole=frozenset({0, 2}),
    )
