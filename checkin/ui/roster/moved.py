"""Answers about places of a file that hold something else since it was corrected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from checkin.domain.questions import Question
from checkin.ui.roster.content import Changed, Content, Newcomer

_BY_PLACE: Final = ("added:", "changed:", "conflict:", "rename:", "section:", "duplicate:")
"""Keys of what is true of a row, or of the values in it; the others name what they are about."""


def moved_away(before: Content | None, now: Content, given: Iterable[str]) -> list[str]:
    """Return the keys ``given`` whose answers were about something that is no longer there.

    Row 12 of a corrected file may be somebody else: nobody is left out for a decision about another.
    """
    if before is None or before.report.digest == now.report.digest or not now.readable:
        return []
    old, new = _said(before), _said(now)
    return [key for key in given if key.startswith(_BY_PLACE) and key in old and old[key] != new.get(key)]


def _said(content: Content) -> dict[str, Any]:
    """Return what each entry is about, by its key."""
    found: dict[str, Any] = {one.key: one.texts for one in content.questions if isinstance(one, Question)}
    for key, one in content.by_key.items():
        if isinstance(one, Newcomer):
            found[key] = (one.someone.name, one.someone.delegation)
        elif isinstance(one, Changed):
            found[key] = [(change.field, change.after) for change in one.changes]
    return found
