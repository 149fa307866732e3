"""Of whose people a list speaks: everybody's, those of a delegation, or those of a category."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from checkin.domain.sorting import text_key
from checkin.ui.attendance.listed import ListedChoice
from checkin.ui.live import WhenSeen
from checkin.ui.station import Station

_DELEGATION: Final = "delegation "
_CATEGORY: Final = "category "


class WhomChoice(ListedChoice):
    """Everybody's to begin with."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Nothing is offered before ``retranslate``."""
        super().__init__(parent)
        self._station = station
        station.overview_changed.connect(WhenSeen(self, self.retranslate).due)

    def group(self) -> tuple[str | None, str | None]:
        """Return the delegation and the category chosen, one of them at most."""
        key = self.kept
        return (
            key.removeprefix(_DELEGATION) if key.startswith(_DELEGATION) else None,
            key.removeprefix(_CATEGORY) if key.startswith(_CATEGORY) else None,
        )

    def show_group(self, kind: str, group: str) -> None:
        """Choose a ``delegation`` or ``category`` by its id."""
        self.show_kept(f"{kind} {group}")
        self.taken.emit(self.kept)

    def retranslate(self) -> None:
        """Offer what there is, in the language in use."""
        station = self._station
        delegations = {key: station.delegation_name(key) for key in station.overview.delegations}
        categories = {
            key: self.tr("Category: {name}").format(name=station.category_name(key))
            for key in station.overview.categories
        }
        offered = {"": self.tr("All delegations")}
        for before, names in ((_DELEGATION, delegations), (_CATEGORY, categories)):
            for key, name in sorted(names.items(), key=lambda one: text_key(one[1])):
                offered[before + key] = name
        offered[_DELEGATION] = self.tr("No delegation")
        self.setAccessibleName(self.tr("Delegation or category"))
        self.blockSignals(True)
        self.offer(offered)
        self.blockSignals(False)
        self.show_kept(self.kept if self.kept in offered else "")
