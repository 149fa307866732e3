"""Which printer this desk prints on, and how its badges look on paper."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.practice import draw_trial, trial_badge
from checkin.domain.errors import CheckinError
from checkin.domain.layouts import LayoutInfo
from checkin.domain.printing import Printer
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.paper import FLIPS, Paper
from checkin.ui.printing.fitting import fits
from checkin.ui.printing.jobs import Stage
from checkin.ui.printing.preview import PagePreview
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station

_DPI: Final = (0, 203, 300, 600)
"""Dots an inch to choose from; 0 is the printer's own."""
_SAID: Final = (Stage.REFUSED, Stage.HELD)


class PrinterForm(Page):
    """What is chosen is remembered at once."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Printers are looked for at once; that may take seconds."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._paper, self._room = station, station.paper, station.room
        self._found: list[Printer] = []
        self._looking = False
        self._fault: CheckinError | None = None
        self.printer, self.layout_box, self.back, self.dpi = (QComboBox(self) for _ in range(4))
        self._captions = [QLabel(self) for _ in range(4)]
        self.again, self.test = QPushButton(self), QPushButton(self)
        self.state, self.told = Saying(self), Saying(self)
        self.preview = PagePreview(station, self)
        self._lay_out()
        self.printer.activated.connect(self._choose_printer)
        self.layout_box.activated.connect(self._choose_layout)
        self.back.activated.connect(self._choose_back)
        self.dpi.activated.connect(self._choose_dpi)
        self.again.clicked.connect(lambda _: self.look())
        self.test.clicked.connect(self._print_test)
        station.layouts.known.connect(self._layouts_known)
        self._room.changed.connect(self._tell)
        self._room.told.connect(self._printed)
        self.retranslate()
        station.layouts.look(again=True)
        self.look()

    def retranslate(self) -> None:
        """Set every text."""
        for caption, box, text in zip(
            self._captions,
            (self.printer, self.layout_box, self.back, self.dpi),
            (self.tr("&Printer"), self.tr("&Badge"), self.tr("Bac&k side"), self.tr("&Resolution")),
            strict=True,
        ):
            caption.setText(text)
            box.setAccessibleName(text.replace("&", ""))
        self.again.setText(self.tr("Look again"))
        self.test.setText(self.tr("Print a &test badge"))
        self._fill()

    def _printed(self, text: str) -> None:
        self.told.say(text, "good")

    def look(self) -> None:
        """List the printers."""
        if self._looking:
            return
        self._looking, self._fault = True, None

        def found(printers: list[Printer]) -> None:
            self._looking, self._found = False, printers
            chosen = self._chosen()
            if chosen is not None:
                # Its name or resolution may be another by now.
                self._paper.choose_printer(chosen)
            self._fill()

        def failed(error: CheckinError) -> None:
            self._looking, self._found, self._fault = False, [], error
            self._fill()

        self._fill()
        self._room.look(found, failed, self)

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(MARGIN)
        rows.setVerticalSpacing(GAP)
        rows.setColumnStretch(1, 1)
        for row, (caption, box) in enumerate(
            zip(self._captions, (self.printer, self.layout_box, self.back, self.dpi), strict=True)
        ):
            caption.setBuddy(box)
            box.setMinimumContentsLength(20)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            rows.addWidget(caption, row, 0)
            rows.addWidget(box, row, 1)
        for button in (self.again, self.test):
            button.setAutoDefault(False)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.test)
        below.addWidget(self.again)
        below.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(rows)
        left.addWidget(self.state)
        left.addLayout(below)
        left.addWidget(self.told)
        left.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addLayout(left, 3)
        across.addWidget(self.preview, 2)

    def _fill(self) -> None:
        """Offer what there is; what was chosen and is not there now stays chosen."""
        paper, layouts = self._paper, self._station.layouts
        printers = {"": self.tr("None: open the PDF")}
        for one in self._found:
            name = self.tr("{printer} (the system’s own choice)") if one.default else "{printer}"
            printers[one.id] = name.format(printer=one.name)
        if paper.printer and paper.printer not in printers:
            name = self.tr("Looking for printers…") if self._looking else paper.printer_name
            printers[paper.printer] = name
        _offer(self.printer, printers, paper.printer)
        names = {one.id: layouts.text(one.id) for one in layouts.infos}
        names.setdefault(paper.choice.layout, paper.choice.layout)
        _offer(self.layout_box, names, paper.choice.layout)
        flips = (
            self.tr("None"),
            self.tr("Flipped on the long edge"),
            self.tr("Flipped on the short edge"),
        )
        _offer(self.back, dict(zip(FLIPS, flips, strict=True)), paper.choice.back)
        chosen = self._chosen()
        own = self.tr("The printer’s own ({dpi} dpi)").format(
            dpi=chosen.dpi if chosen and chosen.dpi else 300
        )
        points = {str(dpi): f"{dpi} dpi" if dpi else own for dpi in _DPI}
        _offer(self.dpi, points, str(paper.dpi))
        self.again.setEnabled(not self._looking)
        self._judge()

    def _judge(self) -> None:
        """Say what stands in the way of printing so on this printer."""
        words = self._station.language.words
        chosen, info = self._chosen(), self._info()
        back = self._paper.choice.back
        if self._looking or (not self._paper.printer and self._fault is None):
            self.state.say("")
            return
        said = []
        if self._fault is not None:
            said.append(words.error(self._fault))
        elif chosen is None:
            said.append(self.tr("This printer is not there now."))
        else:
            said += [words(f"trouble.{one.value}") for one in chosen.troubles]
            if info is not None and not fits(chosen, info):
                said.append(
                    self.tr("This printer names no paper of this size: {layout}.").format(
                        layout=self._station.layouts.text(info.id)
                    )
                )
            if back and not chosen.duplex:
                said.append(self.tr("This printer does not print both sides."))
        if info is not None and back and not info.back:
            said.append(self.tr("This badge has no back side."))
        self.state.say(" ".join(said) or self.tr("Ready."), "warning" if said else "good")

    def _chosen(self) -> Printer | None:
        return next((one for one in self._found if one.id == self._paper.printer), None)

    def _info(self) -> LayoutInfo | None:
        return self._station.layouts.info(self._paper.choice.layout)

    def _choose_printer(self) -> None:
        wanted = self.printer.currentData()
        chosen = next((one for one in self._found if one.id == wanted), None)
        if chosen is not None or not wanted:
            self._paper.choose_printer(chosen)
        self._fill()

    def _choose_layout(self) -> None:
        self._paper.choose_layout(str(self.layout_box.currentData()))
        self._judge()
        self._show()

    def _choose_back(self) -> None:
        self._paper.choose_back(FLIPS[self.back.currentIndex()])
        self._judge()

    def _choose_dpi(self) -> None:
        self._paper.choose_dpi(int(self.dpi.currentData()))

    def _layouts_known(self) -> None:
        self._fill()
        self._show()

    def _show(self) -> None:
        """Show the test badge as it would be printed."""
        station, name = self._station, self.tr("Test badge")
        press, choice, info = station.tools.press, self._paper.choice, self._info()
        if info is None:
            self.preview.show_nothing()
            return

        def drawn(pdf: bytes) -> None:
            self.preview.show_pdf(pdf, info.width, info.height)

        def work(desk: Desk) -> bytes:
            out = BytesIO()
            draw_trial(desk, press(choice, desk.layouts), out, name, back=bool(choice.back))
            return out.getvalue()

        station.job(work, drawn, self._failed, owner=self)

    def _print_test(self) -> None:
        station, name = self._station, self.tr("Test badge")
        press, choice = station.tools.press, self._paper.choice

        def work(desk: Desk) -> Paper:
            out, made = station.badge_folder() / "test-badge.pdf", press(choice, desk.layouts)
            trial_badge(desk, made, out, name, back=bool(choice.back))
            return Paper(out, "", 1, made.info, choice.back)

        def done(paper: Paper) -> None:
            self.test.setEnabled(True)
            self.told.say(self.tr("The test badge goes to print. It opens no door."), "good")
            self._room.submit(paper)

        self.test.setEnabled(False)
        station.job(work, done, self._failed, owner=self)

    def _failed(self, error: CheckinError) -> None:
        self.test.setEnabled(True)
        self.told.say(self._station.language.words.error(error))

    def _tell(self) -> None:
        """Say why a test badge is not printed: the strip that says it lies behind this dialog."""
        job = next((one for one in self._room.jobs if one.trial and one.stage in _SAID), None)
        if job is not None:
            self.told.say(self._room.telling.state(job))


def _offer(box: QComboBox, names: dict[str, str], chosen: str) -> None:
    """Fill a list with names by their keys."""
    box.clear()
    for key, name in names.items():
        box.addItem(name, key)
    box.setCurrentIndex(box.findData(chosen))
