"""Commits as rows of the log's tables."""

from __future__ import annotations

from typing import Any

from checkin.domain.log import Commit, Envelope
from checkin.domain.trust import Standing
from checkin.store import places


class Rows:
    """The rows of commits that are to be written together."""

    def __init__(self) -> None:
        """There are none yet."""
        self.commits: list[tuple[Any, ...]] = []
        self.entries: list[tuple[Any, ...]] = []
        self.lamports: list[int] = []
        """Of the commits that count."""
        self.forked: set[int] = set()

    def add(
        self, chain: int, head: Envelope, digest: bytes, commit: Commit, standing: Standing, branch: int
    ) -> None:
        """Add a commit of the chain in row ``chain``, at its ``branch`` of that place."""
        row = places.commit_id(chain, head.n, branch)
        self.commits.append(
            (
                row,
                chain,
                head.n,
                digest,
                head.lamport,
                head.at_ms,
                head.err_ms,
                int(standing),
                commit.envelope,
                commit.signature,
            )
        )
        for i, (entry, sealed) in enumerate(zip(head.entries, commit.payloads, strict=True)):
            self.entries.append((entry.subject, row, i, entry.kind, entry.critical, sealed))
        if branch:
            self.forked.add(chain)
        if standing is Standing.COUNTS:
            self.lamports.append(head.lamport)
