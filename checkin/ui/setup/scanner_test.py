"""Trying the hand scanner: one scan says whether codes arrive whole, and if not what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.setup.parts import Plain, Saying
from checkin.ui.wedge import Advice, Burst, Outcome, ScannerTest, Wedge, judge


class ScannerTestView(Page):
    """Asks for a scan and judges it, again and again."""

    def __init__(self, wedge: Wedge, parent: QWidget | None = None) -> None:
        """Listen to ``wedge`` while visible."""
        super().__init__(parent)
        self.setObjectName("")
        self.result: ScannerTest | None = None
        self._ask = Plain(self)
        self._answer = Saying(self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self._ask)
        down.addWidget(self._answer)
        wedge.measured.connect(self._measured)
        self.retranslate()

    @property
    def answer(self) -> str:
        """What the last scan showed, in words; empty before the first."""
        return self._answer.text()

    def retranslate(self) -> None:
        """Set every text."""
        self._ask.setText(self.tr("Hand scanner: scan any badge, or a test badge."))
        self._show()

    def _measured(self, burst: Burst) -> None:
        if self.isVisible():
            self.result = judge(burst)
            self._show()

    def _show(self) -> None:
        if self.result is None:
            self._answer.say("")
            return
        good = self.result.outcome in (Outcome.OK, Outcome.LAYOUT)
        self._answer.say(self._words(self.result), "good" if good else "warning")

    def _words(self, result: ScannerTest) -> str:
        if result.outcome is Outcome.OK:
            return self.tr("The scanner works.")
        if result.outcome is Outcome.LAYOUT:
            return self.tr(
                "The scanner works. This computer's keyboard layout or typing aid rewrites what it sends; "
                "that does no harm, because the keys themselves are read."
            )
        if result.outcome is Outcome.NO_END:
            return self.tr(
                "The scanner works, but sends no Enter after a code, so each scan takes a moment longer. "
                "Set its suffix to Enter (“CR”) with the code in its manual."
            )
        return self._advice(result)

    def _advice(self, result: ScannerTest) -> str:
        if result.advice is Advice.INPUT_METHOD:
            return self.tr(
                "The code did not arrive whole: a typing aid kept some of it. Switch off Vietnamese typing "
                "(Telex, VNI) on this computer, then scan again."
            )
        if result.advice is Advice.SCANNER_COUNTRY:
            return self.tr(
                "Letters came where digits should be. Set the scanner's keyboard country to “USA” with the "
                "code in its manual, then scan again."
            )
        if result.advice is Advice.SLOWER:
            return self.tr(
                "Digits are missing: the scanner types faster than this computer reads. Give it a delay "
                "between characters (“inter-character delay”) with the code in its manual, then scan again."
            )
        return self.tr("That was some other code, not a badge of ours. Scan a badge.")
