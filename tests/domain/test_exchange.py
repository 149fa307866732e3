"""Partners that lie, and bytes that are none for us: every meeting ends soon, and nothing is lost."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain import errors
from checkin.domain.exchange import (
    MACHINE_BYTES,
    MAX_VERSION,
    PROTOCOL,
    Answer,
    Ask,
    Clocks,
    Me,
    Meeting,
    Tips,
    answer,
    arrived,
    read_answer,
    read_ask,
    travelling,
)
from checkin.domain.log import MAX_MS, MAX_N, Commit, open_envelope, write_commit
from checkin.domain.partners import Holding, Partners
from checkin.store.replica import FileReplica
from checkin.store.verifying import verify
from tests.kit import START_MS, dump, empty_replica, open_file, seeded
from tests.store.universe import ASKER, HUB, held_by, holding, meet, sound, universe

encode = msgspec.msgpack.encode
MOST = 60
"""Questions that a lie may cost."""


@pytest.fixture
def event() -> bytes:
    with open_file(universe().origin) as origin:
        return origin.event


def said(event: bytes, **changed: object) -> Answer:
    plain = Answer(PROTOCOL, event, HUB.key, HUB.machine, HUB.version, [], [], False, 0, START_MS)
    return msgspec.structs.replace(plain, **changed)


def asked(event: bytes, **changed: object) -> Ask:
    plain = Ask(PROTOCOL, event, ASKER.key, ASKER.machine, ASKER.version, [], [], 1000, START_MS)
    return msgspec.structs.replace(plain, **changed)


Lie = Callable[[Ask, Answer], Answer]


def met(one: FileReplica, other: FileReplica, lie: Lie) -> tuple[Meeting, int]:
    """Meet a hub that answers honestly, and then changes its answer; return how often it was asked."""
    questions = 0

    def network(raw: bytes, hub: Callable[[bytes], bytes]) -> bytes:
        nonlocal questions
        questions += 1
        assert questions < MOST
        return encode(lie(read_ask(raw, one.event), read_answer(hub(raw), one.event)))

    return meet(one, other, 1 << 16, network, None), questions


def random_tips(source: random.Random) -> list[Tips]:
    return [
        Tips(source.randbytes(32), source.randbytes(8), [(source.randrange(1, MAX_N), source.randbytes(32))])
        for _ in range(5)
    ]


_SOURCE = random.Random(1)
LIES: dict[str, Lie] = {
    "holds nothing": lambda ask, it: msgspec.structs.replace(it, heads=[]),
    "holds all that was ever asked": lambda ask, it: msgspec.structs.replace(it, heads=ask.heads),
    "random heads each time": lambda ask, it: msgspec.structs.replace(it, heads=random_tips(_SOURCE)),
    "other heads of the same chains": lambda ask, it: msgspec.structs.replace(
        it, heads=[Tips(one.key, one.nonce, [(MAX_N, _SOURCE.randbytes(32))]) for one in ask.heads]
    ),
    "always more": lambda ask, it: msgspec.structs.replace(it, more=True),
    "more, and nothing given": lambda ask, it: msgspec.structs.replace(it, more=True, commits=[]),
    "gives the same again": lambda ask, it: msgspec.structs.replace(
        it, more=True, commits=universe().commits[:3]
    ),
    "refused nothing, took nothing": lambda ask, it: msgspec.structs.replace(it, refused=0, heads=[]),
    "refused all": lambda ask, it: msgspec.structs.replace(it, refused=10**12),
    "gives what does not follow": lambda ask, it: msgspec.structs.replace(
        it, more=True, commits=universe().commits[-3:]
    ),
    "gives what is cut": lambda ask, it: msgspec.structs.replace(
        it, more=True, commits=[Commit(one.envelope[:-9], one.signature, one.payloads) for one in it.commits]
    ),
    "gives what was signed by others": lambda ask, it: msgspec.structs.replace(
        it, more=True, commits=[Commit(one.envelope, b"s" * 64, one.payloads) for one in it.commits]
    ),
    "gives other payloads": lambda ask, it: msgspec.structs.replace(
        it, more=True, commits=[Commit(one.envelope, one.signature, [b"p" * 20]) for one in it.commits]
    ),
}


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("mine", [[], [3], [12, 20], [*range(60)]])
def test_a_lie_ends_soon_and_harms_nothing(tmp_path: Path, lie: str, mine: list[int]) -> None:
    one, other = holding(tmp_path, "one", mine), holding(tmp_path, "other", [0, 15, 30])
    before = held_by(one)
    try:
        _, questions = met(one, other, LIES[lie])
    except errors.PartnerStrange:
        questions = 0
    assert questions < MOST
    assert before <= held_by(one)
    assert [p for p in verify(one.file).problems if p.what != "payload_absent"] == []
    meeting = meet(one, other, 1 << 16, sound, other.heads())
    assert meeting.last is not None
    assert held_by(one) == held_by(other)
    assert dump(one.file.connection) == dump(other.file.connection)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    lies=st.lists(st.sampled_from(sorted(LIES)), min_size=1, max_size=8),
    mine=st.lists(st.integers(0, 60), max_size=4),
)
def test_lies_of_every_kind_one_after_the_other(seed: int, lies: list[str], mine: list[int]) -> None:
    turn = iter([*lies, *lies, *lies])

    def one_after_the_other(ask: Ask, it: Answer) -> Answer:
        return LIES[next(turn, lies[-1])](ask, it)

    with TemporaryDirectory() as folder:
        one, other = holding(Path(folder), "one", mine), holding(Path(folder), "other", [5, 30])
        union = held_by(one) | held_by(other)
        with suppress(errors.PartnerStrange):
            met(one, other, one_after_the_other)
        meet(one, other, 1 << 16, sound, None)
        # A lie may have brought a true commit more.
        assert held_by(one) == held_by(other) >= union
        one.close()
        other.close()


def test_what_one_side_cannot_take_keeps_nothing_else_back(tmp_path: Path) -> None:
    """The hub's copy of a commit is damaged: all other chains come, in however small messages."""
    one, other = holding(tmp_path, "one", []), holding(tmp_path, "other", range(60))
    broken = open_envelope(universe().commits[20].envelope).nonce

    def network(raw: bytes, hub: Callable[[bytes], bytes]) -> bytes:
        it = read_answer(hub(raw), one.event)
        commits = [
            Commit(commit.envelope, commit.signature, [b"damaged"])
            if open_envelope(commit.envelope).nonce == broken
            else commit
            for commit in it.commits
        ]
        return encode(msgspec.structs.replace(it, commits=commits))

    meeting = meet(one, other, 1, network, None)
    lacking = held_by(other) - held_by(one)
    chains = {open_envelope(one.envelope).nonce for one in other.lacking(one.heads(), 1 << 20).commits}
    assert (lacking != set(), chains) == (True, {broken})
    assert meeting.refused == 2  # one for each of the two chains that this random number names
    meet(one, other, 1, sound, None)
    assert held_by(one) == held_by(other)


def test_what_the_partner_cannot_take_keeps_nothing_else_back(tmp_path: Path) -> None:
    """An older program refuses commits of a form it does not know: it gets all the others."""
    one, other = holding(tmp_path, "one", range(60)), holding(tmp_path, "other", [])
    strange = open_envelope(universe().commits[20].envelope).nonce

    def network(raw: bytes, hub: Callable[[bytes], bytes]) -> bytes:
        ask = read_ask(raw, one.event)
        taken = [it for it in ask.commits if open_envelope(it.envelope).nonce != strange]
        it = read_answer(hub(encode(msgspec.structs.replace(ask, commits=taken))), one.event)
        return encode(msgspec.structs.replace(it, refused=len(ask.commits) - len(taken)))

    meeting = meet(one, other, 1, network, None)
    chains = {open_envelope(it.envelope).nonce for it in one.lacking(other.heads(), 1 << 20).commits}
    assert chains == {strange}
    assert 1 <= meeting.refused <= 2


def test_a_desk_that_signs_many_commits_for_one_place_harms_its_own_chain_only(tmp_path: Path) -> None:
    """Of more than 16 branches replicas keep those that came first; all else converges, and meetings end."""
    from checkin.desk.writing import write
    from checkin.domain.kinds import WALKIN
    from checkin.domain.log import Place, Stamp, signer

    key = b"k" * 32
    from checkin.domain.log import public_of

    event = holding(tmp_path, "event", []).event
    forged = [
        write_commit(
            event,
            Place(public_of(key), b"nonce678", 1, b"", b"", 1),
            Stamp(START_MS),
            [write(WALKIN, bytes([i]) * 16, {"name": f"Kẻ Lạ {i}"})],
            signer(key),
            seeded(i),
        )[0]
        for i in range(40)
    ]
    one, other = holding(tmp_path, "one", [0, 30]), holding(tmp_path, "other", [15])
    assert one.receive(forged[:30]).new == 16
    assert other.receive(forged[10:]).new == 16
    meeting = meet(one, other, 500, sound, None)
    assert meeting._questions < MOST
    mine, theirs = held_by(one), held_by(other)
    assert len(mine - theirs) == len(theirs - mine) == 10
    chains = {chain.nonce for chain in one.heads() if one.heads()[chain] != other.heads()[chain]}
    assert chains == {b"nonce678"}
    assert dump(one.file.connection) == dump(other.file.connection)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<!DOCTYPE html><title>Sign in</title>",
        b"404 Not Found",
        b"\xff" * 100,
        b"\x90",
        b"{}",
        b"\xdd\xff\xff\xff\xff",
    ],
)
def test_what_a_captive_portal_says_is_strange(event: bytes, raw: bytes) -> None:
    for read in (read_ask, read_answer):
        with pytest.raises(errors.PartnerStrange):
            read(raw, event)


@given(raw=st.binary(max_size=200))
def test_noise_is_strange(raw: bytes) -> None:
    with pytest.raises(errors.PartnerFault):
        read_answer(raw, b"e" * 32)


@settings(max_examples=200)
@given(where=st.integers(0, 10_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_flipped_or_cut_answer_is_told_or_harmless(where: int, bit: int, cut: bool) -> None:
    event = b"e" * 32
    raw = bytearray(encode(said(event, commits=universe().commits[:2], heads=travelling(universe().heads))))
    if cut:
        del raw[where % len(raw) :]
    else:
        raw[where % len(raw)] ^= 1 << bit
    try:
        read_answer(bytes(raw), event)
    except errors.PartnerFault:
        return
    assert not cut


def test_other_events_and_other_forms_are_named(event: bytes) -> None:
    for read, message in ((read_ask, asked), (read_answer, said)):
        with pytest.raises(errors.PartnerOfOtherEvent):
            read(encode(message(b"x" * 32)), event)
        with pytest.raises(errors.PartnerNewer):
            read(encode([PROTOCOL + 1, event, "whatever", {"else": 1}]), event)
        with pytest.raises(errors.PartnerOlder):
            read(encode([PROTOCOL - 1, event]), event)
        assert read(
            encode([*msgspec.to_builtins(message(event), builtin_types=(bytes,)), "added later"]), event
        )


BAD = [
    {"key": b"short"},
    {"machine": b"m" * (MACHINE_BYTES + 1)},
    {"version": "v" * (MAX_VERSION + 1)},
    {"at_ms": -1},
    {"at_ms": MAX_MS + 1},
    {"err_ms": -1},
    {"fingerprint": b"f" * 33},
    {"heads": [Tips(b"k" * 31, b"n" * 8, [(1, b"h" * 32)])]},
    {"heads": [Tips(b"k" * 32, b"n" * 8, [(0, b"h" * 32)])]},
    {"heads": [Tips(b"k" * 32, b"n" * 8, [(MAX_N + 1, b"h" * 32)])]},
    {"heads": [Tips(b"k" * 32, b"n" * 8, [(1, b"h")])]},
]


@pytest.mark.parametrize("changed", BAD)
def test_impossible_facts_are_refused(event: bytes, changed: dict[str, object]) -> None:
    with pytest.raises(errors.PartnerStrange):
        read_ask(encode(asked(event, **changed)), event)
    with pytest.raises(errors.PartnerStrange):
        read_answer(encode(said(event, **changed)), event)


def test_more_impossible_facts(event: bytes) -> None:
    for changed in ({"offset_ms": MAX_MS + 1}, {"without": [(b"k", b"n")]}):
        with pytest.raises(errors.PartnerStrange):
            read_ask(encode(asked(event, **changed)), event)
    for more in ({"refused": -1}, {"holdings": [Holding(b"m" * 8, b"n" * 8, 0, b"h" * 32)]}):
        with pytest.raises(errors.PartnerStrange):
            read_answer(encode(said(event, **more)), event)


def test_who_answers_may_not_change_within_a_meeting(tmp_path: Path) -> None:
    one, other = holding(tmp_path, "one", [30]), holding(tmp_path, "other", [])
    names = iter(range(100))
    with pytest.raises(errors.PartnerStrange):
        met(one, other, lambda ask, it: msgspec.structs.replace(it, machine=b"%08d" % next(names)))


def test_a_claim_of_a_huge_chain_costs_nothing(tmp_path: Path) -> None:
    one = holding(tmp_path, "one", [30])
    claimed = [Tips(one.key, one.nonce, [(MAX_N, b"h" * 32)]) for one in travelling(one.heads())]
    raw = encode(asked(one.event, heads=claimed, room=1 << 60))
    told = read_answer(answer(one, HUB, Clocks(START_MS), raw, Partners()), one.event)
    assert (told.commits, told.more) == ([], False)


def test_heads_travel_and_arrive(event: bytes) -> None:
    heads = universe().heads
    assert arrived(travelling(heads)) == heads
    assert travelling(dict(reversed(heads.items()))) == travelling(heads)


def test_an_empty_replica_meets_an_empty_one(tmp_path: Path) -> None:
    with open_file(universe().origin) as origin:
        one = FileReplica(empty_replica(origin, tmp_path, "one"))
        other = FileReplica(empty_replica(origin, tmp_path, "other"))
    meeting = meet(one, other, 1, sound, None)
    assert (meeting.given, meeting.new, meeting.refused) == (0, 0, 0)
    assert Meeting(one, Me(b"k" * 32, b"m" * 8, "1")).ask(Clocks(0)) is not None


@pytest.mark.parametrize("what", ["heads", "tips", "commits", "without"])
def test_a_message_takes_up_few_times_its_size(event: bytes, what: str) -> None:
    """Whoever is certified may send 64 MB: of tiny things, these would be thousands of megabytes."""
    many = 200_000
    key, nonce = b"k" * 32, b"n" * 8
    nasty: dict[str, dict[str, object]] = {
        "heads": {"heads": [Tips(b"", b"", [])] * many},
        "tips": {"heads": [Tips(key, nonce, [(1, b"")] * many)]},
        "commits": {"commits": [Commit(b"", b"", [])] * many},
        "without": {"without": [(b"", b"")] * many},
    }
    raw = encode(asked(event, **nasty[what]))
    tracemalloc.start()
    try:
        with pytest.raises(errors.PartnerStrange):
            read_ask(raw, event)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2 * len(raw)
