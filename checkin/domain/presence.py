"""Where a delegate was admitted, how often, and where they were seen last: folds of scans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from checkin.domain.items import Item, in_order_of
from checkin.domain.kinds import SCAN, UNDO, Scan


class Presence(msgspec.Struct):
    """A delegate in one session."""

    entries: int = 0
    inside: bool = False
    first_ms: int = 0
    first_err: int | None = None
    first_door: str = ""
    first_key: bytes = b""
    last_ms: int = 0
    last_err: int | None = None
    last_door: str = ""
    last_key: bytes = b""
    out_ms: int | None = None
    """When the last exit was recorded, if one was since the last entry."""
    turn: int = 0
    """Place of the last entry among all of the delegate's, anywhere, in the order of the fold; from 1 on."""


def admits(scan: Scan) -> bool:
    """Whether somebody went through the door, in or out.

    So did who was let in with a genuine badge that nobody there knew yet.
    """
    return scan.verdict == "admitted" or bool(scan.override)


def verdict_shown(scan: Scan) -> str:
    """Return the verdict that people saw in the end.

    A badge that nobody knew is recorded with the verdict that was overruled: there was no delegate
    yet who could have been admitted.
    """
    return "admitted" if scan.override and scan.override == scan.verdict else scan.verdict


def step_presence(
    presence: dict[bytes, Presence], scan: Scan, at_ms: int, err_ms: int | None, key: bytes
) -> None:
    """Apply one admission or exit to the presence of its delegate."""
    if not admits(scan):
        return
    if scan.written_ms:
        # How far off the watch was that somebody read, nobody knows.
        at_ms, err_ms = scan.written_ms, None
    here = presence.get(scan.session)
    if scan.out:
        if here is not None:
            here.inside = False
            here.out_ms = at_ms
        return
    for left in scan.leaves:
        if left in presence and presence[left].inside:
            presence[left].inside = False
            presence[left].out_ms = at_ms
    if here is None:
        here = presence[scan.session] = Presence(
            first_ms=at_ms, first_err=err_ms, first_door=scan.door, first_key=key
        )
    here.turn = 1 + max(one.turn for one in presence.values())
    here.entries += 1
    here.inside = True
    here.last_ms, here.last_err, here.last_door, here.last_key = at_ms, err_ms, scan.door, key
    here.out_ms = None


def last_seen_in(presence: Mapping[bytes, Presence]) -> bytes | None:
    """Return the session a delegate was seen in last, of those not left since; None where it is not known.

    That is the one admitted to last in the order of the fold, which no clock can turn round. Who was
    then admitted elsewhere and has left there is not back where they were before: nobody knows where
    they are. But that order is arbitrary between desks that had not met, so they are let go only where
    the clocks say so too: nobody who may be in a session is forgotten.
    """
    left = [(one.turn, one.last_ms) for one in presence.values() if not one.inside]
    seen = [
        (one.turn, session)
        for session, one in presence.items()
        if one.inside and not any(turn > one.turn and at_ms >= one.last_ms for turn, at_ms in left)
    ]
    return max(seen)[1] if seen else None


def in_time(items: Iterable[Item]) -> list[Item]:
    """Return items in the order of the fold, what was entered from paper where it happened.

    A tick stands before the first other item that is not older than the time written on the paper.
    """
    ordered = sorted(items, key=in_order_of)
    written = sorted((item for item in ordered if _written_ms(item)), key=_written_ms)
    if not written:
        return ordered
    merged: list[Item] = []
    place = 0
    for item in ordered:
        if _written_ms(item):
            continue
        while place < len(written) and _written_ms(written[place]) <= item.at_ms:
            merged.append(written[place])
            place += 1
        merged.append(item)
    return merged + written[place:]


def _written_ms(item: Item) -> int:
    return item.payload.written_ms if isinstance(item.payload, Scan) else 0


def comes_last(presence: dict[bytes, Presence], at_ms: int) -> bool:
    """Whether a scan of now is later than every time in ``presence``.

    Else a tick that is in the log may have to stand behind it, where a clock was set back.
    """
    return all(here.last_ms <= at_ms and (here.out_ms or 0) <= at_ms for here in presence.values())


def counted_scans(items: Sequence[Item]) -> list[Item]:
    """Return the scans that were not undone, in order; of a tick entered twice the first."""
    undone = {item.payload.commit for item in items if item.kind == UNDO and item.payload is not None}
    counted: list[Item] = []
    ticks: set[tuple[str, bytes, bool]] = set()
    for item in in_time(item for item in items if item.kind == SCAN):
        scan = item.payload
        if scan is None or item.commit in undone:
            continue
        if scan.sheet:
            tick = (scan.sheet, scan.session, scan.out)
            if tick in ticks:
                continue
            ticks.add(tick)
        counted.append(item)
    return counted


def fold_presence(items: Sequence[Item]) -> dict[bytes, Presence]:
    """Fold the scans of one delegate that were not undone; the same tick entered twice counts once."""
    presence: dict[bytes, Presence] = {}
    for item in counted_scans(items):
        step_presence(presence, item.payload, item.at_ms, item.err_ms, item.key)
    return presence
