"""Joining from the set-up, over a real hub on loopback: by camera, by scanner, by typed digits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.inviting import Comer, Inviting, invite
from checkin.desk.tools import Tools
from checkin.domain.invitation import in_groups
from checkin.domain.kinds import Role
from checkin.ui.scanner import Scanner
from checkin.ui.setup.join_step import JoinStep
from checkin.ui.setup.setup import SetupWindow
from tests.kit import Clock, make, open_desk
from tests.ui.kit import wait_for


class Organiser:
    """An organiser with a hub, elsewhere."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        clock = Clock()
        path = make(folder, clock, "organiser")
        self.hub = host(open_desk(path, clock, seed=4), "127.0.0.1", 0)
        self.desk: Desk = open_desk(path, clock)
        self.inviting: Inviting = invite(self.desk)

    def comer(self) -> Comer:
        found: list[Comer | None] = [None]

        def came() -> bool:
            found.append(self.inviting.look())
            return found[-1] is not None

        wait_for(came)
        comer = found[-1]
        assert comer is not None
        return comer

    def close(self) -> None:
        self.inviting.close()
        self.desk.file.close()
        self.hub.stop()


@pytest.fixture
def organiser(tmp_path: Path) -> Iterator[Organiser]:
    made = Organiser(tmp_path / "elsewhere")
    yield made
    made.close()


def to_joining(window: SetupWindow) -> JoinStep:
    window.event_step.join.setChecked(True)
    window.event_step.joining.name.setText("Sảnh A")
    window.event_step.joining.protection.plain.setChecked(True)
    window.go_on()
    step = window.join_step
    assert step is not None
    assert window.step is step
    return step


def events_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.rglob("*.checkin*") if "elsewhere" not in one.parts)


def test_what_the_camera_reads_knocks_and_an_admission_leads_to_the_door(
    window: SetupWindow, scanner: Scanner, organiser: Organiser, tools: Tools, tmp_path: Path
) -> None:
    step = to_joining(window)
    scanner.code.emit(organiser.inviting.digits)
    comer = organiser.comer()
    assert comer.name == "Sảnh A"
    wait_for(lambda: step.wait.digits.text().replace(" ", "") == comer.code)
    assert not window.frame.next.isEnabled()
    organiser.inviting.admit(organiser.desk, comer)
    wait_for(lambda: window.desk_step is not None and window.step is window.desk_step)
    assert window.desk_step is not None
    assert window.desk_step.desk.text() == "Sảnh A"
    paths: list[Path] = []
    window.finished.connect(paths.append)
    for name in ("try_step", ""):
        window.go_on()
        if name:
            wait_for(lambda: window.try_step is not None and window.step is window.try_step)
    with (desk := tools.open(paths[0], "en")).file:
        assert desk.file.role is Role.DESK
        assert desk.own_name == "Sảnh A"


def test_digits_are_typed_and_enter_goes_on(window: SetupWindow, organiser: Organiser) -> None:
    step = to_joining(window)
    step.digits.setPlainText(in_groups(organiser.inviting.digits))
    QTest.keyPress(step.digits, Qt.Key.Key_Return)
    comer = organiser.comer()
    wait_for(lambda: step.wait.digits.text().replace(" ", "") == comer.code)
    # Pressed once more it neither cancels nor knocks again.
    QTest.keyPress(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    assert step.work.under_way
    assert organiser.inviting.look() == comer
    step.cancel()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "no invitation"), ("hello", "no invitation"), ("0" * 200, "no invitation")],
)
def test_what_is_no_invitation_is_said(window: SetupWindow, typed: str, said: str) -> None:
    step = to_joining(window)
    step.digits.setPlainText(typed)
    window.go_on()
    assert said in window.frame._fault.text()
    assert not step.work.under_way


def test_a_badge_before_the_camera_is_told_apart(
    window: SetupWindow, scanner: Scanner, codes: dict[str, str]
) -> None:
    step = to_joining(window)
    scanner.code.emit(next(iter(codes.values())))
    assert "code of a badge" in step.said.text()
    assert not step.work.under_way


def test_whoever_is_turned_away_is_told_and_nothing_is_left(
    window: SetupWindow, organiser: Organiser, tmp_path: Path
) -> None:
    step = to_joining(window)
    step.offer(organiser.inviting.digits)
    organiser.comer()
    wait_for(lambda: bool(step.wait.digits.text()))
    organiser.inviting.turn_away()
    wait_for(lambda: bool(step.said.text()))
    assert "turned this computer away" in step.said.text()
    assert window.frame.next.isEnabled()
    assert events_in(tmp_path) == []


@pytest.mark.parametrize("how", ["esc", "button", "back", "close"])
def test_giving_up_leaves_nothing(
    window: SetupWindow, organiser: Organiser, tmp_path: Path, how: str
) -> None:
    step = to_joining(window)
    step.offer(organiser.inviting.digits)
    organiser.comer()
    wait_for(lambda: bool(step.wait.digits.text()))
    if how == "esc":
        QTest.keyPress(step.wait, Qt.Key.Key_Escape)
    elif how == "button":
        step.wait.cancel.click()
    elif how == "back":
        window.frame.back.click()
        assert window.step is window.event_step
    else:
        window.close()
    assert not step.work.under_way
    wait_for(lambda: events_in(tmp_path) == [])


def test_nobody_answers(window: SetupWindow, organiser: Organiser, tmp_path: Path) -> None:
    organiser.hub.stop()
    step = to_joining(window)
    step.offer(organiser.inviting.digits)
    wait_for(lambda: bool(step.said.text()))
    assert "127.0.0.1" in step.said.text()
    assert events_in(tmp_path) == []


def test_a_desk_needs_a_name(window: SetupWindow) -> None:
    window.event_step.join.setChecked(True)
    window.go_on()
    assert window.step is window.event_step
    assert "name" in window.frame._fault.text()
