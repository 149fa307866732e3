"""The list of desks in the window: what it says, how it follows, and the end of a desk by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from checkin.desk.bundle import export_bundle
from checkin.desk.conflicts import conflict_count
from checkin.desk.desk import Desk
from checkin.desk.desks import DeskInfo, State, desks
from checkin.desk.hub_address import kept_address
from checkin.desk.people import walk_in
from checkin.desk.supervisors import add_supervisor
from checkin.domain.kinds import Role
from checkin.ui.desks.ending import RetireDialog, RevokeDialog
from checkin.ui.desks.naming import AddressDialog, NameDialog
from checkin.ui.look.tokens import Look
from checkin.ui.supervisor import SupervisorDialog
from tests.kit import MINUTE, Clock, open_file
from tests.ui.desks.pretend import pretend
from tests.ui.desks.scene import OTHER, Apart
from tests.ui.kit import wait_for

from .conftest import Organiser

Key = Qt.Key
DESK, CONTACT, WAITING, CLOCK, SAME = range(5)


def cell(organiser: Organiser, row: int, column: int) -> str:
    model = organiser.page.desks.table.desks
    return str(model.data(model.index(row, column)))


def other(organiser: Organiser) -> DeskInfo:
    return next(one for one in organiser.ask(desks) if not one.own)


def choose_other(organiser: Organiser) -> None:
    organiser.key(Key.Key_Down)
    info = organiser.page.desks.table.current()
    assert info is not None
    assert info.name == OTHER


def test_without_a_hub_the_record_says_what_it_can(organiser: Organiser) -> None:
    assert "Bàn 1" in cell(organiser, 0, DESK)
    assert "this desk" in cell(organiser, 0, DESK)
    assert cell(organiser, 1, CONTACT) == "not met, wrote 08:51"
    assert cell(organiser, 1, CLOCK) == "–"
    assert organiser.page.desks.panel._open.text() == "No other desk has answered in the last minute."


def test_what_the_hub_tells(organiser: Organiser, clock: Clock) -> None:
    pretend(organiser.station, clock)
    organiser.settle()
    assert cell(organiser, 1, CONTACT) == "just now, wrote 08:51"
    assert cell(organiser, 1, WAITING) == "12, lacks 3"
    assert cell(organiser, 1, CLOCK) == "41 s, behind"
    assert "version 1.4.0" in cell(organiser, 1, SAME)
    words = organiser.page.desks.words
    assert words.look(organiser.page.desks.table.desks.infos[1], 0) is Look.DUPLICATE, "the clock is wrong"


def test_ages_go_on_by_themselves(organiser: Organiser, clock: Clock) -> None:
    pretend(organiser.station, clock)
    organiser.settle()
    clock.pass_(7 * MINUTE)
    organiser.page._tick()
    assert cell(organiser, 1, CONTACT).startswith("7 min ago")


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        (b"f" * 32, "All 2 desks that answered in the last minute show the same."),
        (b"g" * 32, f"Data differs at {OTHER}"),
        (b"", "Whether all desks show the same"),
    ],
)
def test_whether_all_show_the_same(organiser: Organiser, clock: Clock, theirs: bytes, said: str) -> None:
    pretend(organiser.station, clock, fingerprint=theirs, waiting=0, lacking=0)
    organiser.settle()
    panel = organiser.page.desks.panel
    assert (panel.same.text() or panel._open.text()).startswith(said)


def test_choice_and_place_stay_when_figures_arrive(organiser: Organiser, clock: Clock) -> None:
    choose_other(organiser)
    for waiting in range(3):
        pretend_again(organiser, clock, waiting)
        current = organiser.page.desks.table.current()
        assert current is not None
        assert current.name == OTHER
        assert cell(organiser, 1, WAITING).startswith(str(waiting))
        assert organiser.page.desks.table.hasFocus()


def pretend_again(organiser: Organiser, clock: Clock, waiting: int) -> None:
    if waiting == 0:
        pretend(organiser.station, clock, waiting=waiting)
    else:
        room = organiser.station.sync
        own, theirs = room.status.partners
        told = type(theirs)(theirs.key, theirs.machine, "1.4.0", 0, 0, waiting, 0)
        room.status = type(room.status)(reached_ms=clock.now, partners=[own, told])
        room.status_changed.emit()
    organiser.settle()


def test_sorted_by_a_key_the_chosen_desk_stays_chosen(organiser: Organiser, clock: Clock) -> None:
    pretend(organiser.station, clock)
    organiser.settle()
    choose_other(organiser)
    table = organiser.page.desks.table
    for _ in range(table.desks.columnCount()):
        organiser.key(Key.Key_S)
        current = table.current()
        assert current is not None
        assert current.name == OTHER
    table.sort_by(DESK)
    names = [one.name for one in table.desks.infos]
    table.sort_by(DESK)
    assert [one.name for one in table.desks.infos] == names[::-1]


def test_a_desk_is_retired_by_keys(organiser: Organiser) -> None:
    organiser.key(Key.Key_R)
    assert not organiser.page.desks.retire.isEnabled(), "nobody retires their own desk"
    choose_other(organiser)
    organiser.key(Key.Key_R)
    organiser.dialog(RetireDialog)
    organiser.key(Key.Key_Return)
    organiser.gone()
    assert other(organiser).state is State.RETIRED
    assert "retired" in cell(organiser, 1, DESK)
    assert organiser.page.told.text() == f"{OTHER} is retired."


def test_a_lost_laptop_is_revoked_with_a_reason(organiser: Organiser, scene: Apart, clock: Clock) -> None:
    choose_other(organiser)
    organiser.key(Key.Key_L)
    asked = organiser.dialog(RevokeDialog)
    assert "08:51" in asked._until.text()
    assert "stay valid" in asked._what.text()
    assert not asked.code.isVisible()
    organiser.types("left in a taxi")
    organiser.key(Key.Key_Return)
    assert other(organiser).state is State.ACTIVE, "Enter in a field is not enough"
    asked.primary.setFocus()
    organiser.key(Key.Key_Space)
    organiser.gone()
    info = other(organiser)
    assert (info.state, info.reason) == (State.REVOKED, "left in a taxi")
    organiser.key(Key.Key_L)
    assert not organiser.page.desks.revoke.isEnabled()


def test_where_there_are_supervisors_one_agrees(organiser: Organiser) -> None:
    organiser.ask(lambda desk: add_supervisor(desk, "Bà Hòa", "274951"))
    choose_other(organiser)
    organiser.key(Key.Key_L)
    organiser.dialog(RevokeDialog).primary.setFocus()
    organiser.key(Key.Key_Space)
    organiser.dialog(SupervisorDialog)
    assert other(organiser).state is State.ACTIVE
    organiser.types("274951")
    organiser.key(Key.Key_Return)
    wait_for(lambda: other(organiser).state is State.REVOKED)
    organiser.gone()


def test_another_organiser_is_revoked_with_the_recovery_code_only(organiser: Organiser) -> None:
    info = other(organiser)
    asked = RevokeDialog(
        organiser.page.context,
        DeskInfo(info.key, info.name, Role.ORGANISER, own=False, commits=info.commits),
        organiser.page,
    )
    asked.open()
    organiser.dialog(RevokeDialog)
    assert asked.code.hasFocus()
    assert "Recovery code" in asked.code.accessibleName()
    asked.close()


def test_this_desk_gets_another_name(organiser: Organiser) -> None:
    organiser.key(Key.Key_N)
    organiser.dialog(NameDialog)
    organiser.types("Main door")
    organiser.key(Key.Key_Return)
    organiser.gone()
    assert organiser.ask(lambda desk: desk.own_name) == "Main door"
    assert organiser.station.overview.desk == "Main door"
    assert "Main door" in cell(organiser, 0, DESK)


def test_a_hub_is_given_by_hand(organiser: Organiser) -> None:
    organiser.key(Key.Key_A)
    asked = organiser.dialog(AddressDialog)
    organiser.types("not an address at all")
    organiser.key(Key.Key_Return)
    organiser.settle()
    assert asked.isVisible()
    asked.address.clear()
    organiser.types("192.0.2.7")
    organiser.key(Key.Key_Return)
    organiser.gone()
    assert organiser.ask(kept_address) == "192.0.2.7:8443"


def test_a_stick_carries_the_event_there_and_back(
    organiser: Organiser, scene: Apart, clock: Clock, tmp_path: Path
) -> None:
    page, bundles = organiser.page, organiser.page.desks.bundles
    bundles.ask_target = lambda *_: str(tmp_path / "there.checkin-bundle")
    organiser.key(Key.Key_W)
    wait_for(lambda: not bundles.under_way)
    assert page.told.text().startswith("Written: ")
    assert page.told.objectName() == "good"
    back = tmp_path / "back.checkin-bundle"
    with open_file(scene.second) as file:
        walk_in(Desk(file, clock), {"name": "Ninon Vasseur"})
        export_bundle(Desk(file, clock), back)
    bundles.ask_source = lambda *_: str(back)
    organiser.key(Key.Key_T)
    wait_for(lambda: not bundles.under_way)
    assert page.told.text() == "Taken over: 1 new record."
    organiser.settle()
    assert organiser.ask(lambda desk: desk.find_delegate("Ninon Vasseur").name)
    organiser.key(Key.Key_T)
    wait_for(lambda: not bundles.under_way)
    assert page.told.text() == "Nothing new: this desk has it all already."


def test_a_file_that_is_no_bundle_is_refused_in_words(organiser: Organiser, tmp_path: Path) -> None:
    path = tmp_path / "menu.pdf"
    path.write_bytes(b"%PDF-1.7" * 100)
    bundles = organiser.page.desks.bundles
    bundles.ask_source = lambda *_: str(path)
    before = organiser.ask(conflict_count)
    organiser.key(Key.Key_T)
    wait_for(lambda: not bundles.under_way)
    assert organiser.page.told.objectName() == "warning"
    assert "menu.pdf" in organiser.page.told.text()
    assert organiser.ask(conflict_count) == before


def test_everything_has_a_name_and_can_be_reached(organiser: Organiser, clock: Clock) -> None:
    pretend(organiser.station, clock)
    organiser.settle()
    tab = organiser.page.desks
    shown = [
        button for button in (*tab.panel.buttons, tab.rename, tab.retire, tab.revoke) if button.isVisible()
    ]
    for widget in (tab.table, *shown):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name).strip()
        if widget is not tab.table:
            assert widget.height() >= 48
    assert tab.table.rowHeight(0) >= 48
    tab.table.setFocus()
    reached: set[QWidget] = {tab.table}
    here: QWidget | None = tab.table.nextInFocusChain()
    while here is not None and here is not tab.table:
        reached.add(here)
        here = here.nextInFocusChain()
    assert set(shown) <= reached
