"""Making this machine the hub: others meet its event file over the network."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.me import me
from checkin.desk.writing import record_of, write
from checkin.domain import errors
from checkin.domain.exchange import Clocks
from checkin.domain.hosting import Hosting
from checkin.domain.ids import subject
from checkin.domain.kinds import HUB, Role
from checkin.domain.partners import Holding, Partner
from checkin.domain.replica import HubStore
from checkin.hub.addresses import LOOPBACK, reachable
from checkin.hub.server import HubServer
from checkin.hub.tls import TlsIdentity, make_identity
from checkin.hub.upkeep import WHERE_SECONDS
from checkin.store.holding import Hold, hold
from checkin.store.replica import FileReplica

_OWN = "tls"
"""Under this name an installation keeps its TLS identity for itself."""


def host_identity(desk: Desk) -> TlsIdentity:
    """Return this installation's TLS key and certificate, made when first asked for.

    The private key lies in the encrypted event file and nowhere else.

    Raises:
        FileFault: it could not be kept.
    """
    kept = desk.file.own(_OWN)
    if kept is not None:
        return msgspec.msgpack.decode(kept, type=TlsIdentity)
    made = make_identity()
    desk.file.keep_own(_OWN, msgspec.msgpack.encode(made))
    return made


def host(
    desk: Desk,
    at: str,
    port: int,
    log: TextIO | None = None,
    *,
    where: Callable[[str, int], list[str]] = reachable,
    where_seconds: float = WHERE_SECONDS,
) -> Hosting:
    """Serve a desk's event to the others and tell them where; returns when it answers.

    ``desk`` is the server's own from then on, and closed when it stops or could not begin. ``at`` is
    the address to listen on, empty for all, and port 0 the system's choice. ``where`` says at which
    addresses a server at an address and port is found, and is asked again every ``where_seconds``.

    Raises:
        HubRoleNeeded: this installation is neither an organiser's nor certified as a hub.
        HostingFault: nothing can listen there.
        ServedAlready: another program on this machine serves this very file: the log names one address.
        FileFault: the event file does not let itself be written.
    """
    held: Hold | None = None
    try:
        _check_role(desk)
        held = hold(_lock_of(desk.file.path))
        if held is None:
            raise errors.ServedAlready(str(desk.file.path))
        identity = host_identity(desk)
        hosted = _Hosted(desk, identity, at, port, log, held, where, where_seconds)
        hosted.server.start()
    except BaseException:
        desk.file.close()
        if held is not None:
            held.release()
        raise
    return hosted


def stop_hosting(desk: Desk) -> None:
    """Tell the others that this machine is the hub no more; where it never was, nothing is written.

    Raises:
        FileFault: nothing was written.
    """
    if desk.file.own(_OWN) is not None:
        _announce(desk, {"off": True})


class _Hosted:
    """A server with the addresses it was announced under."""

    def __init__(
        self,
        desk: Desk,
        identity: TlsIdentity,
        at: str,
        port: int,
        log: TextIO | None,
        held: Hold,
        where: Callable[[str, int], list[str]],
        where_seconds: float,
    ) -> None:
        self._desk, self._identity, self._held = desk, identity, held
        self._where: Callable[[], list[str]] = lambda: where(at, self.port)
        self.addresses: list[str] = []
        self.server = HubServer(
            self._open,
            me(desk),
            identity,
            self._clocks,
            at,
            port,
            log=log,
            size=self._size,
            where=self._where,
            moved=self._moved,
            where_seconds=where_seconds,
        )

    @property
    def port(self) -> int:
        return self.server.port

    def partners(self) -> list[Partner]:
        return self.server.partners()

    def holdings(self, key: bytes) -> list[Holding]:
        return self.server.holdings(key)

    def alive(self) -> bool:
        return self.server.alive()

    def stop(self) -> None:
        try:
            self.server.stop()
        finally:
            self._held.release()

    def _open(self) -> HubStore:
        """Say where the hub answers, now that the port is known, and hand the file over."""
        self.addresses = self._where()
        certificate = b64encode(self._identity.certificate).decode()
        _announce(self._desk, {"certificate": certificate, "addresses": self.addresses, "off": False})
        return FileReplica(self._desk.file)

    def _moved(self, addresses: list[str]) -> None:
        """Tell the others where the hub answers now; called where the file is.

        A network that is away for a moment mostly comes back with the same address: with nothing but
        this machine's own loopback left there is nothing to tell.
        """
        if set(addresses) != set(self.addresses) and addresses != [f"{LOOPBACK}:{self.port}"]:
            _announce(self._desk, {"addresses": addresses})
            self.addresses = addresses

    def _size(self) -> int:
        with suppress(OSError):
            return self._desk.file.path.stat().st_size
        return 0

    def _clocks(self) -> Clocks:
        """Return the corrected time: a hub may itself follow another's clock. Asked where the file is."""
        moment = self._desk.time.moment()
        return Clocks(moment.at_ms, None, moment.err_ms)


def _lock_of(path: Path) -> Path:
    """Return what is held while a file is served, whatever link it was opened by."""
    real = path.resolve()
    return real.with_name(f".{real.name}.hub")


def _check_role(desk: Desk) -> None:
    role = desk.file.role
    if role not in (Role.ORGANISER, Role.HUB):
        raise errors.HubRoleNeeded(role.value if role else "")


def _announce(desk: Desk, fields: dict[str, str | bool | list[str]]) -> None:
    """Write what differs from what the log says already."""
    thing = subject(desk.file.event, HUB, desk.file.key)
    with desk.file.writing() as work:
        record = record_of(work, thing, {HUB})
        news = {name: value for name, value in fields.items() if record.fields.get(name) != value}
        if news:
            work.append([write(HUB, thing, news, record)], desk.stamp())
