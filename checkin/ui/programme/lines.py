"""The programme as lines of a list: a heading a day, under it the sessions of the day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, Final

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from checkin.desk.halls import Level
from checkin.desk.session_figures import SessionFigures
from checkin.domain.hours import SessionState
from checkin.ui.look.rows import Index
from checkin.ui.programme.words import ProgrammeWords

_NONE: Final = QModelIndex()


class Line(msgspec.Struct, frozen=True):
    """What one line shows; a heading has no ``id``."""

    title: str
    id: str = ""
    begins: str = ""
    ends: str = ""
    caption: str = ""
    state: SessionState = SessionState.ALWAYS
    told: str = ""
    """How the doors stand."""
    figures: str = ""
    more: str = ""
    """Figures that are shown where there is room."""
    level: Level = Level.FREE
    here: str = ""
    """The mark of the session at which this desk stands."""
    over: bool = False

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        times = "–".join(one for one in (self.begins, self.ends) if one)
        parts = (times, self.title, self.here, self.told, self.caption, self.figures, self.more)
        return ", ".join(part for part in parts if part)


def lines_of(found: Iterable[SessionFigures], words: ProgrammeWords, here: str, today: str) -> list[Line]:
    """Return the lines of sessions in order of time; ``here`` is the session of this desk."""
    lines: list[Line] = []
    for day, sessions in groupby(found, key=lambda one: one.session.day):
        lines.append(Line(words.day(day)))
        lines += [_line(one, words, here, over=bool(day) and day < today) for one in sessions]
    return lines


def _line(one: SessionFigures, words: ProgrammeWords, here: str, *, over: bool) -> Line:
    session = one.session
    reentry = "" if session.reentry == "free" else words.reentry(session)
    caption = " · ".join(part for part in (session.hall, words.access_short(session), reentry) if part)
    seats = session.capacity is not None
    return Line(
        words.name(session),
        session.id,
        session.starts[11:16],
        session.ends[11:16],
        caption,
        one.state,
        words.state(one),
        words.seats_short(one) if seats else words.present(one),
        words.present(one) if seats else "",
        one.level,
        words.here() if session.id == here else "",
        over,
    )


class Lines(QAbstractListModel):
    """The lines; sessions that stay where they are keep their place when figures change."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing yet."""
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the list is built anew only where other sessions are in it, or in another order."""
        listed = list(lines)
        if listed == self.lines:
            return
        same = [(one.id, not one.id and one.title) for one in listed] == [
            (one.id, not one.id and one.title) for one in self.lines
        ]
        if same:
            self.lines = listed
            self.dataChanged.emit(self.index(0), self.index(len(listed) - 1))
        else:
            self.beginResetModel()
            self.lines = listed
            self.endResetModel()

    def row_of(self, id: str) -> int:
        """Return the row of a session, -1 where there is none."""
        return next((row for row, one in enumerate(self.lines) if id and one.id == id), -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and index.row() < len(self.lines) and self.lines[index.row()].id:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself to our delegate, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        return None
