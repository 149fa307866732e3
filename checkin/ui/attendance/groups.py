"""Delegations, categories or countries with their figures, as a table to be sorted and searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from checkin.desk.attendance import Group
from checkin.domain.charts.model import Bar
from checkin.domain.sorting import text_key
from checkin.domain.text import fold
from checkin.ui.attendance.cells import Figure, Share, Words
from checkin.ui.attendance.lines import Line
from checkin.ui.attendance.table import LineTable
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station

NAME, PRESENT, MISSING, INSIDE = range(4)
_ROW: Final = 58
_NAME: Final = 210
"""What names keep, if need be without a bar beside them."""
_BAR: Final = 160
"""More than this a bar does not need."""


class GroupTable(LineTable):
    """A line a group; complete ones have a tick."""

    ordered = Signal()
    """Other groups are shown, or other figures of them, or in another order."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """No group yet."""
        super().__init__(theme, 4, _ROW, parent)
        self._station = station
        self.groups: list[Group] = []
        self._shown: list[tuple[str, Group]] = []
        self.column, self.order = NAME, Qt.SortOrder.AscendingOrder
        self._wanted = ""
        self._inside = True
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(self.column, self.order)
        header.sectionClicked.connect(self.sort_by)
        self.retranslate()

    def show_groups(self, groups: Sequence[Group], *, inside: bool) -> None:
        """Show these; ``inside``: it is known how many of each are."""
        self.groups = list(groups)
        if self._inside is not inside:
            self._inside = inside
            self.setColumnHidden(INSIDE, not inside)
            self._fit()
        self._show()

    def bars(self) -> list[Bar]:
        """Return what is shown as bars, in the same order: who has come of those expected."""
        return [Bar(name, _come(one), one.expected or None) for name, one in self._shown]

    def search(self, text: str) -> None:
        """Show only groups whose name has these words in it, in any order and without tones."""
        self._wanted = fold(text)
        self.begin()
        self._show()

    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round the second time; figures begin with the largest."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        first = up if column in (NAME, PRESENT) else down
        other = down if first is up else up
        self.order = other if column == self.column and self.order is first else first
        self.column = column
        self.horizontalHeader().setSortIndicator(column, self.order)
        self.begin()
        self._show()

    def sort_by_next(self) -> None:
        """Sort by the next column in sight."""
        columns = [NAME, PRESENT, MISSING, INSIDE] if self._inside else [NAME, PRESENT, MISSING]
        self.sort_by(columns[(columns.index(self.column) + 1) % len(columns)])

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        headings = (self.tr("Name"), self.tr("Present"), self.tr("Not yet"), self.tr("Inside"))
        self.model_of_lines.say(headings)
        self._show()
        self._fit()

    def widths(self, room: int) -> list[int]:
        """Give figures what they take, the names what is left of that, and a bar only where there is room."""
        figures = [self.natural(MISSING), self.natural(INSIDE) if self._inside else 0]
        left = max(room - sum(figures), 0)
        least, most = self.natural(PRESENT), self.natural(PRESENT) + _BAR
        named = min(max(self.natural(NAME), _NAME), max(left * 55 // 100, _NAME))
        share = min(max(left - named, least), most)
        return [max(left - share, 0), share, *figures]

    def _show(self) -> None:
        names = {one.id: one.name or self.tr("None") for one in self.groups}
        shown = [
            one for one in self.groups if all(word in fold(names[one.id]) for word in self._wanted.split())
        ]
        shown.sort(key=lambda one: text_key(names[one.id]))
        keys = {
            PRESENT: lambda one: (one.present / one.expected if one.expected else 1.0, -one.expected),
            MISSING: lambda one: one.missing,
            INSIDE: lambda one: one.inside,
        }
        down = self.order is Qt.SortOrder.DescendingOrder
        if self.column in keys:
            shown.sort(key=keys[self.column], reverse=down)
        elif down:
            shown.reverse()
        self._shown = [(names[one.id], one) for one in shown]
        self.show_lines([self._line(one, name) for name, one in self._shown])
        self.ordered.emit()

    def _line(self, group: Group, name: str) -> Line:
        number = self._station.number
        present, expected, left = number(group.present), number(group.expected), group.missing
        complete = group.complete
        said = self.tr("{present} of {expected} present").format(present=present, expected=expected)
        if complete:
            said = self.tr("{said}, complete").format(said=said)
        return Line(
            group.id,
            (
                Words(name, complete=complete, lines=2),
                Share(_come(group), group.expected, f"{present} / {expected}"),
                Figure(number(left) if left else "–"),
                Figure(number(group.inside)),
            ),
            (
                name,
                said,
                self.tr("{count} not yet arrived").format(count=number(left)),
                self.tr("{count} inside").format(count=number(group.inside)),
            ),
            f"{name}: {said}",
        )


def _come(group: Group) -> int:
    """Return how much of the bar is full: with whom nobody expected it is not complete."""
    return group.expected - group.missing if group.expected else group.present
