"""What a hub would have told, put where the page reads it: no network is needed to look at the words."""

from __future__ import annotations

from checkin.domain.partners import Partner
from checkin.domain.syncing import SyncStatus
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle, wait_for


def pretend(station: Station, clock: Clock, **more: object) -> None:
    """Let the station believe that it has met a hub three seconds ago; ``more`` changes the other desk."""
    room = station.sync
    # The real thread would tell at once that it has met nobody.
    if room._loop is not None:
        room._loop.stop()
        wait_for(lambda: room.join(0))
    settle(station)
    keys = list[bytes]()
    station.ask(lambda desk: list(desk.file.trust.certified()), keys.extend)
    settle(station)
    own = station.overview.key
    (other,) = [key for key in keys if key != own]
    told: dict[str, object] = {
        "key": other,
        "machine": b"m" * 8,
        "version": "1.4.0",
        "ago_ms": 2_000,
        "offset_ms": 41_000,
        "waiting": 12,
        "lacking": 3,
        "fingerprint": b"f" * 32,
    }
    partners = [
        Partner(own, b"o" * 8, "1.4.0", 0, 120, 0, 0, b"f" * 32),
        Partner(**(told | more)),  # type: ignore[arg-type]
    ]
    status = SyncStatus(
        hubs=1,
        hub="Cửa Đông",
        address="192.0.2.7:8443",
        reached_ms=clock.now - 3_000,
        own=40,
        stored=40,
        safe=40,
        partners=partners,
    )
    room._told.emit(status)
