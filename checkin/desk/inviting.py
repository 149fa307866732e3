"""Inviting one more installation: an invitation at a hub, comparing, and the certificate in the log."""

from __future__ import annotations

import os
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.hubs import KnownHub, known_hubs
from checkin.desk.me import me
from checkin.desk.meeting import Hub, Keeping, meet
from checkin.desk.patience import Pause, patiently
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.addresses import split_address
from checkin.domain.ids import subject
from checkin.domain.invitation import (
    DIGEST_BYTES,
    SEAL_BYTES,
    SECRET_BYTES,
    Invitation,
    digits,
    proof_holds,
    short_code,
)
from checkin.domain.kinds import CERTIFICATE, Role
from checkin.domain.log import HASH_BYTES, RandomBytes, public_of, signer
from checkin.domain.text import shown
from checkin.domain.trust import certify
from checkin.store.creating import unseal_root
from checkin.store.replica import FileReplica

if TYPE_CHECKING:
    from checkin.hub.client import HubClient
    from checkin.hub.wire import Invited


class Comer(NamedTuple):
    """Who has come with an invitation."""

    key: bytes
    name: str
    code: str
    """Six digits, computed here; the comer's own screen shows the same ones, or it is somebody else."""


class Admitted(msgspec.Struct):
    """Who was let in."""

    name: str
    key: str
    role: str
    told: bool
    """The hub knows; if not, it will when this desk next synchronises."""


class Inviting:
    """One invitation; nothing but ``admit`` and ``invite`` touches the event file.

    The hub only passes on who has come: what it says is believed where the proof made with the seal
    holds, which the hub does not know (``domain.invitation``).
    """

    def __init__(self, client: HubClient, hub: KnownHub, invited: Invited, role: Role, seal: bytes) -> None:
        """``client`` is a line to ``hub``, where ``invited`` was opened; ``seal`` is made for it alone.

        Raises:
            PartnerStrange: what the hub opened is no invitation.
        """
        from checkin.hub.wire import digest

        if len(invited.secret) != SECRET_BYTES:
            raise errors.PartnerStrange(client.address)
        self._client, self._invited, self._seal = client, invited, seal
        self._tls = digest(hub.certificate)
        self.role = role
        self.seconds = invited.seconds
        """For how long it is open from the beginning."""
        self.addresses = _addresses(client.address, hub)
        self.digits = digits(
            Invitation(invited.secret, seal, self._tls[:DIGEST_BYTES], tuple(self.addresses))
        )
        """The whole invitation; see ``domain.invitation``."""

    def look(self) -> Comer | None:
        """Ask the hub who has come.

        Raises:
            InvitationExpired, InvitationUnknown: nobody can come any more.
            InvitationForged: whoever has come, or the hub in its place, does not hold the invitation.
            PartnerFault: the hub was not met; the invitation stands all the same.
        """
        from checkin.hub.inviting import who_knocks

        knocking = who_knocks(self._client, self._invited)
        if not knocking.seconds:
            raise errors.InvitationExpired
        key = knocking.key
        if not key:
            return None
        facts = self._seal, self._tls, self._invited.secret, key
        if len(key) != HASH_BYTES or not proof_holds(knocking.proof, *facts, knocking.name):
            raise errors.InvitationForged(self._client.address)
        return Comer(key, shown(knocking.name), short_code(*facts))

    def admit(
        self, desk: Desk, comer: Comer, recovery_code: str | None = None, *, pause: Pause = lambda _: False
    ) -> Admitted:
        """Certify who has come, in this desk's log, and tell the hub; ``desk`` is of the same file.

        A hub that was started anew meanwhile is waited for, with ``pause``.

        Raises:
            RootNeeded: an organiser is certified by the event's root, with its recovery code only.
            InvitationFault: somebody else has come, or nobody can come any more; nothing was written.
            AlreadyAdmitted: its key has another role already; nothing was written.
            FileFault, PartnerFault, Cancelled: nothing was written.
        """
        if patiently(self.look, pause) != comer:
            raise errors.InvitationUsed
        _certify(desk, comer.key, self.role, recovery_code)
        told = True
        replica, who = FileReplica(desk.file), me(desk)
        try:
            meet(
                replica,
                who,
                desk.time.uncorrected,
                desk.time.steady,
                self._client.send,
                Hub(),
                Keeping(replica, who),
                partners=False,
            )
        except errors.PartnerFault:
            told = False
        return Admitted(comer.name, comer.key.hex(), self.role.value, told)

    def turn_away(self) -> None:
        """Let nobody come any more; where the hub cannot be told, the invitation ends by itself."""
        from checkin.hub.inviting import turn_away

        with suppress(errors.PartnerFault, errors.InvitationFault):
            turn_away(self._client, self._invited)

    def close(self) -> None:
        """Close the line to the hub; whoever waits on it gets a ``PartnerFault`` at once."""
        self._client.close()


def invite(
    desk: Desk,
    role: Role = Role.DESK,
    recovery_code: str | None = None,
    *,
    random: RandomBytes = os.urandom,
) -> Inviting:
    """Open an invitation at the first hub of the event that answers.

    Raises:
        RoleTooLow: this installation is not an organiser's.
        RootNeeded: an organiser is to be invited, without the event's recovery code: before anybody comes.
        HubAbsent: no hub is known, or nobody answers at any address.
        PartnerFault: whoever answers refuses, or is no hub of this event.
    """
    desk.must_be_organiser()
    if role is Role.ORGANISER:
        _root(desk, recovery_code)
    from checkin.hub.client import HubClient
    from checkin.hub.inviting import open_invitation

    hubs = sorted(known_hubs(desk, own=True), key=lambda hub: hub.key != desk.file.key)
    refused: errors.PartnerFault | None = None
    tried: list[str] = []
    for hub in hubs:
        for address in hub.addresses:
            tried.append(address)
            try:
                client = HubClient(
                    address,
                    [hub.certificate],
                    desk.file.event,
                    desk.file.key,
                    desk.file.sign,
                    desk.file.trust.certificates_of(desk.file.key),
                )
            except errors.PartnerUnreachable:
                continue
            try:
                return Inviting(client, hub, open_invitation(client, role.value), role, random(SEAL_BYTES))
            except errors.PartnerFault as error:
                client.close()
                if not isinstance(error, errors.PartnerUnreachable):
                    refused = refused or error
    raise refused or errors.HubAbsent(tried)


def _certify(desk: Desk, key: bytes, role: Role, recovery_code: str | None) -> None:
    file = desk.file
    with file.writing() as work:
        known = file.trust.roles.get(key)
        if known is role:
            return
        if known is not None:
            raise errors.AlreadyAdmitted(desk.desk_name(key), known.value)
        issuer, sign = file.key, file.sign
        if role is Role.ORGANISER:
            root = _root(desk, recovery_code)
            issuer, sign = public_of(root), signer(root)
        certificate = certify(file.event, key, role, issuer, sign)
        thing = subject(file.event, CERTIFICATE, key)
        work.append([entry(CERTIFICATE, thing, certificate)], desk.stamp())


def _root(desk: Desk, recovery_code: str | None) -> bytes:
    """Return the event's root private key, to certify an organiser with."""
    root = unseal_root(desk.file.connection, desk.file.event, recovery_code or "")
    if root is None:
        raise errors.RootNeeded
    return root


def _addresses(reached: str, hub: KnownHub) -> list[str]:
    """Return where a newcomer may find the hub: first where it was reached, unless only from here."""
    every = [reached, *(address for address in hub.addresses if address != reached)]
    return [address for address in every if not _here(address)] or every


def _here(address: str) -> bool:
    try:
        host, _ = split_address(address)
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
