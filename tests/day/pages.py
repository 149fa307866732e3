"""Reads figures off the pages of a real window, as they stand in its labels, lists and tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QLabel

from checkin.ui.attendance.cells import Figure, Share
from checkin.ui.attendance.groups import INSIDE, MISSING, NAME, PRESENT
from checkin.ui.attendance.page import AWAITED, BOARD, FIGURES, HISTORY, AttendancePage
from checkin.ui.attendance.page import INSIDE as HALLS
from checkin.ui.board.tab import BoardTab
from checkin.ui.halls.evacuation import EvacuationDialog
from checkin.ui.halls.tab import HallsTab
from checkin.ui.history.tab import HistoryTab
from checkin.ui.programme.page import ProgrammePage
from checkin.ui.window import MainWindow
from tests.day.stage import settled
from tests.day.told import KINDS, Facts, clock_of
from tests.ui.kit import wait_for


class Pages:
    """The pages of one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.station = window.station

    def figures(self, session: str) -> Facts:
        """The figures tab, by delegation, category and country."""
        page = self._attendance(FIGURES)
        tab = page.figures
        tab.scope.choose(session)
        self._settle(lambda: tab.reading is not None and tab.reading.figures.session == session)
        reading = tab.reading
        assert reading is not None
        names = ("expected", "present", "here", "not yet arrived")
        found: Facts = {
            name: None if label.text() == "–" else _int(label.text())
            for name, label in zip(names, tab.totals.numbers, strict=True)
        }
        for number, kind in enumerate(KINDS):
            tab.by.setCurrentIndex(number)
            self._settle()
            for line in tab.groups.model_of_lines.lines:
                key = str(line.key) if kind != "delegation" else line.spoken[NAME] if line.key else ""
                shown, left = line.cells[PRESENT], line.cells[MISSING]
                assert isinstance(shown, Share)
                assert isinstance(left, Figure)
                found[f"{kind} {key}: present"] = shown.text.replace(" / ", " of ")
                found[f"{kind} {key}: not yet"] = 0 if left.text == "–" else _int(left.text)
                if not tab.groups.isColumnHidden(INSIDE):
                    inside = line.cells[INSIDE]
                    assert isinstance(inside, Figure)
                    found[f"{kind} {key}: inside"] = _int(inside.text)
        for one in reading.arrivals:
            for minute, people in one.minutes:
                line_of = one.door or self._name(one.session)
                found[f"arrivals {line_of} {clock_of(minute)}"] = people
        return found

    def awaited(self, session: str, *, marked: bool) -> Facts:
        """The tab of those not yet arrived."""
        tab = self._attendance(AWAITED).awaited
        tab.marked.setChecked(marked)
        tab.scope.choose(session)
        self._settle(lambda: tab.shown_for == tab.wanted())
        said = tab.count.text()
        count = 0 if said == "Nobody is missing" else _int(re.findall(r"[\d,]+", said)[-1])
        names = sorted(one.spoken[0].split(", ")[0] for one in tab.list.model_of_lines.lines)
        return {"count": count, "names": names}

    def halls(self) -> Facts:
        """The tab of who is inside, in the words a screen reader says."""
        tab = self._late(HALLS)
        assert isinstance(tab, HallsTab)
        found: Facts = {}
        for said in _texts(tab.list.model()):
            hall, here, *rest = said.split(", ")
            found[f"{hall}: here"] = _int(here.split()[0])
            found[f"{hall}: a minute"] = 0.0
            last = ""
            for part in rest:
                seats = re.fullmatch(r"(.+) · (\d+ / \d+)", part)
                rate = re.search(r"([\d.]+)/min arriving", part)
                if seats:
                    last = f"{hall}: {seats[1]}"
                    found[last], found[f"{last}, fullness"] = seats[2], ""
                elif part.startswith(("full", "nearly full")):
                    found[f"{last}, fullness"] = part.split(":")[0]
                elif rate:
                    found[f"{hall}: a minute"] = float(rate[1])
        return found

    def board(self, session: str) -> Facts:
        """The arrival board."""
        tab = self._late(BOARD)
        assert isinstance(tab, BoardTab)
        sessions = tab.chooser.sessions
        row = sessions.findData(session)
        sessions.setCurrentIndex(row)
        sessions.activated.emit(row)
        self._settle(lambda: (tab.session.id if tab.session else "") == session)
        found: Facts = {}
        name = ""
        for line, said in zip(tab.list.lines.lines, _texts(tab.list.model()), strict=True):
            if line.row is not None:
                name = line.row.name
                found[name] = said.rsplit(", ", 1)[1]
            else:
                assert line.person is not None
                found[f"{name}: {line.person.name}"] = said.rsplit(", ", 1)[1].split(" · ")[0]
        return found

    def screen(self) -> Facts:
        """The board of the session over a whole screen, as it says itself in one sentence."""
        tab = self._late(BOARD)
        assert isinstance(tab, BoardTab)
        tab.toggle_full_screen()
        full = tab.full
        assert full is not None
        self._settle(lambda: full.view.deck.board is not None)
        said = full.view.accessibleName()
        full.close()
        return {"said": said}

    def programme(self) -> Facts:
        """The programme page."""
        self.window.show_programme()
        page = self.window.pages.made("programme")
        assert isinstance(page, ProgrammePage)
        page.look()
        self._settle()
        found: Facts = {}
        for line in page.list.lines.lines:
            for said in (line.figures, line.more):
                if match := re.fullmatch(r"(\d+) (?:of|/) (\d+) (present|seats)", said):
                    found[f"{line.id}: {match[3]}"] = f"{match[1]} of {match[2]}"
        return found

    def header(self) -> Facts:
        """The strip at the top."""
        self.window.show_scan()
        self.window.door.refresh()
        self._settle()
        label = self.window.header.findChild(QLabel, "count")
        assert label is not None
        said = next(one.text() for one in self.window.header.findChildren(QLabel) if "/min" in one.text())
        rate, seats = re.search(r"([\d,.]+)/min", said), re.match(r"\d+ / \d+(?= places)|", said)
        assert rate is not None
        assert seats is not None
        strip = re.match(r"Full: \d+ of \d+|Nearly full: \d+|", self.window.capacity.said)
        assert strip is not None
        figures = {"count": label.text(), "seats": seats[0]}
        return figures | {"a minute": float(rate[1]), "strip": strip[0]}

    def evacuation(self) -> dict[str, Facts]:
        """The evacuation list, by hall: one key shows it, a digit another hall."""
        self.window.show_evacuation()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, EvacuationDialog))
        dialog.look()
        self._settle()
        found: dict[str, Facts] = {}
        for button in dialog.halls.buttons:
            button.click()
            self._settle()
            match = re.fullmatch(r"(?:\d  )?(.+) · ([\d,]+)", button.text())
            assert match is not None, button.text()
            told: Facts = {"people": _int(match[2])}
            found[match[1]] = told
            for said in _texts(dialog.view.model()):
                seen = re.search(r"(\d\d:\d\d) · ([^,]+)", said)
                assert seen is not None, said
                told[said.split(", ")[0]] = f"{seen[1]} {seen[2]}"
        dialog.close()
        self._settle()
        return found

    def history(self) -> Facts:
        """The history, problems alone: what was answered at the doors."""
        tab = self._late(HISTORY)
        assert isinstance(tab, HistoryTab)
        tab.problems.setChecked(True)
        self._settle(lambda: not tab.reading.under_way)
        while tab.reading.more:
            tab.reading.go_on()
            self._settle(lambda: not tab.reading.under_way)
        found: dict[str, list[str]] = defaultdict(list)
        for row, line in zip(tab.rows.rows, tab.rows.lines, strict=True):
            event = line.event
            if event.kind == "scan":
                said = [event.verdict, event.override and f"over {event.override}: {event.reason}"]
                said += ["taken back" if row.struck else "", "void" if line.void else ""]
                found[f"{row.right} {event.door}"].append(", ".join(filter(None, said)))
        return {key: sorted(said) for key, said in found.items()}

    def _attendance(self, tab: int) -> AttendancePage:
        if self.window.pages.made("attendance") is None or not self._page().isVisible():
            self.window.show_attendance()
        self._page().show_tab(tab)
        self._page().current().look()
        self._settle()
        return self._page()

    def _page(self) -> AttendancePage:
        page = self.window.pages.made("attendance")
        assert isinstance(page, AttendancePage)
        return page

    def _late(self, tab: int) -> object:
        return self._attendance(tab).current()

    def _name(self, session: str) -> str:
        found = self.station.session(session)
        assert found is not None
        return self.station.session_name(found)

    def _settle(self, come: Callable[[], bool] = lambda: True) -> None:
        settled(self.station)
        wait_for(come)


def _texts(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)) for row in range(model.rowCount())]


def _int(text: str) -> int:
    return int(text.replace(",", "").replace("\u202f", ""))
