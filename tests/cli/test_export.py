"""``export``: the roster as a file that imports back to nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from .conftest import Run


@pytest.mark.parametrize(
    ("language", "heading"), [("vi", "Họ và tên"), ("fr", "Nom et prénom"), ("en", "Full name")]
)
def test_export_in_a_language_and_back(
    run: Run, event: str, folder: Path, language: str, heading: str
) -> None:
    told = run("export", event, "out.xlsx", "--language", language)
    assert "out.xlsx" in told.out
    sheet = load_workbook(folder / "out.xlsx").worksheets[0]
    assert sheet["A1"].value == heading
    assert sheet.max_row == 6
    report = run("import", event, "out.xlsx", "--json").json
    figures = ("added", "changed", "unchanged", "missing", "conflicts", "rejected")
    assert [report[name] for name in figures] == [0, 0, 5, 0, 0, []]


def test_csv_and_json(run: Run, event: str, folder: Path) -> None:
    report = run("export", event, "out.csv", "--csv", "--json").json
    assert (report["people"], report["withdrawn"], report["path"]) == (5, 0, "out.csv")
    assert (folder / "out.csv").read_text(encoding="utf-8-sig").startswith("Full name,")
    assert run("import", event, "out.csv", "--json").json["unchanged"] == 5


def test_a_language_there_is_not_is_a_wrong_command(run: Run, event: str) -> None:
    assert "xx" in run("export", event, "out.xlsx", "--language", "xx", code=2).err


def test_the_help_speaks_of_personal_data(run: Run) -> None:
    assert "personal data" in " ".join(run("export", "--help").out.split())
