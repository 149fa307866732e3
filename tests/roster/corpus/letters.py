"""Letters as old fonts, old encodings and other programs leave them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tests.roster.corpus.case import Case, Sheet


def text(name: str, rows: str, encoding: str) -> Case:
    """A CSV of one Vietnamese list in an encoding."""

    def write(folder: Path) -> Path:
        path = folder / "list.csv"
        path.write_bytes(_encoded(rows, encoding))
        return path

    return Case(
        name,
        write,
        people=[
            (2, {"name": "Nguyễn Thị Mẫu", "post": "Giám đốc", "delegation": "Huế"}),
            (3, {"name": "Trần Văn Thử", "post": "Vụ trưởng", "delegation": "Đà Nẵng"}),
            (4, {"name": "Lý Văn Đặng", "post": "Chuyên viên", "delegation": "Huế"}),
        ],
    )


def _encoded(rows: str, encoding: str) -> bytes:
    """Encode; Windows-1258 has letters with their hats, and tones as marks behind them."""
    if encoding != "cp1258":
        return rows.encode(encoding)
    encoded = b""
    for letter in rows:
        try:
            encoded += letter.encode(encoding)
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
            rest = "".join(part for part in parts if part not in tones)
            encoded += (unicodedata.normalize("NFC", rest) + tones).encode(encoding)
    return encoded


LIST = (
    "Họ và tên;Chức vụ;Đoàn\nNguyễn Thị Mẫu;Giám đốc;Huế\nTrần Văn Thử;Vụ trưởng;Đà Nẵng\n"
    "Lý Văn Đặng;Chuyên viên;Huế\n"
)

CASES = [
    text("Windows-1258", LIST, "cp1258"),
    text("UTF-16 as Excel saves Unicode text", LIST.replace(";", "\t"), "utf-16"),
    text("decomposed accents of a Mac", unicodedata.normalize("NFD", LIST), "utf-8"),
    text("Ð for Đ", LIST.replace("Đà", "\u00d0à").replace("Đặng", "\u00d0ặng"), "utf-8"),
    text(
        "no-break, zero-width and double spaces",
        LIST.replace("Nguyễn Thị", "Nguyễn\u00a0Thị").replace("Văn T", "Văn  \u200bT"),
        "utf-8",
    ),
    Case(
        "the font TCVN3",
        [
            Sheet("""
Hä vµ tªn|Chøc vô
NguyÔn ThÞ MÉu|Gi¸m ®èc
TrÇn V¨n Thö|Vô tr­ëng
""")
        ],
        people=[
            (2, {"name": "Nguyễn Thị Mẫu", "post": "Giám đốc"}),
            (3, {"name": "Trần Văn Thử", "post": "Vụ trưởng"}),
        ],
    ),
    Case(
        "the font VNI",
        [
            Sheet("""
Hoï vaø teân|Chöùc vuï
Nguyeãn Thò Maãu|Giaùm ñoác
Traàn Vaên Thöû|Vuï tröôûng
""")
        ],
        people=[
            (2, {"name": "Nguyễn Thị Mẫu", "post": "Giám đốc"}),
            (3, {"name": "Trần Văn Thử", "post": "Vụ trưởng"}),
        ],
    ),
    Case(
        "a list in capitals",
        [
            Sheet("""
HỌ VÀ TÊN|CHỨC VỤ|ĐOÀN
NGUYỄN THỊ MẪU|GIÁM ĐỐC|THỪA THIÊN HUẾ
TRẦN VĂN THỬ|VỤ TRƯỞNG|ĐÀ NẴNG
""")
        ],
        people=[
            (2, {"name": "Nguyễn Thị Mẫu", "post": "Giám đốc", "delegation": "Thừa Thiên Huế"}),
            (3, {"name": "Trần Văn Thử", "post": "Vụ trưởng", "delegation": "Đà Nẵng"}),
        ],
    ),
]
