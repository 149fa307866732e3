"""``scan`` and ``undo``."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.cli.camera import watch
from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.desk.desk import Desk
from checkin.desk.scan import Outcome, scan
from checkin.desk.undo import undo
from checkin.domain import errors
from checkin.domain.badge import number_of
from checkin.domain.camera import is_address, is_number
from checkin.domain.verdict import Verdict
from checkin.words import Words


def scan_command(
    context: typer.Context,
    file: File,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", show_default=False)],
    session: Annotated[str, typer.Option("--session")],
    door: Annotated[str, typer.Option("--door")] = "",
    out: Annotated[bool, typer.Option("--out")] = False,
    json: Json = False,
) -> None:
    """Answer badge codes: digits, pictures, PDFs, videos, cameras."""
    here = of(context)
    failed = False
    with here.desk(file) as desk:
        where = desk.find_session(session)
        for source in sources:
            try:
                # Closed also when an answer cannot be recorded: a camera is to be let go then.
                with closing(_texts(here, source)) as texts:
                    for text in texts:
                        outcome = scan(desk, text, where, door=door, out=out)
                        if json:
                            print_json(as_json(desk, outcome))
                        else:
                            for line in as_lines(here, desk, outcome):
                                print(line)
                        sys.stdout.flush()
            except errors.CheckinError as error:
                if not _about_source(error, source):
                    raise
                failed = True
                print(here.words.error(error), file=sys.stderr)
    if failed:
        raise typer.Exit(1)


def _about_source(error: errors.CheckinError, source: str) -> bool:
    """One unreadable picture does not stop the others; a fault of the event file does."""
    return isinstance(error, errors.SourceFault) or (
        isinstance(error, errors.FileFault) and error.path == str(Path(source))
    )


def _texts(here: Context, source: str) -> Generator[str, None, None]:
    if is_number(source) or is_address(source):
        yield from watch(here, source.strip())
    elif source.strip().isdigit():
        yield source
    else:
        yield from here.tools.read_codes(Path(source))


def as_json(desk: Desk, outcome: Outcome) -> dict[str, Any]:
    """Return an outcome with its facts, names in the desk's language, times in the event's zone."""
    person = outcome.person
    fields = person.fields if person else {}
    first, ended = outcome.first, outcome.ended
    return {
        "verdict": outcome.verdict.value,
        "again": outcome.again,
        "direction": "out" if outcome.out else "in",
        "id": person.id.hex() if person else None,
        "name": person.name if person else None,
        "honorific": fields.get("honorific"),
        "post": fields.get("post"),
        "organisation": fields.get("organisation"),
        "delegation": desk.delegation_name(str(fields.get("delegation", ""))) if person else None,
        "category": _category(desk, outcome) or None,
        "session": outcome.session,
        "at": iso(desk, outcome.at_ms),
        "badge": outcome.badge or None,
        "number": number_of(bytes.fromhex(outcome.badge)) if outcome.badge else None,
        "first": {"at": iso(desk, first.at_ms), "door": first.door, "desk": first.desk} if first else None,
        "ended": {"at": iso(desk, ended.at_ms), "desk": ended.desk, "reason": ended.reason, "by": ended.by}
        if ended
        else None,
        "where": outcome.where,
        "opens": outcome.opens or None,
        "closed": outcome.closed or None,
        "issued_by": outcome.issued_by or None,
        "protocol": outcome.protocol,
        "notes": fields.get("notes"),
        "update_needed": outcome.update_needed,
    }


def _category(desk: Desk, outcome: Outcome) -> str:
    if outcome.person:
        return desk.category_name(str(outcome.person.fields.get("category", "")))
    return desk.category_name(outcome.category_hint)


def as_lines(here: Context, desk: Desk, outcome: Outcome) -> Iterator[str]:
    """Yield the verdict in words, who it is, and the facts a volunteer needs."""
    words, person = here.words, outcome.person
    verdict = _spoken(words, outcome)
    name = (
        person.name
        if person
        else words("scan.category", name=_category(desk, outcome))
        if outcome.category_hint
        else ""
    )
    yield " · ".join(part for part in (verdict, name, *_titles(desk, outcome)) if part)
    yield from (f"    {line}" for line in _facts(here, desk, outcome))


def _spoken(words: Words, outcome: Outcome) -> str:
    if outcome.out and outcome.verdict is Verdict.ADMITTED:
        return words("verdict.out")
    if outcome.closed:
        return words("verdict.closed")
    return words.verdict(outcome.verdict, again=outcome.again)


def _titles(desk: Desk, outcome: Outcome) -> list[str]:
    if outcome.person is None:
        return []
    fields = outcome.person.fields
    return [desk.delegation_name(str(fields.get("delegation", ""))), _category(desk, outcome)]


def _facts(here: Context, desk: Desk, outcome: Outcome) -> Iterator[str]:
    words = here.words
    if outcome.protocol and outcome.verdict not in (Verdict.UNKNOWN, Verdict.FORGED, Verdict.UNKNOWN_ISSUER):
        yield words("scan.protocol")
    first, ended = outcome.first, outcome.ended
    if first and (outcome.verdict is Verdict.ALREADY_IN or outcome.again):
        place = first.door if first.door == first.desk else f"{first.door} · {first.desk}"
        yield words("scan.first", at=clock_time(desk, first.at_ms), place=place)
    if ended:
        key = "scan.replaced" if outcome.verdict is Verdict.REPLACED else "scan.revoked"
        yield words(
            key, at=clock_time(desk, ended.at_ms), desk=ended.desk, by=ended.by, reason=ended.reason or "–"
        )
    if outcome.verdict is Verdict.NOT_HERE:
        places = [desk.named(one.name) or one.id for one in desk.sessions if one.id in outcome.where]
        yield words("scan.where", places=places) if places else words("scan.nowhere")
    if outcome.issued_by:
        genuine = Verdict.GENUINE_UNLISTED in (outcome.verdict, outcome.override)
        yield words("scan.genuine" if genuine else "scan.issued", desk=outcome.issued_by)
    if outcome.opens:
        yield words("scan.opens", at=outcome.opens.replace("T", " ")[:16])
    if outcome.closed:
        yield words("scan.closed", at=outcome.closed.replace("T", " ")[:16])
    notes = outcome.person.fields.get("notes") if outcome.person else None
    if notes:
        yield words("scan.notes", notes=notes)
    if outcome.update_needed:
        yield words("scan.update_needed")


def undo_command(context: typer.Context, file: File, json: Json = False) -> None:
    """Take back this desk's last admission."""
    here = of(context)
    with here.desk(file) as desk:
        undone = undo(desk)
        if json:
            print_json({"name": undone.name, "session": undone.session, "at": iso(desk, undone.at_ms)})
        else:
            name = undone.name or here.words.verdict(Verdict.GENUINE_UNLISTED)
            here.say("scan.undone", name=name, session=undone.session, at=clock_time(desk, undone.at_ms))
