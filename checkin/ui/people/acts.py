"""What is done to the delegate shown: at once, or after a dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.desk.detail import Detail
from checkin.desk.people import edit
from checkin.desk.photos import set_photo
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.paper import Paper
from checkin.ui.people.confirm import IdentityDialog, WithdrawDialog
from checkin.ui.people.detail import DetailPane
from checkin.ui.people.edit import EditDialog
from checkin.ui.people.papers import Papers
from checkin.ui.people.pool import PoolDialog
from checkin.ui.people.replace import ReplaceDialog
from checkin.ui.people.task import Context
from checkin.ui.people.walkin import WalkInDialog
from checkin.ui.station import Station


class Acts(QObject):
    """Stands between the buttons of a record and the use cases."""

    person_wanted = Signal(bytes)
    """Someone new, or known after all, is to be shown."""

    def __init__(self, station: Station, door: Door, theme: Theme, pane: DetailPane, window: QWidget) -> None:
        """Act on whom ``pane`` shows; dialogs open over ``window``."""
        super().__init__(window)
        self._station, self._door, self._theme, self._pane = station, door, theme, pane
        self._window = window
        self._entering: set[bytes] = set()
        """Who is being checked in."""
        self.context = Context(station, self)
        self.papers = Papers(station.tools.press, lambda: station.paper.choice, station.badge_folder)

    def check_in(self) -> None:
        """Check in by hand; where a mistake is easy, after a question."""
        shown = self._shown()
        if shown is None:
            return
        enter = partial(self._enter, shown.person.id)
        if shown.homonyms or shown.badge:
            IdentityDialog(self.context, shown, enter, self._window).open()
        else:
            enter()

    def replace_badge(self) -> None:
        """Give a new badge; the old one stops working."""
        shown = self._shown()
        if shown is not None and not _withdrawn(shown):
            ReplaceDialog(self.context, self.papers, shown, self._window).open()

    def print_badge(self, delegate: bytes) -> None:
        """Print a delegate's badge with its code; someone without gets one."""
        if not delegate:
            return
        told = self.tr("Badge {number} goes to print")

        def done(paper: Paper) -> None:
            self.context.done(told.format(number=paper.number), paper)

        self._do(lambda desk: self.papers.badge(desk, delegate), done)

    def print_spoiled(self) -> None:
        """The last print did not come out: print the same code again, and let the log know."""
        shown = self._shown()
        if shown is None or not shown.printed_ms or _withdrawn(shown):
            return
        told = self.tr("Badge {number} goes to print again, with the same code")

        def done(made: tuple[str, Paper]) -> None:
            lost, paper = made
            self._station.room.forget(lost)
            self.context.done(told.format(number=paper.number), paper)

        self._do(lambda desk: self.papers.spoiled(desk, shown.person.id), done)

    def edit(self) -> None:
        """Correct fields."""
        shown = self._shown()
        if shown is not None:
            EditDialog(self.context, self.papers, shown, self._window).open()

    def withdraw(self) -> None:
        """Withdraw, or take that back."""
        shown = self._shown()
        if shown is None:
            return
        if not _withdrawn(shown):
            WithdrawDialog(self.context, shown, self._window).open()
            return
        told = self.tr("Expected again: {name}").format(name=shown.person.name)
        self._do(
            lambda desk: edit(desk, shown.person.id.hex(), {"withdrawn": "no"}),
            lambda _: self.context.done(told),
        )

    def register(self, name: str, companion_of: Detail | None = None) -> None:
        """Register someone who is on no list."""
        WalkInDialog(
            self.context,
            self.papers,
            self._theme,
            self._window,
            name=name,
            then=self._registered,
            known=self.person_wanted.emit,
            companion_of=companion_of,
        ).open()

    def add_companion(self) -> None:
        """Register someone who comes with the one shown."""
        shown = self._shown()
        if shown is not None:
            self.register("", companion_of=shown)

    def make_pool(self) -> None:
        """Make badges without a name."""
        PoolDialog(self.context, self.papers, self._window).open()

    def choose_photo(self) -> None:
        """Ask for the file of a photo."""
        shown = self._shown()
        if shown is None:
            return
        dialog = QFileDialog(self._window, self.tr("Photo from file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)"))
        dialog.fileSelected.connect(lambda path: self.set_photo(shown.person.id, Path(path)))
        dialog.open()

    def remove_photo(self) -> None:
        """Show initials again."""
        shown = self._shown()
        if shown is not None and shown.photo:
            self._keep_photo(shown.person.id, b"", self.tr("Photo removed"))

    def set_photo(self, delegate: bytes, path: Path) -> None:
        """Give a delegate the photo in a file."""
        told, portrait = self.tr("Photo saved"), self._station.tools.portrait

        def keep(jpeg: bytes) -> None:
            self._keep_photo(delegate, jpeg, told)

        self._station.jobs.submit(lambda: portrait(path), keep, self.context.failed, owner=self)

    def _keep_photo(self, delegate: bytes, jpeg: bytes, told: str) -> None:
        self._do(lambda desk: set_photo(desk, delegate, jpeg), lambda _: self.context.done(told))

    def _shown(self) -> Detail | None:
        """Return whom the buttons act on: nobody while somebody else is about to be shown."""
        return self._pane.detail if self._pane.ready else None

    def _do(self, work: Callable[..., Any], done: Callable[[Any], Any]) -> None:
        self._station.ask(work, done, self.context.failed, owner=self)

    def _registered(self, delegate: bytes, enters: bool) -> None:
        self.person_wanted.emit(delegate)
        if enters:
            self._enter(delegate)

    def _enter(self, delegate: bytes) -> None:
        """Check in; asked again before the answer, it is still once."""
        if delegate in self._entering:
            return
        self._entering.add(delegate)
        self._door.check_in(delegate)
        # The lane answers in order, whatever became of the check-in.
        self._station.ask(lambda _: None, lambda _: self._entering.discard(delegate), owner=self)


def _withdrawn(shown: Detail) -> bool:
    return shown.person.fields.get("withdrawn") is True
