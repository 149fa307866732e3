"""The people of a roster, row by row, and the rows that cannot be taken over."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import msgspec

from checkin.domain.people import FLAG_FIELDS, LIST_FIELDS, MAX_TEXT, TEXT_FIELDS, Fields, Value
from checkin.domain.text import fold, tidy
from checkin.roster.blocks import Blocks
from checkin.roster.columns import ColumnMap, letter
from checkin.roster.cultures import family_first, looks_vietnamese
from checkin.roster.honorifics import split_honorific
from checkin.roster.languages import named_language
from checkin.roster.lines import FEW, Line, Lines
from checkin.roster.phones import is_bare, is_rounded, restored
from checkin.roster.regions import region_of
from checkin.roster.sections import Sections
from checkin.roster.table import Notice, Table
from checkin.roster.values import EMPTY, ERRORS, days_of, flag_of, list_of, problem_of

SHOWN: Final = 120
"""Longest value repeated in a ``Rejected``, in characters."""

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_BLANK: Final = EMPTY | {""}
_PARTS: Final = ("family_name", "given_name")


class RosterRow(msgspec.Struct):
    """One person: the fields that are not empty; ``row`` as seen in the file."""

    row: int
    fields: Fields


class Rejected(msgspec.Struct, omit_defaults=True):
    """A row not taken over, and its first problem.

    ``problem`` is ``name_missing``, ``extra_cells``, ``too_long``, ``control_characters``,
    ``reference_twice``, ``flag_unclear`` or ``date_unclear``; for a cell left out of a row that was
    taken ``error_cell``, ``formula_empty``, ``mark_unclear`` or ``phone_rounded``. ``column`` is the
    heading, the spreadsheet's letter for ``extra_cells``. ``value`` is the cell, shortened; for
    ``name_missing`` the first that is filled in its row.
    """

    row: int
    column: str
    value: str
    problem: str
    name: str = ""
    """Who the row is about, as far as it says, so that nobody is called missing for a bad cell."""
    reference: str = ""
    sheet: str = ""
    """The sheet, where the file has any."""


class Told(msgspec.Struct):
    """What reading tells beside the people: lines that are nobody, and cells left out of rows taken."""

    notices: list[Notice] = []
    left_out: list[Rejected] = []


class _Problem(Exception):
    """Leaves the reading of one row."""

    def __init__(self, problem: str, column: str, value: str) -> None:
        self.problem, self.column, self.value = problem, column, value


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
    reader = _Reader(table, columns, told.left_out)
    lines = Lines(table.source, table.headings, columns, known)
    blocks = Blocks(table, columns)
    others = _Others(sheet, blocks, Sections(columns), told.notices)
    hidden, filling, belongs = table.source.hidden, blocks.active, others.sections.values
    at, suspect = lines.first_name, lines.suspect
    for row, raw in table.rows:
        # Asked of every row: whatever fails here is looked at closer.
        if lines.foot or len(raw) - raw.count("") <= FEW or raw[at].startswith(suspect):
            line = lines.line(row, raw)
            if line.kind != "person":
                others.take(line, row, raw)
                continue
        cells = blocks.fill(row, raw) if filling else raw
        try:
            fields = reader.fields(row, cells)
        except _Problem as found:
            if found.problem == "name_missing" and (line := lines.line(row, raw)).kind != "person":
                others.take(line, row, raw)
                continue
            value = found.value if len(found.value) <= SHOWN else f"{found.value[:SHOWN]}…"
            yield Rejected(row, found.column, value, found.problem, *reader.who(cells), sheet)
            continue
        if fields is None:
            told.notices.append(Notice("number_row", row, sheet=sheet))
            continue
        if belongs:
            for field, text in belongs.items():
                fields.setdefault(field, text)
        if "phone" in fields:
            reader.mend_phone(row, fields)
        if hidden and row in hidden:
            told.notices.append(Notice("hidden_row", row, value=str(fields["name"])[:SHOWN], sheet=sheet))
        yield RosterRow(row, fields)
    for column, count in blocks.filled.items():
        told.notices.append(Notice("filled_down", 0, table.headings[column], str(count), sheet))


class _Others:
    """Takes the lines that are nobody, for what they say of those below."""

    def __init__(self, sheet: str, blocks: Blocks, sections: Sections, notices: list[Notice]) -> None:
        self._sheet, self._blocks, self._notices = sheet, blocks, notices
        self.sections = sections

    def take(self, line: Line, row: int, cells: tuple[str, ...]) -> None:
        code = f"{line.kind}_row"
        if line.section is not None:
            code = self.sections.begin(line.section)
        if line.kind in ("section", "total"):
            self._blocks.interrupt()
        text = next(tidy(cell) for cell in cells if cell.strip())[:SHOWN]
        self._notices.append(Notice(code, row, value=text, sheet=self._sheet))


class _Reader:
    """Reads the rows of one table; remembers its references."""

    def __init__(self, table: Table, columns: ColumnMap, left_out: list[Rejected]) -> None:
        self._sheet = table.sheet or ""
        self._left_out = left_out
        self._width = len(table.headings)
        self._headings = table.headings
        self._uncalculated = table.source.uncalculated
        self._columns = columns
        self._texts = [(f, i) for f, i in columns.fields.items() if f in TEXT_FIELDS]
        self._others = [(f, i) for f, i in columns.fields.items() if f in FLAG_FIELDS or f in LIST_FIELDS]
        # Posts and delegations repeat; tidying them is what a list in NFD takes its time for.
        self._tidy = lru_cache(maxsize=4096)(tidy)
        self._references: set[str] = set()
        first = "name" if "name" in columns.fields else columns_order(columns)[0]
        self._name_heading = columns.headings[first]

    def fields(self, row: int, raw: tuple[str, ...]) -> Fields | None:
        """Return a row's fields, None for a line kept free; raises ``_Problem``."""
        if len(raw) > self._width:
            extra = next(i for i in range(self._width, len(raw)) if raw[i].strip())
            raise _Problem("extra_cells", letter(extra), tidy(raw[extra]))
        cells = raw if _is_clean(raw) else self._cleaned(raw)
        fields: Fields = {}
        for field, index in self._texts:
            cell = cells[index]
            if cell and (cell not in EMPTY):
                fields[field] = cell
            elif cell and cell in ERRORS:
                self._leave(row, field, cell, "error_cell")
        if self._columns.languages:
            self._speak(cells, fields)
        if self._uncalculated:
            self._miss(row)
        if not self._name(fields):
            if not fields and all(cell.strip(" .()").isdecimal() for cell in cells if cell not in _BLANK):
                return None
            raise _Problem("name_missing", self._name_heading, next(filter(None, cells), ""))
        for field, index in self._others:
            if (cell := raw[index]) and (value := self._value(field, cell)):
                fields[field] = value
            elif cell in ERRORS:
                self._leave(row, field, cell, "error_cell")
        if self._columns.access:
            self._admit(row, raw, fields)
        reference = fields.get("reference")
        if isinstance(reference, str):
            if reference in self._references:
                raise _Problem("reference_twice", self._columns.headings["reference"], reference)
            self._references.add(reference)
        return fields

    def mend_phone(self, row: int, fields: Fields) -> None:
        """Mend the telephone, once all that tells the person's country is known."""
        phone = fields.get("phone")
        if not isinstance(phone, str) or phone[:1] == "0":
            return
        if is_bare(phone):
            fields["phone"] = restored(phone, _region(fields)) or phone
        elif is_rounded(phone):
            del fields["phone"]
            self._leave(row, "phone", phone, "phone_rounded")

    def _leave(self, row: int, field: str, value: str, problem: str) -> None:
        heading = self._columns.headings[field]
        self._left_out.append(Rejected(row, heading, value, problem, sheet=self._sheet))

    def _miss(self, row: int) -> None:
        """Report the formulas of this row that have no result."""
        for field, index in self._columns.fields.items():
            if (row, index) in self._uncalculated:
                self._leave(row, field, "", "formula_empty")
        for index in self._columns.access:
            if (row, index) in self._uncalculated:
                heading = self._headings[index]
                self._left_out.append(Rejected(row, heading, "", "formula_empty", sheet=self._sheet))

    def _speak(self, cells: Sequence[str], fields: Fields) -> None:
        """Take what stands in several languages in the person's own, else in the first that has it."""
        language = named_language(str(fields.get("language", "")))
        for field, columns in self._columns.languages.items():
            own = columns.get(language or "", -1)
            texts = [cells[own]] if own >= 0 else []
            texts += [cells[index] for index in columns.values()]
            text = next((text for text in texts if text and text not in EMPTY), None)
            if text is not None:
                fields[field] = text

    def _admit(self, row: int, cells: tuple[str, ...], fields: Fields) -> None:
        """Turn marks into sessions."""
        given = fields.get("sessions")
        sessions = given if isinstance(given, list) else []
        for index, session in self._columns.access.items():
            cell, heading = cells[index], self._headings[index]
            if not cell:
                continue
            flag = flag_of(cell, heading)
            if flag and session not in sessions:
                sessions.append(session)
            if flag is None or cell in ERRORS:
                problem = Rejected(row, heading, tidy(cell)[:SHOWN], "mark_unclear", sheet=self._sheet)
                self._left_out.append(problem)
        if sessions:
            fields["sessions"] = sessions

    def who(self, raw: tuple[str, ...]) -> tuple[str, str]:
        """Return name and reference of a row that is rejected for something else."""
        columns = self._columns.fields
        order = ("name",) if "name" in columns else columns_order(self._columns)
        at = [columns[field] for field in order]
        name = " ".join(raw[i] for i in at if i < len(raw))
        reference = columns.get("reference")
        known = raw[reference] if reference is not None and reference < len(raw) else ""
        return tidy(name)[:MAX_TEXT], tidy(known)[:MAX_TEXT]

    def _cleaned(self, raw: tuple[str, ...]) -> list[str]:
        for field, index in self._columns.fields.items():
            if problem := problem_of(raw[index]):
                raise _Problem(problem, self._columns.headings[field], tidy(raw[index]))
        return list(map(self._tidy, raw))

    def _name(self, fields: Fields) -> bool:
        """Make up the name, its honorific split off; False if the row has none."""
        name = fields.get("name")
        if name is None:
            name = self._joined(fields)
            if len(name) > MAX_TEXT:
                raise _Problem("too_long", self._name_heading, name)
        if not isinstance(name, str) or not (name[:1].isalpha() or any(map(str.isalpha, name))):
            return False
        honorific, rest = split_honorific(name)
        fields["name"] = rest
        if honorific:
            self._add_honorific(fields, honorific)
        return True

    def _joined(self, fields: Fields) -> str:
        """Put the parts of a name together in the order of its culture."""
        family, given = (str(fields.get(part, "")) for part in _PARTS)
        if family and given:
            first = family_first(family, given, _region(fields), headed=self._columns.family_first)
            return f"{family} {given}" if first else f"{given} {family}"
        return family or given

    def _add_honorific(self, fields: Fields, honorific: str) -> None:
        given = fields.get("honorific")
        if not isinstance(given, str):
            fields["honorific"] = honorific
        elif f" {fold(honorific)} " not in f" {fold(given)} ":
            fields["honorific"] = f"{given} {honorific}"
        for part in _PARTS:
            text = fields.get(part)
            if isinstance(text, str) and text.startswith(f"{honorific} "):
                fields[part] = text[len(honorific) + 1 :]

    def _value(self, field: str, cell: str) -> Value | None:
        heading = self._columns.headings[field]
        if field in FLAG_FIELDS:
            flag = flag_of(cell, heading)
            if flag is None:
                raise _Problem("flag_unclear", heading, tidy(cell))
            return flag
        items = days_of(cell) if field == "days" else list_of(cell)
        if items is None:
            raise _Problem("date_unclear", heading, tidy(cell))
        return items


def _region(fields: Fields) -> str | None:
    """Return the country of a person as far as the row says, or their name."""
    for field in ("country", "delegation"):
        text = fields.get(field)
        if isinstance(text, str) and (region := region_of(text)):
            return region
    if named_language(str(fields.get("language", ""))) == "vi" or looks_vietnamese(
        str(fields.get("name", ""))
    ):
        return "VN"
    return None


def columns_order(columns: ColumnMap) -> tuple[str, ...]:
    """Return the parts of a name in the order they are written in."""
    return _PARTS if columns.family_first else _PARTS[::-1]


def _is_clean(cells: tuple[str, ...]) -> bool:
    """Tell, in one look at the whole row, that ``tidy`` would change none of its cells."""
    whole = "|".join(cells)
    return (
        (len(whole) <= MAX_TEXT or max(map(len, cells)) <= MAX_TEXT)
        and whole.isprintable()
        and "  " not in whole
        and "| " not in whole
        and " |" not in whole
        and whole[:1] != " "
        and whole[-1:] != " "
        and unicodedata.is_normalized("NFC", whole)
    )
