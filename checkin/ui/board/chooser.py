"""Choosing what of the board is shown: session, delegations, country."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from checkin.ui.board.scope import Scope, Which
from checkin.ui.live import WhenSeen
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.station import Station


class Chooser(Page):
    """Three lists to choose from."""

    changed = Signal()

    def __init__(self, station: Station, session: str, parent: QWidget | None = None) -> None:
        """Begin with all delegations of a session."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._countries: list[str] = []
        self.scope = Scope(session)
        self.sessions, self.which, self.country = (QComboBox(self) for _ in range(3))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        for box, stretch in ((self.sessions, 4), (self.which, 4), (self.country, 3)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setMaxVisibleItems(14)
            across.addWidget(box, stretch)
            box.activated.connect(self._chosen)
        self._offers = WhenSeen(self, self.retranslate)
        station.overview_changed.connect(self._offers.due)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language as soon as somebody looks."""
        if event.type() is QEvent.Type.LanguageChange:
            self._offers.due()
        else:
            super().changeEvent(event)

    def retranslate(self) -> None:
        """Offer everything in the language in use; what is chosen stays chosen."""
        station = self._station
        sessions = {one.id: station.session_name(one) for one in station.overview.sessions}
        _offer(self.sessions, {"": self.tr("Whole event"), **sessions}, self.scope.session)
        which = {
            Which.ALL: self.tr("All delegations"),
            Which.INCOMPLETE: self.tr("Only incomplete ones"),
            Which.MARKED: self.tr("Only marked people"),
        }
        _offer(self.which, {key.value: name for key, name in which.items()}, self.scope.which.value)
        self._offer_countries()
        for box, name in (
            (self.sessions, self.tr("Session")),
            (self.which, self.tr("Which delegations")),
            (self.country, self.tr("Country")),
        ):
            box.setAccessibleName(name)
        self._chosen()

    def offer_countries(self, codes: Iterable[str]) -> None:
        """Offer the countries that delegations come from."""
        known = sorted({code for code in codes if code})
        if known != self._countries:
            self._countries = known
            self._offer_countries()

    def _offer_countries(self) -> None:
        codes = {*self._countries, self.scope.country} - {""}
        named = sorted(((country_name(code), code) for code in codes), key=lambda one: one[0].casefold())
        names = {code: name for name, code in named}
        _offer(self.country, {"": self.tr("All countries"), **names}, self.scope.country)

    def _chosen(self) -> None:
        chosen = Scope(
            self.sessions.currentData() or "",
            Which(self.which.currentData()),
            self.country.currentData() or "",
        )
        if chosen != self.scope:
            self.scope = chosen
            self.changed.emit()


def country_name(code: str) -> str:
    """Return what a country calls itself in its first language, with its code: ``VN · Việt Nam``."""
    territory = QLocale.codeToTerritory(code)
    if territory is QLocale.Country.AnyTerritory:
        return code
    own = QLocale(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory)
    return f"{code} · {own.nativeTerritoryName() or QLocale.territoryToString(territory)}"


def _offer(box: QComboBox, names: dict[str, str], chosen: str) -> None:
    box.clear()
    for key, name in names.items():
        box.addItem(name, key)
    box.setCurrentIndex(max(box.findData(chosen), 0))
