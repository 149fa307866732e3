"""``badges``, ``reprint``, ``replace`` and ``spoiled``."""

from __future__ import annotations

from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, iso, of, print_json
from checkin.cli.paper import REFUSED, Back, Dpi, Layout, Paper, Pdf, PrinterName, Sent, with_job
from checkin.cli.progress import bar
from checkin.desk.badges import Printed, print_badges, reprint
from checkin.desk.desk import Desk
from checkin.desk.press import Press
from checkin.desk.replacing import replace
from checkin.desk.selecting import Only, Selection
from checkin.desk.spoiled import print_lost, spoiled
from checkin.domain.layouts import DEFAULT_LAYOUT

Delegate = Annotated[str, typer.Argument(metavar="DELEGATE", show_default=False)]


def badges_command(
    context: typer.Context,
    file: File,
    out: Pdf,
    layout: Layout = DEFAULT_LAYOUT,
    dpi: Dpi = None,
    back: Back = None,
    delegation: Annotated[str | None, typer.Option("--delegation")] = None,
    category: Annotated[str | None, typer.Option("--category")] = None,
    delegate: Annotated[str | None, typer.Option("--delegate")] = None,
    new: Annotated[bool, typer.Option("--new")] = False,
    changed: Annotated[bool, typer.Option("--changed")] = False,
    printer: PrinterName = None,
    json: Json = False,
) -> None:
    """Write badges as PDF: all, or only those not on paper yet, or those whose paper is out of date."""
    here = of(context)
    if new and changed:
        raise typer.BadParameter(here.words("badges.either"))
    only: Only = "new" if new else "changed" if changed else ""
    selection = Selection(delegation, category, delegate, only=only)
    paper = Paper(here, layout, dpi, back, printer)
    with here.desk(file) as desk:
        press = paper.press(desk)
        with bar(here.words, "stage.badges") as progress:
            printed = print_badges(desk, press, out, selection, back=paper.back, progress=progress)
        sent = send(desk, paper, press, printed.path, printed.run) if printed.pages else None
    if json:
        print_json(with_job(printed, sent))
    else:
        say(here, printed, sent, only)
    if sent:
        sent.conclude(here, file, printed.run)


def send(desk: Desk, paper: Paper, press: Press, path: str, run: str) -> Sent | None:
    """Hand a PDF to the printer, if one was named; what it refuses does not count as printed."""
    sent = paper.send(path, press)
    if sent is not None and sent.state == REFUSED:
        print_lost(desk, run)
    return sent


def say(here: Context, printed: Printed, sent: Sent | None, only: Only = "") -> None:
    """Say what came of a run and of its job."""
    if printed.pages:
        here.say("badges.printed", printed.pages, path=printed.path, issued=printed.issued)
    else:
        here.say(f"badges.none_{only}")
    if printed.skipped:
        here.say("badges.skipped", len(printed.skipped), names=printed.skipped)
    if printed.unreadable:
        here.say("badges.letters", len(printed.unreadable), names=printed.unreadable)
    if sent and sent.state == "done":
        here.say("sending.done", printer=sent.printer)


def reprint_command(
    context: typer.Context,
    file: File,
    delegate: Delegate,
    out: Pdf,
    layout: Layout = DEFAULT_LAYOUT,
    dpi: Dpi = None,
    back: Back = None,
    printer: PrinterName = None,
    json: Json = False,
) -> None:
    """Put a delegate's badge on paper again, with the same code."""
    here = of(context)
    paper = Paper(here, layout, dpi, back, printer)
    with here.desk(file) as desk:
        press = paper.press(desk)
        printed = reprint(desk, press, out, delegate, back=paper.back)
        sent = send(desk, paper, press, printed.path, printed.run)
    if json:
        print_json(with_job(printed, sent))
    else:
        say(here, printed, sent)
    if sent:
        sent.conclude(here, file, printed.run)


def replace_command(
    context: typer.Context,
    file: File,
    delegate: Delegate,
    out: Pdf,
    reason: Annotated[str, typer.Option("--reason")],
    layout: Layout = DEFAULT_LAYOUT,
    dpi: Dpi = None,
    back: Back = None,
    printer: PrinterName = None,
    json: Json = False,
) -> None:
    """Give a delegate a new badge; the old one stops working."""
    here = of(context)
    paper = Paper(here, layout, dpi, back, printer)
    with here.desk(file) as desk:
        press = paper.press(desk)
        replaced = replace(desk, press, out, delegate, reason, back=paper.back)
        at = iso(desk, replaced.at_ms)
        sent = send(desk, paper, press, replaced.path, replaced.run)
    new, old = replaced.number, replaced.old_number
    if json:
        told = with_job(replaced, sent)
        del told["at_ms"]
        print_json({**told, "at": at})
    elif old:
        here.say("badges.replaced", name=replaced.name, new=new, old=old, path=replaced.path)
    else:
        here.say("badges.first", name=replaced.name, new=new, path=replaced.path)
    if sent:
        if not json and sent.state == "done":
            here.say("sending.done", printer=sent.printer)
        sent.conclude(here, file, replaced.run)


def spoiled_command(
    context: typer.Context,
    file: File,
    what: Annotated[str, typer.Argument(metavar="RUN|DELEGATE", show_default=False)],
    json: Json = False,
) -> None:
    """Record that badges did not come out of the printer."""
    here = of(context)
    with here.desk(file) as desk:
        told = spoiled(desk, what)
    if json:
        print_json(told)
        return
    if told.name:
        here.say("badges.spoiled_one", name=told.name)
    else:
        here.say("badges.spoiled", told.badges)
    if told.new:
        here.say("badges.spoiled_new", told.new)
    if told.changed:
        here.say("badges.spoiled_changed", told.changed)
    if not told.new and not told.changed:
        here.say("badges.spoiled_none")
