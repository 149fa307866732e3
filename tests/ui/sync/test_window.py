"""The pill, the badge and the strips in the window; a hub that hangs; the end of the program."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.desk.hub_address import keep_address
from checkin.desk.scan import Outcome
from checkin.desk.tools import Tools
from checkin.domain.clock import Measure
from checkin.domain.errors import NotAdmitted, PartnerNewer
from checkin.domain.kinds import Role
from checkin.domain.verdict import Verdict
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.scan.sheet import Sheets
from checkin.ui.station import Station
from checkin.ui.sync.hub_dialog import HubDialog
from checkin.ui.sync.pill import SyncPill
from checkin.ui.sync.standing import Case
from checkin.ui.window import MainWindow
from tests.kit import Clock, enrol, open_file
from tests.ui.kit import settle, wait_for
from tests.ui.sync.conftest import Open
from tests.ui.sync.kit import LOOPBACK, carry, free_port, host, told
from tests.ui.test_stalls import assert_ticked, ticking

MINUTE = 60_000
DAY = 24 * 60 * MINUTE


@pytest.fixture
def window(qtbot: QtBot, event: Path, opened: Open, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(opened(event), theme, CameraPreview(theme))
    qtbot.addWidget(made)
    made.show()
    settle(made.station)
    yield made
    made.close()


@pytest.fixture
def hanging() -> Iterator[str]:
    """Yield the address of something that takes connections and never says a word."""
    with socket.create_server((LOOPBACK, 0)) as server:
        yield f"{LOOPBACK}:{server.getsockname()[1]}"


def say(window: MainWindow, **facts: object) -> None:
    """Let the room hear a status as its loop would tell it, which says no more."""
    sync = window.station.sync
    if sync._loop is not None:
        sync._loop.stop()
        assert sync.join(5)
        QApplication.processEvents()
    sync._told.emit(msgspec.structs.replace(sync.status, **facts))
    QApplication.processEvents()


def case(pill: SyncPill) -> Case:
    return pill.case


def test_nothing_is_said_of_other_desks_while_there_are_none(window: MainWindow) -> None:
    assert window.station.sync_if_open is None
    assert window.header.sync.pill is None
    assert window.sync_strip is None
    assert not window.header.sync.isVisible()


def test_the_pill_follows_the_clock(window: MainWindow, clock: Clock) -> None:
    room = window.station.sync
    pill = window.header.sync.pill
    assert pill is not None
    assert not pill.isVisible()
    say(window, hubs=1, waiting=0)
    assert pill.isVisible()
    assert case(pill) is Case.NEVER
    say(window, hub="Bàn 9", reached_ms=clock.now, own=5, stored=5)
    assert case(pill) is Case.STORED
    say(window, waiting=2)
    assert case(pill) is Case.WAITING
    clock.pass_(MINUTE)
    window.tick()
    assert "as of" in window.header._rate.text()
    assert "figures of the other desks" in window.header._count.accessibleName()
    clock.pass_(4 * MINUTE)
    window.tick()
    assert case(pill) is Case.LATE
    assert pill.text() == "2 waiting\n5 min ago"
    say(window, reached_ms=clock.now, waiting=0, safe=5)
    assert case(pill) is Case.SAFE
    window.tick()
    assert "as of" not in window.header._rate.text()
    assert room.standing.safe == 5


def test_a_wrong_clock_is_told_once(window: MainWindow, clock: Clock) -> None:
    _ = window.station.sync
    say(window, measure=Measure(26 * 60 * MINUTE, 5, clock.now, clock.now))
    strip = window.sync_strip
    assert strip is not None
    assert strip.isVisible()
    assert "1 day 2 h behind" in strip.accessibleName()
    strip.refused.emit()
    assert not strip.isVisible()
    say(window, measure=Measure(26 * 60 * MINUTE, 6, clock.now, clock.now))
    assert not strip.isVisible()


def test_a_desk_kept_out_is_told_what_to_do(window: MainWindow) -> None:
    _ = window.station.sync
    for error in (
        NotAdmitted("hub:1", "quarantined"),
        NotAdmitted("hub:1", "uncertified"),
        PartnerNewer("hub:1"),
    ):
        say(window, hubs=1, problem=error)
        strip = window.sync_strip
        assert strip is not None
        assert strip.accessibleName() == window.language.words.error(error)
        strip.refused.emit()
        assert not strip.isVisible()


def test_after_a_restart_the_figures_are_as_old_as_the_last_meeting(
    event: Path, second: Path, opened: Open, clock: Clock
) -> None:
    hub = opened(event)
    host(hub)
    carry(event, second)
    desk = opened(second)
    wait_for(lambda: desk.sync.status.reached_ms is not None)
    met_ms = clock.now
    desk.close()
    assert desk.join(5)
    hub.sync.stop_hosting()
    settle(hub)
    clock.pass_(20 * MINUTE)
    again = opened(second)
    assert again.sync.standing.case(again.now()) is Case.NEVER
    assert again.as_of() == met_ms


def test_practice_meets_nobody(event: Path, second: Path, opened: Open, tools: Tools, theme: Theme) -> None:
    host(opened(event))
    carry(event, second)
    real = opened(second)
    practice = Station(tools, second, real.language, real.settings, practice=True)
    there: list[bool] = []
    practice.open(lambda: there.append(True), lambda error: None)
    wait_for(lambda: bool(there))
    assert practice.overview.hubs
    practice.synchronise()
    assert practice.sync_if_open is None
    practice.sync.host()
    assert practice.sync.join(0)
    assert not practice.sync.hosting
    assert not practice.sync.hub.wanted
    practice.close()
    assert practice.join(5)


def test_full_says_how_old_the_others_figures_are(window: MainWindow, clock: Clock) -> None:
    _ = window.station.sync
    say(window, hubs=1, reached_ms=clock.now, waiting=0)
    outcome = Outcome(verdict=Verdict.FULL, session="plenary", at_ms=clock.now)
    sheets = Sheets(window.station)
    assert sheets.of(outcome).facts == ()
    clock.pass_(3 * MINUTE)
    (fact,) = sheets.of(outcome).facts
    assert fact == "Figures of the other desks as of 08:40"


def test_the_window_shows_the_corrected_time(window: MainWindow, clock: Clock) -> None:
    _ = window.station.sync
    told(window.station, lambda desk: desk.time.keep(Measure(DAY, 5, clock.now, clock.now)))
    say(window, measure=Measure(DAY, 5, clock.now, clock.now))
    wait_for(lambda: window.station.now() == clock.now + DAY)


def test_one_click_makes_this_laptop_the_hub(window: MainWindow, qtbot: QtBot) -> None:
    station = window.station
    station.settings.put(f"hub-{station.overview.event_id}/port", free_port())
    dialog = HubDialog(station, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    assert not dialog.form.end.isVisible()
    dialog.form.begin.click()
    wait_for(lambda: station.sync.hosting)
    assert station.sync.hub.hosting is not None
    assert dialog.form.addresses.text().split("\n") == station.sync.hub.hosting.addresses
    assert window.header.sync.pill is not None
    assert window.header.sync.pill.case is Case.HOST
    dialog.form.end.click()
    wait_for(lambda: not station.sync.hosting and not station.sync.hub.busy)
    assert dialog.form.begin.isVisible()
    assert not station.sync.hub.wanted
    dialog.close()


def test_a_taken_port_is_told_with_another_one(window: MainWindow) -> None:
    station = window.station
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = taken.getsockname()[1]
        station.sync.host(port)
        wait_for(lambda: station.sync.hub.problem is not None)
        assert not station.sync.hosting
        strip = window.sync_strip
        assert strip is not None
        assert strip.isVisible()
        assert str(port) in strip.accessibleName()
        assert station.sync.hub.free_port not in (0, port)
        strip.accepted.emit()
        wait_for(lambda: station.sync.hosting)
        assert not strip.isVisible()


def test_the_hub_serves_again_after_a_restart(event: Path, opened: Open, tools: Tools) -> None:
    first = opened(event)
    port = host(first)
    first.close()
    assert first.join(10)
    again = opened(event)
    wait_for(lambda: again.sync_if_open is not None and again.sync.hosting)
    assert again.sync.hub.hosting is not None
    assert again.sync.hub.hosting.port == port


def test_a_desk_is_told_why_it_cannot_be_the_hub(second: Path, opened: Open, qtbot: QtBot) -> None:
    station = opened(second)
    dialog = HubDialog(station)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.form.begin.isVisible()
    station.sync.host()
    assert not station.sync.hosting
    assert station.sync.hub.problem is not None


def test_a_hub_that_hangs_holds_nobody_up(
    event: Path,
    hanging: str,
    opened: Open,
    theme: Theme,
    qtbot: QtBot,
    clock: Clock,
    codes: dict[str, str],
) -> None:
    with open_file(event) as file:
        keep_address(Desk(file, clock), hanging)
    station = opened(event)
    window = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(window)
    window.show()
    wait_for(lambda: station.sync.status.meeting)
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    with ticking() as gaps:
        for code in list(codes.values())[:5]:
            window.offer(code)
        wait_for(lambda: len(answers) == 5 and sum(gaps) >= 2000)
    assert_ticked(gaps)
    began = monotonic()
    station.close()
    assert station.join(5)
    assert monotonic() - began < 1.0
    assert not [one for one in threading.enumerate() if one.name in ("network", "wake-ups")]
    window.close()


def test_a_machine_that_joined_as_a_hub_serves(event: Path, clock: Clock, opened: Open) -> None:
    with open_file(event) as organiser:
        enrol(organiser, event.parent, "standby", clock, Role.HUB).close()
    station = opened(event.with_name("standby.checkin"))
    hub = station.sync.hub
    assert not station.overview.organiser
    assert hub.allowed
    hub.start(free_port())
    wait_for(lambda: station.sync.hosting)
    hub.stop()
    wait_for(lambda: not station.sync.hosting and not hub.busy)
