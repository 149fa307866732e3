"""Which session a heading over marks means."""

from __future__ import annotations

import pytest

from checkin.roster.access import marked_share, session_of
from tests.roster.corpus.case import SESSIONS


@pytest.mark.parametrize(
    ("heading", "session"),
    [
        ("Khai mạc", "opening"),
        ("KHAI MAC", "opening"),
        ("Cérémonie d'ouverture", "opening"),
        ("Phiên toàn thể", "plenary"),
        ("Plén.", "plenary"),
        ("PTT", "plenary"),
        ("Gala", "gala"),
        ("Dự Gala dinner", "gala"),
        ("Ăn trưa 4/5", "lunch1"),
        ("Déjeuner 05/05", "lunch2"),
        ("Lunch (5.5)", "lunch2"),
        ("Ăn trưa", None),
        ("Ăn chay", None),
        ("Gala 4/5", None),
        ("gala", "gala"),
    ],
)
def test_sessions(heading: str, session: str | None) -> None:
    assert session_of(heading, SESSIONS) == session


def test_marks() -> None:
    assert marked_share(["x", "", "X", "✓", "v", "1", "có", "oui", "yes"], "Gala") == 1
    assert marked_share(["no", "non"], "Gala") == 0
    assert marked_share(["x", "fish"], "Gala") == 0.5
