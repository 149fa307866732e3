"""What two replicas say to each other, as bytes: heads, and the commits that the other lacks.

One kind of question and one kind of answer serve every meeting. The asker says what it holds and
gives what it believes the partner lacks; the partner takes that over, says what it holds now, and
gives what the asker lacks. Nothing is remembered that has to be right: heads are said anew each time,
so a partner that was wiped, restored or is somebody else altogether gets what it lacks then. Whether
the bytes travel by HTTP, on a stick or in a simulation is not known here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

from checkin.domain import errors
from checkin.domain.ids import EVENT_ID_BYTES
from checkin.domain.log import (
    HASH_BYTES,
    MAX_MS,
    MAX_N,
    NONCE_BYTES,
    Chain,
    Commit,
    Head,
    Heads,
    open_envelope,
)
from checkin.domain.partners import Holding, Partner, Partners
from checkin.domain.replica import Replica

PROTOCOL: Final = 1
ROOM: Final = 1 << 20
"""Bytes of commits in one message, unless a single commit is larger."""
MAX_ROOM: Final = 4 << 20
MAX_VERSION: Final = 64
MACHINE_BYTES: Final = 8
_PATIENCE: Final = 3
"""Rounds in a row in which a partner may refuse something: its first heads may have been old."""


class Me(NamedTuple):
    """Who speaks."""

    key: bytes
    """Public key of the installation, 32 bytes."""
    machine: bytes
    """8 bytes that are the same for all installations on one machine."""
    version: str
    """Version of the program."""


class Clocks(NamedTuple):
    """What a clock says: Unix milliseconds, how far from the hub's, and how wrong that may be."""

    at_ms: int
    offset_ms: int | None = None
    err_ms: int | None = None


class Tips(msgspec.Struct, array_like=True, frozen=True):
    """The tips of one chain as they travel."""

    key: bytes
    nonce: bytes
    tips: list[tuple[int, bytes]]


class Ask(msgspec.Struct, array_like=True, frozen=True):
    """A question. New fields are only ever added at the end, with defaults."""

    protocol: int
    event: bytes
    key: bytes
    machine: bytes
    version: str
    heads: list[Tips]
    commits: list[Commit]
    room: int
    at_ms: int
    offset_ms: int | None = None
    err_ms: int | None = None
    fingerprint: bytes = b""
    """Digest of the asker's projections at these heads; empty where it was not computed."""
    partners: bool = False
    """Whether to tell of the other partners too."""


class Answer(msgspec.Struct, array_like=True, frozen=True):
    """An answer; heads are those after the asker's commits were taken over."""

    protocol: int
    event: bytes
    key: bytes
    machine: bytes
    version: str
    heads: list[Tips]
    commits: list[Commit]
    more: bool
    """Not all that the asker lacks has found room."""
    refused: int
    """How many of the asker's commits were not taken over."""
    at_ms: int
    err_ms: int | None = None
    holdings: list[Holding] = []
    """How far other machines hold the asker's chains, where they were asked for."""
    partners: list[Partner] = []
    """What is known of the others, where they were asked for."""
    fingerprint: bytes = b""


class _Opening(msgspec.Struct, array_like=True, frozen=True):
    """What every form of a message begins with."""

    protocol: int
    event: bytes


_encode: Final = msgspec.msgpack.Encoder().encode
_opening: Final = msgspec.msgpack.Decoder(_Opening).decode
_ask: Final = msgspec.msgpack.Decoder(Ask).decode
_answer: Final = msgspec.msgpack.Decoder(Answer).decode


def travelling(heads: Heads) -> list[Tips]:
    """Return heads as they travel, in a fixed order."""
    return [
        Tips(chain.key, chain.nonce, [(tip.n, tip.hash) for tip in sorted(tips)])
        for chain, tips in sorted(heads.items())
    ]


def arrived(tips: Sequence[Tips]) -> Heads:
    """Return heads that have travelled."""
    return {
        Chain(one.key, one.nonce): frozenset(Head(n, digest) for n, digest in one.tips)
        for one in tips
        if one.tips
    }


def read_ask(raw: bytes, event: bytes) -> Ask:
    """Decode a question put to a replica of ``event``.

    Raises:
        PartnerStrange, PartnerNewer, PartnerOlder, PartnerOfOtherEvent: it is none for us.
    """
    _check_opening(raw, event)
    try:
        ask = _ask(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise errors.PartnerStrange from None
    _check(ask)
    return ask


def read_answer(raw: bytes, event: bytes) -> Answer:
    """Decode an answer from a replica of ``event``.

    Raises:
        PartnerStrange, PartnerNewer, PartnerOlder, PartnerOfOtherEvent: it is none for us.
    """
    _check_opening(raw, event)
    try:
        answer = _answer(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise errors.PartnerStrange from None
    _check(answer)
    return answer


def answer(
    replica: Replica, me: Me, clocks: Clocks, raw: bytes, partners: Partners, *, fingerprint: bytes = b""
) -> bytes:
    """Take over what an asker gives and answer it.

    ``partners`` remembers what askers say of themselves.

    Raises:
        PartnerFault: see ``read_ask``; nothing was taken over.
        FileFault: the store failed; nothing was taken over.
    """
    ask = read_ask(raw, replica.event)
    received = replica.receive(ask.commits) if ask.commits else None
    theirs, held = arrived(ask.heads), replica.heads()
    commits, more = replica.lacking(theirs, min(max(ask.room, 1), MAX_ROOM))
    partners.note(ask.key, ask.machine, ask.version, theirs, clocks.at_ms, ask.offset_ms, ask.fingerprint)
    return _encode(
        Answer(
            PROTOCOL,
            replica.event,
            me.key,
            me.machine,
            me.version,
            travelling(held),
            commits,
            more,
            len(received.refused) if received is not None else 0,
            clocks.at_ms,
            clocks.err_ms,
            partners.holdings(ask.key) if ask.partners else [],
            partners.known(held, clocks.at_ms) if ask.partners else [],
            fingerprint,
        )
    )


class Meeting:
    """One meeting with a partner, from the asker's side: ``ask``, send, ``take``, until None is asked.

    ``theirs`` is what the partner held when it was last met, so that news go with the first question;
    where that is no longer true, its answer says so and nothing is lost but the bytes.
    """

    def __init__(
        self,
        replica: Replica,
        me: Me,
        theirs: Heads | None = None,
        *,
        room: int = ROOM,
        fingerprint: bytes = b"",
        partners: bool = False,
    ) -> None:
        """Nothing is sent yet."""
        self._replica, self._me, self._room = replica, me, room
        self._fingerprint, self._partners = fingerprint, partners
        self.theirs = theirs
        """What the partner holds, as far as it has said."""
        self.last: Answer | None = None
        self.given = self.new = self.refused = 0
        """Commits given, new here, and not taken over on either side."""
        self._first, self._over = True, False
        self._gave: list[Commit] = []
        self._refusals = 0

    def ask(self, clocks: Clocks) -> bytes | None:
        """Return the next question, None where the meeting is over.

        Raises:
            FileFault: the store failed.
        """
        if self._over:
            return None
        commits: list[Commit] = []
        if self.theirs is not None:
            commits, _ = self._replica.lacking(self.theirs, self._room)
        wanting = self.last is not None and self.last.more
        if not (self._first or commits or wanting):
            self._over = True
            return None
        self._gave = commits
        self.given += len(commits)
        return _encode(
            Ask(
                PROTOCOL,
                self._replica.event,
                self._me.key,
                self._me.machine,
                self._me.version,
                travelling(self._replica.heads()),
                commits,
                self._room,
                clocks.at_ms,
                clocks.offset_ms,
                clocks.err_ms,
                self._fingerprint,
                self._partners and self._first,
            )
        )

    def take(self, raw: bytes) -> Answer:
        """Take over what the partner gives.

        Raises:
            PartnerFault: these bytes are no answer for us; nothing was taken over.
            FileFault: the store failed; nothing was taken over.
        """
        said = read_answer(raw, self._replica.event)
        received = self._replica.receive(said.commits) if said.commits else None
        before, self.theirs = self.theirs, arrived(said.heads)
        self._first, self.last = False, said
        new = received.new if received is not None else 0
        self.new += new
        self.refused += said.refused + (len(received.refused) if received is not None else 0)
        if self._gave and not said.refused and not self._took():
            raise errors.PartnerStrange
        self._refusals = self._refusals + 1 if said.refused and not new else 0
        if (not new and self.theirs == before) or self._refusals > _PATIENCE:
            # Neither moves any more: whatever is refused now would be refused for ever.
            self._over = True
        return said

    def _took(self) -> bool:
        """Whether the partner's heads reach what it says it has taken: one that lies is not asked on."""
        head = open_envelope(self._gave[-1].envelope)
        tips = (self.theirs or {}).get(Chain(head.key, head.nonce), frozenset())
        return any(tip.n >= head.n for tip in tips)


def _check_opening(raw: bytes, event: bytes) -> None:
    try:
        opening = _opening(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise errors.PartnerStrange from None
    if len(opening.event) != EVENT_ID_BYTES:
        raise errors.PartnerStrange
    if opening.event != event:
        raise errors.PartnerOfOtherEvent
    if opening.protocol > PROTOCOL:
        raise errors.PartnerNewer
    if opening.protocol < PROTOCOL:
        raise errors.PartnerOlder


def _check(message: Ask | Answer) -> None:
    sound = len(message.key) == HASH_BYTES and len(message.machine) == MACHINE_BYTES
    sound = sound and len(message.version) <= MAX_VERSION and 0 <= message.at_ms <= MAX_MS
    if not (sound and all(map(_tips_sound, message.heads))):
        raise errors.PartnerStrange


def _tips_sound(one: Tips) -> bool:
    return (
        len(one.key) == HASH_BYTES
        and len(one.nonce) == NONCE_BYTES
        and all(1 <= n <= MAX_N and len(digest) == HASH_BYTES for n, digest in one.tips)
    )
