"""``pool``: numbered badges without a name."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from checkin.cli.badges import say, send
from checkin.cli.context import File, Json, of, print_json
from checkin.cli.paper import Back, Dpi, Layout, Paper, Pdf, PrinterName
from checkin.desk.badges import print_badges
from checkin.desk.outfile import check_target
from checkin.desk.pool import MAX_COUNT, make_pool
from checkin.desk.selecting import Selection
from checkin.domain.layouts import DEFAULT_LAYOUT


def pool_command(
    context: typer.Context,
    file: File,
    label: Annotated[str, typer.Argument(metavar="LABEL", show_default=False)],
    count: Annotated[int, typer.Argument(metavar="COUNT", show_default=False, min=1, max=MAX_COUNT)],
    out: Pdf,
    category: Annotated[str, typer.Option("--category")] = "",
    layout: Layout = DEFAULT_LAYOUT,
    dpi: Dpi = None,
    back: Back = None,
    printer: PrinterName = None,
    json: Json = False,
) -> None:
    """Make numbered badges without a name."""
    here = of(context)
    paper = Paper(here, layout, dpi, back, printer)
    with here.desk(file) as desk:
        press = paper.press(desk)
        # Nobody is registered for badges that could not be written.
        check_target(out)
        made = make_pool(desk, label, category, count)
        chosen = Selection(delegates=tuple(one.id for one in made))
        printed = print_badges(desk, press, out, chosen, back=paper.back)
        sent = send(desk, paper, press, printed.path, printed.run)
    if json:
        people = [{"id": one.id.hex(), "name": one.name} for one in made]
        told: dict[str, Any] = {"path": printed.path, "pages": printed.pages, "people": people}
        print_json({**told, "job": sent.facts()} if sent else told)
    else:
        here.say("people.pool", first=made[0].name, last=made[-1].name)
        say(here, printed, sent)
    if sent:
        sent.conclude(here, file, printed.run)
