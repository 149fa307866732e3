"""Everything the window can be told to do: actions with their keys, and the menu of all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from checkin.ui.look.theme import MODES, Theme
from checkin.ui.settings import Settings


class Actions(QObject):
    """Made once for a window; who connects them decides what they do."""

    def __init__(self, window: QWidget, theme: Theme, settings: Settings) -> None:
        """The keys act in ``window``; colours are chosen here and remembered in ``settings``."""
        super().__init__(window)
        self._window, self._theme, self._settings = window, theme, settings
        self.undo, self.find, self.door = self._make("Ctrl+Z"), self._make("F3"), self._make("F9")
        self.walk_in, self.print = self._make("F6"), self._make("F5")
        self.roster, self.badges = self._make("F10"), self._make("F11")
        self.desks = self._make("F12")
        self.attendance, self.programme = self._make("F2"), self._make("Shift+F2")
        self.evacuation = self._make("F1")
        self.scan, self.override, self.details = self._make("Esc"), self._make("F8"), self._make("F4")
        self.accept, self.shift, self.lock = self._make("F7"), self._make("Ctrl+H"), self._make("Ctrl+L")
        self.settings, self.printer = self._make("Ctrl+,"), self._make()
        self.hub = self._make()
        self.practice, self.other_event, self.close_event = (self._make() for _ in range(3))
        self.footer = [
            self.undo,
            self.find,
            self.door,
            self.attendance,
            self.walk_in,
            self.print,
            self.badges,
            self.roster,
            self.desks,
        ]
        """What has a button, in the order of importance."""
        self.organisers = [self.roster, self.close_event]
        """Offered where an organiser works."""
        self._themes: dict[str, QAction] = {}
        self.menu = QMenu(window)
        self.menu.addActions([*self.footer, self.programme, self.evacuation, self.scan])
        self.menu.addSeparator()
        self.menu.addActions([self.shift, self.lock])
        self._theme_menu = QMenu(window)
        self.menu.addMenu(self._theme_menu)
        self._offer_themes()
        self.menu.addActions([self.printer, self.hub, self.settings])
        self.menu.addSeparator()
        self.menu.addActions([self.practice, self.other_event, self.close_event])

    def allow(self, *, organiser: bool, practice: bool, locked: bool) -> None:
        """Offer what makes sense: locked, a desk only scans; nobody practises on real people."""
        for action in (
            self.undo,
            self.find,
            self.print,
            self.badges,
            self.desks,
            self.attendance,
            self.programme,
            self.walk_in,
            self.door,
            self.override,
            self.details,
            self.shift,
            self.settings,
            self.printer,
            self.hub,
            self.practice,
            self.other_event,
            self.accept,
        ):
            action.setEnabled(not locked)
        for action in self.organisers:
            action.setVisible(organiser and not practice)
            action.setEnabled(organiser and not practice and not locked)
        # Practice has no supervisors, and what is set there would be set for the real door.
        for action in (self.settings, self.printer, self.hub, self.desks):
            action.setVisible(not practice)
        self.desks.setEnabled(not locked and not practice)

    def retranslate(self, *, locked: bool, practice: bool) -> None:
        """Set every text."""
        for action, text in (
            (self.undo, self.tr("Undo")),
            (self.find, self.tr("Find")),
            (self.print, self.tr("Print badge")),
            (self.badges, self.tr("Badges")),
            (self.roster, self.tr("Roster")),
            (self.desks, self.tr("Desks")),
            (self.attendance, self.tr("Attendance")),
            (self.programme, self.tr("Programme")),
            (self.evacuation, self.tr("Evacuation list")),
            (self.walk_in, self.tr("Walk-in")),
            (self.door, self.tr("Door")),
            (self.scan, self.tr("Scan page")),
            (self.override, self.tr("Supervisor lets in")),
            (self.details, self.tr("Open record")),
            (self.accept, self.tr("Go to the session proposed")),
            (self.shift, self.tr("Shift hand-over…")),
            (self.lock, self.tr("Unlock") if locked else self.tr("Lock")),
            (self.settings, self.tr("Settings…")),
            (self.printer, self.tr("Printer and badge…")),
            (self.hub, self.tr("Hub…")),
            (self.practice, self.tr("End practice") if practice else self.tr("Practice")),
            (self.other_event, self.tr("Another event…")),
            (self.close_event, self.tr("Close the event…")),
        ):
            action.setText(text)
        self._theme_menu.setTitle(self.tr("Colours"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for mode, action in self._themes.items():
            action.setText(names[mode])

    def _make(self, key: str = "") -> QAction:
        made = QAction(self._window)
        made.setAutoRepeat(False)
        if key:
            made.setShortcut(QKeySequence(key, QKeySequence.SequenceFormat.PortableText))
        self._window.addAction(made)
        return made

    def _offer_themes(self) -> None:
        group = QActionGroup(self)
        for one in MODES:
            action = self._themes[one] = QAction(self)
            action.setCheckable(True)
            action.setChecked(one == self._theme.mode)
            action.triggered.connect(lambda _=False, chosen=one: self._dress(chosen))
            group.addAction(action)
            self._theme_menu.addAction(action)

    def _dress(self, mode: str) -> None:
        self._settings.put("theme", mode)
        self._theme.choose(mode)
