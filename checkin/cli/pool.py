"""``pool``: numbered badges without a name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import File, Json, of, print_json
from checkin.cli.paper import Paper
from checkin.desk.badges import print_badges
from checkin.desk.outfile import check_target
from checkin.desk.pool import MAX_COUNT, make_pool
from checkin.desk.selecting import Selection


def pool_command(
    context: typer.Context,
    file: File,
    label: Annotated[str, typer.Argument(metavar="LABEL", show_default=False)],
    count: Annotated[int, typer.Argument(metavar="COUNT", show_default=False, min=1, max=MAX_COUNT)],
    out: Annotated[Path, typer.Argument(metavar="OUT.pdf", show_default=False)],
    category: Annotated[str, typer.Option("--category")] = "",
    json: Json = False,
) -> None:
    """Make numbered badges without a name."""
    here = of(context)
    with here.desk(file) as desk:
        press = Paper(here).press(desk)
        # Nobody is registered for badges that could not be written.
        check_target(out)
        made = make_pool(desk, label, category, count)
        chosen = Selection(delegates=tuple(one.id for one in made))
        printed = print_badges(desk, press, out, chosen)
    if json:
        people = [{"id": one.id.hex(), "name": one.name} for one in made]
        print_json({"path": printed.path, "pages": printed.pages, "people": people})
        return
    here.say("people.pool", first=made[0].name, last=made[-1].name)
    here.say("badges.printed", printed.pages, path=printed.path, issued=printed.issued)
