"""A delegate who was found, as a row of a list."""

from __future__ import annotations

from checkin.desk.find import Found
from checkin.ui.look.rows import Row
from checkin.ui.look.tokens import Look


def found_row(found: Found, here: str, same: str) -> Row:
    """Return the row of a hit.

    ``here`` is the name of the session at this door, ``same`` what marks someone whose name
    another one has.
    """
    withdrawn = found.person.fields.get("withdrawn") is True
    look = None
    if withdrawn or (found.badge and not found.badge_valid):
        look = Look.REVOKED
    elif here and here in found.present:
        look = Look.ACCEPT
    caption = (same if found.homonyms else "", found.delegation, found.category)
    return Row(
        title=found.person.name,
        caption=" · ".join(part for part in caption if part),
        right=found.badge,
        look=look,
        struck=withdrawn,
        key=found.person.id,
    )
