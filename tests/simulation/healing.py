"""All misfortune stops, and everyone who lives meets a hub until there is nothing more to tell."""

from __future__ import annotations

from functools import partial

from tests.simulation import mischief
from tests.simulation.node import Node
from tests.simulation.world import World

MOST_ROUNDS = 12


class NeverQuiet(AssertionError):
    """Replicas that meet and meet and never come to hold the same."""


def living(world: World) -> list[Node]:
    """Those whose word counts at the end."""
    return [one for one in world.nodes.values() if one.alive]


def _let_in(key: bytes, world: World, node: Node) -> str:
    return mischief.let_in(world, node, key)


def heal(world: World) -> None:
    """Bring everyone together."""
    for node in world.nodes.values():
        if not node.running:
            node.start()
        world.look(node)
        node.machine.awake_at = node.machine.portal_until = 0
    world.before_healing = 0
    for node in living(world):
        world.before_healing |= node.held
    world.healing = True
    world.network.blocked.clear()
    world.network.late.clear()
    world.say("everything heals")
    organisers = [one for one in living(world) if one.name in ("O", "P")]
    for _ in [one for one in world.nodes.values() if one.stolen and not one.revoked]:
        if world.dice.random() < 0.7:
            world.do(world.dice.choice(organisers), "revokes", mischief.revokes_stolen)
    again = {one.key for one in living(world) if one.name.startswith("N")}
    for key in sorted(again - set(organisers[0].desk.file.trust.roles)):
        # Its certificate was lost with whoever wrote it: it has to be let in again.
        world.do(organisers[0], "lets in again", partial(_let_in, key))
    for _ in range(MOST_ROUNDS):
        held = [node.held for node in world.nodes.values()]
        for node in world.asking():
            for hub in [one for one in living(world) if one.serves and one is not node]:
                world.meeting(node, hub)
        if held == [node.held for node in world.nodes.values()]:
            break
    else:
        raise NeverQuiet(f"still news after {MOST_ROUNDS} rounds")
