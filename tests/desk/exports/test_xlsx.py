"""Workbooks opened again with other people's programs, every figure compared with the notebook."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from checkin.desk.desk import Desk
from checkin.desk.exports.export import Targets, export
from checkin.desk.exports.formulas import labels
from checkin.desk.exports.sheet_names import SheetNames
from checkin.desk.programme import set_programme
from checkin.domain.errors import SheetTooLong
from tests.desk.scene import take_roster

from .conftest import Scene
from .scene import DAY_ONE, DAY_TWO, FONTS, SESSIONS, TEXTS, Notebook, local

ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
HEAD = 2
"""The row of the headings in sheets with totals above them."""


def write(desk: Desk, folder: Path, language: str, *, people: bool) -> Path:
    out = folder / f"{language}-{people}.xlsx"
    export(desk, Targets(xlsx=out), TEXTS[language], FONTS, people=people)
    return out


def recalculated(path: Path, need: Callable[[str], str]) -> Path:
    """Take every value out of a workbook and let LibreOffice work it out."""
    book = load_workbook(path)
    bare = path.with_name(f"bare-{path.name}")
    book.save(bare)
    profile = path.parent / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, encoding="utf-8")
    out = path.parent / "again"
    command = [need("soffice"), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(out), str(bare)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / bare.name


def values(path: Path) -> dict[str, list[list[Any]]]:
    book = load_workbook(path, data_only=True)
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def lines(rows: list[list[Any]], head: int) -> dict[Any, dict[str, Any]]:
    """Return the rows below the headings by their first cell."""
    return {row[0]: dict(zip(rows[head - 1], row, strict=True)) for row in rows[head:]}


def check(found: dict[str, list[list[Any]]], desk: Desk, book: Notebook, language: str) -> None:
    texts = TEXTS[language]
    speaking = desk.speaking(language)
    by_session = lines(found[texts.sessions], 1)
    for session in SESSIONS:
        row = by_session[speaking.named(desk.find_session(session).name)]
        expected, present, inside = book.figures(session)
        assert (row[texts.expected], row[texts.present]) == (expected, present)
        assert row[texts.inside] == (inside if session == "gala" else None)
    days = lines(found[texts.days], 1)
    assert {f"{day:%Y-%m-%d}": (row[texts.expected], row[texts.present]) for day, row in days.items()} == {
        day: book.of_day(day) for day in (DAY_ONE, DAY_TWO)
    }
    everybody = book.figures("")
    groups = lines(found[texts.delegations], HEAD)
    delegations = {guest.delegation for guest in book.guests.values()}
    assert len(groups) == len(delegations)
    assert sum(row[texts.expected] for row in groups.values()) == everybody[0]
    for name in delegations:
        among = [who for who, guest in book.guests.items() if guest.delegation == name]
        key = desk.find_delegation(name) if name else ""
        shown = speaking.delegation_name(key) or texts.no_delegation
        row = groups[shown]
        assert (row[texts.expected], row[texts.present]) == book.figures("", among)[:2], name
    countries = lines(found[texts.countries_title], HEAD)
    for code in ("VN", "FR", "LA", ""):
        among = [who for who in book.guests if book.country(who) == code]
        row = countries[texts.country_name(code) if code else texts.no_country]
        assert (row[texts.expected], row[texts.present]) == book.figures("", among)[:2], code
    categories = lines(found[texts.categories], HEAD)
    for category in ("guest", "minister"):
        among = [who for who, guest in book.guests.items() if guest.category == category]
        row = categories[speaking.category_name(category)]
        assert (row[texts.expected], row[texts.present]) == book.figures("", among)[:2]
    summary = {row[0]: row[1] for row in found[texts.summary]}
    assert (summary[texts.expected], summary[texts.present]) == everybody[:2]
    assert "+07:00" in summary[texts.zone_label]
    assert texts.own.format(desk="desk") in summary
    for title in (texts.delegations, texts.categories, texts.countries_title):
        assert found[title][0][1:3] == list(everybody[:2])


@pytest.mark.parametrize("people", [False, True])
@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_values_in_the_file(scene: Scene, tmp_path: Path, language: str, *, people: bool) -> None:
    check(values(write(scene.desk, tmp_path, language, people=people)), *scene, language)


@pytest.mark.parametrize("people", [False, True])
def test_values_that_libreoffice_works_out(
    scene: Scene, tmp_path: Path, need: Callable[[str], str], *, people: bool
) -> None:
    path = write(scene.desk, tmp_path, "fr", people=people)
    check(values(recalculated(path, need)), *scene, "fr")


def test_people_of_a_session(scene: Scene, tmp_path: Path) -> None:
    desk, book = scene
    texts = TEXTS["en"]
    path = write(desk, tmp_path, "en", people=True)
    rows = lines(values(path)["Opening"], HEAD)
    for who, guest in book.guests.items():
        first = book.first(who, "opening")
        if first is None and not book.awaited(who, "opening"):
            assert guest.name not in rows
            continue
        row = rows[guest.name]
        assert row[texts.expected] == int(book.awaited(who, "opening"))
        assert row[texts.present] == int(first is not None)
        shown = row[texts.first]
        assert (f"{shown:%Y-%m-%d %H:%M}" if shown else None) == (local(first)[:16] if first else None)
    sheet = load_workbook(path)["Opening"]
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == f"A2:{sheet.cell(HEAD, sheet.max_column).column_letter}{sheet.max_row}"
    flag = sheet["E3"]
    assert (flag.data_type, flag.number_format) == ("n", '"Yes";"Yes";"No"')
    assert {row[6].number_format for row in sheet.iter_rows(min_row=3) if row[6].value} == {
        "d mmm yyyy hh:mm"
    }


def test_no_text_is_a_formula(scene: Scene, tmp_path: Path) -> None:
    for people in (False, True):
        book = load_workbook(write(scene.desk, tmp_path, "vi", people=people))
        formulas = [cell.value for sheet in book for row in sheet for cell in row if cell.data_type == "f"]
        known = re.compile(r"=(SUM|SUMIF|SUMPRODUCT|SUBTOTAL|IF)\(.*\)")
        assert formulas
        assert all(known.fullmatch(one) for one in formulas)
        risky = [
            cell for sheet in book for row in sheet for cell in row if str(cell.value).startswith("=HYP")
        ]
        assert {(cell.data_type, cell.quotePrefix) for cell in risky} == {("s", True)}


def test_figures_name_nobody(scene: Scene, tmp_path: Path) -> None:
    texts = {
        str(cell)
        for rows in values(write(scene.desk, tmp_path, "vi", people=False)).values()
        for row in rows
        for cell in row
    }
    assert not texts & {guest.name for guest in scene.book.guests.values()}


def test_one_session(scene: Scene, tmp_path: Path) -> None:
    desk, book = scene
    out = tmp_path / "gala.xlsx"
    export(desk, Targets(xlsx=out), TEXTS["en"], FONTS, desk.find_session("gala"), people=True)
    found = values(out)
    assert TEXTS["en"].sessions not in found
    summary = {row[0]: row[1] for row in found["Summary"]}
    assert (summary["Expected"], summary["Present"]) == book.figures("gala")[:2]


def test_an_event_without_anybody(empty: Desk, tmp_path: Path, need: Callable[[str], str]) -> None:
    path = write(empty, tmp_path, "fr", people=True)
    again = values(recalculated(path, need))
    assert {row[0]: row[1] for row in again["Synthèse"]}["Attendus"] == 0
    assert again == values(path)


def test_three_hundred_sessions(empty: Desk, tmp_path: Path) -> None:
    programme = "".join(
        f'[[session]]\nid = "s{i}"\nname = "Atelier technique sur le climat"\n' for i in range(300)
    )
    (tmp_path / "p.toml").write_text('[event]\ntimezone = "Asia/Ho_Chi_Minh"\n' + programme, encoding="utf-8")
    set_programme(empty, tmp_path / "p.toml")
    take_roster(empty, tmp_path, "Họ và tên\nLê An\nĐỗ Bình\n")
    found = values(write(empty, tmp_path, "fr", people=True))
    assert len({name.casefold() for name in found}) == len(found)
    assert len(lines(found["Atelier technique sur le (300)"], HEAD)) == 2
    assert {row[5] for row in found["Par séance"][1:]} == {2}


def test_names_of_sheets() -> None:
    names = SheetNames()
    assert names.name("Phiên [1]: a/b\\c?*") == "Phiên 1 a b c"
    assert names.name("'quoted'") == "quoted"
    assert names.name("History") == "History (2)"
    assert names.name("x" * 40) == "x" * 31
    assert names.name("X" * 40) == "X" * 27 + " (2)"
    assert names.name("//", "s1") == "s1"
    assert names.name("𝔘" * 20) == "𝔘" * 15
    assert names.name("Hôi thảo") == "Hôi thảo"


def test_labels_tell_all_apart() -> None:
    found = labels([("a", "Hue"), ("b", "HUE"), ("c", ""), ("d", "Without"), ("e", "x" * 500)], "Without")
    assert found["a"] == "Hue"
    assert found["b"] == "HUE (b)"
    assert found["d"] == "Without (d)"
    assert len({one.casefold() for one in found.values()}) == 5


def test_nothing_is_written_where_a_sheet_is_too_short(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.desk.sheet.LAST_ROW", 12)
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"what was there before")
    with pytest.raises(SheetTooLong):
        export(scene.desk, Targets(xlsx=out), TEXTS["en"], FONTS, people=True)
    assert out.read_bytes() == b"what was there before"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [out.name]
