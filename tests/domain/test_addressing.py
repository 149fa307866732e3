"""How people are addressed."""

from __future__ import annotations

import pytest

from checkin.domain.addressing import called


@pytest.mark.parametrize(
    ("honorific", "name", "expected"),
    [
        ("Ông", "Nguyễn Văn Thanh", "Ông Thanh"),
        ("Bà", "Tôn Nữ Thị Mẫu", "Bà Mẫu"),
        ("Ông PGS.TS.", "Nguyễn Văn Thanh", "Ông Thanh"),
        ("GS.TS.", "Nguyễn Văn Thanh", "GS.TS. Thanh"),
        ("Bà", "H'Mẫu Niê", "Bà H'Mẫu"),
        ("Ông", "Y Thử Ênuôl", "Ông Y Thử"),
        ("Ông", "NGUYEN Van An", "Ông An"),
        ("Ông", "Jean Dupont", "Jean Dupont"),
        ("M.", "Jean DUPONT", "M. Dupont"),
        ("M.", "DE LA TESTE Anne", "M. de La Teste"),
        ("Mme", "Anne LE GOFF", "Mme Le Goff"),
        ("Mme", "Anne d'ORVAL", "Mme d'Orval"),
        ("Mme", "D'ORVAL Anne", "Mme d'Orval"),
        ("S.E. M.", "Jean Dupont", "S.E. M. Dupont"),
        ("Mme", "Trần Thị Mẫu", "Mme Trần"),
        ("Mr", "Ronald McTESTWOOD", "Mr McTestwood"),
        ("H.E. Ms", "Ada TESTWOOD", "H.E. Ms Testwood"),
        ("M.", "Sokol Testwood", "Sokol Testwood"),
        ("M.", "", ""),
        ("PhD", "Jean DUPONT", "Jean DUPONT"),
        ("", "Jean DUPONT", "Jean DUPONT"),
    ],
)
def test_called(honorific: str, name: str, expected: str) -> None:
    assert called({"name": name, "honorific": honorific}) == expected


def test_parts_of_two_columns() -> None:
    fields = {"name": "Sokol Testwood", "family_name": "Sokol", "given_name": "Testwood", "honorific": "M."}
    assert called(fields) == "M. Sokol"
    assert called({**fields, "name": "Sokol Mockley"}) == "Sokol Mockley"
