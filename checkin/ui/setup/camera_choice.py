"""Choosing the camera: one of this machine's, an address, a video file, or none."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.tools import Tools
from checkin.domain.camera import CameraInfo
from checkin.ui.lane import Lane
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.settings import Settings
from checkin.ui.station import Station

_OTHER: Final = "?"
"""Stands for a source that is typed."""
_VIDEOS: Final = "*.mp4 *.mov *.avi *.mkv *.webm *.mjpg"


class CameraHost(QObject):
    """What choosing a camera needs where no event is open yet."""

    fault = Signal(object)
    """A bug of ours."""

    def __init__(self, tools: Tools, settings: Settings, parent: QObject | None = None) -> None:
        """Ask ``tools`` for cameras, keep what is chosen in ``settings``."""
        super().__init__(parent)
        self.tools, self.settings = tools, settings


class CameraChoice(Page):
    """What is chosen is remembered at once under ``camera`` and ``camera/mirror``."""

    changed = Signal()

    def __init__(self, station: Station | CameraHost, parent: QWidget | None = None) -> None:
        """Nothing is looked for yet: see ``look``."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._settings = station, station.settings
        self._found: list[CameraInfo] = []
        self._looking = False
        self._label = QLabel(self)
        self.box = QComboBox(self)
        self._label.setBuddy(self.box)
        self.again = QPushButton(self)
        self.source = QLineEdit(self)
        self.file = QPushButton(self)
        self.mirror = QCheckBox(self)
        self.mirror.setChecked(self._settings.flag("camera/mirror"))
        self._rows()
        self.retranslate()
        self.box.activated.connect(self._chosen)
        self.again.clicked.connect(lambda _: self.look())
        self.source.editingFinished.connect(self._typed)
        self.file.clicked.connect(self._look_for_file)
        self.mirror.toggled.connect(self._mirrored)

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("&Camera"))
        self.again.setText(self.tr("Look again"))
        self.source.setPlaceholderText(self.tr("Address (http…, rtsp…) or video file"))
        self.source.setAccessibleName(self.tr("Address or video file"))
        self.file.setText(self.tr("Browse…"))
        self.mirror.setText(self.tr("Show the picture as a mirror does"))
        self._fill()

    def look(self, *, choose_first: bool = False) -> None:
        """List the cameras; ``choose_first`` takes the first one if nothing was ever chosen."""
        if self._looking:
            return
        self._looking = True
        self._fill()
        in_use = self._settings.text("camera") or None

        def found(cameras: list[CameraInfo]) -> None:
            self._looking = False
            self._found = cameras
            if choose_first and cameras and self._settings.text("camera", _OTHER) == _OTHER:
                self._put(cameras[0].source)
            self._fill()

        # A driver may take seconds to answer: neither PINs nor long jobs wait for it.
        lane, cameras = Lane("cameras", self._station), self._station.tools.cameras
        lane.fault.connect(self._station.fault)
        lane.ended.connect(lane.deleteLater)
        lane.submit(lambda: cameras(in_use), found, owner=self)
        lane.close()

    def _rows(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self._label)
        for left, right in ((self.box, self.again), (self.source, self.file)):
            across = QHBoxLayout()
            across.setSpacing(GAP)
            across.addWidget(left, 1)
            across.addWidget(right)
            down.addLayout(across)
        down.addWidget(self.mirror)

    def _fill(self) -> None:
        chosen = self._settings.text("camera")
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(self.tr("None: hand scanner"), "")
        known = [one.source for one in self._found]
        for one in self._found:
            number = self.tr("Camera {number}").format(number=one.source)
            self.box.addItem(f"{one.name} ({one.source})" if one.name else number, one.source)
        if chosen and chosen not in known and self._looking:
            self.box.addItem(self.tr("Looking for cameras…"), chosen)
        self.box.addItem(self.tr("An address or a video file"), _OTHER)
        at = self.box.findData(chosen)
        other = at < 0
        self.box.setCurrentIndex(self.box.count() - 1 if other else at)
        self.box.blockSignals(False)
        if other:
            self.source.setText(chosen)
        self._show_source(other)
        self.again.setEnabled(not self._looking)

    def _show_source(self, shown: bool) -> None:
        self.source.setVisible(shown)
        self.file.setVisible(shown)

    def _chosen(self) -> None:
        chosen = str(self.box.currentData())
        self._show_source(chosen == _OTHER)
        if chosen != _OTHER:
            self._put(chosen)
        else:
            self.source.setFocus()

    def _typed(self) -> None:
        if self.box.currentData() == _OTHER and self.source.text().strip():
            self._put(self.source.text().strip())

    def _look_for_file(self) -> None:
        title = self.tr("Video file")
        found, _ = QFileDialog.getOpenFileName(self, title, "", f"{title} ({_VIDEOS});;* (*)")
        if found:
            self.source.setText(str(Path(found)))
            self._typed()

    def _put(self, source: str) -> None:
        if source != self._settings.text("camera", _OTHER):
            self._settings.put("camera", source)
            self.changed.emit()

    def _mirrored(self, on: bool) -> None:
        self._settings.put("camera/mirror", on)
        self.changed.emit()
