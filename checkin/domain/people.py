"""Delegates as the roster and the desks know them: named fields with text, yes/no or lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

Value = str | bool | list[str]
Fields = dict[str, Value]

TEXT_FIELDS: Final = (
    "name",
    "honorific",
    "given_name",
    "family_name",
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
)
FLAG_FIELDS: Final = ("head", "signatory", "protocol", "withdrawn", "pool")
LIST_FIELDS: Final = ("days", "sessions")
FIELDS: Final = TEXT_FIELDS + FLAG_FIELDS + LIST_FIELDS

COMPANIONS: Final = "companions"
"""What a column of a roster may hold that is no field: people who come with the one of the row."""

COLUMNS: Final = (*FIELDS, COMPANIONS)

MAX_TEXT: Final = 500
"""Longest text a field may hold, in characters; posts of real lists reach about 200."""


def group_of(fields: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a delegate is counted under: (delegation, category).

    Every count must group alike, whatever another desk may have written into the fields.
    """
    return str(fields.get("delegation") or ""), str(fields.get("category") or "")
