"""An hour at the door, played without a screen in virtual time, for a machine that has none.

The window, its pages and its database are the real ones; only the clock is set by hand, and codes
are offered where a scanner's would arrive. Pictures of the window and PDFs remain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.replacing import replace
from checkin.desk.sample import sample
from checkin.desk.scan import Outcome
from checkin.desk.selecting import Selection
from checkin.desk.shift import take_over
from checkin.desk.tools import Tools
from checkin.domain.errors import CheckinError
from checkin.domain.programme import local_ms
from checkin.domain.verdict import Verdict
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.collecting import Collector
from checkin.ui.language import Language
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from checkin.ui.settings import Settings
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from checkin.words import Words

T = TypeVar("T")
Say = Callable[..., None]

_MINUTE: Final = 60_000
_BEGINS: Final = 25
"""Minutes before the opening plenary."""
_ARRIVALS: Final = 240
_FOREIGN: Final = "https://example.org/menu"
_SAMPLE: Final = "sample.checkin"


class HandClock:
    """Unix milliseconds that pass only when told to."""

    def __init__(self, now: int) -> None:
        """Begin at ``now``."""
        self.now = now

    def __call__(self) -> int:
        """Return the moment."""
        return self.now


class Hour(QObject):
    """Plays the hour in ``folder`` and tells what it left there."""

    def __init__(
        self, application: QApplication, tools: Tools, clock: HandClock, folder: Path, words: Words
    ) -> None:
        """``tools`` must tell the time of ``clock``."""
        super().__init__(application)
        self._tools, self._clock, self._folder, self._words = tools, clock, folder, words
        self.files: list[Path] = []
        self._collector = Collector(self)
        fonts.load(tools.resources / "fonts")
        self._language = Language(tools.resources / "translations", words.language, self)
        self._theme = Theme(application, tools.resources / "icons", "light")
        self._answers: list[Outcome] = []
        self._pictures = 0

    def play(self, say: Say) -> None:
        """Play it; ``say(key, **facts)`` prints a sentence.

        Raises:
            CheckinError: what the surroundings did.
        """
        event = self._folder / _SAMPLE
        sample(
            event,
            None,
            state=self._tools.state,
            clock=self._clock,
            random=self._tools.random,
            resources=self._tools.resources,
            desk=self._words("cli.desk_default"),
        )
        settings = Settings(self._folder / "window.ini")
        station = Station(self._tools, event, self._language, settings)
        station.show_file = self.files.append
        self._wait(station.open)
        window = self._window(station)
        self._begin(station, window)
        codes = self._badges(station)
        say("hour.badges", len(codes), path=self._folder / "badges.pdf")
        self._rush(window, codes)
        self._problems(station, window, codes)
        figures = window.door.figures
        say(
            "hour.door",
            present=figures.present,
            expected=figures.expected,
            session=self._plenary(station),
        )
        window.close()
        station.close()
        station.join()

    def _window(self, station: Station) -> MainWindow:
        window = MainWindow(station, self._theme, CameraPreview(self._theme))
        window.door.answered.connect(self._answers.append)
        window.resize(1366, 768)
        window.show()
        return window

    def _begin(self, station: Station, window: MainWindow) -> None:
        plenary = next(one for one in station.overview.sessions if one.id == "plenary")
        starts = local_ms(plenary.starts, station.overview.event.zone)
        assert starts is not None
        self._clock.now = starts - _BEGINS * _MINUTE
        window.door.move(plenary, self._words("hour.door_name"), out=False)
        operator = self._ask(station, lambda desk: take_over(desk, self._words("hour.volunteer")))
        station.set_operator(operator)
        self._picture(window, "ready")

    def _badges(self, station: Station) -> list[str]:
        """Print every badge and read the codes back from the paper."""
        press, out = self._tools.press(), self._folder / "badges.pdf"
        self._ask(station, lambda desk: print_badges(desk, press, out, Selection()))
        self.files.append(out)
        return _first(self._tools.read_codes(out), _ARRIVALS)

    def _rush(self, window: MainWindow, codes: list[str]) -> None:
        """People come, most of them in a quarter of an hour."""
        shown = False
        for number, code in enumerate(codes):
            self._clock.now += _gap(number, len(codes))
            outcome = self._scan(window, code)
            if not shown and outcome.verdict is Verdict.ADMITTED and number > len(codes) // 2:
                self._picture(window, "admitted")
                shown = True

    def _problems(self, station: Station, window: MainWindow, codes: list[str]) -> None:
        """One of each kind, each photographed."""
        self._speak("fr")
        self._clock.now += _MINUTE
        self._move(window, "lunch-1")
        self._scan(window, codes[3])
        self._clock.now += _MINUTE
        self._scan(window, codes[3])
        self._picture(window, "already-in")
        self._move(window, "press-conference")
        for code in codes:
            self._clock.now += 6_000
            if self._scan(window, code).verdict is Verdict.NOT_HERE and not self._answers[-1].protocol:
                break
        self._picture(window, "not-here")
        self._move(window, "plenary")
        self._speak("vi")
        person = self._scan(window, codes[5]).person
        assert person is not None
        press, out = self._tools.press(), self._folder / "replacement.pdf"
        self._ask(station, lambda desk: replace(desk, press, out, person.id.hex(), "lost"))
        self.files.append(out)
        self._clock.now += _MINUTE
        self._scan(window, codes[5])
        self._picture(window, "replaced")
        self._theme.choose("dark")
        self._scan(window, next(self._tools.read_codes(out)))
        self._picture(window, "replacement")
        self._speak("en")
        self._scan(window, _FOREIGN)
        self._picture(window, "not-ours")
        window.door.undo()
        self._settle(station)
        window.show_scan()
        self._settle(station)
        self._picture(window, "last-scans")
        window.search("nguyen hanh")
        self._settle(station)
        self._picture(window, "people-found")
        window.open_person(person.id)
        self._settle(station)
        self._theme.choose("light")
        self._picture(window, "record")

    def _move(self, window: MainWindow, session: str) -> None:
        found = window.station.session(session)
        assert found is not None
        window.door.move(found, window.door.name, out=False)

    def _scan(self, window: MainWindow, code: str) -> Outcome:
        before = len(self._answers)
        window.offer(code)
        self._until(lambda: len(self._answers) > before)
        return self._answers[-1]

    def _speak(self, language: str) -> None:
        self._language.choose(language)

    def _plenary(self, station: Station) -> str:
        found = station.session("plenary")
        return station.session_name(found) if found else ""

    def _picture(self, window: QWidget, name: str) -> None:
        QApplication.processEvents()
        self._pictures += 1
        path = self._folder / f"{self._pictures:02d}-{name}.png"
        window.grab().save(str(path))
        self.files.append(path)

    def _ask(self, station: Station, work: Callable[[Desk], T]) -> T:
        results: list[T] = []

        def begin(done: Callable[[], None], failed: Callable[[CheckinError], None]) -> None:
            def got(result: T) -> None:
                results.append(result)
                done()

            station.ask(work, got, failed)

        self._wait(begin)
        return results[0]

    def _settle(self, station: Station) -> None:
        self._ask(station, lambda _: None)
        QApplication.processEvents()

    def _wait(self, begin: Callable[[Callable[[], None], Callable[[CheckinError], None]], None]) -> None:
        ended: list[CheckinError | None] = []
        begin(lambda: ended.append(None), ended.append)
        self._until(lambda: bool(ended))
        if ended[0] is not None:
            raise ended[0]

    def _until(self, condition: Callable[[], bool]) -> None:
        loop = QEventLoop()
        looking = QTimer()
        looking.timeout.connect(lambda: loop.quit() if condition() else None)
        looking.start(0)
        loop.exec()


def _first(texts: Iterator[str], count: int) -> list[str]:
    return [text for text, _ in zip(texts, range(count), strict=False)]


def _gap(number: int, of: int) -> int:
    """Milliseconds until the next arrival: slow, a rush, slow again."""
    share = number / of
    return 20_000 if share < 0.15 or share > 0.9 else 5_500
