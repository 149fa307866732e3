"""What is left of an event that was closed, and what goes: a function of the entry alone.

A ``closed`` entry that counts erases everything personal of the event, what is yet to arrive from desks
that were away included. So replicas agree, whatever came first and whoever was away.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from checkin.domain.kinds import (
    CATEGORY,
    CERTIFICATE,
    CLOSED,
    DELEGATION,
    DESK,
    ERASE,
    EVENT,
    HOURS,
    HUB,
    KEY_RETIRED,
    KEY_REVOKED,
    LOGO,
    ROOT,
    SESSION,
    TRUST_KINDS,
    Write,
)
from checkin.domain.programme import are_hours

KEPT: Final = frozenset({ROOT, CERTIFICATE, KEY_REVOKED, KEY_RETIRED, LOGO, CLOSED})
"""Kinds that stay as they are: without them nobody could tell any more which commits count.

The reason given for revoking a desk stays with the rest of its entry: one hash vouches for the whole.
"""
_NAMED: Final = frozenset({"id", "name", "removed"})
IMPERSONAL: Final[Mapping[str, frozenset[str]]] = {
    EVENT: frozenset({"name", "timezone", "first_day"}),
    SESSION: _NAMED
    | {"date", "starts", "ends", "opens", "closes", "hall", "capacity", "reentry", "pictogram", "parallel"}
    | {"categories", "delegations"},
    CATEGORY: _NAMED | {"colour", "shape", "protocol", "auto_colour", "auto_shape"},
    DELEGATION: _NAMED | {"country"},
    HOURS: frozenset({"opens", "closes"}),
    DESK: frozenset({"name"}),
    HUB: frozenset({"certificate", "addresses", "off"}),
}
"""Kinds that stay where they say nothing but this; an organiser writes the others again without the rest."""
_PERSONAL: Final = frozenset({"people", "contact", "emergency"})
"""Fields of those kinds that name people: who may enter a session, and whom to ask or to call."""
FIGURES: Final = "figures"
"""Field of a ``closed`` entry: what is left of attendance, as JSON."""
AFTERWARDS: Final = TRUST_KINDS | {ERASE, KEY_RETIRED, DESK, HUB}
"""Kinds that a desk goes on to write: what keeps desks meeting, so that each of them hears of the end."""


def remains(kind: str, payload: Any) -> bool:
    """Whether a payload stays when the event is closed; ``payload`` is None where it is gone already.

    Nothing stays that somebody was free to type beside the things themselves: a reason, a field that
    this program does not know, a time that is none.
    """
    if kind in KEPT:
        return True
    if kind not in IMPERSONAL or not isinstance(payload, Write) or payload.reason or payload.seen:
        return False
    if kind == HOURS and not are_hours(payload.fields):
        return False
    if any(payload.fields.get(name) for name in _PERSONAL):
        return False
    # Even a name of a field is a text that somebody was free to choose.
    return payload.fields.keys() | payload.replaces.keys() <= IMPERSONAL[kind] | _PERSONAL
