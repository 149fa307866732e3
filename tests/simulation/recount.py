"""What everyone must show, counted anew from the run's own history, by none of the program's folds."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import msgspec

from checkin.domain.kinds import BadgeIssued, BadgeRevoked, Scan, Write
from checkin.store.schema import PROJECTED
from tests.simulation.ledger import Entry, Written
from tests.simulation.node import Node
from tests.simulation.world import World

_FIELD_KINDS = ("roster", "edit", "walkin")


class Recount:
    """The people of an event, from what was written and who knew of what."""

    def __init__(self, world: World, node: Node) -> None:
        self._world = world
        everything = world.ledger.of(node.held)
        self._counting = sorted((one for one in everything if self._counts(one, everything)), key=_order)
        self._erased = {
            entry.subject for one in self._counting for entry in one.entries if entry.kind == "erase"
        }
        self._of: dict[bytes, list[tuple[Written, Entry]]] = defaultdict(list)
        for one in self._counting:
            for entry in one.entries:
                if entry.subject not in self._erased:
                    self._of[entry.subject].append((one, entry))
        self._people = [
            subject
            for subject, said in self._of.items()
            if any(entry.kind in ("walkin", "roster") for _, entry in said)
        ]
        self.revoked_left_out = len(everything) - len(self._counting)

    def _counts(self, one: Written, everything: list[Written]) -> bool:
        """Nothing of a revoked key counts but what an organiser still trusted."""
        for other in everything:
            for entry in other.entries:
                if entry.kind == "key-revoked" and entry.payload.key == one.head.key:
                    trusted = 0
                    for last in entry.payload.last:
                        known = self._world.ledger.known(last.hash)
                        trusted |= known.ancestors if known is not None else 0
                    if not trusted & one.bit:
                        return False
        return True

    def check(self, shown: dict[str, list[tuple[Any, ...]]]) -> None:
        """Compare with the rows that all replicas show."""
        if self.revoked_left_out:
            self._world.count("revoked commits left out")
        assert {row[0] for row in shown["delegates"]} == set(self._people)
        self._check_fields(shown)
        self._check_presence(shown)
        self._check_conflicts(shown)

    def _check_fields(self, shown: dict[str, list[tuple[Any, ...]]]) -> None:
        column = PROJECTED["delegates"].index("fields")
        fields = {row[0]: msgspec.msgpack.decode(row[column]) for row in shown["delegates"]}
        for person in self._people:
            for field, heads in self._heads(person).items():
                values = [entry.payload.fields[field] for _, entry in heads]
                assert fields[person].get(field) == values[-1], f"{field} of {self._name(person)}"

    def _check_conflicts(self, shown: dict[str, list[tuple[Any, ...]]]) -> None:
        """Whatever two desks said without knowing of each other is flagged."""
        flagged = {(subject, what, part) for subject, what, part, *_ in shown["conflicts"]}
        settled: dict[bytes, set[bytes]] = defaultdict(set)
        for person in self._people:
            for _, entry in self._of[person]:
                if entry.kind == "resolved":
                    settled[person].update(entry.payload.commits)
        for person in self._people:
            for what, part, commits in self._conflicts(person):
                if not commits <= settled[person]:
                    assert (person, what, part) in flagged, f"{what} {part.hex()} of {self._name(person)}"
                    self._world.count(f"conflict of {what}")

    def _conflicts(self, person: bytes) -> list[tuple[str, bytes, set[bytes]]]:
        found = []
        for field, heads in self._heads(person).items():
            if len({repr(entry.payload.fields[field]) for _, entry in heads}) > 1:
                found.append(("fields", field.encode(), {one.hash for one, _ in heads}))
        if len(self._valid_badges(person)) > 1:
            found.append(("badges", b"", {one.hash for one, _ in self._of[person]}))
        entries = [(one, scan) for one, scan in self._admissions(person) if not scan.out]
        for session in sorted({scan.session for _, scan in entries}):
            here = [one for one, scan in entries if scan.session == session]
            first = [one for one in here if not any(one.saw & other.bit for other in here)]
            if len(first) > 1:
                found.append(("admissions", session, {one.hash for one in first}))
        return found

    def _heads(self, person: bytes) -> dict[str, list[tuple[Written, Entry]]]:
        """Per field the writes that no other was made in knowledge of, the one that wins last."""
        writes = [
            (one, entry)
            for one, entry in self._of[person]
            if entry.kind in _FIELD_KINDS and isinstance(entry.payload, Write)
        ]
        found: dict[str, list[tuple[Written, Entry]]] = defaultdict(list)
        for one, entry in writes:
            for field in entry.payload.fields:
                later = (other for other, said in writes if field in said.payload.fields and other is not one)
                if not any(other.saw & one.bit for other in later):
                    found[field].append((one, entry))
        return found

    def _check_presence(self, shown: dict[str, list[tuple[Any, ...]]]) -> None:
        entries: dict[tuple[bytes, bytes], int] = defaultdict(int)
        inside: dict[tuple[bytes, bytes], bool] = {}
        for person in self._people:
            for _, scan in self._admissions(person):
                place = person, scan.session
                if scan.out:
                    if place in inside:
                        inside[place] = False
                    continue
                for left in scan.leaves:
                    if (person, left) in inside:
                        inside[person, left] = False
                entries[place] += 1
                inside[place] = True
        rows = {(row[0], row[1]): (msgspec.msgpack.decode(row[2]), row[3]) for row in shown["presence"]}
        assert rows.keys() == entries.keys()
        for place, (state, here) in rows.items():
            assert state["entries"] == entries[place], f"entries of {self._name(place[0])}"
            assert bool(here) == state["inside"] == inside[place], f"where {self._name(place[0])} is"
        counted: dict[bytes, list[int]] = defaultdict(lambda: [0, 0])
        for session, *_, present, within in shown["counts"]:
            counted[session][0] += present
            counted[session][1] += within
        anywhere, _ = counted.pop(b"", [0, 0])
        assert anywhere == len({person for person, _ in entries})
        for session, (present, within) in counted.items():
            assert present == sum(place[1] == session for place in entries)
            assert within == sum(here for place, here in inside.items() if place[1] == session)

    def _admissions(self, person: bytes) -> list[tuple[Written, Scan]]:
        """The admissions and exits of a person that were not taken back, in order."""
        said = self._of[person]
        undone = {entry.payload.commit for _, entry in said if entry.kind == "undo"}
        return [
            (one, entry.payload)
            for one, entry in said
            if entry.kind == "scan" and entry.payload.verdict == "admitted" and one.hash not in undone
        ]

    def _valid_badges(self, person: bytes) -> set[bytes]:
        issued: set[bytes] = set()
        ended: set[bytes] = set()
        for _, entry in self._of[person]:
            if isinstance(entry.payload, BadgeIssued):
                issued.add(_badge(entry.payload.code))
                ended.add(entry.payload.replaces)
            elif isinstance(entry.payload, BadgeRevoked):
                ended.add(entry.payload.badge)
        return issued - ended

    def _name(self, person: bytes) -> str:
        return self._world.marks.get(person, person.hex()[:8])


def _order(one: Written) -> tuple[int, bytes, bytes, int, bytes]:
    return one.order


def _badge(code: bytes) -> bytes:
    return code[5:13]
