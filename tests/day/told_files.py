"""What every exported file should say, by the notebook; ``exported`` returns the same names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.day.ledger import Ledger
from tests.day.records import Figures, Visit
from tests.day.told import KINDS, Facts, clock_of
from tests.day.venue import DAY, NEXT


def figures(ledger: Ledger) -> Facts:
    """Everything that CSV and JSON tell without names of people."""
    found: Facts = {f" | day | {day}": ledger.of_day(day) for day in (DAY, NEXT)}
    for session in ("", *ledger.sessions):
        found[f"{session} | total | "] = _all(ledger.figures(session))
        for kind in KINDS:
            for key, one in ledger.groups(session, kind).items():
                found[f"{session} | {kind} | {_called(kind, key)}"] = _all(one)
    return found


def people(ledger: Ledger) -> Facts:
    """The CSV of people."""
    found: Facts = {}
    visits = ledger.visits()
    for session in ledger.sessions:
        awaited = ledger.expected(session)
        for who in awaited | ledger.present(session):
            visit = visits.get(who, {}).get(session)
            did = _did(visit) if visit is not None else ("0", "", "", "", "", "", "0")
            found[f"{session} | {ledger.guests[who].name}"] = (str(int(who in awaited)), *did)
    return found


def workbook(ledger: Ledger, nobody: dict[str, str], countries: dict[str, str]) -> Facts:
    """The workbook with people; ``nobody`` names by kind what belongs to none, ``countries`` the codes."""
    total = ledger.figures("")
    found: Facts = {"total": (total.expected, total.present)}
    found |= {f"day | {day}": ledger.of_day(day) for day in (DAY, NEXT)}
    visits = ledger.visits()
    for id, session in ledger.sessions.items():
        one = ledger.figures(id)
        found[f"session | {session.name}"] = (one.expected, one.present)
        if session.exits:
            found[f"session | {session.name} | inside"] = one.inside
        awaited = ledger.expected(id)
        for who in awaited | ledger.present(id):
            visit = visits.get(who, {}).get(id)
            came = (1, clock_of(visit.first.at_ms), visit.first.door) if visit else (0, "", "")
            found[f"{session.name} | {ledger.guests[who].name}"] = (int(who in awaited), *came)
    for kind in KINDS:
        for key, one in ledger.groups("", kind).items():
            name = countries[key] if kind == "country" and key else _called(kind, key)
            found[f"{kind} | {name or nobody[kind]}"] = (one.expected, one.present)
    return found


def paper(ledger: Ledger, nobody: dict[str, str], countries: dict[str, str]) -> Facts:
    """The report: rows by what they begin with."""
    total = ledger.figures("")
    found: Facts = {"total": (total.expected, total.present)}
    found |= {day: ledger.of_day(day) for day in (DAY, NEXT)}
    for id, session in ledger.sessions.items():
        one = ledger.figures(id)
        found[session.name] = (one.expected, one.present)
    for kind in KINDS:
        for key, one in ledger.groups("", kind).items():
            name = countries[key] if kind == "country" and key else _called(kind, key)
            found[name or nobody[kind]] = (one.expected, one.present)
    return found


def _did(visit: Visit) -> tuple[str, ...]:
    first, last = visit.first, visit.last
    left = _wall(visit.left_ms) if visit.left_ms >= 0 else ""
    return "1", _wall(first.at_ms), first.door, _wall(last.at_ms), last.door, left, str(visit.entries)


def _all(one: Figures) -> tuple[int, int, int]:
    return one.expected, one.present, one.inside


def _called(kind: str, key: str) -> str:
    return key.title() if kind == "category" else key


def _wall(ms: int) -> str:
    return f"{datetime.fromtimestamp(ms / 1000, UTC) + timedelta(hours=7):%Y-%m-%d %H:%M:%S}"
