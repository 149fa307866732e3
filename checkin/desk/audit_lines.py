"""From commits of the log to the lines of a history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from checkin.desk.audit_names import AuditNames
from checkin.desk.desk import Desk
from checkin.desk.find import happening_of
from checkin.domain.badge import CODE_BYTES
from checkin.domain.happenings import Audited, Happening
from checkin.domain.items import Item
from checkin.domain.kinds import (
    CLOSED,
    ERASE,
    OPERATOR,
    RESOLVED,
    ROOT,
    ROSTER,
    SCAN,
    UNDO,
    BadgeIssued,
    Scan,
    TickSheet,
    Undo,
)
from checkin.domain.presence import admits
from checkin.domain.text import fold
from checkin.domain.trust import Standing
from checkin.store import auditing
from checkin.store.auditing import Logged

REFUSED: Final = "refused"
OVERRIDDEN: Final = "overridden"
UNDONE: Final = "undone"
CONFLICTS: Final = "conflicts"
PROBLEMS: Final = frozenset({REFUSED, OVERRIDDEN, UNDONE, CONFLICTS})
"""What may be asked for alone. Commits that do not count belong to every one of them."""
_ONE_LINE: Final = (ROOT, CLOSED, ROSTER, ERASE)
"""Kinds that tell what their commit was for, whatever else is in it."""
_ITEMISED: Final = frozenset({SCAN, UNDO})
"""Kinds of which every entry is a happening of its own: ticks are entered many at a time."""


class Wanted(msgspec.Struct, frozen=True):
    """What of the history is asked for; empty means all."""

    person: bytes = b""
    """Id of a delegate."""
    desk: bytes = b""
    """Key of an installation."""
    session: bytes = b""
    """Subject of a session."""
    operator: bytes = b""
    kinds: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    """Of ``PROBLEMS``."""
    since_ms: int | None = None
    until_ms: int | None = None
    """Both by the time it was written, Unix milliseconds."""
    text: str = ""
    """Words that all have to be in what a line names, written with or without tones."""


EVERYTHING: Final = Wanted()


class Reader:
    """Makes the lines of commits, and leaves out what is not asked for."""

    def __init__(self, desk: Desk, wanted: Wanted, subjects: set[bytes] | None = None) -> None:
        """``subjects``, where given, are all that is told of."""
        self._desk, self._wanted, self._subjects = desk, wanted, subjects
        self._words = fold(wanted.text).split()
        self._names = AuditNames(desk)
        self._undone: dict[bytes, set[bytes]] = {}
        self.met: set[bytes] = set()
        """Commits that what was read so far takes back: an undo stands behind its admission."""

    def lines(self, one: Logged) -> list[Audited]:
        """Return the lines of a commit."""
        wanted = self._wanted
        if wanted.operator and one.head.operator != wanted.operator:
            return []
        if wanted.desk and one.key != wanted.desk:
            return []
        found = (self._line(one, kind, places) for kind, places in self._groups(one))
        return [line for line in found if line is not None and self._named(line)]

    def _groups(self, one: Logged) -> Iterator[tuple[str, list[int]]]:
        """Yield (kind, places of entries) of what makes a line."""
        wanted, entries = self._wanted, one.head.entries
        kinds = Counter(entry.kind for entry in entries)
        if self._subjects is None:
            first = next((kind for kind in _ONE_LINE if kind in kinds), None)
            kinds = Counter({first: kinds[first]}) if first is not None else kinds
        for kind, count in kinds.items():
            if wanted.kinds and kind not in wanted.kinds:
                continue
            if wanted.only and one.standing == Standing.COUNTS and not _may_be_problem(kind, wanted.only):
                continue
            places = [
                i
                for i, entry in enumerate(entries)
                if entry.kind == kind and (self._subjects is None or entry.subject in self._subjects)
            ]
            if kind in _ITEMISED or self._subjects is not None:
                for place in places:
                    yield kind, [place]
            elif count:
                yield kind, places

    def _line(self, one: Logged, kind: str, places: list[int]) -> Audited | None:
        wanted, place = self._wanted, places[0]
        subject = one.head.entries[place].subject
        several = len(places) > 1 and kind != ERASE
        item = None if several else auditing.item(self._desk.file.connection, one, place)
        if wanted.session and not _in_session(wanted.session, subject, item):
            return None
        taken_back = item is not None and self._taken_back(item, subject)
        problems = _problems(item, taken_back) if item is not None else frozenset()
        if wanted.only and one.standing == Standing.COUNTS and not problems & wanted.only:
            return None
        event = self._event(one, kind, item, taken_back)
        line = Audited(event, one.hash, one.at_ms, count=len(places) if several else 1)
        if item is not None and isinstance(item.payload, Undo):
            line.takes_back = item.payload.commit
        if one.standing != Standing.COUNTS:
            line.void = Standing(one.standing).name.lower()
        if kind != ERASE and not several:
            self._names.name(line, kind, subject, item)
        return line

    def _event(self, one: Logged, kind: str, item: Item | None, taken_back: bool) -> Happening:
        desk = self._desk
        if item is None or (isinstance(item.payload, BadgeIssued) and len(item.payload.code) != CODE_BYTES):
            event = Happening(one.at_ms, one.err_ms, desk.desk_name(one.key), kind)
        else:
            event = happening_of(desk, item, taken_back)
        event.operator = desk.staff_name(OPERATOR, one.head.operator)
        return event

    def _taken_back(self, item: Item, subject: bytes) -> bool:
        scan = item.payload
        if isinstance(scan, Undo):
            self.met.add(scan.commit)
        if not isinstance(scan, Scan) or not admits(scan) or subject == scan.session:
            return False
        if item.commit in self.met or self._wanted.only:
            # Among very many that are in order nobody is looked up one by one.
            return item.commit in self.met
        if subject not in self._undone:
            self._undone[subject] = auditing.undone(self._desk.file.connection, subject)
        return item.commit in self._undone[subject]

    def _named(self, line: Audited) -> bool:
        if not self._words:
            return True
        event = line.event
        facts = (
            line.name,
            line.delegation,
            event.desk,
            event.door,
            event.session,
            event.operator,
            event.supervisor,
            event.reason,
            event.badge,
            event.to,
        )
        said = fold(" ".join(facts))
        return all(word in said for word in self._words)


def _may_be_problem(kind: str, only: frozenset[str]) -> bool:
    if kind == SCAN:
        return bool(only & {REFUSED, OVERRIDDEN, UNDONE})
    # What an undo takes back is marked, whatever is asked for.
    return kind == UNDO or (kind == RESOLVED and CONFLICTS in only)


def _problems(item: Item, taken_back: bool) -> frozenset[str]:
    """Return what is out of the ordinary about an entry."""
    if item.kind == UNDO:
        return frozenset({UNDONE})
    if item.kind == RESOLVED:
        return frozenset({CONFLICTS})
    scan = item.payload
    if not isinstance(scan, Scan):
        return frozenset()
    found = {OVERRIDDEN} if scan.override else set() if admits(scan) else {REFUSED}
    return frozenset(found | ({UNDONE} if taken_back else set()))


def _in_session(session: bytes, subject: bytes, item: Item | None) -> bool:
    """Whether an entry is about a session: somebody at its doors, or the session itself."""
    if subject == session:
        return True
    payload = item.payload if item is not None else None
    return isinstance(payload, Scan | TickSheet) and payload.session == session
