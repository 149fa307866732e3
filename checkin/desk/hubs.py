"""The hubs that the log knows: where they answer and what they show."""

from __future__ import annotations

import binascii
from base64 import b64decode
from typing import Any, NamedTuple

from checkin.desk.desk import Desk
from checkin.domain.ids import subject
from checkin.domain.kinds import HUB, Role
from checkin.store import queries


class KnownHub(NamedTuple):
    """A hub that may be trusted."""

    key: bytes
    """Of its installation."""
    name: str
    certificate: bytes
    """The TLS certificate it shows (DER)."""
    addresses: list[str]
    """``host:port``, the likeliest first."""


def known_hubs(desk: Desk, *, own: bool = False) -> list[KnownHub]:
    """Return the hubs other than this installation that are in service, by key; this one too if ``own``.

    Those of revoked installations are left out, and those that were told to be hubs no more.
    """
    things = desk.file.remember("hubs", lambda connection: queries.things(connection, HUB))
    if not things:
        return []
    trust = desk.file.trust
    found = []
    for key, role in sorted(trust.certified().items()):
        fields = things.get(subject(desk.file.event, HUB, key))
        if fields is None or key in trust.revoked or role is Role.DESK:
            continue
        if key == desk.file.key and not own:
            continue
        hub = _hub(desk, key, fields)
        if hub is not None:
            found.append(hub)
    return found


def _hub(desk: Desk, key: bytes, fields: dict[str, Any]) -> KnownHub | None:
    """Return a hub as its fields say; None where they do not say enough, or that it is off."""
    certificate, addresses = fields.get("certificate"), fields.get("addresses")
    if fields.get("off") is True or not isinstance(certificate, str) or not isinstance(addresses, list):
        return None
    try:
        der = b64decode(certificate, validate=True)
    except (binascii.Error, ValueError):
        return None
    return KnownHub(key, desk.desk_name(key), der, [one for one in addresses if isinstance(one, str)])
