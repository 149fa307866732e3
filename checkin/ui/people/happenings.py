"""What happened to a delegate, told entry by entry."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from checkin.desk.find import Happening
from checkin.domain import kinds
from checkin.domain.people import FIELDS
from checkin.domain.ticks import sheet_shown
from checkin.domain.verdict import Verdict
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, Look
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.people.reasons import reason_text
from checkin.ui.scan.sheet import look_of
from checkin.ui.station import Station

_ICON = 24


class Happenings(Page):
    """A list of entries, newest first."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget) -> None:
        """Nothing has happened yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._theme = station, theme
        self._events: list[Happening] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def retranslate(self) -> None:
        """Tell them anew."""
        self.show_events(self._events)

    def show_events(self, events: list[Happening]) -> None:
        """Show ``events`` in the order given."""
        self._events = events
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for n, event in enumerate(events):
            self._add(2 * n, event)

    def _add(self, row: int, event: Happening) -> None:
        title, caption = label(self, "strong", scrolls=True), label(self, "caption", scrolls=True)
        time = label(self, "caption", wrap=False)
        title.setText(self._title(event))
        if event.undone:
            face = title.font()
            face.setStrikeOut(True)
            title.setFont(face)
        caption.setText(self._caption(event))
        caption.setContentsMargins(0, 0, 0, GAP + 4)
        time.setText(self._station.time_text(event.at_ms))
        top = Qt.AlignmentFlag.AlignTop
        verdict = event.kind == kinds.SCAN and event.verdict in Verdict.__members__.values()
        if verdict:
            icon = _Shape(look_of(Verdict(event.verdict), protocol=False), self._theme, self)
            self._grid.addWidget(icon, row, 0, 2, 1, top)
        self._grid.addWidget(title, row, 1)
        self._grid.addWidget(time, row, 2, top | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(caption, row + 1, 1, 1, 2)

    def _title(self, event: Happening) -> str:
        if event.kind == kinds.SCAN:
            return " · ".join(part for part in (self._verdict(event), event.session) if part)
        if event.kind == kinds.EDIT and "withdrawn" in event.fields:
            return self.tr("Withdrawn") if event.fields["withdrawn"] else self.tr("Withdrawal taken back")
        return {
            kinds.ROSTER: self.tr("On the list of participants"),
            kinds.EDIT: self.tr("Corrected"),
            kinds.WALKIN: self.tr("Registered on site"),
            kinds.BADGE: self.tr("Badge {number} issued").format(number=event.badge),
            kinds.BADGE_REVOKED: self.tr("Badge {number} revoked").format(number=event.badge),
            kinds.UNDO: self.tr("Last admission taken back"),
            kinds.PHOTO: self.tr("Photo changed"),
            kinds.PRINT: self._printed(event),
            kinds.HAND_OVER: self._handed(event),
        }.get(event.kind, event.kind)

    def _printed(self, event: Happening) -> str:
        if event.lost:
            return self.tr("Badge {number} did not come out after all").format(number=event.badge)
        return self.tr("Badge {number} printed").format(number=event.badge)

    def _handed(self, event: Happening) -> str:
        if event.to:
            return self.tr("Badge {number} handed to {name}").format(number=event.badge, name=event.to)
        return self.tr("Badge {number} given back").format(number=event.badge)

    def _verdict(self, event: Happening) -> str:
        words = self._station.language.words
        try:
            verdict = Verdict(event.verdict)
        except ValueError:
            # A newer program's verdict.
            return event.verdict
        if event.out and verdict is Verdict.ADMITTED:
            return words("verdict.out")
        return words.verdict(verdict, again=event.again)

    def _caption(self, event: Happening) -> str:
        words = self._station.language.words
        parts = [event.door, event.desk if event.desk != event.door else "", event.operator]
        if event.undone:
            parts.append(self.tr("taken back"))
        if event.override:
            overruled = words.term("verdict", event.override)
            parts.append(self.tr("let in against “{verdict}”").format(verdict=overruled))
        elif event.sheet:
            entered = self._station.time_text(event.entered_ms)
            told = self.tr("from tick sheet {sheet}, entered {time}")
            parts.append(told.format(sheet=sheet_shown(event.sheet), time=entered))
        elif event.by_hand:
            parts.append(self.tr("by hand"))
        if event.supervisor:
            parts.append(self.tr("supervisor {name}").format(name=event.supervisor))
        if event.reason:
            parts.append(self.tr("reason: {reason}").format(reason=reason_text(event.reason)))
        if event.layout:
            parts.append(self._station.layouts.name(event.layout))
        if event.kind == kinds.EDIT:
            parts.extend(self._changes(event))
        return " · ".join(part for part in parts if part)

    def _changes(self, event: Happening) -> list[str]:
        words, station = self._station.language.words, self._station
        told = []
        for name, value in event.fields.items():
            if name not in FIELDS or f"field.{name}" not in words.table or name == "withdrawn":
                continue
            if name in ("delegation", "category"):
                known = station.delegation_name if name == "delegation" else station.category_name
                value = known(str(value or ""))
            elif isinstance(value, bool):
                value = self.tr("yes") if value else self.tr("no")
            elif isinstance(value, list):
                value = ", ".join(map(str, value))
            told.append(self.tr("{field}: {value}").format(field=words(f"field.{name}"), value=value or "–"))
        return told


class _Shape(QWidget):
    """A verdict's shape, small."""

    def __init__(self, look: Look, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._theme = look, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_ICON, _ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._theme.palette
        ink, ground = QColor(palette.states[self._look].icon), QColor(palette.surface)
        draw_shape(painter, self._look, QRectF(self.rect()), ink, ground)
        painter.end()
