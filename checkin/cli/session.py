"""``session``: one session, and opening, extending or closing it for all desks."""

from __future__ import annotations

from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, of, print_json
from checkin.cli.programme import access, session_facts, when
from checkin.desk.desk import Desk
from checkin.desk.hours import HoursSet, close_session, extend_session, open_session
from checkin.desk.session_figures import session_figures
from checkin.domain.programme import Session

Reason = Annotated[str, typer.Option("--reason", show_default=False)]


def session_command(
    context: typer.Context,
    file: File,
    session: Annotated[str, typer.Argument(metavar="SESSION", show_default=False)],
    opens: Annotated[bool, typer.Option("--open")] = False,
    extend: Annotated[int | None, typer.Option("--extend", metavar="MINUTES", show_default=False)] = None,
    closes: Annotated[bool, typer.Option("--close")] = False,
    reason: Reason = "",
    json: Json = False,
) -> None:
    """Show a session, or set its hours."""
    here = of(context)
    if opens + closes + (extend is not None) > 1:
        raise typer.BadParameter(here.words("session.either"))
    with here.desk(file) as desk:
        id = desk.find_session(session).id
        done: HoursSet | None = None
        if opens:
            done = open_session(desk, id, reason=reason)
        elif closes:
            done = close_session(desk, id, reason=reason)
        elif extend is not None:
            done = extend_session(desk, id, extend, reason=reason)
        found = desk.session_of(id)
        if json:
            print_json({**_facts(desk, found), **({"written": done.written} if done else {})})
        elif done is None:
            _show(here, desk, found)
        else:
            name = desk.named(found.name) or found.id
            here.say(
                f"session.{_said(done, opens=opens, closes=closes)}", session=name, closes=_hour(done.closes)
            )


def _said(done: HoursSet, *, opens: bool, closes: bool) -> str:
    if opens:
        return "opened" if done.written else "was_open"
    if closes:
        return "closed" if done.written else "was_closed"
    return "extended"


def _facts(desk: Desk, session: Session) -> dict[str, object]:
    figures = session_figures(desk, session.id)[0]
    return {
        **session_facts(desk, session),
        "state": figures.state.value,
        "expected": figures.expected,
        "present": figures.present,
        "inside": figures.inside,
        "level": figures.level.value,
    }


def _show(here: Context, desk: Desk, session: Session) -> None:
    words = here.words
    figures = session_figures(desk, session.id)[0]
    seats = f"{figures.inside}/{session.capacity}" if session.capacity is not None else figures.inside
    facts = (
        ("programme.id", session.id),
        ("programme.time", when(session)),
        ("programme.hall", session.hall),
        ("session.state", words(f"session_state.{figures.state.value}")),
        ("session.opens", _hour(session.opens)),
        ("session.closes", _hour(session.closes)),
        ("session.figures", f"{figures.present}/{figures.expected}"),
        ("session.inside", seats),
        ("programme.reentry", words(f"reentry.{session.reentry}")),
        ("programme.access", access(desk, session, words)),
    )
    rows = [(words(name), str(value)) for name, value in facts if value != ""]
    here.table(["", ""], rows, title=desk.named(session.name) or session.id)


def _hour(text: str) -> str:
    """Return a local ISO time as day and time; empty stays empty."""
    return f"{text[8:10]}/{text[5:7]} {text[11:16]}" if text else ""
