"""Mistakes that others have made, put into the program one at a time to see that they are found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any

import apsw
import msgspec

from checkin.desk import desk_clock, meeting
from checkin.domain import conflicts, errors, exchange, fold, items, presence
from checkin.domain.clock import Measure, Moment
from checkin.domain.fold import Record
from checkin.domain.items import Item
from checkin.domain.kinds import KINDS, SCAN, decode
from checkin.domain.log import Commit, Envelope, Heads, open_envelope
from checkin.domain.messages import Answer, travelling
from checkin.domain.partners import Holding
from checkin.domain.people import group_of
from checkin.domain.replica import Lacking, Received
from checkin.domain.trust import Standing, Trust
from checkin.store import exchange as log
from checkin.store import places, receiving, replica
from checkin.store.ownchain import OwnChain
from checkin.store.presence import step
from checkin.store.queries import presence_of
from checkin.store.work import Work
from tests.simulation import node, world
from tests.simulation.swapping import swapped

Bug = Callable[[], AbstractContextManager[None]]


@contextmanager
def heads_cached_across_a_wipe() -> Iterator[None]:
    """What a partner once held it is believed to hold for ever, and is not given again."""

    class Cached(meeting.Hub):
        def __setattr__(self, name: str, value: Any) -> None:
            if name == "heads" and value is not None:
                value = {**value, **(self.__dict__.get("heads") or {})}
            super().__setattr__(name, value)

    def take(self: exchange.Meeting, raw: bytes) -> Answer:
        before = self.theirs
        said = right(self, raw)
        self.theirs = {**(self.theirs or {}), **(before or {})}
        return said

    right = exchange.Meeting.take
    with swapped(exchange.Meeting, "take", take), swapped(world, "Hub", Cached):
        yield


def safe_from_memory() -> AbstractContextManager[None]:
    """What a hub once held it counts as holding, whatever it says now."""

    def report(self: meeting.Keeping, answer: Answer, holdings: list[Holding] | None) -> None:
        before = self._hubs.get(answer.key, [])
        right(self, answer, holdings)
        self._hubs[answer.key] = self._hubs[answer.key] + before

    right = meeting.Keeping.report
    return swapped(meeting.Keeping, "report", report)


def installations_taken_for_machines() -> AbstractContextManager[None]:
    """Hub and desk of one laptop count as two machines."""
    return swapped(node, "Me", lambda key, machine, version: exchange.Me(key, key[:8], version))


def cursor() -> AbstractContextManager[None]:
    """Only what is later than the latest that the partner has is given."""

    def lacking(connection: apsw.Connection, theirs: Heads, room: int) -> Lacking:
        tips = {tip.hash for ends in theirs.values() for tip in ends}
        known: Any = connection.execute("SELECT hash, lamport FROM commits").fetchall()
        lamports: dict[bytes, int] = dict(known)
        latest = max((lamports.get(tip, 0) for tip in tips), default=0)
        found = right(connection, theirs, room)
        later = [one for one in found.commits if open_envelope(one.envelope).lamport > latest]
        return found._replace(commits=later)

    right = log.lacking
    return swapped(log, "lacking", lacking)


def dropped_on_404() -> AbstractContextManager[None]:
    """A strange answer is taken for a refusal: what waited to be sent is deleted."""

    def meet(replica: Any, *rest: Any, **more: Any) -> meeting.Met:
        try:
            return right(replica, *rest, **more)
        except errors.PartnerStrange:
            with replica.file.writing() as work:
                last = work.connection.execute(
                    "SELECT c.id FROM commits c JOIN chains ch ON ch.id = c.chain"
                    " WHERE ch.key = ? ORDER BY c.id DESC LIMIT 1",
                    (replica.file.key,),
                ).fetchall()
                for (row,) in last:
                    work.connection.execute("DELETE FROM entries WHERE commit_id = ?", (row,))
                    work.connection.execute("DELETE FROM commits WHERE id = ?", (row,))
            raise

    right = meeting.meet
    return swapped(world, "meet", meet)


def half_a_reply_is_whole() -> AbstractContextManager[None]:
    """After a reply that broke off, all that was asked is believed to be done."""

    def take(self: exchange.Meeting, raw: bytes) -> Answer:
        try:
            return right(self, raw)
        except errors.PartnerStrange:
            if self.last is None:
                raise
            self.last = msgspec.structs.replace(
                self.last, heads=travelling(self._replica.heads()), commits=[]
            )
            self.theirs = self._replica.heads()
            return self.last

    right = exchange.Meeting.take
    return swapped(exchange.Meeting, "take", take)


@contextmanager
def by_laptop_clock() -> Iterator[None]:
    """Everything is ordered by the time that laptops say."""

    def order(item: Item) -> tuple[Any, ...]:
        return (item.at_ms, *right(item))

    right = items.in_order_of
    with ExitStack() as stack:
        for module in (items, fold, presence):
            stack.enter_context(swapped(module, "in_order_of", order))
        yield


def latest_time_wins() -> AbstractContextManager[None]:
    """Of two values the one with the later time is shown, whatever its writer had seen."""

    def fold_record(items: Iterable[Item], kinds: Any = fold.FIELD_KINDS) -> Record:
        items = list(items)
        record = right(items, kinds)
        said = sorted((one for one in items if one.kind in kinds and one.payload), key=lambda one: one.at_ms)
        for one in said:
            record.fields |= {name: value for name, value in one.payload.fields.items() if value is not None}
        return record

    right = fold.fold_record
    return swapped(fold, "fold_record", fold_record)


def unsigned() -> AbstractContextManager[None]:
    """Nobody looks at signatures."""
    return swapped(receiving, "signed_by", lambda key, digest, signature: True)


def payloads_unchecked() -> AbstractContextManager[None]:
    """Nobody looks whether payloads are those that were signed."""
    return swapped(receiving, "check_payloads", lambda head, payloads: None)


@contextmanager
def holes() -> Iterator[None]:
    """Commits are taken without what comes before them."""
    right: Any = receiving._held
    unheld = swapped(receiving, "_held", lambda work, chain, head: right(work, chain, head) or (b"", 0))
    with unheld, swapped(receiving, "_signed", lambda fresh, refused: fresh):
        yield


def second_branch_dropped() -> AbstractContextManager[None]:
    """A chain has one commit of each number, and the first that comes is the one."""

    def free_id(connection: apsw.Connection, chain: int, n: int) -> int | None:
        first = right(connection, chain, n)
        return first if first == places.commit_id(chain, n) else None

    right = places.free_id
    return swapped(places, "free_id", free_id)


def applied_twice() -> AbstractContextManager[None]:
    """A scan that arrives again counts again."""

    def receive(work: Work, commits: Sequence[Commit]) -> Received:
        known = {digest for (digest,) in work.connection.execute("SELECT signature FROM commits")}
        again = [one for one in commits if one.signature in known]
        received = right(work, commits)
        for one in again:
            head = open_envelope(one.envelope)
            for entry, sealed in zip(head.entries, one.payloads, strict=True):
                if entry.kind == SCAN and sealed is not None:
                    _count(work, head, entry.subject, sealed)
        return received

    right = receiving.receive
    return swapped(replica, "receive", receive)


def _count(work: Work, head: Envelope, subject: bytes, sealed: bytes) -> None:
    presence = presence_of(work.connection, subject)
    if presence:
        step(work.connection, subject, presence, decode(SCAN, sealed[16:]), head, group_of({}))


def chain_of_the_backup() -> AbstractContextManager[None]:
    """A restored laptop goes on where its file says it stopped."""
    return swapped(OwnChain, "_marker_agrees", lambda self, row, nonce: True)


def late_copies_stay() -> AbstractContextManager[None]:
    """An erasure deletes what is there, and nothing that comes later."""

    def receive(work: Work, commits: Sequence[Commit]) -> Received:
        erased = {subject for (subject,) in work.connection.execute("SELECT subject FROM erased")}
        before = Work.erase_due
        with swapped(Work, "erase_due", lambda self, one: one not in erased and before(self, one)):
            return right(work, commits)

    right = receiving.receive
    return swapped(replica, "receive", receive)


def unknown_kinds_not_relayed() -> AbstractContextManager[None]:
    """What this program does not understand it does not pass on."""

    def lacking(connection: apsw.Connection, theirs: Heads, room: int) -> Lacking:
        found = right(connection, theirs, room)
        known = [
            one for one in found.commits if all(e.kind in KINDS for e in open_envelope(one.envelope).entries)
        ]
        return found._replace(commits=known)

    right = log.lacking
    return swapped(log, "lacking", lacking)


def revoked_folded() -> AbstractContextManager[None]:
    """Commits of a revoked desk go on counting."""

    def standing(self: Trust, key: bytes, digest: bytes, kinds: Iterable[str]) -> Standing:
        found = right(self, key, digest, kinds)
        return Standing.COUNTS if found is Standing.QUARANTINED else found

    right = Trust.standing
    return swapped(Trust, "standing", standing)


def not_flagged() -> AbstractContextManager[None]:
    """Two admissions while apart look like one and a re-entry."""
    return swapped(conflicts, "double_admissions", lambda entries: [])


def offset_trusted() -> AbstractContextManager[None]:
    """A clock once measured stays right, whoever sets it."""

    def corrected(known: Measure | None, wall_ms: int, steady_ms: int) -> Moment:
        if known is None:
            return Moment(wall_ms, None)
        return Moment(max(wall_ms + known.offset_ms, 0), known.err_ms)

    return swapped(desk_clock, "corrected", corrected)


ONLY = {"heads_cached_across_a_wipe": "is wiped", "safe_from_memory": "is wiped"}
"""Those that show only where few things happen often, and which."""

BUGS: Mapping[str, Bug] = {
    bug.__name__: bug
    for bug in (
        heads_cached_across_a_wipe,
        safe_from_memory,
        installations_taken_for_machines,
        cursor,
        dropped_on_404,
        half_a_reply_is_whole,
        by_laptop_clock,
        latest_time_wins,
        unsigned,
        payloads_unchecked,
        holes,
        second_branch_dropped,
        applied_twice,
        chain_of_the_backup,
        late_copies_stay,
        unknown_kinds_not_relayed,
        revoked_folded,
        not_flagged,
        offset_trusted,
    )
}
