"""``supervisor`` and ``supervisors``: who may decide at a door what a volunteer may not."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.desk.supervisors import (
    add_supervisor,
    change_pin,
    find_supervisor,
    remove_supervisor,
    supervisors,
)
from checkin.domain import errors


def supervisor_command(
    context: typer.Context,
    file: File,
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    remove: Annotated[bool, typer.Option("--remove")] = False,
) -> None:
    """Name a supervisor, give one another PIN, or remove one."""
    here = of(context)
    with here.desk(file) as desk:
        desk.must_be_organiser()
        if remove:
            gone = find_supervisor(desk, name)
            remove_supervisor(desk, gone.id)
            here.say("supervisors.removed", name=gone.name)
            return
        pin = _ask(here, name)
        try:
            known = find_supervisor(desk, name)
        except errors.SupervisorUnknown:
            here.say("supervisors.added", name=add_supervisor(desk, name, pin).name)
        else:
            change_pin(desk, known.id, pin)
            here.say("supervisors.changed", name=known.name)


def supervisors_command(context: typer.Context, file: File, json: Json = False) -> None:
    """List the supervisors."""
    here = of(context)
    with here.desk(file) as desk:
        known = supervisors(desk)
    if json:
        print_json({"supervisors": [{"id": one.id.hex(), "name": one.name} for one in known]})
    elif known:
        here.table([here.words("supervisors.name")], [[one.name] for one in known])
    else:
        here.say("supervisors.none")


def _ask(here: Context, name: str) -> str:
    """Return the PIN of ``CHECKIN_PIN``, else typed twice.

    Raises:
        PinMissing: neither is there.
        PinDiffers: two different ones were typed.
    """
    given = os.environ.get("CHECKIN_PIN")
    if given:
        return given
    if not sys.stdin or not sys.stdin.isatty():
        raise errors.PinMissing
    import getpass

    first = getpass.getpass(here.words("supervisors.pin", name=name) + " ")
    if getpass.getpass(here.words("supervisors.pin_again") + " ") != first:
        raise errors.PinDiffers
    return first
