"""The figures tab: what it says is what happened, whoever recorded it, and it stays as it is."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from checkin.desk.desk import Desk
from checkin.desk.halls import Level
from checkin.desk.people import edit, withdraw
from checkin.desk.scan import Outcome, scan
from checkin.domain.syncing import SyncStatus
from checkin.domain.text import fold
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.ui.attendance.exporting import ExportDialog
from checkin.ui.attendance.groups import MISSING, NAME, PRESENT
from checkin.ui.attendance.page import AWAITED, FIGURES, AttendancePage
from checkin.ui.look.tokens import Look
from tests.kit import MINUTE, Clock, commits_of, enrol, give
from tests.ui.kit import wait_for
from tests.ui.test_stalls import STALL_S, assert_ticked, ticking

from .conftest import Protocol
from .recount import recount

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def numbers(page: AttendancePage) -> list[str]:
    return [one.text() for one in page.figures.totals.numbers]


def shown(page: AttendancePage) -> dict[str, tuple[str, ...]]:
    """Return the lines of the table by the id of their group."""
    return {str(one.key): one.spoken for one in page.figures.groups.model_of_lines.lines}


def come(protocol: Protocol, codes: list[str]) -> set[bytes]:
    """Let people come by this window's door; return who was let in."""
    answers: list[Outcome] = []
    protocol.window.door.answered.connect(answers.append)
    for code in codes:
        protocol.window.door.offer(code)
    wait_for(lambda: len(answers) == len(codes))
    protocol.window.show_attendance()
    protocol.settle()
    return {one.person.id for one in answers if one.person and one.verdict is Verdict.ADMITTED}


def test_it_begins_with_the_session_of_the_door(protocol: Protocol) -> None:
    page = protocol.opens()
    assert page.figures.scope.session_id == "plenary"
    count = protocol.ask(lambda desk: recount(desk, "plenary", ()))
    expected = str(len(count.people))
    assert numbers(page) == [expected, "0", "0", expected]
    assert page.as_of.text() == "As of 08:40"
    assert QApplication.focusWidget() is page.figures.groups


def test_who_comes_here_and_elsewhere_is_counted(
    protocol: Protocol, codes: dict[str, str], clock: Clock, tmp_path: Path
) -> None:
    page = protocol.opens()
    mine, theirs = list(codes.values())[:30], list(codes.values())[30:45]
    came = come(protocol, mine)
    there: list[Outcome] = []

    def other(desk: Desk) -> None:
        with enrol(desk.file, tmp_path, "second", clock) as file:
            two = Desk(file, clock)
            plenary = two.find_session("plenary")
            there.extend(scan(two, code, plenary, door="Cửa B") for code in theirs)
            give(commits_of(file), desk.file)

    protocol.ask(other)
    protocol.station.others_have_written()
    came |= {one.person.id for one in there if one.person and one.verdict is Verdict.ADMITTED}
    count = protocol.ask(lambda desk: recount(desk, "plenary", came))
    present = sum(count.present.values())
    assert present > 20
    wait_for(lambda: numbers(page)[1] == str(present))
    expected = len(count.people)
    assert numbers(page) == [str(expected), str(present), str(present), str(expected - present)]
    said = {key: line[PRESENT] for key, line in shown(page).items()}
    assert said == {
        key: f"{count.present[key]} of {people} present"
        + (", complete" if count.present[key] == people else "")
        for key, people in count.expected.items()
    }
    reading = page.figures.reading
    assert reading is not None
    doors = {one.door: one.people for one in reading.arrivals}
    assert set(doors) == {"Cửa A", "Cửa B"}
    assert sum(doors.values()) == present


def test_by_category_and_country(protocol: Protocol, codes: dict[str, str]) -> None:
    page = protocol.opens()
    came = come(protocol, list(codes.values())[:25])
    people = protocol.ask(lambda desk: recount(desk, "plenary", came)).people
    delegations = protocol.station.overview.delegations
    page.figures.by.setCurrentIndex(1)
    for key, line in shown(page).items():
        of = [one for one in people.values() if one.fields.get("category", "") == key]
        here = sum(one.id in came for one in of)
        assert line[PRESENT].startswith(f"{here} of {len(of)} present")
    page.figures.by.setCurrentIndex(2)
    lines = shown(page)
    assert lines["FR"][NAME] == "France"
    french = [
        one
        for one in people.values()
        if (known := delegations.get(str(one.fields.get("delegation", "")))) and known.country == "FR"
    ]
    here = sum(one.id in came for one in french)
    assert lines["FR"][PRESENT] == f"{here} of {len(french)} present"


def test_who_nobody_expected_makes_nobody_else_come(protocol: Protocol, codes: dict[str, str]) -> None:
    """Somebody withdraws after having come: those awaited are still awaited."""
    page = protocol.opens()
    came = come(protocol, list(codes.values())[:6])
    gone = min(came)
    protocol.ask(lambda desk: withdraw(desk, gone.hex()))
    protocol.station.changed()
    protocol.settle()
    count = protocol.ask(lambda desk: recount(desk, "plenary", came))
    awaited = len(count.people) - sum(count.present.values())
    wait_for(lambda: numbers(page)[3] == str(awaited))
    for key, line in shown(page).items():
        assert line[MISSING] == f"{count.expected[key] - count.present[key]} not yet arrived"


def test_the_whole_event_and_the_words_for_who_is_inside(protocol: Protocol, codes: dict[str, str]) -> None:
    page = protocol.opens()
    totals = page.figures.totals
    come(protocol, list(codes.values())[:9])
    assert totals._captions[2].text() == "last seen here"
    page.figures.scope.choose("")
    protocol.settle()
    wait_for(lambda: page.figures.reading is not None and not page.figures.reading.figures.session)
    assert totals._captions[2].text() == "last seen in a hall"
    assert numbers(page)[0] == protocol.station.number(protocol.ask(lambda desk: len(list(everyone(desk)))))
    assert page.figures.chart.title() == "Arrived over time — The whole event"
    gala = next(one for one in protocol.station.overview.sessions if one.reentry == "in-out")
    page.figures.scope.choose(gala.id)
    protocol.settle()
    wait_for(lambda: totals._captions[2].text() == "inside now")


def everyone(desk: Desk) -> set[bytes]:
    with desk.file.reading() as connection:
        return {one.id for one in queries.people(connection) if one.fields.get("withdrawn") is not True}


@pytest.mark.parametrize(
    ("inside", "level", "look", "said"),
    [
        (10, Level.FREE, None, "890 of 900 places free"),
        (810, Level.NEAR, Look.DUPLICATE, "Nearly full: 90 of 900 places free"),
        (901, Level.FULL, Look.DENIED, "Full: 901 on 900 places"),
    ],
)
def test_how_full_it_is_has_a_shape_and_a_word(
    protocol: Protocol, inside: int, level: Level, look: Look | None, said: str
) -> None:
    page = protocol.opens()
    reading = page.figures.reading
    assert reading is not None
    reading.figures.capacity, reading.figures.inside, reading.level = 900, inside, level
    totals = page.figures.totals
    totals.show_reading(reading)
    assert totals.room.look is look
    assert (totals.room.text() if look else totals._free.text()) == said
    assert totals.room.isVisible() == (look is not None)


def test_new_figures_move_neither_the_choice_nor_what_is_in_sight(
    protocol: Protocol, codes: dict[str, str]
) -> None:
    page = protocol.opens()
    table = page.figures.groups
    for _ in range(9):
        protocol.key(Key.Key_Down)
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    chosen, scrolled = table.current(), bar.value()
    assert chosen is not None
    before = numbers(page)
    come(protocol, list(codes.values())[:20])
    wait_for(lambda: numbers(page) != before)
    now = table.current()
    assert now is not None
    assert (now.key, bar.value()) == (chosen.key, scrolled)
    table.setFocus()
    table.sort_by(MISSING)
    protocol.key(Key.Key_Down)
    chosen = table.current()
    come(protocol, list(codes.values())[20:40])
    now = table.current()
    assert chosen is not None
    assert now is not None
    assert now.key == chosen.key


def test_the_keyboard_reaches_everything(protocol: Protocol) -> None:
    page = protocol.opens()
    figures = page.figures
    reached = set()
    for _ in range(30):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        protocol.key(Key.Key_Tab)
    for widget in (
        figures.scope,
        figures.rate,
        figures.by,
        figures.finder,
        figures.groups,
        figures.save,
        figures.export,
    ):
        assert widget in reached, widget
    figures.entered()
    protocol.types("ha noi")
    names = [line[NAME] for line in shown(page).values()]
    assert names
    assert all("ha" in fold(name) and "noi" in fold(name) for name in names)
    protocol.key(Key.Key_Return)
    assert QApplication.focusWidget() is figures.groups
    protocol.key(Key.Key_O, CTRL)
    assert figures.groups.column == PRESENT
    protocol.key(Key.Key_M, CTRL)
    assert figures.chart.rate
    assert figures.chart.title().startswith("Arrivals per minute")


def test_enter_leads_to_who_of_them_is_missing(protocol: Protocol) -> None:
    page = protocol.opens()
    protocol.key(Key.Key_Down)
    line = page.figures.groups.current()
    assert line is not None
    protocol.key(Key.Key_Return)
    assert page.tab == AWAITED
    wait_for(lambda: page.awaited.shown_for == page.awaited.wanted())
    assert page.awaited.wanted().delegation == line.key
    assert {one.delegation for one in page.awaited.list.people} == {line.spoken[NAME]}
    assert QApplication.focusWidget() is page.awaited.list


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_chart_is_saved(protocol: Protocol, codes: dict[str, str], tmp_path: Path, kind: str) -> None:
    page = protocol.opens()
    come(protocol, list(codes.values())[:5])
    target = tmp_path / f"arrivals.{kind}"
    page.figures.chart.ask_target = lambda *_: str(target)
    protocol.key(Key.Key_S, CTRL)
    assert page.told.text() == f"Saved: {target}"
    assert target.read_bytes()[:5] in (b"\x89PNG\r", b"<?xml", b"%PDF-")
    page.figures.chart.ask_target = lambda *_: str(tmp_path / "nowhere" / f"arrivals.{kind}")
    protocol.key(Key.Key_S, CTRL)
    assert page.told.objectName() == "warning"


def test_another_language(protocol: Protocol) -> None:
    page = protocol.opens()
    protocol.station.language.choose("fr")
    protocol.settle()
    french = protocol.station.session("plenary")
    assert french is not None
    wait_for(lambda: protocol.station.session_name(french) in page.figures.chart.title())
    assert protocol.station.session_name(french) in page.figures.scope.currentText()
    assert page.figures.scope.session_id == "plenary"


def test_a_locked_desk_shows_no_figures(protocol: Protocol) -> None:
    page = protocol.opens()
    protocol.window.lock(True)
    assert not page.isVisible()
    protocol.key(Key.Key_F2)
    assert not page.isVisible()


def test_f2_goes_from_tab_to_tab_and_back(protocol: Protocol) -> None:
    page = protocol.opens()
    seen = []
    for _ in page.tabs.buttons:
        protocol.key(Key.Key_F2)
        protocol.settle()
        seen.append(page.tab)
    assert seen == [1, 2, 3, 4, FIGURES]
    protocol.key(Key.Key_Tab, CTRL)
    assert page.tab == AWAITED
    protocol.key(Key.Key_Backtab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.tab == FIGURES


def test_readers_of_screens_hear_what_is_there(protocol: Protocol) -> None:
    page = protocol.opens()
    for widget in page.figures.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name) if interface is not None else ""
            assert name or widget.parent() is page.figures.scope, widget
    assert page.figures.totals.numbers[0].accessibleName().endswith("expected")
    for button in page.findChildren(QPushButton):
        assert not button.isVisible() or button.height() >= 48, button.text()


def test_a_file_that_answers_slowly_stops_nothing(protocol: Protocol, codes: dict[str, str]) -> None:
    page = protocol.opens()
    protocol.station.lane.submit(lambda: threading.Event().wait(STALL_S))
    with ticking() as gaps:
        for code in list(codes.values())[:8]:
            protocol.window.door.offer(code)
        protocol.window.show_attendance()
        protocol.key(Key.Key_O, CTRL)
        page.turn()
        page.turn(-1)
        wait_for(lambda: sum(gaps) >= STALL_S * 1000 and page.figures.reading is not None)
        protocol.settle()
    assert_ticked(gaps)


def test_old_figures_of_others_are_said_to_be_old(protocol: Protocol, clock: Clock) -> None:
    page = protocol.opens()
    assert not page.others.isVisible()
    room = protocol.station.sync
    # The real thread would tell at once that it has met nobody.
    assert room._loop is not None
    room._loop.stop()
    wait_for(lambda: room.join(0))
    protocol.settle()
    met = clock.now - 12 * MINUTE
    room._told.emit(SyncStatus(hubs=1, hub="Cửa Đông", address="192.0.2.7:8443", reached_ms=met))
    page._look_again()
    protocol.settle()
    assert page.others.text() == "Other desks as of 08:28"
    assert page.others.isVisible()


def test_changed_people_are_counted_anew(protocol: Protocol, codes: dict[str, str]) -> None:
    page = protocol.opens()
    name = next(iter(codes))
    person = protocol.ask(lambda desk: desk.find_delegate(name))
    page.figures.by.setCurrentIndex(1)
    before = shown(page)
    other = next(key for key in protocol.station.overview.categories if key != person.fields["category"])
    protocol.ask(lambda desk: edit(desk, person.id.hex(), {"category": other}))
    protocol.station.changed()
    protocol.settle()
    wait_for(lambda: shown(page) != before)


def test_on_a_day_without_arrivals_the_event_shows_the_last_one(
    protocol: Protocol, codes: dict[str, str], clock: Clock
) -> None:
    page = protocol.opens()
    come(protocol, list(codes.values())[:8])
    last = clock.now + MINUTE
    clock.pass_(24 * 60 * MINUTE)
    page.figures.scope.choose("")
    protocol.settle()
    wait_for(lambda: page.figures.reading is not None and not page.figures.reading.figures.session)
    reading = page.figures.reading
    assert reading is not None
    assert [one.session for one in reading.arrivals] == ["plenary"]
    assert reading.span is not None
    assert reading.span[1] <= last, "the line does not run on into today"


def test_exports_are_one_key_away(protocol: Protocol) -> None:
    protocol.opens()
    protocol.key(Key.Key_E, CTRL)
    wait_for(lambda: isinstance(QApplication.activeModalWidget(), ExportDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    protocol.settle()


def test_the_table_as_bars(protocol: Protocol, codes: dict[str, str], tmp_path: Path) -> None:
    page = protocol.opens()
    came = come(protocol, list(codes.values())[:40])
    figures = page.figures
    wait_for(lambda: sum(one.present for one in figures.groups.groups) == len(came) > 10)
    figures.entered()
    protocol.key(Key.Key_B, CTRL)
    assert figures.bars.isChecked()
    assert not figures.rate.isEnabled()
    chart = figures.chart

    def said() -> str:
        return chart.chart.accessibleName()

    assert chart.title().startswith("Arrived of those expected, by delegation")
    bars = figures.groups.bars()
    assert [one.label for one in bars] == [line[NAME] for line in shown(page).values()]
    by_name = {one.name: one for one in figures.groups.groups}
    for bar in bars:
        group = by_name[bar.label]
        assert (bar.value, bar.of) == (group.expected - group.missing, group.expected), bar
    assert f"{bars[0].label} {bars[0].value} / {bars[0].of}" in said()
    figures.finder.setText("ha noi")
    assert len(figures.groups.bars()) < len(bars)
    assert figures.groups.bars()[0].label in said()
    assert bars[0].label not in said()
    figures.finder.clear()
    figures.by.setCurrentIndex(1)
    assert chart.title().startswith("Arrived of those expected, by category")
    assert figures.groups.bars()[0].label in said()
    target = tmp_path / "bars.svg"
    chart.ask_target = lambda *_: str(target)
    protocol.key(Key.Key_S, CTRL)
    assert figures.groups.bars()[0].label in target.read_text(encoding="utf-8")
    protocol.key(Key.Key_B, CTRL)
    assert chart.title().startswith("Arrived over time")
    assert figures.rate.isEnabled()
