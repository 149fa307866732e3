"""Reads exported files back with other people's programs: csv, json, openpyxl, LibreOffice, pdftotext."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

from openpyxl import load_workbook

from checkin.domain.reports import ReportTexts
from checkin.words import Words
from checkin.words.reports import report_texts
from tests.day.told import KINDS, Facts
from tests.desk.exports.test_xlsx import recalculated
from tests.kit import RESOURCES

Need = Callable[[str], str]
FONTS: Final = RESOURCES / "fonts"
TEXTS: Final = {code: report_texts(Words(RESOURCES / "translations", code)) for code in ("vi", "fr", "en")}
HEAD: Final = 2
"""The row of the headings where totals stand above them."""


def from_csv(path: Path) -> Facts:
    """Return figures by session, kind of group and name."""
    found: Facts = {}
    for row in _rows(path):
        figures = tuple(int(row[one]) for one in ("expected", "present", "inside") if row[one])
        found[f"{row['session']} | {row['group']} | {row['name']}"] = figures
    return found


def people_from_csv(path: Path) -> Facts:
    """Return by session and name what somebody did."""
    heads = ("expected", "present", "first", "first_door", "last", "last_door", "left", "entries")
    return {f"{row['session']} | {row['name']}": tuple(row[one] for one in heads) for row in _rows(path)}


def from_json(path: Path) -> Facts:
    """Return the same figures as ``from_csv``."""
    told = json.loads(path.read_bytes())
    found: Facts = {f" | day | {one['day']}": (one["expected"], one["present"]) for one in told["days"]}
    for one in (told["whole"], *told["sessions"]):
        found[f"{one['session']} | total | "] = _figures(one)
        for kind in KINDS:
            for group in one[f"by_{kind}"]:
                found[f"{one['session']} | {kind} | {group['name']}"] = _figures(group)
    return found


def from_xlsx(path: Path, texts: ReportTexts) -> Facts:
    """Return the sums of a workbook, and by session everybody with what they did."""
    book = load_workbook(path, data_only=True)
    sheets: dict[str, list[list[Any]]] = {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book
    }
    found: Facts = {}
    summary = {row[0]: row[1] for row in sheets[texts.summary]}
    found["total"] = (summary[texts.expected], summary[texts.present])
    for row in _lines(sheets[texts.days], 1):
        found[f"day | {row[texts.day]:%Y-%m-%d}"] = (row[texts.expected], row[texts.present])
    by_name = _lines(sheets[texts.sessions], 1)
    for row in by_name:
        found[f"session | {row[texts.session]}"] = (row[texts.expected], row[texts.present])
        if row[texts.inside] is not None:
            found[f"session | {row[texts.session]} | inside"] = row[texts.inside]
        for one in _lines(sheets[row[texts.session]], HEAD):
            first = one[texts.first]
            found[f"{row[texts.session]} | {one[texts.name]}"] = (
                one[texts.expected],
                one[texts.present],
                f"{first:%H:%M}" if first else "",
                one[texts.first_door] or "",
            )
    titles = texts.delegations, texts.categories, texts.countries_title
    for kind, title in zip(KINDS, titles, strict=True):
        for row in _lines(sheets[title], HEAD):
            name = next(iter(row.values()))
            found[f"{kind} | {name}"] = (row[texts.expected], row[texts.present])
    return found


def from_xlsx_again(path: Path, texts: ReportTexts, need: Need) -> Facts:
    """Return the same after LibreOffice has worked out every formula."""
    return from_xlsx(recalculated(path, need), texts)


def from_pdf(path: Path, texts: ReportTexts, names: Iterable[str], need: Need) -> Facts:
    """Return (expected, present) of the total and of the rows that begin with names."""
    text = text_of(path, need)
    total = re.search(r"^\s*(\d+)\s+(\d+)\s+\d+ ?%", text, re.MULTILINE)
    found: Facts = {"total": tuple(map(int, total.groups())) if total else None}
    for name in names:
        shown = _plain(texts.day_text(date.fromisoformat(name)) if re.match(r"\d{4}-", name) else name)
        row = re.search(rf"^\s*{re.escape(shown)}\s{{2,}}(\d+)\s+(\d+)(\s|$)", text, re.MULTILINE)
        if row is not None:
            found[name] = int(row[1]), int(row[2])
    return found


def text_of(path: Path, need: Need) -> str:
    """Return the text of a PDF, columns apart by two spaces."""
    command = [need("pdftotext"), "-layout", "-enc", "UTF-8", str(path), "-"]
    return _plain(subprocess.run(command, capture_output=True, check=True).stdout.decode())


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """Return, sorted, which of ``names`` a text names."""
    known = sorted(names, key=len, reverse=True)
    found = set(re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", text))
    return sorted(found)


def _rows(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.partition("\n")[0] else ","))


def _figures(one: dict[str, Any]) -> tuple[int, int, int]:
    return one["expected"], one["present"], one["inside"]


def _lines(rows: list[list[Any]], head: int) -> list[dict[str, Any]]:
    return [dict(zip(rows[head - 1], row, strict=True)) for row in rows[head:]]


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")
