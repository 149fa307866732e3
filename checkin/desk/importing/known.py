"""Who is known, and what has been said of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from checkin.desk.importing.identities import Row
from checkin.store.queries import Person

Base = dict[str, Any] | None


class Known(msgspec.Struct):
    """A delegate on this desk, with the values the roster last gave (None: never listed)."""

    person: Person
    base: Base
    clashes: frozenset[str] = frozenset()
    """Fields with values that two desks wrote at once, not settled yet."""


def said_of(one: Known) -> Iterator[Mapping[str, Any]]:
    """Yield what is said of a delegate: as the desks have it, then as the roster last did if otherwise."""
    yield one.person.fields
    if one.base is not None and one.base != one.person.fields:
        yield one.base


def contradicts(row: Row, one: Known) -> bool:
    """Two different references are two people, whatever their names."""
    reference = row.fields.get("reference")
    known = (one.base or one.person.fields).get("reference")
    return bool(reference and known and reference != known)
