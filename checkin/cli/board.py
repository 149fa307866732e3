"""``board``."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import typer

from checkin.cli.closed import closed_at, say_closed
from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.desk.board import Board, BoardPerson, board
from checkin.desk.desk import Desk
from checkin.desk.kept import kept

_MARKS = ("head", "signatory", "protocol")


def board_command(
    context: typer.Context,
    file: File,
    session: Annotated[str | None, typer.Option("--session")] = None,
    json: Json = False,
) -> None:
    """Show how many of each delegation have come, and who of those somebody waits for."""
    here = of(context)
    with here.desk(file) as desk:
        found = board(desk, desk.find_session(session) if session is not None else None)
        if json:
            print_json({**_plain(desk, found), "closed": closed_at(desk)})
        elif kept(desk) is not None:
            say_closed(here, desk)
        else:
            _show(here, desk, found)


def _plain(desk: Desk, found: Board) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(found, builtin_types=(bytes,))
    plain["as_of"] = iso(desk, plain.pop("as_of_ms"))
    for row in plain["rows"]:
        for person in row["people"]:
            person["id"] = person["id"].hex()
            at_ms = person.pop("arrived_ms")
            person["arrived"] = iso(desk, at_ms) if at_ms is not None else None
    return plain


def _show(here: Context, desk: Desk, found: Board) -> None:
    words = here.words
    headings = [words(f"attendance.{name}") for name in ("delegation", "present", "expected")]
    name = " · ".join(part for part in (found.event, found.name) if part)
    here.table(
        [*headings, words("board.people")],
        [
            (
                row.name or "–",
                row.present,
                row.expected,
                "\n".join(_person(here, desk, one) for one in row.people),
            )
            for row in found.rows
        ],
        title=words("attendance.title", event=name, as_of=iso(desk, found.as_of_ms), desks=found.desks),
    )
    here.say("board.total", present=found.arrived, expected=found.expected)


def _person(here: Context, desk: Desk, person: BoardPerson) -> str:
    marks = ", ".join(here.words.term("field", mark) for mark in _MARKS if getattr(person, mark))
    came = (
        clock_time(desk, person.arrived_ms) if person.arrived_ms is not None else here.words("board.awaited")
    )
    return here.words("board.person", name=person.name, marks=marks, came=came)
