"""What use cases read: every SELECT on the projections stands here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import apsw
import msgspec

from checkin.domain.badge import number_of
from checkin.domain.fold import Badge
from checkin.domain.ids import subject
from checkin.domain.kinds import CATEGORY, DELEGATION, DESK, ERASE, EVENT, LAYOUT, SALT, SESSION, Erase, Salt
from checkin.domain.log import Chain, Head
from checkin.domain.presence import Presence
from checkin.domain.programme import Category, Delegation, Event, Session
from checkin.store import places
from checkin.store.presence import unpack_presence
from checkin.store.projecting import unpack, unpack_badge
from checkin.store.reading import open_payload
from checkin.store.sql import rows, run, scalar

_Thing = TypeVar("_Thing", Category, Delegation, Event, Session)


class Person(msgspec.Struct):
    """A delegate as the log says now."""

    id: bytes
    fields: dict[str, Any]
    update_needed: bool = False
    in_roster: bool = False

    @property
    def name(self) -> str:
        """The name as written."""
        return str(self.fields.get("name", ""))


_PERSON = "SELECT id, fields, update_needed, in_roster FROM delegates"
_ON_PAPER = "SELECT 1 FROM badges WHERE badges.delegate = delegates.id AND valid = 1 AND printed = 1"
_OF_GROUP = "(?1 IS NULL OR delegation = ?1) AND (?2 IS NULL OR category = ?2)"


def person_of(row: Sequence[Any]) -> Person:
    """Return the delegate in a row of id, fields, update_needed, in_roster."""
    return Person(row[0], unpack(row[1]), bool(row[2]), bool(row[3]))


def _convert(fields: dict[str, Any], into: type[_Thing], **more: Any) -> _Thing:
    """Read fields leniently: one that a newer program gave another shape is left out."""
    known = frozenset(into.__struct_fields__)
    kept = {name: value for name, value in fields.items() if name in known}
    try:
        return msgspec.convert({**kept, **more}, into)
    except msgspec.ValidationError:
        sound = {}
        for name, value in kept.items():
            try:
                msgspec.convert({"id": "", **more, name: value}, into)
            except msgspec.ValidationError:
                continue
            sound[name] = value
        return msgspec.convert({"id": "", **sound, **more}, into)


def _things(connection: apsw.Connection, kind: str) -> Iterator[tuple[bytes, dict[str, Any]]]:
    for key, fields in run(connection, "SELECT subject, fields FROM things WHERE kind = ?", (kind,)):
        yield key, unpack(fields)


def event(connection: apsw.Connection) -> Event:
    """Return what the event says of itself."""
    for _, fields in _things(connection, EVENT):
        return _convert(fields, Event)
    return Event()


def people_salt(connection: apsw.Connection, event_id: bytes) -> bytes:
    """Return what identities of people are keyed with; empty once the event is closed."""
    found = run(
        connection,
        "SELECT e.payload FROM entries e JOIN commits c ON c.id = e.commit_id"
        " WHERE e.subject = ? AND e.kind = 'salt' AND c.standing = 0 ORDER BY c.lamport, c.hash LIMIT 1",
        (subject(event_id, SALT),),
    ).fetchall()
    payload = open_payload(SALT, found[0][0]) if found else None
    return payload.salt if isinstance(payload, Salt) else b""


def all_sessions(connection: apsw.Connection) -> list[Session]:
    """Return every session there ever was, in order of time."""
    found = [
        _convert(unpack(fields), Session, subject=key, update_needed=bool(update))
        for key, fields, update in rows(
            connection, "SELECT subject, fields, update_needed FROM things WHERE kind = ?", (SESSION,)
        )
    ]
    return sorted(found, key=lambda one: (one.day, one.starts, one.id))


def sessions(connection: apsw.Connection) -> list[Session]:
    """Return the programme in order of time."""
    return [one for one in all_sessions(connection) if not one.removed]


def things(connection: apsw.Connection, kind: str) -> dict[bytes, dict[str, Any]]:
    """Return the fields of every thing of a kind by its subject."""
    return dict(_things(connection, kind))


def categories(connection: apsw.Connection) -> dict[str, Category]:
    """Return the categories by id."""
    found = [_convert(fields, Category) for _, fields in _things(connection, CATEGORY)]
    return {one.id: one for one in sorted(found, key=lambda one: one.id)}


def delegations(connection: apsw.Connection) -> dict[str, Delegation]:
    """Return the delegations by id."""
    found = [_convert(fields, Delegation) for _, fields in _things(connection, DELEGATION)]
    return {one.id: one for one in sorted(found, key=lambda one: one.id)}


def layouts(connection: apsw.Connection) -> dict[str, str]:
    """Return the texts of the event's own badge layouts by name."""
    found = [(fields.get("name"), fields.get("text")) for _, fields in _things(connection, LAYOUT)]
    return {name: text for name, text in found if name and isinstance(name, str) and isinstance(text, str)}


def desks(connection: apsw.Connection) -> dict[bytes, str]:
    """Return the names of installations by the subject of their key."""
    return {key: str(fields.get("name", "")) for key, fields in _things(connection, DESK)}


def person(connection: apsw.Connection, delegate: bytes) -> Person | None:
    """Return one delegate."""
    found = run(connection, f"{_PERSON} WHERE id = ?", (delegate,)).fetchall()
    return person_of(found[0]) if found else None


def people(connection: apsw.Connection) -> Iterator[Person]:
    """Yield every delegate."""
    for row in run(connection, _PERSON):
        yield person_of(row)


def people_where(
    connection: apsw.Connection, *, delegation: str | None = None, category: str | None = None
) -> Iterator[Person]:
    """Yield the delegates of a delegation, of a category, or of both."""
    for row in run(
        connection,
        f"{_PERSON} WHERE {_OF_GROUP}",
        (delegation, category),
    ):
        yield person_of(row)


def delegations_of_people(connection: apsw.Connection) -> list[str]:
    """Return the ids of the delegations that somebody belongs to; empty for who belongs to none."""
    return [row[0] for row in rows(connection, "SELECT DISTINCT delegation FROM delegates")]


def people_unprinted(
    connection: apsw.Connection, *, delegation: str | None = None, category: str | None = None
) -> Iterator[Person]:
    """Yield who has no valid badge on paper, also who has withdrawn or whose badge was revoked."""
    for row in run(
        connection, f"{_PERSON} WHERE {_OF_GROUP} AND NOT EXISTS ({_ON_PAPER})", (delegation, category)
    ):
        yield person_of(row)


def people_on_paper(
    connection: apsw.Connection, *, delegation: str | None = None, category: str | None = None
) -> Iterator[tuple[Person, Badge]]:
    """Yield the valid badges that are on paper with who wears them; those of one person in a row."""
    found = run(
        connection,
        "SELECT d.id, d.fields, d.update_needed, d.in_roster, b.state FROM delegates d"
        " CROSS JOIN badges b ON b.delegate = d.id"
        f" WHERE {_OF_GROUP} AND b.valid = 1 AND b.printed = 1",
        (delegation, category),
    )
    for row in found:
        yield person_of(row), unpack_badge(row[4])


def count_printable(
    connection: apsw.Connection, *, delegation: str | None = None, category: str | None = None
) -> tuple[int, int]:
    """Return how many could be given a badge, and how many of them have no valid one on paper."""
    badges = "SELECT 1 FROM badges WHERE badges.delegate = delegates.id"
    query = (
        f"SELECT count(*), coalesce(sum(NOT EXISTS ({_ON_PAPER})), 0) FROM delegates"
        f" WHERE {_OF_GROUP} AND withdrawn = 0"
        f" AND (EXISTS ({badges} AND valid = 1) OR NOT EXISTS ({badges}))"
    )
    ((people, unprinted),) = rows(connection, query, (delegation, category))
    return people, unprinted


def badge_to_print(connection: apsw.Connection, delegate: bytes, badge_id: bytes) -> Badge | None:
    """Return a badge as it is now; None where it has ended or its bearer has withdrawn."""
    found = rows(
        connection,
        "SELECT b.state FROM badges b JOIN delegates d ON d.id = b.delegate"
        " WHERE b.badge = ? AND b.delegate = ? AND b.valid = 1 AND d.withdrawn = 0",
        (badge_id, delegate),
    )
    return unpack_badge(found[0][0]) if found else None


def companions(connection: apsw.Connection, names: Iterable[str]) -> list[Person]:
    """Return the delegates who are companions of somebody called one of ``names``, folded."""
    wanted = msgspec.json.encode(list(names)).decode()
    found = rows(
        connection,
        f"{_PERSON} WHERE companion_of IN (SELECT value FROM json_each(?)) AND companion_of <> ''",
        (wanted,),
    )
    return [person_of(row) for row in found]


def names_by_seq(connection: apsw.Connection, seqs: Iterable[int]) -> list[tuple[int, str]]:
    """Return (row number, name) of delegates, in no particular order: less than ``by_seq`` reads."""
    wanted = msgspec.json.encode(list(seqs)).decode()
    return rows(
        connection, "SELECT seq, name FROM delegates WHERE seq IN (SELECT value FROM json_each(?))", (wanted,)
    )


def by_reference(connection: apsw.Connection, reference: str) -> list[Person]:
    """Return the delegates with a reference."""
    return [
        person_of(row)
        for row in run(connection, f"{_PERSON} WHERE reference = ? AND reference <> ''", (reference,))
    ]


def by_seq(connection: apsw.Connection, seqs: Iterable[int]) -> list[Person]:
    """Return delegates by row number, in the order given."""
    found: list[Person] = []
    for seq in seqs:
        found.extend(person_of(row) for row in run(connection, f"{_PERSON} WHERE seq = ?", (seq,)))
    return found


def roster(connection: apsw.Connection) -> Iterator[tuple[Person, dict[str, Any] | None]]:
    """Yield every delegate with the values the roster last gave (None for others)."""
    for *row, values in run(connection, "SELECT id, fields, update_needed, in_roster, roster FROM delegates"):
        found = person_of(row)
        base = None
        if found.in_roster:
            base = unpack(values) if values is not None else found.fields
        yield found, base


def clashing_fields(connection: apsw.Connection) -> dict[bytes, frozenset[str]]:
    """Return, per delegate, the fields that two desks wrote at once."""
    found: dict[bytes, set[str]] = {}
    for delegate, field in rows(connection, "SELECT subject, part FROM conflicts WHERE what = 'fields'"):
        found.setdefault(delegate, set()).add(field.decode())
    return {delegate: frozenset(fields) for delegate, fields in found.items()}


def erasures(connection: apsw.Connection) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """Return the subjects erased, and the other subjects a roster could give the same people."""
    subjects = frozenset(row[0] for row in rows(connection, "SELECT subject FROM erased"))
    also: set[bytes] = set()
    found = rows(
        connection,
        "SELECT e.payload FROM entries e JOIN commits c ON c.id = e.commit_id"
        " WHERE e.kind = 'erase' AND c.standing = 0",
    )
    for (sealed,) in found:
        payload = open_payload(ERASE, sealed)
        if isinstance(payload, Erase):
            also.update(payload.also)
    return subjects, frozenset(also)


def badge(connection: apsw.Connection, badge_id: bytes) -> list[tuple[bytes, Badge]]:
    """Return (delegate, badge) for a badge id: one, unless someone forged an id."""
    found = run(
        connection, "SELECT delegate, state FROM badges WHERE badge = ? ORDER BY delegate", (badge_id,)
    )
    return [(delegate, unpack_badge(state)) for delegate, state in found]


def wearers(connection: apsw.Connection, badge_id: bytes) -> list[tuple[Person, Badge]]:
    """Return who wears a badge, with the badge, in one look-up: this is what a scan waits for."""
    found = rows(
        connection,
        "SELECT d.id, d.fields, d.update_needed, d.in_roster, b.state FROM badges b"
        " JOIN delegates d ON d.id = b.delegate WHERE b.badge = ? ORDER BY b.delegate",
        (badge_id,),
    )
    return [(person_of(row), unpack_badge(row[4])) for row in found]


def badges_of(connection: apsw.Connection, delegate: bytes) -> list[Badge]:
    """Return a delegate's badges, oldest first."""
    found = run(connection, "SELECT state FROM badges WHERE delegate = ?", (delegate,))
    return sorted(
        (unpack_badge(state) for (state,) in found), key=lambda one: (one.number, one.at_ms, one.badge)
    )


def by_badge_number(connection: apsw.Connection, text: str) -> list[Person]:
    """Return the delegates with a badge of this number (six digits, as printed, spaces allowed)."""
    number = text.replace(" ", "")
    if len(number) != 6 or not (number.isascii() and number.isdigit()):
        return []
    found = run(connection, "SELECT badge, delegate FROM badges").fetchall()
    owners = dict.fromkeys(delegate for badge_id, delegate in found if number_of(badge_id) == number)
    return [one for one in (person(connection, delegate) for delegate in owners) if one]


def presence_of(connection: apsw.Connection, delegate: bytes) -> dict[bytes, Presence]:
    """Return where a delegate has been, by session."""
    found = run(connection, "SELECT session, state FROM presence WHERE delegate = ?", (delegate,))
    return {session: unpack_presence(state) for session, state in found}


def people_of_rules(connection: apsw.Connection, named: Iterable[str]) -> Iterator[Person]:
    """Yield who has not withdrawn and is ``named`` by a session's rule, by reference or id in hexadecimal."""
    seen: set[bytes] = set()
    for text in named:
        for each in people_named(connection, text):
            if each.id not in seen and each.fields.get("withdrawn") is not True:
                seen.add(each.id)
                yield each


def people_named(connection: apsw.Connection, text: str) -> list[Person]:
    """Return the people whom an access rule names by reference or by id in hexadecimal."""
    found = by_reference(connection, text)
    if len(text) == 32 and not found:
        try:
            one = person(connection, bytes.fromhex(text))
        except ValueError:
            one = None
        found = [one] if one else []
    return found


def conflicts(connection: apsw.Connection) -> Iterator[tuple[bytes, str, Any]]:
    """Yield (delegate, what, detail) of everything people have to resolve."""
    for delegate, what, detail in run(connection, "SELECT subject, what, detail FROM conflicts"):
        yield delegate, what, unpack(detail)


def written_at(connection: apsw.Connection, chain: Chain, head: Head) -> int:
    """Return when a commit was written, in Unix milliseconds; 0 if it is not here."""
    row = places.chain_row(connection, chain.key, chain.nonce)
    commit = places.find_commit(connection, row, head.n, head.hash) if row is not None else None
    return int(scalar(connection, "SELECT at_ms FROM commits WHERE id = ?", (commit,)) or 0)
