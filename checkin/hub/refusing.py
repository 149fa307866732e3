"""Refusing requests: status and body for whoever asked, the reason for the log."""

from __future__ import annotations

from checkin.hub.wire import Denied, Fault


class Refusal(Exception):
    """A request that is refused: status, body and, for the log, why."""

    def __init__(self, status: int, body: Fault | Denied, reason: str) -> None:
        """Keep all three."""
        super().__init__(reason)
        self.status, self.body, self.reason = status, body, reason


def strange(reason: str) -> Refusal:
    """Return the refusal of something that makes no sense."""
    return Refusal(400, Fault("PartnerStrange"), reason)


def busy(reason: str, status: int = 503) -> Refusal:
    """Return the refusal of something that may be asked again later."""
    return Refusal(status, Fault("PartnerBusy"), reason)
