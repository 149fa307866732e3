"""Recomputing everything: what was altered, reordered or removed, and where."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import apsw
import msgspec

from checkin.domain.closing import KEPT, remains
from checkin.domain.kinds import ERASE
from checkin.domain.log import (
    Chain,
    CommitInvalid,
    Envelope,
    Head,
    Heads,
    check_payloads,
    commit_hash,
    open_envelope,
    signed_by,
)
from checkin.domain.trust import Standing, Trust
from checkin.store import closing, exchange, places, schema, wiping
from checkin.store.eventfile import EventFile
from checkin.store.lineage import lineage
from checkin.store.marker import Mark
from checkin.store.reading import is_closed, open_payload, trust_facts
from checkin.store.rebuilding import differences, fold_beside
from checkin.store.sql import rows, run, scalar

_DESCRIBED = r"""
SELECT type, name, tbl_name, sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
"""
"""All but what SQLite keeps for itself, as after ANALYZE."""


class Finding(StrEnum):
    """What ``verify`` can find."""

    ALTERED = "altered"
    """The commit's bytes are not those that were signed."""
    PAYLOAD_ALTERED = "payload_altered"
    PAYLOAD_ABSENT = "payload_absent"
    """A payload is gone, nobody erased the person and nobody closed the event."""
    PAYLOAD_LEFT = "payload_left"
    """A payload is still here of somebody who was erased, or of an event that was closed."""
    ENTRIES_ALTERED = "entries_altered"
    """The rows of the entries do not say what the envelope says."""
    SIGNATURE = "signature"
    MISSING = "missing"
    """The commit before this one is not there."""
    TAIL_CUT = "tail_cut"
    """The marker or another replica knows of later commits."""
    STANDING = "standing"
    """The commit is marked as counting when it should not be, or the other way."""
    PROJECTION = "projection"
    """A table does not say what the log says."""
    DATABASE = "database"
    """SQLite's own check fails."""


class Trouble(msgspec.Struct, frozen=True):
    """One finding: in which chain (key and nonce in hexadecimal) at which commit, or in which table."""

    what: Finding
    chain: str = ""
    n: int = 0
    table: str = ""


class Report(msgspec.Struct):
    """What a verification saw."""

    commits: int
    entries: int
    chains: list[tuple[Chain, Head]]
    problems: list[Trouble]


def verify(file: EventFile, against: Heads | None = None) -> Report:
    """Check every commit, payload, signature and projection of the file.

    ``against`` are the heads of another replica that must all be here.
    """
    with file.reading() as connection:
        run(connection, "BEGIN")
        try:
            return _verify(file, connection, against or {}, file.mark())
        finally:
            if connection.in_transaction:
                run(connection, "ROLLBACK")
            for table in schema.PROJECTED:
                run(connection, f"DROP TABLE IF EXISTS temp.{table}")


def _verify(file: EventFile, connection: apsw.Connection, against: Heads, mark: Mark | None) -> Report:
    problems: list[Trouble] = []
    trust = Trust(file.event, trust_facts(connection), lineage(connection))
    if rows(connection, "PRAGMA quick_check(1)") != [("ok",)] or not _describes_itself(connection):
        problems.append(Trouble(Finding.DATABASE))
    ended = _Ended(is_closed(connection, file.event), _erased(connection))
    commits = said = 0
    for commit in _commits(connection):
        commits += 1
        said += _entries_said(commit)
        what = _check_commit(file, trust, connection, commit, ended)
        if what is not None:
            problems.append(Trouble(what, _name(commit.chain), commit.n))
    if closing.unswept(connection) or wiping.owed(connection):
        problems.append(Trouble(Finding.PAYLOAD_LEFT))
    problems += _tails(file, connection, against, mark)
    entries = int(scalar(connection, "SELECT count(*) FROM entries"))
    if entries > said:
        problems.append(Trouble(Finding.ENTRIES_ALTERED, table="entries"))
    chains = [(chain, tip) for chain, tips in exchange.heads(connection).items() for tip in sorted(tips)]
    fold_beside(connection)
    problems += [Trouble(Finding.PROJECTION, table=table) for table in differences(connection)]
    return Report(commits, entries, sorted(chains), problems)


class _Row(msgspec.Struct):
    id: int
    chain: Chain
    n: int
    hash: bytes
    standing: int
    envelope: bytes
    signature: bytes
    columns: tuple[int, int, int | None]


class _Ended(msgspec.Struct):
    """What explains that payloads are gone."""

    closed: bool
    erased: frozenset[bytes]


def _commits(connection: apsw.Connection) -> Iterator[_Row]:
    found = run(
        connection,
        "SELECT c.id, ch.key, ch.nonce, c.n, c.hash, c.standing, c.envelope, c.signature,"
        " c.lamport, c.at_ms, c.err_ms"
        " FROM commits c JOIN chains ch ON ch.id = c.chain ORDER BY ch.key, ch.nonce, c.n, c.hash",
    )
    for row, key, nonce, n, digest, standing, envelope, signature, *columns in found:
        yield _Row(row, Chain(key, nonce), n, digest, standing, envelope, signature, tuple(columns))


def _entries_said(row: _Row) -> int:
    try:
        return len(open_envelope(row.envelope).entries)
    except CommitInvalid:
        return 0


def _check_commit(
    file: EventFile, trust: Trust, connection: apsw.Connection, row: _Row, ended: _Ended
) -> Finding | None:
    """Return the first thing wrong with a commit."""
    try:
        head = open_envelope(row.envelope)
    except CommitInvalid:
        return Finding.ALTERED
    place = (head.key, head.nonce, head.n, head.lamport, head.at_ms, head.err_ms)
    if place != (*row.chain, row.n, *row.columns):
        return Finding.ALTERED
    parent_signature = b""
    if head.n > 1:
        chain = places.chain_of(row.id)
        parent = places.find_commit(connection, chain, head.n - 1, head.parent)
        if parent is None:
            return Finding.MISSING
        parent_signature = scalar(connection, "SELECT signature FROM commits WHERE id = ?", (parent,))
    if commit_hash(file.event, row.envelope, parent_signature) != row.hash:
        return Finding.ALTERED
    if not signed_by(head.key, row.hash, row.signature):
        return Finding.SIGNATURE
    return _check_entries(trust, connection, row, head, ended)


def _check_entries(
    trust: Trust, connection: apsw.Connection, row: _Row, head: Envelope, ended: _Ended
) -> Finding | None:
    entries = [
        rows(
            connection,
            "SELECT kind, critical, payload FROM entries WHERE subject = ? AND commit_id = ? AND i = ?",
            (entry.subject, row.id, i),
        )
        for i, entry in enumerate(head.entries)
    ]
    said = [[(entry.kind, int(entry.critical))] for entry in head.entries]
    if [[found[:2] for found in one] for one in entries] != said:
        return Finding.ENTRIES_ALTERED
    payloads = [one[0][2] for one in entries]
    try:
        check_payloads(head, payloads)
    except CommitInvalid:
        return Finding.PAYLOAD_ALTERED
    for entry, payload in zip(head.entries, payloads, strict=True):
        if payload is not None:
            left = ended.closed and not remains(entry.kind, open_payload(entry.kind, payload))
            if left or (entry.kind != ERASE and entry.subject in ended.erased):
                return Finding.PAYLOAD_LEFT
        elif not (ended.closed and entry.kind not in KEPT) and entry.subject not in ended.erased:
            return Finding.PAYLOAD_ABSENT
    standing = trust.standing(head.key, row.hash, {entry.kind for entry in head.entries})
    return Finding.STANDING if Standing(row.standing) is not standing else None


def _describes_itself(connection: apsw.Connection) -> bool:
    """Tell whether the tables and indexes of the file are still those that their own descriptions make.

    SQLite's check reads no description. A letter that is another there may hurt nobody for months,
    until the file is written anew.
    """
    kept = rows(connection, _DESCRIBED)
    plain = [one for one in kept if not str(one[3]).startswith("CREATE VIRTUAL")]
    beside = apsw.Connection(":memory:")
    try:
        for *_, sql in plain:
            run(beside, sql)
        made = rows(beside, _DESCRIBED)
    except apsw.Error:
        return False
    finally:
        beside.close()
    return sorted(map(tuple, made)) == sorted(map(tuple, plain))


def _erased(connection: apsw.Connection) -> frozenset[bytes]:
    """Return whom an erasure that counts names."""
    query = (
        "SELECT e.subject FROM entries e JOIN commits c ON c.id = e.commit_id"
        f" WHERE e.{schema.OF_TRUST} AND e.kind = 'erase' AND c.standing = 0"
    )
    return frozenset(subject for (subject,) in rows(connection, query))


def _tails(file: EventFile, connection: apsw.Connection, against: Heads, mark: Mark | None) -> list[Trouble]:
    here = exchange.heads(connection)
    wanted = [(chain, tip) for heads in (here, against) for chain, tips in heads.items() for tip in tips]
    if mark is not None:
        wanted.append((Chain(file.key, mark.nonce), Head(mark.n, mark.hash)))
    missing = {(chain, tip) for chain, tip in wanted if not exchange.holds(connection, chain, tip)}
    return [Trouble(Finding.TAIL_CUT, _name(chain), tip.n) for chain, tip in sorted(missing)]


def _name(chain: Chain) -> str:
    return f"{chain.key.hex()[:16]}.{chain.nonce.hex()}"
