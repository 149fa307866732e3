"""Where a sheet's headings stand: one row, or up to three that belong together.

A group heading over sub-headings ("Contact" over "E-mail" and "Telephone") is spread over the
columns it spans; each column then has one heading made up of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from checkin.domain.text import fold
from checkin.roster.headings import Match, as_heading, is_line_number, match, recognised
from checkin.roster.languages import named_language
from checkin.roster.own_mark import is_marked
from checkin.roster.sheet import Record, Sheet

HEADING_DEPTH: Final = 30
"""How many rows from the top may hold titles before the headings come."""

_DEEPEST: Final = 3
_NAMES: Final = frozenset({"name", "family_name", "given_name"})
# Below a group that is none of ours these words are about something else: the day of a flight.
_OF_THE_GROUP: Final = frozenset({"days", "sessions", "notes", "reference", "category", "place"})
_NEUTRAL: Final = frozenset(
    fold(word)
    for word in (
        "Liên hệ|Thông tin liên hệ|Liên lạc|Thông tin|Thông tin đại biểu|Thông tin cá nhân|Contact|"
        "Contacts|Contact details|Coordonnées|Informations|Information|Details|Personal details|"
        "Identité|Identity|Participants|Đại biểu|Participant|Délégué|Delegate|Tham dự|Đăng ký tham dự|"
        "Participation|Présence|Attendance|Đăng ký|Inscription|Registration|Hoạt động|Activités|"
        "Activities|Sự kiện|Événements|Events|Công tác|Fonctions|Programme|Program|Chương trình"
    ).split("|")
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Headings, from ``first`` to ``row``; ``known`` counts the fields recognised, 0 without a name."""

    first: int
    row: int
    headings: tuple[str, ...]
    known: int


def find_layout(sheet: Sheet) -> Layout | None:
    """Choose the rows whose headings name most fields, one for the name among them.

    Without any the first row that is not blank is taken; None if all are blank.
    """
    records = [(row, cells) for row, cells in sheet.head[:HEADING_DEPTH] if any(c.strip() for c in cells)]
    best: Layout | None = None
    for index, (row, cells) in enumerate(records):
        person = is_marked(cells)
        known = 0 if person else recognised(cells)
        found = Layout(row, row, _trim([as_heading(cell) for cell in cells]), known)
        deeper = None if person else _deepened(sheet, records, index)
        if deeper is not None and deeper.known >= known:
            found = deeper
        if best is None or found.known > best.known:
            best = found
    return best


def _deepened(sheet: Sheet, records: Sequence[Record], index: int) -> Layout | None:
    """Return the headings that this row and those under it make together, if they are one heading."""
    row, cells = records[index]
    if sum(bool(cell.strip()) for cell in cells) < 2:
        return None
    combined: list[str] | None = None
    upper, last = cells, row
    for below, lower in records[index + 1 : index + _DEEPEST]:
        if below != last + 1 or not _belongs(sheet, last, upper, below, lower):
            break
        combined = _combined(sheet, last, combined or list(upper), upper, lower)
        last, upper = below, lower
    if combined is None:
        return None
    headings = _trim([as_heading(cell) for cell in combined])
    return Layout(row, last, headings, recognised(headings))


def _belongs(sheet: Sheet, row: int, upper: Sequence[str], below: int, lower: Sequence[str]) -> bool:
    """Tell whether the row below holds sub-headings, or the headings again in another language."""
    width = max(len(upper), len(lower))
    tops, subs = _padded(upper, width), _padded(lower, width)
    filled = [index for index in range(width) if subs[index]]
    if not filled or any(_is_value(subs[index]) for index in filled):
        return False
    linked = any(m.top <= row and m.bottom >= below for m in sheet.upright.get(below, ()))
    grouped = any(sheet.across(row, index) > 1 for index in range(width) if tops[index])
    names = [index for index in range(width) if (found := match(tops[index])) and found.fields[0] in _NAMES]
    named = [index for index in names if subs[index]]
    if any(match(subs[index]) is None and named_language(subs[index]) is None for index in named):
        return False
    if linked and grouped:
        return True
    if named and sum(match(subs[index]) is not None for index in filled) * 2 > len(filled):
        return True
    under_blank = [index for index in filled if not tops[index] and any(tops[:index])]
    return bool(names) and not named and bool(under_blank) and len(filled) > 1


def _combined(
    sheet: Sheet, row: int, headings: Sequence[str], upper: Sequence[str], lower: Sequence[str]
) -> list[str]:
    width = max(len(upper), len(lower), len(headings))
    tops, subs = _padded(headings, width), _padded(lower, width)
    result: list[str] = []
    group, until, first = "", -1, True
    for index in range(width):
        if tops[index]:
            span = sheet.across(row, index)
            group, until, first = tops[index], index + span - 1, True
            if span == 1 and not sheet.merges:
                # Without merges, as in CSV: a group goes on to the next heading.
                until = width
        elif index > until:
            group = ""
        sub = subs[index]
        result.append(_joined(group, sub, first=first) if sub else tops[index])
        first = first and not sub
    return result


def _joined(group: str, sub: str, *, first: bool) -> str:
    if not group or fold(group) in _NEUTRAL:
        return sub
    if is_line_number(group):
        return group
    above, below = match(group), match(sub)
    if fold(group) == fold(sub):
        return group
    if above is None:
        if below is None or below.fields[0] in _OF_THE_GROUP:
            return f"{group} › {sub}"
        return f"{group} / {sub}"
    if named_language(sub) is not None:
        return f"{group} ({sub})"
    if above is not None and above.fields[0] in ("days", "sessions"):
        return sub
    if below is None or _differs(above, below):
        return f"{group} ({sub})" if first else f"{group} › {sub}"
    same = above is not None and set(above.fields) & set(below.fields) and first
    return f"{group} / {sub}" if same else sub


def _differs(above: Match | None, below: Match) -> bool:
    """A telephone at the office is no office."""
    return (
        above is not None
        and above.fields[0] in ("phone", "email")
        and not set(above.fields) & set(below.fields)
    )


def _is_value(cell: str) -> bool:
    return "@" in cell or cell.isdecimal() or len(cell) > 60


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [cell.strip() for cell in cells] + [""] * (width - len(cells))


def _trim(cells: Sequence[str]) -> tuple[str, ...]:
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return tuple(cells[:width])
