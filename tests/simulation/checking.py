"""What must hold once everything has healed."""

from __future__ import annotations

from typing import Any

from checkin.store.sql import rows
from checkin.store.verifying import Finding, Trouble, verify
from tests.kit import dump
from tests.simulation.healing import living
from tests.simulation.ledger import Ledger
from tests.simulation.node import Node
from tests.simulation.recount import Recount
from tests.simulation.world import World


def check(world: World) -> dict[str, list[tuple[object, ...]]]:
    """Look at everyone who lives; return what all of them show."""
    nodes = living(world)
    first = nodes[0]
    assert first.file is not None
    nothing_lost(world, nodes)
    shown = dump(first.file.connection)
    for node in nodes:
        assert node.file is not None
        assert node.replica.heads() == first.replica.heads(), f"{node.name} holds other than {first.name}"
        differ = [table for table, found in dump(node.file.connection).items() if found != shown[table]]
        assert not differ, f"{node.name} and {first.name} show different {differ}"
        dense(world.ledger, node)
        erased_everywhere(world, node)
    for node in nodes:
        assert node.file is not None
        problems = [one for one in verify(node.file).problems if not lost_for_good(world, one)]
        assert not problems, f"{node.name}: {problems}"
    Recount(world, first).check(shown)
    return shown


def nothing_lost(world: World, nodes: list[Node]) -> None:
    """Whatever the living held when they began to heal, and what was shown safe, everyone has."""
    for node in nodes:
        missing = world.before_healing & ~node.held
        assert not missing, f"{node.name} lacks {named(world.ledger, missing)}"
    losses = [at for machine in (*world.machines, *world.graves) for at in machine.losses]
    for index, at in world.promises.safe.items():
        if sum(loss >= at for loss in losses) < 2:
            assert nodes[0].held >> index & 1, f"shown safe and lost: {named(world.ledger, 1 << index)}"


def lost_for_good(world: World, trouble: Trouble) -> bool:
    """Whether it is the end of a chain that a disk lost and nobody else had: the marker tells of it."""
    if trouble.what is not Finding.TAIL_CUT:
        return False
    of_chain = [
        one
        for one in world.ledger.written
        if f"{one.head.key.hex()[:16]}.{one.head.nonce.hex()}" == trouble.chain
    ]
    return any(one.head.n == trouble.n and not world.before_healing & one.bit for one in of_chain)


def named(ledger: Ledger, mask: int) -> str:
    return ", ".join(f"{one.writer} {one.head.nonce.hex()[:4]} {one.head.n}" for one in ledger.of(mask))


def dense(ledger: Ledger, node: Node) -> None:
    """No chain has a hole, and nothing is there twice."""
    assert node.file is not None
    found = rows(node.file.connection, "SELECT hash FROM commits")
    assert len(found) == len({digest for (digest,) in found}), f"{node.name} holds a commit twice"
    for one in ledger.of(node.held):
        assert one.ancestors & ~node.held == 0, f"{node.name} has a hole before {named(ledger, one.bit)}"
        assert one.ancestors.bit_count() == one.head.n


def erased_everywhere(world: World, node: Node) -> None:
    """Of those erased nothing is left, in any table or in the file's bytes."""
    assert node.file is not None
    connection = node.file.connection
    gone = {
        entry.subject for one in world.ledger.of(node.held) for entry in one.entries if entry.kind == "erase"
    }
    kept: list[Any] = rows(
        connection, "SELECT subject FROM entries WHERE payload IS NOT NULL AND kind <> 'erase'"
    )
    left = gone & {subject for (subject,) in kept}
    assert not left, f"{node.name} keeps payloads of the erased"
    words = [world.marks[one] for one in gone if one in world.marks]
    if not words:
        return
    world.counts["erased"] += len(words)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw = node.path.read_bytes()
    for word in words:
        assert word.encode() not in raw, f"{node.name} still has {word} in its file"
        found = rows(connection, "SELECT term FROM people_words WHERE term = ?", (word,))
        assert not found, f"{node.name} still finds {word}"
