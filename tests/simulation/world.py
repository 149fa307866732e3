"""The world of one seed: who there is, what time it is, what happens next, and what is said of it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import apsw

from checkin.desk.meeting import Hub, meet
from checkin.domain import errors
from checkin.store.marker import Mark, Marker, machine_id
from tests.simulation import watching
from tests.simulation.clocks import DAY, HOUR, LaptopClock, Time
from tests.simulation.disk import take, wal_of
from tests.simulation.ledger import Ledger, bits
from tests.simulation.network import FATES, Network
from tests.simulation.node import Killed, Machine, Node, busy_database, full_disk
from tests.simulation.template import Template

_FAULTS = {
    errors.DiskFull: ("disk full", "hub disk full"),
    errors.FileLocked: ("database busy", "hub busy"),
}
MISFORTUNES = ("killed", "killed before marker", "disk full", "database busy")
"""What may happen to whoever writes."""


Act = Callable[["World", Node], str]
"""What somebody does at a desk; returns what the trace says of it."""


class World:
    """Machines, installations, a network between them, and the dice."""

    def __init__(self, seed: int, folder: Path, made: Template) -> None:
        self.seed, self.folder, self.made = seed, folder, made
        self.dice = random.Random(seed)
        self.time, self.ledger = Time(), Ledger()
        self.lines: list[str] = []
        self.counts: Counter[str] = Counter()
        self.machines: list[Machine] = []
        self.graves: list[Machine] = []
        """Laptops that are gone for good."""
        self.doubles: set[bytes] = set()
        """Keys of installations of which there were two, or whose marker was put back with the file."""
        self.collected = self.walked_in = 0
        """Commits whose badges people already carry."""
        self.nodes: dict[str, Node] = {}
        self.network = Network(self)
        self.codes = {person: [code] for person, code in made.codes.items()}
        """What people carry."""
        self.sticks: list[Path] = []
        """Bundles that people carry about."""
        self.marks = dict(made.people)
        self.promises = watching.Promises(self)
        self.spares = list(range(len(made.spares)))
        self.healing = False
        self.before_healing = 0
        self.rate = self.dice.choice((0.03, 0.1, 0.25))
        """How often anything on the way goes wrong in this seed."""
        self.wrong = [one for one in (*FATES, *MISFORTUNES) if self.dice.random() < 0.6]
        self.meanwhile: Callable[[Node], None] = lambda asker: None
        """What others do while a question is on its way."""
        self.hubs_ask = self.dice.random() < 0.5
        """Whether hubs meet each other, or desks carry everything between them."""
        self._busy = 0
        self._made = 0
        self._settle_in()

    def _settle_in(self) -> None:
        laptops = {"O": "one", "P": "two", "A": "three", "B": "four", "C": "five"}
        laptops["H"] = self.dice.choice(("five", "six"))
        for name, laptop in laptops.items():
            machine = next((one for one in self.machines if one.name == laptop), None) or self.laptop(laptop)
            self.install(name, machine, (self.made.folder / f"{name}.checkin").read_bytes())
        for name in ("O", "H"):
            self.nodes[name].serves = True
        own = [one for one in self.ledger.written if one.head.key == self.nodes["O"].key]
        node, last = self.nodes["O"], own[-1]
        node.stop()
        mark = Mark(last.head.nonce, last.head.n, last.hash)
        Marker(node.state, self.made.event, node.key, node.path, machine_id()).write(mark)
        node.start()
        for node in self.nodes.values():
            node.image = take(node.path, node.state, node.held)

    def laptop(self, name: str, id: bytes | None = None) -> Machine:
        """Bring another laptop, its clock as wrong as it may be."""
        skew = self.dice.choice((0, 0, self.dice.randrange(-5000, 5000), self.dice.randrange(-HOUR, HOUR)))
        if self.dice.random() < 0.15:
            skew = self.dice.randrange(-3 * DAY, 3 * DAY)
            self.count("clock wrong by days")
        machine = Machine(name, id or self.dice.randbytes(8), LaptopClock(self.time, skew))
        self.machines.append(machine)
        return machine

    def install(self, name: str, machine: Machine, file: bytes, wal: bytes | None = None) -> Node:
        """Put a file on a laptop, without any marker, and begin to work with it."""
        self._made += 1
        folder = self.folder / f"{self._made}-{machine.name}"
        folder.mkdir()
        path = folder / f"{name}.checkin"
        path.write_bytes(file)
        if wal is not None:
            wal_of(path).write_bytes(wal)
        node = Node(name, machine, path, folder / "state", f"{self.seed}/{self._made}")
        self.nodes[name] = node
        node.on_word = self.promises.check_claims
        node.start()
        self.look(node)
        return node

    def say(self, *words: object) -> None:
        """Write a line of the trace."""
        self.lines.append(f"{self.time.now - 1_800_000_000_000:>10} " + " ".join(map(str, words)))

    def count(self, what: str) -> None:
        """Count something that has happened."""
        self.counts[what] += 1

    def wait(self, ms: int) -> None:
        """Let time pass."""
        self.time.pass_(ms)

    def asking(self) -> list[Node]:
        """Those who go to meet hubs."""
        some = [one for one in self.nodes.values() if self.hubs_ask or not one.serves]
        return some if any(one.alive for one in some) else list(self.nodes.values())

    def fate(self, fates: Sequence[str]) -> str:
        """Return what goes wrong now; mostly nothing."""
        if self.healing or self.dice.random() > self.rate:
            return ""
        fate = self.dice.choice(fates)
        return fate if fate in self.wrong else ""

    def look(self, node: Node) -> None:
        """See what a file holds now; nothing may ever vanish from one by itself."""
        if node.file is None:
            return
        before, known = node.held, len(self.ledger.written)
        node.held = self.ledger.look(node.file.connection, node.name, before, self.time.now)
        watching.nothing_vanished(self, node, before)
        for one in self.ledger.written[known:]:
            watching.no_second_branch(self, node, one)
            watching.time_told(node, one)

    def look_inside(self, node: Node) -> None:
        """See what a file holds that nobody has open, and leave its WAL as it is."""
        connection = apsw.Connection(str(node.path))
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        known = len(self.ledger.written)
        node.held = self.ledger.look(connection, node.name, node.held, self.time.now)
        connection.close()
        for one in self.ledger.written[known:]:
            watching.no_second_branch(self, node, one)

    def holding(self, machine: Machine) -> int:
        """What a laptop really holds, in all its files that are not lost."""
        held = 0
        for node in self.nodes.values():
            if node.machine is machine and not node.damaged:
                held |= node.held
        return held

    def caused(self, node: Node, fault: errors.FileFault, fate: str) -> str:
        """Return what caused a fault; one that nobody caused is raised."""
        cause = node.trouble or fate
        if cause not in _FAULTS.get(type(fault), ()):
            raise fault
        self.count(cause)
        return cause

    @contextmanager
    def misfortune(self, node: Node, fate: str) -> Iterator[None]:
        """Let what is drawn happen to a node's process while it works."""
        if not fate or node.trouble:
            yield
            return
        with ExitStack() as stack:
            stack.enter_context(node.in_trouble(fate))
            if fate in ("killed", "hub killed before commit"):
                stack.enter_context(node.mortal(self.dice.randrange(self.dice.choice((4, 16, 60)))))
            elif fate == "killed before marker":
                stack.enter_context(node.mortal(None, before_mark=True))
            elif fate in ("disk full", "hub disk full"):
                stack.enter_context(full_disk(node))
            elif fate in ("database busy", "hub busy"):
                stack.enter_context(busy_database(node, reads=self.dice.random() < 0.3))
            yield
            if fate == "hub killed after commit":
                raise Killed(node)

    def do(self, node: Node, what: str, act: Act) -> None:
        """Let somebody do something at a desk, with whatever misfortune is drawn."""
        fate = self.fate(MISFORTUNES)
        self.look(node)
        try:
            with self.misfortune(node, fate):
                said = act(self, node)
        except Killed as killed:
            if killed.node is not node or node.meeting:
                raise
            self.crashed(node, fate)
            said = "killed"
        except errors.FileFault as fault:
            said = self.caused(node, fault, fate)
        except errors.CheckinError as error:
            said = type(error).__name__
        self.look(node)
        self.count(f"act {what}")
        self.say(node.name, what, said)

    def crashed(self, node: Node, why: str) -> None:
        """A process has ended without any order."""
        node.crash()
        if node.unmarked:
            # Should the file be put back now, the marker knows one commit too few.
            self.doubles.add(node.key)
        self.look_inside(node)
        self.count(why)
        self.say(node.name, "dies:", why)

    def interleave(self, asker: Node) -> None:
        """While a question is on its way, others work on, and so does the asker."""
        if not self.healing and self._busy == 1 and self.dice.random() < 0.3:
            self._busy += 1
            try:
                self.meanwhile(asker)
            finally:
                self._busy -= 1

    def meeting(self, asker: Node, hub: Node) -> None:
        """Have an installation meet a hub, by the code that does so in the program."""
        self._busy += 1
        asker.meeting = True
        before = asker.hubs.setdefault(hub.name, Hub())
        fate = self.fate(MISFORTUNES)
        try:
            with self.misfortune(asker, fate):
                met = meet(
                    asker.replica,
                    asker.me,
                    asker.clocks,
                    asker.machine.clock.steady,
                    self.network.line(asker, hub),
                    before,
                    asker.keeping,
                )
                if met.measured is not None:
                    asker.desk.time.keep(met.measured)
                    if asker.desk.time.measure == met.measured:
                        asker.goes_by = asker.keeping.hub_wrong
            said = f"gave {met.given}, took {met.new}, refused {met.refused}"
            self.count("met")
        except Killed as killed:
            if killed.node is not asker:
                raise
            self.crashed(asker, "killed while meeting")
            said = "killed"
        except errors.FileFault as fault:
            said = self.caused(asker, fault, fate)
        except errors.PartnerFault as fault:
            said = type(fault).__name__
            self.count(said)
        finally:
            self._busy -= 1
            asker.meeting = False
        self.look(asker)
        self.say(asker.name, "meets", hub.name, said, f"holds {bits(asker.held)}")
        self.promises.check([asker, hub])
