"""A hub that cannot begin to serve."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError
from checkin.domain.errors.refused import Refused


@dataclass(eq=False)
class HostingFault(CheckinError):
    """This machine cannot be the hub there; ``address`` is host:port."""

    address: str


class PortTaken(HostingFault):
    """Another program, or another hub, listens there already."""


class AddressNotHere(HostingFault):
    """This machine has no such address."""


class PortForbidden(HostingFault):
    """The system does not let this user listen there."""


class ListenUnclear(HostingFault):
    """What was given is no HOST:PORT."""


@dataclass(eq=False)
class ServedAlready(CheckinError):
    """Another program on this machine is the hub of this very event file, at ``path``."""

    path: str


class HubBroken(CheckinError):
    """The hub has ended by itself, for a mistake of ours."""


@dataclass(eq=False)
class HubRoleNeeded(Refused):
    """Only an organiser's installation, or one certified as a hub, may serve; ``role`` is this one's."""

    role: str
