"""The hub's server: what it is made of, and its beginning and end."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, Final, TextIO, TypeVar

from checkin.domain import errors
from checkin.domain.exchange import Clocks, Me
from checkin.domain.partners import Holding, Partner, Partners
from checkin.domain.replica import HubStore
from checkin.hub.app import application
from checkin.hub.context import Context
from checkin.hub.exchanging import Exchanging
from checkin.hub.gate import Gate
from checkin.hub.invitation_routes import invitation_routes
from checkin.hub.listening import listen
from checkin.hub.log import Log, place_of, plain
from checkin.hub.metrics import Metrics
from checkin.hub.rates import Rates
from checkin.hub.serving import GRACE_SECONDS, Serving
from checkin.hub.sessions import Sessions
from checkin.hub.tls import TlsIdentity, server_context
from checkin.hub.upkeep import WHERE_SECONDS, Upkeep
from checkin.hub.wakeups import WakeUps
from checkin.hub.wire import digest
from checkin.hub.worker import Watched, Worker

_T = TypeVar("_T")

KEY_RATE: Final = (100.0, 400.0)
"""Requests of one installation: a second, and at once after a rest."""
ADDRESS_RATE: Final = (100.0, 800.0)
"""Requests without a session from one address; a whole conference may stand behind one."""


class HubServer:
    """A store served over HTTPS, in threads of its own; usable once."""

    def __init__(
        self,
        open_store: Callable[[], HubStore],
        me: Me,
        identity: TlsIdentity,
        clocks: Callable[[], Clocks],
        host: str,
        port: int,
        *,
        log: TextIO | None = None,
        steady: Callable[[], float] = time.monotonic,
        key_rate: tuple[float, float] = KEY_RATE,
        address_rate: tuple[float, float] = ADDRESS_RATE,
        size: Callable[[], int] = lambda: 0,
        where: Callable[[], list[str]] = list,
        moved: Callable[[list[str]], None] = lambda _: None,
        where_seconds: float = WHERE_SECONDS,
    ) -> None:
        """Nothing is opened yet.

        Args:
            open_store: Opens the store, for this server alone; called in its thread.
            me: Whose the store is.
            identity: TLS key and certificate.
            clocks: What this machine's clock says, corrected.
            host: Address to listen on, empty for every one.
            port: Port, 0 for the system's choice.
            log: Where lines about what happens go.
            steady: Seconds of a clock nobody sets.
            key_rate: Requests of one installation: a second, at once.
            address_rate: Requests without a session by one address: a second, at once.
            size: Bytes that the store takes up.
            where: Says where this machine is found; may take seconds, called in any thread.
            moved: Told that, in the store's thread.
            where_seconds: How often that is.
        """
        self._open_store, self._me, self._identity, self._clocks = open_store, me, identity, clocks
        self._host, self.port, self._steady = host, port, steady
        self._rates = Rates(*key_rate, steady), Rates(*address_rate, steady)
        self._log, self._size = Log(log), size
        self._where, self._moved, self._where_seconds = where, moved, where_seconds
        self._partners = Partners()
        self._worker = Worker(open_store, self._news)
        self._gate = Gate(steady)
        self._metrics = Metrics()
        self._wake_ups = WakeUps(steady)
        self._upkeep: Upkeep | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._serving: Serving | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to serve; returns when the port is open.

        Raises:
            HostingFault: the port is taken, or the address not ours.
            FileFault, KeyFault: the store cannot be opened.
        """
        listening = listen(self._host, self.port)
        try:
            self.port = listening.getsockname()[1]
            context = self._context(self._worker.open())
            upkeep = self._upkeep = Upkeep(
                context, self._wake_ups, self._where, self._moved, self._where_seconds
            )
            begun: Future[None] = Future()
            self._serving = Serving(
                application(
                    context,
                    Exchanging(context, self._me, self._clocks, self._partners),
                    self._wake_ups,
                    invitation_routes,
                ),
                listening,
                server_context(self._identity),
                self._gate,
                self._refused,
                [upkeep.watch, upkeep.sweep, upkeep.follow],
                lambda: begun.set_result(None),
            )
            self._thread = threading.Thread(
                target=self._run, args=(self._serving, listening, begun), name="checkin-hub", daemon=True
            )
            self._thread.start()
            begun.result()
        except BaseException:
            listening.close()
            self._worker.close()
            raise

    def partners(self) -> list[Partner]:
        """Return what is known of everyone who has met this hub; nobody once it is stopped."""

        def known(store: Watched) -> list[Partner]:
            self._partners.forget(*store.gone())
            return self._partners.known(store.heads(), self._clocks().at_ms)

        return self._asked(known)

    def holdings(self, key: bytes) -> list[Holding]:
        """Return how far the others hold the chains of an installation; not at all once it is stopped."""

        def holdings(store: Watched) -> list[Holding]:
            # What a laptop holds that is packed away, or stolen, is kept for nobody.
            self._partners.forget(*store.gone())
            return self._partners.holdings(key)

        return self._asked(holdings)

    def alive(self) -> bool:
        """Whether it serves."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Take no more requests, finish those begun, end the streams, close the store."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        with suppress(RuntimeError):  # It has ended by itself.
            self._in_loop(self._end)
        thread.join(GRACE_SECONDS * 2)
        self._worker.close()
        self._log("stopped")

    def _end(self) -> None:
        self._wake_ups.end_all()
        if self._serving is not None:
            self._serving.should_exit = True

    def _run(self, serving: Serving, listening: socket.socket, begun: Future[None]) -> None:
        """Serve until told to stop; the whole life of the server's thread."""
        try:
            with asyncio.Runner() as runner:
                self._loop = runner.get_loop()
                self._loop.set_exception_handler(self._unhandled)
                runner.run(serving.serve())
        except BaseException as error:
            self._log("bug", type=type(error).__name__, place=place_of(error))
            if not begun.done():
                begun.set_exception(error)
        finally:
            listening.close()

    def _context(self, event: bytes) -> Context:
        tls = digest(self._identity.certificate)
        sessions = Sessions(event, tls, self._steady)
        gauges = self._metrics.gauges
        gauges["checkin_commits_taken_total"] = (
            "Commits taken over that were new.",
            lambda: self._worker.taken,
        )
        gauges["checkin_wakeups_total"] = "Wake-ups sent.", lambda: self._wake_ups.sent
        gauges["checkin_store_bytes"] = "Bytes that the store takes up.", self._size
        gauges["checkin_sessions"] = "Sessions open.", lambda: len(sessions)
        gauges["checkin_streams"] = "Desks listening for wake-ups.", lambda: len(self._wake_ups)
        gauges["checkin_connections"] = "Connections.", lambda: len(self._gate)
        gauges["checkin_strangers"] = "Connections without a session.", lambda: self._gate.count
        gauges["checkin_sent_away_total"] = "Strangers sent away.", lambda: self._gate.sent_away
        gauges["checkin_waiting"] = "Jobs waiting for the store.", lambda: self._worker.waiting
        of_key, of_address = self._rates
        return Context(
            event,
            tls,
            self._worker,
            sessions,
            self._gate,
            self._log,
            self._metrics,
            of_key,
            of_address,
            self._steady,
        )

    def _news(self, through: bytes) -> None:
        """Wake the others; called in the store's thread."""
        if self._upkeep is not None:
            self._upkeep.changed = True
        with suppress(RuntimeError):  # The loop has ended.
            self._in_loop(lambda: self._wake_ups.ring(but=through))

    def _in_loop(self, call: Callable[[], None]) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(call)

    def _refused(self, reason: str, host: str) -> None:
        self._metrics.refusals[reason] += 1
        self._log("refused", reason=reason, address=plain(host))

    def _unhandled(self, loop: asyncio.AbstractEventLoop, about: dict[str, Any]) -> None:
        """Log what asyncio would print: never what it says, which may hold what somebody sent."""
        error = about.get("exception")
        if isinstance(error, Exception) and not isinstance(error, OSError):
            self._log("bug", type=type(error).__name__, place=place_of(error))

    def _asked(self, job: Callable[[Watched], list[_T]]) -> list[_T]:
        try:
            return self._worker.ask(job)
        except (RuntimeError, errors.FileFault):
            return []
