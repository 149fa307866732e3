"""What is shown as stored and safe, held against what is really where, at every moment of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checkin.domain.clock import JUMP_MS
from tests.simulation.ledger import Written
from tests.simulation.node import Machine, Node, Since

if TYPE_CHECKING:
    from tests.simulation.world import World


class BrokenPromise(AssertionError):
    """Something was shown that is not so."""


class Vanished(AssertionError):
    """A file lost what it held, with nobody to blame."""


class SecondBranch(AssertionError):
    """A desk wrote a number of its chain again that it could know to be taken."""


class WrongTime(AssertionError):
    """A time is claimed to be known better than it is."""


def nothing_vanished(world: World, node: Node, before: int) -> None:
    """What a file held it holds, unless the disk or somebody took it."""
    gone = before & ~node.held
    if gone:
        raise Vanished(f"{node.name} no longer holds {[one.head.n for one in world.ledger.of(gone)]}")


def no_second_branch(world: World, node: Node, new: Written) -> None:
    """A chain forks only where its marker could not tell: whole laptops cloned or put back."""
    if new.head.key in world.doubles:
        return
    for one in world.ledger.written:
        if one.chain == new.chain and one.head.n == new.head.n and one is not new:
            raise SecondBranch(f"{node.name} wrote commit {new.head.n} of a chain again")


def time_told(node: Node, new: Written) -> None:
    """A time is no more wrong against the clock it was measured by than it says."""
    if new.head.key != node.key or new.head.err_ms is None or node.goes_by is None:
        return
    wrong = abs(new.head.at_ms - (new.at + node.goes_by))
    if wrong > new.head.err_ms + JUMP_MS:
        raise WrongTime(f"{node.name} wrote a time wrong by {wrong} ms, which says {new.head.err_ms}")


class Promises:
    """Checks every promise when it is made, and remembers the safe ones until the end."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.safe: dict[int, int] = {}
        """True time at which a commit (its index) was first shown safe."""

    def check(self, nodes: Sequence[Node]) -> None:
        """Hold what running desks show against where their commits are."""
        for node in nodes:
            if node.file is not None and node.alive and not node.damaged:
                self._check(node)

    def _check(self, node: Node) -> None:
        self.check_claims(node)
        kept = node.keeping.kept()
        if not kept.stored and not kept.safe:
            return
        chains = self._chains(node)
        for wanted, shown, what in ((1, kept.stored, "stored"), (2, kept.safe, "safe")):
            found = sum(self._prefix(node, chain, wanted) for chain in chains)
            self._world.counts[f"shown {what}"] += shown
            if shown > found:
                where = ", ".join(f"{one.name} {one.machine.name}" for one in self._world.nodes.values())
                raise BrokenPromise(f"{node.name} shows {shown} {what}, {found} are; there are {where}")
        if kept.safe == kept.own:
            for chain in chains:
                for one in chain:
                    self.safe.setdefault(one.number, self._world.time.now)

    def check_claims(self, node: Node) -> None:
        """Every single word of who holds what was true when it was said, and is unless something broke."""
        world = self._world
        for claim, since in node.keeping.claims():
            one = world.ledger.known(claim.hash)
            named = [machine for machine in since if machine.id == claim.machine]
            if one is not None and named and not any(self._true(machine, one, since) for machine in named):
                raise BrokenPromise(
                    f"{node.name} is told that {named[0].name} holds {claim.n} of its commits"
                )

    def _true(self, machine: Machine, one: Written, since: Since) -> bool:
        lost_later = any(loss >= since[machine] for loss in machine.losses)
        return lost_later or bool(self._world.holding(machine) >> one.number & 1)

    def _chains(self, node: Node) -> list[list[Written]]:
        """The node's own chains, each from its first commit to its tip, the longest branch of each."""
        own = [one for one in self._world.ledger.of(node.held) if one.head.key == node.key]
        tips: dict[bytes, Written] = {}
        for one in own:
            best = tips.get(one.head.nonce)
            if best is None or one.head.n > best.head.n:
                tips[one.head.nonce] = one
        return [self._world.ledger.of(tip.ancestors) for tip in tips.values()]

    def _prefix(self, node: Node, chain: list[Written], wanted: int) -> int:
        """How many commits from the first on so many other machines hold, or had when they said so."""
        count = 0
        for one in sorted(chain, key=lambda one: one.head.n):
            machines = [*self._world.machines, *self._world.graves]
            if sum(self._vouches(node, machine, one) for machine in machines) < wanted:
                break
            count += 1
        return count

    def _vouches(self, node: Node, machine: Machine, one: Written) -> bool:
        if machine is node.machine:
            return False
        if self._world.holding(machine) >> one.number & 1:
            return True
        return any(loss >= since for since in node.keeping.since(machine) for loss in machine.losses)
