"""One delegation as a card of the board: set once, painted as often as it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from checkin.desk.board import BoardPerson, BoardRow
from checkin.ui.board.marks import draw_mark, draw_state, marks_of
from checkin.ui.board.measure import Lettering
from checkin.ui.look.painting import RIGHT
from checkin.ui.look.tokens import Look, Palette

_PAD: Final = 22.0
_STATE: Final = 54.0
_MARK: Final = 44.0
_SPACE: Final = 14.0
_BAR: Final = 12.0
_ABOVE: Final = 7.0
_NAME_LINES: Final = 4
_NAMED_LINES: Final = 2
MOST: Final = 3
LEAST: Final = 2
"""Of how many people a card tells; if there are more, the last line counts them."""
NOT_YET: Final = "–"
_WIDEST_TIME: Final = "00:00"


class Texts(NamedTuple):
    """What is written on a card beside names, by whoever knows the language."""

    name: str
    figures: str
    """Arrived of expected."""
    times: dict[bytes, str]
    """When people arrived."""
    more: Callable[[int, int], str]
    """Of so many people who are not named so many have come."""


class _Line(NamedTuple):
    person: BoardPerson
    layout: QTextLayout
    height: float
    time: str
    here: bool


class Card:
    """A delegation, its figures and those of its people somebody waits for."""

    def __init__(self, row: BoardRow, texts: Texts, width: float, type_: Lettering, most: int = MOST) -> None:
        """Set it ``width`` wide; it tells of ``most`` people."""
        self.row, self.most = row, most
        self._type = type_
        unit = type_.unit
        self._figures = texts.figures
        inner = width - 2 * _PAD * unit
        left = (_STATE + _SPACE) * unit
        beside = type_.width(texts.figures, bold=True) + 2 * _SPACE * unit
        self._name = type_.lines(texts.name, inner - left, bold=True, most=_NAME_LINES, beside=beside)
        self._name_height = self._name.lineCount() * type_.line
        people, rest = people_shown(row, most)
        self._people = [self._set(one, texts.times.get(one.id, ""), inner) for one in people]
        count, arrived = len(rest) + row.more, sum(one.arrived_ms is not None for one in rest)
        more = texts.more(count, arrived) if count else ""
        self._more = type_.lines(more, inner, bold=False, most=1) if more else None
        listed = sum(line.height for line in self._people) + type_.line * (self._more is not None)
        self.width = width
        self.height = self._name_height + listed + (3 * _ABOVE + _BAR) * unit

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        palette: Palette,
        *,
        part: float,
        glow: float,
        new: set[bytes],
    ) -> None:
        """Paint it with its top left corner ``at``; ``part`` is the length of the bar, both 0 to 1."""
        unit, type_ = self._type.unit, self._type
        box = QRectF(at.x(), at.y(), self.width, self.height)
        self._ground(painter, box, palette, glow)
        x, y = box.x() + _PAD * unit, box.y() + _ABOVE * unit
        right = box.right() - _PAD * unit
        ink = QColor(palette.on_good if self.row.complete else palette.text)
        quiet = QColor(palette.on_good if self.row.complete else palette.muted)
        shape = QRectF(x, y + (type_.line - _STATE * unit) / 2, _STATE * unit, _STATE * unit)
        draw_state(painter, part, shape, palette, complete=self.row.complete)
        painter.setPen(ink)
        self._name.draw(painter, QPointF(x + (_STATE + _SPACE) * unit, y))
        painter.setFont(type_.bold)
        painter.setPen(ink if self.row.present else quiet)
        right_side = RIGHT
        painter.drawText(QRectF(x, y, right - x, type_.line), right_side, self._figures)
        y += self._name_height
        for line in self._people:
            self._draw_person(painter, line, QRectF(x, y, right - x, type_.line), (ink, quiet), new)
            y += line.height
        if self._more is not None:
            painter.setPen(quiet)
            self._more.draw(painter, QPointF(x, y))
        self._draw_bar(painter, box, palette, part)

    def _ground(self, painter: QPainter, box: QRectF, palette: Palette, glow: float) -> None:
        unit = self._type.unit
        ground = QColor(palette.good if self.row.complete else palette.surface)
        edge = QColor(palette.states[Look.ACCEPT].icon if self.row.complete else palette.border)
        width = 2.0 * unit
        if glow > 0:
            ground = _mixed(ground, QColor(palette.selected), 0.0 if self.row.complete else glow)
            edge = _mixed(edge, QColor(palette.accent), glow)
            width += 6.0 * unit * glow
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        painter.drawRoundedRect(
            box.adjusted(width / 2, width / 2, -width / 2, -width / 2), 16 * unit, 16 * unit
        )

    def _draw_person(
        self, painter: QPainter, line: _Line, box: QRectF, inks: tuple[QColor, QColor], new: set[bytes]
    ) -> None:
        unit = self._type.unit
        ink = inks[0] if line.here else inks[1]
        x = box.x()
        for mark in marks_of(line.person):
            side = _MARK * unit
            draw_mark(painter, mark, QRectF(x, box.center().y() - side / 2, side, side), ink)
            x += side + _SPACE / 2 * unit
        painter.setPen(ink)
        line.layout.draw(painter, QPointF(x + _SPACE / 2 * unit, box.y()))
        painter.setFont(self._type.bold if line.person.id in new else self._type.plain)
        painter.drawText(box, RIGHT, line.time)

    def _draw_bar(self, painter: QPainter, box: QRectF, palette: Palette, part: float) -> None:
        unit = self._type.unit
        height = _BAR * unit
        whole = QRectF(
            box.x() + _PAD * unit,
            box.bottom() - height - _ABOVE * unit,
            box.width() - 2 * _PAD * unit,
            height,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.line))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        if part > 0:
            done = QRectF(whole.x(), whole.y(), max(whole.width() * part, height), height)
            green = palette.states[Look.ACCEPT].icon
            painter.setBrush(QColor(green if self.row.complete else palette.accent))
            painter.drawRoundedRect(done, height / 2, height / 2)

    def _set(self, person: BoardPerson, time: str, inner: float) -> _Line:
        type_ = self._type
        here = person.arrived_ms is not None
        shown = time if here else NOT_YET
        # As wide as it will be, so that a name does not change when its bearer arrives.
        widest = max(type_.width(text, bold=True) for text in (shown, _WIDEST_TIME))
        signs = sum(1 for _ in marks_of(person)) * (_MARK + _SPACE / 2) + 2 * _SPACE
        width = inner - widest - signs * type_.unit
        names = names_of(person)
        text = next((name for name in names if type_.width(name, bold=True) <= width), names[-1])
        layout = type_.lines(text, width + 1, bold=here, most=_NAMED_LINES)
        # As many lines as it will have once its bearer is here, and in bold.
        lines = type_.lines(text, width + 1, bold=True, most=_NAMED_LINES).lineCount()
        return _Line(person, layout, lines * type_.line, shown, here)


def names_of(person: BoardPerson) -> tuple[str, ...]:
    """Return what somebody may be called on a board, the fullest first."""
    titled = " ".join(part for part in (person.honorific, person.name) if part)
    posted = " · ".join(part for part in (titled, person.post) if part)
    return posted, titled, person.name, person.called


def people_shown(row: BoardRow, lines: int) -> tuple[list[BoardPerson], list[BoardPerson]]:
    """Return who is named in so many lines, and who is only counted in the last of them."""
    if len(row.people) <= lines and not row.more:
        return row.people, []
    named = row.people[: max(lines - 1, 0)]
    return named, row.people[len(named) :]


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    rest = 1 - part
    return QColor.fromRgbF(
        one.redF() * rest + other.redF() * part,
        one.greenF() * rest + other.greenF() * part,
        one.blueF() * rest + other.blueF() * part,
    )
