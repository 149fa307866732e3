"""The cards of a board on their pages: what stands where, what is in front, and what of it is new."""

from __future__ import annotations

from PySide6.QtCore import QSizeF

from checkin.desk.board import Board, BoardRow
from checkin.ui.board.cards import Card
from checkin.ui.board.cardset import CardSet
from checkin.ui.board.fresh import Fresh
from checkin.ui.board.scope import Scope, Which
from checkin.ui.board.turning import Turning
from checkin.ui.board.writing import BoardTexts


class Deck:
    """Follows a board; each step says whose cards look different afterwards, None where all do.

    Times are those of a clock (milliseconds) that nobody sets.
    """

    def __init__(self, texts: BoardTexts) -> None:
        """No board yet; ``texts`` writes the cards."""
        self.board: Board | None = None
        self.scope = Scope()
        self.rows: list[BoardRow] = []
        """What is shown, on all pages."""
        self.fresh, self.turning = Fresh(), Turning()
        self._cards = CardSet(texts.card)
        self._room, self._unit = QSizeF(1, 1), 1.0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._cards.pages)

    @property
    def cards(self) -> CardSet:
        """All cards and their places."""
        return self._cards

    def front(self) -> list[Card]:
        """Return the cards of the page in front."""
        pages, page = self._cards.pages, self.turning.shown
        return pages[page] if page < len(pages) else []

    def set_room(self, room: QSizeF, unit: float, now: int) -> None:
        """Find another place for every card."""
        self._room, self._unit = room, unit
        self._arrange(now)

    def write_again(self, now: int) -> None:
        """Set every card anew: the language has changed."""
        self._cards.forget()
        self._arrange(now)

    def show(self, board: Board, scope: Scope, now: int) -> set[str] | None:
        """Show a board; who has come since the one before is new."""
        if scope != self.scope:
            self.scope, self.rows = scope, []
            self.turning.go(0, now)
        arrived = self.fresh.take(board, now)
        self.board = board
        changed = self._arrange(now)
        places = self._cards.places
        for key, waited_for in arrived.items():
            if key in places:
                self.turning.notice(places[key].page, waited_for=waited_for)
        return None if changed is None else changed | arrived.keys()

    def see(self, now: int) -> set[str]:
        """Somebody sees the page in front: what is new on it begins to be shown."""
        front = {card.row.id for card in self.front()}
        seen = front & self.fresh.waiting.keys()
        self.fresh.seen(front, now)
        return seen

    def tick(self, now: int) -> set[str] | None:
        """Go on with what moves."""
        before = self.fresh.ids
        moving = self.fresh.moving(now)
        if self.scope.which is Which.INCOMPLETE and self.fresh.ids != before:
            # What had become complete was kept while it was new.
            changed = self._arrange(now)
            return None if changed is None else changed | moving
        return moving

    def _arrange(self, now: int) -> set[str] | None:
        if self.board is None:
            return set()
        front = [card.row.id for card in self.front()]
        self.rows = self.scope.rows(self.board.rows, self.fresh.ids)
        changed = self._cards.show(self.rows, self._room, self._unit)
        if changed is None:
            places = self._cards.places
            waiting: dict[int, bool] = {}
            for key, waited_for in self.fresh.waiting.items():
                if key in places:
                    page = places[key].page
                    waiting[page] = waiting.get(page, False) or waited_for
            shown = next((places[key].page for key in front if key in places), 0)
            self.turning.lay_out(self.pages, shown, waiting, now)
        return changed
