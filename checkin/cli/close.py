"""``close``: the end of an event. The figures are kept, everybody is erased."""

from __future__ import annotations

import sys
from contextlib import nullcontext, redirect_stdout
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.progress import bar
from checkin.desk.close import Closed, Ending, before_closing, close_event
from checkin.desk.desk import Desk
from checkin.domain import errors
from checkin.domain.text import fold


def close_command(
    context: typer.Context,
    file: File,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    json: Json = False,
) -> None:
    """Keep the figures, erase everybody."""
    here = of(context)
    with here.desk(file) as desk:
        desk.must_be_organiser()
        plan = before_closing(desk)
        if plan.closed_ms is None and not yes and sys.stdin and sys.stdin.isatty():
            # What other programs read is the answer alone.
            with redirect_stdout(sys.stderr) if json else nullcontext():
                _tell(here, desk, plan)
                _ask(here, plan)
        with bar(here.words, "close.doing") as progress:
            closed = close_event(desk, progress)
        if json:
            print_json({"closed": iso(desk, closed.at_ms), **_plain(closed)})
        else:
            _say(here, desk, closed)


def _tell(here: Context, desk: Desk, plan: Ending) -> None:
    here.say("close.what", event=plan.event, people=plan.people, photos=plan.photos, staff=plan.staff)
    if plan.away:
        here.say("close.away")
        for one in plan.away:
            at = clock_time(desk, one.written_ms) if one.written_ms is not None else here.words("close.never")
            print("  " + here.words("close.away_one", desk=one.name, at=at))


def _ask(here: Context, plan: Ending) -> None:
    """Go on only when the event's name was typed.

    Raises:
        NameDiffers: something else was; nothing was changed.
    """
    print(here.words("close.ask", event=plan.event), end=" ", flush=True)
    typed = sys.stdin.readline().strip()
    if fold(typed) != fold(plan.event):
        raise errors.NameDiffers(typed, plan.event)


def _say(here: Context, desk: Desk, closed: Closed) -> None:
    if closed.already:
        here.say("close.already", event=closed.event, at=clock_time(desk, closed.at_ms))
    else:
        here.say(
            "close.done",
            event=closed.event,
            sessions=closed.sessions,
            present=closed.present,
            people=closed.people,
        )
    for path in closed.outside:
        here.say("close.outside", path=path)
    here.say("close.elsewhere")


def _plain(closed: Closed) -> dict[str, object]:
    names = ("event", "people", "sessions", "present", "outside", "already")
    return {name: getattr(closed, name) for name in names}
