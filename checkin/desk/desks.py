"""Every installation of the event: what the log says of it, joined with what a hub has heard of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from checkin import __version__
from checkin.desk.desk import Desk, nearest
from checkin.desk.likeness import Alike, Shown, alike, common
from checkin.desk.me import me
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, HUB, KEY_RETIRED, KEY_REVOKED, Role
from checkin.domain.partners import Partner
from checkin.domain.sorting import text_key
from checkin.domain.text import fold
from checkin.store import desks as store
from checkin.store import exchange, queries

KEY_DIGITS: Final = 8
"""Of a key in hexadecimal: what is shown of it, and the least that names a desk."""


class State(StrEnum):
    """Whether an installation is at work."""

    ACTIVE = "active"
    RETIRED = "retired"
    """Its work has ended normally: all it wrote counts."""
    REVOKED = "revoked"
    """It is no longer trusted: what it wrote later does not count."""


class DeskInfo(msgspec.Struct, frozen=True):
    """An installation of the event. Times are Unix milliseconds."""

    key: bytes
    name: str
    role: Role
    own: bool
    """It is this one."""
    state: State = State.ACTIVE
    ended_ms: int = 0
    """When it was retired or revoked; 0 while it is at work."""
    ended_by: str = ""
    """The desk where that was done."""
    reason: str = ""
    """Why it was revoked."""
    commits: int = 0
    """How many commits of it are here."""
    written_ms: int | None = None
    """When it wrote last, by its own clock, as far as that is known here and counts; None for never."""
    uncounted: int = 0
    """How many commits of a revoked one are here without counting."""
    addresses: list[str] = []
    """Where it answers as a hub."""
    contact_ms: int | None = None
    """How long ago a hub met it; None where no hub has since it was started."""
    waiting: int | None = None
    """Commits it held then that the hub lacks."""
    lacking: int | None = None
    """Commits of the hub's that it lacks."""
    offset_ms: int | None = None
    """Its clock was this much behind the hub's (negative: ahead); None where that was not measured."""
    version: str = ""
    """Of its program; empty where it was not met."""
    alike: Alike = Alike.UNKNOWN
    shares: list[str] = []
    """Names of installations on the same machine: what these hold is kept once."""

    @property
    def returned(self) -> bool:
        """Whether it has written since it was retired; what it writes counts all the same."""
        return self.state is State.RETIRED and (self.written_ms or 0) > self.ended_ms


def desks(desk: Desk, partners: Sequence[Partner] = (), shown: Shown | None = None) -> list[DeskInfo]:
    """Return every certified installation: this one, then those at work, then the others, by name.

    ``partners`` is what a hub last told of those it meets, this one among them. Where this one is the
    hub itself, ``shown`` is what it shows, computed before ``partners`` was asked for.

    Raises:
        FileFault: the store failed.
    """
    heard = {one.key: one for one in partners}
    trust = desk.file.trust
    event, own = desk.file.event, me(desk)
    machines = {own.key: own.machine} | {one.key: one.machine for one in partners if one.key != own.key}
    with desk.file.reading() as connection:
        written = store.written(connection)
        hubs = queries.things(connection, HUB)
        ours = shown.fingerprint if shown and shown.heads == exchange.heads(connection) else b""
        reference = ours or common(partners, own.key)
        found = []
        for key, role in trust.certified().items():
            state, ended = _ending(desk, key)
            lately = written.get(key, store.Written(0, None))
            partner = heard.get(key)
            mine = key == own.key
            hub = hubs.get(subject(event, HUB, key), {})
            found.append(
                DeskInfo(
                    key,
                    desk.desk_name(key),
                    role,
                    mine,
                    state,
                    ended.at_ms if ended else 0,
                    desk.desk_name(ended.key) if ended else "",
                    getattr(ended.payload, "reason", "") if ended else "",
                    lately.commits,
                    lately.last_ms,
                    store.uncounted(connection, key) if state is State.REVOKED else 0,
                    _addresses(hub),
                    partner.ago_ms if partner else None,
                    partner.waiting if partner else None,
                    partner.lacking if partner else None,
                    partner.offset_ms if partner else None,
                    __version__ if mine else partner.version if partner else "",
                    Alike.EQUAL if mine and ours else alike(partner, reference),
                    [desk.desk_name(other) for other in _beside(key, machines)],
                )
            )
    return sorted(found, key=_order)


def find_desk(desk: Desk, text: str) -> bytes:
    """Return the key of the installation meant by a name, or by its key: eight digits or more of it.

    Raises:
        DeskUnknown: there is none; the nearest are named.
        DeskAmbiguous: several have this name; the beginnings of their keys are named, which will do.
    """
    wanted = fold(text)
    known = {key.hex(): (desk.desk_name(key),) for key in desk.file.trust.certified()}
    plain = text.strip().lower()
    hits = [key for key, (name,) in known.items() if wanted and fold(name) == wanted]
    if not hits and len(plain) >= KEY_DIGITS:
        hits = [key for key in known if key.startswith(plain)]
    if len(hits) == 1:
        return bytes.fromhex(hits[0])
    if hits:
        raise errors.DeskAmbiguous(text, sorted(_enough(key, known) for key in hits))
    raise errors.DeskUnknown(text, [known[key][0] for key in nearest(text, known)])


def _enough(key: str, known: Iterable[str]) -> str:
    """Return as much of a key as tells it from the others."""
    size = KEY_DIGITS
    while size < len(key) and sum(other.startswith(key[:size]) for other in known) > 1:
        size += KEY_DIGITS
    return key[:size]


def _ending(desk: Desk, key: bytes) -> tuple[State, store.Ending | None]:
    """Return how an installation stands, and the entry that says so: the first one, where several do."""
    found = store.endings(desk.file.connection, subject(desk.file.event, DESK, key))
    about = [one for one in found if one.payload.key == key]
    if key in desk.file.trust.revoked:
        # Root's signature revokes whatever the commit around it is worth.
        revoked = [one for one in about if one.kind == KEY_REVOKED and (one.counts or one.payload.root)]
        return State.REVOKED, revoked[0] if revoked else None
    retired = next((one for one in about if one.kind == KEY_RETIRED and one.counts), None)
    return (State.RETIRED, retired) if retired else (State.ACTIVE, None)


def _addresses(hub: dict[str, object]) -> list[str]:
    said = hub.get("addresses")
    if hub.get("off") is True or not isinstance(said, list):
        return []
    return [str(one) for one in said]


def _beside(key: bytes, machines: dict[bytes, bytes]) -> list[bytes]:
    machine = machines.get(key)
    return (
        [other for other, where in machines.items() if other != key and where == machine] if machine else []
    )


def _order(info: DeskInfo) -> tuple[bool, bool, tuple[str, str], bytes]:
    return not info.own, info.state is not State.ACTIVE, text_key(info.name), info.key
