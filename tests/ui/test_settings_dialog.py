"""Settings: kept at once, supervisors with their PINs."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.desk.tools import Tools
from checkin.domain.pin import check_pin
from checkin.ui.look.theme import Theme
from checkin.ui.settings_dialog import SettingsDialog
from checkin.ui.setup.supervisors import SupervisorsForm
from checkin.ui.station import Station
from checkin.ui.wedge import Burst, Wedge
from tests.ui.kit import settle, wait_for
from tests.ui.setup.fakes import FakeCameras, FakePlayer
from tests.ui.setup.kit import picture, type_text


@pytest.fixture
def sounds() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def cameras() -> FakeCameras:
    return FakeCameras()


@pytest.fixture
def tools(tools: Tools, cameras: FakeCameras) -> Tools:
    return replace(tools, cameras=cameras, camera=cameras.open)


@pytest.fixture
def wedge(qtbot: QtBot) -> Wedge:
    return Wedge()


@pytest.fixture
def dialog(qtbot: QtBot, station: Station, theme: Theme, wedge: Wedge, sounds: FakePlayer) -> SettingsDialog:
    made = SettingsDialog(station, theme, wedge, sounds)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    wait_for(made.camera.again.isEnabled)
    return made


def form_of(dialog: SettingsDialog) -> SupervisorsForm:
    dialog.tabs.choose(4)
    assert dialog.supervisors is not None
    return dialog.supervisors


def fill(form: SupervisorsForm, name: str, first: str, second: str | None = None) -> None:
    form.name.setText(name)
    form.first.setText(first)
    form.second.setText(first if second is None else second)


def test_a_camera_is_chosen_and_told_once(dialog: SettingsDialog, station: Station) -> None:
    changed: list[bool] = []
    dialog.changed.connect(lambda: changed.append(True))
    box = dialog.camera.box
    assert [box.itemText(i) for i in range(box.count())] == [
        "None: hand scanner",
        "Integrated Camera (0)",
        "Camera 1",
        "An address or a video file",
    ]
    assert box.currentIndex() == 0
    box.setCurrentIndex(2)
    box.activated.emit(2)
    box.activated.emit(2)
    assert station.settings.text("camera") == "1"
    assert len(changed) == 1


def test_an_address_is_typed(qtbot: QtBot, dialog: SettingsDialog, station: Station) -> None:
    camera = dialog.camera
    assert not camera.source.isVisible()
    camera.box.setCurrentIndex(3)
    camera.box.activated.emit(3)
    assert camera.source.isVisible()
    type_text(camera.source, "http://camera.local/mjpg")
    camera.source.editingFinished.emit()
    assert station.settings.text("camera") == "http://camera.local/mjpg"
    camera.look()
    wait_for(camera.again.isEnabled)
    assert camera.box.currentIndex() == 3
    assert camera.source.text() == "http://camera.local/mjpg"


def test_a_camera_plugged_in_later_is_found(dialog: SettingsDialog, cameras: FakeCameras) -> None:
    cameras.found = []
    dialog.camera.again.click()
    wait_for(dialog.camera.again.isEnabled)
    assert dialog.camera.box.count() == 2


def test_sounds_are_switched_off_and_tried(
    dialog: SettingsDialog, station: Station, sounds: FakePlayer
) -> None:
    dialog.tabs.choose(2)
    for button in dialog.sounds.buttons.values():
        button.click()
    assert len(sounds.played) == 5
    dialog.sounds.on.setChecked(False)
    assert station.settings.flag("sound", default=True) is False


def test_the_scanner_is_only_judged_while_it_is_tried(dialog: SettingsDialog, wedge: Wedge) -> None:
    burst = Burst("1" * 200, "1" * 200, "\r", 0, 400)
    wedge.measured.emit(burst)
    assert dialog.scanner_test.answer == ""
    dialog.tabs.choose(1)
    wedge.measured.emit(burst)
    assert dialog.scanner_test.answer == "The scanner works."


def test_the_desk_gets_another_name(dialog: SettingsDialog, station: Station) -> None:
    dialog.tabs.choose(3)
    dialog.desk.name.setText("Bàn lễ tân")
    dialog.desk.save.click()
    wait_for(lambda: station.overview.desk == "Bàn lễ tân")
    dialog.desk.name.setText("  ")
    dialog.desk.save.click()
    settle(station)
    assert station.overview.desk == "Bàn lễ tân"
    assert "cannot be the value" in dialog.desk._said.text()


def test_supervisors_are_added_changed_and_removed(dialog: SettingsDialog, station: Station) -> None:
    form = form_of(dialog)
    assert not form.add.isEnabled()
    fill(form, "Lê Hoàng Nam", "280719")
    form.add.click()
    wait_for(lambda: len(station.overview.supervisors) == 1)
    assert form.first.text() == ""
    form.list.setCurrentRow(0)
    fill(form, "", "907182")
    form.change.click()
    wait_for(lambda: check_pin(station.overview.supervisors[0].hash, "907182"))
    form.list.setCurrentRow(0)
    form.remove.click()
    assert form.remove.text() == "Really remove?"
    settle(station)
    assert len(station.overview.supervisors) == 1
    form.remove.click()
    wait_for(lambda: not station.overview.supervisors)
    assert form.list.count() == 0


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("280719", "280718", "The two PINs differ."),
        ("123456", None, "A PIN has six digits, not all the same"),
    ],
)
def test_bad_pins_are_said_in_words(
    dialog: SettingsDialog, station: Station, first: str, second: str | None, said: str
) -> None:
    form = form_of(dialog)
    fill(form, "Nam", first, second)
    form.add.click()
    settle(station)
    wait_for(form._said.isVisible)
    assert form._said.text().startswith(said)
    assert not station.overview.supervisors
    assert form.add.isEnabled()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("code", ["vi", "fr", "en"])
def test_pictures(
    dialog: SettingsDialog, station: Station, theme: Theme, wedge: Wedge, code: str, mode: str
) -> None:
    theme.choose(mode)
    station.language.choose(code)
    form = form_of(dialog)
    fill(form, "Lê Hoàng Nam", "280719")
    form.add.click()
    wait_for(lambda: form.list.count() == 1)
    picture(dialog, f"settings5-{code}-{mode}")
    for number in range(4):
        dialog.tabs.choose(number)
        if number == 1:
            wedge.measured.emit(Burst("1" * 190, "", "\r", 0, 400))
        picture(dialog, f"settings{number + 1}-{code}-{mode}")
    station.language.choose("en")


def test_closed_before_the_pin_is_hashed_the_window_knows_the_supervisor(
    qtbot: QtBot, station: Station, theme: Theme, wedge: Wedge, sounds: FakePlayer
) -> None:
    dialog = SettingsDialog(station, theme, wedge, sounds)
    dialog.show()
    hold = Event()
    station.lane.submit(lambda: hold.wait(20))
    form = form_of(dialog)
    fill(form, "Lê Hoàng Nam", "280719")
    form.add.click()
    dialog.accept()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(dialog)
    hold.set()
    settle(station)
    settle(station)
    assert [one.name for one in station.overview.supervisors] == ["Lê Hoàng Nam"]


def test_nothing_waits_for_a_slow_list_of_cameras(
    dialog: SettingsDialog, station: Station, cameras: FakeCameras
) -> None:
    cameras.hold = Event()
    dialog.camera.again.click()
    done: list[bool] = []
    for lane in (station.lane, station.jobs, station.sums):
        lane.submit(lambda: None, lambda _: done.append(True))
    wait_for(lambda: len(done) == 3, 10_000)
    assert not dialog.camera.again.isEnabled()
    cameras.hold.set()
    wait_for(dialog.camera.again.isEnabled)
