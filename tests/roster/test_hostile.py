"""Files made to harm, or sent by mistake: refused with an error of their own, in bounded memory."""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.domain.errors import RosterForeign
from checkin.roster import read_roster
from tests.roster.files import fields_of, rewritten, workbook
from tests.roster.oldbooks import biff5, contained, record
from tests.roster.test_odsfile import HEADINGS, cell, ods, row

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
LITTLE = 200
"""MB that no refusal may take beside the program itself."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")


def told(path: Path) -> tuple[str, int]:
    """Read a file in a process of little memory: the error or the number of people, and MB taken."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.roster.hostile", str(path)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr[-2000:]
    name, taken = done.stdout.split()
    return name, int(taken)


def plain(folder: Path) -> Path:
    return workbook(folder, {"S": [["Name", "Post"], ["Ada Testwood", "x"]]})


def shared(folder: Path, strings: bytes) -> Path:
    """A workbook whose texts stand in a part of their own, as Excel writes it."""
    path = plain(folder)
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    entry = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
    rewritten(path, "[Content_Types].xml", b"</Types>", entry)
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c></row>'
        % (row, row, 2 * row - 2, row, 2 * row - 1)
        for row in (1, 2)
    )
    with zipfile.ZipFile(path) as archive:
        old = archive.read(SHEET)
    rewritten(path, SHEET, old, b"<worksheet " + MAIN + b"><sheetData>" + cells + CLOSE)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(STRINGS, strings)
    return path


def strings(*texts: bytes) -> bytes:
    return b"<sst " + MAIN + b">" + b"".join(b"<si><t>%s</t></si>" % text for text in texts) + b"</sst>"


def sheet(folder: Path, begin: bytes, unit: bytes, times: int, end: bytes, member: str = SHEET) -> Path:
    """A workbook with a part that says the same many times; written in pieces."""
    path = plain(folder)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if name != member}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        with archive.open(member, "w") as part:
            part.write(begin)
            for _ in range(times // 1000):
                part.write(unit * 1000)
            part.write(end)
    return path


MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OPEN = b"<worksheet " + MAIN + b'><sheetData><row r="1"><c t="inlineStr"><is><t>Name</t></is></c></row>'
CLOSE = b"</sheetData></worksheet>"


def bomb(folder: Path, member: str, path: Path | None = None) -> Path:
    path = path or plain(folder)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(member, "w") as part:
        for _ in range(300):
            part.write(bytes(1 << 20))
    return path


def many_bombs(folder: Path) -> Path:
    path = plain(folder)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"xl/media/{number}", bytes(20 << 20))
    return path


def many_members(folder: Path) -> Path:
    path = plain(folder)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(60_000):
            archive.writestr(f"xl/media/{number}", b"")
    return path


def nested(folder: Path) -> Path:
    inner = bomb(folder, "xl/media/x")
    content = inner.read_bytes()
    path = plain(folder)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/embeddings/inner.xlsx", content)
    return path


LAUGHS = (
    b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(8))
    + b"]>"
)


def declared(folder: Path, member: str) -> Path:
    path = shared(folder, strings(b"Name", b"Post", b"Ada Testwood", b"&i;"))
    with zipfile.ZipFile(path) as archive:
        old = archive.read(member)
    return rewritten(path, member, old, LAUGHS + old.split(b"?>")[-1])


def external(folder: Path) -> Path:
    path = plain(folder)
    with zipfile.ZipFile(path) as archive:
        old = archive.read(SHEET)
    head = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return rewritten(path, SHEET, old, head + old)


def utf_16(folder: Path) -> Path:
    path = plain(folder)
    with zipfile.ZipFile(path) as archive:
        old = archive.read(SHEET)
    return rewritten(path, SHEET, old, ("<!DOCTYPE x [<!ENTITY a 'b'>]>" + old.decode()).encode("utf-16"))


def far_strings(folder: Path) -> Path:
    return shared(folder, strings(b"Name", b"Post", b"Ada Testwood"))


def cut_short(folder: Path) -> Path:
    path = plain(folder)
    path.write_bytes(path.read_bytes()[:-700])
    return path


def zip_locked(folder: Path) -> Path:
    path = plain(folder)
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)
    return path


def locked_ods(folder: Path) -> Path:
    path = ods(folder, HEADINGS, row(cell("Ada Testwood")))
    with zipfile.ZipFile(path, "a") as archive:
        entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest>{entry}")
    return path


def locked_xlsx(folder: Path) -> Path:
    return contained(folder / "list.xlsx", b"x" * 5000, "EncryptedPackage")


def locked_xls(folder: Path) -> Path:
    stream = biff5([[b"Name"], [b"Ada"]], 1252, before=record(0x2F, struct.pack("<HH", 1, 2)))
    return contained(folder / "list.xls", stream)


def written(name: str, content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


def endless_line(folder: Path) -> Path:
    path = folder / "list.csv"
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"x" * (1 << 20))
    return path


def endless_cell(folder: Path) -> Path:
    path = folder / "list.csv"
    with path.open("wb") as file:
        file.write(b'Name,Post\n"Ada')
        for _ in range(300_000):
            file.write(b"x" * 400 + b"\n")
    return path


def large_text(folder: Path) -> Path:
    path = folder / "list.csv"
    with path.open("wb") as file:
        file.write(b"Name,Post\n")
        for _ in range(300):
            file.write(b"Ada Testwood,Director of Sampl\n" * (1 << 15))
            file.write(b"," * 32768 + b"\n")
    assert path.stat().st_size > 300_000_000
    return path


def many_lines(folder: Path) -> Path:
    path = folder / "list.csv"
    path.write_bytes(b"Name,Post\n" + b"A,\n" * 1_100_000)
    return path


def wide_line(folder: Path) -> Path:
    path = folder / "list.csv"
    path.write_bytes(b"Name" + b"," * 1_000_000 + b"\n" + b"Ada Testwood" + b"," * 1_000_000 + b"\n")
    return path


def wide_sheet(folder: Path) -> Path:
    return sheet(folder, OPEN + b'<row r="2">', b"<c/>", 1_000_000, b"</row>" + CLOSE)


def wider_than_a_sheet(folder: Path) -> Path:
    row_2 = b'<row r="2"><c r="A2" t="inlineStr"><is><t>Ada</t></is></c><c r="ZZZ2"><v>1</v></c></row>'
    return sheet(folder, OPEN + row_2, b"", 0, CLOSE)


def ods_wide(folder: Path) -> Path:
    blank = '<table:table-cell table:number-columns-repeated="1000000"/>'
    return ods(folder, HEADINGS, row(cell("Ada Testwood"), blank, cell("x")))


def ods_repeated(folder: Path) -> Path:
    wide = cell("x", 'table:number-columns-repeated="16384"')
    return ods(folder, HEADINGS, row(wide, more='table:number-rows-repeated="1000000"'))


def ods_bomb(folder: Path) -> Path:
    return bomb(folder, "Pictures/x", ods(folder, HEADINGS, row(cell("Ada Testwood"))))


HTML = b"<html><body><table><tr><td>Name</td></tr></table></body></html>"
XML_2003 = b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'

REFUSED: list[tuple[str, Callable[[Path], Path], str]] = [
    ("a zip bomb", lambda folder: bomb(folder, "xl/media/bomb"), "RosterSuspicious"),
    ("a bomb in an .ods", ods_bomb, "RosterSuspicious"),
    ("many members that are large together", many_bombs, "RosterTooLarge"),
    ("60,000 members", many_members, "RosterSuspicious"),
    ("entities that expand", lambda folder: declared(folder, SHEET), "RosterSuspicious"),
    ("entities in the shared texts", lambda folder: declared(folder, STRINGS), "RosterSuspicious"),
    ("entities in the styles", lambda folder: declared(folder, "xl/styles.xml"), "RosterSuspicious"),
    ("an external entity", external, "RosterSuspicious"),
    ("entities hidden by an encoding", utf_16, "RosterSuspicious"),
    ("shared texts that are missing", far_strings, "RosterDamaged"),
    ("a workbook cut short", cut_short, "RosterDamaged"),
    ("an encrypted .xlsx", locked_xlsx, "RosterProtected"),
    ("an encrypted .xls", locked_xls, "RosterProtected"),
    ("an encrypted .ods", locked_ods, "RosterProtected"),
    ("an encrypted zip", zip_locked, "RosterProtected"),
    ("HTML named .xls", written("list.xls", HTML), "RosterForeign"),
    ("XML 2003 named .xls", written("list.xls", XML_2003), "RosterForeign"),
    ("a line without an end", endless_line, "RosterBroken"),
    ("a cell without an end", endless_cell, "RosterBroken"),
    ("a text of 300 MB", large_text, "RosterTooLarge"),
    ("a million lines and more", many_lines, "RosterTooLong"),
    ("a million empty columns", wide_sheet, "RosterSuspicious"),
    ("a column beyond the last", wider_than_a_sheet, "RosterTooWide"),
    ("a million empty columns in an .ods", ods_wide, "RosterTooWide"),
    ("a billion cells in two elements", ods_repeated, "RosterSuspicious"),
    (
        "elements that are no rows",
        lambda folder: sheet(folder, OPEN, b"<a/>", 20_000_000, CLOSE),
        "RosterSuspicious",
    ),
    (
        "elements between rows",
        lambda folder: sheet(folder, OPEN, b"<row/><c/>", 4_000_000, CLOSE),
        "RosterSuspicious",
    ),
    (
        "more rows than a sheet has",
        lambda folder: sheet(folder, OPEN, b"<row/>", 1_100_000, CLOSE),
        "RosterTooLong",
    ),
    (
        "millions of shared texts",
        lambda folder: sheet(folder, b"<sst " + MAIN + b">", b"<si/>", 3_000_000, b"</sst>", STRINGS),
        "RosterTooLarge",
    ),
    (
        "a text without an end",
        lambda folder: sheet(
            folder, OPEN + b"<row><c><v>", b"AbCd" * 250, 100_000, b"</v></c></row>" + CLOSE
        ),
        "RosterSuspicious",
    ),
]


@pytest.mark.parametrize(("make", "error"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused(tmp_path: Path, make: Callable[[Path], Path], error: str) -> None:
    name, taken = told(make(tmp_path))
    assert name == error
    assert taken < LITTLE


@pytest.mark.parametrize(
    ("member", "name"),
    [("xl/workbook.bin", "XLSB"), ("Index/Document.iwa", "Numbers"), ("word/document.xml", "Word (DOCX)")],
)
def test_other_kinds_are_told_by_name(tmp_path: Path, member: str, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "list.xlsx", "w") as archive:
        archive.writestr(member, b"")
    with pytest.raises(RosterForeign) as caught:
        read_roster(tmp_path / "list.xlsx")
    assert caught.value.format == name


@pytest.mark.parametrize(("content", "name"), [(HTML, "HTML"), (XML_2003, "XML 2003"), (b"%PDF-1.7", "PDF")])
def test_texts_of_other_kinds_are_told_by_name(tmp_path: Path, content: bytes, name: str) -> None:
    with pytest.raises(RosterForeign) as caught:
        read_roster(written("list.xls", content)(tmp_path))
    assert caught.value.format == name


def test_what_lies_within_a_workbook_is_not_opened(tmp_path: Path) -> None:
    name, taken = told(nested(tmp_path))
    assert name == "1"
    assert taken < LITTLE


def test_a_size_that_lies_costs_nothing(tmp_path: Path) -> None:
    path = rewritten(plain(tmp_path), SHEET, b'ref="A1:B2"', b'ref="A1:XFD1048576"')
    name, taken = told(path)
    assert name == "1"
    assert taken < LITTLE


def test_a_million_empty_columns_of_text_are_no_columns(tmp_path: Path) -> None:
    name, taken = told(wide_line(tmp_path))
    assert name == "1"
    assert taken < LITTLE


def test_macros_are_left_alone(tmp_path: Path) -> None:
    path = plain(tmp_path)
    with zipfile.ZipFile(path) as archive:
        types = archive.read("[Content_Types].xml")
    macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    workbooks = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    path = rewritten(path, "[Content_Types].xml", types, types.replace(workbooks, macros))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert fields_of(path.rename(tmp_path / "list.xlsm")) == [{"name": "Ada Testwood", "post": "x"}]


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", '=HYPERLINK("http://x.example";"y")']
)
def test_a_formula_in_a_text_stays_a_text(tmp_path: Path, text: str) -> None:
    path = written("list.csv", f"Name\tPost\nAda Testwood\t{text}\n".encode())(tmp_path)
    assert fields_of(path) == [{"name": "Ada Testwood", "post": text}]


def test_a_text_that_looks_like_a_formula_in_a_workbook(tmp_path: Path) -> None:
    path = shared(tmp_path, strings(b"Name", b"Post", b"Ada Testwood", b"=1+1"))
    assert fields_of(path) == [{"name": "Ada Testwood", "post": "=1+1"}]
