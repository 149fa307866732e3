"""Taking over commits that other installations wrote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checkin.domain.kinds import ERASE, TRUST_KINDS
from checkin.domain.log import (
    Chain,
    Commit,
    CommitInvalid,
    Envelope,
    check_payloads,
    commit_hash,
    open_envelope,
    signed_by,
)
from checkin.domain.replica import Problem, Received, Refusal
from checkin.store import places
from checkin.store.sql import rows, run
from checkin.store.work import Work


class _Parsed(NamedTuple):
    commit: Commit
    head: Envelope


_Run = list[tuple[_Parsed, bytes]]
"""Commits that continue one chain, with their hashes."""


def receive(work: Work, commits: Iterable[Commit]) -> Received:
    """Append what continues the chains held here, ignore what is known, fold.

    Of commits that follow each other in one chain only the last signature is verified; if it is
    bad, each is. What leaves a gap is refused and may be sent again.
    """
    refused: list[Refusal] = []
    by_chain: dict[Chain, list[_Parsed]] = {}
    for commit in commits:
        try:
            head = open_envelope(commit.envelope)
            check_payloads(head, commit.payloads)
        except CommitInvalid:
            refused.append((commit, Problem.BROKEN))
            continue
        by_chain.setdefault(Chain(head.key, head.nonce), []).append(_Parsed(commit, head))
    touched: dict[bytes, set[str]] = {}
    new, trust = 0, False
    for chain in sorted(by_chain):
        fresh = _continuing(work, chain, sorted(by_chain[chain], key=_number), refused, touched)
        for parsed, digest in _signed(fresh, refused):
            if not _insert(work, chain, parsed, digest):
                refused.append((parsed.commit, Problem.BROKEN))
                continue
            new += 1
            # Which commits of a revoked key still count depends on which of them are here.
            trust = trust or chain.key in work.trust.revoked
            for entry in parsed.head.entries:
                trust = trust or entry.kind in TRUST_KINDS
                touched.setdefault(entry.subject, set()).add(entry.kind)
    if trust or any(kinds & TRUST_KINDS for kinds in touched.values()):
        work.retrust()
    work.project(touched)
    return Received(new, refused)


def _number(parsed: _Parsed) -> int:
    return parsed.head.n


def _continuing(
    work: Work,
    chain: Chain,
    parsed: Sequence[_Parsed],
    refused: list[Refusal],
    touched: dict[bytes, set[str]],
) -> _Run:
    """Return the commits that are new and whose parents are held or come before them."""
    found: _Run = []
    here: dict[tuple[int, bytes], tuple[bytes, int]] = {}
    row = places.chain_row(work.connection, chain.key, chain.nonce)
    for one in parsed:
        head = one.head
        parent = here.get((head.n - 1, head.parent)) if head.n > 1 else (b"", 0)
        if parent is None:
            parent = _held(work, row, head)
        if parent is None:
            refused.append((one.commit, Problem.GAP))
            continue
        digest = commit_hash(work.file.event, one.commit.envelope, parent[0])
        known = places.find_commit(work.connection, row, head.n, digest) if row is not None else None
        if known is not None:
            _complete(work, known, one, touched)
        elif head.lamport <= parent[1]:
            refused.append((one.commit, Problem.BROKEN))
        elif (head.n, digest) not in here:
            here[head.n, digest] = one.commit.signature, head.lamport
            found.append((one, digest))
    return found


def _complete(work: Work, commit: int, parsed: _Parsed, touched: dict[bytes, set[str]]) -> None:
    """Fill in payloads that a commit came without.

    A payload may be missing because its person was erased where the commit came from, and the
    erasure may stand in a later commit of the same chain. So a commit is taken without it; until
    an erasure explains the gap, ``verify`` names it, and any copy that has the payload mends it.
    """
    for i, (entry, sealed) in enumerate(zip(parsed.head.entries, parsed.commit.payloads, strict=True)):
        if sealed is None or (entry.kind != ERASE and work.erase_due(entry.subject)):
            continue
        run(
            work.connection,
            "UPDATE entries SET payload = ?"
            " WHERE subject = ? AND commit_id = ? AND i = ? AND payload IS NULL",
            (sealed, entry.subject, commit, i),
        )
        if work.connection.changes():
            touched.setdefault(entry.subject, set()).add(entry.kind)


def _signed(fresh: _Run, refused: list[Refusal]) -> _Run:
    """Return the part of the run that its chain's key signed.

    Ends of branches vouch for what comes before them; where one does not hold, every commit is
    looked at by itself.
    """
    parents = {parsed.head.parent for parsed, _ in fresh}
    ends = [(parsed, digest) for parsed, digest in fresh if digest not in parents]
    if all(signed_by(parsed.head.key, digest, parsed.commit.signature) for parsed, digest in ends):
        return fresh
    good: _Run = []
    bad: set[bytes] = set()
    for parsed, digest in fresh:
        if parsed.head.parent in bad or not signed_by(parsed.head.key, digest, parsed.commit.signature):
            bad.add(digest)
            refused.append((parsed.commit, Problem.SIGNATURE))
        else:
            good.append((parsed, digest))
    return good


def _insert(work: Work, chain: Chain, parsed: _Parsed, digest: bytes) -> bool:
    """Write a commit; payloads of people already erased are not written at all."""
    commit, head = parsed
    payloads = [
        None if sealed is not None and entry.kind != ERASE and work.erase_due(entry.subject) else sealed
        for entry, sealed in zip(head.entries, commit.payloads, strict=True)
    ]
    kept = Commit(commit.envelope, commit.signature, payloads)
    standing = work.trust.standing(head.key, digest, {entry.kind for entry in head.entries})
    row = work.chain_id(chain.key, chain.nonce)
    place = places.free_id(work.connection, row, head.n)
    if place is None:
        return False
    work.insert(row, head, digest, kept, standing, place - places.commit_id(row, head.n))
    return True


def _held(work: Work, chain: int | None, head: Envelope) -> tuple[bytes, int] | None:
    """Return (signature, lamport) of the parent, if it is here."""
    commit = (
        places.find_commit(work.connection, chain, head.n - 1, head.parent) if chain is not None else None
    )
    if commit is None:
        return None
    found = rows(work.connection, "SELECT signature, lamport FROM commits WHERE id = ?", (commit,))
    return bytes(found[0][0]), int(found[0][1])
