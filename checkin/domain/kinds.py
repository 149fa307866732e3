"""The kinds of entries, their payloads and who may write them.

Payloads are msgpack maps, so that fields can be added; a new meaning is a new kind. A kind that is
not listed here comes from a newer program: it is kept and relayed, never folded.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final

import msgspec

from checkin.domain.log import MAX_MS, MAX_N


class Role(StrEnum):
    """What an installation's certificate lets it write."""

    ORGANISER = "organiser"
    DESK = "desk"
    HUB = "hub"


Whole = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
"""A number that every store can hold: what is beyond makes its payload none, on every desk alike."""
Time = Annotated[int, msgspec.Meta(ge=0, le=MAX_MS)]
"""Unix milliseconds, as far as they can be shown."""
FieldValue = str | bool | Whole | list[str] | dict[str, str] | None
"""What a field may hold; another shape of value would be a new kind of entry."""


class Write(msgspec.Struct, omit_defaults=True):
    """Values for fields of the entry's subject.

    ``replaces`` names, per field, the commits whose values this one was meant to replace: two
    writes that replace the same one are a conflict, whatever the clocks say. None clears a field.
    """

    fields: dict[str, FieldValue]
    replaces: dict[str, list[bytes]] = {}
    reason: str = ""
    seen: dict[str, FieldValue] = {}
    """Of a roster: values it gives for fields in which somebody preferred what the desks have."""
    supervisor: bytes = b""
    """Id of the supervisor who agreed, where one was asked."""


class Root(msgspec.Struct):
    """The event's root: public key (32 bytes), private key sealed under the recovery code."""

    public: bytes
    sealed: bytes


class Salt(msgspec.Struct):
    """What identities of people are keyed with (32 bytes); erased when the event is closed."""

    salt: bytes


class Certificate(msgspec.Struct):
    """``issuer`` vouches that ``key`` (Ed25519 public key) has ``role`` in this event."""

    key: bytes
    role: str
    issuer: bytes
    signature: bytes


class LastTrusted(msgspec.Struct):
    """The last commit of a revoked installation's chain that still counts."""

    nonce: bytes
    n: Annotated[int, msgspec.Meta(ge=1, le=MAX_N)]
    hash: bytes


class KeyRevoked(msgspec.Struct):
    """An installation is no longer trusted beyond the named commits; chains not named, not at all."""

    key: bytes
    last: list[LastTrusted]
    reason: str = ""
    root: bytes = b""
    """Root key and its signature: needed, and enough, to revoke an organiser."""
    signature: bytes = b""


class KeyRetired(msgspec.Struct):
    """An installation has ended its work normally; all it wrote counts."""

    key: bytes


class BadgeIssued(msgspec.Struct, omit_defaults=True):
    """A badge of the subject; ``replaces`` is the id of the badge that stops working."""

    code: bytes
    """The whole signed code, 83 bytes, so that any desk can print it again."""
    replaces: bytes = b""
    reason: str = ""
    supervisor: bytes = b""
    """Id of the supervisor who allowed a replacement that a volunteer may not decide."""


class BadgeRevoked(msgspec.Struct, omit_defaults=True):
    """A badge of the subject stops working without a successor."""

    badge: bytes
    reason: str = ""


class Print(msgspec.Struct, omit_defaults=True):
    """A badge of the subject was put on paper, or the PDF for it was saved."""

    badge: bytes
    face: bytes = b""
    """Digest of what stood on it (``faces.digest``): tells later whether the paper is still true."""
    layout: str = ""
    lost: bytes = b""
    """What names a run that did not come out after all (``run_of``); then nothing new was printed."""
    run: bytes = b""
    """What names the run, 32 random bytes, where its prints are in several commits."""

    def run_of(self, commit: bytes) -> bytes:
        """Return what names the run of this print, which is in ``commit`` (hash)."""
        return self.run or commit


class HandOver(msgspec.Struct, omit_defaults=True):
    """A badge of the subject was handed to who collects it, which says nothing of presence."""

    badge: bytes
    to: str = ""
    """Who took it."""
    by: bytes = b""
    """Instead of a name the id of the delegate who took it, whom an erasure must reach here too.
    Without either the badge was given back."""


class TickSheet(msgspec.Struct, omit_defaults=True):
    """A list for ticks on paper was printed; its rows are numbered from 1 in the order of ``people``."""

    session: bytes
    people: list[bytes]
    door: str = ""


class Logo(msgspec.Struct, omit_defaults=True):
    """The event's logo; an empty one takes it off."""

    data: bytes = b""
    kind: str = ""
    """``png`` or ``svg``."""


class Scan(msgspec.Struct, omit_defaults=True):
    """A code was shown at a door and answered.

    The subject is the delegate; where only the badge is known, the badge; else the session. Of
    a code that is not ours only length and alphabet are kept: identity cards carry names.
    """

    verdict: str
    session: bytes
    """Subject of the session, 16 bytes."""
    door: str = ""
    """Empty for a desk's own door: that is told by the installation, whatever the desk is called."""
    out: bool = False
    again: bool = False
    badge: bytes = b""
    leaves: list[bytes] = []
    """Subjects of the sessions that entering this one left."""
    by_hand: bool = False
    length: Whole = 0
    alphabet: str = ""
    override: str = ""
    """The verdict that was overruled; empty where none was."""
    reason: str = ""
    """Why it was overruled."""
    supervisor: bytes = b""
    """Id of the supervisor who overruled it."""
    sheet: str = ""
    """Number of the paper list from which it was entered afterwards."""
    written_ms: Time = 0
    """When it happened as the paper says; 0 where the commit's own time is meant."""


class Photo(msgspec.Struct):
    """A picture of the subject; an empty one takes the one before away."""

    jpeg: bytes


class Undo(msgspec.Struct):
    """The admission in commit ``commit`` (hash) was taken back."""

    commit: bytes


class Erase(msgspec.Struct, omit_defaults=True):
    """All payloads of the subject are to be deleted, those yet to arrive too."""

    reason: str = ""
    also: list[bytes] = []
    """Other subjects that a roster could give the same person."""


class Resolved(msgspec.Struct, omit_defaults=True):
    """Somebody has looked at a conflict of the subject and settled it.

    It holds for the commits named and no longer: another scan of the same kind opens it again.
    """

    what: str
    """The conflict, as the projection calls it."""
    commits: list[bytes]
    """Hashes of the commits that were in conflict."""
    choice: str = ""
    """What was decided; a word of the program's."""
    reason: str = ""


class Kind(msgspec.Struct, frozen=True):
    """What the program knows of a kind of entry."""

    payload: type[msgspec.Struct]
    organiser: bool = False
    """Only an organiser may write it."""
    critical: bool = False
    """A program that does not know it must say so instead of guessing."""


EVENT: Final = "event"
ROOT: Final = "root"
SALT: Final = "salt"
CERTIFICATE: Final = "certificate"
KEY_REVOKED: Final = "key-revoked"
KEY_RETIRED: Final = "key-retired"
DESK: Final = "desk"
SESSION: Final = "session"
CATEGORY: Final = "category"
DELEGATION: Final = "delegation"
ROSTER: Final = "roster"
EDIT: Final = "edit"
WALKIN: Final = "walkin"
BADGE: Final = "badge"
BADGE_REVOKED: Final = "badge-revoked"
SCAN: Final = "scan"
UNDO: Final = "undo"
ERASE: Final = "erase"
OPERATOR: Final = "operator"
SUPERVISOR: Final = "supervisor"
DECISION: Final = "decision"
PHOTO: Final = "photo"
PRINT: Final = "print"
HAND_OVER: Final = "hand-over"
TICK_SHEET: Final = "tick-sheet"
LOGO: Final = "logo"
LAYOUT: Final = "layout"
HUB: Final = "hub"
"""Where a hub answers and the TLS certificate it shows: fields ``certificate`` (DER in base64),
``addresses`` (host:port) and ``off``; the subject is that of its installation's key."""
RESOLVED: Final = "resolved"
HOURS: Final = "hours"
"""When a session opens and closes, as a supervisor at any desk has decided: fields ``opens`` and
``closes`` of the session, and nothing else (``programme.are_hours``)."""
CLOSED: Final = "closed"
"""The event is over: fields ``figures`` (what is left of attendance, JSON) and ``at_ms``."""

KINDS: Final[dict[str, Kind]] = {
    EVENT: Kind(Write, organiser=True, critical=True),
    ROOT: Kind(Root, organiser=True),
    SALT: Kind(Salt, organiser=True),
    CERTIFICATE: Kind(Certificate),
    KEY_REVOKED: Kind(KeyRevoked, organiser=True, critical=True),
    KEY_RETIRED: Kind(KeyRetired, organiser=True),
    DESK: Kind(Write),
    SESSION: Kind(Write, organiser=True, critical=True),
    CATEGORY: Kind(Write, organiser=True),
    DELEGATION: Kind(Write, organiser=True),
    ROSTER: Kind(Write, organiser=True),
    EDIT: Kind(Write),
    WALKIN: Kind(Write),
    BADGE: Kind(BadgeIssued, critical=True),
    BADGE_REVOKED: Kind(BadgeRevoked, critical=True),
    SCAN: Kind(Scan),
    UNDO: Kind(Undo),
    ERASE: Kind(Erase, organiser=True, critical=True),
    OPERATOR: Kind(Write),
    SUPERVISOR: Kind(Write, organiser=True),
    DECISION: Kind(Write, organiser=True),
    PHOTO: Kind(Photo),
    PRINT: Kind(Print),
    HAND_OVER: Kind(HandOver),
    TICK_SHEET: Kind(TickSheet),
    LOGO: Kind(Logo, organiser=True),
    LAYOUT: Kind(Write, organiser=True),
    HUB: Kind(Write, organiser=True),
    RESOLVED: Kind(Resolved),
    HOURS: Kind(Write, critical=True),
    CLOSED: Kind(Write, organiser=True, critical=True),
}

PEOPLE_KINDS: Final = frozenset(
    {ROSTER, EDIT, WALKIN, BADGE, BADGE_REVOKED, SCAN, UNDO, ERASE, PHOTO, PRINT, HAND_OVER, RESOLVED}
)
"""Kinds that are folded into a delegate."""
THING_KINDS: Final = frozenset(
    {EVENT, DESK, SESSION, CATEGORY, DELEGATION, OPERATOR, SUPERVISOR, DECISION, LAYOUT, HUB, CLOSED}
)
"""Kinds that are nothing but fields of their subject."""
TRUST_KINDS: Final = frozenset({CERTIFICATE, KEY_REVOKED})
"""Kinds that decide which commits count."""

_decoders: Final = {kind: msgspec.msgpack.Decoder(known.payload).decode for kind, known in KINDS.items()}
encode: Final = msgspec.msgpack.Encoder().encode


def decode(kind: str, payload: bytes) -> Any:
    """Decode a payload into the struct of its kind.

    Raises:
        msgspec.MsgspecError: the payload does not have the shape of its kind.
        KeyError: the kind is not known.
    """
    return _decoders[kind](payload)


def may_write(role: Role, kind: str) -> bool:
    """Whether an installation of ``role`` may write ``kind``; unknown kinds are left to newer programs."""
    known = KINDS.get(kind)
    if known is None or role is Role.ORGANISER:
        return True
    if role is Role.HUB:
        return kind in (CERTIFICATE, DESK, HUB)
    return not known.organiser
