"""Which row of a roster is which delegate.

First by reference, then a row that says exactly what the roster said before, then by folded name
and delegation, then by folded name alone where that is unique on both sides. Rows left over are
new people, and their identity follows from what the row says, so that two desks importing one file
create everyone once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from checkin.domain.ids import subject
from checkin.domain.text import fold
from checkin.store.queries import Person

Base = dict[str, Any] | None


class Row(msgspec.Struct):
    """A good row of the roster: its number in the file and the delegate's fields."""

    row: int
    fields: dict[str, Any]
    key: tuple[str, str]
    """What equals share: folded name and delegation."""


def row_of(number: int, fields: dict[str, Any]) -> Row:
    """Return a row with its key."""
    return Row(number, fields, (fold(str(fields["name"])), str(fields.get("delegation", ""))))


class Known(msgspec.Struct):
    """A delegate on this desk, with the values the roster last gave (None: never listed)."""

    person: Person
    base: Base


class Matched(msgspec.Struct):
    """The outcome: pairs, new rows with their ids, and delegates that no row names."""

    pairs: list[tuple[Row, Known]]
    new: list[tuple[Row, bytes]]
    missing: list[Known]


def match(rows: Sequence[Row], known: Iterable[Known], salt: bytes, columns: Iterable[str]) -> Matched:
    """Match the rows of a file (with these columns) to the delegates known."""
    left = {one.person.id: one for one in known}
    taken = set(left)
    pairs: list[tuple[Row, Known]] = []
    rest = list(rows)
    if left:
        shown = tuple(columns)
        rest = _by_reference(rest, left, pairs, salt)
        rest = _in_turn(
            rest, left, pairs, lambda row: _exact(row.fields, shown), lambda one: _exact(one.base, shown)
        )
        rest = _in_turn(rest, left, pairs, lambda row: row.key, _keys)
        rest = _unique_names(rest, left, pairs)
        pairs.sort(key=lambda pair: pair[0].row)
    return Matched(
        pairs, _identify(rest, taken, salt), [one for one in left.values() if one.base is not None]
    )


def _by_reference(
    rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]], salt: bytes
) -> list[Row]:
    by_reference = {
        str(values["reference"]): one
        for one in left.values()
        for values in (one.person.fields, one.base or {})
        if values.get("reference")
    }
    rest = []
    for row in rows:
        reference = row.fields.get("reference")
        one = by_reference.get(str(reference)) if reference else None
        if one is None and reference:
            one = left.get(subject(salt, "reference", str(reference)))
        if one is not None and one.person.id in left:
            pairs.append((row, left.pop(one.person.id)))
        else:
            rest.append(row)
    return rest


def _exact(values: Base, columns: tuple[str, ...]) -> Any:
    if values is None:
        return None
    return msgspec.msgpack.encode([values.get(column) for column in columns])


def _keys(one: Known) -> tuple[str, str] | None:
    values = one.base or one.person.fields
    return fold(str(values.get("name", ""))), str(values.get("delegation", ""))


def _in_turn(
    rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]], of_row: Any, of_known: Any
) -> list[Row]:
    """Pair rows and delegates with equal keys, equals in a fixed order."""
    waiting: dict[Any, list[Known]] = defaultdict(list)
    for one in sorted(left.values(), key=lambda one: one.person.id):
        waiting[of_known(one)].append(one)
    rest = []
    asking: dict[Any, list[Row]] = {}
    for row in rows:
        key = of_row(row)
        if key in waiting:
            asking.setdefault(key, []).append(row)
        else:
            rest.append(row)
    for key, same in asking.items():
        if len(same) > 1:
            same.sort(key=_content)
        equals = waiting[key]
        for row in same:
            found = next((i for i, one in enumerate(equals) if not _contradicts(row, one)), None)
            if found is None:
                rest.append(row)
            else:
                pairs.append((row, left.pop(equals.pop(found).person.id)))
    return rest


def _content(row: Row) -> tuple[list[tuple[str, str]], int]:
    """Order rows by what they say, whatever their order in the file."""
    return sorted((field, str(value)) for field, value in row.fields.items()), row.row


def _contradicts(row: Row, one: Known) -> bool:
    """Two different references are two people, whatever their names."""
    reference = row.fields.get("reference")
    known = (one.base or one.person.fields).get("reference")
    return bool(reference and known and reference != known)


def _unique_names(rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]]) -> list[Row]:
    """Pair people who changed delegation, where the name alone can mean nobody else."""
    by_name: dict[str, list[Known]] = defaultdict(list)
    for one in left.values():
        names = {fold(str(values.get("name", ""))) for values in (one.base or {}, one.person.fields)}
        for name in names - {""}:
            by_name[name].append(one)
    times: dict[str, int] = defaultdict(int)
    for row in rows:
        times[row.key[0]] += 1
    rest = []
    for row in rows:
        name = row.key[0]
        homonyms = by_name.get(name, [])
        if times[name] == 1 and len(homonyms) == 1 and not _contradicts(row, homonyms[0]):
            one = homonyms[0]
            if one.person.id in left:
                pairs.append((row, left.pop(one.person.id)))
                continue
        rest.append(row)
    return rest


def _identify(rows: list[Row], taken: set[bytes], salt: bytes) -> list[tuple[Row, bytes]]:
    """Give new people their ids; equals are numbered in the order of their full rows."""
    found: list[tuple[Row, bytes]] = []
    equals: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        reference = row.fields.get("reference")
        delegate = subject(salt, "reference", str(reference)) if reference else b""
        if reference and delegate not in taken:
            taken.add(delegate)
            found.append((row, delegate))
        else:
            equals.setdefault(row.key, []).append(row)
    for (name, delegation), same in equals.items():
        if len(same) > 1:
            same.sort(key=_content)
        ordinal = 0
        for row in same:
            delegate = subject(salt, "name", name, delegation, str(ordinal))
            while delegate in taken:
                ordinal += 1
                delegate = subject(salt, "name", name, delegation, str(ordinal))
            taken.add(delegate)
            found.append((row, delegate))
    found.sort(key=lambda pair: pair[0].row)
    return found
