"""When people came, as a chart: how many so far, or how many a minute; or who of whom, as bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.charts.arrivals import arrivals_chart
from checkin.domain.charts.bars import bars_chart
from checkin.domain.charts.model import Bar, Measure, Picture, Series
from checkin.domain.charts.rate import rate_chart
from checkin.domain.errors import CheckinError
from checkin.ui.attendance.reading import Reading
from checkin.ui.charts.measuring import Make, screen_style
from checkin.ui.charts.view import ChartView
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.station import Station


class FiguresChart(Page):
    """One chart on a card."""

    said = Signal(str, str)
    """What came of saving it: text and tone."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._reading: Reading | None = None
        self._name = ""
        self.rate = self.bars = False
        self._groups: tuple[str, list[Bar]] = ("", [])
        self.ask_target: Callable[[str, str, str], str] = self._ask_target
        """Returns the file to write, empty for none: title, proposal, filter."""
        self.chart = ChartView(theme, self)
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(MARGIN, GAP, GAP, GAP)
        inside.addWidget(self.chart)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_reading(self, reading: Reading, name: str) -> None:
        """Show arrivals of a scope that has a name."""
        self._reading, self._name = reading, name
        self.retranslate()

    def show_groups(self, kind: str, bars: Sequence[Bar]) -> None:
        """Take over the groups (``delegation``, ``category`` or ``country``) as they stand in the table."""
        self._groups = kind, list(bars)
        if self.bars:
            self.retranslate()

    def show_bars(self, bars: bool) -> None:
        """Show how many of each group have come, or when they came."""
        self.bars = bars
        self.retranslate()

    def show_rate(self, rate: bool) -> None:
        """Show how many came a minute, or how many so far."""
        self.rate = rate
        self.retranslate()

    def retranslate(self) -> None:
        """Draw it again, in the language in use."""
        make = self.make()
        if make is not None:
            self.chart.show_chart(make)

    def title(self) -> str:
        """Return what the chart is called."""
        if self.bars:
            text = {
                "category": self.tr("Arrived of those expected, by category — {name}"),
                "country": self.tr("Arrived of those expected, by country — {name}"),
            }.get(self._groups[0], self.tr("Arrived of those expected, by delegation — {name}"))
        elif self.rate:
            text = self.tr("Arrivals per minute — {name}")
        else:
            text = self.tr("Arrived over time — {name}")
        return text.format(name=self._name)

    def make(self) -> Make | None:
        """Return what lays the chart out at any size; None before anything is known."""
        reading, station = self._reading, self._station
        if reading is None:
            return None
        if self.bars:
            return self._make_bars()
        title, zone, style, span = self.title(), station.overview.event.zone, screen_style(), reading.span
        series = [Series(self._label(reading, n), one.minutes) for n, one in enumerate(reading.arrivals)]
        others = self.tr("other doors") if reading.figures.session else self.tr("other sessions")
        nothing = self.tr("Nobody has arrived yet.")
        draw = rate_chart if self.rate else arrivals_chart

        def make(width: float, height: float, measure: Measure) -> Picture:
            return draw(
                title, series, zone, width, height, measure,
                others=others, nothing=nothing, span=span, style=style,
            )  # fmt: skip

        return make

    def _make_bars(self) -> Make:
        title, style, (_, bars) = self.title(), screen_style(), self._groups
        nothing = self.tr("Nobody is expected.")

        def make(width: float, height: float, measure: Measure) -> Picture:
            return bars_chart(title, bars, width, height, measure, nothing=nothing, style=style)

        return make

    def save(self) -> None:
        """Write the chart to a file that is asked for."""
        make, path = self.make(), self._station.path
        if make is None:
            return
        from checkin.ui.charts.saving import save_chart

        filters = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        what = self._groups[0] if self.bars else "arrivals"
        proposed = path.with_name(f"{path.stem}-{what}.png")
        target = self.ask_target(self.tr("Save the chart"), str(proposed), filters)
        if not target:
            return
        try:
            save_chart(make, Path(target))
        except CheckinError as error:
            self.said.emit(self._station.language.words.error(error), "warning")
        else:
            self.said.emit(self.tr("Saved: {path}").format(path=target), "good")

    def _ask_target(self, title: str, proposed: str, filters: str) -> str:
        found, kind = QFileDialog.getSaveFileName(self, title, proposed, filters)
        ending = f".{kind[:3].lower()}"
        return f"{found}{ending}" if found and not Path(found).suffix else found

    def _label(self, reading: Reading, number: int) -> str:
        one = reading.arrivals[number]
        if reading.figures.session:
            # A closed event has kept when people came, and not where.
            closed = self._station.overview.closed_ms is not None
            return self.tr("All doors") if closed else one.door or self.tr("Door without a name")
        session = self._station.session(one.session)
        return self._station.session_name(session) if session is not None else one.session
