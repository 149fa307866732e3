"""Ending trust: in a badge, or in a lost laptop."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.desks import find_desk
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import BADGE_REVOKED, DESK, KEY_REVOKED, BadgeRevoked, KeyRevoked, LastTrusted
from checkin.domain.log import public_of, signer
from checkin.domain.trust import revocation_message
from checkin.store import exchange, queries
from checkin.store.creating import unseal_root


class Revoked(msgspec.Struct):
    """What was revoked: a badge (id in hexadecimal, whose) or a desk (its name)."""

    badge: str = ""
    name: str = ""
    desk: str = ""


def revoke(desk: Desk, text: str, reason: str = "", recovery_code: str | None = None) -> Revoked:
    """Revoke a badge, by id, six-digit number or the code itself, or a desk by name or key.

    Raises:
        BadgeUnknown: neither badge nor desk is known by this.
        DeskAmbiguous: several desks have this name; one of their keys, or its beginning, will do.
        RoleTooLow: only an organiser revokes a desk.
        RecoveryCodeNeeded: another organiser is revoked with the event's recovery code only.
    """
    badge = _badge(desk, text)
    if badge is not None:
        return _revoke_badge(desk, *badge, reason)
    try:
        key = find_desk(desk, text)
    except errors.DeskUnknown as error:
        raise errors.BadgeUnknown(text, error.nearest) from None
    if key == desk.file.key:
        raise errors.BadgeUnknown(text, [])
    return _revoke_key(desk, key, reason, recovery_code)


def _badge(desk: Desk, text: str) -> tuple[bytes, bytes] | None:
    """Return (badge id, delegate)."""
    plain = text.replace(" ", "")
    code = codes.parse(plain)
    with desk.file.reading() as connection:
        if code is not None:
            wanted = code.badge
        elif len(plain) == 16:
            try:
                wanted = bytes.fromhex(plain)
            except ValueError:
                return None
        else:
            owners = queries.by_badge_number(connection, plain)
            every = [badge for one in owners for badge in queries.badges_of(connection, one.id)]
            hits = [badge.badge for badge in every if codes.number_of(badge.badge) == plain]
            if len(hits) != 1:
                return None
            wanted = hits[0]
        owned = queries.badge(connection, wanted)
    return (wanted, owned[0][0]) if owned else None


def _revoke_badge(desk: Desk, badge: bytes, delegate: bytes, reason: str) -> Revoked:
    with desk.file.writing() as work:
        work.append([entry(BADGE_REVOKED, delegate, BadgeRevoked(badge, reason))], desk.stamp())
        person = queries.person(work.connection, delegate)
    return Revoked(badge=badge.hex(), name=person.name if person else "")


def _revoke_key(desk: Desk, key: bytes, reason: str, recovery_code: str | None) -> Revoked:
    """Trust what is held here now and nothing that comes later."""
    desk.must_be_organiser()
    with desk.file.writing() as work:
        last = [
            LastTrusted(chain.nonce, tip.n, tip.hash)
            for chain, tips in sorted(exchange.heads(work.connection).items())
            if chain.key == key
            for tip in sorted(tips)
        ]
        revoked = KeyRevoked(key, last, reason)
        if desk.file.trust.was_organiser(key):
            root = unseal_root(work.connection, desk.file.event, recovery_code or "")
            if root is None:
                raise errors.RecoveryCodeNeeded
            message = revocation_message(desk.file.event, key, last)
            revoked = KeyRevoked(key, last, reason, public_of(root), signer(root)(message))
        work.append([entry(KEY_REVOKED, subject(desk.file.event, DESK, key), revoked)], desk.stamp())
    return Revoked(desk=desk.desk_name(key))
