"""``evacuation``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from checkin.cli.closed import closed_at, say_closed
from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.progress import bar
from checkin.desk.desk import Desk, match, nearest, shortened
from checkin.desk.evacuation import Evacuation, Seen, evacuation
from checkin.desk.evacuation_list import EvacuationMade, evacuation_list
from checkin.desk.kept import kept
from checkin.domain import errors
from checkin.words.documents import evacuation_texts


def evacuation_command(
    context: typer.Context,
    file: File,
    hall: Annotated[str | None, typer.Argument(metavar="[HALL]", show_default=False)] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="OUT.pdf")] = None,
    json: Json = False,
) -> None:
    """List who has to be looked for."""
    here = of(context)
    made: EvacuationMade | None = None
    with here.desk(file) as desk:
        told = evacuation(desk, _hall(desk, hall) if hall is not None else None)
        if pdf is not None:
            if kept(desk) is not None:
                raise errors.EventClosed
            made = _write(here, desk, told, pdf)
        if json:
            print_json({**_as_json(desk, told, made), "closed": closed_at(desk)})
        elif kept(desk) is not None:
            say_closed(here, desk)
        elif made is not None:
            at = clock_time(desk, made.as_of_ms)
            here.say("evacuation.written", made.people, path=made.path, pages=made.pages, at=at)
            if made.unreadable:
                here.say("evacuation.letters", len(made.unreadable), names=made.unreadable)
        else:
            _show(here, desk, told)


def _hall(desk: Desk, text: str) -> str:
    names = {one.hall: (one.hall,) for one in desk.sessions if one.hall}
    found = match(text, names) or shortened(text, names)
    if found is None:
        raise errors.HallUnknown(text, nearest(text, names))
    return found


def _write(here: Context, desk: Desk, told: Evacuation, out: Path) -> EvacuationMade:
    fonts, texts = here.tools.resources / "fonts", evacuation_texts(here.words)
    with bar(here.words, "stage.pages") as progress:
        return evacuation_list(desk, told, fonts, out, texts, progress=lambda done: progress(done, 0))


def _show(here: Context, desk: Desk, told: Evacuation) -> None:
    words = here.words
    headings = [words(f"evacuation.{name}") for name in ("name", "delegation", "phone", "seen", "notes")]
    for hall in told.halls() or [told.hall or ""]:
        people = [one for one in told.people if one.hall == hall]
        inside = sum(one.exits for one in people)
        counted = [
            words(f"evacuation.{name}", n=n)
            for name, n in (
                ("inside", inside),
                ("last_seen", len(people) - inside),
                ("unlisted", told.unlisted.get(hall, 0)),
            )
            if n
        ]
        title = " · ".join([hall or words("evacuation.no_hall"), *(counted or [words("evacuation.nobody")])])
        here.table(headings, [_row(desk, one) for one in people], title=title)
    at = f"{clock_time(desk, told.as_of_ms)} ({told.timezone})"
    print(words("document.as_of", at=at))
    print(words("evacuation.desks", desks=", ".join(told.desks)))


def _row(desk: Desk, one: Seen) -> tuple[str, ...]:
    seen = f"{clock_time(desk, one.at_ms)} · {one.door} · {one.session}"
    # Who may need help is the first of the list, and marked where colours are not.
    return one.person.name, one.delegation, one.phone, seen, f"! {one.notes}" if one.needs_help else one.notes


def _as_json(desk: Desk, told: Evacuation, made: EvacuationMade | None) -> dict[str, Any]:
    return {
        "event": told.event,
        "hall": told.hall,
        "as_of": iso(desk, told.as_of_ms),
        "timezone": told.timezone,
        "desks": told.desks,
        "unlisted": told.unlisted,
        "people": [_person(desk, one) for one in told.people],
        "pdf": None if made is None else _made(desk, made),
    }


def _made(desk: Desk, made: EvacuationMade) -> dict[str, Any]:
    plain = msgspec.structs.asdict(made)
    plain["as_of"] = iso(desk, plain.pop("as_of_ms"))
    return plain


def _person(desk: Desk, one: Seen) -> dict[str, Any]:
    return {
        "id": one.person.id.hex(),
        "name": one.person.name,
        "hall": one.hall,
        "delegation": one.delegation,
        "category": one.category,
        "phone": one.phone,
        "notes": one.notes,
        "needs_help": one.needs_help,
        "session": one.session,
        "seen_at": iso(desk, one.at_ms),
        "door": one.door,
        "inside": one.exits,
    }
