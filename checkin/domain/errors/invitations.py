"""Invitations that cannot be used, and joining that came to nothing."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError
from checkin.domain.errors.refused import Refused


@dataclass(eq=False)
class InvitationFault(CheckinError):
    """What was typed or scanned lets nobody in."""


class InvitationNone(InvitationFault):
    """It is no invitation."""


class InvitationBadge(InvitationFault):
    """It is the code of a badge."""


class InvitationNewer(InvitationFault):
    """A newer version of the program made it."""


@dataclass(eq=False)
class InvitationCut(InvitationFault):
    """Its end is missing: only the first ``groups`` of ``wanted`` are there."""

    groups: int
    wanted: int


@dataclass(eq=False)
class InvitationSlip(InvitationFault):
    """Group number ``group``, typed as ``text``, is not as it was given out."""

    group: int
    text: str


class InvitationUnknown(InvitationFault):
    """The hub knows of no such invitation: it was given out by another, or before it started anew."""


class InvitationExpired(InvitationFault):
    """Its ten minutes are over."""


class InvitationUsed(InvitationFault):
    """Another computer has come with it before."""


class InvitationDeclined(InvitationFault):
    """The organiser has turned this computer away, or taken the invitation back."""


@dataclass(eq=False)
class InvitationForged(InvitationFault):
    """Whoever came does not hold the invitation: the hub at ``address`` has put another in its place."""

    address: str


@dataclass(eq=False)
class AlreadyAdmitted(Refused):
    """The computer that came belongs to the event already as ``desk``, in another ``role``."""

    desk: str
    role: str


@dataclass(eq=False)
class HubAbsent(CheckinError):
    """No hub of the event answers; ``tried`` are the addresses, empty where no hub is known at all."""

    tried: list[str]


@dataclass(eq=False)
class CodeDiffers(CheckinError):
    """The short code given is not the one of the computer that came; it was turned away."""

    code: str


class CodeMissing(CheckinError):
    """No short code was given for the computer that came, which is a no; it was turned away."""


class RootNeeded(Refused):
    """Only the event's root certifies organisers: the recovery code is missing, or is another event's."""
