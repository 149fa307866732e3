"""What a glance at a workbook's parts sees, wherever its pieces are cut."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from checkin.domain.errors import RosterSuspicious
from checkin.roster.parts import Glance, glance

PIECE = 1 << 18
ROW = b'<row r="7" spans="1:2"><c r="A7" t="s"><v>1</v></c></row>'


def seen(part: bytes) -> Glance:
    return glance(Path("list"), io.BytesIO(part))


@pytest.mark.parametrize("shift", range(len(ROW) + 4))
def test_rows_are_counted_across_pieces(shift: int) -> None:
    rows = 3 * PIECE // len(ROW)
    found = seen(b"<worksheet>" + b" " * shift + b"<sheetData>" + ROW * rows + b"</sheetData></worksheet>")
    assert rows - 3 <= found.rows <= rows
    assert not found.marked


@pytest.mark.parametrize("between", [b"\n    ", b"<!-- x -->", b"\r\n\t"])
def test_spaces_between_rows_are_usual(between: bytes) -> None:
    assert seen(b"<sheetData>" + (ROW + between) * 5000 + b"</sheetData>").rows == pytest.approx(5000, abs=3)


@pytest.mark.parametrize("shift", [0, 1, 3, 7, 11])
def test_what_stands_between_rows_is_seen_across_pieces(shift: int) -> None:
    before = b"<sheetData>" + b" " * shift
    fill = (PIECE - len(before) - 6) // len(ROW)
    before += ROW * fill
    with pytest.raises(RosterSuspicious):
        seen(before + b"<x/>" * 20 + ROW * (5 * PIECE * 4 // len(ROW)))


def test_the_places_of_pictures_are_no_rows() -> None:
    anchor = b"<xdr:from><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    assert seen(b"<xdr:wsDr>" + anchor * 90 + b"</xdr:wsDr>").rows == 0


@pytest.mark.parametrize(
    "mark",
    [
        b'<row r="2" hidden="1">',
        b'<mergeCell ref="A1:B2"/>',
        b"<f>1</f>",
        b'<col min="1" max="1" hidden="1"/>',
    ],
)
def test_marks_are_seen(mark: bytes) -> None:
    assert seen(b"<worksheet>" + mark + b"</worksheet>").marked


def test_a_picture_is_not_read_to_its_end() -> None:
    part = io.BytesIO(b"\xff\xd8\xff" + bytes(4 * PIECE))
    assert glance(Path("list"), part) == Glance(0, marked=False)
    assert part.tell() < 2 * PIECE


@pytest.mark.parametrize("name", ["xl/pivotCache/pivotCacheRecords1.xml", "xl/calcChain.xml"])
def test_what_is_reckoned_from_the_rows_may_be_long(name: str) -> None:
    part = b"<r>" + b'<x v="1"/>' * 700_000 + b"</r>"
    assert glance(Path("list"), io.BytesIO(part), name).rows == 0
    with pytest.raises(RosterSuspicious):
        seen(part)
