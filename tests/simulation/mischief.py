"""What happens to laptops: lost, restored, cloned, stolen, asleep, cut off, full, rotten."""

from __future__ import annotations

import apsw

from checkin.desk.revoke import revoke
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import CERTIFICATE, Role
from checkin.domain.trust import certify
from checkin.store.marker import Marker, machine_id
from checkin.store.verifying import verify
from tests.simulation import disk
from tests.simulation.clocks import DAY, HOUR
from tests.simulation.node import Node
from tests.simulation.world import Act, World


def lost(world: World, node: Node, before: int) -> None:
    """Note that a laptop no longer holds all of what it held."""
    if before & ~node.held:
        node.machine.losses.append(world.time.now)


def stops(world: World, node: Node) -> str:
    node.stop()
    return "in good order"


def crashes(world: World, node: Node) -> str:
    world.crashed(node, "killed at rest")
    if world.dice.random() < 0.5:
        node.machine.clock.restarted()
    return ""


def loses_power(world: World, node: Node) -> str:
    """What the disk had not really written is gone; the marker may be newer than the file, or older."""
    if node.image is None:
        return back_up(world, node)
    before = node.held
    node.crash()
    node.machine.clock.restarted()
    node.goes_by = None
    if disk.lose_tail(node.path, world.dice):
        world.look_inside(node)
        how = "power loss, marker newer"
        if world.dice.random() < 0.4:
            disk.put_marks(node.image, node.state)
            world.doubles.add(node.key)
            how = "power loss, marker older"
        world.count(how)
    else:
        how = "power loss of nothing"
    lost(world, node, before)
    return how


def back_up(world: World, node: Node) -> str:
    node.image = disk.take(node.path, node.state, node.held)
    return "backed up"


def restored(world: World, node: Node) -> str:
    """The file as it was, in its place or in another, with or without the marker of then."""
    if node.image is None:
        return back_up(world, node)
    before = node.held
    node.crash()
    node.goes_by = None
    how = world.dice.choice(("in place", "in place with its marker", "elsewhere"))
    if how == "elsewhere":
        begun = any(one.head.key == node.key for one in world.ledger.of(node.image.held))
        if not begun:
            # No marker there, and no chain that could need one.
            world.doubles.add(node.key)
        node.path = node.path.parent / f"restored-{world.time.now}" / node.path.name
        node.state = node.path.parent / "state"
    disk.put(node.image, node.path)
    if how == "in place with its marker":
        disk.put_marks(node.image, node.state)
        world.doubles.add(node.key)
    world.look_inside(node)
    lost(world, node, before)
    world.count("hub restored" if node.serves else "desk restored")
    return how


def wiped(world: World, node: Node) -> str:
    """A hub begins with nothing but its key."""
    if not node.serves:
        return "not now"
    before = node.held
    node.crash()
    node.goes_by = None
    with_key(world, node)
    node.held = 0
    lost(world, node, before)
    world.count("hub wiped")
    return ""


def with_key(world: World, node: Node) -> None:
    """Put an empty replica with the node's own keys in a new place."""
    old = apsw.Connection(str(node.path))
    old.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    keys = old.execute("SELECT name, value FROM meta WHERE name IN ('private', 'public')").fetchall()
    old.close()
    node.path = node.path.parent / f"wiped-{world.time.now}" / node.path.name
    node.state = node.path.parent / "state"
    node.path.parent.mkdir()
    node.path.write_bytes((world.made.folder / "spare0.checkin").read_bytes())
    new = apsw.Connection(str(node.path))
    new.executemany("UPDATE meta SET value = ?2 WHERE name = ?1", keys)
    new.execute("UPDATE meta SET value = ? WHERE name = 'nonce'", (world.dice.randbytes(8),))
    new.close()


def only_organiser(world: World, node: Node) -> bool:
    """Whether nobody else could let a new laptop in, or revoke one."""
    return node.name in "OP" and not all(name in world.nodes and world.nodes[name].alive for name in "OP")


def expendable(world: World, node: Node) -> bool:
    """Whether the event can go on without it."""
    desks = sum(one.alive and one.role_at_doors for one in world.nodes.values())
    return desks > 2 and not only_organiser(world, node)


def dies(world: World, node: Node) -> str:
    """The laptop is gone for good, with all that is on it; later another takes its place."""
    if not expendable(world, node):
        return "not now"
    machine = node.machine
    gone = [one for one in world.nodes.values() if one.machine is machine]
    for one in gone:
        one.crash()
        one.alive, one.held = False, 0
        del world.nodes[one.name]
    machine.losses.append(world.time.now)
    world.machines.remove(machine)
    world.graves.append(machine)
    keep_a_hub(world)
    world.count("laptop dead")
    return " ".join(one.name for one in gone)


def keep_a_hub(world: World) -> None:
    """Where the last hub is gone, another laptop becomes one with a click."""
    alive = [one for one in world.nodes.values() if one.alive]
    if not any(one.serves for one in alive):
        alive[0].serves = True
        world.say(alive[0].name, "is the hub now")


def joins(world: World, node: Node) -> str:
    """An organiser lets another laptop in; it gets everything from a hub."""
    if not world.spares or node.name not in "OP":
        return "not now"
    number = world.spares.pop(0)
    let_in(world, node, world.made.spares[number])
    laptop = world.laptop(f"new{number}")
    world.install(f"N{number}", laptop, (world.made.folder / f"spare{number}.checkin").read_bytes())
    world.count("laptop joined")
    return f"N{number}"


def let_in(world: World, organiser: Node, key: bytes) -> str:
    """Certify an installation."""
    file = organiser.desk.file
    certificate = certify(file.event, key, Role.DESK, file.key, file.sign)
    with file.writing() as work:
        thing = subject(file.event, CERTIFICATE, key)
        work.append([entry(CERTIFICATE, thing, certificate)], organiser.desk.stamp())
    return key.hex()[:8]


def cloned(world: World, node: Node) -> str:
    """Somebody copies the file to another laptop, or the whole disk with the marker."""
    if len([one for one in world.nodes if "clone" in one]) > 1 or node.name in "OP" or node.stolen:
        return "not now"
    image = disk.take(node.path, node.state, node.held)
    whole = world.dice.random() < 0.5
    other = world.laptop(f"copy-of-{node.machine.name}", node.machine.id if whole else None)
    name = f"{node.name}-clone"
    if name in world.nodes:
        return "not now"
    clone = world.install(name, other, image.main, image.wal)
    clone.serves = False
    mark = node.desk.file.mark()
    if whole or not any(one.head.key == node.key for one in world.ledger.of(node.held)):
        # Of a chain that was not begun yet no marker can tell either.
        world.doubles.add(node.key)
    if whole and mark is not None:
        clone.stop()
        Marker(clone.state, world.made.event, clone.key, clone.path, machine_id()).write(mark)
        clone.start()
    world.count("cloned with its marker" if whole else "cloned")
    return name


def stolen(world: World, node: Node) -> str:
    """A thief has it, goes on writing, and meets hubs as long as they let it in."""
    if node.stolen or not expendable(world, node) or node.name in "OPH" or "clone" in node.name:
        return "not now"
    if any(one.machine is node.machine and one is not node for one in world.nodes.values()):
        return "not now"
    if any(one is not node and one.key == node.key for one in world.nodes.values()):
        return "not now"
    node.stolen, node.alive, node.serves = True, False, False
    node.machine.losses.append(world.time.now)
    keep_a_hub(world)
    world.count("stolen")
    return ""


def revokes_stolen(world: World, node: Node) -> str:
    """An organiser ends the trust in what was stolen."""
    thieves = [one for one in world.nodes.values() if one.stolen and not one.revoked]
    if not thieves or node.name not in "OP":
        return "not now"
    thief = world.dice.choice(thieves)
    revoke(node.desk, thief.key.hex(), "stolen")
    thief.revoked = True
    world.count("revoked")
    return thief.name


def falls_asleep(world: World, node: Node) -> str:
    ms = world.dice.randrange(60_000, 8 * HOUR)
    node.machine.awake_at = world.time.now + ms
    node.machine.clock.sleeps(ms)
    world.count("asleep")
    return f"{ms // 60_000} min"


def clock_set(world: World, node: Node) -> str:
    clock = node.machine.clock
    how = world.dice.choice(("right", "hours off", "days off", "back"))
    if how == "right":
        clock.set_(0)
    elif how == "hours off":
        clock.set_(world.dice.randrange(-12, 12) * HOUR)
    elif how == "days off":
        clock.set_(world.dice.randrange(-30, 30) * DAY)
    else:
        clock.set_(clock.skew_ms - world.dice.randrange(1000, 2 * HOUR))
    world.count(f"clock set {how}")
    return how


def cut_off(world: World, node: Node) -> str:
    """The links of a laptop break, one way or both; sometimes all of them."""
    others = [one.name for one in world.machines if one is not node.machine]
    chosen = others if world.dice.random() < 0.4 else [world.dice.choice(others)]
    how = world.dice.choice(("both ways", "outwards", "inwards"))
    for other in chosen:
        if how != "inwards":
            world.network.blocked.add((node.machine.name, other))
        if how != "outwards":
            world.network.blocked.add((other, node.machine.name))
    world.count("partition" if how == "both ways" else "partition one way")
    return f"{how} from {len(chosen)}"


def links_again(world: World, node: Node) -> str:
    blocked = world.network.blocked
    gone = {one for one in blocked if node.machine.name in one}
    blocked -= gone
    if gone:
        world.count("partition over")
    return str(len(gone))


def caught_by_portal(world: World, node: Node) -> str:
    node.machine.portal_until = world.time.now + world.dice.randrange(60_000, HOUR)
    return ""


def bit_rots(world: World, node: Node) -> str:
    """One bit of the file is wrong: reading fails, or verify names it, or it was nobody's."""
    if not expendable(world, node) or node.name in "OP" or node.stolen:
        return "not now"
    node.stop()
    disk.flip(node.path, world.dice)
    world.count("bit flipped in a file")
    try:
        node.start()
        assert node.file is not None
        found = sorted({one.what.value for one in verify(node.file).problems})
        if not found:
            # In no place that is ever read as the log or as what follows from it.
            world.count("bit flipped in nothing")
            return "nobody's bit"
    except errors.FileFault as fault:
        found = [type(fault).__name__]
    node.damaged = True
    world.count("bit found in a file")
    said = dies(world, node)
    return f"{' '.join(found)}: {said} replaced"


RUNNING: list[tuple[int, str, Act]] = [
    (6, "stops", stops),
    (6, "crashes", crashes),
    (6, "backs up", back_up),
    (6, "loses power", loses_power),
    (5, "is restored", restored),
    (5, "is wiped", wiped),
    (2, "is gone", dies),
    (3, "lets in", joins),
    (3, "is cloned", cloned),
    (3, "is stolen", stolen),
    (6, "revokes", revokes_stolen),
    (4, "sleeps", falls_asleep),
    (4, "clock", clock_set),
    (8, "cut off", cut_off),
    (8, "links again", links_again),
    (4, "portal", caught_by_portal),
    (3, "bit rots", bit_rots),
]

MUST_HAPPEN = (
    "asleep",
    "bit flipped in a file",
    "bit found in a file",
    "captive portal",
    "clock set back",
    "clock set days off",
    "clock set hours off",
    "clock wrong by days",
    "cloned",
    "cloned with its marker",
    "conflict of admissions",
    "conflict of badges",
    "conflict of fields",
    "desk restored",
    "erased",
    "hub restored",
    "hub wiped",
    "killed at rest",
    "killed while meeting",
    "laptop dead",
    "laptop joined",
    "late question answered",
    "newer kind",
    "newer kind, critical",
    "not admitted",
    "partition",
    "partition one way",
    "partition over",
    "power loss, marker newer",
    "power loss, marker older",
    "revoked",
    "revoked commits left out",
    "shown safe",
    "shown stored",
    "stick cut",
    "stick flipped",
    "stick read",
    "stick written",
    "stolen",
)
"""What has to have happened in some seed."""
