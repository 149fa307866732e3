"""Which row of a roster is which delegate.

First a row that says exactly what the roster said before, then by reference where the names do not
contradict it, then by folded name and delegation, homonyms by e-mail, telephone and marks first,
then by folded name alone where that is unique on both sides and nothing speaks for a homonym of
another delegation. Nobody is paired whom marks, references or contacts say to be another. Rows left over are
new people, and their identity follows from what the row says, so that two desks importing one file
create everyone once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing.identities import Place, Row, content_of, identify
from checkin.desk.importing.known import Base, Known, contradicts, said_of
from checkin.desk.importing.marks import several
from checkin.desk.importing.moves import unique_names
from checkin.desk.importing.records import email_of, phone_of
from checkin.desk.importing.references import References, by_reference
from checkin.domain.text import fold

_Key = tuple[str, str]
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
    references: References = References()
    """What the references of the file are worth."""


def match(rows: Sequence[Row], known: Iterable[Known], salt: bytes, columns: Iterable[str]) -> Matched:
    """Match the rows of a file (with these columns) to the delegates known."""
    left = {one.person.id: one for one in known}
    taken = set(left)
    pairs: list[tuple[Row, Known]] = []
    rest, doubtful, references = list(rows), list[Row](), References()
    if left:
        # A roster names whose companion someone is; what is known of it is an id.
        shown = tuple(one for one in columns if one != "companion_of")
        rest = _in_turn(
            rest, left, pairs, lambda row: _exact(row.fields, shown), lambda one: _exact(one.base, shown)
        )
        rest, references = by_reference(rest, left, pairs, salt)
        rest = _by_key(rest, left, pairs, references.disputed)
        rest, doubtful = unique_names(rest, left, pairs, references.disputed)
        pairs.sort(key=lambda pair: pair[0].place)
    new = identify(rest, taken, salt)
    return Matched(
        pairs,
        new,
        [one for one in left.values() if one.base is not None],
        [one for one in left.values() if one.base is None],
        {row.place: delegate for row, delegate in identify(doubtful, taken, salt)},
        references,
    )


def _exact(values: Base, columns: tuple[str, ...]) -> Any:
    if values is None:
        return None
    return _encode(list(map(values.get, columns)))


def _keys(one: Known) -> tuple[str, str]:
    values = one.base or one.person.fields
    return fold(str(values.get("name", ""))), str(values.get("delegation", ""))


def _by_key(
    rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]], disputed: frozenset[str]
) -> list[Row]:
    """Pair equal names of one delegation; homonyms first by what tells them apart."""
    keys = {one.person.id: _keys(one) for one in left.values()}
    times = Counter(keys.values())
    many = {key for key, count in times.items() if count > 1}
    times = Counter(row.key for row in rows)
    many |= {key for key, count in times.items() if count > 1}
    homonyms = [row for row in rows if row.key in many]
    if homonyms:
        rest = [row for row in rows if row.key not in many]
        for told in (email_of, phone_of, _name_of):
            homonyms = _in_turn(
                homonyms,
                left,
                pairs,
                lambda row, told=told: _with(row.key, told(row.fields)),
                lambda one, told=told: (
                    _with(keys[one.person.id], told(one.base or one.person.fields))
                    if keys[one.person.id] in many
                    else None
                ),
                disputed,
            )
        rows = rest + homonyms
    rows, unclear = _clear(rows, left.values(), keys, many)
    return unclear + _in_turn(
        rows, left, pairs, lambda row: row.key, lambda one: keys[one.person.id], disputed
    )


def _clear(
    rows: list[Row], left: Iterable[Known], keys: dict[bytes, _Key], many: set[_Key]
) -> tuple[list[Row], list[Row]]:
    """Divide rows into those to pair by key, and those of names that several may have written so."""
    if not many:
        return rows, []
    names: defaultdict[_Key, set[str]] = defaultdict(set)
    for row in rows:
        if row.key in many:
            names[row.key].add(str(row.fields.get("name", "")))
    for one in left:
        if keys[one.person.id] in names:
            names[keys[one.person.id]].add(str((one.base or one.person.fields).get("name", "")))
    unclear = {
        key
        for key, written in names.items()
        if len(written) > 1 and any(map(str.isascii, written)) and several(written)
    }
    return [row for row in rows if row.key not in unclear], [row for row in rows if row.key in unclear]


def _name_of(values: Mapping[str, Any]) -> str:
    return str(values.get("name") or "")


def _with(key: tuple[str, str], value: Any) -> tuple[tuple[str, str], str] | object:
    """Return a key that equals another's only where both have the value; without it, nobody's."""
    return (key, str(value).casefold()) if value else object()


def _in_turn(
    rows: list[Row],
    left: dict[bytes, Known],
    pairs: list[tuple[Row, Known]],
    of_row: Any,
    of_known: Any,
    disputed: frozenset[str] = frozenset(),
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
                if not contradicts(row, one, disputed):
                    pairs.append((row, left.pop(equals.pop(i).person.id)))
                    break
            else:
                rest.append(row)
    return rest
