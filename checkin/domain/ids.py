"""Identities: short hashes that every desk computes alike.

Two desks that import the same roster create the same delegates, because an identity depends on
nothing but the event and what the row says. Identities of people are also keyed with the event's
identity salt, which lives in a payload: once that is erased, nobody can test whether a given name
was on the list.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

from checkin.domain.text import fold

EVENT_ID_BYTES: Final = 32
SUBJECT_BYTES: Final = 16
NONCE_BYTES: Final = 8


def event_id(root_public: bytes) -> bytes:
    """Return the id of an event (32 bytes) from its root key (Ed25519 public key, 32 bytes)."""
    return hashlib.sha256(b"checkin/event/1\0" + root_public).digest()


def subject(scope: bytes, kind: str, *parts: str | bytes) -> bytes:
    """Return the subject (16 bytes) of ``kind`` named by ``parts`` within ``scope``.

    ``scope`` is the event's id, or for people the event's identity salt. Parts are joined with
    their lengths, so that no two lists of parts give the same bytes.
    """
    raws = [part if isinstance(part, bytes) else part.encode() for part in (kind, *parts)]
    framed = b"".join([len(raw).to_bytes(4, "big") + raw for raw in raws])
    return hashlib.sha256(b"checkin/subject/1\0" + scope + framed).digest()[:SUBJECT_BYTES]


def subjects(scope: bytes, kind: str) -> Callable[..., bytes]:
    """Return ``subject`` of one scope and kind, as a function of the parts (texts) alone: for many."""
    begin = b"checkin/subject/1\0" + scope + len(kind.encode()).to_bytes(4, "big") + kind.encode()

    def one(*parts: str) -> bytes:
        framed = begin
        for part in parts:
            raw = part.encode()
            framed += len(raw).to_bytes(4, "big") + raw
        return hashlib.sha256(framed).digest()[:SUBJECT_BYTES]

    return one


def badge_subject(event: bytes, badge: bytes) -> bytes:
    """Return the subject of scans of a badge (id, 8 bytes) that is known, but not whose it is."""
    return subject(event, "badge", badge)


def owned_subject(scope: bytes, kind: str, key: bytes, nonce: bytes) -> bytes:
    """Return a new subject of ``kind`` that belongs to an installation, from 8 random bytes.

    Anyone can tell from the subject alone whose it is, and nobody who is not told can tell what.
    """
    return nonce + subject(scope, kind, key, nonce)[: SUBJECT_BYTES - len(nonce)]


def is_owned(one: bytes, scope: bytes, kind: str, key: bytes) -> bool:
    """Whether ``one`` is a subject that ``owned_subject`` gave to the installation with this key."""
    return one == owned_subject(scope, kind, key, one[:NONCE_BYTES])


def key_of(name: str) -> str:
    """Return the key of a category, delegation or session: its folded name with hyphens."""
    return fold(name).replace(" ", "-")
