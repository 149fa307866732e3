"""A program on the sample event, and the states of its door: what pictures of windows are taken of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from checkin.desk.desk import Desk
from checkin.desk.people import edit
from checkin.desk.replacing import replace
from checkin.desk.shift import Operator, take_over
from checkin.desk.supervisors import add_supervisor
from checkin.domain.errors import PortTaken
from checkin.domain.syncing import SyncStatus
from checkin.domain.verdict import Verdict
from checkin.ui.crash import CrashDialog
from checkin.ui.program import Program
from checkin.ui.setup.passphrase import PassphraseDialog
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import settle, wait_for
from tests.ui.sync.standings import FakeHosting, standings

Shown = tuple[str, QWidget]
SOMEONE = "Đặng Thanh Hiền"
NOTES = "Xe lăn; đi cùng phiên dịch, đón ở cửa phía đông"


def dialog() -> QWidget:
    """Return the dialog that opens."""
    wait_for(lambda: QApplication.activeModalWidget() is not None)
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def closed(widget: QWidget) -> None:
    widget.close()
    wait_for(lambda: QApplication.activeModalWidget() is not widget)


class Gallery:
    """Walks through a program on the sample event."""

    def __init__(self, program: Program, clock: Clock, codes: dict[str, str], folder: Path) -> None:
        self.program, self.clock, self.codes, self.folder = program, clock, codes, folder

    @property
    def window(self) -> MainWindow:
        assert self.program.window is not None
        return self.program.window

    def settle(self) -> None:
        settle(self.window.station)
        settle(self.window.station)

    def verdicts(self) -> Iterator[Shown]:
        """Yield each look once, with a window that has scanned."""
        window, seen = self.window, set[str]()
        self.ask(lambda desk: edit(desk, desk.find_delegate(SOMEONE).id.hex(), {"notes": NOTES}))
        self.replace_badge("Ngô Hoàng An")
        self.ask(lambda desk: take_over(desk, "Lan"))
        noted = self.codes[SOMEONE]
        for code in [self.codes["Ngô Hoàng An"], noted, *list(self.codes.values())[:60], "?" * 30]:
            self.clock.pass_(6_000)
            window.offer(code)
            self.settle()
            outcome = window.scan_page.outcome
            assert outcome is not None
            name = outcome.verdict.value + "-protocol" * outcome.protocol + "-note" * (code == noted)
            if name not in seen:
                seen.add(name)
                yield f"verdict-{name}", window
        lunch = window.station.session("lunch-1")
        assert lunch is not None
        window.door.move(lunch, "Cửa B", out=False)
        for _ in range(2):
            self.clock.pass_(6_000)
            window.offer(self.codes[SOMEONE])
            self.settle()
        assert window.scan_page.outcome is not None
        assert window.scan_page.outcome.verdict is Verdict.ALREADY_IN
        yield "verdict-already_in", window

    def scan_page(self) -> Iterator[Shown]:
        window = self.window
        window.show_scan()
        self.settle()
        yield "scan", window
        plenary = window.station.session("plenary")
        assert plenary is not None
        window.door.move(plenary, "Cửa A", out=True)
        now = self.clock.now
        self.clock.pass_(24 * 3_600_000 - 40 * 60_000)
        window.tick()
        self.settle()
        yield "scan-proposal-exit", window
        self.clock.now = now
        window.door.refuse_proposal()
        window.door.move(plenary, "Cửa A", out=False)
        window.lock(True)
        yield "scan-locked", window
        window.lock(False)
        wait_for(lambda: not window.locked)
        window.say("")

    def synchronising(self) -> Iterator[Shown]:
        """Yield every state of the pill beside a long door, and the hub's dialog in each of its own."""
        window, station = self.window, self.window.station
        plenary = station.session("plenary")
        assert plenary is not None
        window.door.move(plenary, "Cửa phía đông, hội trường lớn", out=True)
        room, place = station.sync, window.header.sync
        assert room._loop is not None
        room._loop.stop()
        wait_for(lambda: room.join(0))
        self.settle()
        station.set_operator(Operator(b"", "Hoàng Nguyễn Phương Linh"))
        room._began_ms -= 7_200_000
        for name, status in standings(station.now()).items():
            room._told.emit(status)
            window.tick()
            self.settle()
            place._counted(12)
            yield f"sync-{name}", window
        hub = room.hub
        window.show_hub()
        opened = dialog()
        yield "dialog-hub", opened
        hub.problem, hub.free_port = PortTaken("192.168.1.20:8443"), 8444
        hub.changed.emit()
        yield "dialog-hub-taken", opened
        yield "sync-hub-taken", window
        hub.problem, hub.free_port, hub.hosting, hub.connected = None, 0, FakeHosting(), 7
        hub.changed.emit()
        yield "dialog-hub-serving", opened
        closed(opened)
        window.tick()
        yield "sync-host", window
        hub.hosting = None
        room._told.emit(SyncStatus())
        window.tick()
        self.settle()
        place._counted(0)
        station.set_operator(None)
        window.door.move(plenary, "Cửa A", out=False)
        self.settle()

    def people(self) -> Iterator[Shown]:
        window, page = self.window, self.window.people_page
        window.search("nguyen hanh")
        self.settle()
        yield "people-found", window
        window.search("khong co ai ten nay")
        self.settle()
        yield "people-nobody", window
        window.open_person(self.id_of(SOMEONE))
        self.settle()
        yield "people-record", window
        for name, act in (
            ("check-in", page.acts.check_in),
            ("replace", page.replace_badge),
            ("edit", page.acts.edit),
            ("withdraw", page.acts.withdraw),
            ("walk-in", page.walk_in),
            ("companion", page.acts.add_companion),
            ("pool", page.acts.make_pool),
        ):
            act()
            opened = dialog()
            self.settle()
            yield f"dialog-{name}", opened
            closed(opened)

    def dialogs(self) -> Iterator[Shown]:
        window = self.window
        window.choose_door()
        yield from self.opened("door")
        window.hand_over()
        yield from self.opened("shift")
        self.ask(lambda desk: add_supervisor(desk, "Bà Hòa", "274951"))
        window.station.refresh()
        self.settle()
        outcome = window.scan_page.outcome
        assert outcome is not None
        window._override(outcome)
        yield from self.opened("supervisor")
        crash = CrashDialog("Traceback\n" * 12, window, self.folder / "report.txt")
        crash.show()
        yield "dialog-crash", crash
        crash.close()
        locked = PassphraseDialog(self.folder / "event.checkin", window)
        locked.open()
        locked.wrong("…")
        yield from self.opened("passphrase")

    def settings(self) -> Iterator[Shown]:
        self.program.show_settings()
        opened = dialog()
        self.settle()
        tabs = opened.findChild(QTabBar)
        if tabs is None:
            yield from _tabs(opened)
        else:
            for i in range(tabs.count()):
                tabs.setCurrentIndex(i)
                QApplication.processEvents()
                yield f"settings-{i}", opened
        closed(opened)

    def opened(self, name: str) -> Iterator[Shown]:
        opened = dialog()
        QApplication.processEvents()
        yield f"dialog-{name}", opened
        closed(opened)

    def ask(self, work: Callable[[Desk], object]) -> None:
        self.window.station.ask(work)
        self.settle()
        self.window.station.changed()
        self.settle()

    def replace_badge(self, name: str) -> None:
        press = self.window.station.tools.press()
        out = self.folder / "replacement.pdf"
        self.ask(lambda desk: replace(desk, press, out, desk.find_delegate(name).id.hex(), "mất"))

    def id_of(self, name: str) -> bytes:
        found: list[bytes] = []
        self.window.station.ask(lambda desk: desk.find_delegate(name).id, found.append)
        settle(self.window.station)
        return found[0]


def _tabs(opened: QWidget) -> Iterator[Shown]:
    from checkin.ui.setup.tabs import Tabs

    tabs = opened.findChild(Tabs)
    assert tabs is not None
    for i, button in enumerate(tabs.buttons):
        button.click()
        QApplication.processEvents()
        yield f"settings-{i}", opened
