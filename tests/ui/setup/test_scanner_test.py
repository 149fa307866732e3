"""The scanner test: words for everything that a scan can show."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.setup.scanner_test import ScannerTestView
from checkin.ui.wedge import Burst, Wedge

CODE = "1234567890" * 20
SHIFTED = CODE.translate(str.maketrans("1234567890", "&é\"'(-è_çà"))


@pytest.mark.parametrize(
    ("burst", "tone", "said"),
    [
        (Burst(CODE, CODE, "\r", 0, 900), "good", "The scanner works."),
        (Burst(CODE, SHIFTED, "\r", 0, 900), "good", "keyboard layout"),
        (Burst(CODE, CODE, "", 0, 900), "warning", "no Enter"),
        (Burst(CODE[:150], CODE[:120], "\r", 30, 900), "warning", "Switch off Vietnamese typing"),
        (Burst("x" * 200, "x" * 200, "\r", 0, 900), "warning", "“USA”"),
        (Burst(CODE[:190], CODE[:190], "\r", 0, 900), "warning", "Digits are missing"),
        (Burst("https://example.org", "https://example.org", "\r", 0, 90), "warning", "some other code"),
    ],
)
def test_every_result_says_what_to_do(
    qtbot: QtBot, theme: Theme, language: Language, burst: Burst, tone: str, said: str
) -> None:
    wedge = Wedge()
    view = ScannerTestView(wedge)
    qtbot.addWidget(view)
    view.show()
    wedge.measured.emit(burst)
    assert said in view.answer
    assert view._answer.objectName() == tone
    assert "1234" not in view.answer
