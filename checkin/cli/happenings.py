"""What happened, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from checkin.cli.context import Context, clock_time
from checkin.desk.desk import Desk
from checkin.domain import errors
from checkin.domain.happenings import Happening
from checkin.words.happenings import HappeningWords


def happening_words(here: Context, desk: Desk) -> HappeningWords:
    """Return what tells happenings in the terminal's language."""
    return HappeningWords(here.words, time=partial(clock_time, desk), value=partial(value_text, here, desk))


def plain(event: Happening) -> dict[str, Any]:
    """Return what is known of a happening, but its times, for JSON."""
    names = (
        "kind",
        "desk",
        "session",
        "door",
        "verdict",
        "out",
        "again",
        "undone",
        "badge",
        "reason",
        "fields",
        "operator",
        "by_hand",
        "override",
        "supervisor",
        "sheet",
        "to",
        "layout",
        "lost",
        "replaces",
        "choice",
    )
    known = {name: getattr(event, name) for name in names}
    return {name: value for name, value in known.items() if value not in ("", {}, False)}


def value_text(here: Context, desk: Desk, field: str, value: Any) -> str:
    """Return the value of a field as people read it."""
    if value is None:
        return "–"
    if value is True:
        return here.words("history.yes")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return " · ".join(f"{name}: {one}" for name, one in sorted(value.items()))
    if not isinstance(value, str):
        return str(value)
    names: dict[str, Callable[[str], str]] = {
        "delegation": desk.delegation_name,
        "category": desk.category_name,
        "companion_of": partial(_delegate_name, desk),
    }
    return names.get(field, str)(value)


def _delegate_name(desk: Desk, text: str) -> str:
    try:
        return desk.find_delegate(text).name
    except (errors.DelegateUnknown, errors.DelegateAmbiguous):
        return text
