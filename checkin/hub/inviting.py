"""What an organiser asks of a hub about an invitation."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from checkin.domain import errors
from checkin.hub import wire
from checkin.hub.client import HubClient

_T = TypeVar("_T")
_encode = msgspec.msgpack.Encoder().encode


def open_invitation(client: HubClient, role: str) -> wire.Invited:
    """Open an invitation.

    Raises:
        PartnerFault: the hub was not met, or lets no invitation be opened by this installation.
    """
    return _ask(client, wire.INVITATIONS, wire.Invite(role), wire.Invited)


def who_knocks(client: HubClient, invited: wire.Invited) -> wire.Knocking:
    """Return who has come with an invitation so far.

    Raises:
        InvitationUnknown: the hub has been started anew since.
        PartnerFault: the hub was not met.
    """
    return _ask(client, wire.KNOCKING, invited, wire.Knocking)


def turn_away(client: HubClient, invited: wire.Invited) -> None:
    """Let nobody come with an invitation any more.

    Raises:
        InvitationUnknown: the hub knows of it no more anyway.
        PartnerFault: the hub was not met; the invitation ends by itself.
    """
    client.ask(wire.TURN_AWAY, _encode(invited))


def _ask(client: HubClient, path: str, question: msgspec.Struct, shape: type[_T]) -> _T:
    try:
        return msgspec.msgpack.decode(client.ask(path, _encode(question)), type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise errors.PartnerStrange(client.address) from None
