"""``checkin printers``."""

from __future__ import annotations

from typing import Final

import typer

from checkin.cli.context import Context, Json, of, print_json
from checkin.domain.printing import Medium, Printer

_SIZES: Final = 6
"""How many sizes of a printer a table names; some have a hundred."""


def printers_command(context: typer.Context, json: Json = False) -> None:
    """List the printers of this machine."""
    here = of(context)
    found = here.tools.printing().printers()
    if json:
        print_json(found)
        return
    if not found:
        here.say("printers.none")
        return
    headings = [here.words(f"printers.{name}") for name in ("name", "id", "state", "dpi", "sizes")]
    here.table(headings, [_row(here, one) for one in found], whole=frozenset({1}))


def _row(here: Context, one: Printer) -> list[object]:
    name = here.words("printers.default", name=one.name) if one.default else one.name
    state = " ".join(here.words(f"trouble.{trouble}") for trouble in one.troubles)
    return [name, one.id, state or here.words("printers.ready"), str(one.dpi or "–"), _sizes(here, one)]


def _sizes(here: Context, one: Printer) -> str:
    sizes = list(dict.fromkeys(map(_size, one.media)))
    shown = [*sizes[:_SIZES], *(["…"] if len(sizes) > _SIZES else [])]
    return ", ".join([*shown, here.words("printers.any_size")] if one.any_size else shown)


def _size(medium: Medium) -> str:
    return f"{medium.width:g} × {medium.height:g}"
