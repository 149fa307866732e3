"""A bug of ours: a report without personal data, and a dialog that lets work go on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from checkin import __version__
from checkin.ui.crash_report import make_report, save_report, trace_lines
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.path_line import PathLine

SAME_S: Final = 60.0
"""The same bug again within this time is only counted."""
__all__ = ["CrashDialog", "Crashes", "make_report", "save_report"]


class Crashes(QObject):
    """Reports bugs, one dialog at a time."""

    def __init__(
        self, folder: Path, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Keep reports in ``folder``; ``clock`` gives seconds."""
        super().__init__(parent)
        self.folder = folder / "reports"
        self.count = 0
        """Bugs seen, those that opened no dialog too."""
        self.dialog: CrashDialog | None = None
        self._clock = clock
        self._seen: dict[tuple[str, ...], float] = {}

    def report(self, error: BaseException, window: QWidget | None = None, *, lane: str = "") -> None:
        """Save a report and tell; again within a minute, or with the dialog open, only count."""
        self.count += 1
        known, now = tuple(trace_lines(error)), self._clock()
        last = self._seen.get(known)
        self._seen[known] = now
        # A dialog goes with the window it stood over.
        if self.dialog is not None and shiboken6.isValid(self.dialog):
            self.dialog.again()
            return
        if last is not None and now - last < SAME_S:
            return
        text = make_report(error, __version__, page=_page(window), lane=lane)
        if sys.stderr is not None:
            sys.stderr.write(text)
        try:
            path: Path | None = save_report(text, self.folder)
        except OSError:
            path = None
        self.dialog = CrashDialog(text, window, path)
        self.dialog.finished.connect(self._closed)
        self.dialog.show()

    def _closed(self) -> None:
        self.dialog = None


class CrashDialog(Dialog):
    """Says what happened, that the data is safe, and where the report is. Scanning goes on behind it."""

    def __init__(self, report: str, parent: QWidget | None = None, path: Path | None = None) -> None:
        """``path`` is where the report lies; None where it could not be saved."""
        super().__init__(parent)
        # A modal dialog would make scans wait.
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report, self._path, self._times = report, path, 1
        self._heading, self._safe, self._place, self._more = (QLabel(self) for _ in range(4))
        self._heading.setObjectName("heading")
        self._place.setObjectName("caption")
        self._more.setObjectName("warning")
        self._more.hide()
        for label in (self._heading, self._safe, self._place, self._more):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._file = PathLine(_shortened(str(path), Path.home()), self) if path is not None else None
        self.text = QPlainTextEdit(report, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy, self.show_folder, self.go_on = (QPushButton(self) for _ in range(3))
        self.show_folder.setEnabled(path is not None)
        self.go_on.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.show_folder.clicked.connect(self._open_folder)
        self.go_on.clicked.connect(self.accept)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.copy)
        across.addWidget(self.show_folder)
        across.addStretch(1)
        across.addWidget(self.go_on)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP + 4)
        for widget in (self._heading, self._safe, self._more, self.text, self._place):
            down.addWidget(widget, 1 if widget is self.text else 0)
        if self._file is not None:
            down.addWidget(self._file)
        down.addLayout(across)
        self.resize(760, 560)
        self.retranslate()
        self.go_on.setFocus()

    def again(self) -> None:
        """Something went wrong again while this is open."""
        self._times += 1
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("A fault in the program"))
        self._heading.setText(self.tr("Something in the program went wrong."))
        self._safe.setText(
            self.tr(
                "Your data is safe: whatever was shown as admitted or saved is saved. "
                "Scanning goes on; what you did last may have to be done again."
            )
        )
        self._more.setText(self.tr("It has happened %n time(s) by now.", "", self._times))
        self._more.setVisible(self._times > 1)
        if self._file is not None:
            self._place.setText(self.tr("The report holds no names and no event. It is kept here:"))
            self._file.setAccessibleName(self.tr("File of the report"))
        else:
            self._place.setText(self.tr("The report could not be saved. It holds no names: copy it."))
        self.text.setAccessibleName(self.tr("Report"))
        self.copy.setText(self.tr("&Copy report"))
        self.show_folder.setText(self.tr("Show &folder"))
        self.go_on.setText(self.tr("Continue"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _shortened(text: str, home: Path) -> str:
    return text.replace(str(home), "~") if home != Path(home.anchor) else text


def _page(window: QWidget | None) -> str:
    pages = getattr(window, "pages", None)
    current = pages.currentWidget() if pages is not None else window
    return type(current).__name__ if current is not None else ""
