"""The event to and from a stick: in the lane for long work, told in words, to be stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.desk.bundle import BundleTaken, BundleWritten, export_bundle, import_bundle
from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.numbers import grouped
from checkin.ui.station import Station
from checkin.ui.stopping import Stop, Stopped

T = TypeVar("T")

_SUFFIX = ".checkin-bundle"


class Bundles(QObject):
    """One at a time; half a bundle is never left, nor taken over."""

    began = Signal(str)
    """What is under way."""
    progressed = Signal(int, int)
    """Done, of how many; emitted from the lane's thread."""
    ended = Signal(str)
    """What was done."""
    failed = Signal(str)
    """Why it was not."""

    def __init__(self, station: Station, window: QWidget) -> None:
        """Files are asked for over ``window``."""
        super().__init__(window)
        self._station, self._window = station, window
        self._stop: Stop | None = None
        station.closing.connect(self.stop)
        self.ask_target: Callable[[str, str, str], str] = self._ask_target
        """Returns the file to write, empty for none: title, proposal, filter."""
        self.ask_source: Callable[[str, str, str], str] = self._ask_source
        """Returns the file to read, empty for none: title, folder, filter."""

    @property
    def under_way(self) -> bool:
        """Whether one is being written or read."""
        return self._stop is not None

    def stop(self) -> None:
        """End it at its next step."""
        if self._stop is not None:
            self._stop()

    def write(self) -> None:
        """Write everything this desk holds into a file."""
        if self.under_way:
            return
        station = self._station
        proposed = self._folder() / f"{station.path.stem}-{station.overview.key.hex()[:8]}{_SUFFIX}"
        target = self.ask_target(self.tr("Write to a stick"), str(proposed), self._filter())
        if not target:
            return
        out = Path(target)

        def work(desk: Desk, step: Callable[[int, int], None]) -> BundleWritten:
            return export_bundle(desk, out, step)

        def done(written: BundleWritten) -> None:
            self._remember(out)
            text = self.tr("Written: %n record(s). Take the stick to the other desk.", "", written.commits)
            self.ended.emit(grouped(text, written.commits))

        self._begin(self.tr("Writing to the stick…"), work, done)

    def take(self) -> None:
        """Take over what another desk wrote into a file."""
        if self.under_way:
            return
        source = self.ask_source(self.tr("Take from a stick"), str(self._folder()), self._filter())
        if not source:
            return
        path = Path(source)

        def work(desk: Desk, step: Callable[[int, int], None]) -> BundleTaken:
            return import_bundle(desk, path, step)

        def done(taken: BundleTaken) -> None:
            self._remember(path)
            self._station.others_have_written()
            self.ended.emit(self._told(taken))

        self._begin(self.tr("Reading the stick…"), work, done)

    def _told(self, taken: BundleTaken) -> str:
        if taken.new:
            text = grouped(self.tr("Taken over: %n new record(s).", "", taken.new), taken.new)
        else:
            text = self.tr("Nothing new: this desk has it all already.")
        if taken.refused:
            left = self.tr("%n record(s) left out: not signed as they should be.", "", taken.refused)
            text = f"{text} {grouped(left, taken.refused)}"
        return text

    def _begin(
        self,
        text: str,
        work: Callable[[Desk, Callable[[int, int], None]], T],
        done: Callable[[T], Any],
    ) -> None:
        stop = self._stop = Stop()

        def step(count: int, of: int) -> None:
            stop.check()
            self.progressed.emit(count, of)

        def landed(result: T) -> None:
            self._stop = None
            done(result)

        def failed(error: CheckinError) -> None:
            self._stop = None
            stopped = isinstance(error, Stopped)
            self.failed.emit(self.tr("Stopped.") if stopped else self._station.language.words.error(error))

        self.began.emit(text)
        self._station.job(lambda desk: work(desk, step), landed, failed, owner=self)

    def _filter(self) -> str:
        name = self.tr("Bundle")
        return f"{name} (*{_SUFFIX});;* (*)"

    def _folder(self) -> Path:
        """Return where a bundle was last, else where the event is."""
        last = self._station.settings.text("bundle/folder")
        return Path(last) if last and Path(last).is_dir() else self._station.path.parent

    def _remember(self, path: Path) -> None:
        self._station.settings.put("bundle/folder", str(path.parent))

    def _ask_target(self, title: str, proposed: str, filters: str) -> str:
        found, _ = QFileDialog.getSaveFileName(self._window, title, proposed, filters)
        return found

    def _ask_source(self, title: str, folder: str, filters: str) -> str:
        found, _ = QFileDialog.getOpenFileName(self._window, title, folder, filters)
        return found
