"""The words of happenings, as the window shows times, names and layouts."""

from __future__ import annotations

from typing import Any, Final

from checkin.ui.station import Station
from checkin.words.happenings import HappeningWords

_TIMES: Final = frozenset({"starts", "ends", "opens", "closes"})


def wording(station: Station) -> HappeningWords:
    """Return what tells happenings in the window's language."""

    def value(field: str, value: Any) -> str:
        if field == "delegation":
            return station.delegation_name(str(value or ""))
        if field == "category":
            return station.category_name(str(value or ""))
        if field in _TIMES and isinstance(value, str):
            return station.local_text(value)
        if isinstance(value, list):
            return ", ".join(map(str, value))
        return str(value or "")

    return HappeningWords(
        station.language.words, time=station.time_text, value=value, layout=station.layouts.name
    )
