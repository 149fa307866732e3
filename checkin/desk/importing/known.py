"""Who is known, and what has been said of each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any

import msgspec

from checkin.desk.importing import marks
from checkin.desk.importing.identities import Row
from checkin.desk.importing.records import email_of, mistyped, phone_of
from checkin.domain.text import fold
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


def contradicts(row: Row, one: Known, disputed: Container[str] = ()) -> bool:
    """Whether a row of the same letters is somebody else's than a delegate, whatever is said of them.

    Two different references are two people, except where one is ``disputed``: it has changed hands.
    So are names that only their marks tell apart, and other contacts together with another post.
    """
    return all(_contradict(row.fields, values, disputed) for values in said_of(one))


def _contradict(fields: Mapping[str, Any], values: Mapping[str, Any], disputed: Container[str]) -> bool:
    reference, known = fields.get("reference"), values.get("reference")
    if reference and known and reference != known and not (reference in disputed or known in disputed):
        return True
    name, other = str(fields.get("name") or ""), str(values.get("name") or "")
    return (name != other and marks.differ(name, other)) or _replaced(fields, values)


def _replaced(fields: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether another post and other contacts make somebody another person of the same name."""
    posts, emails = (fields.get("post"), values.get("post")), (email_of(fields), email_of(values))
    if not (all(posts) and all(emails)) or posts[0] == posts[1] or emails[0] == emails[1]:
        return False
    phone = phone_of(fields)
    if (phone and phone == phone_of(values)) or mistyped(*emails):
        return False
    return fold(str(posts[0])) != fold(str(posts[1]))
