"""An invitation to an event: where its hub answers, how to know it, a secret good once, and a seal.

The hub knows the secret, since it opened the invitation. It never learns the seal, which only the
organiser's installation and whoever holds the invitation have: with it the newcomer proves which key
is its own, and both screens compute the short code. So a hub, which may certify nobody, can neither
put another key in the newcomer's place nor look for one with the same digits.

Digits only, as they are in the QR code (numeric mode) and, in groups of six, on paper and in speech:
Vietnamese input methods and French keyboards rewrite letters, never bare digits. A group is five
digits and a check digit (Damm, "Total anti-symmetrische Quasigruppen", 2004) that depends on the
group's place, so that a slip is found and can be named, also where groups were swapped. The first
group begins with 9, which no badge code does, then the version and how many groups there are.

Content, one number in base 10: secret 10 bytes · seal 8 bytes · first 16 bytes of the digest of the
hub's TLS certificate · addresses (``addresses.packed``) · zeros · first 2 bytes of SHA-256 of
everything before.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from typing import Final, NamedTuple

from checkin.domain import badge, errors
from checkin.domain.addresses import packed, unpacked

VERSION: Final = 2
SECRET_BYTES: Final = 10
SEAL_BYTES: Final = 8
DIGEST_BYTES: Final = 16
GROUP: Final = 6
MAX_ADDRESSES: Final = 6
_SIZES: Final = (SECRET_BYTES, SEAL_BYTES, DIGEST_BYTES)
_FIXED: Final = sum(_SIZES)
_CHECK_BYTES: Final = 2
_MAX_GROUPS: Final = 99
_HEAD: Final = 4
"""Digits before the content: 9, version, number of groups."""
_BETWEEN: Final = frozenset(" \t\r\n\v\f-.,·/|_")
_ALIKE: Final = {"o": "0", "i": "1", "l": "1"}
_DAMM: Final = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


class Invitation(NamedTuple):
    """What an organiser hands to whoever is to join."""

    secret: bytes
    """10 bytes, good once; the hub knows them."""
    seal: bytes
    """8 bytes that the hub must never see."""
    digest: bytes
    """First 16 bytes of the digest of the hub's TLS certificate."""
    addresses: tuple[str, ...]
    """Where the hub answers, the likeliest first: ``host:port``, ``[IPv6]:port``."""


def digits(invitation: Invitation) -> str:
    """Return what the QR code says. Addresses that cannot be written, or beyond the sixth, are left out.

    Raises:
        ValueError: secret, seal or digest have not their length, or no address is left.
    """
    body = packed(invitation.addresses, MAX_ADDRESSES)
    fixed = invitation.secret, invitation.seal, invitation.digest
    if tuple(map(len, fixed)) != _SIZES or not body:
        raise ValueError("an invitation needs a secret, a seal, a digest and an address")
    content = b"".join(fixed) + body
    groups = next(n for n in range(1, _MAX_GROUPS + 1) if _room(n) >= len(content))
    content = content.ljust(_room(groups), b"\0")
    number = int.from_bytes(content + _check(content), "big")
    plain = f"9{VERSION}{groups:02d}{number:0{_width(groups)}d}"
    return "".join(
        group + _damm(place, group)
        for place, group in enumerate(plain[i : i + GROUP - 1] for i in range(0, len(plain), GROUP - 1))
    )


def in_groups(plain: str) -> str:
    """Return digits as people read them out: groups of six."""
    return " ".join(plain[i : i + GROUP] for i in range(0, len(plain), GROUP))


def parse(text: str) -> Invitation:
    """Return the invitation somebody scanned, typed or pasted; O and I will do for 0 and 1.

    Raises:
        InvitationBadge: it is a badge's code.
        InvitationNone: it is something else.
        InvitationNewer: a newer program made it.
        InvitationCut: its end is missing.
        InvitationSlip: a group is not as it was given out.
    """
    if badge.parse(text) is not None:
        raise errors.InvitationBadge
    parts = _groups_of(text)
    if not parts or parts[0][0] != "9":
        raise errors.InvitationNone
    wanted = _wanted(parts[0])
    for place, group in enumerate(parts):
        last = place == len(parts) - 1
        if len(group) < GROUP and last and place < wanted:
            break
        if place >= wanted or len(group) != GROUP or _damm(place, group[:-1]) != group[-1]:
            raise errors.InvitationSlip(place + 1, group)
    whole = [group for group in parts if len(group) == GROUP]
    if len(whole) < wanted:
        raise errors.InvitationCut(len(whole), wanted)
    return _read("".join(group[:-1] for group in whole)[_HEAD:], wanted)


def _wanted(first: str) -> int:
    """Return how many groups there are, as the first says."""
    if len(first) < GROUP:
        raise errors.InvitationNone
    if _damm(0, first[:-1]) != first[-1]:
        raise errors.InvitationSlip(1, first)
    if int(first[1]) > VERSION:
        raise errors.InvitationNewer
    wanted = int(first[2:_HEAD])
    if int(first[1]) != VERSION or _room(wanted) < _FIXED:
        raise errors.InvitationNone
    return wanted


def _groups_of(text: str) -> list[str]:
    """Return the digits in groups of six, or as they were typed where those are not of six."""
    typed: list[str] = []
    between = True
    for sign in unicodedata.normalize("NFKC", text[: 20 * GROUP * _MAX_GROUPS]).casefold():
        digit = _ALIKE.get(sign, sign)
        if sign in _BETWEEN or unicodedata.category(sign) in ("Zs", "Cf", "Pd"):
            between = True
        elif digit.isdecimal():
            if between:
                typed.append("")
            typed[-1] += str(unicodedata.decimal(digit))
            between = False
        else:
            return []
    odd = [group for group in typed if len(group) != GROUP]
    if len(odd) == 1 and len(typed) > 1 and len(odd[0]) < 2 * GROUP:
        return typed
    plain = "".join(typed)
    return [plain[i : i + GROUP] for i in range(0, len(plain), GROUP)]


def _read(number: str, groups: int) -> Invitation:
    """Take the content apart; check digits have been right, so what is wrong now was never right."""
    size = _room(groups) + _CHECK_BYTES
    value = int(number)
    if value >> (8 * size):
        raise errors.InvitationNone
    raw = value.to_bytes(size, "big")
    content, check = raw[:-_CHECK_BYTES], raw[-_CHECK_BYTES:]
    if _check(content) != check:
        raise errors.InvitationNone
    try:
        addresses = tuple(unpacked(content[_FIXED:]))
    except ValueError:
        raise errors.InvitationNone from None
    if not addresses:
        raise errors.InvitationNone
    sealed = SECRET_BYTES + SEAL_BYTES
    return Invitation(content[:SECRET_BYTES], content[SECRET_BYTES:sealed], content[sealed:_FIXED], addresses)


def proof(seal: bytes, tls: bytes, secret: bytes, key: bytes, name: str) -> bytes:
    """Return what shows that ``key`` and ``name`` are those of whoever holds the invitation, 32 bytes.

    ``tls`` is the whole digest of the hub's TLS certificate (``hub.wire.digest``), so that a proof is
    worth nothing at another hub.
    """
    said = name.encode("utf-8", "surrogatepass")
    return hmac.digest(seal, b"checkin/proof/1\0" + tls + secret + key + said, "sha256")


def proof_holds(given: bytes, seal: bytes, tls: bytes, secret: bytes, key: bytes, name: str) -> bool:
    """Whether ``given`` is the proof for these, compared in constant time."""
    return hmac.compare_digest(given, proof(seal, tls, secret, key, name))


def short_code(seal: bytes, tls: bytes, secret: bytes, key: bytes) -> str:
    """Return the six digits that both screens show; each computes them, nobody is told them.

    Whoever has photographed the invitation has the seal too. What is left to it is to come first, and
    then the organiser sees its digits, or to look for a key with the newcomer's digits after having
    seen these: by then the newcomer has come, and whoever comes second is turned away.
    """
    raw = hmac.digest(seal, b"checkin/compare/2\0" + tls + secret + key, "sha256")
    return f"{int.from_bytes(raw[:8], 'big') % 1_000_000:06d}"


def _width(groups: int) -> int:
    """Return how many digits of content so many groups hold."""
    return (GROUP - 1) * groups - _HEAD


def _room(groups: int) -> int:
    """Return how many bytes of content so many groups hold, check bytes aside."""
    width = _width(groups)
    return ((10**width).bit_length() - 1) // 8 - _CHECK_BYTES if width > 0 else 0


def _check(content: bytes) -> bytes:
    return hashlib.sha256(b"checkin/invitation/2\0" + content).digest()[:_CHECK_BYTES]


def _damm(place: int, group: str) -> str:
    state = place % 10
    for digit in group:
        state = _DAMM[state][int(digit)]
    return str(state)
