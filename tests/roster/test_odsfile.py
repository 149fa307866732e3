"""OpenDocument spreadsheets, their XML written by hand."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from checkin.domain.errors import RosterDamaged, RosterSuspicious, RosterTooLong
from checkin.roster import RosterRow, Told, people, read_roster, recognise
from checkin.roster.sheet import LARGE

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def ods(folder: Path, *rows: str, before: str = "", doctype: str = "") -> Path:
    content = (
        f'<?xml version="1.0"?>{doctype}<office:document-content {NAMES}>{before}<office:body>'
        f'<office:spreadsheet><table:table table:name="Danh sách" table:style-name="ta1">'
        f"{''.join(rows)}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    path = folder / "list.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return path


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


HEADINGS = row(*map(cell, ("Họ và tên", "Đoàn", "Điện thoại", "Ngày")))
COVERED = "<table:covered-table-cell/>"


def test_merged_hidden_uncalculated_and_typed_cells(tmp_path: Path) -> None:
    number = (
        '<table:table-cell office:value-type="float" office:value="84901234567">'
        "<text:p>8.49E+10</text:p></table:table-cell>"
    )
    date = (
        '<table:table-cell office:value-type="date" office:date-value="2027-05-04">'
        "<text:p>4 mai</text:p></table:table-cell>"
    )
    note = "<office:annotation><text:p>ask</text:p></office:annotation>"
    path = ods(
        tmp_path,
        HEADINGS,
        row(
            cell("Lý<text:s/>Văn Thử").replace("<text:p>", f"{note}<text:p>"),
            cell("Pháp", 'table:number-rows-spanned="2"'),
            number,
            date,
        ),
        row(more='table:number-rows-repeated="3"'),
        row(
            cell("Đặng Thị Mẫu"),
            COVERED,
            '<table:table-cell table:formula="of:=A1"/>',
            more='table:visibility="filter"',
        ),
        row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            more='table:number-rows-repeated="1048000"',
        ),
    )
    [table] = read_roster(path).tables
    told = Told()
    found = [
        (one.row, one.fields) for one in people(table, recognise(table), told) if isinstance(one, RosterRow)
    ]
    assert found == [
        (2, {"name": "Lý Văn Thử", "delegation": "Pháp", "phone": "+84901234567", "days": ["2027-05-04"]}),
        (6, {"name": "Đặng Thị Mẫu"}),
    ]
    assert [(one.code, one.row) for one in told.notices] == [("hidden_row", 6)]
    assert [(one.problem, one.row, one.column) for one in told.left_out] == [
        ("formula_empty", 6, "Điện thoại")
    ]


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    with pytest.raises(RosterSuspicious):
        read_roster(ods(tmp_path, HEADINGS, row(cell("&a;")), doctype=doctype))


def test_a_row_repeated_beyond_every_sheet_is_refused(tmp_path: Path) -> None:
    many = row(cell("Ada Testwood"), more='table:number-rows-repeated="999999999"')
    with pytest.raises(RosterTooLong):
        read_roster(ods(tmp_path, HEADINGS, many))


@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_document_cut_short(tmp_path: Path, share: float) -> None:
    path = ods(tmp_path, HEADINGS, row(cell("Ada Testwood")))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(RosterDamaged):
        read_roster(path)


def test_a_large_sheet_is_a_stream(tmp_path: Path) -> None:
    names = [row(cell(f"Ada Testwood {n}")) for n in range(LARGE + 50)]
    [table] = read_roster(ods(tmp_path, HEADINGS, *names)).tables
    assert len(table.source.head) < LARGE
    for _ in range(2):
        assert [number for number, _ in table.rows] == list(range(2, LARGE + 52))


def test_hidden_columns_and_a_text_beyond_a_thousand_columns(tmp_path: Path) -> None:
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse" '
        'table:number-columns-repeated="2"/>'
    )
    blank = '<table:table-cell table:number-columns-repeated="1500"/>'
    path = ods(tmp_path, columns, HEADINGS, row(cell("Ada Testwood"), blank, cell("x")))
    roster = read_roster(path)
    assert [one.column for one in roster.notices] == ["Đoàn", "Điện thoại"]
    [(_, cells)] = roster.tables[0].rows
    assert (cells.index("x"), len(cells)) == (1501, 1502)
