"""Meeting a hub: giving and taking until neither has anything more, and what is known afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checkin.domain import errors
from checkin.domain.clock import Measure, measure
from checkin.domain.exchange import Answer, Clocks, Me, Meeting, arrived
from checkin.domain.log import Chain, Head, Heads
from checkin.domain.messages import whole
from checkin.domain.partners import Holding, Kept, Partner, beyond, chains_of, kept
from checkin.domain.replica import Replica

Send = Callable[[bytes], bytes]
"""Carries a question to the hub and its answer back; raises ``PartnerFault``."""


class Hub:
    """What is known of one hub between meetings; nothing here has to be right."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.heads: Heads | None = None
        self.key = b""
        self.machine = b""


class Met(NamedTuple):
    """What came of a meeting."""

    given: int
    new: int
    """Commits that were new here."""
    refused: int
    measured: Measure | None
    """How far this machine's clock is from the hub's, by the quickest question of the meeting."""
    partners: list[Partner]
    """What the hub knows of the others."""
    hub: Answer
    """Its last answer."""


class Keeping:
    """What an installation knows of where its own commits are kept.

    Holdings are those last reported by each hub, nothing older: a machine that was wiped holds nothing.
    """

    def __init__(self, replica: Replica, me: Me) -> None:
        """Nothing is known to be kept anywhere."""
        self._replica, self._me = replica, me
        self._hubs: dict[bytes, list[Holding]] = {}
        self._machines: dict[bytes, bytes] = {}
        self._others: dict[bytes, list[Holding]] = {}
        self._hub_heads: Heads = {}
        self.doubled: frozenset[bytes] = frozenset()
        """Machines of hubs whose standby has confirmed what they hold."""

    def report(self, answer: Answer, holdings: list[Holding] | None) -> None:
        """Note what a hub said of itself and, where it was asked, of others (None: it was not)."""
        self._hub_heads = whole(arrived(answer.heads), answer.incomplete)
        for key in [key for key, machine in self._machines.items() if machine == answer.machine]:
            # Whatever was on that machine before may be gone.
            self._hubs.pop(key, None)
        self._machines[answer.key] = answer.machine
        self._hubs[answer.key] = [
            Holding(answer.machine, chain.nonce, tip.n, tip.hash)
            for chain, tips in self._hub_heads.items()
            if chain.key == self._me.key
            for tip in tips
        ]
        if holdings is not None:
            self._others[answer.key] = holdings

    def overhear(self, holdings: list[Holding]) -> None:
        """Note what partners said to a hub that serves this very file."""
        self._others[self._me.key] = holdings

    def kept(self) -> Kept:
        """Return how many of the own commits there are, are stored, are safe."""
        elsewhere: dict[bytes, list[Holding]] = {}
        for holdings in [*self._hubs.values(), *self._others.values()]:
            for one in holdings:
                here = one.machine == self._me.machine
                if not here and self._replica.holds(Chain(self._me.key, one.nonce), Head(one.n, one.hash)):
                    elsewhere.setdefault(one.machine, []).append(one)
        return kept(chains_of(self._me.key, self._replica.heads()), elsewhere, doubled=self.doubled)

    def waiting(self) -> int:
        """Return how many of the commits held here the hub last met lacks."""
        return beyond(self._replica.heads(), self._hub_heads)


def meet(
    replica: Replica,
    me: Me,
    clocks: Callable[[], Clocks],
    steady: Callable[[], int],
    send: Send,
    hub: Hub,
    keeping: Keeping,
    *,
    fingerprint: bytes = b"",
    partners: bool = True,
    stop: Callable[[], bool] = lambda: False,
) -> Met:
    """Exchange with a hub until neither lacks anything that the other would give.

    ``clocks`` reads this machine's clock uncorrected, ``steady`` one that nobody sets (milliseconds).
    What arrived before a fault stays; the next meeting goes on from there.

    Raises:
        PartnerFault: the hub cannot be met, or what it says is not for us.
        FileFault: the store failed.
        Cancelled: ``stop`` said so between two questions.
    """
    meeting = Meeting(replica, me, hub.heads, fingerprint=fingerprint, partners=partners)
    best: Measure | None = None
    told: list[Partner] = []
    holdings: list[Holding] | None = None
    while True:
        sent, steady_sent = clocks(), steady()
        question = meeting.ask(sent)
        if question is None:
            break
        if stop():
            raise errors.Cancelled
        raw = send(question)
        received, steady_received = clocks(), steady()
        answer = meeting.take(raw)
        one = measure(
            sent.at_ms,
            answer.at_ms,
            received.at_ms,
            steady_received,
            answer.err_ms or 0,
            waited_ms=steady_received - steady_sent,
        )
        best = one if best is None or one.err_ms < best.err_ms else best
        if partners and holdings is None:
            told, holdings = answer.partners, answer.holdings
        hub.heads, hub.key, hub.machine = arrived(answer.heads), answer.key, answer.machine
        keeping.report(answer, holdings)
    last = meeting.last
    if last is None:
        raise errors.PartnerStrange
    return Met(meeting.given, meeting.new, meeting.refused, best, told, last)
