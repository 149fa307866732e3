"""The dialog that exports: figures for everybody, names for organisers, stopped without a trace."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from checkin.ui.attendance.exporting import ExportDialog
from checkin.ui.door import Door
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for

FORMS = ("xlsx", "pdf", "csv", "json")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Close what a test that failed has left: a modal dialog is in the way of every other."""
    yield
    for left in QApplication.topLevelWidgets():
        if isinstance(left, ExportDialog):
            left.close()


def opened(station: Station, door: Door, target: Path | None) -> tuple[ExportDialog, list[str]]:
    dialog = ExportDialog(station, door)
    asked: list[str] = []

    def answer(_: str, proposed: str, __: str) -> str:
        asked.append(proposed)
        return str(target) if target is not None else ""

    dialog.job.ask_target = answer
    dialog.open()
    return dialog, asked


def export(station: Station, dialog: ExportDialog, form: str) -> None:
    dialog.form.setCurrentIndex(FORMS.index(form))
    dialog.primary.click()
    wait_for(lambda: not dialog.job.under_way)
    settle(station)


def shown(dialog: ExportDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog) and one.text()]


def test_every_form_is_written_and_opened(station: Station, door: Door, tmp_path: Path) -> None:
    files: list[Path] = []
    station.show_file = files.append
    for form in FORMS:
        out = tmp_path / f"out.{form}"
        dialog, asked = opened(station, door, out)
        export(station, dialog, form)
        assert Path(asked[0]).name == f"sample-attendance-2027-01-15.{form}"
        assert out.stat().st_size
        assert f"Written: out.{form}" in shown(dialog)
        dialog.open_file.click()
        assert files[-1] == out
        dialog.close()
    assert load_workbook(tmp_path / "out.xlsx").sheetnames[0] == "Summary"
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["whole"]["expected"] == 812


def test_language_session_and_names(station: Station, door: Door, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    dialog, asked = opened(station, door, out)
    dialog.scope.show_scope("plenary")
    dialog.speech.setCurrentIndex(1)
    dialog.form.setCurrentIndex(FORMS.index("csv"))
    dialog.people.setChecked(True)
    assert any("personal data" in text for text in shown(dialog))
    export(station, dialog, "csv")
    assert Path(asked[0]).name == "sample-presences-plenary-2027-01-15.csv"
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")), delimiter=";"))
    assert {row["session"] for row in rows} == {"plenary"}
    assert len({row["name"] for row in rows}) > 500
    dialog.close()


def test_a_form_without_names_forgets_the_choice(station: Station, door: Door, tmp_path: Path) -> None:
    dialog, _ = opened(station, door, tmp_path / "out.pdf")
    dialog.people.setChecked(True)
    dialog.form.setCurrentIndex(FORMS.index("pdf"))
    assert not dialog.naming
    assert not any("personal data" in text for text in shown(dialog))
    export(station, dialog, "pdf")
    assert (tmp_path / "out.pdf").exists()
    dialog.close()


def test_names_are_for_organisers(station: Station, door: Door, tmp_path: Path) -> None:
    station.overview = msgspec.structs.replace(station.overview, organiser=False)
    dialog, _ = opened(station, door, tmp_path / "out.xlsx")
    assert not dialog.people.isVisibleTo(dialog)
    assert any("organiser's desk" in text for text in shown(dialog))
    export(station, dialog, "xlsx")
    assert (tmp_path / "out.xlsx").exists()
    dialog.close()


def test_stopping_and_refusals_leave_nothing(station: Station, door: Door, tmp_path: Path) -> None:
    dialog, _ = opened(station, door, tmp_path / "out.xlsx")
    dialog.people.setChecked(True)
    dialog.primary.click()
    assert dialog.stop.isVisibleTo(dialog)
    dialog.stop.click()
    wait_for(lambda: not dialog.job.under_way)
    assert "Stopped." in shown(dialog)
    assert not (tmp_path / "out.xlsx").exists()
    dialog.close()
    dialog, _ = opened(station, door, tmp_path / "nowhere" / "out.xlsx")
    export(station, dialog, "xlsx")
    assert any("folder" in text for text in shown(dialog))
    assert dialog.primary.isEnabled()
    dialog.close()
    dialog, _ = opened(station, door, None)
    export(station, dialog, "xlsx")
    assert not dialog.job.under_way
    dialog.close()


def test_a_full_stop_is_no_suffix(station: Station, door: Door, tmp_path: Path) -> None:
    dialog, _ = opened(station, door, tmp_path / "Liste 15.01")
    export(station, dialog, "csv")
    assert [one.name for one in tmp_path.glob("Liste*")] == ["Liste 15.01.csv"]
    dialog.close()


def test_what_the_dialog_has_not_asked_about_is_asked_again(
    station: Station, door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_text("before", encoding="utf-8")
    answers = iter([tmp_path / "a", tmp_path / "b"])
    proposals: list[str] = []

    def answer(_: QWidget, __: str, proposed: str, ___: str) -> tuple[str, str]:
        proposals.append(proposed)
        return str(next(answers)), "CSV (*.csv)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = ExportDialog(station, door)
    dialog.open()
    export(station, dialog, "csv")
    assert proposals[1:] == [str(tmp_path / "a.csv")]
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "before"
    assert (tmp_path / "b.csv").stat().st_size
    dialog.close()


def test_nothing_is_exported_for_a_text_that_is_no_choice(
    station: Station, door: Door, tmp_path: Path
) -> None:
    dialog, asked = opened(station, door, tmp_path / "out.json")
    dialog.scope.setEditText("gala typo")
    export(station, dialog, "json")
    assert not asked
    assert any("gala typo" in text for text in shown(dialog))
    assert dialog.scope.currentText() == "The whole event"
    dialog.scope.setEditText("opening plen")
    export(station, dialog, "json")
    assert "plenary" in Path(asked[0]).name
    assert not any("gala typo" in text for text in shown(dialog))
    dialog.close()
