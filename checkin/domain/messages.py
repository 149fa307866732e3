"""What two replicas say to each other, as bytes: heads, and the commits that the other lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final, NamedTuple, TypeVar

import msgspec

from checkin.domain import errors
from checkin.domain.ids import EVENT_ID_BYTES
from checkin.domain.log import HASH_BYTES, MAX_MS, MAX_N, NONCE_BYTES, Chain, Commit, Head, Heads
from checkin.domain.partners import Holding, Partner
from checkin.domain.replica import Named

PROTOCOL: Final = 1
ROOM: Final = 1 << 20
"""Bytes of commits in one message, unless a single commit is larger."""
MAX_ROOM: Final = 4 << 20
MAX_VERSION: Final = 64
MOST_NAMED: Final = 1000
"""Commits to be given again that are looked at in one message."""
MACHINE_BYTES: Final = 8
FINGERPRINT_BYTES: Final = (0, 32)


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


_Key = Annotated[bytes, msgspec.Meta(min_length=HASH_BYTES, max_length=HASH_BYTES)]
"""Lengths are checked while a message is decoded, so that it never takes up many times its own size."""
_Nonce = Annotated[bytes, msgspec.Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
_MOST_COMMITS: Final = MAX_ROOM // 64
"""In one message: a commit is longer than its signature."""
_Commits = Annotated[list[Commit], msgspec.Meta(max_length=_MOST_COMMITS)]


class Tips(msgspec.Struct, array_like=True, frozen=True):
    """The tips of one chain as they travel."""

    key: _Key
    nonce: _Nonce
    tips: list[tuple[int, _Key]]


class Ask(msgspec.Struct, array_like=True, frozen=True):
    """A question. New fields are only ever added at the end, with defaults."""

    protocol: int
    event: bytes
    key: bytes
    machine: bytes
    version: str
    heads: list[Tips]
    commits: _Commits
    room: int
    at_ms: int
    offset_ms: int | None = None
    err_ms: int | None = None
    fingerprint: bytes = b""
    """Digest of the asker's projections at these heads; empty where it was not computed."""
    partners: bool = False
    """Whether to tell of the other partners too."""
    without: list[tuple[_Key, _Nonce]] = []
    """Chains (key, nonce) to give nothing of: what came of them in this meeting was refused."""
    incomplete: list[tuple[bytes, bytes, int, bytes]] = []
    """Commits (key, nonce, n, hash) held without payloads that no erasure explains: to be given again."""


class Answer(msgspec.Struct, array_like=True, frozen=True):
    """An answer; heads are those after the asker's commits were taken over."""

    protocol: int
    event: bytes
    key: bytes
    machine: bytes
    version: str
    heads: list[Tips]
    commits: _Commits
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
    incomplete: list[tuple[bytes, bytes, int, bytes]] = []
    """Commits that the one who answers holds without payloads, as in a question."""


class _Opening(msgspec.Struct, array_like=True, frozen=True):
    """What every form of a message begins with."""

    protocol: int
    event: bytes


_Message = TypeVar("_Message", Ask, Answer)

encode: Final = msgspec.msgpack.Encoder().encode
_opening: Final = msgspec.msgpack.Decoder(_Opening)
_ask: Final = msgspec.msgpack.Decoder(Ask)
_answer: Final = msgspec.msgpack.Decoder(Answer)


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


def named(incomplete: Sequence[tuple[bytes, bytes, int, bytes]]) -> list[Named]:
    """Return commits that were named in a message."""
    return [(Chain(key, nonce), Head(n, digest)) for key, nonce, n, digest in incomplete[:MOST_NAMED]]


def naming(commits: Sequence[Named]) -> list[tuple[bytes, bytes, int, bytes]]:
    """Return commits as a message names them."""
    return [(chain.key, chain.nonce, head.n, head.hash) for chain, head in commits]


def whole(heads: Heads, incomplete: Sequence[tuple[bytes, bytes, int, bytes]]) -> Heads:
    """Return the heads of those chains that are held with all their payloads: others are not kept safe."""
    broken = {Chain(key, nonce) for key, nonce, _, _ in incomplete}
    return {chain: tips for chain, tips in heads.items() if chain not in broken} if broken else heads


def read_ask(raw: bytes, event: bytes) -> Ask:
    """Decode a question put to a replica of ``event``.

    Raises:
        PartnerStrange, PartnerNewer, PartnerOlder, PartnerOfOtherEvent: it is none for us.
    """
    ask = _read(_ask, raw, event)
    offset = -MAX_MS <= (ask.offset_ms or 0) <= MAX_MS
    names = all(len(key) == HASH_BYTES and len(nonce) == NONCE_BYTES for key, nonce in ask.without)
    if not (offset and names):
        raise errors.PartnerStrange
    return ask


def read_answer(raw: bytes, event: bytes) -> Answer:
    """Decode an answer from a replica of ``event``.

    Raises:
        PartnerStrange, PartnerNewer, PartnerOlder, PartnerOfOtherEvent: it is none for us.
    """
    answer = _read(_answer, raw, event)
    if answer.refused < 0 or not all(map(_holding_sound, answer.holdings)):
        raise errors.PartnerStrange
    return answer


def _read(decoder: msgspec.msgpack.Decoder[_Message], raw: bytes, event: bytes) -> _Message:
    try:
        opening = _opening.decode(raw)
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
    try:
        message = decoder.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise errors.PartnerStrange from None
    sound = len(message.key) == HASH_BYTES and len(message.machine) == MACHINE_BYTES
    sound = sound and len(message.version) <= MAX_VERSION and len(message.fingerprint) in FINGERPRINT_BYTES
    sound = sound and 0 <= message.at_ms <= MAX_MS and 0 <= (message.err_ms or 0) <= MAX_MS
    if not (sound and all(map(_tips_sound, message.heads))):
        raise errors.PartnerStrange
    return message


def _tips_sound(one: Tips) -> bool:
    return (
        len(one.key) == HASH_BYTES
        and len(one.nonce) == NONCE_BYTES
        and all(1 <= n <= MAX_N and len(digest) == HASH_BYTES for n, digest in one.tips)
    )


def _holding_sound(one: Holding) -> bool:
    sizes = (len(one.machine), len(one.nonce), len(one.hash)) == (MACHINE_BYTES, NONCE_BYTES, HASH_BYTES)
    return sizes and 1 <= one.n <= MAX_N
