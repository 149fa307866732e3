"""The event to and from a stick: in the lane for long work, told in words, to be stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.desk.bundle import BundleTaken, BundleWritten, export_bundle, import_bundle
from checkin.desk.desk import Desk
from checkin.ui.long_job import LongJob, Step
from checkin.ui.numbers import grouped
from checkin.ui.station import Station

_SUFFIX = ".checkin-bundle"


class Bundles(LongJob):
    """One at a time; half a bundle is never left, nor taken over."""

    def __init__(self, station: Station, window: QWidget) -> None:
        """Files are asked for over ``window``."""
        super().__init__(station, window)
        self.ask_source: Callable[[str, str, str], str] = self._ask_source
        """Returns the file to read, empty for none: title, folder, filter."""

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

        def work(desk: Desk, step: Step) -> BundleWritten:
            return export_bundle(desk, out, step)

        def done(written: BundleWritten) -> None:
            self._remember(out)
            text = self.tr("Written: %n record(s). Take the stick to the other desk.", "", written.commits)
            self.told.emit(grouped(text, written.commits))

        self.begin(self.tr("Writing to the stick…"), work, done)

    def take(self) -> None:
        """Take over what another desk wrote into a file."""
        if self.under_way:
            return
        source = self.ask_source(self.tr("Take from a stick"), str(self._folder()), self._filter())
        if not source:
            return
        path = Path(source)

        def work(desk: Desk, step: Step) -> BundleTaken:
            return import_bundle(desk, path, step)

        def done(taken: BundleTaken) -> None:
            self._remember(path)
            self._station.others_have_written()
            self.told.emit(self._told(taken))

        self.begin(self.tr("Reading the stick…"), work, done)

    def _told(self, taken: BundleTaken) -> str:
        if taken.new:
            text = grouped(self.tr("Taken over: %n new record(s).", "", taken.new), taken.new)
        else:
            text = self.tr("Nothing new: this desk has it all already.")
        if taken.refused:
            left = self.tr("%n record(s) left out: not signed as they should be.", "", taken.refused)
            text = f"{text} {grouped(left, taken.refused)}"
        return text

    def _filter(self) -> str:
        name = self.tr("Bundle")
        return f"{name} (*{_SUFFIX});;* (*)"

    def _folder(self) -> Path:
        """Return where a bundle was last, else where the event is."""
        last = self._station.settings.text("bundle/folder")
        return Path(last) if last and Path(last).is_dir() else self._station.path.parent

    def _remember(self, path: Path) -> None:
        self._station.settings.put("bundle/folder", str(path.parent))

    def _ask_source(self, title: str, folder: str, filters: str) -> str:
        found, _ = QFileDialog.getOpenFileName(self._window, title, folder, filters)
        return found
