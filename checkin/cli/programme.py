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
            if report.kept:
                here.say("programme.kept", sessions=report.kept)
        here.table(
            [
                words(f"programme.{name}")
                for name in ("id", "name", "time", "hall", "capacity", "reentry", "access")
            ],
            [
                (
                    one.id,
                    desk.named(one.name),
                    when(one),
                    one.hall,
                    one.capacity if one.capacity is not None else "",
                    words(f"reentry.{one.reentry}"),
                    access(desk, one, words),
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
        "sessions": [session_facts(desk, one) for one in desk.sessions],
    }


def session_facts(desk: Desk, session: Session) -> dict[str, object]:
    """Return what the programme says of a session, for a program to read."""
    return {
        "id": session.id,
        "name": desk.named(session.name) or session.id,
        "names": session.name,
        "date": session.date,
        "starts": session.starts,
        "ends": session.ends,
        "opens": session.opens,
        "closes": session.closes,
        "hall": session.hall,
        "capacity": session.capacity,
        "reentry": session.reentry,
        "parallel": session.parallel,
        "pictogram": session.pictogram,
        "categories": session.categories,
        "delegations": session.delegations,
        "people": session.people,
    }


def when(session: Session) -> str:
    """Return the day and the times of a session."""
    day = "/".join(reversed(session.date.split("-")[1:]))
    return f"{day} {'–'.join(text[11:16] for text in (session.starts, session.ends) if text)}".strip()


def access(desk: Desk, session: Session, words: Words) -> str:
    """Return in a few words who may enter."""
    if not session.restricted:
        return words("programme.everyone")
    rules = (
        ("categories", session.categories),
        ("delegations", session.delegations),
        ("people", session.people),
    )
    return ", ".join(words(f"programme.{name}", len(keys)) for name, keys in rules if keys)
