"""Other machines of the event: hubs that cannot be met, or should not be."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class PartnerFault(CheckinError):
    """A meeting that came to nothing; ``address`` is who was to be met, empty where it has none.

    Nothing is ever removed or skipped for one: the next meeting begins where this one broke off.
    """

    address: str = ""


class PartnerUnreachable(PartnerFault):
    """Nobody answers there, or the link broke half-way."""


class NoHubKnown(PartnerFault):
    """Nobody has made a machine the hub of this event yet, as far as is known here."""


class AddressUnclear(PartnerFault):
    """What was given is no HOST:PORT."""


class PartnerStrange(PartnerFault):
    """What answers is no hub of this program: a captive portal, a proxy, half a reply."""


class PartnerOfOtherEvent(PartnerFault):
    """A replica of another event."""


class PartnerNewer(PartnerFault):
    """It speaks a newer form of the exchange: this program is to be updated."""


class PartnerOlder(PartnerFault):
    """It speaks an older form of the exchange: the other program is to be updated."""


class PartnerBusy(PartnerFault):
    """It cannot take anything now: too many asking, its disk full, its database busy."""


class PartnerDistrusted(PartnerFault):
    """It shows a TLS key that nobody has certified."""


@dataclass(eq=False)
class NotAdmitted(PartnerFault):
    """It lets only certified desks of the event in; ``standing`` says what this one is to it.

    ``uncertified`` or ``quarantined`` (revoked).
    """

    standing: str = ""
