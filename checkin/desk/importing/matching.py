"""Which row of a roster is which delegate.

First by reference, then a row that says exactly what the roster said before, then by folded name
and delegation, homonyms by e-mail, telephone and marks first, then by folded name alone where that
is unique on both sides and nothing speaks for a homonym of another delegation. Rows left over are
new people, and their identity follows from what the row says, so that two desks importing one file
create everyone once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing.identities import Place, Row, content_of, identify
from checkin.desk.importing.known import Base, Known, contradicts, said_of
from checkin.desk.importing.moves import unique_names
from checkin.domain.ids import subject
from checkin.domain.text import fold

_encode: Final = msgspec.msgpack.Encoder().encode

__all__ = ["Base", "Known", "Matched", "Row", "match", "said_of"]


class Matched(msgspec.Struct):
    """The outcome: pairs, new rows with their ids, and delegates that no row names."""

    pairs: list[tuple[Row, Known]]
    new: list[tuple[Row, bytes]]
    missing: list[Known]
    unlisted: list[Known] = []
    """Who was registered at a desk and stood in no roster yet."""
    doubtful: dict[Place, bytes] = {}
    """Rows paired by the name alone with a delegate of another delegation, by their place: the ids
    they have if they are new people."""


def match(rows: Sequence[Row], known: Iterable[Known], salt: bytes, columns: Iterable[str]) -> Matched:
    """Match the rows of a file (with these columns) to the delegates known."""
    left = {one.person.id: one for one in known}
    taken = set(left)
    pairs: list[tuple[Row, Known]] = []
    rest, doubtful = list(rows), list[Row]()
    if left:
        # A roster names whose companion someone is; what is known of it is an id.
        shown = tuple(one for one in columns if one != "companion_of")
        rest = _by_reference(rest, left, pairs, salt)
        rest = _in_turn(
            rest, left, pairs, lambda row: _exact(row.fields, shown), lambda one: _exact(one.base, shown)
        )
        rest = _by_key(rest, left, pairs)
        rest, doubtful = unique_names(rest, left, pairs)
        pairs.sort(key=lambda pair: pair[0].place)
    new = identify(rest, taken, salt)
    return Matched(
        pairs,
        new,
        [one for one in left.values() if one.base is not None],
        [one for one in left.values() if one.base is None],
        {row.place: delegate for row, delegate in identify(doubtful, taken, salt)},
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
    return _encode(list(map(values.get, columns)))


def _keys(one: Known) -> tuple[str, str]:
    values = one.base or one.person.fields
    return fold(str(values.get("name", ""))), str(values.get("delegation", ""))


def _by_key(rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]]) -> list[Row]:
    """Pair equal names of one delegation; homonyms first by what tells them apart."""
    keys = {one.person.id: _keys(one) for one in left.values()}
    times = Counter(keys.values())
    many = {key for key, count in times.items() if count > 1}
    times = Counter(row.key for row in rows)
    many |= {key for key, count in times.items() if count > 1}
    homonyms = [row for row in rows if row.key in many]
    if homonyms:
        rest = [row for row in rows if row.key not in many]
        for field in ("email", "phone", "name"):
            homonyms = _in_turn(
                homonyms,
                left,
                pairs,
                lambda row, field=field: _with(row.key, row.fields.get(field)),
                lambda one, field=field: (
                    _with(keys[one.person.id], (one.base or one.person.fields).get(field))
                    if keys[one.person.id] in many
                    else None
                ),
            )
        rows = rest + homonyms
    return _in_turn(rows, left, pairs, lambda row: row.key, lambda one: keys[one.person.id])


def _with(key: tuple[str, str], value: Any) -> tuple[tuple[str, str], str] | object:
    """Return a key that equals another's only where both have the value; without it, nobody's."""
    return (key, str(value).casefold()) if value else object()


def _in_turn(
    rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]], of_row: Any, of_known: Any
) -> list[Row]:
    """Pair rows and delegates with equal keys, equals in a fixed order."""
    waiting: dict[Any, list[Known]] = defaultdict(list)
    for one in sorted(left.values(), key=lambda one: one.person.id):
        waiting[of_known(one)].append(one)
    rest = []
    asking: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        key = of_row(row)
        if key in waiting:
            asking[key].append(row)
        else:
            rest.append(row)
    for key, same in asking.items():
        if len(same) > 1:
            same.sort(key=content_of)
        equals = waiting[key]
        for row in same:
            for i, one in enumerate(equals):
                if not contradicts(row, one):
                    pairs.append((row, left.pop(equals.pop(i).person.id)))
                    break
            else:
                rest.append(row)
    return rest
