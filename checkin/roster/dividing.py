"""Several lists on one sheet: further ones below with other headings, or beside it.

Each becomes a sheet of its own. Its cells stay where they are, those of the others are blank, so
that rows and columns keep their numbers and letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from checkin.domain.text import fold
from checkin.roster.feet import is_foot, is_total
from checkin.roster.headings import recognised
from checkin.roster.own_mark import is_marked
from checkin.roster.sheet import Record, Sheet

_DEEPEST: Final = 3
"""Headings over so many rows are one."""
_FEWEST: Final = 2
"""Fields that a row must name to begin another list."""
_DEPTH: Final = 30
_BATCH: Final = 256
# A row without such a word in it heads no list: nearly all rows are passed over by this alone.
_HINTS: Final = ("name", "nom", "h\u1ecd", "t\u00ean", "ho\u0323", "te\u0302n", "patronym")
_NAMED: Final = re.compile(
    r"\bh(?:\u1ecd\b|o\u0323)|\bt(?:\u00ean\b|e\u0302n)|\b(?:pr[\u00e9e])?noms?\b|names?\b|patronym",
    re.IGNORECASE,
)


class _Span(NamedTuple):
    """Columns of one list, the end excluded; None for all that follow."""

    first: int
    end: int | None


def divided(sheet: Sheet) -> list[Sheet]:
    """Return the lists of a sheet as sheets of their own, or the sheet alone."""
    return [part for band in _bands(sheet) for part in _beside(band)]


def _bands(sheet: Sheet) -> list[Sheet]:
    """Divide a sheet where other headings begin another list below."""
    starts = _starts(sheet.head)
    if not starts:
        return [sheet]
    found = []
    for begin, end in zip([0, *starts], [*starts, None], strict=True):
        rows = sheet.head[begin:end]
        stream = _after(sheet.stream, rows[0][0]) if end is None and sheet.stream else None
        found.append(replace(sheet, head=rows, stream=stream))
    return found


def _after(stream: Callable[[], Iterable[Record]], first: int) -> Callable[[], Iterator[Record]]:
    return lambda: (record for record in stream() if record[0] >= first)


def _starts(head: Sequence[Record]) -> list[int]:
    """Return where in ``head`` further lists begin, with the titles that stand over them."""
    starts: list[int] = []
    headings: list[tuple[str, ...]] = []
    last = 0
    for at in _candidates(head):
        row, cells = head[at]
        if recognised(cells) < _FEWEST or is_marked(cells):
            continue
        folded = tuple(map(fold, cells))
        if any(_is_same(folded, known) for known in headings):
            continue
        if headings and _has_people(head[last + 1 : at]):
            starts.append(_with_titles(head, at, starts[-1] if starts else 0))
            headings = []
        elif headings and row > head[last][0] + _DEEPEST:
            # Headings without people: what follows says better what they are.
            headings = []
        headings.append(folded)
        last = at
    # Headings at the end that nobody stands under may be part of a signature.
    return starts if _has_people(head[last + 1 :]) else starts[:-1]


def _candidates(head: Sequence[Record]) -> Iterator[int]:
    """Yield the rows that may be headings, by looking at many at a time."""
    for first in range(0, len(head), _BATCH):
        texts = ["|".join(cells) for _, cells in head[first : first + _BATCH]]
        whole = "\n".join(texts).lower()
        if any(hint in whole for hint in _HINTS):
            yield from (first + at for at, text in enumerate(texts) if _may_head(text))


def _may_head(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in _HINTS) and any(
        _NAMED.search(cell) for cell in lower.split("|") if any(hint in cell for hint in _HINTS)
    )


def _has_people(rows: Iterable[Record]) -> bool:
    return any(len([cell for cell in cells if cell.strip()]) >= _FEWEST for _, cells in rows)


def _is_same(cells: Sequence[str], headings: Sequence[str]) -> bool:
    """Tell whether these are the headings again, as at the top of every printed page."""
    same = sum(bool(a) and a == b for a, b in zip(cells, headings, strict=False))
    return same * 2 > sum(map(bool, cells))


def _with_titles(head: Sequence[Record], at: int, least: int) -> int:
    """Go up from headings over the lines of one text that stand directly above them."""
    while at - 1 > least and head[at][0] == head[at - 1][0] + 1:
        texts = [cell.strip() for cell in head[at - 1][1] if cell.strip()]
        if len(texts) != 1 or is_total(texts[0]) or is_foot(texts):
            break
        at -= 1
    return at


def _beside(sheet: Sheet) -> list[Sheet]:
    """Divide a sheet at its blank columns where there are headings of a list on both sides."""
    for at, (_, cells) in enumerate(sheet.head[:_DEPTH]):
        if _may_head("|".join(cells)):
            edges = [column for column in _edges(cells) if _is_blank(sheet.head[at:], column)]
            if edges:
                spans = zip([0, *edges], [*edges, None], strict=True)
                return [_only(sheet, _Span(*span)) for span in spans]
    return [sheet]


def _edges(cells: Sequence[str]) -> list[int]:
    """Return the blank columns before the second and further lists that a row of headings begins."""
    groups: list[tuple[int, int]] = []
    begin: int | None = None
    for column, cell in enumerate((*cells, "")):
        if cell.strip():
            begin = column if begin is None else begin
        elif begin is not None:
            groups.append((begin, column))
            begin = None
    headed = [first for first, end in groups if recognised(cells[first:end]) >= _FEWEST]
    return [first - 1 for first in headed[1:]]


def _is_blank(rows: Sequence[Record], column: int) -> bool:
    return not any(len(cells) > column and cells[column].strip() for _, cells in rows)


def _only(sheet: Sheet, span: _Span) -> Sheet:
    stream = sheet.stream
    return replace(
        sheet,
        head=[_masked(record, span) for record in sheet.head],
        stream=(lambda: (_masked(record, span) for record in stream())) if stream else None,
    )


def _masked(record: Record, span: _Span) -> Record:
    row, cells = record
    return row, ("",) * min(span.first, len(cells)) + cells[span.first : span.end]
