"""Every page and dialog of the program, one after the other, as someone would see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace as replace_field
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.inviting import Comer
from checkin.desk.people import edit
from checkin.desk.replacing import replace
from checkin.desk.shift import Operator, take_over
from checkin.desk.supervisors import add_supervisor
from checkin.domain import badge
from checkin.domain.errors import HubAbsent, MediumUnknown, PortTaken
from checkin.domain.printing import JobState, Trouble
from checkin.domain.syncing import SyncStatus
from checkin.domain.verdict import Verdict
from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.ticks import TicksDialog
from checkin.ui.crash import CrashDialog
from checkin.ui.desks.invite import InviteDialog
from checkin.ui.desks.page import DesksPage
from checkin.ui.printing.dialog import PrinterDialog
from checkin.ui.program import Program
from checkin.ui.roster.content import SECTIONS, content_of
from checkin.ui.setup.passphrase import PassphraseDialog
from checkin.ui.setup.setup import SetupWindow
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.desks.pretend import pretend
from tests.ui.desks.scene import apart_from
from tests.ui.kit import settle, wait_for
from tests.ui.printing.system import DESK, LABELS, FakeSystem
from tests.ui.roster.reports import every_kind, photos
from tests.ui.roster.versions import late_version
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

    def everything(self) -> Iterator[Shown]:
        """Yield (name, widget); each must be looked at before the next is asked for."""
        yield from self.verdicts()
        yield from self.scan_page()
        yield from self.synchronising()
        yield from self.people()
        yield from self.dialogs()
        yield from self.roster()
        yield from self.printing()
        yield from self.badges()
        yield from self.desks()
        yield from self.inviting()
        yield from self.settings()
        yield from self.practice()
        yield from self.set_up()

    def verdicts(self) -> Iterator[Shown]:
        """Yield each look once, with a window that has scanned."""
        window, seen = self.window, set[str]()
        self._ask(lambda desk: edit(desk, desk.find_delegate(SOMEONE).id.hex(), {"notes": NOTES}))
        self._replace("Ngô Hoàng An")
        self._ask(lambda desk: take_over(desk, "Lan"))
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
        window.open_person(self._id(SOMEONE))
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
        yield from self._dialog("door")
        window.hand_over()
        yield from self._dialog("shift")
        self._ask(lambda desk: add_supervisor(desk, "Bà Hòa", "274951"))
        window.station.refresh()
        self.settle()
        outcome = window.scan_page.outcome
        assert outcome is not None
        window._override(outcome)
        yield from self._dialog("supervisor")
        crash = CrashDialog("Traceback\n" * 12, window, self.folder / "report.txt")
        crash.show()
        yield "dialog-crash", crash
        crash.close()
        locked = PassphraseDialog(self.folder / "event.checkin", window)
        locked.open()
        locked.wrong("…")
        yield from self._dialog("passphrase")

    def roster(self) -> Iterator[Shown]:
        """Yield the roster page: before a file, reading, every section and kind of question, after."""
        window, page = self.window, self.window.roster_page
        window.show_roster()
        self.settle()
        yield "roster-start", window
        page.wait("danh-sach-v7.xlsx")
        page.waiting.show_stage("…", 3, 10)
        yield "roster-reading", window
        page._show_content(content_of(every_kind()))
        review = page.review
        seen = set[str]()
        for row, entry in enumerate(review.list.model_of_entries.entries):
            kind = getattr(entry, "kind", "")
            if kind and kind not in seen:
                seen.add(kind)
                review.list.choose(row)
                yield f"roster-decide-{kind}", window
        for section in SECTIONS:
            review.sections.choose(section)
            yield f"roster-{section}", window
        page.open_file(late_version(self.folder / "danh-sach-v7.csv"))
        wait_for(lambda: page.shown is page.review)
        self.settle()
        yield "roster-late", window
        page.take_over()
        wait_for(lambda: page.shown is page.outcome)
        self.settle()
        yield "roster-done", window
        page.outcome.show_done(photos())
        yield "roster-photos", window
        nameless = self.folder / "nameless.csv"
        nameless.write_text("A1,B1\nAn,x\nBình,y\n", encoding="utf-8")
        page.open_file(nameless)
        wait_for(lambda: page.shown is page.review)
        yield "roster-nameless", window
        page.open_file(self.folder / "nobody.xlsx")
        wait_for(lambda: page.shown is not page.waiting)
        self.settle()
        yield "roster-error", window
        window.show_scan()

    def printing(self) -> Iterator[Shown]:
        """Yield printer and badge, every question about paper, and what the record says of a printer."""
        window, system = self.window, FakeSystem()
        station = window.station
        station.tools = replace_field(station.tools, printing=lambda: system)
        window.choose_printer()
        opened = dialog()
        assert isinstance(opened, PrinterDialog)
        form = opened.form
        wait_for(lambda: form.preview.drawn)
        self.settle()
        yield "printer-none", opened
        station.paper.choose_printer(LABELS)
        form.look()
        self.settle()
        yield "printer-no-paper", opened
        closed(opened)
        station.paper.choose_printer(DESK)
        window.open_person(self._id(SOMEONE))
        self.settle()
        yield "people-record-printed", window
        for name, act in (
            ("replace", window.people_page.replace_badge),
            ("pool", window.people_page.acts.make_pool),
        ):
            act()
            opened = dialog()
            self.settle()
            yield f"dialog-{name}-printer", opened
            closed(opened)
        for name, state, trouble in (
            ("slow", JobState.PRINTING, ()),
            ("held", JobState.HELD, (Trouble.STOPPED, Trouble.PAPER_OUT)),
            ("failed", JobState.FAILED, ()),
        ):
            system.stands(state, *trouble)
            window.people_page.print_badge()
            self.settle()
            station.room.look_after()
            self.settle()
            self.clock.pass_(10_000)
            strip = window.paper.strip
            assert strip is not None
            strip.retranslate()
            yield f"paper-{name}", window
            for job in list(station.room.jobs):
                station.room.came_out(job, yes=name != "failed")
            self.settle()
        yield "paper-lost", window
        for job in list(station.room.jobs):
            station.room.leave(job)
        system.fault = MediumUnknown(DESK.name, "105", "148", ["62×100", "210×297"])
        window.people_page.print_badge()
        self.settle()
        yield "paper-refused", window
        for job in list(station.room.jobs):
            station.room.came_out(job, yes=True)
        station.paper.choose_printer(None)
        window.show_scan()

    def badges(self) -> Iterator[Shown]:
        """Yield the badges page with something to print, and its dialogs."""
        window = self.window
        window.show_badges()
        page = window.pages.made("badges")
        assert isinstance(page, BadgesPage)
        page.scope.which.button(2).click()
        self.settle()
        wait_for(lambda: page.showing.view.drawn)
        yield "badges", window
        page.scope.which.button(0).click()
        self.settle()
        yield "badges-nothing", window
        page.batch.began.emit("…")
        yield "badges-running", window
        page.batch.ended.emit("")
        page.scope.delegation.choose(next(iter(window.station.overview.delegations)))
        self.settle()
        page.hand_over.click()
        self.settle()
        yield from self._dialog("hand-over")
        page.ticks.click()
        opened = dialog()
        assert isinstance(opened, TicksDialog)
        opened.lines.setPlainText("1042 8:35\n1043 8:36")
        QApplication.processEvents()
        yield "dialog-ticks", opened
        closed(opened)
        window.show_scan()

    def inviting(self) -> Iterator[Shown]:
        """Yield the dialog that invites: with an invitation, with somebody to be compared, without a hub."""
        window = self.window
        hub = host(window.station.tools.open(window.station.path, "en"), "127.0.0.1", 0)
        opened = InviteDialog(window.station, self.program.theme, window)
        opened.open()
        wait_for(lambda: bool(opened.offering.digits.text()))
        yield "dialog-invite", opened
        opened.offering.copy.click()
        yield "dialog-invite-copied", opened
        opened.welcoming.came.emit(Comer(bytes(32), "Sảnh chính, bên trái", "204815"))
        yield "dialog-invite-compare", opened
        opened.welcoming.failed.emit(HubAbsent(["192.168.1.17:8443", "10.20.0.5:8443"]))
        yield "dialog-invite-over", opened
        closed(opened)
        hub.stop()
        self.settle()

    def desks(self) -> Iterator[Shown]:
        """Yield the desks page as a hub would fill it, every kind of conflict, and the dialogs."""
        window, station, now = self.window, self.window.station, self.clock.now
        codes = dict(reversed(self.codes.items()))
        self._ask(lambda desk: apart_from(desk, self.clock, codes, self.folder, light=1))
        station.others_have_written()
        pretend(station, self.clock)
        window.show_desks()
        self.settle()
        page = window.pages.made("desks")
        assert isinstance(page, DesksPage)
        page.desks.table.selectRow(1)
        yield "desks", window
        pretend(station, self.clock, fingerprint=b"g" * 32, waiting=0, lacking=0)
        self.settle()
        yield "desks-differing", window
        page.desks.bundles.began.emit("…")
        yield "desks-bundle", window
        page.desks.bundles.ended.emit("…")
        for button, name in (
            (page.desks.retire, "retire"),
            (page.desks.revoke, "revoke"),
            (page.desks.panel.address, "address"),
        ):
            button.click()
            yield from self._dialog(name)
        page.desks.table.selectRow(0)
        page.desks.rename.click()
        yield from self._dialog("rename-desk")
        window.show_desks()
        self.settle()
        inbox, seen = page.inbox, set[str]()
        for row, conflict in enumerate(inbox.conflicts):
            name = conflict.what + "-light" * (not conflict.grave)
            if name not in seen:
                seen.add(name)
                inbox.list.setCurrentIndex(inbox.list.rows.index(row))
                self.settle()
                yield f"conflict-{name}", window
        light = [(one.what, one.grave) for one in inbox.conflicts].index(("admissions", False))
        inbox.list.setCurrentIndex(inbox.list.rows.index(light))
        inbox.decide.all.click()
        yield from self._dialog("settle-all")
        inbox._read(([], 0))
        yield "conflicts-none", window
        window.show_scan()
        self.clock.now = now

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

    def practice(self) -> Iterator[Shown]:
        window = self.window
        self.program.practise()
        wait_for(lambda: self.program.window is not window)
        self.settle()
        yield "practice", self.window
        self.program.practise()
        practice = self.window
        wait_for(lambda: self.program.window is not practice)
        self.settle()

    def set_up(self) -> Iterator[Shown]:
        self.program.show_setup()
        setup = self.program.setup
        assert setup is not None
        QApplication.processEvents()
        yield "set-up-event", setup
        setup.event_step.roster.setChecked(True)
        QApplication.processEvents()
        yield "set-up-roster", setup
        form = setup.event_step.form
        form.name.setText("Nhịp cầu")
        form.roster.show_path(late_version(self.folder / "set-up.csv"))
        form.protection.plain.setChecked(True)
        setup.go_on()
        wait_for(lambda: setup.step is setup.review_step)
        QApplication.processEvents()
        yield "set-up-review", setup
        setup.go_back()
        yield from self._join(setup)
        setup.event_step.sample.setChecked(True)
        for name in ("desk", "try"):
            step = setup.step
            setup.go_on()
            wait_for(lambda step=step: setup.step is not step)  # type: ignore[misc]
            QApplication.processEvents()
            yield f"set-up-{name}", setup

    def _join(self, setup: SetupWindow) -> Iterator[Shown]:
        setup.event_step.join.setChecked(True)
        form = setup.event_step.joining
        form.name.setText("Sảnh chính, bên trái")
        QApplication.processEvents()
        yield "set-up-join-event", setup
        form.protection.plain.setChecked(True)
        setup.go_on()
        step = setup.join_step
        assert step is not None
        yield "set-up-join", setup
        step.offer(badge.digits(bytes([badge.VERSION]) + bytes(82)))
        yield "set-up-join-badge", setup
        step.wait.show_knocking()
        step._stack.setCurrentWidget(step.wait)
        yield "set-up-join-looking", setup
        step.wait.show_code("204815", form.name.text())
        yield "set-up-join-compare", setup
        step.wait.show_copied(12_345_678)
        yield "set-up-join-copying", setup
        setup.go_back()

    def _dialog(self, name: str) -> Iterator[Shown]:
        opened = dialog()
        QApplication.processEvents()
        yield f"dialog-{name}", opened
        closed(opened)

    def _ask(self, work: Callable[[Desk], object]) -> None:
        self.window.station.ask(work)
        self.settle()
        self.window.station.changed()
        self.settle()

    def _replace(self, name: str) -> None:
        press = self.window.station.tools.press()
        out = self.folder / "replacement.pdf"
        self._ask(lambda desk: replace(desk, press, out, desk.find_delegate(name).id.hex(), "mất"))

    def _id(self, name: str) -> bytes:
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
