"""The board in every state: the list to work with, and the full screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from checkin.desk.desk import Desk
from checkin.desk.people import edit
from checkin.desk.scan import scan
from checkin.ui.board.scope import Scope, Which
from checkin.ui.board.tab import BoardTab
from tests.ui.kit import wait_for

if TYPE_CHECKING:
    from tests.ui.gallery import Gallery

FULL_HD = (1920, 1080)
SIGNS = ("Đặng Thị Hường", "Nguyễn Tiến Tạo", "Élise CORDONNIER")


def arrive(gallery: Gallery, first: int, last: int, *, minutes: float = 0.0) -> None:
    """Admit the people of some badges to the plenary, one after the other."""
    session = gallery.window.station.session("plenary")
    assert session is not None
    codes = list(gallery.codes.values())
    # In steps that are no divisor: from every delegation somebody.
    shown = [codes[number * 37 % len(codes)] for number in range(first, last)]

    def work(desk: Desk) -> None:
        for code in shown:
            scan(desk, code, session)
            gallery.clock.pass_(round(minutes * 60_000 / max(len(shown), 1)))

    gallery.window.station.ask(work)
    gallery.settle()
    gallery.window.door.refresh()
    gallery.settle()


def shots(gallery: Gallery) -> Iterator[tuple[str, QWidget]]:
    """Yield every state."""
    window, station = gallery.window, gallery.window.station
    now = gallery.clock.now
    plenary = station.session("plenary")
    assert plenary is not None
    window.door.move(plenary, "Cửa A", out=False)

    def sign(desk: Desk) -> None:
        for name in SIGNS:
            edit(desk, desk.find_delegate(name).id.hex(), {"signatory": "yes"})

    station.ask(sign)
    arrive(gallery, 0, 420, minutes=90)
    tab = BoardTab(station, window.door, gallery.program.theme)
    tab.setObjectName("page")
    tab.resize(1000, 520)
    told: list[str] = []
    tab.said.connect(lambda text, tone: told.append(text))
    tab.show()
    gallery.settle()
    wait_for(lambda: bool(tab.list.lines.lines))
    yield "board-list", tab
    tab.search.setText("nguyen thi")
    gallery.settle()
    yield "board-search", tab
    tab.search.setText("")
    gallery.settle()
    tab.toggle_full_screen()
    full = tab.full
    assert full is not None
    full.showNormal()
    full.resize(*FULL_HD)
    full.show_scope(Scope("plenary"))
    gallery.settle()
    wait_for(lambda: full.view.deck.board is not None)
    yield "board-full", full
    full.resize(*FULL_HD)
    arrive(gallery, 420, 450)
    full.look()
    gallery.settle()
    yield "board-arriving", full
    full.resize(*FULL_HD)
    for name, scope in (
        ("incomplete", Scope("plenary", Which.INCOMPLETE, "FR")),
        ("marked", Scope("", Which.MARKED, "")),
        ("few", Scope("plenary", Which.ALL, "CA")),
        ("none", Scope("plenary", Which.ALL, "ZZ")),
    ):
        full.show_scope(scope)
        gallery.settle()
        QApplication.processEvents()
        full.resize(*FULL_HD)
        yield f"board-{name}", full
    full.close()
    tab.close()
    tab.deleteLater()
    gallery.settle()
    gallery.clock.now = now
