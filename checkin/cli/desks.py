"""``desks`` and ``retire``: which machines belong to the event, and the end of one's work."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.desk.desk import Desk
from checkin.desk.desks import KEY_DIGITS, DeskInfo, State, desks
from checkin.desk.retire import retire


def desks_command(context: typer.Context, file: File, json: Json = False) -> None:
    """List the desks of the event."""
    here = of(context)
    with here.desk(file) as desk:
        found = desks(desk)
        if json:
            print_json({"desks": [_plain(desk, one) for one in found]})
            return
        words = here.words
        headings = [words(f"desks.{name}") for name in ("name", "key", "role", "state", "commits", "last")]
        here.table(headings, [_row(here, desk, one) for one in found], whole=frozenset({1}))


def retire_command(
    context: typer.Context,
    file: File,
    name: Annotated[str, typer.Argument(metavar="DESK", show_default=False)],
) -> None:
    """End a desk's work normally."""
    here = of(context)
    with here.desk(file) as desk:
        here.say("desks.done", desk=retire(desk, name))


def _row(here: Context, desk: Desk, one: DeskInfo) -> list[object]:
    words = here.words
    last = clock_time(desk, one.written_ms) if one.written_ms is not None else "–"
    name = words("desks.own", name=one.name) if one.own else one.name
    role = words(f"role.{one.role.value}")
    return [name, one.key.hex()[:KEY_DIGITS], role, _state(here, desk, one), one.commits, last]


def _state(here: Context, desk: Desk, one: DeskInfo) -> str:
    words = here.words
    if one.state is State.ACTIVE:
        return words("desks.hub", addresses=one.addresses) if one.addresses else words("desks.active")
    said = words(f"desks.{one.state.value}", at=clock_time(desk, one.ended_ms), desk=one.ended_by)
    parts = [said, one.reason]
    if one.returned:
        parts.append(words("desks.returned"))
    if one.uncounted:
        parts.append(words("desks.uncounted", one.uncounted))
    return " · ".join(part for part in parts if part)


def _plain(desk: Desk, one: DeskInfo) -> dict[str, Any]:
    """Return a desk for JSON: the key in hexadecimal, times in ISO 8601."""
    return {
        "key": one.key.hex(),
        "name": one.name,
        "role": one.role.value,
        "own": one.own,
        "state": one.state.value,
        "ended": iso(desk, one.ended_ms) if one.ended_ms else None,
        "ended_by": one.ended_by,
        "reason": one.reason,
        "commits": one.commits,
        "uncounted": one.uncounted,
        "written": iso(desk, one.written_ms) if one.written_ms is not None else None,
        "returned": one.returned,
        "addresses": one.addresses,
    }
