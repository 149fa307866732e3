"""From when to when."""

from __future__ import annotations

from datetime import datetime, time
from typing import Final

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QWidget

from checkin.domain.programme import local_time
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.programme.editors import typed
from checkin.ui.station import Station

_ALWAYS, _HOUR, _TODAY, _BETWEEN = range(4)
_HOUR_MS: Final = 3_600_000
_MINUTE_MS: Final = 60_000


class Period(Page):
    """All of it, the last hour, today, or any span to the minute; local to the event."""

    picked = Signal()
    """Another span was chosen."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """All of it, to begin with."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self.which = QComboBox(self)
        self.since, self.until = QDateTimeEdit(self), QDateTimeEdit(self)
        self._dash = label(self, wrap=False)
        self._dash.setText("–")
        self.which.addItems([""] * 4)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        for widget in (self.which, self.since, self._dash, self.until):
            across.addWidget(widget)
        now = _shown(local_time(station.now(), station.overview.event.zone))
        self.since.setDateTime(now.addSecs(-_HOUR_MS // 1000))
        self.until.setDateTime(now)
        self._show()
        self.which.currentIndexChanged.connect(self._choose)
        for edit in (self.since, self.until):
            typed(edit)
            edit.setKeyboardTracking(False)
            edit.dateTimeChanged.connect(lambda _: self.picked.emit())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (self.tr("At any time"), self.tr("In the last hour"), self.tr("Today"), self.tr("From – to"))
        for place, text in enumerate(texts):
            self.which.setItemText(place, text)
        self.which.setAccessibleName(self.tr("When"))
        self.since.setAccessibleName(self.tr("From"))
        self.until.setAccessibleName(self.tr("To"))
        form = "d MMM HH:mm" if self._station.language.code == "en" else "dd/MM HH:mm"
        for edit in (self.since, self.until):
            edit.setLocale(self._station.language.locale)
            edit.setDisplayFormat(form)

    def span(self) -> tuple[int | None, int | None]:
        """Return from when to when, in Unix milliseconds; None for no bound."""
        which, now = self.which.currentIndex(), self._station.now()
        zone = self._station.overview.event.zone
        if which == _HOUR:
            return now - _HOUR_MS, None
        if which == _TODAY:
            begins = datetime.combine(local_time(now, zone).date(), time(), zone)
            return int(begins.timestamp() * 1000), None
        if which == _BETWEEN:
            since, until = (
                int(_python(edit.dateTime()).replace(tzinfo=zone).timestamp() * 1000)
                for edit in (self.since, self.until)
            )
            return since, until + _MINUTE_MS - 1
        return None, None

    def _choose(self) -> None:
        self._show()
        self.picked.emit()

    def _show(self) -> None:
        for widget in (self.since, self._dash, self.until):
            widget.setVisible(self.which.currentIndex() == _BETWEEN)


def _shown(moment: datetime) -> QDateTime:
    """Return a local time as the field shows it, whatever zone this machine is in."""
    return QDateTime.fromString(f"{moment:%Y-%m-%dT%H:%M}", Qt.DateFormat.ISODate)


def _python(moment: QDateTime) -> datetime:
    text = moment.toString("yyyy-MM-ddTHH:mm")
    return datetime.fromisoformat(text)
