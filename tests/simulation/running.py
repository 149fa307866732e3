"""One seed from its beginning to the end, when all has healed and is looked at."""

from __future__ import annotations

import hashlib
import random
import shutil
import traceback
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from functools import lru_cache
from typing import NamedTuple

from checkin.domain import errors, log, trust
from checkin.store import connecting, replica, wiping
from tests.simulation import acts, mischief
from tests.simulation.checking import check
from tests.simulation.clocks import Waits
from tests.simulation.healing import heal
from tests.simulation.node import Node
from tests.simulation.swapping import swapped
from tests.simulation.template import home, template
from tests.simulation.world import Act, World

STEPS = 60
LONG = 400


class Ran(NamedTuple):
    """What came of a seed."""

    seed: int
    trace: list[str]
    counts: Counter[str]
    failure: str
    """Empty where everything held."""


def run(seed: int, steps: int = STEPS, only: str = "") -> Ran:
    """Play a seed; the same seed gives the same trace, wherever and whenever it is played.

    ``only`` names what happens to laptops, often and nothing else, while their processes live on.
    """
    made = template()
    folder = home()
    world = World(seed, folder, made)
    failure = ""
    # What a signature is worth depends on nothing but its bytes: every one is looked at once a run.
    verify = lru_cache(maxsize=None)(log.verify)
    try:
        with ExitStack() as stack:
            for module in (log, trust):
                stack.enter_context(swapped(module, "verify", verify))
            for module in (connecting, replica, wiping):
                stack.enter_context(swapped(module, "time", Waits()))
            play(world, steps, only)
    except Exception as error:
        failure = "".join(traceback.format_exception(error))
        world.say("FAILS", type(error).__name__)
    finally:
        for node in world.nodes.values():
            node.crash()
        shutil.rmtree(folder, ignore_errors=True)
    return Ran(seed, world.lines, world.counts, failure)


def play(world: World, steps: int, only: str) -> None:
    """Let things happen, heal, and look at what is left."""
    live(world, steps, only)
    heal(world)
    shown = check(world)
    world.say("all show", hashlib.sha256(repr(shown).encode()).hexdigest()[:16])


def report(ran: Ran, steps: int, only: str = "") -> str:
    """Return what to read of a failure, and how to play it again alone."""
    again = f"python -m tests.simulation {ran.seed}"
    again += f" --steps {steps}" if steps != STEPS else ""
    again += f' --only "{only}"' if only else ""
    return "\n".join([*ran.trace, "", ran.failure, f"Again: {again}"])


def live(world: World, steps: int, only: str) -> None:
    """Let the day begin, with whatever the dice say."""
    world.meanwhile = lambda asker: act(world, world.dice.choice([asker, *running(world)]))
    risky = world.dice.choice((0.05, 0.15, 0.3))
    wanted = [
        one for one in mischief.RUNNING if (one[1] in only.split(", ") if only else world.dice.random() < 0.7)
    ]
    if only:
        world.wrong = [one for one in world.wrong if "killed" not in one]
    for _ in range(steps):
        world.wait(world.dice.choice((20, 2_000, 2_000, 60_000, 600_000)))
        deliver_late(world)
        what = world.dice.random()
        nodes = running(world)
        if world.dice.random() < 0.3:
            restart(world)
        elif not nodes:
            continue
        elif what < risky and wanted:
            happen(world, world.dice.choice(nodes), wanted)
        elif what < 0.65:
            act(world, world.dice.choice(nodes))
        else:
            meet_somebody(world, world.dice.choice(nodes))
        acts.collect_badges(world)


def running(world: World) -> list[Node]:
    """Those who work and are awake, thieves too."""
    now = world.time.now
    return [one for one in world.nodes.values() if one.running and one.machine.awake_at <= now]


def restart(world: World) -> None:
    """Somebody starts a program that had ended."""
    for node in world.nodes.values():
        if not node.running:
            node.start()
            world.look(node)
            world.say(node.name, "starts")
            return


def act(world: World, node: Node) -> None:
    """Somebody does something at a desk."""
    if not node.running or not node.role_at_doors or not node.desk.sessions:
        return
    table = [*acts.AT_DOORS, *(acts.FOR_ORGANISERS if node.name in "OP" else ())]
    name, what = draw(world.dice, table)
    world.do(node, name, what)


def happen(world: World, node: Node, table: Sequence[tuple[int, str, Act]]) -> None:
    """Something happens to a laptop."""
    name, what = draw(world.dice, table)
    try:
        said = what(world, node)
    except errors.CheckinError as error:
        if isinstance(error, errors.FileFault):
            raise
        said = type(error).__name__
    world.look(node)
    world.say(node.name, name, said)
    world.promises.check(list(world.nodes.values()))


def meet_somebody(world: World, node: Node) -> None:
    """Meet one of the hubs."""
    hubs = [one for one in world.nodes.values() if one.serves and one is not node]
    if hubs and node in world.asking():
        world.meeting(node, world.dice.choice(hubs))


def deliver_late(world: World) -> None:
    """Bring questions that were under way for long; nobody waits for the answers any more."""
    network = world.network
    due = [one for one in network.late if one.due <= world.time.now]
    network.late = [one for one in network.late if one.due > world.time.now]
    for late in due:
        try:
            network.deliver(late, "")
            world.say(late.hub, "gets a late question")
            world.count("late question answered")
        except errors.PartnerFault as fault:
            world.say(late.hub, "gets a late question:", type(fault).__name__)


def draw(dice: random.Random, table: Sequence[tuple[int, str, Act]]) -> tuple[str, Act]:
    """Return one of a table by its weights."""
    _, name, what = dice.choices(table, [one[0] for one in table])[0]
    return name, what
