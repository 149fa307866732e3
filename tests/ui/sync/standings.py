"""How synchronising may stand, one picture each; and a hub that only says where it would answer."""

from __future__ import annotations

import msgspec

from checkin.domain.clock import Measure
from checkin.domain.errors import NotAdmitted, PartnerNewer, PartnerOlder, PartnerUnreachable
from checkin.domain.partners import Holding, Partner
from checkin.domain.syncing import SyncStatus

_MINUTE = 60_000


class FakeHosting:
    """A hub that serves nobody."""

    port = 8443

    @property
    def addresses(self) -> list[str]:
        return ["192.168.1.20:8443", "10.0.0.5:8443", "[fe80::20]:8443"]

    def partners(self) -> list[Partner]:
        return []

    def holdings(self, key: bytes) -> list[Holding]:
        return []

    def alive(self) -> bool:
        return True

    def stop(self) -> None:
        pass


def standings(now_ms: int) -> dict[str, SyncStatus]:
    """Return statuses by a name for their picture."""
    met = SyncStatus(
        hubs=1, hub="Máy chủ Hội trường A", address="192.168.1.20:8443", reached_ms=now_ms, own=1240
    )
    away = PartnerUnreachable("192.168.1.20:8443")
    but = msgspec.structs.replace
    return {
        "safe": but(met, stored=1240, safe=1240),
        "stored": but(met, stored=1240, safe=900, reached_ms=now_ms - 25_000),
        "met": met,
        "waiting": but(met, stored=1000, waiting=240, reached_ms=now_ms - 3 * _MINUTE, problem=away),
        "late": but(met, stored=1000, waiting=240, reached_ms=now_ms - 75 * _MINUTE, problem=away),
        "never": but(met, reached_ms=None, waiting=1240, problem=away),
        "revoked": but(met, problem=NotAdmitted("192.168.1.20:8443", "quarantined")),
        "uncertified": but(met, problem=NotAdmitted("192.168.1.20:8443", "uncertified")),
        "update": but(met, problem=PartnerNewer("192.168.1.20:8443")),
        "outdated": but(met, problem=PartnerOlder("192.168.1.20:8443")),
        "skewed": but(met, stored=1240, measure=Measure(26 * 60 * _MINUTE, 5, now_ms, now_ms)),
    }
