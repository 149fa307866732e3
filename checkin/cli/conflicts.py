"""``conflicts`` and ``settle``: what desks say differently, and what people decide about it."""

from __future__ import annotations

from typing import Annotated, Any, Final

import typer

from checkin.cli.context import Context, File, Json, clock_time, iso, of, print_json
from checkin.cli.happenings import value_text
from checkin.desk.conflicts import Conflict, Side, conflict, conflict_count, conflicts, grave_count, settle
from checkin.desk.desk import Desk
from checkin.desk.settling import KEEP, MISTAKE
from checkin.domain.conflicts import ADMISSIONS, BADGES, ENDED_BADGE
from checkin.domain.ticks import sheet_shown

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Name the sides, as in the window."""
_PAGE: Final = 50


def conflicts_command(
    context: typer.Context,
    file: File,
    limit: Annotated[int, typer.Option("--limit", min=1)] = _PAGE,
    offset: Annotated[int, typer.Option("--offset", min=0)] = 0,
    json: Json = False,
) -> None:
    """List what is open, the gravest first."""
    here = of(context)
    with here.desk(file) as desk:
        found, count = conflicts(desk, limit, offset), conflict_count(desk)
        if json:
            listed = [_plain(desk, one) for one in found]
            print_json({"open": count, "grave": grave_count(desk), "conflicts": listed})
            return
        if not count:
            here.say("conflict.none")
            return
        for one in found:
            print("\n".join(_block(here, desk, one)), end="\n\n")
        here.say("conflict.shown", count, shown=len(found), grave=grave_count(desk))


def settle_command(
    context: typer.Context,
    file: File,
    name: Annotated[str, typer.Argument(metavar="CONFLICT", show_default=False)],
    choice: Annotated[str, typer.Argument(metavar="CHOICE", show_default=False)],
    value: Annotated[str, typer.Option("--value", metavar="SIDE", show_default=False)] = "",
    reason: Annotated[str, typer.Option("--reason", show_default=False)] = "",
    json: Json = False,
) -> None:
    """Decide one conflict."""
    here = of(context)
    with here.desk(file) as desk:
        one = conflict(desk, name)
        done = settle(desk, name, choice, reason, _meant(one, value))
        if json:
            print_json({"id": done.id, "what": done.what, "choice": done.choice})
            return
        said = here.words(f"conflict_choice.{done.choice}")
        here.say("conflict.settled", what=_what(here, one), whom=_whom(here, one), choice=said)


def _meant(one: Conflict, value: str) -> str:
    """Return what a letter stands for; anything else as it is, for ``settle`` to judge."""
    place = _LETTERS.find(value.strip().upper()) if len(value.strip()) == 1 else -1
    if not 0 <= place < len(one.sides):
        return value
    side = one.sides[place]
    return side.badge if one.what == BADGES else side.commit


def _block(here: Context, desk: Desk, one: Conflict) -> list[str]:
    words = here.words
    head = [one.id, words("conflict.grave") if one.grave else "", _what(here, one), _whom(here, one)]
    # A session that has left the programme meanwhile is called by its id.
    head.append(
        next((desk.named(each.name) for each in desk.sessions if each.id == one.session), one.session)
    )
    lines = [" · ".join(part for part in head if part)]
    lines += [f"  {letter}  {_side(here, desk, one, side)}" for letter, side in _lettered(one)]
    if not one.order_known:
        lines.append("  " + words("conflict.unordered"))
    if not one.choices:
        lines.append("  " + words("conflict.elsewhere"))
    sides = "|".join(letter for letter, _ in _lettered(one))
    for choice in one.choices:
        asked = f"{choice} --value {sides}" if choice in (KEEP, MISTAKE) else choice
        lines.append(f"  {asked}: {words(f'conflict_choice.{choice}')}")
    return lines


def _lettered(one: Conflict) -> list[tuple[str, Side]]:
    return list(zip(_LETTERS, one.sides, strict=False))


def _what(here: Context, one: Conflict) -> str:
    if one.what in (ADMISSIONS, BADGES, ENDED_BADGE):
        return here.words(f"conflict_kind.{one.what}")
    return here.words("conflict_kind.fields", field=here.words.term("field", one.field))


def _whom(here: Context, one: Conflict) -> str:
    if one.person is not None:
        return one.person.name
    return one.thing or here.words("conflict.nobody")


def _side(here: Context, desk: Desk, one: Conflict, side: Side) -> str:
    words = here.words
    about = "?" if side.err_ms is None else f"{-(-side.err_ms // 1000)} s"
    parts = [f"{clock_time(desk, side.at_ms)} ± {about}"]
    if side.ended:
        parts.append(words(f"verdict.{side.ended}"))
    if one.what not in (ADMISSIONS, BADGES, ENDED_BADGE):
        parts.append(
            words("history.field", name=one.field, value=value_text(here, desk, one.field, side.value))
        )
    parts.append(side.door if side.door not in ("", side.desk) else "")
    parts.append(words("desks.own", name=side.desk) if side.ours else side.desk)
    if side.operator:
        parts.append(words("history.operator", name=side.operator))
    if side.number:
        parts.append(words("conflict.badge", number=side.number))
    if side.replaced_by:
        parts.append(words("conflict.replaced_by", number=side.replaced_by))
    if side.by_hand:
        parts.append(words("history.by_hand"))
    if side.override:
        parts.append(words("history.overruled", verdict=words.term("verdict", side.override)))
    if side.sheet:
        parts.append(words("conflict.sheet", sheet=sheet_shown(side.sheet)))
    parts.append(side.reason)
    return " · ".join(part for part in parts if part)


def _plain(desk: Desk, one: Conflict) -> dict[str, Any]:
    """Return a conflict for JSON: ids in hexadecimal, times in ISO 8601."""
    return {
        "id": one.id,
        "what": one.what,
        "grave": one.grave,
        "at": iso(desk, one.at_ms),
        "order_known": one.order_known,
        "person": {"id": one.person.id.hex(), "name": one.person.name} if one.person else None,
        "thing": one.thing,
        "field": one.field,
        "session": one.session,
        "choices": one.choices,
        "sides": [_plain_side(desk, side) for side in one.sides],
    }


def _plain_side(desk: Desk, side: Side) -> dict[str, Any]:
    same = (
        "commit",
        "err_ms",
        "desk",
        "ours",
        "operator",
        "value",
        "badge",
        "number",
        "door",
        "by_hand",
        "override",
        "sheet",
        "ended",
        "replaced_by",
        "reason",
    )
    return {"at": iso(desk, side.at_ms), **{name: getattr(side, name) for name in same}}
