"""CSV files as Excel opens them in each language, and figures as in the notebook."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from checkin.desk.exports.export import Targets, export
from checkin.desk.exports.tables import FIGURES, PEOPLE, SEPARATORS
from checkin.desk.spreadsheet import csv_text

from .conftest import Scene
from .scene import DAY_TWO, FONTS, SESSIONS, TEXTS, local


def table(raw: bytes, language: str) -> list[dict[str, str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    text = io.StringIO(raw.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=SEPARATORS[language]))


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_figures(scene: Scene, tmp_path: Path, language: str) -> None:
    desk, book = scene
    out = tmp_path / "figures.csv"
    export(desk, Targets(csv=out), TEXTS[language], FONTS)
    rows = table(out.read_bytes(), language)
    assert tuple(rows[0]) == FIGURES
    totals = {
        row["session"]: tuple(int(row[one]) for one in ("expected", "present", "inside"))
        for row in rows
        if row["group"] == "total"
    }
    assert totals == {session: book.figures(session) for session in ("", *SESSIONS)}
    days = {row["name"]: (int(row["expected"]), int(row["present"])) for row in rows if row["group"] == "day"}
    assert days[DAY_TWO] == book.of_day(DAY_TWO)
    assert {row["as_of"][-6:] for row in rows} == {"+07:00"}
    assert {row["timezone"] for row in rows} == {"Asia/Ho_Chi_Minh"}
    named = {row["name"] for row in rows if row["group"] == "delegation"}
    assert {"vi": "Thành phố Huế", "fr": "Ville de Hué", "en": "Hue City"}[language] in named
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for row in rows for cell in row.values())


def test_people_by_session(scene: Scene, tmp_path: Path) -> None:
    desk, book = scene
    out = tmp_path / "people.csv"
    export(desk, Targets(csv=out), TEXTS["vi"], FONTS, people=True)
    rows = table(out.read_bytes(), "vi")
    assert tuple(rows[0]) == PEOPLE
    found = {(row["session"], row["name"]): row for row in rows}
    assert len(found) == len(rows)
    wanted = 0
    for session in SESSIONS:
        for who, guest in book.guests.items():
            first, awaited = book.first(who, session), book.awaited(who, session)
            row = found.get((session, csv_text(guest.name)))
            if first is None and not awaited:
                assert row is None
                continue
            assert row is not None
            wanted += 1
            assert (row["expected"], row["present"]) == (str(int(awaited)), str(int(first is not None)))
            assert row["first"] == (local(first) if first is not None else "")
            entries = [scan for scan in book.scans if scan[:3] == (who, session, False)]
            assert row["entries"] == str(len(entries))
            assert row["country"] == book.country(who)
            if entries:
                assert row["first_door"] == csv_text(entries[0][4] or "desk")
                assert row["last"] == local(entries[-1][3])
    assert wanted == len(rows)
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for row in rows for cell in row.values())
