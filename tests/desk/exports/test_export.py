"""Several files at once: the same moment in all, all or none."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.exports.export import Targets, export, file_stem
from checkin.domain import errors
from tests.kit import Clock, enrol

from .conftest import Scene
from .scene import DAY_ONE, DAY_TWO, FONTS, SESSIONS, TEXTS


def every(folder: Path) -> Targets:
    return Targets(folder / "a.csv", folder / "a.xlsx", folder / "a.pdf", folder / "a.json")


def test_json_says_where_it_comes_from(scene: Scene, tmp_path: Path) -> None:
    desk, book = scene
    targets = every(tmp_path)
    export(desk, targets, TEXTS["fr"], FONTS)
    assert all(path.stat().st_size for path in targets.paths)
    found = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert found["event"] == "Conférence de Hué"
    assert found["as_of"].endswith("+07:00")
    assert (found["timezone"], found["desks"]) == ("Asia/Ho_Chi_Minh", ["desk"])
    assert found["desks_heard"][0]["last"].endswith("+07:00")
    figures = {
        one["session"]: (one["expected"], one["present"], one["inside"])
        for one in (found["whole"], *found["sessions"])
    }
    assert figures == {session: book.figures(session) for session in ("", *SESSIONS)}
    assert {one["day"]: (one["expected"], one["present"]) for one in found["days"]} == {
        day: book.of_day(day) for day in (DAY_ONE, DAY_TWO)
    }
    countries = {one["id"]: one["expected"] for one in found["whole"]["by_country"]}
    among = [who for who in book.guests if book.country(who) == "LA"]
    assert countries["LA"] == book.figures("", among)[0]


def test_one_bad_target_writes_none(scene: Scene, tmp_path: Path) -> None:
    targets = Targets(tmp_path / "a.csv", tmp_path / "nowhere" / "a.xlsx", tmp_path / "a.pdf")
    with pytest.raises(errors.FolderMissing):
        export(scene.desk, targets, TEXTS["en"], FONTS)
    with pytest.raises(errors.FileIsDirectory):
        export(scene.desk, Targets(tmp_path / "a.csv", tmp_path), TEXTS["en"], FONTS)
    with pytest.raises(errors.FileExists):
        export(scene.desk, Targets(tmp_path / "a.csv", scene.desk.file.path), TEXTS["en"], FONTS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("last", [1, 2])
def test_stopped_in_the_middle_writes_nothing(scene: Scene, tmp_path: Path, last: int) -> None:
    (tmp_path / "a.csv").write_text("before", encoding="utf-8")
    calls = iter(range(1, 100))

    def step(_: int, __: int) -> None:
        if next(calls) >= last:
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        export(scene.desk, every(tmp_path), TEXTS["en"], FONTS, people=True, progress=step)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "before"


def test_names_are_for_organisers(scene: Scene, tmp_path: Path, clock: Clock) -> None:
    with enrol(scene.desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        with pytest.raises(errors.RoleTooLow):
            export(second, Targets(csv=tmp_path / "a.csv"), TEXTS["en"], FONTS, people=True)
        assert not (tmp_path / "a.csv").exists()
        export(second, Targets(csv=tmp_path / "a.csv"), TEXTS["en"], FONTS)
        assert (tmp_path / "a.csv").exists()


def test_names_of_files_say_nobody() -> None:
    assert file_stem("event", "presences", "", date(2027, 1, 15)) == "event-presences-2027-01-15"
    assert file_stem("event", "attendance", "a/b", date(2027, 1, 15)) == "event-attendance-a-b-2027-01-15"
