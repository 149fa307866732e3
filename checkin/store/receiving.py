"""Taking over commits that other installations wrote.

Nearly all that comes continues a chain where it ended, so that is looked up once for each chain, and
all rows go in together; only what lies elsewhere costs a look at the file for each commit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checkin.domain.kinds import TRUST_KINDS
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
from checkin.store.rows import Rows
from checkin.store.sql import rows, run
from checkin.store.work import Work


class _Parsed(NamedTuple):
    commit: Commit
    head: Envelope


_Run = list[tuple[_Parsed, bytes]]
"""Commits that continue one chain, with their hashes."""


class _Continuing(NamedTuple):
    """What came of one chain."""

    fresh: _Run
    refused: list[Refusal]
    mended: int
    """Commits held before that got payloads they lacked."""


class _End(NamedTuple):
    """Where a chain ends here: its commit with the highest number."""

    n: int = 0
    hash: bytes = b""
    signature: bytes = b""
    lamport: int = 0


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
    new, mended, trust = 0, 0, False
    taking = Rows()
    for chain in sorted(by_chain):
        row = places.chain_row(work.connection, chain.key, chain.nonce)
        end = _end(work, row)
        came = _continuing(work, row, end, sorted(by_chain[chain], key=_number), touched)
        refused += came.refused
        mended += came.mended
        good = _signed(came.fresh, refused)
        if not good:
            continue
        if chain.key == work.file.key:
            work.file.chain.came(chain.nonce)
        # Which commits of a revoked key still count depends on which of them are here.
        trust = trust or chain.key in work.trust.revoked
        taken = _Taken(work, work.chain_id(chain.key, chain.nonce), end)
        for parsed, digest in good:
            problem = taken.take(parsed, digest, taking)
            if problem is not None:
                refused.append((parsed.commit, problem))
                continue
            new += 1
            for entry, sealed in zip(parsed.head.entries, parsed.commit.payloads, strict=True):
                if sealed is None:
                    work.gaps.add(entry.subject)
                trust = trust or entry.kind in TRUST_KINDS
                kinds = touched.get(entry.subject)
                if kinds is None:
                    touched[entry.subject] = {entry.kind}
                else:
                    kinds.add(entry.kind)
    fresh_people = work.insert_all(taking)
    if trust or any(not kinds.isdisjoint(TRUST_KINDS) for kinds in touched.values()):
        work.retrust()
        # Whom it has made count is projected by now.
        fresh_people = frozenset()
    work.project(touched, fresh_people)
    return Received(new, refused, mended)


def _number(parsed: _Parsed) -> int:
    return parsed.head.n


def _end(work: Work, chain: int | None) -> _End:
    if chain is None:
        return _End()
    last = rows(
        work.connection,
        "SELECT n, hash, signature, lamport FROM commits WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
        (places.commit_id(chain, 0), places.commit_id(chain + 1, 0) - 1),
    )
    return _End(*last[0]) if last else _End()


def _continuing(
    work: Work,
    chain: int | None,
    end: _End,
    parsed: Sequence[_Parsed],
    touched: dict[bytes, set[str]],
) -> _Continuing:
    """Return the commits that are new and whose parents are held or come before them."""
    found: _Run = []
    refused: list[Refusal] = []
    mended = 0
    at: dict[tuple[int, bytes], int] = {}
    """Where in ``found`` a commit is."""
    event = work.file.event
    here: dict[tuple[int, bytes], tuple[bytes, int]] = {(end.n, end.hash): (end.signature, end.lamport)}
    for one in parsed:
        head = one.head
        n = head.n
        parent = here.get((n - 1, head.parent)) if n > 1 else (b"", 0)
        if parent is None:
            parent = _held(work, chain, head)
        if parent is None:
            refused.append((one.commit, Problem.GAP))
            continue
        digest = commit_hash(event, one.commit.envelope, parent[0])
        known = (
            places.find_commit(work.connection, chain, n, digest)
            if chain is not None and n <= end.n
            else None
        )
        if known is not None:
            mended += _complete(work, known, one, touched)
        elif head.lamport <= parent[1]:
            refused.append((one.commit, Problem.BROKEN))
        elif (n, digest) not in here:
            here[n, digest] = one.commit.signature, head.lamport
            at[n, digest] = len(found)
            found.append((one, digest))
        elif (n, digest) in at:
            # The same commit twice, perhaps once without payloads.
            first = found[at[n, digest]][0]
            found[at[n, digest]] = (_Parsed(_merged(first.commit, one.commit), head), digest)
    return _Continuing(found, refused, mended)


def _merged(one: Commit, other: Commit) -> Commit:
    """Return a commit with the payloads of both."""
    both = zip(one.payloads, other.payloads, strict=True)
    return Commit(one.envelope, one.signature, [a if a is not None else b for a, b in both])


def _complete(work: Work, commit: int, parsed: _Parsed, touched: dict[bytes, set[str]]) -> bool:
    """Fill in payloads that a commit came without; return whether any was lacking.

    A payload may be missing because its person was erased where the commit came from, and the
    erasure may stand in a later commit of the same chain. So a commit is taken without it; until
    an erasure explains the gap it is asked for, ``verify`` names it, and any copy that has it mends it.
    """
    mended = False
    for i, (entry, sealed) in enumerate(zip(parsed.head.entries, parsed.commit.payloads, strict=True)):
        if sealed is None or work.goes(entry.kind, entry.subject, sealed):
            continue
        run(
            work.connection,
            "UPDATE entries SET payload = ?"
            " WHERE subject = ? AND commit_id = ? AND i = ? AND payload IS NULL",
            (sealed, entry.subject, commit, i),
        )
        if work.connection.changes():
            mended = True
            work.gaps.add(entry.subject)
            touched.setdefault(entry.subject, set()).add(entry.kind)
    return mended


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


class _Taken:
    """Gives the commits of one chain their places, and makes their rows."""

    def __init__(self, work: Work, chain: int, end: _End) -> None:
        self._work, self._chain, self._end = work, chain, end
        self._used: Counter[int] = Counter()
        """Places given here by number: they are not in the file yet."""
        self._left: set[bytes] = set()
        """Hashes of commits that got no place."""

    def take(self, parsed: _Parsed, digest: bytes, taking: Rows) -> Problem | None:
        """Make the rows of a commit; return a problem where its place, or one before, branched too often.

        Payloads of people already erased are not written at all.
        """
        commit, head = parsed
        if head.parent in self._left:
            self._left.add(digest)
            return Problem.GAP
        branch = self._used[head.n]
        if head.n <= self._end.n:
            free = places.free_id(self._work.connection, self._chain, head.n)
            if free is None:
                self._left.add(digest)
                return Problem.BROKEN
            branch += free - places.commit_id(self._chain, head.n)
        if branch >= places.BRANCHES:
            self._left.add(digest)
            return Problem.BROKEN
        self._used[head.n] += 1
        payloads = commit.payloads
        if self._work.closed or any(self._work.may_be_erased(entry.subject) for entry in head.entries):
            payloads = [
                None if self._work.goes(entry.kind, entry.subject, sealed) else sealed
                for entry, sealed in zip(head.entries, payloads, strict=True)
            ]
        kept = Commit(commit.envelope, commit.signature, payloads)
        standing = self._work.trust.standing(head.key, digest, {entry.kind for entry in head.entries})
        taking.add(self._chain, head, digest, kept, standing, branch)
        return None


def _held(work: Work, chain: int | None, head: Envelope) -> tuple[bytes, int] | None:
    """Return (signature, lamport) of the parent, if it is here."""
    commit = (
        places.find_commit(work.connection, chain, head.n - 1, head.parent) if chain is not None else None
    )
    if commit is None:
        return None
    found = rows(work.connection, "SELECT signature, lamport FROM commits WHERE id = ?", (commit,))
    return bytes(found[0][0]), int(found[0][1])
