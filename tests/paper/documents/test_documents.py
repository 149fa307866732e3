"""Cover sheets and tick sheets as PDF: seen through poppler and qpdf."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.documents import Cover, CoverRow, TickList, TickRow
from checkin.domain.programme import LANGUAGES
from checkin.domain.ticks import row_code
from checkin.paper import fonts as typefaces
from checkin.paper.documents.covers import write_covers
from checkin.paper.documents.lines import broken
from checkin.paper.documents.tick_list import _grid, write_tick_list
from checkin.words import Words
from checkin.words.documents import cover_texts, tick_texts
from tests.kit import RESOURCES
from tests.paper.conftest import Pdf

FONTS = RESOURCES / "fonts"
WORDS = {one: Words(RESOURCES / "translations", one) for one in LANGUAGES}
COVERS = {one: cover_texts(words) for one, words in WORDS.items()}
TICKS = {one: tick_texts(words) for one, words in WORDS.items()}
WIDTH, HEIGHT = 595.28, 841.89
EDGE = 28.0
HARD = [
    "Nguyễn Phước Quý Quang",
    "Trần Đặng Thùy Dương-Uyên",
    "Jean-Christophe de La Rochefoucauld d’Estissac-Montmorency",
    "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft",
]


def cover(rows: int, language: str = "vi", **more: object) -> Cover:
    made = Cover(
        language=language,
        conference="Hội nghị hợp tác giữa các địa phương",
        delegation="Tỉnh Thừa Thiên Huế",
        second="Province de Thừa Thiên-Huế",
        head="Đặng Thị Hòa",
        contact="Lê Thu, +84 234 000 000",
        as_of="15/01/2027 15:00",
        rows=[
            CoverRow(HARD[n % len(HARD)], "Phó Giám đốc Sở Ngoại vụ", "Khách mời", f"{n:06d}")
            for n in range(rows)
        ],
    )
    return msgspec.structs.replace(made, **more)


def sheet(rows: int) -> TickList:
    return TickList(
        conference="Hội nghị hợp tác giữa các địa phương",
        session="Phiên khai mạc toàn thể",
        day="15/01/2027 08:30–11:30",
        door="Cửa A",
        sheet="9078 8815",
        as_of="15/01/2027 07:00",
        rows=[
            TickRow(
                chr(65 + 26 * n // rows), f"{10_000 + n}", HARD[n % len(HARD)], "Thành phố Huế", "Khách mời"
            )
            for n in range(rows)
        ],
    )


Write = Callable[..., Pdf]


@pytest.fixture
def covers(tmp_path: Path, need: Callable[[str], str]) -> Write:
    def write(*made: Cover) -> Pdf:
        path = tmp_path / "covers.pdf"
        with path.open("wb") as out:
            write_covers(out, made, COVERS, fonts=FONTS, title="Bordereau")
        return Pdf(path, need)

    return write


@pytest.fixture
def ticks(tmp_path: Path, need: Callable[[str], str]) -> Write:
    def write(made: TickList, language: str = "vi") -> Pdf:
        path = tmp_path / "ticks.pdf"
        with path.open("wb") as out:
            write_tick_list(out, made, TICKS[language], fonts=FONTS)
        return Pdf(path, need)

    return write


def check(pdf: Pdf) -> None:
    """Sound, all fonts inside, nothing outside the page, no name in the metadata, exact NFC."""
    pdf.ask("qpdf", "--check")
    fonts = pdf.ask("pdffonts").splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] and "BeVietnamPro" in line for line in fonts)
    for page in pdf.boxes():
        for box in page:
            assert EDGE <= box.left <= box.right <= WIDTH - EDGE + 1, box
            assert EDGE - 4 <= box.top <= box.foot <= HEIGHT - EDGE + 10, box
    told = pdf.ask("pdfinfo")
    assert "595.276 x 841.89" in told
    assert not any(word in told for word in ("Nguyễn", "Hòa", "Huế"))
    text = "".join(pdf.pages())
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cover_says_everything(covers: Write, language: str) -> None:
    pdf = covers(cover(2, language), cover(1, language, delegation="Ville de Sceaux", second=""))
    check(pdf)
    first, second = pdf.pages("-layout")
    for part in ("Tỉnh Thừa Thiên Huế", "Đặng Thị Hòa", "000001", "Lê Thu, +84 234 000 000"):
        assert part in first
    assert "Ville de Sceaux" in second
    assert "1/1" in first or "1 of 1" in first or "1 sur 1" in first
    for text in (COVERS[language].received_by, COVERS[language].signature):
        assert text in first


@pytest.mark.parametrize("rows", [1, 3, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 60, 300])
def test_no_row_is_left_alone_and_none_is_lost(covers: Write, rows: int) -> None:
    pdf = covers(cover(rows))
    check(pdf)
    pages = pdf.pages("-layout")
    found = [[n for n in range(rows) if f"{n:06d}" in page] for page in pages]
    assert [n for page in found for n in page] == list(range(rows))
    assert len(found[-1]) >= min(3, rows)
    assert COVERS["vi"].signature in pages[-1]
    assert not any(COVERS["vi"].signature in page for page in pages[:-1])
    assert all("STT" in page and "Tỉnh Thừa Thiên Huế" in page for page in pages)


def test_who_has_no_badge_and_who_has_collected_it(covers: Write) -> None:
    rows = [
        CoverRow("Lê Văn An", "", "", ""),
        CoverRow("Đặng Thị Hòa", "", "", "123456", "Phạm Thị Nhận", "15/01/2027 08:00"),
    ]
    (text,) = covers(msgspec.structs.replace(cover(0, "fr"), rows=rows)).pages("-layout")
    assert "sans badge" in text
    assert "Badges : 1" in text.replace("\u00a0", " ")
    assert "Phạm" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_tick_sheet_can_stand_alone(ticks: Write, language: str) -> None:
    pdf = ticks(sheet(120), language)
    check(pdf)
    pages = pdf.pages("-layout")
    assert len(pages) > 3
    for page in pages:
        for part in ("9078 8815", "Phiên khai mạc toàn thể", "Cửa A", TICKS[language].row.split()[0]):
            assert part in page
    codes = [n for page in pages for n in range(120) if f"{10_000 + n}" in page]
    assert codes == list(range(120))


def test_no_letter_stands_at_the_foot_of_a_page(ticks: Write) -> None:
    pdf = ticks(sheet(200))
    for page in pdf.boxes():
        rows = [box.top for box in page if box.text.isdigit() and len(box.text) == 5]
        letters = [box.top for box in page if len(box.text) == 1 and box.text.isupper() and box.left < 45]
        assert not letters or max(letters) < max(rows)


def test_ten_thousand_rows(ticks: Write) -> None:
    pages = ticks(sheet(10_000)).pages("-layout")
    assert "19999" in pages[-1]


def test_equal_lists_are_equal_bytes() -> None:
    def written() -> tuple[bytes, bytes]:
        one, two = io.BytesIO(), io.BytesIO()
        write_covers(one, [cover(40)], COVERS, fonts=FONTS, title="x")
        write_tick_list(two, sheet(40), TICKS["fr"], fonts=FONTS)
        return one.getvalue(), two.getvalue()

    assert written() == written()


words = st.text("aàbcdđeêghiklmnoôơpqrstuưvxy-", min_size=1, max_size=40)


@given(st.lists(words, min_size=1, max_size=20), st.floats(20, 200))
def test_lines_hold_the_whole_text_and_fit(parts: list[str], width: float) -> None:
    font = typefaces.load(FONTS).regular
    text = " ".join(parts)
    lines = broken(text, font, 9, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(font.width(line) * 9 <= width + 1e-6 or len(line) == 1 for line in lines)


@pytest.mark.parametrize("rows", [9_000, 9_001])
def test_a_code_stands_on_one_line_however_long(rows: int) -> None:
    """Codes have seven digits from 9,001 rows on."""
    made = sheet(rows)
    for place, row in enumerate(made.rows, 1):
        made.rows[place - 1] = msgspec.structs.replace(row, code=row_code("90788815", place, rows))
    assert len(made.rows[0].code) == (5 if rows == 9_000 else 7)
    column = _grid(typefaces.load(FONTS), made, TICKS["vi"]).row(("", "", made.rows[-1].code, "", "", ""))
    assert column.cells[2] == made.rows[-1].code
    assert write_tick_list(io.BytesIO(), made, TICKS["vi"], fonts=FONTS) > 200
