"""Single people: ``find``, ``history``, ``walkin``, ``edit``, ``withdraw``, ``revoke``, ``erase``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.cli.closed import say_closed
from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.happenings import happening_words, plain
from checkin.cli.paper import Paper
from checkin.cli.roster import pairs
from checkin.desk.badges import print_badges
from checkin.desk.find import Found, find, history
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.revoke import revoke
from checkin.desk.selecting import Selection
from checkin.domain.badge import number_of

Delegate = Annotated[str, typer.Argument(metavar="DELEGATE", show_default=False)]
Reason = Annotated[str, typer.Option("--reason")]


def find_command(
    context: typer.Context,
    file: File,
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False)],
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000)] = 50,
    json: Json = False,
) -> None:
    """Find people by name, reference or badge number."""
    here = of(context)
    with here.desk(file) as desk:
        hits = find(desk, text, limit)
        if not hits and not json:
            say_closed(here, desk)
    if json:
        print_json({"people": [_person(hit) for hit in hits]})
        return
    words = here.words
    if not hits:
        here.say("find.nobody", text=text)
        return
    columns = ("name", "delegation", "category", "reference", "badge", "present")
    here.table([words(f"find.{column}") for column in columns], [_row(here, hit) for hit in hits])


def _person(hit: Found) -> dict[str, Any]:
    return {
        "id": hit.person.id.hex(),
        **hit.person.fields,
        "delegation": hit.delegation,
        "category": hit.category,
        "badge": hit.badge or None,
        "badge_valid": hit.badge_valid,
        "present": hit.present,
    }


def _row(here: Context, hit: Found) -> tuple[str, ...]:
    fields = hit.person.fields
    name = " ".join(part for part in (str(fields.get("honorific", "")), hit.person.name) if part)
    if fields.get("withdrawn") is True:
        name += f" ({here.words('verdict.withdrawn')})"
    badge = (
        hit.badge if hit.badge_valid or not hit.badge else f"{hit.badge} ({here.words('verdict.revoked')})"
    )
    return name, hit.delegation, hit.category, str(fields.get("reference", "")), badge, ", ".join(hit.present)


def history_command(context: typer.Context, file: File, delegate: Delegate, json: Json = False) -> None:
    """Show everything that happened to one delegate."""
    here = of(context)
    words = here.words
    with here.desk(file) as desk:
        found = history(desk, delegate)
        if json:
            events = [
                {
                    "at": iso(desk, event.at_ms),
                    **({"entered": iso(desk, event.entered_ms)} if event.entered_ms else {}),
                    **plain(event),
                }
                for event in found.events
            ]
            print_json({"id": found.person.id.hex(), "name": found.person.name, "events": events})
            return
        told = happening_words(here, desk)
        here.table(
            [words(f"history.{name}") for name in ("at", "desk", "what", "detail")],
            [
                (clock_time(desk, one.at_ms), one.desk, told.title(one), " · ".join(told.beside_desk(one)))
                for one in found.events
            ],
            title=desk.describe(found.person),
        )


def walkin_command(
    context: typer.Context,
    file: File,
    name: Annotated[str, typer.Option("--name")],
    delegation: Annotated[str | None, typer.Option("--delegation")] = None,
    category: Annotated[str | None, typer.Option("--category")] = None,
    field: Annotated[list[str] | None, typer.Option("--field", metavar="FIELD=VALUE")] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="OUT.pdf")] = None,
    json: Json = False,
) -> None:
    """Register someone who is on no list."""
    here = of(context)
    fields = {"name": name, **pairs(context, field or [])}
    if delegation is not None:
        fields["delegation"] = delegation
    if category is not None:
        fields["category"] = category
    with here.desk(file) as desk:
        walked = walk_in(desk, fields)
        delegate = walked.person.id.hex()
        press = Paper(here).press(desk)
        printed = print_badges(desk, press, pdf, Selection(delegate=delegate)) if pdf else None
    if json:
        print_json({"id": delegate, "name": walked.person.name, "similar": walked.similar, "badge": printed})
        return
    here.say("people.walked_in", name=walked.person.name, id=delegate)
    if walked.similar:
        here.say("people.similar", len(walked.similar), names=walked.similar)
    if printed:
        here.say("badges.printed", printed.pages, path=printed.path, issued=printed.issued)


def edit_command(
    context: typer.Context,
    file: File,
    delegate: Delegate,
    fields: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", show_default=False)],
    reason: Reason = "",
) -> None:
    """Correct fields of a delegate."""
    here = of(context)
    with here.desk(file) as desk:
        person = edit(desk, delegate, pairs(context, fields), reason)
        here.say("people.edited", who=desk.describe(person))


def withdraw_command(context: typer.Context, file: File, delegate: Delegate, reason: Reason = "") -> None:
    """Record that a delegate does not come."""
    here = of(context)
    with here.desk(file) as desk:
        here.say("people.withdrawn", who=desk.describe(withdraw(desk, delegate, reason)))


def erase_command(
    context: typer.Context,
    file: File,
    who: Annotated[str, typer.Argument(metavar="DELEGATE|OPERATOR", show_default=False)],
    reason: Reason = "",
) -> None:
    """Delete everything personal about a delegate, or about who worked at the desks."""
    here = of(context)
    with here.desk(file) as desk:
        here.say("people.erased", id=erase(desk, who, reason))


def revoke_command(
    context: typer.Context,
    file: File,
    what: Annotated[str, typer.Argument(metavar="BADGE|DESK", show_default=False)],
    reason: Reason = "",
) -> None:
    """Revoke a badge, or a lost desk."""
    here = of(context)
    with here.desk(file) as desk:
        revoked = revoke(desk, what, reason, here.tools.sources.recovery_code)
    if revoked.desk:
        here.say("people.desk_revoked", desk=revoked.desk)
    else:
        here.say("people.badge_revoked", number=number_of(bytes.fromhex(revoked.badge)), name=revoked.name)
