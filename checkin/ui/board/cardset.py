"""All cards of a board in their places: columns that fill pages, as large as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from checkin.desk.board import BoardRow
from checkin.ui.board.cards import LEAST, MOST, Card, Texts
from checkin.ui.board.measure import COLUMN, LARGEST, Lettering
from checkin.ui.board.turning import fill

GAP: Final = 14.0
_STEPS: Final = (LARGEST, 1.25, 1.0)
_FEW: Final = 16
"""Cards up to which it is tried whether all fit on one page in larger type."""


class Place(NamedTuple):
    """Where a card stands."""

    page: int
    at: QPointF


class CardSet:
    """Sets cards, and sets again only those that have changed."""

    def __init__(self, texts: Callable[[BoardRow], Texts]) -> None:
        """``texts`` writes what is on a card."""
        self._texts = texts
        self._cards: list[Card] = []
        self._room = QSizeF()
        self._unit = 0.0
        self._type = Lettering(1.0)
        self.places: dict[str, Place] = {}
        self.pages: list[list[Card]] = []

    def forget(self) -> None:
        """Set everything anew: the language has changed."""
        self._unit = 0.0

    def show(self, rows: Sequence[BoardRow], room: QSizeF, unit: float) -> set[str] | None:
        """Show rows in ``room``; return whose cards changed in place, None where all stand elsewhere."""
        before = [card.row for card in self._cards]
        if (
            room == self._room
            and unit == self._unit
            and [one.id for one in before] == [one.id for one in rows]
        ):
            changed = [
                number
                for number, (old, new) in enumerate(zip(before, rows, strict=True))
                if old is not new and old != new
            ]
            cards = {number: self._set(rows[number], self._cards[number].most) for number in changed}
            if all(card.height == self._cards[number].height for number, card in cards.items()):
                for number, card in cards.items():
                    self._put(number, card)
                return {rows[number].id for number in changed}
        self._room, self._unit = room, unit
        self._lay_out(rows)
        return None

    def box(self, key: str) -> QRectF:
        """Return the place of a card on its page."""
        place = self.places[key]
        card = next(one for one in self.pages[place.page] if one.row.id == key)
        return QRectF(place.at, QSizeF(card.width, card.height))

    def _lay_out(self, rows: Sequence[BoardRow]) -> None:
        for step in _STEPS if len(rows) <= _FEW else _STEPS[-1:]:
            self._type = Lettering(self._unit * step)
            self._columns = max(1, int(self._room.width() // (COLUMN * self._type.unit)))
            forms = [[self._set(row, most) for most in _forms(row)] for row in rows]
            gap = GAP * self._type.unit
            heights = [[card.height for card in possible] for possible in forms]
            filled = fill(heights, self._columns, self._room.height(), gap)
            if len(filled) < 2:
                break
        self.places, self.pages, self._cards = {}, [], []
        for number, page in enumerate(filled):
            self.pages.append([])
            for across, column in enumerate(page):
                y = 0.0
                for which, form in column:
                    card = forms[which][form]
                    self._cards.append(card)
                    self.pages[-1].append(card)
                    self.places[card.row.id] = Place(number, QPointF(across * (self._width() + gap), y))
                    y += card.height + gap

    def _width(self) -> float:
        gap = GAP * self._type.unit
        return (self._room.width() - (self._columns - 1) * gap) / self._columns

    def _set(self, row: BoardRow, most: int) -> Card:
        return Card(row, self._texts(row), self._width(), self._type, most)

    def _put(self, number: int, card: Card) -> None:
        old, self._cards[number] = self._cards[number], card
        page = self.pages[self.places[card.row.id].page]
        page[page.index(old)] = card


def _forms(row: BoardRow) -> range:
    """Return of how many people the card of a row may tell, the most first."""
    people = len(row.people) + row.more
    return range(MOST, LEAST - 1 if people > LEAST else MOST - 1, -1)
