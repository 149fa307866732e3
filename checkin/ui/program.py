"""The program around the window: which event is open, scanner, camera, sounds, faults."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from checkin.desk.tools import Tools
from checkin.domain.errors import CheckinError, KeyFault
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.collecting import Collector
from checkin.ui.crash import Crashes
from checkin.ui.lane import Lane
from checkin.ui.language import Language
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.scanner import Scanner
from checkin.ui.settings import Settings
from checkin.ui.station import Station
from checkin.ui.window import MainWindow

if TYPE_CHECKING:
    from checkin.ui.setup.setup import SetupWindow

# Set-up, settings and practice are loaded when they are first asked for: a desk that starts again
# after a power cut needs none of them.

_CLOSING_S: Final = 5.0
_FRAME: Final = 60
"""Height of a title bar and some air, in pixels."""
WAITING_SOUND: Final = "waiting"


class Program(QObject):
    """Lives as long as the application; windows come and go with events and practice."""

    _elsewhere = Signal(object)
    """An exception in a thread of its own."""
    shown = Signal(object)
    """The window that is in front now: a ``MainWindow`` or the set-up."""

    def __init__(self, application: QApplication, tools: Tools, settings: Settings, language: str) -> None:
        """``language`` is the system's; one chosen in the window before wins."""
        super().__init__(application)
        self.tools, self.settings = tools, settings
        self.collector = Collector(self)
        fonts.load(tools.resources / "fonts")
        self.language = Language(tools.resources / "translations", settings.text("language", language), self)
        self.theme = Theme(application, tools.resources / "icons", settings.text("theme", "system"))
        self.sounds = tools.sounds()
        self.scanner = Scanner(tools.camera, tools.clock, self)
        self.crashes = Crashes(tools.state.parent, self)
        self.starting = Lane("starting", self)
        self.starting.fault.connect(self.on_fault)
        self.window: MainWindow | None = None
        self._leaving: set[Station] = set()
        """Closed, with something still under way."""
        self.setup: SetupWindow | None = None
        self._before_practice: Path | None = None
        self.scanner.code.connect(self._offer)
        self.scanner.repeated.connect(self._repeat)
        self.scanner.waiting.connect(self._wait)
        self.scanner.wait_for(lambda: self.window is None or not self.window.scan_page.answering)
        self._elsewhere.connect(self.on_fault)
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._hook, self._hook_of_thread
        application.aboutToQuit.connect(self.close)

    def start(self, path: Path | None = None) -> None:
        """Open an event: the one given, else the last one; without either, set up."""
        remembered = self.settings.text("event")
        wanted = path or (Path(remembered) if remembered else None)
        self.scanner.start()
        if wanted is None:
            self.show_setup()
        else:
            self.open_event(wanted)

    def open_event(self, path: Path, *, practice: bool = False) -> None:
        """Open an event in a window of its own; the window before it closes once this one is there."""
        station = Station(self.tools, path, self.language, self.settings, practice=practice)
        station.fault.connect(self.on_fault)

        def failed(error: CheckinError) -> None:
            self._leave_station(station)
            self._cannot_open(path, error)

        station.open(lambda: self._opened(station), failed)

    def show_setup(self, error: str = "") -> None:
        """Begin from the beginning; ``error`` says why the last event does not open."""
        from checkin.ui.setup.setup import SetupWindow

        setup = self.setup = SetupWindow(self.tools, self.language, self.settings, self.theme, self.scanner)
        setup.finished.connect(self.open_event)
        setup.practice_wanted.connect(self._practise_first)
        setup.fault.connect(self.on_fault)
        if error:
            setup.say(error)
        _show(setup)
        self._leave_window()
        self.shown.emit(setup)

    def practise(self) -> None:
        """Go to the practice event, or back from it."""
        window = self.window
        if window is None:
            return
        if window.station.practice:
            if self._before_practice is None:
                self.show_setup()
            else:
                self.open_event(self._before_practice)
            return
        self._practise(window.station.path)

    def show_settings(self) -> None:
        """Ask for camera, sounds, supervisors."""
        if self.window is None:
            return
        from checkin.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.window.station, self.theme, self.scanner.wedge, self.sounds, self.window)
        dialog.changed.connect(self.use_camera)
        test = dialog.scanner_test
        self.scanner.testing = lambda: isValid(test) and test.isVisible()
        dialog.open()

    def use_camera(self) -> None:
        """Read the camera chosen, or none."""
        self.scanner.camera.set_mirror(self.settings.flag("camera/mirror"))
        self.scanner.camera.choose(self.settings.text("camera"))

    def sound(self, name: str) -> None:
        """Play a sound unless they are off."""
        if self.settings.flag("sound", default=True):
            self.sounds.play(name)

    def on_fault(self, error: object) -> None:
        """Show what the surroundings did, report what is a bug of ours; scanning goes on."""
        if isinstance(error, CheckinError):
            self._say(error)
        elif isinstance(error, BaseException):
            self.crashes.report(error, self.window or self.setup)
            if self.window is None and self.setup is None:
                self.show_setup()

    def close(self) -> None:
        """Stop scanner, camera and lanes; what was given to them is finished first."""
        self.scanner.stop()
        self._leave_window()
        self.starting.close()
        self.starting.join(_CLOSING_S)
        for station in self._leaving:
            station.join(_CLOSING_S)
        # What the lanes did last is still told: a print of which nobody knows must be asked about.
        QCoreApplication.processEvents()
        self.language.leave()
        self.collector.leave()
        sys.excepthook, threading.excepthook = self._hooks

    def _opened(self, station: Station) -> None:
        old, setup = self.window, self.setup
        if not station.practice:
            self.settings.put("event", str(station.path))
        window = self.window = MainWindow(station, self.theme, self._view())
        for signal in (window.door.undone, window.door.failed, window.door.moved):
            signal.connect(self.scanner.forget)
        window.sounded.connect(lambda look: self.sound(Look(look).value))
        window.settings_wanted.connect(self.show_settings)
        window.practice_wanted.connect(self.practise)
        window.other_event_wanted.connect(self.show_setup)
        self._return_operator(station)
        _show(window, like=old)
        self.use_camera()
        self.setup = None
        for closing in (old, setup):
            if closing is not None:
                self._discard(closing)
        self.shown.emit(window)

    def _practise(self, after: Path) -> None:
        """Make the practice event and go there; ``after`` is where to go back to."""
        from checkin.desk.practice import practice_event

        self._before_practice = after
        tools, folder = self.tools, self.tools.state.parent
        self.starting.submit(
            lambda: practice_event(folder, tools),
            lambda path: self.open_event(path, practice=True),
            self._say,
        )

    def _view(self) -> CameraPreview:
        """Return the camera's picture for a new window."""
        view = CameraPreview(self.theme)
        self.scanner.camera.picture.connect(view.show_picture)
        self.scanner.camera.state.connect(view.show_state)
        view.show_state(self.scanner.camera.status)
        return view

    def _return_operator(self, station: Station) -> None:
        """After a power cut the shift goes on."""
        wanted = self.settings.text(f"operator-{station.overview.event_id}")
        found = next((one for one in station.overview.operators if one.id.hex() == wanted), None)
        if found is not None:
            operator = found.id

            def return_to_work(desk: Any) -> None:
                desk.operator = operator

            station.ask(return_to_work, lambda _: station.set_operator(found))

    def _discard(self, window: MainWindow | SetupWindow) -> None:
        window.close()
        if isinstance(window, MainWindow):
            self._leave_station(window.station)
        window.deleteLater()

    def _leave_station(self, station: Station) -> None:
        """Let it finish what is under way; then it is deleted, with its door and lanes."""
        self._leaving.add(station)
        station.ended.connect(lambda: self._left(station))
        station.close()

    def _left(self, station: Station) -> None:
        self._leaving.discard(station)
        station.deleteLater()

    def _leave_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            self._discard(window)

    def _cannot_open(self, path: Path, error: CheckinError) -> None:
        if self.window is not None:
            self._say(error)
            return
        if self.setup is None:
            self.show_setup("" if isinstance(error, KeyFault) else self.language.words.error(error))
        elif not isinstance(error, KeyFault):
            self.setup.say(self.language.words.error(error))
        if isinstance(error, KeyFault) and self.setup is not None:
            self.setup.reopen(path)

    def _practise_first(self, path: Path) -> None:
        """Someone wants to practise before the event just set up."""
        self.settings.put("event", str(path))
        self._practise(path)

    def _offer(self, text: str) -> None:
        if self.window is not None:
            self.window.offer(text)

    def _repeat(self, text: str) -> None:
        if self.window is not None:
            self.window.door.repeat(text)

    def _wait(self, count: int) -> None:
        if self.window is not None:
            self.window.waiting(count)
        if count and QApplication.activeModalWidget() is not None:
            self.sound(WAITING_SOUND)

    def _say(self, error: CheckinError) -> None:
        text = self.language.words.error(error)
        if self.window is not None:
            self.window.say(text)
        elif self.setup is not None:
            self.setup.say(text)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.on_fault(error)

    def _hook_of_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._elsewhere.emit(found.exc_value)


def _show(window: QWidget, like: QWidget | None = None) -> None:
    """Show a window, filling a small screen: beside a title bar a page of 1366×768 would be cut."""
    room = window.screen().availableSize()
    wanted, least = window.size(), window.minimumSize()
    small = room.width() <= wanted.width() or room.height() < wanted.height() + _FRAME
    holds = room.width() >= least.width() and room.height() >= least.height()
    if (like.isMaximized() if like is not None else small) and holds:
        window.showMaximized()
    else:
        window.show()
