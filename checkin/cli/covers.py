"""``covers`` and ``handover``: badges that a delegation's focal point collects."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.progress import bar
from checkin.desk.covers import covers
from checkin.desk.desk import Desk
from checkin.desk.hand_over import HandedOver, HandOverRow, hand_over, take_back, waiting
from checkin.domain.programme import LANGUAGES
from checkin.words import Words
from checkin.words.documents import cover_texts

Pdf = Annotated[Path, typer.Argument(metavar="OUT.pdf", show_default=False)]


def covers_command(
    context: typer.Context,
    file: File,
    out: Pdf,
    delegation: Annotated[str | None, typer.Option("--delegation")] = None,
    json: Json = False,
) -> None:
    """Write cover sheets for delegations."""
    here = of(context)
    resources = here.tools.resources
    texts = {one: cover_texts(Words(resources / "translations", one)) for one in LANGUAGES}
    with here.desk(file) as desk, bar(here.words, "stage.pages") as progress:
        made = covers(desk, resources / "fonts", out, texts, delegation, progress=progress)
    if json:
        print_json(made)
        return
    here.say(
        "cover.written", path=made.path, delegations=made.delegations, people=made.people, pages=made.pages
    )


def handover_command(
    context: typer.Context,
    file: File,
    delegation: Annotated[str, typer.Argument(metavar="DELEGATION", show_default=False)],
    to: Annotated[str | None, typer.Option("--to", metavar="NAME")] = None,
    without: Annotated[list[str] | None, typer.Option("--except", metavar="WHO")] = None,
    back: Annotated[bool, typer.Option("--back")] = False,
    json: Json = False,
) -> None:
    """Show, or record, who has collected the badges of a delegation."""
    here = of(context)
    if back and to is not None:
        raise typer.BadParameter(here.words("hand_over.either"))
    with here.desk(file) as desk:
        key = desk.find_delegation(delegation)
        if to is None and not back:
            _show(here, desk, key, waiting(desk, key), json=json)
            return
        left_out = [_one_of(desk, key, who) for who in without or []]
        if back:
            done = take_back(desk, delegation=key, except_=left_out)
        else:
            done = hand_over(desk, to=to or "", delegation=key, except_=left_out)
    if json:
        print_json(done)
    else:
        _tell(here, done)


def _one_of(desk: Desk, delegation: str, who: str) -> bytes:
    """Return the delegate meant, who need only be told from the others of the delegation by number."""
    text = who.replace(" ", "")
    for row in waiting(desk, delegation):
        if row.number and row.number == text:
            return row.id
    return desk.find_delegate(who).id


def _tell(here: Context, done: HandedOver) -> None:
    if done.to:
        here.say("hand_over.handed", len(done.names), to=done.to)
    else:
        here.say("hand_over.back", len(done.names))
    if done.without:
        here.say("hand_over.without", names=done.without)
    if done.unprinted:
        here.say("hand_over.unprinted", names=done.unprinted)


def _show(here: Context, desk: Desk, delegation: str, rows: list[HandOverRow], *, json: bool) -> None:
    words = here.words
    if json:
        name = desk.delegation_name(delegation)
        print_json({"delegation": name, "people": [_as_json(desk, row) for row in rows]})
        return
    here.table(
        [words(f"hand_over.{name}") for name in ("row", "name", "badge", "printed", "collected", "at")],
        [
            (
                place,
                row.name,
                row.number or words("hand_over.none"),
                words("hand_over.yes" if row.printed else "hand_over.no"),
                row.handed_to,
                clock_time(desk, row.handed_ms) if row.handed_ms else "",
            )
            for place, row in enumerate(rows, 1)
        ],
        title=desk.delegation_name(delegation) or words("cover.no_delegation"),
    )


def _as_json(desk: Desk, row: HandOverRow) -> dict[str, Any]:
    return {
        "id": row.id.hex(),
        "name": row.name,
        "badge": row.number or None,
        "printed": row.printed,
        "handed_to": row.handed_to or None,
        "handed_at": iso(desk, row.handed_ms) if row.handed_ms else None,
        "desk": row.desk or None,
    }
