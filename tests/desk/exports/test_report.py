"""The report's figures agree with a recount by hand."""

from __future__ import annotations

import pytest

from checkin.desk.attendance import Group, attendance
from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.exports import census
from checkin.desk.exports.people import everybody, people_by_session
from checkin.desk.exports.report import make_report
from checkin.domain import errors
from tests.kit import Clock, enrol, open_desk

from .conftest import Scene
from .scene import DAY_ONE, DAY_TWO, SESSIONS


def test_every_figure(scene: Scene) -> None:
    desk, book = scene
    report = make_report(desk)
    assert {one.session for one in report.sessions} == set(SESSIONS)
    for one in (report.whole, *report.sessions):
        assert (one.expected, one.present, one.inside) == book.figures(one.session), one.session
        for groups, key in (
            (one.by_delegation, lambda who: book.guests[who].delegation),
            (one.by_category, lambda who: book.guests[who].category),
            (one.by_country, book.country),
        ):
            assert_groups(scene, one.session, groups, key)
    assert report.people == report.whole.expected == 37
    assert [(one.day, one.expected, one.present) for one in report.days] == [
        (day, *book.of_day(day)) for day in (DAY_ONE, DAY_TWO)
    ]


def assert_groups(scene: Scene, session: str, groups: list[Group], key: object) -> None:
    assert callable(key)
    desk, book = scene
    keys = {key(who) for who in book.guests}
    found = {}
    for group in groups:
        shown = desk.speaking("vi").delegation_name(group.id)
        found[shown] = (group.expected, group.present, group.inside)
    for wanted in keys:
        among = [who for who in book.guests if key(who) == wanted]
        assert found.get(wanted, (0, 0, 0)) == book.figures(session, among), (session, wanted)


def test_the_page_shows_the_same(scene: Scene) -> None:
    counted, report = attendance(scene.desk), make_report(scene.desk)
    for page, file in zip((counted.whole, *counted.sessions), (report.whole, *report.sessions), strict=True):
        assert (page.expected, page.present, page.inside) == (file.expected, file.present, file.inside)
        assert (page.missing, page.by_category) == (file.missing, file.by_category)
        assert page.by_country == file.by_country
        assert {one.id: one for one in page.by_delegation} == {one.id: one for one in file.by_delegation}


def test_one_session(scene: Scene) -> None:
    desk, book = scene
    report = make_report(desk, desk.find_session("gala"))
    assert [one.session for one in report.sessions] == ["gala"]
    assert report.total is report.sessions[0]
    assert (report.whole.expected, report.whole.present, report.whole.inside) == book.figures("")
    assert [one.day for one in report.days] == [DAY_ONE]


def test_people_of_each_session(scene: Scene) -> None:
    desk, book = scene
    with desk.file.reading():
        report = make_report(desk, people=True)
        listed = {
            report.sessions[place].session: {
                row.who.name: (row.expected, row.presence and row.presence.first_ms) for row in rows
            }
            for place, rows in people_by_session(desk, report)
        }
        whole = {row.who.name: row for row in everybody(desk, report)}
    for session, found in listed.items():
        wanted = {
            book.guests[who].name: (book.awaited(who, session), book.first(who, session))
            for who in book.guests
            if book.awaited(who, session) or book.first(who, session) is not None
        }
        assert found == wanted, session
    for who, guest in book.guests.items():
        came = {day for one in SESSIONS if (day := book.day(who, one))}
        if guest.withdrawn and not came:
            assert guest.name not in whole
        else:
            assert whole[guest.name].came == came
            assert whole[guest.name].attended == sum(book.first(who, one) is not None for one in SESSIONS)


def test_names_are_for_organisers(scene: Scene, tmp_path: object, clock: Clock) -> None:
    with enrol(scene.desk.file, tmp_path, "second", clock) as file:  # type: ignore[arg-type]
        second = Desk(file, clock)
        assert make_report(second).whole.expected == 37
        with pytest.raises(errors.RoleTooLow):
            make_report(second, people=True)
        heard = {one.desk: one.last_ms for one in make_report(second).desks}
    assert heard["desk"] is not None


def test_a_scan_meanwhile_is_in_none_of_the_figures(
    scene: Scene, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, book = scene
    monkeypatch.setattr(census, "_EVERY", 1)
    late = [who for who in book.guests if book.first(who, "stand") is None and not book.guests[who].withdrawn]
    before = make_report(desk)
    with open_desk(desk.file.path, clock, seed=9).file as file:
        other = Desk(file, clock)

        def scanned(_: int, __: int) -> None:
            if late:
                check_in(other, other.find_delegate(late.pop()).id, other.find_session("stand"))

        during = make_report(desk, progress=scanned)
    assert (during.whole, during.sessions, during.arrivals) == (
        before.whole,
        before.sessions,
        before.arrivals,
    )
    assert not late
    after = {one.session: one.present for one in make_report(desk).sessions}
    assert after["stand"] > {one.session: one.present for one in before.sessions}["stand"]
