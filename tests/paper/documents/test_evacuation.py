"""The evacuation list as PDF, seen through poppler and qpdf."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.domain.documents import EvacuationHall, EvacuationRow, EvacuationSheet
from checkin.domain.programme import LANGUAGES
from checkin.paper.documents.evacuation import write_evacuation
from checkin.words import Words
from checkin.words.documents import evacuation_texts
from tests.kit import RESOURCES
from tests.paper.conftest import Pdf

from .test_documents import FONTS, HARD, check

TEXTS = {one: evacuation_texts(Words(RESOURCES / "translations", one)) for one in LANGUAGES}
AS_OF = "15/01/2027 15:04 (Asia/Ho_Chi_Minh)"
Write = Callable[..., Pdf]


def hall(
    rows: int, name: str = "Thăng Long", helped: int = 0, inside: int = 0, unlisted: int = 0
) -> EvacuationHall:
    people = [
        EvacuationRow(
            letter=chr(65 + 26 * n // rows),
            name=HARD[n % len(HARD)],
            delegation="Tỉnh Thừa Thiên Huế",
            phone=f"+84 {100_000 + n}",
            seen="08:41 · Cửa phía đông, hội trường lớn",
            session="" if n % 5 else "Phiên chuyên đề 1",
            notes="Xe lăn, cần người đi cùng" if n < helped else "" if n % 7 else "Ăn chay",
            needs_help=n < helped,
        )
        for n in range(rows)
    ]
    return EvacuationHall(name, inside, unlisted, "Khai mạc", people)


def sheet(*halls: EvacuationHall) -> EvacuationSheet:
    return EvacuationSheet("Hội nghị", AS_OF, "Bàn 1, Bàn 2, Bàn 3", list(halls))


@pytest.fixture
def write(tmp_path: Path, need: Callable[[str], str]) -> Write:
    def written(made: EvacuationSheet, language: str = "vi") -> Pdf:
        path = tmp_path / "evacuation.pdf"
        with path.open("wb") as out:
            write_evacuation(out, made, TEXTS[language], fonts=FONTS)
        return Pdf(path, need)

    return written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_stand_alone(write: Write, language: str) -> None:
    pdf = write(sheet(hall(120, helped=3, unlisted=2), hall(2, "Tràng An", inside=2)), language)
    check(pdf)
    pages = [page.replace("\u00a0", " ") for page in pdf.pages("-layout")]
    texts = TEXTS[language]

    def said(text: str, **facts: int) -> str:
        return text.format(**facts).replace("\u00a0", " ")

    for page in pages:
        for part in (AS_OF, "Bàn 1, Bàn 2, Bàn 3", texts.title, texts.phone):
            assert part in page
    first, last = pages[0], pages[-1]
    for text, n in ((texts.last_seen, 120), (texts.help, 3), (texts.unlisted, 2)):
        assert said(text, n=n) in first
    assert texts.need_help in first
    assert not any(texts.need_help in page for page in pages[1:])
    assert first.index("100000") < first.index("100003")
    assert "Tràng An" in last
    assert said(texts.inside, n=2) in last
    assert texts.page.page.format(page=1, pages=len(pages) - 1) in first
    assert texts.page.page.format(page=1, pages=1) in last


@pytest.mark.parametrize("rows", [1, 2, 3, 24, 25, 26, 27, 28, 90])
def test_none_is_lost_and_none_stands_twice(write: Write, rows: int) -> None:
    pdf = write(sheet(hall(rows, helped=min(rows, 2))))
    check(pdf)
    text = "".join(pdf.pages("-layout"))
    assert [text.count(f"{100_000 + n}") for n in range(rows)] == [1] * rows


def test_a_hall_where_nobody_was_seen(write: Write) -> None:
    (page,) = write(sheet(EvacuationHall("", 0, 0, "", [])), "en").pages("-layout")
    assert "Nobody was seen here today." in page
    assert "Without a hall" in page


def test_five_thousand_people() -> None:
    heard: list[int] = []
    out = io.BytesIO()
    pages = write_evacuation(
        out, sheet(hall(5_000, helped=20)), TEXTS["fr"], fonts=FONTS, progress=heard.append
    )
    assert heard == list(range(1, pages + 1))


def test_equal_lists_are_equal_bytes() -> None:
    def written() -> bytes:
        out = io.BytesIO()
        write_evacuation(out, sheet(hall(60, helped=2)), TEXTS["en"], fonts=FONTS)
        return out.getvalue()

    assert written() == written()
