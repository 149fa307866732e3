"""A lane does everything it is given, once, in order, and the GUI thread goes on meanwhile."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from checkin.domain.errors import CheckinError, DiskFull
from checkin.ui.lane import Lane
from tests.ui.kit import wait_for

pytestmark = pytest.mark.usefixtures("qapp")


def test_results_come_back_in_order_on_the_gui_thread() -> None:
    lane = Lane("test")
    got: list[tuple[int, int]] = []
    for number in range(50):
        lane.submit(lambda number=number: number, lambda one: got.append((one, threading.get_ident())))  # type: ignore[misc]
    wait_for(lambda: len(got) == 50)
    assert got == [(number, threading.get_ident()) for number in range(50)]
    lane.close()
    assert lane.join()


def test_work_runs_on_another_thread_and_the_event_loop_ticks_meanwhile() -> None:
    lane = Lane("test")
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(10)
    gate = threading.Event()
    done: list[int] = []

    def stalled() -> int:
        assert gate.wait(30)
        return threading.get_ident()

    lane.submit(stalled, done.append)
    wait_for(lambda: len(ticks) >= 20)
    assert not done
    gate.set()
    wait_for(lambda: bool(done))
    assert done != [threading.get_ident()]
    lane.close()
    assert lane.join()


def test_faults_go_to_who_asked_else_to_everybody_and_bugs_always_to_everybody() -> None:
    lane = Lane("test")
    faults: list[object] = []
    lane.fault.connect(faults.append)
    told: list[CheckinError] = []

    def full() -> None:
        raise DiskFull("x")

    def bug() -> None:
        raise KeyError("x")

    lane.submit(full, None, told.append)
    lane.submit(full)
    lane.submit(bug, None, told.append)
    wait_for(lambda: len(faults) == 2)
    assert [type(one) for one in told] == [DiskFull]
    assert [type(one) for one in faults] == [DiskFull, KeyError]
    lane.close()
    assert lane.join()


def test_only_the_latest_of_a_kind_is_handed_back() -> None:
    lane = Lane("test")
    gate = threading.Event()
    ran: list[str] = []
    got: list[str] = []
    lane.submit(lambda: gate.wait(30))

    def search(text: str) -> str:
        ran.append(text)
        return text

    for text in ("ng", "ngu", "nguy"):
        lane.submit(lambda text=text: search(text), got.append, latest="search")  # type: ignore[misc]
    gate.set()
    wait_for(lambda: bool(got))
    QApplication.processEvents()
    assert got == ["nguy"]
    assert ran == ["nguy"]
    lane.close()
    assert lane.join()


def test_nobody_is_called_after_its_owner_is_deleted() -> None:
    lane = Lane("test")
    gate = threading.Event()
    got: list[object] = []
    owner = QObject()
    lane.submit(lambda: gate.wait(30), got.append, owner=owner)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, 52)  # DeferredDelete
    gate.set()
    after: list[object] = []
    lane.submit(lambda: None, after.append)
    wait_for(lambda: bool(after))
    assert got == []
    lane.close()
    assert lane.join()


def test_closing_finishes_what_was_given() -> None:
    lane = Lane("test")
    ran: list[int] = []
    for number in range(20):
        lane.submit(lambda number=number: ran.append(number))  # type: ignore[misc]
    lane.close()
    assert lane.join()
    assert ran == list(range(20))
