"""Workbooks beside openpyxl reading the same file in the same mode; .ods, and the memory both take."""

from __future__ import annotations

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook, load_workbook

from checkin.roster import read_roster
from checkin.roster.xlsxfile import KEPT

HEADINGS = ("Ref", "Honorific", "Name", "Post", "Organisation", "Delegation", "Category", "E-mail", "Phone")
_TURNS = 2


def people(rows: int) -> list[list[str]]:
    return [
        [
            *(f"M{n}", "Ông", f"Lý Văn Thử {n}", "Phó Giám đốc", f"Sở Mẫu {n % 90}", f"Đoàn mẫu {n % 60}"),
            *("Khách mời", f"m{n}@example.org", f"0901{n:06}"),
        ]
        for n in range(rows)
    ]


def write_xlsx(path: Path, rows: int) -> Path:
    """Texts stand in a part of their own, as Excel writes them."""
    book = Workbook(write_only=True)
    book.create_sheet("S")
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    numbers: dict[str, int] = {}
    lines = []
    for at, row in enumerate([HEADINGS, *people(rows)], 1):
        cells = (
            f'<c r="{chr(65 + column)}{at}" t="s"><v>{numbers.setdefault(text, len(numbers))}</v></c>'
            for column, text in enumerate(row)
        )
        lines.append(f'<row r="{at}">{"".join(cells)}</row>')
    members["xl/worksheets/sheet1.xml"] = (
        f"<worksheet {main}><sheetData>{''.join(lines)}</sheetData></worksheet>".encode()
    )
    texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in numbers)
    members["xl/sharedStrings.xml"] = f"<sst {main}>{texts}</sst>".encode()
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    entry = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
    types = members["[Content_Types].xml"]
    if b"sharedStrings" not in types:
        members["[Content_Types].xml"] = types.replace(b"</Types>", entry)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def write_ods(path: Path, rows: int) -> Path:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        with archive.open("content.xml", "w") as part:
            begin = "<office:body><office:spreadsheet><table:table>"
            part.write(f"<office:document-content {spaces}>{begin}".encode())
            for row in [HEADINGS, *people(rows)]:
                cells = "".join(
                    f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p>'
                    "</table:table-cell>"
                    for text in row
                )
                part.write(f"<table:table-row>{cells}</table:table-row>".encode())
            end = "</table:table></office:spreadsheet></office:body></office:document-content>"
            part.write(end.encode())
    return path


def ours(path: Path) -> int:
    [table] = read_roster(path).tables
    return sum(1 for _ in table.rows)


def bare(path: Path, *, stream: bool) -> int:
    book = load_workbook(path, read_only=stream, data_only=True)
    rows = sum(1 for _ in book.worksheets[0].iter_rows(values_only=True)) - 1
    book.close()
    return rows


def cost(work: Callable[[], int], rows: int) -> float:
    best = float("inf")
    for _ in range(_TURNS):
        begin = time.process_time()
        assert work() == rows
        best = min(best, time.process_time() - begin)
    return best


def memory(path: Path, *, openpyxl: bool) -> int:
    """Return the MB that reading a file adds, by us or by openpyxl, in a process of its own.

    The greatest size is that of /proc: what ``getrusage`` tells counts the parent's too.
    """
    code = (
        "import re, sys, openpyxl; from pathlib import Path\n"
        "from checkin.roster import *; from tests.benchmarks.test_workbooks import bare, ours\n"
        "size = lambda: int(re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1]) >> 10\n"
        "path = Path(sys.argv[1]); before = size()\n"
        + ("bare(path, stream=True)\n" if openpyxl else "ours(path)\n")
        + "print(size() - before)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    return int(done.stdout)


def test_workbooks(tmp_path: Path) -> None:
    for rows, stream in ((15_000, False), (60_000, True)):
        assert (rows > KEPT) == stream
        path = write_xlsx(tmp_path / f"{rows}.xlsx", rows)
        base = cost(partial(bare, path, stream=stream), rows)
        own = cost(partial(ours, path), rows)
        mode = "read-only" if stream else "normal"
        print(
            f"\nXLSX of {rows:,} rows: {own / base:.2f}× openpyxl in its {mode} mode (target ≤ 1.3×;"
            f" {own:.2f} / {base:.2f} s CPU)"
        )


def test_memory(tmp_path: Path) -> None:
    for kind, write in (("xlsx", write_xlsx), ("ods", write_ods)):
        for rows in (20_000, 40_000, 80_000):
            path = write(tmp_path / f"{rows}.{kind}", rows)
            own = memory(path, openpyxl=False)
            beside = f" (openpyxl {memory(path, openpyxl=True)} MB)" if kind == "xlsx" else ""
            print(f"\nreading .{kind} of {rows:,} rows takes {own} MB{beside}")


def test_ods(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "list.ods", 30_000)
    xlsx = write_xlsx(tmp_path / "list.xlsx", 30_000)
    base = cost(partial(bare, xlsx, stream=True), 30_000)
    own = cost(partial(ours, path), 30_000)
    print(f"\n.ods of 30,000 rows: {own / base:.2f}× openpyxl reading the same as .xlsx ({own:.2f} s CPU)")
