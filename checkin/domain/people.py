"""Delegates as the roster and the desks know them: named fields with text, yes/no or lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import msgspec

Value = str | bool | list[str]
Fields = dict[str, Value]

TEXT_FIELDS: Final = (
    "name",
    "honorific",
    "given_name",
    "family_name",
    "pronunciation",
    "post",
    "division",
    "organisation",
    "booth",
    "delegation",
    "category",
    "country",
    "language",
    "email",
    "phone",
    "reference",
    "notes",
    "companion_of",
    "greeter",
)
FLAG_FIELDS: Final = ("head", "signatory", "protocol", "withdrawn", "pool")
LIST_FIELDS: Final = ("days", "sessions")
FIELDS: Final = TEXT_FIELDS + FLAG_FIELDS + LIST_FIELDS

COMPANIONS: Final = "companions"
"""What a column of a roster may hold that is no field: people who come with the one of the row."""

COLUMNS: Final = (*FIELDS, COMPANIONS)

MARKS: Final = ("head", "signatory", "protocol")
"""Fields of those whose arrival somebody waits for; their order is that of ``marks_of``."""

_ENCODE: Final = msgspec.json.Encoder().encode
_DECODE: Final = msgspec.json.Decoder(tuple[list[str], list[str]]).decode

MAX_TEXT: Final = 500
"""Longest text a field may hold, in characters; posts of real lists reach about 200."""


class Group(NamedTuple):
    """What a delegate is counted under: all of a group may enter the same sessions, but for who is named."""

    delegation: str
    category: str
    country: str = ""
    """Their own, which matters where that of the delegation is not known."""
    access: str = ""
    """Day passes and sessions of their own, as one text; empty for none."""
    withdrawn: int = 0
    """1 for who has."""

    def fields(self) -> dict[str, Any]:
        """Return as much of a delegate of this group as rules of access ask for."""
        days, sessions = _DECODE(self.access) if self.access else ((), ())
        return {
            "delegation": self.delegation,
            "category": self.category,
            "days": list(days),
            "sessions": list(sessions),
        }


def group_of(fields: Mapping[str, Any]) -> Group:
    """Return what a delegate is counted under.

    Every count must group alike, whatever another desk may have written into the fields.
    """
    get = fields.get
    return Group(
        str(get("delegation") or ""),
        str(get("category") or ""),
        str(get("country") or ""),
        _access(get("days"), get("sessions")) if get("days") or get("sessions") else "",
        1 if get("withdrawn") is True else 0,
    )


def _access(days: object, sessions: object) -> str:
    """Return the same text for all who may enter the same: order and repetition do not matter."""
    passes = _texts(days)
    if isinstance(days, list) and days and not passes:
        # Passes that nobody can read are good for no day.
        passes = [""]
    listed = _texts(sessions)
    return _ENCODE((passes, listed)).decode() if passes or listed else ""


def _texts(value: object) -> list[str]:
    return sorted({one for one in value if isinstance(one, str)}) if isinstance(value, list) else []


def marks_of(fields: Mapping[str, Any]) -> int:
    """Return what sets a delegate apart from others of the category, as bits; 0 for nothing."""
    marked = (fields.get(name) is True for name in MARKS)
    return sum(1 << place for place, one in enumerate(marked) if one)
