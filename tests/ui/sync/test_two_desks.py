"""A laptop as the hub and another desk: what one writes shows at the other, whatever breaks between."""

from __future__ import annotations

import threading
from pathlib import Path
from time import monotonic

from pytestqt.qtbot import QtBot

from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import edit
from checkin.desk.revoke import revoke
from checkin.desk.shift import take_over
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.sync.standing import Case
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import settle, wait_for
from tests.ui.sync.conftest import Open
from tests.ui.sync.kit import carry, host, pass_time, told

MINUTE = 60_000


def door_of(station: Station) -> Door:
    made = Door(station)
    made.move(next(one for one in station.overview.sessions if one.id == "plenary"), "", out=False)
    settle(station)
    return made


def met(station: Station) -> bool:
    return station.sync.status.reached_ms is not None


def pair(event: Path, second: Path, opened: Open) -> tuple[Station, Station, int]:
    """Return a station that is the hub, one that has met it, and the port."""
    hub = opened(event)
    port = host(hub)
    carry(event, second)
    desk = opened(second)
    wait_for(lambda: met(desk))
    return hub, desk, port


def test_a_scan_shows_at_the_other_desk(
    event: Path, second: Path, codes: dict[str, str], opened: Open, clock: Clock
) -> None:
    hub, desk, _ = pair(event, second, opened)
    here, there = door_of(hub), door_of(desk)
    assert hub.sync.standing.case(clock.now) is Case.HOST
    first, *others = list(codes.values())[:9]
    there.offer(first)
    wait_for(lambda: here.figures.present == 1)
    for code in others:
        here.offer(code)
    settle(hub)
    assert here.figures.present > 1
    wait_for(lambda: there.figures.present == here.figures.present)
    wait_for(lambda: desk.sync.status.waiting == 0)
    wait_for(lambda: hub.sync.standing.connected == 1)


def test_what_waits_is_counted_until_the_hub_is_back(
    event: Path, second: Path, codes: dict[str, str], opened: Open, clock: Clock
) -> None:
    hub, desk, port = pair(event, second, opened)
    door = door_of(desk)
    wait_for(lambda: desk.sync.status.waiting == 0)
    hub.sync.hub.close()
    wait_for(lambda: not hub.sync.hosting)
    settle(hub)
    for code in list(codes.values())[:3]:
        door.offer(code)
    wait_for(lambda: desk.sync.status.waiting == 3)
    met_ms = desk.sync.standing.met_ms
    assert met_ms is not None
    assert desk.sync.standing.case(met_ms + MINUTE) is Case.WAITING
    clock.pass_(5 * MINUTE)
    assert desk.sync.standing.case(desk.now()) is Case.LATE
    assert desk.as_of() == met_ms
    host(hub, port)
    wait_for(lambda: desk.sync.status.waiting == 0)
    assert desk.as_of() is None
    there = door_of(hub)
    wait_for(lambda: there.figures.present == door.figures.present > 0)


def test_names_and_programme_follow(event: Path, second: Path, opened: Open) -> None:
    hub, desk, _ = pair(event, second, opened)
    told(desk, lambda one: rename_desk(one, "Cửa Đông"))
    wait_for(
        lambda: "Cửa Đông" in told(hub, lambda one: [one.desk_name(key) for key in one.file.trust.roles])
    )
    changes: list[bool] = []
    desk.overview_changed.connect(lambda: changes.append(True))
    told(hub, lambda one: take_over(one, "Lan"))
    wait_for(lambda: [one.name for one in desk.overview.operators] == ["Lan"])
    assert changes == [True]


def test_scans_of_others_leave_the_programme_alone(
    event: Path, second: Path, codes: dict[str, str], opened: Open
) -> None:
    hub, desk, _ = pair(event, second, opened)
    here, there = door_of(hub), door_of(desk)
    wait_for(lambda: desk.sync.status.waiting == 0)
    pass_time(800)
    changes: list[str] = []
    desk.overview_changed.connect(lambda: changes.append("overview"))
    desk.people_changed.connect(lambda: changes.append("people"))
    desk.others_wrote.connect(lambda: changes.append("wrote"))
    here.offer(next(iter(codes.values())))
    wait_for(lambda: there.figures.present == 1)
    assert set(changes) == {"wrote"}


def test_a_desk_without_hub_meets_nobody(event: Path, opened: Open) -> None:
    station = opened(event)
    assert station.sync_if_open is None
    assert not [one for one in threading.enumerate() if one.name == "network"]


def test_a_revoked_desk_is_told(event: Path, second: Path, opened: Open, clock: Clock) -> None:
    hub, desk, _ = pair(event, second, opened)
    wait_for(lambda: desk.sync.status.waiting == 0)
    told(hub, lambda one: revoke(one, desk.overview.key.hex(), "lost"))
    told(desk, lambda one: rename_desk(one, "Cửa Tây"))
    wait_for(lambda: desk.sync.standing.case(clock.now) is Case.REVOKED)


def test_the_hub_ends_within_a_moment_though_a_desk_listens(event: Path, second: Path, opened: Open) -> None:
    hub, desk, _ = pair(event, second, opened)
    wait_for(lambda: desk.sync.status.woken)
    began = monotonic()
    hub.close()
    assert hub.join(5)
    assert monotonic() - began < 1.0


def test_a_conflict_is_counted_beside_the_pill(
    event: Path, second: Path, opened: Open, theme: Theme, qtbot: QtBot
) -> None:
    hub, desk, port = pair(event, second, opened)
    window = MainWindow(hub, theme, CameraPreview(theme))
    qtbot.addWidget(window)
    window.show()
    place = window.header.sync
    assert place.pill is not None
    assert place.badge is None
    someone = told(hub, lambda one: one.find_delegate("Đặng Thanh Hiền").id.hex())
    wait_for(lambda: desk.sync.status.waiting == 0)
    hub.sync.hub.close()
    settle(hub)
    for station, post in ((hub, "Cố vấn"), (desk, "Phiên dịch")):
        told(station, lambda one, post=post: edit(one, someone, {"post": post}))  # type: ignore[misc]
    host(hub, port)
    wait_for(lambda: place.badge is not None and place.badge.isVisible())
    assert place.badge is not None
    assert place.badge.count == 1
    place.badge.click()
    wait_for(lambda: window.pages.made("desks") is not None)
    window.close()
