"""How badges compare with the naive way, measured in one run; timing never fails a test.

``python -m pytest tests/benchmarks/test_badges.py -q -s`` prints the figures. CPU time of this process,
the two ways in turn, medians; the naive way makes 100 badges and is scaled to 1,000.
"""

from __future__ import annotations

import io
import random
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest
import qrcode
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from checkin.domain.faces import BadgeFace
from checkin.paper.badges import write_badges
from checkin.paper.qr import modules

if TYPE_CHECKING:
    from collections.abc import Callable

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
ROUNDS = 5
BATCH, NAIVE_BATCH = 1000, 100

FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Đặng",
    "Bùi",
    "Ôn",
    "Vũ",
    "Lefèvre",
    "Durand-Morel",
    "Kerguélen",
)
MIDDLES = (
    "Thị",
    "Văn",
    "Đức",
    "Ngọc",
    "Hữu",
    "Quỳnh",
    "Anne-Claire",
    "Jean-Noël",
    "Bảo",
    "Œdipe",
)
GIVEN = (
    "Khai",
    "Ánh",
    "Tuyết",
    "Sơn",
    "Dũng",
    "Mélusine",
    "Gaëlle",
    "Cường",
    "Ưng",
    "Phượng",
    "Lý",
)
POSTS = (
    "Phó Giám đốc Sở Ngoại vụ",
    "Directrice générale adjointe chargée de la coopération internationale",
    "Chief Economist",
    "Chuyên viên",
)
PLACES = tuple((f"Thành phố Hư Cấu {n}", f"Ủy ban nhân dân thành phố Hư Cấu {n}") for n in range(25)) + tuple(
    (f"Région Imaginaire {n}", f"Conseil régional de la Région Imaginaire {n}") for n in range(25)
)
CATEGORIES = (
    ("Đại biểu", "Délégué", "#0B5C8A"),
    ("Intervenante", "Diễn giả", "#FFC83D"),
    ("Press", "Báo chí", "#691E8F"),
    ("Exposant", "Gian hàng", "#33CC8C"),
)


def faces(count: int, seed: int) -> list[BadgeFace]:
    """Invented people as a conference of 1,000 has them, every code another."""
    draw = random.Random(seed)
    made = []
    for _ in range(count):
        family = draw.choice(FAMILIES)
        delegation, organisation = draw.choice(PLACES)
        category, second, colour = draw.choice(CATEGORIES)
        made.append(
            BadgeFace(
                code="".join(draw.choices("0123456789", k=200)),
                conference="Hội nghị hợp tác giữa các địa phương, lần thứ nhất",
                name=f"{family} {draw.choice(MIDDLES)} {draw.choice(GIVEN)} {draw.choice(GIVEN)}",
                family_name=family,
                honorific=draw.choice(("Ông", "Bà", "M.", "Mme")),
                post=draw.choice(POSTS),
                organisation=organisation,
                delegation=delegation,
                category=category,
                category_second=second,
                colour=colour,
                number=f"{draw.randrange(10**6):06}",
                replacement=draw.choice((0,) * 19 + (1,)),
            )
        )
    return made


def naive(out: io.BytesIO, people: list[BadgeFace]) -> None:
    """A badge as one writes it first: qrcode, a PNG, drawImage, drawString per field."""
    canvas = Canvas(out, pagesize=(297.64, 419.53))
    for face in people:
        code = qrcode.QRCode(version=5, error_correction=qrcode.ERROR_CORRECT_M)
        code.add_data(face.code)
        picture = io.BytesIO()
        code.make_image().save(picture, "PNG")
        picture.seek(0)
        canvas.drawImage(ImageReader(picture), 22, 60, 107, 107)
        size = 40.0
        while size > 14 and canvas.stringWidth(face.name, "Naive", size) > 250:
            size -= 1
        canvas.setFont("Naive", size)
        canvas.drawString(22, 300, face.name)
        canvas.setFont("Naive", 11)
        texts = (
            face.conference,
            face.honorific,
            face.post,
            face.organisation,
            face.delegation,
        )
        for line, text in enumerate((*texts, face.category, face.category_second, face.number)):
            canvas.drawString(22, 280 - 14 * line, text)
        canvas.showPage()
    canvas.save()


def cpu(work: Callable[[], object]) -> float:
    """Seconds of this process's CPU time that ``work`` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.fixture(autouse=True, scope="module")
def registered() -> None:
    """Give the naive way its font: loading it is not part of the comparison."""
    pdfmetrics.registerFont(TTFont("Naive", str(FONTS / "BeVietnamPro-Bold.ttf")))


def a_round(seed: int) -> tuple[float, float, float, float]:
    """CPU seconds a badge: ours, naive, the code alone; and bytes of ours in all.

    Every round has people of its own, so nothing is remembered from the one before.
    """
    people = faces(BATCH, seed)
    out = io.BytesIO()
    ours = cpu(lambda: write_badges(out, people, fonts=FONTS)) / BATCH
    plain = cpu(lambda: naive(io.BytesIO(), people[:NAIVE_BATCH])) / NAIVE_BATCH
    code = cpu(lambda: [modules(face.code) for face in people]) / BATCH
    return ours, plain, code, len(out.getvalue())


def test_a_thousand_badges_against_the_naive_way() -> None:
    write_badges(io.BytesIO(), faces(1, 0), fonts=FONTS)
    naive(io.BytesIO(), faces(1, 0))
    rounds = [a_round(seed) for seed in range(1, ROUNDS + 1)]
    ours, plain, code, size = (median(column) for column in zip(*rounds, strict=True))
    print(
        f"\nbadges: {plain / ours:.1f}x the naive way (target >= 5x), "
        f"{size / BATCH / 1000:.2f} kB each (target <= 1.2)"
        f"\n  CPU a badge: {ours * 1e3:.2f} ms, naive {plain * 1e3:.2f} ms "
        f"({NAIVE_BATCH} badges, scaled); "
        f"of ours {code * 1e3:.2f} ms make the code, {(ours - code) * 1e3:.2f} ms set and draw"
    )
    # Bytes do not depend on the machine, so this one may fail.
    assert size <= 1200 * BATCH


def test_one_replacement_badge_warm() -> None:
    write_badges(io.BytesIO(), faces(1, 0), fonts=FONTS)
    people = faces(20, 9)
    single = [cpu(partial(write_badges, io.BytesIO(), [face], fonts=FONTS)) for face in people]
    plain = [cpu(partial(naive, io.BytesIO(), [face])) for face in people]
    out = io.BytesIO()
    assert write_badges(out, people[:1], fonts=FONTS) == 1
    print(
        f"\none badge, warm: {median(single) * 1e3:.1f} ms CPU (target <= 30 ms, click to PDF), "
        f"{median(plain) / median(single):.1f}x the naive way, {len(out.getvalue()) / 1000:.0f} kB"
    )
