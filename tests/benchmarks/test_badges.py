"""How badges compare with the naive way, measured in one run; timing never fails a test.

``python -m pytest tests/benchmarks/test_badges.py -q -s`` prints the figures. CPU time of this process,
the two ways in turn, medians; the naive way makes 100 badges and is scaled to 1,000.
"""

from __future__ import annotations

import io
import random
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import msgspec
import pytest
import qrcode
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from checkin.domain.faces import BadgeFace
from checkin.paper.badges import write_badges
from checkin.paper.layout.finding import Layouts
from checkin.paper.qr import modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
LAYOUTS = {
    name: Layouts(RESOURCES / "badges", {}).find(name)
    for name in ("a6", "card", "label-62x100", "a7", "a4-a6", "a4-card")
}
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


def a_round(seed: int) -> tuple[float, float, float, float, float]:
    """CPU seconds a badge: ours, ours on sheets, naive, the code alone; and bytes of ours in all.

    Every round has people of its own, so nothing is remembered from the one before.
    """
    people = faces(BATCH, seed)
    out = io.BytesIO()
    ours = cpu(lambda: ours_to(out, people, "a6")) / BATCH
    others = faces(BATCH, seed + 1000)
    sheets = cpu(lambda: ours_to(io.BytesIO(), others, "a4-a6")) / BATCH
    plain = cpu(lambda: naive(io.BytesIO(), people[:NAIVE_BATCH])) / NAIVE_BATCH
    code = cpu(lambda: [modules(face.code) for face in people]) / BATCH
    return ours, sheets, plain, code, len(out.getvalue())


def ours_to(out: io.BytesIO, people: Iterable[BadgeFace], layout: str) -> int:
    """Write badges as the program does."""
    return write_badges(out, people, resources=RESOURCES, layout=LAYOUTS[layout])


def test_a_thousand_badges_against_the_naive_way() -> None:
    for layout in LAYOUTS:
        ours_to(io.BytesIO(), faces(1, 0), layout)
    naive(io.BytesIO(), faces(1, 0))
    rounds = [a_round(seed) for seed in range(1, ROUNDS + 1)]
    ours, sheets, plain, code, size = (median(column) for column in zip(*rounds, strict=True))
    print(
        f"\nbadges: {plain / ours:.1f}x the naive way (target >= 5x), "
        f"{size / BATCH / 1000:.2f} kB each (target <= 1.2), "
        f"on sheets {sheets / ours:.2f}x the time of single pages (target <= 1.3x)"
        f"\n  CPU a badge: {ours * 1e3:.2f} ms, naive {plain * 1e3:.2f} ms "
        f"({NAIVE_BATCH} badges, scaled); "
        f"of ours {code * 1e3:.2f} ms ({code / ours:.0%}) make the code, mask included, "
        f"{(ours - code) * 1e3:.2f} ms set and draw"
    )
    # Bytes do not depend on the machine, so this one may fail.
    assert size <= 1200 * BATCH


def test_one_replacement_badge_warm() -> None:
    for layout in LAYOUTS:
        ours_to(io.BytesIO(), faces(1, 0), layout)
    people = [msgspec.structs.replace(face, replacement=1) for face in faces(20, 9)]
    found = []
    for layout in LAYOUTS:
        single = [cpu(partial(ours_to, io.BytesIO(), [face], layout)) for face in people]
        found.append(f"{layout} {median(single) * 1e3:.1f}")
    plain = [cpu(partial(naive, io.BytesIO(), [face])) for face in people]
    out = io.BytesIO()
    assert ours_to(out, people[:1], "a6") == 1
    print(
        f"\none badge, warm, ms CPU: {', '.join(found)} (target <= 30 from click to PDF), "
        f"naive {median(plain) * 1e3:.1f}; {len(out.getvalue()) / 1000:.0f} kB"
    )


def test_memory_does_not_grow_with_the_badges(tmp_path: Path) -> None:
    peaks = {}
    for layout in ("a6", "a4-a6"):
        for count in (100, 10_000):
            done = subprocess.run(
                [sys.executable, "-c", MEASURED, layout, str(count), str(tmp_path / "badges.pdf")],
                capture_output=True,
                check=True,
                text=True,
                cwd=Path(__file__).parents[2],
            )
            peaks[layout, count] = int(done.stdout)
    told = [
        f"{layout} {peaks[layout, 100] / 1e3:.0f} to {peaks[layout, 10_000] / 1e3:.0f}"
        for layout in ("a6", "a4-a6")
    ]
    print(f"\npeak memory of the process, 100 to 10,000 badges, MB: {', '.join(told)}")


MEASURED = """
import resource, sys
from tests.benchmarks.test_badges import faces, ours_to
layout, count, path = sys.argv[1:]
with open(path, "wb") as out:
    # One by one, as the program hands them over.
    ours_to(out, (face for seed in range(int(count)) for face in faces(1, seed)), layout)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
"""A process of its own, because memory once taken is not given back; prints kB."""
