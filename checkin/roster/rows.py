"""The people of a roster, row by row, and the rows that cannot be taken over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from checkin.domain.text import tidy
from checkin.roster.blocks import Blocks
from checkin.roster.casing import proper, sentence
from checkin.roster.columns import ColumnMap
from checkin.roster.companionrows import Companions
from checkin.roster.lines import FEW, Line, Lines
from checkin.roster.openings import opening
from checkin.roster.poolrows import PoolRows
from checkin.roster.pools import may_begin
from checkin.roster.results import SHOWN, Rejected, RosterRow, Told
from checkin.roster.rowphones import Phones
from checkin.roster.rowreader import Problem, RowReader
from checkin.roster.sections import Sections
from checkin.roster.table import Notice, Table

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def people(
    table: Table,
    columns: ColumnMap,
    told: Told | None = None,
    known: Mapping[str, str] = _NOTHING,
) -> Iterator[RosterRow | Rejected]:
    """Yield every person of ``table``, or what is wrong with the row; what is nobody goes to ``told``.

    ``known`` gives the field, delegation or category, of the folded names that the event knows.
    Raises what reading the file raises (``read_roster``).
    """
    told = told if told is not None else Told()
    sheet = table.sheet or ""
    reader = RowReader(table, columns, told.left_out)
    phones = Phones(reader)
    lines = Lines(table.source, table.headings, columns, known)
    blocks = Blocks(table, columns)
    pools = PoolRows(table, columns, lines)
    others = _Others(sheet, blocks, pools, Sections(columns), told.notices)
    companions = Companions(columns, sheet, told.left_out)
    if begun := opening(table, lines):
        others.take(Line("section", begun.section), *begun.record)
    hidden, filling, belongs = table.source.hidden, blocks.active, others.sections.values
    at, suspect, listed = lines.first_name, lines.suspect, columns.companions
    for row, raw in table.rows:
        # Asked of every row: whatever fails here is looked at closer.
        if lines.foot or len(raw) - raw.count("") <= FEW or raw[at].startswith(suspect):
            line = lines.line(row, raw)
            if line.kind != "person":
                others.take(line, row, raw)
                continue
        if may_begin(raw[at].partition(" ")[0]) and (pool := pools.of(row, raw)):
            told.notices.append(pool)
            continue
        cells = blocks.fill(row, raw) if filling else raw
        try:
            fields = reader.fields(row, cells)
        except Problem as found:
            if found.problem == "name_missing":
                if pool := pools.of(row, raw):
                    told.notices.append(pool)
                    continue
                if (line := lines.line(row, raw)).kind != "person":
                    others.take(line, row, raw)
                    continue
            value = found.value if len(found.value) <= SHOWN else f"{found.value[:SHOWN]}…"
            named = companions.named(raw)
            yield Rejected(row, found.column, value, found.problem, *reader.who(cells), sheet, named)
            continue
        if fields is None:
            told.notices.append(Notice("number_row", row, sheet=sheet))
            continue
        if belongs:
            for field, text in belongs.items():
                fields.setdefault(field, text)
        if "phone" in fields:
            phones.mend(row, fields)
        if hidden and row in hidden:
            told.notices.append(Notice("hidden_row", row, value=str(fields["name"])[:SHOWN], sheet=sheet))
        with_them = companions.take(row, raw, fields) if listed else ()
        yield RosterRow(row, fields)
        for nth, companion in enumerate(with_them, 2):
            yield RosterRow(row, companion, nth)
    told.notices += phones.notices(columns, sheet)
    for column, count in blocks.filled.items():
        told.notices.append(Notice("filled_down", 0, table.headings[column], str(count), sheet))


class _Others:
    """Takes the lines that are nobody, for what they say of those below."""

    def __init__(
        self, sheet: str, blocks: Blocks, pools: PoolRows, sections: Sections, notices: list[Notice]
    ) -> None:
        self._sheet, self._blocks, self._pools, self._notices = sheet, blocks, pools, notices
        self.sections = sections

    def take(self, line: Line, row: int, cells: tuple[str, ...]) -> None:
        if line.kind == "section" and (pool := self._pools.instead_of_section(row, cells)):
            self._notices.append(pool)
            return
        code, guess = f"{line.kind}_row", ""
        text = next(tidy(cell) for cell in cells if cell.strip())[:SHOWN]
        if line.section is not None:
            said = line.section
            value = sentence(said.value) if said.field == "category" else proper(said.value, "place")[0]
            code, guess = self.sections.begin(said._replace(value=value)), self.sections.guess
            text = line.section.value[:SHOWN] if guess else text
        if line.kind in ("section", "total"):
            self._blocks.interrupt()
        self._notices.append(Notice(code, row, value=text, sheet=self._sheet, guess=guess))
