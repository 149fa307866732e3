"""``hub``: this computer serves the event to the other desks."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.domain import errors
from checkin.domain.hosting import listen_at
from checkin.domain.kinds import Role

_LOOK_S = 0.5
"""Between two looks at whether Ctrl+C was pressed: not every system interrupts a wait."""


def hub_command(
    context: typer.Context,
    file: File,
    listen: Annotated[str, typer.Option("--listen", metavar="HOST:PORT", show_default=False)] = "",
    json: Json = False,
) -> None:
    """Serve until Ctrl+C or the system's signal to end; what happens is logged on stderr."""
    from checkin.desk.hosting import host

    here = of(context)
    at, port = listen_at(listen)
    desk = here.tools.open(file, here.words.language)
    name, inviting = desk.named(desk.event.name), desk.file.role is Role.ORGANISER
    over = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        over.set()

    # From here on a signal ends the serving and nothing else, whenever it comes.
    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        hosted = host(desk, at, port, sys.stderr)
        try:
            if json:
                print_json({"event": name, "port": hosted.port, "addresses": hosted.addresses})
            else:
                here.say("hub.serving", event=name)
                for address in hosted.addresses:
                    print(f"  {address}")
                here.say("hub.invite" if inviting else "hub.invite_elsewhere", path=file)
            print(end="", flush=True)
            told = hosted.addresses
            while hosted.alive() and not over.wait(_LOOK_S):
                if hosted.addresses != told:
                    told = hosted.addresses
                    _moved(here, told, json=json)
        finally:
            hosted.stop()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if not over.is_set():
        raise errors.HubBroken
    if not json:
        here.say("hub.stopped")


def _moved(here: Context, addresses: list[str], *, json: bool) -> None:
    """Tell that the hub is found elsewhere now; the other desks read it in the log."""
    if json:
        print_json({"addresses": addresses})
    else:
        here.say("hub.moved")
        for address in addresses:
            print(f"  {address}")
    print(end="", flush=True)
