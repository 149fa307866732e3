"""Invented people, easy and hard, as badges show them."""

from __future__ import annotations

import random
import unicodedata
from io import BytesIO
from typing import Any

from PIL import Image

from checkin.domain.faces import SHAPES, BadgeFace, LogoPicture

TEXTS = (
    "conference",
    "name",
    "honorific",
    "post",
    "organisation",
    "delegation",
    "category",
    "category_second",
    "number",
)

NAMES = [
    "Nguyễn Thị Minh Khai",
    "NGUYỄN VĂN ƯỚC",
    "Trần Ngọc Ánh Tuyết",
    "Đặng Đình Đức",
    "ĐOÀN THỊ ĐIỂM ĐỖ",
    "Ngô Thừa Ẩn",
    "Phạm Quỳnh Ỷ Lan",
    "Lê Ẵm Ẳng Ẫm Ậm Ặng",
    "Vũ Trường Ỡm Ởn Ộc Ợt",
    "Hồ Thuỵ Ữu Ựng Ỹ Ỵ",
    "Tôn Nữ Công Tằng Thị Huyền Trân Châu",
    "Y",
    "Ở",
    "Ê Ban Y Phu",
    "K'Brơi H'Mer",
    "Sùng A Páo",
    "Œdipe d'Œuvray",
    "Lætitia Cœurderoy",
    "Gaëlle Ÿvon-Haÿ",
    "Anne-Charlotte de La Roche-Beauvillon",
    "Jean-Noël Le Goff-Kerdréac'h de Trézéan",
    "Maëlys-Anaïs des Prés d'Entre-Deux-Mers",
    "Élisabeth Île-Éverest",
    "Çiğdem Özgün-Şahin",
    "François-Xavier L’Hôte",
    "Éloïse « Lili » Châteauneuf",
    "María José Ñuñez y Peñalba",
    "João Antão da Conceição",
    "Þórdís Æsa Jónsdóttir",
    "Łucja Źdźbło-Świątek",
    "Jiří Dvořáček Šťastný",
    "Győző Tűzkő",
    "Søren Ågård",
    "Zoë O'Dwyer-ffrench",
    "Dr. Ha (Hà) Văn, Jr.",
    "N° 7 & Co",
    "Chauffeur 12",
    "A. B. C. Đ. Ê. G.",
    "Wolfensteinhausenbergerdorffmannstein",
    "Marie Antoinette Joséphine Élisabeth Alexandrine de Montclar Laval et de Œuvray X",
]


def invented(**fields: Any) -> BadgeFace:
    """Return a face of ``fields`` with a code drawn from its name."""
    draw = random.Random(ascii(fields.get("name", "")))
    fields.setdefault("code", "".join(draw.choices("0123456789", k=200)))
    fields.setdefault("conference", "Hội nghị các địa phương hư cấu lần thứ nhất")
    for key, value in fields.items():
        if isinstance(value, str):
            fields[key] = unicodedata.normalize("NFC", value)
    return BadgeFace(**fields)


def everyday() -> BadgeFace:
    return invented(
        name="Đặng Trần Ngọc Sương",
        family_name="Đặng",
        honorific="Bà",
        post="Directrice générale adjointe chargée de la coopération internationale " * 2,
        organisation="Viện Nghiên cứu Hư Cấu",
        delegation="Région Imaginaire et Outre-Mer",
        category="Đại biểu",
        category_second="Délégué",
        number="7K4-2Q9",
    )


def extremes() -> list[BadgeFace]:
    """Faces with 500 characters in every field: words, and words without end."""
    wordy = {key: (f"Ẩw{at} Đỗ{at} gịj{at} " * 40)[:500].strip() for at, key in enumerate(TEXTS)}
    endless = {key: (f"Ẵg{at}Ộj" * 100)[:500] for at, key in enumerate(TEXTS)}
    return [
        invented(**wordy, replacement=3),
        invented(**endless, replacement=123456),
        invented(**{**wordy, "name": "Y"}),
        invented(**{**endless, "post": "", "honorific": ""}),
    ]


def picture(kind: str = "JPEG", size: tuple[int, int] = (300, 400), orientation: int = 1) -> bytes:
    """Return a picture file: red above, blue below."""
    image = Image.new("RGB", size, "#B01010")
    image.paste("#1010B0", (0, size[1] // 2, *size))
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


LOGO = LogoPicture(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><rect width="60" height="60" rx="12" '
    b'fill="#AA230E"/><path d="M70 10h40v8h-40zM70 26h50v8h-50z" fill="#0B5C8A"/></svg>',
    "svg",
)

LONG_TITLES = {
    "vi": "Hội nghị hợp tác giữa các địa phương hư cấu Việt Nam và Pháp lần thứ mười ba",
    "fr": "Treizièmes Assises imaginaires de la coopération décentralisée franco-vietnamienne",
    "en": "Thirteenth Invented Conference on Cooperation between Local Authorities",
}

HARD_NAMES = (
    ("Nguyễn Thị Minh Khai", "Nguyễn"),
    ("NGUYỄN VĂN ƯỚC", "NGUYỄN"),
    ("ĐẶNG NGUYỄN QUỲNH ỶNH ẨN ẴM", "ĐẶNG"),
    ("Tôn Nữ Công Tằng Thị Huyền Trân Châu", "Tôn Nữ"),
    ("Y", ""),
    ("Ở", ""),
    ("Lê Ẵm Ẳng Ẫm Ậm Ặng", "Lê"),
    ("Y Blô Êban Hđơk Niê Kđăm", "Niê Kđăm"),
    ("H'Hen Niê", "Niê"),
    ("Anne-Charlotte de La Roche-Beauvillon", "de La Roche-Beauvillon"),
    ("Jean-Noël Le Goff-Kerdréac'h de Trézéan", "Le Goff-Kerdréac'h de Trézéan"),
    ("Maëlys-Anaïs des Prés d'Entre-Deux-Mers", "des Prés d'Entre-Deux-Mers"),
    ("Marie-Antoinette-Joséphine-Élisabeth-Alexandrine Œuvray", "Œuvray"),
    ("Kermadecourville-Beauvillonnaire-Montrésorien-Vauquelin", "Kermadecourville"),
    ("Jean\N{NO-BREAK SPACE}Paul de\N{NO-BREAK SPACE}Gaulle-Beaumont", "de Gaulle-Beaumont"),
    ("M.\N{NO-BREAK SPACE}Ha (Hà) Văn, Jr.", ""),
    ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxy", ""),
    ("Wolfensteinhausenbergerdorffmannstein", "Wolfensteinhausenbergerdorffmannstein"),
    ("Friedrich Wolfensteinhausenbergerdorffmannstein", "Wolfensteinhausenbergerdorffmannstein"),
    ("Marie Antoinette Joséphine Élisabeth Alexandrine de Montclar Laval et de Œuvray X", ""),
    ("María José Ñuñez y Peñalba de los Ángeles", "Ñuñez y Peñalba de los Ángeles"),
    ("Þórdís Æsa Jónsdóttir", ""),
    ("Éloïse « Lili » Châteauneuf", "Châteauneuf"),
    ("A. B. C. Đ. Ê. G.", ""),
    ("Zoë O'Dwyer-ffrench", "O'Dwyer-ffrench"),
    ("W" * 60, ""),
    ("Ẩ-" * 29 + "Ẩ", ""),
    ("i" * 60, "i" * 60),
    ("ij " * 40 + "k", ""),
)


def hardest() -> list[BadgeFace]:
    """Return forty badges that are hard to set, each with other things on it."""
    faces = []
    for at, (name, family) in enumerate(HARD_NAMES):
        language = ("vi", "fr", "en")[at % 3]
        faces.append(
            invented(
                name=name,
                family_name=family,
                language=language,
                conference=LONG_TITLES[language],
                conference_second=LONG_TITLES["en" if at % 2 else "fr"] if at % 4 else "",
                honorific=("Bà", "Son Excellence Madame", "", "Mr")[at % 4],
                post=("Phó Giám đốc Sở Ngoại vụ", "", "Directrice générale adjointe chargée de tout " * 2)[
                    at % 3
                ],
                organisation="Ủy ban nhân dân thành phố Hư Cấu" if at % 5 else "",
                delegation=("Thành phố Hư Cấu", "Région Imaginaire et Outre-Mer", "Invented City")[at % 3],
                delegation_second="Ville de Hư Cấu" if at % 3 == 0 else "",
                category=("Đại biểu", "Intervenante de la séance plénière", "Người dẫn chương trình", "VIP")[
                    at % 4
                ],
                category_second="Délégué" if at % 2 else "",
                colour=("#0B5C8A", "#FFC83D", "#33CC8C", "#AA230E", "#FFFFFF", "#000000")[at % 6],
                shape=SHAPES[at % len(SHAPES)],
                number="7K4-2Q9",
                companion_of="Nguyễn Thị Minh Khai" if at % 7 == 1 else "",
                booth="B12" if at % 7 == 2 else "",
                replacement=at % 3 and at,
                pictograms=("plenary", "meal", "signing", "visit", "forum", "city", "culture")[: at % 8],
                photo=picture() if at % 4 == 2 else b"",
                logo=LOGO if at % 3 else None,
            )
        )
    pools = ("Chauffeur 12", "An ninh 7", "Interprètes de conférence 103", "S" * 30, "Lễ tân – Đón tiếp 5")
    faces += [invented(name=name, pool=True, category="Kỹ thuật", number="1A1-1A1") for name in pools]
    least = invented(name="Hồ An", conference="", language="")
    words = invented(name="Hồ An", **dict.fromkeys(("post", "organisation", "delegation"), "Ẩm Ạ gy " * 30))
    return [*faces, least, words, *extremes()]
