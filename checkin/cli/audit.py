"""``audit``: what happened, newest first, for the terminal, other programs, and security."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.happenings import happening_words, plain
from checkin.cli.progress import bar
from checkin.cli.times import typed_moment
from checkin.desk.audit import PAGE, audit
from checkin.desk.audit_export import export_audit
from checkin.desk.audit_lines import CONFLICTS, OVERRIDDEN, REFUSED, UNDONE, Wanted
from checkin.desk.desk import Desk
from checkin.desk.desks import find_desk
from checkin.desk.outfile import same_file
from checkin.domain.happenings import Audited
from checkin.words.audit import audit_texts
from checkin.words.happenings import HappeningWords

Time = Annotated[str | None, typer.Option(metavar="TIME", show_default=False)]
Out = Annotated[Path | None, typer.Option(metavar="OUT", show_default=False)]


def audit_command(
    context: typer.Context,
    file: File,
    delegate: Annotated[str | None, typer.Option("--delegate")] = None,
    desk: Annotated[str | None, typer.Option("--desk")] = None,
    session: Annotated[str | None, typer.Option("--session")] = None,
    refused: Annotated[bool, typer.Option("--refused")] = False,
    overridden: Annotated[bool, typer.Option("--overridden")] = False,
    undone: Annotated[bool, typer.Option("--undone")] = False,
    conflicts: Annotated[bool, typer.Option("--conflicts")] = False,
    since: Time = None,
    until: Time = None,
    text: Annotated[str, typer.Option("--text", show_default=False)] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=100_000)] = PAGE,
    csv: Out = None,
    xlsx: Out = None,
    json: Json = False,
) -> None:
    """Show or export the history."""
    here = of(context)
    outs = [one for one in (csv, xlsx) if one is not None]
    if same_file(outs):
        raise typer.BadParameter(here.words("attendance.same_file"))
    asked = {REFUSED: refused, OVERRIDDEN: overridden, UNDONE: undone, CONFLICTS: conflicts}
    with here.desk(file) as opened:
        wanted = Wanted(
            person=opened.find_delegate(delegate).id if delegate is not None else b"",
            desk=find_desk(opened, desk) if desk is not None else b"",
            session=opened.find_session(session).subject if session is not None else b"",
            only=frozenset(name for name, chosen in asked.items() if chosen),
            since_ms=_moment(opened, since),
            until_ms=_moment(opened, until, last=True),
            text=text,
        )
        told = happening_words(here, opened)
        if outs:
            texts = audit_texts(here.words, told)
            with bar(here.words, "audit.doing") as progress:
                count = export_audit(opened, texts, wanted, csv=csv, xlsx=xlsx, progress=progress)
            for out in outs if not json else ():
                here.say("audit.written", path=out, count=count)
        if not outs or json:
            _show(here, opened, told, wanted, limit, json=json)


def _show(here: Context, desk: Desk, told: HappeningWords, wanted: Wanted, limit: int, *, json: bool) -> None:
    page = audit(desk, wanted, limit=limit)
    lines = page.happenings[:limit]
    if json:
        facts = {
            "as_of": iso(desk, desk.clock()),
            "timezone": desk.event.timezone,
            "desks": sorted(desk.desk_names.values()),
        }
        more = page.next is not None or len(page.happenings) > limit
        print_json({**facts, "happenings": [_plain(desk, one) for one in lines], "more": more})
        return
    if not lines:
        here.say("audit.nothing")
        return
    headings = [here.words(f"audit.{name}") for name in ("at", "what", "who", "detail")]
    here.table(headings, [_row(desk, told, one) for one in lines])


def _row(desk: Desk, told: HappeningWords, one: Audited) -> tuple[str, ...]:
    details = [one.delegation, *told.details(one.event), told.void(one)]
    whom = told.whom(one)
    return clock_time(desk, one.event.at_ms), told.what(one), whom, " · ".join(filter(None, details))


def _plain(desk: Desk, one: Audited) -> dict[str, Any]:
    event = one.event
    facts: dict[str, Any] = {
        "person": one.person.hex(),
        "name": one.name,
        "delegation": one.delegation,
        "erased": one.erased,
        "void": one.void,
    }
    return {
        "at": iso(desk, event.at_ms),
        "logged": iso(desk, one.logged_ms),
        "commit": one.commit.hex(),
        "count": one.count,
        **plain(event),
        **{name: value for name, value in facts.items() if value},
    }


def _moment(desk: Desk, text: str | None, *, last: bool = False) -> int | None:
    return typed_moment(text, desk.event.zone, desk.clock(), last=last) if text is not None else None
