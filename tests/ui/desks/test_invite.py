"""The dialog that invites, over a real hub on loopback; who comes is real too, in a thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from checkin.desk.hosting import host
from checkin.desk.joining import Progress, join
from checkin.desk.tools import Tools
from checkin.domain import errors
from checkin.domain.hosting import Hosting
from checkin.domain.invitation import in_groups, parse
from checkin.domain.kinds import Role
from checkin.ui.desks.invite import InviteDialog
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.kit import Clock, seeded
from tests.ui.kit import wait_for

WITHIN_S = 30.0


class Joiner(Progress):
    """Somebody with the invitation that a dialog shows."""

    def __init__(self, digits: str, folder: Path, name: str = "Sảnh A") -> None:
        self.shown = self.role = ""
        self.error: errors.CheckinError | None = None
        self.stop = threading.Event()
        self.path = folder / "joined.checkin"

        def work() -> None:
            try:
                self.role = join(
                    self.path,
                    parse(digits),
                    name,
                    None,
                    state=folder / "state",
                    clock=Clock(),
                    steady=Clock(),
                    random=seeded(77),
                    pause=lambda seconds: self.stop.wait(min(seconds, 0.05)),
                    progress=self,
                ).role
            except errors.CheckinError as error:
                self.error = error

        self.thread = threading.Thread(target=work)
        self.thread.start()

    def code(self, code: str) -> None:
        self.shown = code

    def end(self) -> None:
        self.stop.set()
        self.thread.join(WITHIN_S)
        assert not self.thread.is_alive()


@pytest.fixture
def hub(event: Path, tools: Tools) -> Iterator[Hosting]:
    made = host(tools.open(event, "en"), "127.0.0.1", 0)
    yield made
    made.stop()


Come = Callable[[InviteDialog], Joiner]


@pytest.fixture
def come(tmp_path: Path) -> Iterator[Come]:
    """Let somebody come with what a dialog shows."""
    came: list[Joiner] = []

    def begin(dialog: InviteDialog) -> Joiner:
        wait_for(lambda: bool(dialog.offering.digits.text()))
        came.append(Joiner(dialog.offering.digits.text(), tmp_path))
        return came[-1]

    yield begin
    for one in came:
        one.end()


@pytest.fixture
def dialog(hub: Hosting, station: Station, theme: Theme, qtbot: QtBot) -> Iterator[InviteDialog]:
    made = InviteDialog(station, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    yield made
    made.close()


def test_the_invitation_is_shown_as_code_and_digits(dialog: InviteDialog, hub: Hosting) -> None:
    wait_for(lambda: bool(dialog.offering.digits.text()))
    shown = parse(dialog.offering.digits.text())
    assert list(shown.addresses) == hub.addresses
    assert dialog.offering._open.text().startswith(("Open for 10:00", "Open for 9:5"))
    dialog.offering.copy.click()
    assert parse(QGuiApplication.clipboard().text()) == shown
    assert in_groups(dialog._plain) == QGuiApplication.clipboard().text()


def test_the_code_on_the_screen_is_read_by_a_camera(
    dialog: InviteDialog, tmp_path: Path, tools: Tools
) -> None:
    wait_for(lambda: bool(dialog.offering.digits.text()))
    picture = tmp_path / "screen.png"
    assert dialog.grab().save(str(picture))
    assert list(tools.read_codes(picture)) == [dialog._plain]


def test_who_shows_the_same_digits_is_let_in(dialog: InviteDialog, come: Come, station: Station) -> None:
    names: list[str] = []
    dialog.admitted.connect(names.append)
    joiner = come(dialog)
    wait_for(dialog.admit.isVisible)
    wait_for(lambda: bool(joiner.shown))
    assert dialog.comparing.digits.text().replace(" ", "") == joiner.shown
    assert "Sảnh A" in dialog.comparing._who.text()
    dialog.admit.click()
    wait_for(lambda: bool(names))
    assert names == ["Sảnh A"]
    assert dialog.result() == QDialog.DialogCode.Accepted
    wait_for(lambda: bool(joiner.role))
    assert joiner.role == "desk"
    assert joiner.path.exists()


def test_enter_lets_nobody_in(dialog: InviteDialog, come: Come, station: Station) -> None:
    joiner = come(dialog)
    wait_for(dialog.admit.isVisible)
    QTest.keyPress(dialog, Qt.Key.Key_Return)
    QTest.keyPress(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
    wait_for(lambda: joiner.error is not None)
    assert isinstance(joiner.error, errors.InvitationDeclined)


def test_who_is_turned_away_is_told_and_another_may_come(dialog: InviteDialog, come: Come) -> None:
    joiner = come(dialog)
    before = dialog.offering.digits.text()
    wait_for(dialog.admit.isVisible)
    dialog.turn_away.click()
    wait_for(lambda: joiner.error is not None)
    assert isinstance(joiner.error, errors.InvitationDeclined)
    wait_for(lambda: bool(dialog.offering.digits.text()))
    assert dialog.offering.digits.text() != before
    assert not dialog.admit.isVisible()


def test_a_hub_may_be_invited_too(dialog: InviteDialog, come: Come) -> None:
    wait_for(lambda: bool(dialog.offering.digits.text()))
    before = dialog.offering.digits.text()
    dialog.offering._roles.setCurrentIndex(1)
    dialog.offering._roles.activated.emit(1)
    wait_for(lambda: dialog.offering.digits.text() not in ("", before))
    joiner = come(dialog)
    wait_for(dialog.admit.isVisible)
    assert dialog.offering.role is Role.HUB
    dialog.admit.click()
    wait_for(lambda: bool(joiner.role))
    assert joiner.role == "hub"


def test_without_a_hub_the_way_to_one_is_told(station: Station, theme: Theme, qtbot: QtBot) -> None:
    made = InviteDialog(station, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    wait_for(lambda: bool(made.fault.text()))
    assert "Desks page" in made.fault.text()
    assert made.again.isVisible()
    made.close()


def test_a_hub_that_stops_ends_the_invitation(dialog: InviteDialog, hub: Hosting, come: Come) -> None:
    wait_for(lambda: bool(dialog.offering.digits.text()))
    hub.stop()
    dialog.again.click()
    wait_for(lambda: bool(dialog.fault.text()))
    assert not dialog.offering.digits.text()


def test_closed_at_once_it_leaves_nothing_open(
    hub: Hosting, station: Station, theme: Theme, qtbot: QtBot, tools: Tools
) -> None:
    calls: list[int] = []

    def counting(path: Path, language: str) -> object:
        calls.append(1)
        return tools.open(path, language)

    station.tools = replace(station.tools, open=counting)  # type: ignore[arg-type]
    made = InviteDialog(station, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    made.close()
    lane = made.welcoming._lane
    assert lane.join(WITHIN_S)
    assert calls == [1]
