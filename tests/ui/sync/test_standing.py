"""Every case of synchronising has words, a tone and a sign of its own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from checkin.domain.errors import (
    CheckinError,
    NotAdmitted,
    PartnerBusy,
    PartnerNewer,
    PartnerOlder,
    PartnerUnreachable,
)
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.sync.pill import ConflictBadge, SyncPill
from checkin.ui.sync.signs import sign
from checkin.ui.sync.standing import Case, Standing
from checkin.ui.sync.words import SyncWords

NOW = 1_800_000_000_000
MINUTE = 60_000


def met(ago_ms: int = 0, **facts: object) -> Standing:
    return Standing(hub="Bàn 1", began_ms=NOW - 9 * MINUTE, met_ms=NOW - ago_ms, own=12, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("standing", "case"),
    [
        (met(stored=12, safe=12), Case.SAFE),
        (met(stored=12, safe=11), Case.STORED),
        (met(stored=11, safe=11), Case.MET),
        (met(3 * MINUTE, waiting=2, stored=10), Case.WAITING),
        (met(5 * MINUTE, waiting=2), Case.LATE),
        (met(5 * MINUTE, stored=12, safe=12), Case.LATE),
        (Standing(began_ms=NOW - MINUTE, own=3, waiting=3), Case.NEVER),
        (Standing(began_ms=NOW - 5 * MINUTE), Case.LATE),
        (met(12 * MINUTE), Case.LATE),
        (Standing(began_ms=NOW - MINUTE, met_ms=NOW - 60 * MINUTE), Case.NEVER),
        (met(9 * MINUTE, hosting=True, connected=3), Case.HOST),
        (met(error=NotAdmitted("", "quarantined")), Case.REVOKED),
        (met(error=NotAdmitted("", "uncertified")), Case.UNCERTIFIED),
        (met(error=PartnerNewer("")), Case.UPDATE),
        (met(error=PartnerOlder("")), Case.OUTDATED),
        (met(waiting=1, error=PartnerUnreachable("")), Case.WAITING),
        (met(waiting=1, error=PartnerBusy("")), Case.WAITING),
    ],
)
def test_the_case(standing: Standing, case: Case) -> None:
    assert standing.case(NOW) is case


def test_a_clock_that_jumped_back_is_no_negative_age() -> None:
    assert met(-5 * MINUTE).age_ms(NOW) == 0


def test_figures_of_others_have_a_date_once_they_are_a_minute_old() -> None:
    assert met(59_000).as_of_ms(NOW) is None
    assert met(MINUTE).as_of_ms(NOW) == NOW - MINUTE
    assert met(MINUTE, hosting=True).as_of_ms(NOW) is None
    assert Standing(began_ms=NOW - MINUTE).as_of_ms(NOW) is None


@pytest.mark.parametrize(
    ("behind_ms", "skewed"), [(None, False), (30_000, False), (30_001, True), (-30_001, True)]
)
def test_a_clock_half_a_minute_off_is_worth_a_word(behind_ms: int | None, skewed: bool) -> None:
    assert met(behind_ms=behind_ms).skewed is skewed


def test_every_sign_is_told_without_its_colour(qtbot: QtBot) -> None:
    white, black = QColor("white"), QColor("black")
    seen: dict[bytes, set[Case]] = {}
    for case in Case:
        picture = sign(case, 26, black, white, 2.0).toImage()
        seen.setdefault(bytes(picture.constBits()), set()).add(case)
    assert sorted(map(len, seen.values()))[-1] == 2
    assert {Case.STORED, Case.MET} in seen.values()
    assert {Case.REVOKED, Case.UNCERTIFIED} in seen.values()
    assert {Case.UPDATE, Case.OUTDATED} in seen.values()


@pytest.mark.parametrize(
    ("standing", "text"),
    [
        (met(stored=12, safe=12), "Safe\njust now"),
        (met(25_000, stored=12), "Stored\n20 s ago"),
        (met(3 * MINUTE, waiting=4), "4 waiting\n3 min ago"),
        (met(125 * MINUTE, waiting=4), "4 waiting\n2 h ago"),
        (met(50 * 60 * MINUTE), "No contact\n2 days ago"),
        (Standing(began_ms=NOW, waiting=7), "Hub not met yet\n7 waiting"),
        (Standing(began_ms=NOW), "Hub not met yet"),
        (Standing(hosting=True, connected=2), "This is the hub\n2 desks"),
    ],
)
def test_the_pill_in_words(
    qtbot: QtBot, station: Station, theme: Theme, standing: Standing, text: str
) -> None:
    pill = SyncPill(theme, SyncWords(station))
    qtbot.addWidget(pill)
    pill.show_standing(standing, NOW)
    assert pill.text() == text
    assert all(line in pill.accessibleName() for line in pill.toolTip().split("\n"))


def test_pointing_tells_every_figure(qtbot: QtBot, station: Station) -> None:
    error: CheckinError = PartnerUnreachable("10.0.0.7:8443")
    whole = SyncWords(station).whole(met(3 * MINUTE, waiting=4, stored=8, safe=5, error=error), NOW)
    assert whole.split("\n") == [
        "4 waiting",
        "Hub: Bàn 1",
        "Last contact: 3 min ago",
        "Waiting to be sent: 4",
        "Stored on another machine: 8 of 12",
        "Safe on two others: 5 of 12",
        station.language.words.error(error),
    ]


def test_a_wrong_clock_is_told_in_its_two_largest_units(qtbot: QtBot, station: Station) -> None:
    words = SyncWords(station)
    behind = words.skew((26 * 60 + 5) * MINUTE)
    assert behind.startswith("This laptop's clock is 1 day 2 h behind the hub's.")
    assert "is 40 s ahead of" in words.skew(-45_000)
    assert "is 1 h behind" in words.skew(60 * MINUTE + 5_000)


def test_conflicts_are_counted_aloud(qtbot: QtBot, station: Station, theme: Theme) -> None:
    badge = ConflictBadge(theme)
    qtbot.addWidget(badge)
    assert badge.isHidden()
    badge.show_count(2, "2")
    assert not badge.isHidden()
    assert badge.accessibleName() == "2 conflicts to settle"
    badge.show_count(0, "0")
    assert badge.isHidden()
