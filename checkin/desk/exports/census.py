"""One pass over everybody that counts them by kind in each session, on each day and in all.

Who is expected follows for most from their group, so that the rule of a session is asked once for each
group, and one by one only for people whom a rule names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from checkin.desk.counting import country_of, crowd
from checkin.desk.desk import Desk
from checkin.desk.exports.days import Days
from checkin.desk.exports.model import DayAttendance, Kind, Listed, Tally
from checkin.desk.order import Place, place_of
from checkin.domain.people import Group, group_of
from checkin.domain.presence import last_seen_in
from checkin.domain.programme import Session, local_time, may_enter
from checkin.domain.sorting import Key, sort_key
from checkin.store import exporting
from checkin.store.exporting import Someone

Step = Callable[[int, int], None]
"""Called with (done, of how many); may raise to end the work."""
_EVERY = 2_000


class Census:
    """Everybody counted; ``run`` fills it."""

    def __init__(
        self, desk: Desk, sessions: list[Session], now_ms: int, *, only: bool, listing: bool
    ) -> None:
        """``only``: days are those of ``sessions``; ``listing`` keeps what the lists of people need."""
        self._desk, self._sessions, self._only, self._listing = desk, sessions, only, listing
        self._today = local_time(now_ms, desk.event.zone).date()
        self._places = {one.subject: place for place, one in enumerate(sessions)}
        self._fixed = [one.day for one in sessions]
        self._days = Days(desk)
        self.tallies: list[dict[Kind, Tally]] = [defaultdict(Tally) for _ in range(len(sessions) + 1)]
        """Of all sessions first, then of each."""
        self._open_days: dict[str, set[int]] = defaultdict(set)
        """The places of the sessions that take place on a day."""
        self._came: dict[str, dict[Kind, int]] = defaultdict(lambda: defaultdict(int))
        self._groups: dict[Group, int] = defaultdict(int)
        """How many people of a group no rule names; those who have withdrawn are not counted."""
        self._kinds: dict[Group, Kind] = {}
        self._awaited_of: dict[Group, int] = {}
        """Which sessions await a group, as bits."""
        self._named = {one.id: one.fields for one in crowd(desk).named}
        self.people = 0
        self._kept: list[tuple[tuple[Place, bool, Key, bytes], Someone, Kind, str]] = []
        self.days: list[DayAttendance] = []
        self.by_day: list[dict[Kind, tuple[int, int]]] = []
        self.listed: list[Listed] = []

    def run(self, progress: Step) -> None:
        """Read everybody."""
        connection = self._desk.file.connection
        for place, day in enumerate(self._fixed):
            if day:
                self._open_days[day].add(place)
        for count, someone in enumerate(exporting.everybody(connection), 1):
            self._take(someone)
            if count % _EVERY == 0:
                progress(count, 0)
        self._expect()
        self._count_days()
        if self._listing:
            self._list()

    def _take(self, someone: Someone) -> None:
        group = someone.group
        kind = self._kind(group)
        awaited = 0
        if not group.withdrawn:
            self.people += 1
            self.tallies[0][kind].expected += 1
            if someone.id not in self._named:
                self._groups[group] += 1
            awaited = self._awaited(group, someone.id)
        days = set()
        for session, presence in someone.seen:
            place = self._places.get(session)
            day = self._days.of(session, presence)
            if place is not None:
                tally = self.tallies[place + 1][kind]
                tally.present += 1
                tally.inside += presence.inside
                tally.arrived += awaited >> place & 1
                self._open_days[day].add(place)
            if place is not None or not self._only:
                days.add(day)
        if someone.seen:
            tally = self.tallies[0][kind]
            tally.present += 1
            # Who left where they were seen last is not back where they were before.
            tally.inside += last_seen_in(dict(someone.seen)) is not None
            tally.arrived += not group.withdrawn
            for day in days:
                self._came[day][kind] += 1
        if self._listing:
            fields = someone.fields()
            place_key = place_of(group.delegation, self._desk.delegation_name(group.delegation))
            order = (place_key, fields.get("head") is not True, sort_key(fields), someone.id)
            slim = someone._replace(packed=b"", seen=[])
            self._kept.append((order, slim, kind, str(fields.get("name", ""))))

    def _kind(self, group: Group) -> Kind:
        kind = self._kinds.get(group)
        if kind is None:
            country = country_of(self._desk, group.delegation, group.country)
            kind = self._kinds[group] = Kind(group.delegation, group.category, country)
        return kind

    def _expect(self) -> None:
        for group, people in self._groups.items():
            for place in _places(self._awaited(group, b"")):
                self.tallies[place + 1][self._kind(group)].expected += people
        for delegate, fields in self._named.items():
            group = group_of(fields)
            for place in _places(self._awaited(group, delegate)):
                self.tallies[place + 1][self._kind(group)].expected += 1

    def _awaited(self, group: Group, delegate: bytes) -> int:
        """Return which sessions await a delegate, as bits."""
        fields = self._named.get(delegate)
        if fields is None and group in self._awaited_of:
            return self._awaited_of[group]
        asked = group.fields() if fields is None else fields
        bits = sum(
            1 << place
            for place, one in enumerate(self._sessions)
            if may_enter(one, asked, delegate, self._today)
        )
        if fields is None:
            self._awaited_of[group] = bits
        return bits

    def _awaited_on(self, fields: dict[str, Any], delegate: bytes) -> int:
        """Return on which days a session awaits a delegate, as bits."""
        return sum(
            1 << place
            for place, day in enumerate(self.days)
            if any(
                may_enter(self._sessions[one], fields, delegate, date.fromisoformat(day.day))
                for one in self._open_days[day.day]
            )
        )

    def _count_days(self) -> None:
        days = sorted(self._open_days.keys() | self._came.keys())
        self.days = [
            DayAttendance(day, [self._sessions[place].id for place in sorted(self._open_days[day])])
            for day in days
        ]
        expected: list[dict[Kind, int]] = [defaultdict(int) for _ in days]
        for group, people in self._groups.items():
            for place in _places(self._awaited_on(group.fields(), b"")):
                expected[place][self._kind(group)] += people
        for delegate, fields in self._named.items():
            for place in _places(self._awaited_on(fields, delegate)):
                expected[place][self._kind(group_of(fields))] += 1
        for day, awaited in zip(self.days, expected, strict=True):
            came = self._came[day.day]
            kinds = awaited.keys() | came.keys()
            self.by_day.append({kind: (awaited.get(kind, 0), came.get(kind, 0)) for kind in kinds})
            day.expected, day.present = sum(awaited.values()), sum(came.values())

    def _list(self) -> None:
        self._kept.sort(key=lambda one: one[0])
        on_days: dict[Group, int] = {}
        for _, someone, kind, name in self._kept:
            group = someone.group
            if group.withdrawn:
                awaited = days = 0
            else:
                awaited, fields = self._awaited(group, someone.id), self._named.get(someone.id)
                if fields is not None:
                    days = self._awaited_on(fields, someone.id)
                else:
                    if group not in on_days:
                        on_days[group] = self._awaited_on(group.fields(), b"")
                    days = on_days[group]
            self.listed.append(Listed(someone.id, name, kind, awaited, days, bool(group.withdrawn)))
        self._kept.clear()


def _places(bits: int) -> Iterator[int]:
    place = 0
    while bits:
        if bits & 1:
            yield place
        bits >>= 1
        place += 1


def added(tallies: Iterable[tuple[str, Tally]]) -> dict[str, Tally]:
    """Add tallies up under their keys."""
    found: dict[str, Tally] = {}
    for key, tally in tallies:
        so_far = found.setdefault(key, Tally())
        so_far.expected += tally.expected
        so_far.present += tally.present
        so_far.inside += tally.inside
        so_far.arrived += tally.arrived
    return found
