"""Lists of delegates that cannot be imported."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class RosterFault(CheckinError):
    """A list of delegates cannot be imported; ``path`` is its file."""

    path: str


class RosterUnreadable(RosterFault):
    """Neither a CSV text nor an XLSX workbook."""


class RosterProtected(RosterFault):
    """The file is encrypted under a password."""


class RosterDamaged(RosterFault):
    """A workbook that is cut short or contradicts itself."""


class RosterSuspicious(RosterFault):
    """Made as no spreadsheet makes it: entities, forged sizes, a bomb; nothing of it was read."""


@dataclass(eq=False)
class RosterForeign(RosterFault):
    """Another kind of file, whatever its name says; ``format`` is its own name, as HTML or XLSB."""

    format: str


@dataclass(eq=False)
class RosterTooLarge(RosterFault):
    """The file, or what it unpacks to, is larger than ``megabytes``, the most that is read."""

    megabytes: int


@dataclass(eq=False)
class RosterTooLong(RosterFault):
    """More than ``rows`` rows, the most that are read."""

    rows: int


@dataclass(eq=False)
class RosterTooWide(RosterFault):
    """A row has more than ``columns`` columns, the most that are read."""

    columns: int


class RosterEmpty(RosterFault):
    """No row of people below the headings."""


class RosterChanged(RosterFault):
    """The file is another one than the one that was reviewed."""


@dataclass(eq=False)
class RosterEncoding(RosterFault):
    """The text is in no encoding that fits all of it; ``row`` is the line where that shows."""

    row: int


@dataclass(eq=False)
class RosterBroken(RosterFault):
    """A cell that starts in ``row`` has no end: its quotation mark is never closed."""

    row: int


@dataclass(eq=False)
class NoNameColumn(RosterFault):
    """No column is recognised as the name; ``headings`` are the candidates found."""

    headings: list[str]


@dataclass(eq=False)
class ColumnAmbiguous(RosterFault):
    """Two or more columns look like the same field."""

    field: str
    headings: list[str]


@dataclass(eq=False)
class ColumnUnknown(RosterFault):
    """A column named with ``--map`` is not in the file."""

    column: str
    headings: list[str]


@dataclass(eq=False)
class FieldUnknown(CheckinError):
    """A field that delegates do not have; ``known`` are those they have."""

    field: str
    known: list[str]


@dataclass(eq=False)
class AnswerUnknown(CheckinError):
    """An answer that the question about a roster does not have; ``answers`` are those it has."""

    question: str
    answer: str
    answers: list[str]


@dataclass(eq=False)
class EncodingUnknown(CheckinError):
    """An encoding of text files that is not read; ``known`` are those that are."""

    encoding: str
    known: list[str]


@dataclass(eq=False)
class ValueInvalid(CheckinError):
    """A value that its field cannot hold."""

    field: str
    value: str
