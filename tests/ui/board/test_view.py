"""The painted board: whole texts, large enough, calm, and nothing painted that did not change."""

from __future__ import annotations

import csv
from itertools import combinations

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.board import Board, BoardRow
from checkin.ui.board.cards import Card
from checkin.ui.board.fresh import SHOWN_MS
from checkin.ui.board.measure import TYPE, Lettering, unit_of
from checkin.ui.board.scope import Scope, Which
from checkin.ui.board.turning import LEAST_MS, STAY_MS
from checkin.ui.board.view import BoardView
from checkin.ui.look.fonts import font
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.kit import RESOURCES
from tests.ui.board.conftest import board_of, person, row

PLENARY = Scope("plenary")
LONG = "Phòng Thương mại và Công nghiệp Pháp tại Việt Nam, chi nhánh thành phố Hồ Chí Minh"


class Time:
    """Milliseconds that pass only when told to."""

    def __init__(self) -> None:
        self.ms = 1_000

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def now() -> Time:
    return Time()


@pytest.fixture
def view(qtbot: QtBot, station: Station, theme: Theme, now: Time) -> BoardView:
    made = BoardView(station, theme, now=now)
    qtbot.addWidget(made)
    made.resize(1920, 918)
    made.show()
    return made


def crowd(count: int, arrived: int = 0) -> Board:
    return board_of(*(row(f"Tỉnh {i:03}", 0, 4, person(i + 1)) for i in range(count)))


def came(board: Board, number: int, at_ms: int = 60_000) -> Board:
    """Return a board on which the head of a delegation has come."""
    rows = list(board.rows)
    old = rows[number]
    rows[number] = msgspec.structs.replace(
        old, present=old.present + 1, people=[msgspec.structs.replace(old.people[0], arrived_ms=at_ms)]
    )
    return msgspec.structs.replace(board, rows=rows, arrived=board.arrived + 1)


def test_capitals_are_as_high_as_the_rule_says(theme: Theme) -> None:
    """25 mm on a screen of 55 inches, whose pixels are 0.634 mm."""
    assert QFontMetricsF(font(TYPE, QFont.Weight.DemiBold)).capHeight() * 0.634 >= 25
    assert unit_of(1920, 1080) == 1.0
    assert unit_of(3840, 2160) == 2.0
    assert unit_of(1024, 700) == pytest.approx(700 / 1080)
    assert unit_of(1080, 1920) == pytest.approx(0.75)


def test_nothing_is_set_smaller_than_the_rule(view: BoardView) -> None:
    view.show_board(crowd(40), PLENARY)
    faces = [view._type.bold, view._type.plain, view.deck.front()[0]._type.bold]
    assert min(face.pixelSize() for face in faces) == TYPE
    view.show_board(crowd(2), PLENARY)
    assert view.deck.front()[0]._type.bold.pixelSize() > TYPE


def test_every_delegation_of_the_sample_stands_whole_on_a_page(view: BoardView) -> None:
    with (RESOURCES / "sample" / "roster.csv").open(encoding="utf-8") as file:
        people = list(csv.DictReader(file))
    names = sorted({one["Đoàn"] for one in people})
    heads = {one["Đoàn"]: one["Họ và tên"] for one in people if one["Trưởng đoàn"]}
    rows = [row(name, 10, 12, person(i, 1, heads.get(name, ""))) for i, name in enumerate(names)]
    for size in ((1920, 918), (1024, 600), (3840, 1836)):
        view.resize(*size)
        view.set_unit(unit_of(size[0], size[1] * 1080 / 918))
        view.show_board(board_of(*rows), PLENARY)
        keys = [card.row.id for page in view.deck.cards.pages for card in page]
        assert keys == [one.id for one in rows]
        for key, place in view.deck.cards.places.items():
            box = view._box(key)
            assert box.bottom() <= view._foot_box().top() + 1, (key, place, size)
            assert box.right() <= view.width()
        for page in view.deck.cards.pages:
            for card in page:
                assert "…" not in card._name.text(), card._name.text()
                assert all("…" not in line.layout.text() for line in card._people)


def test_the_longest_name_ends_in_an_ellipsis(theme: Theme, view: BoardView) -> None:
    texts = view._texts.card(row(" – ".join(3 * [LONG]), 1000, 1000))
    card = Card(row(LONG, 1000, 1000), texts, 900, Lettering(1.0))
    assert card._name.lineCount() == 4
    assert card._name.text().endswith("…")


def test_a_card_keeps_its_place_and_its_words_when_people_come(view: BoardView, now: Time) -> None:
    board = crowd(30)
    view.show_board(board, PLENARY)
    places = dict(view.deck.cards.places)
    words = view.deck.front()[0]._people[0].layout.text()
    view.show_board(came(board, 0), PLENARY)
    assert view.deck.cards.places == places
    assert view.deck.front()[0]._people[0].layout.text() == words


class Painted(QObject):
    """Remembers what was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            assert isinstance(event, QPaintEvent)
            self.boxes.append(event.rect())
        return False


def test_only_what_changed_is_painted(view: BoardView, now: Time) -> None:
    board = crowd(30)
    view.show_board(board, PLENARY)
    QApplication.processEvents()
    painted = Painted()
    view.installEventFilter(painted)
    view.show_board(came(board, 1), PLENARY)
    QApplication.processEvents()
    changed = view._box(board.rows[1].id).toAlignedRect().adjusted(-2, -2, 2, 2)
    foot = view._foot_box().toAlignedRect().adjusted(-2, -2, 2, 2)
    assert painted.boxes
    for box in painted.boxes:
        assert changed.contains(box) or foot.contains(box) or box.height() < changed.height() + 4, box
    painted.boxes.clear()
    view.show_board(came(board, 1), PLENARY)
    QApplication.processEvents()
    assert all(foot.contains(box) or changed.contains(box) for box in painted.boxes)


def test_who_has_just_arrived_stands_out_for_ten_seconds_and_fades(view: BoardView, now: Time) -> None:
    board = crowd(3)
    view.show_board(board, PLENARY)
    key = board.rows[0].id
    assert view.deck.fresh.glow(key, now()) == 0
    board = came(board, 0)
    view.show_board(board, PLENARY)
    glows = []
    for _ in range(SHOWN_MS // 500):
        glows.append(view.deck.fresh.glow(key, now()))
        now.ms += 500
        view.tick()
    # All at once, then less and less: nothing that blinks.
    assert glows[0] == 1.0
    assert glows == sorted(glows, reverse=True)
    assert sum(one == 1.0 for one in glows) * 500 > SHOWN_MS / 2
    now.ms += 500
    view.tick()
    assert view.deck.fresh.ids == set()
    assert not view._frames.isActive()


def test_nothing_stands_out_on_another_board(view: BoardView) -> None:
    view.show_board(crowd(3), PLENARY)
    other = msgspec.structs.replace(came(crowd(3), 0), session="lunch-1")
    view.show_board(other, Scope("lunch-1"))
    assert view.deck.fresh.ids == set()


def test_pages_turn_and_arrivals_come_to_the_front(view: BoardView, now: Time) -> None:
    board = crowd(60)
    view.show_board(board, PLENARY)
    assert view.deck.pages > 4
    now.ms += STAY_MS
    view.tick()
    assert view.page == 1
    last = len(board.rows) - 1
    board = came(board, last)
    view.show_board(board, PLENARY)
    now.ms += LEAST_MS
    view.tick()
    assert view.page == view.deck.pages - 1
    # Seen only now, it stands out from now on.
    assert view.deck.fresh.glow(board.rows[last].id, now()) == 1.0
    view.turn()
    assert view.page == 0
    view.turn(-1)
    assert view.page == view.deck.pages - 1


def test_scopes(view: BoardView, now: Time) -> None:
    full = row("Đủ", 2, 2, person(1, 5), person(2, 6, protocol=True, head=False))
    partly = row("Một phần", 1, 2, person(3), country="FR")
    plain = row("Không ai", 0, 3)
    board = board_of(full, partly, plain)

    def names(scope: Scope) -> list[str]:
        view.show_board(board, scope)
        return [one.name for one in view.deck.rows]

    assert names(PLENARY) == ["Đủ", "Một phần", "Không ai"]
    assert names(Scope("plenary", Which.INCOMPLETE)) == ["Một phần", "Không ai"]
    assert names(Scope("plenary", Which.ALL, "FR")) == ["Một phần"]
    assert names(Scope("plenary", Which.MARKED)) == ["Đủ", "Một phần"]
    assert [(one.present, one.expected) for one in view.deck.rows] == [(2, 2), (0, 1)]


def test_what_becomes_complete_stays_while_it_is_new(view: BoardView, now: Time) -> None:
    incomplete = Scope("plenary", Which.INCOMPLETE)
    board = board_of(row("Huế", 0, 1, person(1)), row("Lannion", 0, 2, person(2)))
    view.show_board(board, incomplete)
    view.show_board(came(board, 0), incomplete)
    assert [one.name for one in view.deck.rows] == ["Huế", "Lannion"]
    for _ in range(3):
        now.ms += SHOWN_MS // 2
        view.tick()
    assert [one.name for one in view.deck.rows] == ["Lannion"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_states_are_told_apart_without_colour(view: BoardView, theme: Theme, mode: str) -> None:
    """In grey, the three shapes before the names differ in many pixels."""
    theme.choose(mode)
    board = board_of(row("Một", 0, 4), row("Hai", 2, 4), row("Ba", 4, 4))
    view.show_board(board, PLENARY)
    picture = view.grab().toImage()
    shapes = []
    for one in board.rows:
        box = view._box(one.id)
        side = round(box.height() * 0.45)
        x, y = round(box.x()) + 20, round(box.y()) + 10
        cells = [(x + i, y + j) for i in range(0, side, 2) for j in range(0, side, 2)]
        light = sorted(picture.pixelColor(*cell).lightness() for cell in cells)
        middle = (light[0] + light[-1]) / 2
        shapes.append([picture.pixelColor(*cell).lightness() > middle for cell in cells])
    for shape, other in combinations(shapes, 2):
        assert sum(a != b for a, b in zip(shape, other, strict=True)) > len(shape) * 0.05
    theme.choose("light")


def test_an_empty_board_says_why(view: BoardView) -> None:
    view.show_board(board_of(), PLENARY)
    assert view._texts.nothing(PLENARY, anybody=False) == "Nobody is expected here."
    view.grab()
    done: list[BoardRow] = [row("Huế", 1, 1)]
    view.show_board(board_of(*done), Scope("plenary", Which.INCOMPLETE))
    assert view.deck.rows == []
    view.grab()
    assert view.accessibleName() == "1 of 1 arrived, 1 of 1 delegations complete"
