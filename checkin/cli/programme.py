"""``programme``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import File, Json, of, print_json
from checkin.desk.desk import Desk
from checkin.desk.looks import colour, shape
from checkin.desk.programme import set_programme
from checkin.domain.programme import Session
from checkin.words import Words


def programme_command(
    context: typer.Context,
    file: File,
    programme: Annotated[Path | None, typer.Argument(metavar="PROGRAMME.toml", show_default=False)] = None,
    json: Json = False,
) -> None:
    """Show the programme, or take one over from a file."""
    here = of(context)
    words = here.words
    with here.desk(file) as desk:
        report = set_programme(desk, programme) if programme is not None else None
        if json:
            print_json(_document(desk))
            return
        if report is not None:
            here.say("programme.taken", len(report.changed))
            if report.unknown:
                here.say("programme.unknown", names=report.unknown)
            if report.removed:
                here.say("programme.removed", sessions=report.removed)
        here.table(
            [
                words(f"programme.{name}")
                for name in ("id", "name", "time", "hall", "capacity", "reentry", "access")
            ],
            [
                (
                    one.id,
                    desk.named(one.name),
                    _when(one),
                    one.hall,
                    one.capacity if one.capacity is not None else "",
                    words(f"reentry.{one.reentry}"),
                    _access(desk, one, words),
                )
                for one in desk.sessions
            ],
            title=desk.named(desk.event.name),
            whole=frozenset({0, 2}),
        )


def _document(desk: Desk) -> dict[str, object]:
    event = desk.event
    return {
        "timezone": event.timezone,
        "emergency": event.emergency,
        "contact": event.contact,
        "categories": [
            {
                "id": one.id,
                "name": desk.named(one.name) or one.id,
                "names": one.name,
                "colour": colour(one, one.id),
                "shape": shape(one, one.id),
                "protocol": one.protocol,
            }
            for one in desk.categories.values()
        ],
        "sessions": [
            {
                "id": one.id,
                "name": desk.named(one.name) or one.id,
                "names": one.name,
                "date": one.date,
                "starts": one.starts,
                "ends": one.ends,
                "opens": one.opens,
                "closes": one.closes,
                "hall": one.hall,
                "capacity": one.capacity,
                "reentry": one.reentry,
                "parallel": one.parallel,
                "pictogram": one.pictogram,
                "categories": one.categories,
                "delegations": one.delegations,
                "people": one.people,
            }
            for one in desk.sessions
        ],
    }


def _when(session: Session) -> str:
    day = "/".join(reversed(session.date.split("-")[1:]))
    return f"{day} {'–'.join(text[11:16] for text in (session.starts, session.ends) if text)}".strip()


def _access(desk: Desk, session: Session, words: Words) -> str:
    if not session.restricted:
        return words("programme.everyone")
    rules = (
        ("categories", session.categories),
        ("delegations", session.delegations),
        ("people", session.people),
    )
    return ", ".join(words(f"programme.{name}", len(keys)) for name, keys in rules if keys)
