"""Nobody looks: neither another language nor another programme costs anything, and none is missed."""

from __future__ import annotations

import pytest

from checkin.ui.attendance.page import AWAITED, BOARD, HISTORY, INSIDE
from checkin.ui.attendance.scope import ScopeChoice

from .conftest import Protocol


def test_hidden_pages_follow_when_they_are_seen_again(
    protocol: Protocol, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = protocol.opens()
    for tab in (AWAITED, INSIDE, BOARD, HISTORY):
        page.show_tab(tab)
        protocol.settle()
    page.show_tab(0)
    protocol.window.show_programme()
    protocol.window.show_scan()
    protocol.settle()
    offered: list[object] = []
    real = ScopeChoice.retranslate

    def counted(choice: ScopeChoice) -> None:
        offered.append(choice)
        real(choice)

    monkeypatch.setattr(ScopeChoice, "retranslate", counted)
    protocol.station.language.choose("fr")
    protocol.station.overview_changed.emit()
    protocol.settle()
    assert not offered
    protocol.window.show_attendance()
    protocol.settle()
    assert page.figures.save.text() == page.figures.tr("Save chart…") != "Save chart…"
    assert "Gala" not in page.figures.scope.itemText(0)
    assert page.figures.scope.currentText().endswith(
        protocol.station.session_name(protocol.window.door.session)
    )
    protocol.station.language.choose("en")
    protocol.settle()
    assert page.figures.save.text() == "Save chart…"
