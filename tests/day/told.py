"""What every page and paper should say, by the notebook: figures by the names they go under.

``pages`` and ``exported`` return the same names with what was really shown.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.day.ledger import Ledger
from tests.day.records import ADMITTED, RATE_MINUTES, Figures
from tests.day.venue import DAY

Facts = dict[str, Any]
"""Figures by name."""
KINDS = ("delegation", "category", "country")
WHOLE = ""


def differences(moment: str, page: str, told: Facts, counted: Facts) -> list[str]:
    """Return a line for every figure that is shown otherwise than counted, or not at all."""
    none = "nothing"
    return [
        f"{moment} | {page} | {name}: shown {told.get(name, none)!r}, counted {counted.get(name, none)!r}"
        for name in sorted(told.keys() | counted.keys())
        if told.get(name) != counted.get(name)
    ]


def clock_of(ms: int) -> str:
    """Return a moment as a clock on the wall shows it."""
    return f"{_local(ms):%H:%M}"


def share(one: Figures) -> str:
    return f"{one.present} of {one.expected}"


def figures_tab(ledger: Ledger, session: str) -> Facts:
    """Totals, groups and arrivals of a session, or of the whole event."""
    total = ledger.figures(session)
    today = not session or ledger.sessions[session].date == DAY
    exits = bool(session) and ledger.sessions[session].exits
    seen = sum(1 for one in ledger.here().values() if session in ("", one.last.session))
    found: Facts = {
        "expected": total.expected,
        "present": total.present,
        "here": (total.inside if exits else seen) if today else None,
        "not yet arrived": len(ledger.awaited(session)),
    }
    for kind in KINDS:
        for key, one in ledger.groups(session, kind).items():
            found[f"{kind} {key}: present"] = share(one)
            found[f"{kind} {key}: not yet"] = one.missing
            if exits:
                found[f"{kind} {key}: inside"] = one.inside
    if session:
        lines = ledger.arrivals(session)
    else:
        lines = {one: _together(ledger.arrivals(one)) for one in ledger.sessions}
        lines = {ledger.sessions[one].name: minutes for one, minutes in lines.items() if minutes}
    for line, minutes in lines.items():
        for minute, people in minutes.items():
            found[f"arrivals {line} {clock_of(minute)}"] = people
    return found


def awaited_tab(ledger: Ledger, session: str, *, marked: bool) -> Facts:
    """Who has not come yet, and how many."""
    who = {one for one in ledger.awaited(session) if not marked or ledger.marked(one)}
    return {"count": len(who), "names": ledger.names(who)}


def halls_tab(ledger: Ledger, now_ms: int) -> Facts:
    """Who is where, by hall and session."""
    found: Facts = {}
    for hall, sessions in ledger.halls().items():
        today = {id: here for id, here in sessions.items() if ledger.sessions[id].date == DAY}
        if not today:
            continue
        found[f"{hall}: here"] = sum(today.values())
        came = sum(ledger.lately(id, now_ms) for id in today)
        found[f"{hall}: a minute"] = rate(came)
        for id in today:
            one = ledger.sessions[id]
            if one.capacity is not None:
                inside = len(ledger.inside(id))
                found[f"{hall}: {one.name}"] = f"{inside} / {one.capacity}"
                found[f"{hall}: {one.name}, fullness"] = fullness(inside, one.capacity)
    return found


def rate(people: int) -> float:
    """Return people a minute as they are shown: whole ones from ten on."""
    found = people / RATE_MINUTES
    return round(found) if found >= 10 else round(found, 1)


def fullness(inside: int, capacity: int) -> str:
    """Return what is said of a hall from 90 % on."""
    return "full" if inside >= capacity else "nearly full" if inside * 10 >= capacity * 9 else ""


def board_tab(ledger: Ledger, session: str) -> Facts:
    """Arrived of expected by delegation, and those protocol waits for with when they came."""
    found: Facts = {}
    marked = ledger.waited_for(session)
    groups = ledger.groups(session, "delegation")
    for name in groups.keys() | marked.keys():
        one = groups.get(name, Figures())
        if one.expected or one.present or name in marked:
            found[name] = f"{one.present}/{one.expected}"
    for name, people in marked.items():
        for who, at_ms in people.items():
            guest = ledger.guests[who]
            found[f"{name}: {guest.name}"] = clock_of(at_ms) if at_ms is not None else "not yet arrived"
    return found


def screen(ledger: Ledger, session: str) -> Facts:
    """The board in one sentence."""
    total, marked = ledger.figures(session), ledger.waited_for(session)
    groups = ledger.groups(session, "delegation")
    complete = sum(0 < one.expected <= one.present for one in groups.values())
    said = f"{total.present} of {total.expected} arrived"
    return {"said": f"{said}, {complete} of {len(groups.keys() | marked.keys())} delegations complete"}


def programme_page(ledger: Ledger) -> Facts:
    """How every session stands."""
    found: Facts = {}
    for one in ledger.sessions.values():
        found[f"{one.id}: present"] = share(ledger.figures(one.id))
        if one.capacity is not None:
            found[f"{one.id}: seats"] = f"{len(ledger.inside(one.id))} of {one.capacity}"
    return found


def header(ledger: Ledger, desk: str, session: str, now_ms: int) -> Facts:
    """The strip at the top of a desk's window."""
    total, seats = ledger.figures(session), ledger.sessions[session].capacity
    pace = ledger.pace(desk, now_ms) / RATE_MINUTES
    strip = ""
    if seats is not None and fullness(total.inside, seats):
        full = total.inside >= seats
        strip = f"Full: {total.inside} of {seats}" if full else f"Nearly full: {seats - total.inside}"
    return {
        "count": f"{total.present} / {total.expected}",
        "seats": f"{total.inside} / {seats}" if seats is not None else "",
        "a minute": round(pace),
        "strip": strip,
    }


def evacuation(ledger: Ledger) -> dict[str, Facts]:
    """Whom to look for in each hall, and everywhere: where and when they were seen last."""
    found: dict[str, Facts] = {"Everywhere": {}}
    for who, visit in ledger.here().items():
        seen = f"{clock_of(visit.last.at_ms)} {visit.last.door}"
        for hall in ("Everywhere", ledger.sessions[visit.last.session].hall):
            found.setdefault(hall, {})[ledger.guests[who].name] = seen
    return {hall: {"people": len(people), **people} for hall, people in found.items()}


def history(ledger: Ledger) -> Facts:
    """Refusals, overruled verdicts, and what was taken back or does not count, by moment and door."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in ledger.lines:
        if one.answer != ADMITTED or one.overruled or one.undone or one.void:
            said = [one.answer, one.overruled and f"over {one.overruled}: {one.reason}"]
            said += ["taken back" if one.undone else "", "void" if one.void else ""]
            found[f"{_second(one.at_ms)} {one.door}"].append(", ".join(filter(None, said)))
    return {key: sorted(said) for key, said in found.items()}


def _second(ms: int) -> str:
    return f"{_local(ms):%H:%M:%S}"


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC) + timedelta(hours=7)


def _together(doors: dict[str, dict[int, int]]) -> dict[int, int]:
    minutes = {minute for found in doors.values() for minute in found}
    return {minute: sum(found.get(minute, 0) for found in doors.values()) for minute in minutes}
