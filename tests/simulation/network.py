"""The way between two laptops: everything that can happen to a question and its answer.

Bits are flipped only within commits: what else travels is protected by TLS, which breaks the
connection instead.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from checkin.domain import errors, exchange
from checkin.domain.kinds import CERTIFICATE, Certificate
from checkin.domain.log import Commit
from checkin.hub.vouching import vouched
from checkin.store.reading import trust_facts
from tests.simulation.node import Killed, Machine, Node, Since

if TYPE_CHECKING:
    from tests.simulation.world import World

PORTAL = b"<!DOCTYPE html><html><title>Welcome</title><body>Please log in to our network.</body></html>"
MOST_SECONDS = 20

FATES = (
    "request lost",
    "request cut",
    "request flipped",
    "request late",
    "request twice",
    "request of a newer program",
    "reply lost",
    "reply cut",
    "reply flipped",
    "reply of before",
    "hub killed before commit",
    "hub killed after commit",
    "hub disk full",
    "hub busy",
)


_Said = tuple[bytes, tuple[Since, Since]]


class Late(NamedTuple):
    """A question that is still on its way."""

    due: int
    asked: int
    asker: Machine
    key: bytes
    hub: str
    raw: bytes


class Network:
    """Links, and what is on them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.blocked: set[tuple[str, str]] = set()
        """Directed links (from, to) that carry nothing, by names of machines."""
        self.late: list[Late] = []
        self._before: dict[tuple[str, str], _Said] = {}

    def line(self, asker: Node, hub: Node) -> Callable[[bytes], bytes]:
        """What carries an asker's questions to a hub."""

        def send(raw: bytes) -> bytes:
            try:
                return self._carry(asker, hub, raw)
            except errors.PartnerFault as fault:
                fault.address = hub.name
                raise

        return send

    def _carry(self, asker: Node, hub: Node, raw: bytes) -> bytes:
        world, asked = self._world, self._world.time.now
        world.wait(world.dice.randrange(1, 400))
        if asker.machine.portal_until > world.time.now:
            world.count("captive portal")
            if world.dice.random() < 0.5:
                return PORTAL
            raise errors.PartnerStrange
        fate = world.fate(FATES)
        world.interleave(asker)
        if not self.open(asker.machine, hub.machine) or fate == "request lost":
            world.count("request lost")
            raise errors.PartnerUnreachable
        if fate == "request late":
            world.count(fate)
            due = world.time.now + world.dice.randrange(1000, 3_600_000)
            self.late.append(Late(due, asked, asker.machine, asker.key, hub.name, raw))
            raise errors.PartnerUnreachable
        if fate == "request cut":
            world.count(fate)
            raw = raw[: world.dice.randrange(len(raw))]
        elif fate == "request flipped":
            raw = self._flipped(raw, exchange.Ask, fate)
        elif fate == "request of a newer program":
            world.count(fate)
            raw = _newer(raw)
        elif fate == "request twice":
            world.count(fate)
            self.deliver(Late(0, asked, asker.machine, asker.key, hub.name, raw), "")
        reply = self.deliver(Late(0, asked, asker.machine, asker.key, hub.name, raw), fate)
        world.interleave(asker)
        world.wait(world.dice.randrange(1, 400))
        return self._back(asker, hub, reply, fate, asked)

    def _back(self, asker: Node, hub: Node, reply: bytes, fate: str, asked: int) -> bytes:
        world, way = self._world, (asker.name, hub.name)
        if not self.open(hub.machine, asker.machine) or fate == "reply lost":
            world.count("reply lost")
            raise errors.PartnerUnreachable
        if fate == "reply cut":
            world.count(fate)
            return reply[: world.dice.randrange(len(reply))]
        if fate == "reply flipped":
            return self._flipped(reply, exchange.Answer, fate)
        said: _Said = reply, ({hub.machine: asked}, dict(hub.noted))
        before, self._before[way] = self._before.get(way), said
        if fate == "reply of before" and before is not None:
            world.count(fate)
            said = before
            # The old time that it tells is taken for that of now.
            asker.keeping.hub_wrong = exchange.read_answer(before[0], world.made.event).at_ms - world.time.now
        else:
            asker.keeping.hub_wrong = hub.told_wrong
        reply, asker.keeping.saying = said
        return reply

    def open(self, one: Machine, other: Machine) -> bool:
        """Whether anything gets from one laptop to another."""
        return (one.name, other.name) not in self.blocked or one is other

    def deliver(self, late: Late, fate: str) -> bytes:
        """Have a hub answer a question, as its server does."""
        world = self._world
        hub = world.nodes.get(late.hub)
        if hub is None or hub.file is None or not hub.serves or hub.machine.awake_at > world.time.now:
            raise errors.PartnerUnreachable
        try:
            with world.misfortune(hub, fate):
                return self._answer(hub, late)
        except Killed as killed:
            if killed.node is not hub:
                raise
            world.crashed(hub, fate)
            raise errors.PartnerUnreachable from None
        except errors.FileFault as fault:
            world.caused(hub, fault, fate)
            raise errors.PartnerBusy from None
        finally:
            world.look(hub)

    def _answer(self, hub: Node, late: Late) -> bytes:
        assert hub.file is not None
        trust = hub.file.trust
        key = late.key
        if key in trust.revoked or (
            key not in trust.roles and vouched(trust, key, self._certificates(key)) is None
        ):
            hub.partners.forget(key)
            hub.noted.pop(late.asker, None)
            self._world.count("not admitted")
            raise errors.NotAdmitted(standing="quarantined" if key in trust.revoked else "uncertified")
        clocks = hub.hub_clocks()
        hub.told_wrong = clocks.at_ms - self._world.time.now
        reply = exchange.answer(hub.replica, hub.me, clocks, late.raw, hub.partners)
        hub.noted[late.asker] = late.asked
        hub.keeping.heard(hub.partners.holdings(hub.key), dict(hub.noted))
        return reply

    def _certificates(self, key: bytes) -> list[Certificate]:
        """What an installation can show of its own certificates, from root down."""
        known: dict[bytes, Certificate] = {}
        for node in self._world.nodes.values():
            if node.file is not None:
                facts = trust_facts(node.file.connection)
                known |= {one.payload.key: one.payload for one in facts if one.kind == CERTIFICATE}
        found: list[Certificate] = []
        while key in known and len(found) < 4:
            found.append(known[key])
            key = known[key].issuer
        return found

    def _flipped(self, raw: bytes, shape: type[exchange.Ask | exchange.Answer], fate: str) -> bytes:
        """The same message with one bit wrong in its commits; broken off where it carries none."""
        message = msgspec.msgpack.decode(raw, type=shape)
        if not message.commits:
            raise errors.PartnerUnreachable
        dice = self._world.dice
        which = dice.randrange(len(message.commits))
        bad = _flip(message.commits[which], dice)
        if bad is None:
            raise errors.PartnerUnreachable
        self._world.count(fate)
        message.commits[which] = bad
        return msgspec.msgpack.encode(message)


def _flip(commit: Commit, dice: random.Random) -> Commit | None:
    raw = bytearray(msgspec.msgpack.encode(commit))
    raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
    try:
        return msgspec.msgpack.decode(bytes(raw), type=Commit)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _newer(raw: bytes) -> bytes:
    """The same question in a form of the exchange that nobody here knows."""
    fields = msgspec.msgpack.decode(raw)
    return msgspec.msgpack.encode([fields[0] + 1, fields[1], "in other words"])
