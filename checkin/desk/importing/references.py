"""Pairing by reference, where the names do not say that the reference has changed hands.

A secretariat that numbers its list anew after an insertion would otherwise give every badge to the
next person.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing.grading import is_renamed
from checkin.desk.importing.identities import Row
from checkin.desk.importing.known import Known, said_of
from checkin.desk.importing.records import email_of, phone_of, record_of, shared_contacts
from checkin.domain.ids import subject

_FEW: Final = 2
"""A single reference that has changed hands does not make all of them the numbers of lines."""


class References(msgspec.Struct, frozen=True):
    """What the references of a file are worth."""

    disputed: frozenset[str] = frozenset()
    """Those that the file gives to somebody whose name says it is another person."""
    renumbered: bool = False
    """Whether most have changed hands: they count lines, and all are disputed."""


def by_reference(
    rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]], salt: bytes
) -> tuple[list[Row], References]:
    """Pair rows with whom their reference names, unless the names say otherwise.

    ``pairs`` has those already that say exactly what they said before. Returns the rows that remain.
    """
    texts = [_reference(row.fields) for row in rows]
    if not any(texts):
        return rows, References()
    holders = _holders(left.values())
    times = Counter(texts)
    shared = shared_contacts((row.fields for row in rows), most=2)
    rest: list[Row] = []
    found: list[tuple[Row, Known]] = []
    disputed: set[str] = set()
    for row, text in zip(rows, texts, strict=True):
        one = None
        if text and times[text] == 1:
            ones = holders.get(text, [])
            one = _alike(row, ones, shared)
            if one is None and ones:
                disputed.add(text)
            elif one is None and (former := left.get(subject(salt, "reference", text))) is not None:
                one = _alike(row, [former], shared)
        if one is None:
            rest.append(row)
        else:
            found.append((row, one))
    kept = len(found) + sum(bool(_reference(row.fields)) for row, _ in pairs)
    if len(disputed) >= _FEW and len(disputed) > kept:
        return rows, References(frozenset({*times, *holders} - {""}), renumbered=True)
    for row, one in found:
        if left.pop(one.person.id, None) is None:
            rest.append(row)
        else:
            pairs.append((row, one))
    return rest, References(frozenset(disputed))


def _reference(values: Any) -> str:
    return str(values.get("reference") or "")


def _holders(left: Iterable[Known]) -> dict[str, list[Known]]:
    """Return who has each reference; two, where it was given to somebody else before."""
    found: defaultdict[str, list[Known]] = defaultdict(list)
    for one in sorted(left, key=lambda one: one.person.id):
        for text in {_reference(values) for values in said_of(one)} - {""}:
            found[text].append(one)
    return found


def _alike(row: Row, ones: Sequence[Known], shared: frozenset[str]) -> Known | None:
    """Return who of these may be the person of the row, whoever bears the very name first."""
    name = row.fields.get("name")
    for one in ones:
        if any(values.get("name") == name for values in said_of(one)):
            return one
    contacts = {email_of(row.fields), phone_of(row.fields)} - {"", *shared}
    for one in ones:
        for values in said_of(one):
            if contacts and contacts & {email_of(values), phone_of(values)}:
                return one
            if is_renamed(record_of(values), record_of(row.fields)):
                return one
    return None
