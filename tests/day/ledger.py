"""A notebook of the day and what follows from it, counted by hand: it knows nothing of the program.

Everybody at every door writes a line for what happened there. All figures that anybody may be told are
counted from those lines and from the lists of guests and sessions alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.day.records import ADMITTED, MINUTE, RATE_MINUTES, Figures, Guest, Line, Session, Visit

FIGURES = ("expected", "present", "inside", "missing")


@dataclass
class Ledger:
    """The notebook."""

    sessions: dict[str, Session]
    countries: dict[str, str]
    """Of delegations, by name."""
    protocol: frozenset[str]
    """Categories whose people protocol waits for."""
    guests: dict[str, Guest] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def visits(self) -> dict[str, dict[str, Visit]]:
        """Walk through the day of everybody: by reference, the sessions they were admitted to."""
        found: dict[str, dict[str, Visit]] = defaultdict(dict)
        for line in sorted((one for one in self.lines if one.counts), key=lambda one: one.at_ms):
            mine = found[line.who]
            if line.out:
                left = [line.session]
            else:
                word = self.sessions[line.session].parallel
                left = [id for id in mine if word and id != line.session and self._parallel(id) == word]
            for id in left:
                if id in mine and (line.out or mine[id].inside):
                    mine[id].inside, mine[id].left_ms = False, line.at_ms
            if line.out:
                continue
            visit = mine.setdefault(line.session, Visit(line, line))
            visit.last, visit.inside, visit.left_ms = line, True, -1
            visit.entries += 1
        return {who: mine for who, mine in found.items() if mine}

    def here(self) -> dict[str, Visit]:
        """Where everybody was seen last and has not been seen to leave."""
        found = {}
        for who, mine in self.visits().items():
            inside = [one for one in mine.values() if one.inside]
            last = max(inside, key=lambda one: one.last.at_ms, default=None)
            if last is not None and not any(
                one.last.at_ms > last.last.at_ms and one.left_ms > last.last.at_ms for one in mine.values()
            ):
                found[who] = last
        return found

    def may_enter(self, guest: Guest, session: Session) -> bool:
        """Whether the printed rules let somebody in."""
        if guest.days and session.date not in guest.days:
            return False
        if not session.categories and not session.people:
            return True
        return guest.category in session.categories or guest.ref in session.people

    def expected(self, session: str) -> set[str]:
        """Who is awaited; with an empty session, at all."""
        return {
            ref
            for ref, guest in self.guests.items()
            if not guest.withdrawn and (not session or self.may_enter(guest, self.sessions[session]))
        }

    def present(self, session: str) -> set[str]:
        """Who came; with an empty session, to anything."""
        return {who for who, mine in self.visits().items() if not session or session in mine}

    def inside(self, session: str) -> set[str]:
        """Who is inside; with an empty session, who was seen last anywhere."""
        if not session:
            return set(self.here())
        return {who for who, mine in self.visits().items() if session in mine and mine[session].inside}

    def figures(self, session: str) -> Figures:
        """Return the totals."""
        return Figures(*(len(one) for one in self._sets(session)))

    def groups(self, session: str, kind: str) -> dict[str, Figures]:
        """Return the figures by ``delegation``, ``category`` or ``country``."""
        found: dict[str, Figures] = defaultdict(Figures)
        for figure, people in zip(FIGURES, self._sets(session), strict=True):
            for who, many in Counter(self.group(who, kind) for who in people).items():
                setattr(found[who], figure, many)
        return dict(found)

    def group(self, who: str, kind: str) -> str:
        """Return under what somebody is counted."""
        guest = self.guests[who]
        if kind == "country":
            return self.countries.get(guest.delegation, "") or guest.country
        return guest.delegation if kind == "delegation" else guest.category

    def of_day(self, day: str) -> tuple[int, int]:
        """Return who may enter any session of a day, and who was admitted to any."""
        held = [one.id for one in self.sessions.values() if one.date == day]
        expected, present = (set[str]().union(*map(of, held)) for of in (self.expected, self.present))
        return len(expected), len(present)

    def arrivals(self, session: str) -> dict[str, dict[int, int]]:
        """Return first admissions by door and minute (Unix milliseconds of its beginning)."""
        found: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for mine in self.visits().values():
            if session in mine:
                first = mine[session].first
                found[first.door][first.at_ms // MINUTE * MINUTE] += 1
        return {door: dict(minutes) for door, minutes in found.items()}

    def lately(self, session: str, now_ms: int) -> int:
        """Return how many came first in the last minutes that rates are reckoned over."""
        since = (now_ms // MINUTE - RATE_MINUTES + 1) * MINUTE
        return sum(
            many
            for minutes in self.arrivals(session).values()
            for minute, many in minutes.items()
            if minute >= since
        )

    def pace(self, desk: str, now_ms: int) -> int:
        """Return how many admissions a desk has given in those minutes, to whomever."""
        since = now_ms - RATE_MINUTES * MINUTE
        mine = (one for one in self.lines if one.desk == desk and not one.from_paper)
        return sum(since < one.at_ms <= now_ms and one.counts and not one.out for one in mine)

    def halls(self) -> dict[str, dict[str, int]]:
        """Return by hall and session how many people were seen last there."""
        counts = Counter(visit.last.session for visit in self.here().values())
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for one in self.sessions.values():
            found[one.hall][one.id] = counts[one.id]
        return dict(found)

    def marked(self, who: str) -> bool:
        """Whether protocol waits for somebody."""
        guest = self.guests[who]
        return guest.head or guest.signatory or guest.category in self.protocol

    def awaited(self, session: str) -> set[str]:
        """Who is expected and has not come."""
        return self.expected(session) - self.present(session)

    def waited_for(self, session: str) -> dict[str, dict[str, int | None]]:
        """Return by delegation those protocol waits for, with when they came first.

        Nobody waits for who has said that they do not come.
        """
        visits = self.visits()
        found: dict[str, dict[str, int | None]] = defaultdict(dict)
        for who in self.expected(session) | self.present(session):
            if self.marked(who) and not self.guests[who].withdrawn:
                mine = visits.get(who, {})
                times = [one.first.at_ms for id, one in mine.items() if session in ("", id)]
                found[self.guests[who].delegation][who] = min(times, default=None)
        return dict(found)

    def refusals(self) -> Iterator[Line]:
        """Yield the answers that kept somebody out."""
        return (one for one in self.lines if one.answer != ADMITTED)

    def overruled(self) -> Iterator[Line]:
        """Yield the refusals that somebody overruled."""
        return (one for one in self.lines if one.overruled)

    def names(self, who: Iterable[str]) -> list[str]:
        """Return names, sorted: people of the same name stand as often as there are."""
        return sorted(self.guests[one].name for one in who)

    def _sets(self, session: str) -> list[set[str]]:
        expected, present = self.expected(session), self.present(session)
        return [expected, present, self.inside(session), expected - present]

    def _parallel(self, session: str) -> str:
        return self.sessions[session].parallel
