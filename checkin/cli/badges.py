"""``badges`` and ``replace``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.context import File, Json, iso, of, print_json
from checkin.cli.progress import bar
from checkin.desk.badges import Selection, print_badges, replace
from checkin.desk.new_badges import badges_for_new
from checkin.domain.badge import number_of
from checkin.domain.layouts import DEFAULT_LAYOUT, PaperChoice

Pdf = Annotated[Path, typer.Argument(metavar="OUT.pdf", show_default=False)]
Layout = Annotated[str, typer.Option("--layout", metavar="NAME")]


def badges_command(
    context: typer.Context,
    file: File,
    out: Pdf,
    layout: Layout = DEFAULT_LAYOUT,
    delegation: Annotated[str | None, typer.Option("--delegation")] = None,
    category: Annotated[str | None, typer.Option("--category")] = None,
    delegate: Annotated[str | None, typer.Option("--delegate")] = None,
    new: Annotated[bool, typer.Option("--new")] = False,
    json: Json = False,
) -> None:
    """Write badges as PDF; ``--new`` only those of people who have none yet."""
    here = of(context)
    selection = Selection(delegation, category, delegate)
    press = here.tools.press(PaperChoice(layout))
    with here.desk(file) as desk, bar(here.words, "stage.badges") as progress:
        make = badges_for_new if new else print_badges
        printed = make(desk, press, out, selection, progress=progress)
    if json:
        print_json(printed)
        return
    if not printed.pages:
        here.say("badges.none_new")
        return
    here.say("badges.printed", printed.pages, path=printed.path, issued=printed.issued)
    if printed.skipped:
        here.say("badges.skipped", len(printed.skipped), names=printed.skipped)


def replace_command(
    context: typer.Context,
    file: File,
    delegate: Annotated[str, typer.Argument(metavar="DELEGATE", show_default=False)],
    out: Pdf,
    reason: Annotated[str, typer.Option("--reason")],
    layout: Layout = DEFAULT_LAYOUT,
    json: Json = False,
) -> None:
    """Give a delegate a new badge; the old one stops working."""
    here = of(context)
    press = here.tools.press(PaperChoice(layout))
    with here.desk(file) as desk:
        replaced = replace(desk, press, out, delegate, reason)
        at = iso(desk, replaced.at_ms)
    if json:
        told = msgspec.structs.asdict(replaced)
        del told["at_ms"]
        print_json({**told, "at": at})
        return
    new = number_of(bytes.fromhex(replaced.badge))
    if replaced.replaces:
        old = number_of(bytes.fromhex(replaced.replaces))
        here.say("badges.replaced", name=replaced.name, new=new, old=old, path=replaced.path)
    else:
        here.say("badges.first", name=replaced.name, new=new, path=replaced.path)
