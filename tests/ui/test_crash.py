"""Reports of bugs: enough to find them, nothing about anybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.errors import DelegateWithdrawn
from checkin.ui.crash import CrashDialog, Crashes, make_report, save_report
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from tests.kit import RESOURCES
from tests.ui.kit import speaking
from tests.ui.setup.kit import picture

NAME = "Đặng Thị Hường"


def _lookup(name: str) -> None:
    table: dict[str, str] = {}
    _ = table[name]


def _bug(name: str = NAME) -> BaseException:
    delegate = name
    try:
        try:
            _lookup(delegate)
        except KeyError as error:
            raise ValueError(f"no badge for {delegate}") from error
    except ValueError as error:
        return error
    raise AssertionError


def _other_bug() -> BaseException:
    try:
        raise RuntimeError("/home/huong/Nhip cau.checkin")
    except RuntimeError as error:
        return error


def test_a_report_has_places_and_versions(qapp: QApplication) -> None:
    report = make_report(_bug(), "1.2.3", page="ScanPage", lane="database")
    assert "Check-in 1.2.3" in report
    assert "ScanPage" in report
    assert "database" in report
    assert "tests/ui/test_crash.py:" in report
    assert "_lookup" in report
    assert report.index("KeyError") < report.index("then") < report.index("ValueError")


def test_a_report_names_nobody(qapp: QApplication) -> None:
    report = make_report(_bug(), "1")
    for part in (NAME, *NAME.split(), "badge for"):
        assert part not in report


def test_facts_of_our_errors_stay_out(qapp: QApplication) -> None:
    try:
        raise DelegateWithdrawn(NAME)
    except DelegateWithdrawn as error:
        report = make_report(error, "1")
    assert "checkin.domain.errors.refused.DelegateWithdrawn" in report
    assert NAME not in report


def test_groups_are_told_one_by_one(qapp: QApplication) -> None:
    report = make_report(BaseExceptionGroup(NAME, [_bug(), _other_bug()]), "1")
    assert "| ValueError" in report
    assert "| RuntimeError" in report
    assert NAME not in report
    assert "huong" not in report


def test_no_folder_of_the_user_is_named(qapp: QApplication, tmp_path: Path) -> None:
    script = tmp_path / "somebody.py"
    script.write_text("def fail():\n    raise RuntimeError('x')\n", encoding="utf-8")
    space: dict[str, object] = {}
    exec(compile(script.read_text(encoding="utf-8"), str(script), "exec"), space)
    try:
        space["fail"]()  # type: ignore[operator]
    except RuntimeError as error:
        report = make_report(error, "1")
    assert "somebody.py:2 fail" in report
    assert str(tmp_path) not in report
    assert str(Path.home()) not in report


def test_reports_are_kept_and_old_ones_deleted(tmp_path: Path) -> None:
    now = datetime(2027, 1, 15, 15, 0, tzinfo=UTC)
    first = save_report("one", tmp_path / "reports", now)
    second = save_report("two", tmp_path / "reports", now)
    assert first != second
    assert first.read_text(encoding="utf-8") == "one"
    for day in range(1, 29):
        last = save_report("more", tmp_path / "reports", now.replace(month=2, day=day))
    kept = sorted((tmp_path / "reports").iterdir())
    assert len(kept) == 20
    assert last in kept
    assert first not in kept


class _Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> _Seconds:
    return _Seconds()


@pytest.fixture
def crashes(qtbot: QtBot, theme: Theme, tmp_path: Path, seconds: _Seconds) -> Iterator[Crashes]:
    made = Crashes(tmp_path, clock=seconds)
    yield made
    if made.dialog is not None:
        made.dialog.close()


def test_the_same_bug_is_counted_not_shown_again(
    crashes: Crashes, seconds: _Seconds, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    crashes.report(_bug())
    first = crashes.dialog
    assert first is not None
    assert not first.isModal()
    crashes.report(_bug())
    assert crashes.dialog is first
    assert first._more.isVisible()
    first.go_on.click()
    assert crashes.dialog is None
    seconds.now += 59
    crashes.report(_bug())
    assert crashes.dialog is None
    crashes.report(_other_bug())
    assert crashes.dialog is not None
    assert crashes.count == 4
    assert len(list(crashes.folder.iterdir())) == 2
    assert NAME not in capsys.readouterr().err


def test_after_a_minute_it_is_shown_again(crashes: Crashes, seconds: _Seconds) -> None:
    crashes.report(_bug())
    assert crashes.dialog is not None
    crashes.dialog.accept()
    seconds.now += 61
    crashes.report(_bug())
    assert crashes.dialog is not None


def test_a_dialog_that_went_with_its_window_is_not_asked(crashes: Crashes, seconds: _Seconds) -> None:
    window = QWidget()
    crashes.report(_bug(), window)
    assert crashes.dialog is not None
    shiboken6.delete(window)
    crashes.report(_other_bug())
    assert crashes.dialog is not None
    assert crashes.dialog.isVisible()


def test_a_full_disk_does_not_stop_the_dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file where the folder should be", encoding="utf-8")
    crashes = Crashes(tmp_path)
    crashes.report(_bug())
    assert crashes.dialog is not None
    assert not crashes.dialog.show_folder.isEnabled()
    crashes.dialog.close()


def test_copying_and_showing_the_folder(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    dialog = CrashDialog("report", None, tmp_path / "reports" / "crash.txt")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "report"
    dialog.show_folder.click()
    assert shown[0].toLocalFile() == str(tmp_path / "reports")


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("code", ["vi", "fr", "en"])
def test_it_speaks(qtbot: QtBot, theme: Theme, tmp_path: Path, mode: str, code: str) -> None:
    theme.choose(mode)
    speaking.append(Language(RESOURCES / "translations", code))
    dialog = CrashDialog(make_report(_bug(), "0.1.0", page="ScanPage"), None, tmp_path / "crash.txt")
    qtbot.addWidget(dialog)
    dialog.again()
    dialog.show()
    assert dialog.go_on.text()
    picture(dialog, f"crash-{code}-{mode}")
