"""Charts of an invented morning, in three languages."""

from __future__ import annotations

from math import erf
from typing import NamedTuple
from zoneinfo import ZoneInfo

from checkin.domain.charts.arrivals import arrivals_chart
from checkin.domain.charts.bars import bars_chart
from checkin.domain.charts.model import Bar, Series
from checkin.domain.charts.rate import rate_chart
from checkin.ui.charts.measuring import Make, screen_style

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
SEVEN = 1_799_971_200_000
"""2027-01-15, 07:00 in Hanoi."""
MINUTE = 60_000
MORNING = (SEVEN, SEVEN + 180 * MINUTE)
DAY = 1440


class Words(NamedTuple):
    title: str
    rate: str
    bars: str
    nothing: str
    others: str
    doors: tuple[str, ...]


WORDS = {
    "vi": Words(
        "Đã vào theo thời gian — Phiên khai mạc",
        "Số người vào mỗi phút",
        "Đã đến, theo đoàn",
        "Chưa có ai vào. Biểu đồ bắt đầu khi người đầu tiên qua cửa.",
        "các cửa khác",
        (
            "Cửa A",
            "Cửa B",
            "Lễ hội",
            "Sảnh chính, bên trái",
            "Hội trường Ẳng Ỗ",
            "Cửa Đông",
            "Cửa 7",
            "Cửa 8",
        ),
    ),
    "fr": Words(
        "Arrivées au fil du temps — Séance d’ouverture",
        "Entrées par minute",
        "Présents, par délégation",
        "Personne n’est encore entré. Le graphique commence avec la première arrivée.",
        "autres entrées",
        (
            "Entrée A",
            "Entrée B",
            "Fête",
            "Entrée principale, côté jardin",
            "Salle Œuvres complètes",
            "Entrée est",
            "7",
            "8",
        ),
    ),
    "en": Words(
        "Arrivals over time — Opening",
        "People per minute",
        "Present, by delegation",
        "Nobody has come yet. The chart begins with the first arrival.",
        "other doors",
        ("Door A", "Door B", "Festival", "Main entrance, garden side", "Hall of Mirrors", "East", "7", "8"),
    ),
}


def wave(label: str, total: int, middle: float, wide: float, *, days: int = 1) -> Series:
    """Return people who come in a rush around a minute of each morning."""
    points: list[tuple[int, int]] = []
    for day in range(days):
        come = 0
        for minute in range(180):
            due = round(total * (0.5 + 0.5 * erf((minute - middle) / wide)))
            if due > come:
                points.append((SEVEN + (day * DAY + minute) * MINUTE, due - come))
                come = due
    return Series(label, points)


WAVES = (
    (300, 75, 28),
    (260, 83, 33),
    (138, 100, 45),
    (255, 60, 20),
    (140, 90, 30),
    (135, 120, 40),
    (30, 70, 40),
    (296, 50, 20),
)


def doors(words: Words, count: int, *, days: int = 1) -> list[Series]:
    pairs = zip(words.doors[:count], WAVES, strict=False)
    return [wave(label, *shape, days=days) for label, shape in pairs]


def bars() -> list[Bar]:
    return [
        Bar("Hà Nội", 42, 50),
        Bar("Huế", 31, 33),
        Bar("Đà Nẵng", 24, 40),
        Bar("Île-de-France", 9, 12),
        Bar("Occitanie", 11, 11),
        Bar("Ủy ban nhân dân Thành phố Cần Thơ và các vùng phụ cận", 18, 30),
        Bar("Provence-Alpes-Côte d’Azur", 14, 12),
        Bar("Quảng Ngãi", 0, 8),
        Bar("Hội đồng", 3, 0),
    ]


def charts(language: str) -> dict[str, Make]:
    """Return charts by name; numbers are written in the language chosen for the window."""
    words, style = WORDS[language], screen_style()

    def arrivals(count: int, days: int = 1) -> Make:
        span = MORNING if days == 1 else None
        return lambda width, height, measure: arrivals_chart(
            words.title, doors(words, count, days=days), HANOI, width, height, measure, span=span, style=style
        )

    def rate(count: int, days: int = 1) -> Make:
        span = MORNING if days == 1 else None
        return lambda width, height, measure: rate_chart(
            words.rate, doors(words, count, days=days), HANOI, width, height, measure, span=span, style=style
        )

    return {
        "arrivals": arrivals(3),
        "arrivals-many": arrivals(8),
        "arrivals-days": arrivals(2, days=3),
        "rate": rate(1),
        "rate-doors": rate(3),
        "bars": lambda width, height, measure: bars_chart(
            words.bars, bars(), width, height, measure, style=style
        ),
        "nothing": lambda width, height, measure: arrivals_chart(
            words.title, [], HANOI, width, height, measure, nothing=words.nothing, style=style
        ),
    }
