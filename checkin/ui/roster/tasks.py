"""What is done around a roster: badges for the new, the report for the secretariat, photos, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.desk.desk import Desk
from checkin.desk.export_roster import RosterExport, export_roster
from checkin.desk.importing.remarks import write_remarks
from checkin.desk.importing.report import ImportReport
from checkin.desk.paper_counts import unprinted
from checkin.desk.photo_report import PhotosReport
from checkin.desk.take_photos import take_photos
from checkin.ui.long_job import LongJob, Step
from checkin.ui.numbers import grouped
from checkin.ui.paper import Paper
from checkin.ui.people.papers import Papers
from checkin.ui.station import Station
from checkin.words.headings import headings
from checkin.words.remarks import sayer


class Tasks(LongJob):
    """Each runs in the lane for long work, tells how far it is, and can be stopped."""

    photos_taken = Signal(object)
    """A ``PhotosReport``."""
    badged = Signal()
    """Whoever was to get a badge has one."""
    unbadged = Signal(int)
    """How many people have no badge."""

    def __init__(self, station: Station, window: QWidget) -> None:
        """Files are asked for over ``window``."""
        super().__init__(station, window)
        self.ask_photos: Callable[[str], str] = self._ask_photos

    def count_unbadged(self) -> None:
        """Ask for how many people badges are still to be made; told by ``unbadged``."""
        self._station.ask(unprinted, self.unbadged.emit, owner=self, latest="unbadged")

    def badges(self, delegates: Sequence[bytes] | None = None) -> None:
        """Print the badges of people who have none, all or these."""
        station = self._station
        chosen = None if delegates is None else tuple(delegates)
        papers = Papers(station.tools.press, lambda: station.paper.choice, station.badge_folder)

        def work(desk: Desk, step: Step) -> Paper:
            return papers.new_badges(desk, chosen, step)

        def done(paper: Paper) -> None:
            self.badged.emit()
            if not paper.badges:
                self.told.emit(self.tr("Everybody has a badge."))
                return
            station.changed()
            self.told.emit(grouped(self.tr("%n badge(s) ready to print", "", paper.badges), paper.badges))
            station.room.submit(paper)

        self.begin(self.tr("Making badges…"), work, done)

    def remarks(self, report: ImportReport) -> None:
        """Write the roster with remarks in its cells, for whoever made it, and open it."""
        path = Path(report.path)
        ending = self.tr("remarks")
        proposed = path.with_name(f"{path.stem}-{ending}.xlsx")
        target = self.ask_target(self.tr("Report for the secretariat"), str(proposed), "XLSX (*.xlsx)")
        if not target:
            return
        say = sayer(self._station.language.words)

        def work(desk: Desk, step: Step) -> int:
            step(0, 0)
            return write_remarks(path, report, say, Path(target))

        def done(count: int) -> None:
            self.told.emit(grouped(self.tr("Report written: %n remark(s)", "", count), count))
            self._station.show_file(Path(target))

        self.begin(self.tr("Writing the report…"), work, done)

    def export(self) -> None:
        """Write the roster as the desks know it now."""
        station = self._station
        title, proposed = self.tr("Export the roster"), station.path.with_name(f"{station.path.stem}.xlsx")
        target = self.ask_target(title, str(proposed), "XLSX (*.xlsx);;CSV (*.csv)")
        if not target:
            return
        out = Path(target)
        names, sheet = headings(station.language.words), self.tr("Roster")

        def work(desk: Desk, step: Step) -> RosterExport:
            def progress(stage: str, people: int) -> None:
                step(people, 0)

            return export_roster(
                desk, out, names, sheet, as_csv=out.suffix.lower() == ".csv", progress=progress
            )

        def done(made: RosterExport) -> None:
            self.told.emit(grouped(self.tr("Exported: %n person(s)", "", made.people), made.people))
            station.show_file(out)

        self.begin(self.tr("Exporting…"), work, done)

    def photos(self) -> None:
        """Take the photos of a folder or ZIP file; told by ``photos_taken``."""
        chosen = self.ask_photos(self.tr("Folder of photos, or a ZIP file of them"))
        if not chosen:
            return
        path, portrait = Path(chosen), self._station.tools.portrait

        def work(desk: Desk, step: Step) -> PhotosReport:
            return take_photos(desk, path, portrait, progress=step)

        def done(report: PhotosReport) -> None:
            self._station.changed()
            taken = report.count("added") + report.count("replaced")
            self.told.emit(grouped(self.tr("%n photo(s) taken over", "", taken), taken))
            self.photos_taken.emit(report)

        self.begin(self.tr("Taking photos over…"), work, done)

    def _ask_photos(self, title: str) -> str:
        # A dialog for files shows folders too, and a ZIP file says as much as a folder.
        dialog = QFileDialog(self._window, title, str(self._station.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, False)
        dialog.setNameFilters(["ZIP (*.zip)", "* (*)"])
        return dialog.selectedFiles()[0] if dialog.exec() and dialog.selectedFiles() else ""
