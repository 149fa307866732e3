"""A recount of attendance in plain Python, from nothing but the raw scans and who there is."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import msgspec

from checkin.domain.badge import CODE_BYTES, take_apart
from checkin.domain.ids import badge_subject
from checkin.store import queries
from checkin.store.eventfile import EventFile

MINUTE = 60_000


class Raw(NamedTuple):
    """One entry that counts, in the order in which everything is ordered."""

    order: tuple[Any, ...]
    subject: bytes
    kind: str
    said: dict[str, Any]
    commit: bytes
    at_ms: int
    key: bytes


class Visit:
    """Somebody in one session."""

    def __init__(self, at_ms: int, key: bytes, door: str) -> None:
        self.first = self.last = (at_ms, key, door)
        self.inside = True
        self.turn = 0


class Recount:
    """What everybody should be told."""

    def __init__(self, file: EventFile) -> None:
        self.file = file
        with file.reading() as connection:
            self.people = {one.id: one.fields for one in queries.people(connection)}
            raws = [
                Raw((lamport, key, nonce, n, digest, i), subject, kind, said(payload), digest, at_ms, key)
                for lamport, key, nonce, n, digest, i, subject, kind, payload, at_ms in connection.execute(
                    "SELECT lamport, key, nonce, n, hash, i, subject, kind, payload, at_ms FROM entries"
                    " JOIN commits c ON c.id = commit_id JOIN chains ch ON ch.id = chain"
                    " WHERE standing = 0 AND kind IN ('scan', 'undo', 'badge')"
                )
            ]
        raws.sort()
        owners: dict[bytes, set[bytes]] = {}
        for raw in raws:
            if raw.kind == "badge" and raw.subject in self.people and len(raw.said["code"]) == CODE_BYTES:
                shown = badge_subject(file.event, take_apart(raw.said["code"]).badge)
                owners.setdefault(shown, set()).add(raw.subject)
        by_person: dict[bytes, list[Raw]] = {}
        for raw in raws:
            if raw.said and raw.kind != "badge":
                for who in owners.get(raw.subject, {raw.subject}):
                    by_person.setdefault(who, []).append(raw)
        every = {who: visits(moves) for who, moves in by_person.items()}
        self.visits = {who: found for who, found in every.items() if who in self.people and found}
        self.strangers = {
            who: found
            for who, found in every.items()
            if who not in self.people and any(is_of_badge(file.event, raw) for raw in by_person[who])
        }

    def present(self, session: bytes) -> set[bytes]:
        """Who was ever admitted; with an empty session, to any."""
        return {who for who, found in self.visits.items() if not session or session in found}

    def inside(self, session: bytes) -> set[bytes]:
        if not session:
            return {who for who, found in self.visits.items() if where(found) is not None}
        return {who for who, found in self.visits.items() if session in found and found[session].inside}

    def groups(self, who: set[bytes], field: str, of_delegation: dict[str, str]) -> Counter[str]:
        """People by a field; ``of_delegation`` is what it is for all of some delegations."""
        said = [self.people[one] for one in who]
        return Counter(
            str(of_delegation.get(str(one.get("delegation", "")), one.get(field, ""))) for one in said
        )

    def arrivals(self, session: bytes) -> Counter[tuple[bytes, str, int]]:
        """First admissions by (installation, door, minute)."""
        found = (visits[session].first for visits in self.visits.values() if session in visits)
        return Counter((key, door, at_ms // MINUTE) for at_ms, key, door in found)

    def here(self) -> dict[bytes, bytes]:
        """In which session everybody was seen last."""
        found = {who: where(visits) for who, visits in self.visits.items()}
        return {who: session for who, session in found.items() if session is not None}

    def absent(self) -> set[bytes]:
        """Who has not withdrawn and came to nothing."""
        return {who for who, fields in self.people.items() if not fields.get("withdrawn")} - set(self.visits)


def said(payload: bytes | None) -> dict[str, Any]:
    """What an entry says; nothing where it was erased."""
    return msgspec.msgpack.decode(payload[16:]) if payload is not None else {}


def is_of_badge(event: bytes, raw: Raw) -> bool:
    return raw.kind == "scan" and badge_subject(event, raw.said.get("badge", b"")) == raw.subject


def visits(moves: list[Raw]) -> dict[bytes, Visit]:
    """Walk through somebody's day."""
    undone = {raw.said["commit"] for raw in moves if raw.kind == "undo"}
    scans = [raw for raw in moves if raw.kind == "scan" and raw.commit not in undone]
    found: dict[bytes, Visit] = {}
    ticked = set()
    for turn, raw in enumerate(in_time(scans)):
        scan = raw.said
        session, out = scan["session"], scan.get("out", False)
        if scan.get("sheet"):
            if (scan["sheet"], session, out) in ticked:
                continue
            ticked.add((scan["sheet"], session, out))
        if scan["verdict"] != "admitted" and not scan.get("override"):
            continue
        at_ms = scan.get("written_ms") or raw.at_ms
        for left in [session] if out else scan.get("leaves", []):
            if left in found and (out or found[left].inside):
                found[left].inside = False
        if out:
            continue
        place = (at_ms, raw.key, scan.get("door", ""))
        if session not in found:
            found[session] = Visit(*place)
        found[session].inside, found[session].last, found[session].turn = True, place, turn
    return found


def in_time(scans: list[Raw]) -> list[Raw]:
    """What was entered from paper goes before the first that was scanned no earlier."""
    order = [raw for raw in scans if not raw.said.get("written_ms")]
    ticks = [raw for raw in scans if raw.said.get("written_ms")]
    for tick in sorted(ticks, key=lambda raw: int(raw.said["written_ms"])):
        later = [
            i
            for i, one in enumerate(order)
            if not one.said.get("written_ms") and one.at_ms >= tick.said["written_ms"]
        ]
        order.insert(later[0] if later else len(order), tick)
    return order


def where(found: dict[bytes, Visit]) -> bytes | None:
    """In which session somebody was seen last and not seen to leave.

    Who went elsewhere later, as order and clocks agree, and has left there, is nowhere.
    """
    for session, one in sorted(found.items(), key=lambda item: -item[1].turn):
        elsewhere = [other for other in found.values() if other.turn > one.turn and not other.inside]
        if one.inside and all(other.last[0] < one.last[0] for other in elsewhere):
            return session
    return None
