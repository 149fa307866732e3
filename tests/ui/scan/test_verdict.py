"""The verdict fits: every name of the sample, every language, every size of window."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import DARK, LIGHT, Look
from checkin.ui.scan.sheet import Sheet
from checkin.ui.scan.verdict import VerdictView
from tests.kit import RESOURCES

SIZES = ((1366, 592), (1024, 524), (1920, 900), (820, 420))


def people() -> Iterator[tuple[str, str]]:
    with (RESOURCES / "sample" / "roster.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["Họ và tên"], f"{row['Đoàn']} · {row['Chức vụ']} · {row['Loại đại biểu']}"


def overflow(view: VerdictView, sheet: Sheet) -> float:
    """Return by how many pixels what is set is taller than the widget, or a word wider than its line."""
    view.show_sheet(sheet)
    pieces = view._compose(sheet)
    return sum(piece.height + piece.after for piece in pieces) - view.height()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_name_of_the_sample_fits(qtbot: QtBot, theme: Theme, size: tuple[int, int]) -> None:
    view = VerdictView(theme)
    qtbot.addWidget(view)
    view.resize(*size)
    fact = "Được vào: Không gian quảng bá địa phương – ngày 1, Lễ hội Balade en France, Diễn đàn kinh tế"
    for name, line in people():
        sheet = Sheet(Look.DENIED, "Không vào được cửa này", "Accès non prévu ici", name, line, facts=(fact,))
        assert overflow(view, sheet) <= 0, name


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_worst_person_fits(qtbot: QtBot, theme: Theme, size: tuple[int, int]) -> None:
    view = VerdictView(theme)
    qtbot.addWidget(view)
    view.resize(*size)
    sheet = Sheet(
        Look.ACCEPT,
        "Code étranger à la conférence : émis ailleurs",
        "Không phải mã của hội nghị: do nơi khác cấp",
        "Marie-Antoinette-Éléonore Wolfeschlegelsteinhausenbergerdorff-Nguyễn Phúc Tôn Nữ Thị Ử Ồ",
        "Vice-présidente déléguée à la coopération décentralisée " * 3,
        facts=("Entrée " * 20, "Salle " * 20),
        chip="Protocole : " + "appelez le service du protocole " * 3,
        card=(
            ("Se prononce", "ma-ri ê-li-da-bét đờ la rốt-sơ-bô-cua xanh xi-ba " * 2),
            ("Accueil en français", "Bienvenue, Madame la Vice-Présidente."),
            ("Personne chargée de l’accueil", "Nguyễn Trần Khánh Linh, +84 900 000 123, " * 4),
        ),
        note="Fauteuil roulant, accompagnement jusqu’à la salle " * 3,
    )
    assert overflow(view, sheet) <= 0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_painted_stays_inside_and_uses_the_two_colours(
    qtbot: QtBot, theme: Theme, palette: object
) -> None:
    theme.choose("dark" if palette is DARK else "light")
    view = VerdictView(theme)
    qtbot.addWidget(view)
    view.resize(1366, 592)
    for look in Look:
        view.show_sheet(Sheet(look, "Ửng Ồn", "", "ỬNG THỊ ỒN Ặ Ỹ"))
        picture = view.grab().toImage()
        state = theme.palette.states[look]
        for x, y in ((3, 3), (1362, 3), (3, 575), (1362, 575)):
            assert picture.pixelColor(x, y).name() == QColor(state.fill).name()
        assert found(picture, QColor(state.text))
    theme.choose("light")


def found(picture: QImage, colour: QColor) -> bool:
    return any(
        picture.pixelColor(x, y) == colour
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )


def test_it_is_announced_and_returns_by_itself(qtbot: QtBot, theme: Theme) -> None:
    view = VerdictView(theme)
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    with qtbot.waitSignal(view.returned, timeout=5_000):
        view.show_sheet(Sheet(Look.ACCEPT, "Mời vào", name="Trần An", stays_ms=150, returns=True))
        assert view.accessibleName() == "Mời vào. Trần An"


def test_a_verdict_stays_while_someone_acts_on_it(qtbot: QtBot, theme: Theme) -> None:
    view = VerdictView(theme)
    qtbot.addWidget(view)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    view.show_sheet(Sheet(Look.DENIED, "Complet", stays_ms=80))
    with qtbot.assertNotEmitted(view.returned, wait=300):
        pass
    with qtbot.waitSignal(view.returned, timeout=5_000):
        dialog.close()
