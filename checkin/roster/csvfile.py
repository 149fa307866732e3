"""CSV files: comma, semicolon or tab, in any encoding, as spreadsheets and databases write them."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin.domain.errors import RosterBroken
from checkin.roster.decoding import TextEncoding, choose_encoding
from checkin.roster.delimiters import declared, delimiter_of
from checkin.roster.encodings import Encoding, composed, encoding_fault, sample
from checkin.roster.files import system_faults
from checkin.roster.sheet import Record, Sheet, first_rows

SAMPLE: Final = 1 << 16
"""Bytes at the beginning by which encoding and delimiter are judged."""

# Comes after the last line: as a record of its own unless a quotation mark is still open.
_END: Final = "\x00end\x00"


@dataclass(frozen=True, slots=True)
class _Dialect:
    path: Path
    encoding: Encoding
    delimiter: str
    skipped: int
    """Lines before the first record: 1 for ``sep=``."""


def read_csv(path: Path, head: bytes, wanted: str = "") -> tuple[Sheet, TextEncoding | None]:
    """Find encoding and delimiter of a text file that begins with ``head``, and read its rows.

    ``wanted`` is an encoding that overrules the judgement; what is open about it comes second.
    Raises ``RosterUnreadable``, ``EncodingUnknown``, ``RosterEncoding`` and ``RosterBroken``.
    """
    encoding, told = choose_encoding(path, head, wanted)
    text = sample(path, head, encoding)
    if len(head) == SAMPLE:
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    named = declared(text)
    dialect = _Dialect(path, encoding, named or delimiter_of(text), 1 if named else 0)
    with closing(_records(dialect)) as records:
        rows, whole = first_rows(records)
    return Sheet(None, rows, None if whole else lambda: _records(dialect)), told


def _records(dialect: _Dialect) -> Generator[Record, None, None]:
    """Yield every record with the line it starts in."""
    path, encoding = dialect.path, dialect.encoding
    with system_faults(path), path.open("rb") as file:
        file.seek(encoding.mark)
        lines = io.TextIOWrapper(file, encoding.codec, newline="")
        for _ in range(dialect.skipped):
            lines.readline()
        reader = csv.reader(itertools.chain(composed(encoding, lines), (_END,)), delimiter=dialect.delimiter)
        row = first = dialect.skipped + 1
        try:
            for cells in reader:
                if cells and cells[-1].endswith(_END):
                    if cells == [_END]:
                        return
                    raise RosterBroken(str(path), row)
                yield row, tuple(cells)
                row = first + reader.line_num
        except UnicodeDecodeError as fault:
            raise encoding_fault(path, encoding) from fault
        except csv.Error as fault:
            raise RosterBroken(str(path), row) from fault
