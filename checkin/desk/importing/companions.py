"""Whose companion a row of a roster names, as the id of a delegate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checkin.desk.importing.identities import Place
from checkin.desk.importing.matching import Known, Row
from checkin.domain.text import fold
from checkin.roster.honorifics import split_honorific


def settle_companions(
    rows: Sequence[tuple[Row, bytes, Mapping[str, Any]]], known: Iterable[Known]
) -> list[tuple[Row, str]]:
    """Replace what rows of a roster say in ``companion_of`` by the id of the delegate who is meant.

    Rows come with their delegate and what the roster gave before, which stays where nobody or more
    than one is meant; these are returned with what they say. Who is named in a delegate's own row is
    that delegate's, whatever others are called. No name goes into somebody else's
    record, where it would outlast the erasure of who bears it.
    """
    asking = [one for one in rows if one[0].fields.get("companion_of")]
    if not asking:
        return []
    directory = _Directory()
    places: dict[Place, bytes] = {}
    for row, delegate, _ in rows:
        directory.add(delegate, row.fields)
        places[row.place] = delegate
    for one in known:
        directory.add(one.person.id, one.person.fields)
    unclear: list[tuple[Row, str]] = []
    for row, delegate, before in asking:
        text = _called(row)
        own = places.get(row.main.place) if row.main is not None else None
        meant = ({own} if own is not None else directory.meant(text)) - {delegate}
        if len(meant) == 1:
            row.fields["companion_of"] = meant.pop().hex()
        else:
            unclear.append((row, text))
            row.fields["companion_of"] = before.get("companion_of")
    return unclear


def _called(row: Row) -> str:
    """Return whom a row names; the delegate whose row it is in by what they are called by now."""
    if row.main is None:
        return str(row.fields["companion_of"])
    return str(row.main.fields.get("reference") or row.main.fields["name"])


class _Directory:
    """Delegates by what a roster calls them."""

    def __init__(self) -> None:
        self._by_id: dict[str, set[bytes]] = {}
        self._by_reference: defaultdict[str, set[bytes]] = defaultdict(set)
        self._by_name: defaultdict[str, set[bytes]] = defaultdict(set)

    def add(self, delegate: bytes, fields: Mapping[str, Any]) -> None:
        self._by_id[delegate.hex()] = {delegate}
        self._by_reference[str(fields.get("reference") or "")].add(delegate)
        self._by_name[fold(str(fields.get("name") or ""))].add(delegate)

    def meant(self, text: str) -> set[bytes]:
        _, name = split_honorific(text)
        hits = self._by_reference.get(text) or self._by_id.get(text) or self._by_name.get(fold(text))
        return set(hits or self._by_name.get(fold(name)) or ())
