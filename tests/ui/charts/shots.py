"""Every chart on a card, as it stands on the attendance page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from checkin.ui.charts.view import ChartView
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import MARGIN
from tests.ui.charts.examples import charts
from tests.ui.gallery import Gallery


def shots(gallery: Gallery) -> Iterator[tuple[str, QWidget]]:
    """Yield each chart, and one with the pointer on it."""
    yield from views(gallery.program.theme, gallery.program.language.code)


def views(theme: Theme, language: str) -> Iterator[tuple[str, QWidget]]:
    """Yield each chart of a language."""
    for name, make in charts(language).items():
        page = QWidget()
        page.setObjectName("page")
        card = QFrame(page)
        card.setObjectName("card")
        view = ChartView(theme, card)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.addWidget(view)
        outside = QVBoxLayout(page)
        outside.addWidget(card)
        page.resize(760, 460)
        view.show_chart(make)
        page.show()
        QApplication.processEvents()
        yield f"chart-{name}", page
        if name in ("arrivals", "rate-doors", "bars"):
            view.point_at(QPointF(300, 180))
            QApplication.processEvents()
            yield f"chart-{name}-pointed", page
        page.close()
        page.deleteLater()
