"""The lines of a desk: to each hub it knows, at whichever of its addresses answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from checkin.desk.hubs import KnownHub
from checkin.desk.meeting import Hub
from checkin.domain import errors
from checkin.domain.kinds import Certificate
from checkin.domain.log import Sign
from checkin.domain.pacing import Pacing

_T = TypeVar("_T")


class Link(Protocol):
    """A hub at one address. Threads may share it; each method may raise ``PartnerFault``."""

    address: str

    def send(self, raw: bytes) -> bytes:
        """Carry a question there and its answer back."""

    def wakeups(self) -> Iterator[None]:
        """Yield at once, and whenever there may be news, until it breaks off."""

    def close(self) -> None:
        """Let go of it; whoever waits for it gets a ``PartnerFault``."""


class Connect(Protocol):
    """Makes links."""

    def __call__(
        self,
        address: str,
        trusted: Sequence[bytes],
        event: bytes,
        key: bytes,
        sign: Sign,
        certificates: Sequence[Certificate],
    ) -> Link:
        """Return a link to ``address``, which may show any of the TLS certificates ``trusted`` (DER).

        Raises:
            PartnerUnreachable: the address is none.
        """


Call = Callable[[str], Link]
"""Returns a link to an address; may raise ``PartnerUnreachable``."""


class Line:
    """What is known of one hub, and how it is met."""

    def __init__(self, known: KnownHub, now_ms: int) -> None:
        """Nothing is connected yet; the first meeting is due."""
        self.known = known
        self.hub = Hub()
        self.pacing = Pacing(now_ms)
        self.problem: errors.CheckinError | None = None
        """Why the last meeting came to nothing."""
        self.told_ms: int | None = None
        """When it last told of the other partners."""
        self.link: Link | None = None
        self._best = ""

    @property
    def name(self) -> str:
        """What people call the hub."""
        return self.known.name

    def use(self, call: Call, work: Callable[[Link], _T]) -> _T:
        """Return what ``work`` does over the first address of the hub at which it succeeds.

        Raises:
            PartnerFault: it succeeds at none; the fault is that of the address most likely right.
            FileFault, Cancelled: as ``work`` raises them.
        """
        fault: errors.PartnerFault = errors.PartnerUnreachable(self._best)
        for i, address in enumerate(self._addresses()):
            try:
                if self.link is None or self.link.address != address:
                    self.drop()
                    self.link = call(address)
                result = work(self.link)
            except (errors.PartnerUnreachable, errors.PartnerStrange, errors.PartnerDistrusted) as error:
                self.drop()
                fault = error if i == 0 or isinstance(fault, errors.PartnerUnreachable) else fault
            else:
                self._best = address
                return result
        raise fault

    def drop(self) -> None:
        """Let go of the connection."""
        link, self.link = self.link, None
        if link is not None:
            link.close()

    def _addresses(self) -> list[str]:
        """Return the addresses, the one that last answered first."""
        every = list(self.known.addresses)
        if self._best in every:
            every.remove(self._best)
            every.insert(0, self._best)
        return every
