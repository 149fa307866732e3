"""Which row of a roster is which delegate.

First by reference, then a row that says exactly what the roster said before, then by folded name
and delegation, then by folded name alone where that is unique on both sides and nothing speaks for
a homonym of another delegation. Rows left over are
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
    sheet: str = ""

    @property
    def place(self) -> tuple[str, int]:
        """Where the row stands in its file."""
        return self.sheet, self.row


def row_of(number: int, fields: dict[str, Any], sheet: str = "") -> Row:
    """Return a row with its key."""
    return Row(number, fields, (fold(str(fields["name"])), str(fields.get("delegation", ""))), sheet)


class Known(msgspec.Struct):
    """A delegate on this desk, with the values the roster last gave (None: never listed)."""

    person: Person
    base: Base
    clashes: frozenset[str] = frozenset()
    """Fields with values that two desks wrote at once, not settled yet."""


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
        # A roster names whose companion someone is; what is known of it is an id.
        shown = tuple(one for one in columns if one != "companion_of")
        rest = _by_reference(rest, left, pairs, salt)
        rest = _in_turn(
            rest, left, pairs, lambda row: _exact(row.fields, shown), lambda one: _exact(one.base, shown)
        )
        rest = _in_turn(rest, left, pairs, lambda row: row.key, _keys)
        rest = _unique_names(rest, left, pairs)
        pairs.sort(key=lambda pair: pair[0].place)
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


def _content(row: Row) -> tuple[list[tuple[str, str]], tuple[str, int]]:
    """Order rows by what they say, whatever their order in the file."""
    return sorted((field, str(value)) for field, value in row.fields.items()), row.place


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
    found = [
        (row, by_name[row.key[0]][0])
        for row in rows
        if times[row.key[0]] == 1 and len(by_name.get(row.key[0], ())) == 1
    ]
    moved = _moved(found, left, {row.key[1] for row in rows} | {row.key[1] for row, _ in pairs})
    rest = []
    for row in rows:
        known = moved.get(row.place)
        if known is not None and known.person.id in left:
            pairs.append((row, left.pop(known.person.id)))
        else:
            rest.append(row)
    return rest


def _moved(
    found: list[tuple[Row, Known]], left: dict[bytes, Known], listed: set[str]
) -> dict[tuple[str, int], Known]:
    """Return, by row, who of those with a unique name is likely to be the same person.

    Names alone do not tell Vietnamese homonyms apart. The same e-mail or telephone does, and other
    ones do the opposite. Without either, the old delegation must be in the file, which then says
    that the person is no longer there, or must have moved whole, as when it was renamed. Else the
    file is likely to be a supplement about other people.
    """
    staying: dict[str, int] = defaultdict(int)
    for one in left.values():
        staying[_delegation(one)] += 1
    for row, one in found:
        if not _contradicts(row, one) and _agrees(row, one) is not False:
            staying[_delegation(one)] -= 1
    sure: dict[tuple[str, int], Known] = {}
    for row, one in found:
        agrees = _agrees(row, one)
        old = _delegation(one)
        likely = not old or not row.key[1] or old in listed or staying[old] == 0
        if not _contradicts(row, one) and (agrees or (agrees is None and likely)):
            sure[row.place] = one
    return sure


def _delegation(one: Known) -> str:
    return str((one.base or one.person.fields).get("delegation", ""))


def _agrees(row: Row, one: Known) -> bool | None:
    """Whether e-mail or telephone are the same; None where they cannot be compared."""
    values = one.base or one.person.fields
    known = [
        (row.fields[field], values[field])
        for field in ("email", "phone")
        if row.fields.get(field) and values.get(field)
    ]
    return any(new == old for new, old in known) if known else None


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
    found.sort(key=lambda pair: pair[0].place)
    return found
