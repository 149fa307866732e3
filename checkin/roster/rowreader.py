"""One row of a roster as the fields of a person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from checkin.domain.people import FLAG_FIELDS, LIST_FIELDS, MAX_TEXT, TEXT_FIELDS, Fields, Value
from checkin.domain.text import tidy
from checkin.roster.choosing import letter
from checkin.roster.cleanrows import is_clean
from checkin.roster.columns import ColumnMap
from checkin.roster.feet import like_a_name, unmarked
from checkin.roster.fullnames import joined, parts_in_order, take_off_honorific
from checkin.roster.languages import named_language
from checkin.roster.results import SHOWN, Rejected
from checkin.roster.table import Table
from checkin.roster.twonames import are_two, may_be_two
from checkin.roster.values import EMPTY, ERRORS, days_of, flag_of, list_of, problem_of

_BLANK: Final = EMPTY | {""}


class Problem(Exception):
    """Leaves the reading of one row."""

    def __init__(self, problem: str, column: str, value: str) -> None:
        self.problem, self.column, self.value = problem, column, value


class RowReader:
    """Reads the rows of one table; remembers its references."""

    def __init__(self, table: Table, columns: ColumnMap, left_out: list[Rejected]) -> None:
        """Cells that cannot be read of rows that can go to ``left_out``."""
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
        first = "name" if "name" in columns.fields else parts_in_order(columns)[0]
        self._name_heading = columns.headings[first]
        self._whole = columns.fields.get("name")

    def fields(self, row: int, raw: tuple[str, ...]) -> Fields | None:
        """Return a row's fields, None for a line kept free; raises ``Problem``."""
        if len(raw) > self._width:
            extra = next(i for i in range(self._width, len(raw)) if raw[i].strip())
            raise Problem("extra_cells", letter(extra), tidy(raw[extra]))
        cells = raw if is_clean(raw) else self._cleaned(raw)
        fields: Fields = {}
        for field, index in self._texts:
            cell = cells[index]
            if cell and (cell not in EMPTY):
                fields[field] = cell
            elif cell and cell in ERRORS:
                self.leave(row, field, cell, "error_cell")
        if self._columns.languages:
            self._speak(cells, fields)
        if self._uncalculated:
            self._miss(row)
        if not self._name(fields):
            if not fields and all(cell.strip(" .()").isdecimal() for cell in cells if cell not in _BLANK):
                return None
            raise Problem("name_missing", self._name_heading, next(filter(None, cells), ""))
        if self._whole is not None and may_be_two(raw[self._whole]) and are_two(raw[self._whole]):
            raise Problem("two_names", self._name_heading, cells[self._whole])
        for field, index in self._others:
            if (cell := raw[index]) and (value := self._value(field, cell)):
                fields[field] = value
            elif cell in ERRORS:
                self.leave(row, field, cell, "error_cell")
            elif field == "days" and days_of(cell) is None:
                self.leave(row, field, tidy(cell)[:SHOWN], "date_unclear")
        if self._columns.access:
            self._admit(row, raw, fields)
        reference = fields.get("reference")
        if isinstance(reference, str):
            if reference in self._references:
                raise Problem("reference_twice", self._columns.headings["reference"], reference)
            self._references.add(reference)
        return fields

    def leave(self, row: int, field: str, value: str, problem: str) -> None:
        """Report a cell that is left out of a row taken."""
        heading = self._columns.headings[field]
        self._left_out.append(Rejected(row, heading, value, problem, sheet=self._sheet))

    def _miss(self, row: int) -> None:
        """Report the formulas of this row that have no result."""
        for field, index in self._columns.fields.items():
            if (row, index) in self._uncalculated:
                self.leave(row, field, "", "formula_empty")
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
        order = ("name",) if "name" in columns else parts_in_order(self._columns)
        at = [columns[field] for field in order]
        name = " ".join(raw[i] for i in at if i < len(raw))
        reference = columns.get("reference")
        known = raw[reference] if reference is not None and reference < len(raw) else ""
        return tidy(name)[:MAX_TEXT], tidy(known)[:MAX_TEXT]

    def _cleaned(self, raw: tuple[str, ...]) -> list[str]:
        for field, index in self._columns.fields.items():
            if problem := problem_of(raw[index]):
                raise Problem(problem, self._columns.headings[field], tidy(raw[index]))
        return list(map(self._tidy, raw))

    def _name(self, fields: Fields) -> bool:
        """Make up the name, its honorific taken off; False if the row has none."""
        name = fields.get("name")
        if name is None:
            name = joined(fields, self._columns)
            if len(name) > MAX_TEXT:
                raise Problem("too_long", self._name_heading, name)
        if not isinstance(name, str) or not (name[:1].isalpha() or any(map(str.isalpha, name))):
            return False
        bare = unmarked(name) if not name[:1].isalpha() else name
        fields["name"] = bare if bare != name and like_a_name(bare) else name
        take_off_honorific(fields)
        return True

    def _value(self, field: str, cell: str) -> Value | None:
        heading = self._columns.headings[field]
        if field in FLAG_FIELDS:
            flag = flag_of(cell, heading)
            if flag is None:
                raise Problem("flag_unclear", heading, tidy(cell))
            return flag
        return days_of(cell) if field == "days" else list_of(cell)
