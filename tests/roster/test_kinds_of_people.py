"""Exhibitors, press and signatories as their own lists give them, in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.roster.headings import match

from .files import fields_of, text_file


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        (
            "booth",
            "Gian hàng|SỐ GIAN HÀNG|Gian số|Stand|N° de stand|Booth No.|Booth number|Gian hàng / Stand",
        ),
        ("signatory", "Ký kết|Người ký kết|Signataire|SIGNATAIRE (OUI/NON)|Signatory|Signatory (Y/N)"),
        (
            "organisation",
            "Cơ quan báo chí|Tòa soạn|Toà soạn|Báo/Đài|Média|Organe de presse|Media outlet|Publication"
            "|Đơn vị triển lãm|Exposant|Exhibitor",
        ),
        ("name", "Phóng viên|Journaliste|Tên lái xe|Người phụ trách gian hàng|Contact person|Représentant"),
        ("head", "Trưởng đoàn|Chef de délégation|Head of delegation"),
        ("days", "Ngày tham dự|Jours de présence|Attendance days"),
        ("protocol", "VIP|Protocole|Lễ tân"),
    ],
)
def test_headings(field: str, headings: str) -> None:
    for heading in headings.split("|"):
        found = match(heading)
        assert found is not None, heading
        assert found.fields[0] == field, heading


@pytest.mark.parametrize(
    "heading", ["Ký nhận", "Ký tên", "Signature", "Standing", "Signing ceremony", "Lễ ký kết"]
)
def test_other_headings(heading: str) -> None:
    found = match(heading)
    assert found is None or not {"signatory", "booth"} & set(found.fields)


def test_exhibitors_by_booth(tmp_path: Path) -> None:
    text = """STT,Đơn vị triển lãm,Gian hàng,Người phụ trách gian hàng
1,Công ty Mận,G12,Lê Thị Cam
2,Công ty Đào,Stand A-04,Đỗ Văn Ổi
"""
    assert fields_of(text_file(tmp_path, text)) == [
        {"name": "Lê Thị Cam", "organisation": "Công ty Mận", "booth": "G12"},
        {"name": "Đỗ Văn Ổi", "organisation": "Công ty Đào", "booth": "Stand A-04"},
    ]


def test_press_with_their_medium(tmp_path: Path) -> None:
    text = "Nom et prénom;Média;Catégorie\nNinon Vasseur;Le Journal des Mares;Presse\n"
    assert fields_of(text_file(tmp_path, text)) == [
        {"name": "Ninon Vasseur", "organisation": "Le Journal des Mares", "category": "Presse"}
    ]


def test_where_both_stand_the_organisation_is_the_field(tmp_path: Path) -> None:
    text = "Full name,Organisation,Media\nNinon Vasseur,Group of the Ponds,Pond Daily\n"
    assert fields_of(text_file(tmp_path, text))[0]["organisation"] == "Group of the Ponds"


def test_signatories_heads_protocol_and_days(tmp_path: Path) -> None:
    text = (
        "Họ và tên,Người ký kết,Trưởng đoàn,VIP,Ngày tham dự\nLê Thị Cam,x,,có,14/04/2023\nĐỗ Văn Ổi,,x,,\n"
    )
    assert fields_of(text_file(tmp_path, text)) == [
        {"name": "Lê Thị Cam", "signatory": True, "protocol": True, "days": ["2023-04-14"]},
        {"name": "Đỗ Văn Ổi", "head": True},
    ]
