"""Hubs without a network: links that hand questions to another desk's file."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Sequence

from checkin.desk.desk import Desk
from checkin.desk.me import me
from checkin.desk.writing import record_of, write
from checkin.domain import errors
from checkin.domain.exchange import Clocks, Me, answer
from checkin.domain.ids import subject
from checkin.domain.kinds import HUB, Certificate
from checkin.domain.log import Sign
from checkin.domain.partners import Partners
from checkin.store.replica import FileReplica


def announce(desk: Desk, *addresses: str, off: bool = False) -> None:
    """Have a desk say in the log that it is a hub."""
    thing = subject(desk.file.event, HUB, desk.file.key)
    certificate = b64encode(b"certificate of " + desk.file.key).decode()
    fields = {"certificate": certificate, "addresses": list(addresses), "off": off}
    with desk.file.writing() as work:
        record = record_of(work, thing, {HUB})
        work.append([write(HUB, thing, fields, record)], desk.stamp())


def machine(name: str) -> bytes:
    """What tells a machine from others."""
    return hashlib.sha256(name.encode()).digest()[:8]


class Venue:
    """A network of hubs by address."""

    def __init__(self) -> None:
        self.hubs: dict[str, FakeHub] = {}
        self.asked: list[str] = []
        """Addresses of the questions, in order."""
        self.connected: list[tuple[str, tuple[bytes, ...], tuple[Certificate, ...]]] = []

    def add(self, desk: Desk, address: str) -> FakeHub:
        hub = FakeHub(desk, self)
        self.hubs[address] = hub
        announce(desk, address)
        return hub

    def connect(
        self,
        address: str,
        trusted: Sequence[bytes],
        event: bytes,
        key: bytes,
        sign: Sign,
        certificates: Sequence[Certificate],
    ) -> FakeLink:
        self.connected.append((address, tuple(trusted), tuple(certificates)))
        return FakeLink(address, self)


class FakeHub:
    """A desk that answers others."""

    def __init__(self, desk: Desk, venue: Venue) -> None:
        self.desk = desk
        self.partners = Partners()
        self.fault: errors.PartnerFault | None = None
        self.cut = 0
        """Answers to come that get lost on the way."""
        self._venue = venue
        self._replica = FileReplica(desk.file)
        self._me: Me = me(desk)._replace(machine=machine(desk.own_name))

    def answer(self, raw: bytes) -> bytes:
        if self.fault is not None:
            raise self.fault
        clocks = Clocks(*self.desk.time.moment()[:1], None, self.desk.time.moment().err_ms)
        said = answer(self._replica, self._me, clocks, raw, self.partners)
        if self.cut:
            self.cut -= 1
            raise errors.PartnerUnreachable("cut")
        return said


class FakeLink:
    """A link to whatever hub is at an address when it is used."""

    def __init__(self, address: str, venue: Venue) -> None:
        self.address = address
        self.closed = False
        self._venue = venue

    def send(self, raw: bytes) -> bytes:
        self._venue.asked.append(self.address)
        hub = self._venue.hubs.get(self.address)
        if hub is None or self.closed:
            raise errors.PartnerUnreachable(self.address)
        return hub.answer(raw)

    def wakeups(self) -> Iterator[None]:
        raise errors.PartnerUnreachable(self.address)

    def close(self) -> None:
        self.closed = True
