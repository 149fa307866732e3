"""Verifying an event file, against its own marker and against another replica."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.domain import errors
from checkin.store import exchange, queries
from checkin.store.verifying import Trouble, verify


class ChainState(msgspec.Struct):
    """A chain and its last commit."""

    chain: str
    desk: str
    n: int
    hash: str
    at_ms: int


class Verified(msgspec.Struct):
    """What a verification found."""

    ok: bool
    commits: int
    entries: int
    chains: list[ChainState]
    problems: list[Trouble]


def check(desk: Desk, against: Desk | None = None) -> Verified:
    """Verify a desk's file; ``against`` is another replica whose commits must all be here too.

    Raises:
        FileForeign: the other file belongs to another event.
    """
    heads = None
    if against is not None:
        if against.file.event != desk.file.event:
            raise errors.FileForeign(str(against.file.path))
        with against.file.reading() as connection:
            heads = exchange.heads(connection)
    report = verify(desk.file, heads)
    with desk.file.reading() as connection:
        chains = [
            ChainState(
                f"{chain.key.hex()[:16]}.{chain.nonce.hex()}",
                desk.desk_name(chain.key),
                tip.n,
                tip.hash.hex(),
                queries.written_at(connection, chain, tip),
            )
            for chain, tip in report.chains
        ]
    return Verified(not report.problems, report.commits, report.entries, chains, report.problems)
