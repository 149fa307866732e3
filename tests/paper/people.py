"""Invented people, easy and hard, as badges show them."""

from __future__ import annotations

import random
import unicodedata
from typing import Any

from checkin.domain.faces import BadgeFace

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
