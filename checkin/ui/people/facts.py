"""What is known of a delegate, line by line: badge, where they may go, where they are, how to call them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from checkin.desk.detail import Detail
from checkin.domain.programme import local_time
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label
from checkin.ui.station import Station

_FIELDS: Final = ("pronunciation", "greeter", "phone", "email", "reference", "organisation", "booth")
_LINES: Final = ("called", "badge", "paper", "present", "allowed", *_FIELDS)


class Facts(Page):
    """Label and value, and a button for everyone they belong to."""

    person_wanted = Signal(bytes)
    spoiled = Signal()
    """The last print of the badge did not come out."""

    def __init__(self, station: Station, parent: QWidget) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._detail: Detail | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}
        for row, name in enumerate(_LINES):
            self._labels[name], self._values[name] = (
                label(self, "caption", wrap=False),
                label(self, scrolls=True),
            )
            self._place(row, self._labels[name], self._values[name])
        self.not_out = QPushButton(self)
        """Prints the same code again, which is no replacement."""
        self.not_out.setAutoDefault(True)
        self.not_out.clicked.connect(self.spoiled)
        self._printed()
        self._group_labels = [label(self, "caption", wrap=False) for _ in range(2)]
        self._groups = [QWidget(self) for _ in range(2)]
        for row, (caption, group) in enumerate(
            zip(self._group_labels, self._groups, strict=True), len(_LINES)
        ):
            Flow(group)
            self._place(row, caption, group)

    def show_detail(self, detail: Detail) -> None:
        """Show a delegate."""
        self._detail = detail
        fields = detail.person.fields
        values = {
            "called": detail.called if detail.called != detail.person.name else "",
            "badge": self._badge(detail),
            "paper": self._paper(detail),
            "present": " · ".join(detail.present) or self.tr("Not yet arrived"),
            "allowed": self._allowed(detail),
            **{name: str(fields.get(name, "")) for name in _FIELDS},
        }
        for name, value in values.items():
            self._values[name].setText(value)
            self._labels[name].setVisible(bool(value))
            self._values[name].setVisible(bool(value))
        self._beside.setVisible(bool(values["paper"]))
        self.not_out.setVisible(detail.badge_valid and detail.person.fields.get("withdrawn") is not True)
        of = [detail.companion_of] if detail.companion_of else []
        both = [[(one.id, one.name) for one in people] for people in (of, detail.companions)]
        for caption, group, people in zip(self._group_labels, self._groups, both, strict=True):
            caption.setVisible(bool(people))
            group.setVisible(bool(people))
            self._fill(group, people)

    def retranslate(self) -> None:
        """Set every text."""
        words = self._station.language.words
        for name, text in (
            ("called", self.tr("Addressed as")),
            ("badge", self.tr("Badge")),
            ("paper", self.tr("Printed")),
            ("present", self.tr("Present")),
            ("allowed", self.tr("May enter")),
        ):
            self._labels[name].setText(text)
        self.not_out.setText(self.tr("It did not come out  S"))
        self.not_out.setToolTip(self.tr("Print the same code again; “Replace” makes a new one."))
        for name in _FIELDS:
            text = words(f"field.{name}")
            self._labels[name].setText(text[:1].upper() + text[1:])
        self._group_labels[0].setText(self.tr("Companion of"))
        self._group_labels[1].setText(self.tr("Companions"))
        if self._detail is not None:
            self.show_detail(self._detail)

    def _printed(self) -> None:
        """Put the button beside the line it is about."""
        at = _LINES.index("paper")
        self._beside = QWidget(self)
        across = QHBoxLayout(self._beside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(self._values["paper"], 1)
        across.addWidget(self.not_out)
        self._grid.addWidget(self._beside, at, 1)
        self._grid.setAlignment(self._labels["paper"], Qt.AlignmentFlag.AlignVCenter)
        self._station.layouts.known.connect(self.retranslate)

    def _place(self, row: int, caption: QLabel, value: QWidget) -> None:
        caption.setContentsMargins(0, 2, 0, 0)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)

    def _badge(self, detail: Detail) -> str:
        if not detail.badge:
            return self.tr("None yet")
        if detail.badge_valid:
            return self.tr("{number}, valid").format(number=detail.badge)
        return self.tr("{number}, no longer valid").format(number=detail.badge)

    def _paper(self, detail: Detail) -> str:
        """Say when the badge was last put on paper, as what, and whether that is still true."""
        if not detail.printed_ms:
            return ""
        self._station.layouts.look()
        parts = [
            self._station.time_text(detail.printed_ms),
            self._station.layouts.name(detail.printed_layout),
        ]
        if detail.stale:
            parts.append(self.tr("changed since"))
        return ", ".join(part for part in parts if part)

    def _allowed(self, detail: Detail) -> str:
        """Name where they may go, or where not if that is shorter."""
        station = self._station
        today = local_time(station.now(), station.overview.event.zone).date().isoformat()
        ahead = [one for one in station.overview.sessions if not one.date or one.date >= today]
        closed = [name for name in map(station.session_name, ahead) if name not in detail.allowed]
        if not detail.allowed:
            return self.tr("No session from today on")
        if not closed:
            return self.tr("Every session")
        if len(closed) < len(detail.allowed):
            return self.tr("Every session except: {names}").format(names=" · ".join(closed))
        return " · ".join(detail.allowed)

    def _fill(self, group: QWidget, people: list[tuple[bytes, str]]) -> None:
        flow = group.layout()
        assert flow is not None
        while (item := flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for delegate, name in people:
            button = QPushButton(name.replace("&", "&&"), group)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, who=delegate: self.person_wanted.emit(who))
            flow.addWidget(button)
