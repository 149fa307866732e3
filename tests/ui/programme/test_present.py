"""Who is there now: inside only where people are scanned out, elsewhere seen last."""

from __future__ import annotations

from tests.kit import Clock
from tests.ui.halls.scene import fill

from .conftest import Officer


def values(officer: Officer) -> list[str]:
    return [one.text() for one in officer.page.panel._values if not one.isHidden()]


def test_inside_is_said_only_where_exits_are_scanned(officer: Officer, clock: Clock) -> None:
    officer.ask(lambda desk: fill(desk, clock))
    officer.settle()
    officer.chooses("plenary")
    assert "57 last seen here" in values(officer)
    assert "57 of 900 seats taken" in values(officer)
    assert not any("inside" in text for text in values(officer))
    officer.chooses("salon")
    assert "10 inside" in values(officer)
