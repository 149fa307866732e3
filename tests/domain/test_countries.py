"""One country is one, however it is written."""

from __future__ import annotations

import tomllib

import pytest

from checkin.domain.countries import country_key
from tests.kit import RESOURCES


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("VN", "VN|vn|Việt Nam|Vietnam|VIET NAM|Viêt Nam|nước Việt Nam|VNM|vietnamienne| Việt  Nam "),
        ("DE", "DE|Germany|Allemagne|Đức|ĐỨC|germany"),
        ("GB", "Anh|United Kingdom|UK|Royaume-Uni|the United Kingdom"),
        ("US", "Mỹ|Hoa Kỳ|USA|États-Unis|Etats-Unis"),
        ("MY", "MY|Malaysia|Malaisie"),
        ("BE", "Bỉ|BỈ|BE|be|Belgique"),
        ("BI", "BI|Burundi"),
        ("AT", "Áo|Autriche"),
        ("AO", "AO|Angola"),
        ("AU", "Úc|Uc|Australia"),
        ("TT", "Trinidad & Tobago|Trinité-et-Tobago|Trinidad and Tobago|Trinidad và Tobago"),
        ("LC", "St. Lucia|Saint Lucia|Sainte-Lucie|St Lucia"),
        ("GP", "Guadeloupe|GP"),
        ("CD", "RDC|CD|République démocratique du Congo"),
    ],
)
def test_spellings_of_one_country(code: str, texts: str) -> None:
    assert {country_key(text) for text in texts.split("|")} == {code}


@pytest.mark.parametrize("text", ["my", "ao", "bi", "Hà Nội", "Québec", "", "ZZ", "Thành phố Huế", "XY"])
def test_what_is_surely_none_stays_as_it_stands(text: str) -> None:
    assert country_key(text) == text


@pytest.mark.parametrize("language", ["en", "fr", "vi"])
def test_what_reports_call_a_country_is_understood(language: str) -> None:
    table = tomllib.loads((RESOURCES / "translations" / f"{language}.toml").read_text(encoding="utf-8"))
    names: dict[str, str] = table["territory"]
    assert {code: country_key(name) for code, name in names.items()} == {code: code for code in names}
    assert {country_key(code) for code in names} == set(names)
    assert len(set(names.values())) == len(names)
    assert not any("&" in name or "St." in name for name in names.values())
