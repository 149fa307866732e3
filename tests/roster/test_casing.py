"""Capitals to proper case: what must change, and all that must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.roster.casing import culture_of, proper, sentence
from checkin.roster.casing_rules import Kind


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("NGUYEN VAN AN", "Nguyen Van An"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("NGUYỄN DU MẪU", "Nguyễn Du Mẫu"),
        ("TRẦN THỊ VI", "Trần Thị Vi"),
        ("LÝ LI", "Lý Li"),
        ("TRẦN VĂN II", "Trần Văn II"),
        ("GS.TS. TRẦN THỊ BƯỞI", "GS.TS. Trần Thị Bưởi"),
        ("PGS TS LÊ MẪU", "PGS TS Lê Mẫu"),
        ("TS.TRẦN VĂN MẪU", "TS.Trần Văn Mẫu"),
        ("ÔNG TRẦN VĂN MẪU", "Ông Trần Văn Mẫu"),
        ("H'MẪU NIÊ", "H'Mẫu Niê"),
        ("ĐẶNG THỊ Ý NHI", "Đặng Thị Ý Nhi"),
        ("JEAN-PIERRE PETITPAS", "Jean-Pierre Petitpas"),
        ("JEAN DE LA ROCHEMOLLE", "Jean de la Rochemolle"),
        ("DE LA ROCHEFOUCAULD", "de la Rochefoucauld"),
        ("LUCE DU PONTEL", "Luce du Pontel"),
        ("ROCH DES AULNAIES", "Roch des Aulnaies"),
        ("LUCE D'ESTRELLE", "Luce d'Estrelle"),
        ("LUCE D’ESTRELLE", "Luce d’Estrelle"),
        ("LUCE DE LE GOFFIC", "Luce de Le Goffic"),
        ("ANA DA TESTEIRA", "Ana da Testeira"),
        ("DU VAN MAU", "Du Van Mau"),
        ("NGUYEN DU AN", "Nguyen Du An"),
        ("YANN LE GOFFIC", "Yann Le Goffic"),
        ("ANNE L'HÔTELLIER", "Anne L'Hôtellier"),
        ("PATRICK O'TESTY", "Patrick O'Testy"),
        ("PATRICK O’TESTY", "Patrick O’Testy"),
        ("IAN MCTESTY", "Ian McTesty"),
        ("LUCE PETITPAS ÉP. DURANDAL", "Luce Petitpas ép. Durandal"),
        ("LUCE PETITPAS NÉE DURANDAL", "Luce Petitpas née Durandal"),
        ("M. PETITPAS", "M. Petitpas"),
        ("MME PETITPAS", "Mme Petitpas"),
        ("J.-P. DURANDAL", "J.-P. Durandal"),
        ("JEAN-C. DURANDAL", "Jean-C. Durandal"),
        ("PHILIPPE XIV", "Philippe XIV"),
        ("JANE NG", "Jane Ng"),
        ("DURANDAL, ROCH", "Durandal, Roch"),
        ("jean-pierre d'estrelle", "Jean-Pierre d'Estrelle"),
    ],
)
def test_persons(typed: str, right: str) -> None:
    assert proper(typed, "person") == (right, True)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Jean DUPONTEL",
            "DUPONTEL Jean",
            "Nguyễn Văn An",
            "d'Estrelle",
            "McTesty",
            "van der Test",
            "Trần VĂN An",
        ),
        *("", "A", "J.", "II", "123", "…", "ROCH STRAß", "A B-C"),
    ],
)
def test_persons_that_are_right(text: str) -> None:
    assert proper(text, "person") == (text, False)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("HÀ NỘI", "Hà Nội"),
        ("TP. HỒ CHÍ MINH", "TP. Hồ Chí Minh"),
        ("THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"),
        ("TỈNH BẮC NINH", "Tỉnh Bắc Ninh"),
        ("FRANCE", "France"),
        ("ÎLE-DE-FRANCE", "Île-de-France"),
        ("CÔTE D'IVOIRE", "Côte d'Ivoire"),
        ("PAYS DE LA LOIRE", "Pays de la Loire"),
        ("VILLENEUVE-LE-ROI", "Villeneuve-le-Roi"),
        ("LAOS", "Laos"),
        ("pháp", "Pháp"),
    ],
)
def test_places(typed: str, right: str) -> None:
    assert proper(typed, "place") == (right, True)


@pytest.mark.parametrize(
    "text", ["TP.HCM", "OIF", "USA", "UNESCO", "ASEAN", "UBND", "ban tổ chức", "Đoàn PHÁP"]
)
def test_places_that_are_right(text: str) -> None:
    assert proper(text, "place") == (text, False)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("GIÁM ĐỐC SỞ NGOẠI VỤ", "Giám đốc Sở Ngoại vụ"),
        ("PHÓ CHỦ TỊCH UBND TP.HCM", "Phó Chủ tịch UBND TP.HCM"),
        ("UBND TỈNH BẮC NINH", "UBND tỉnh Bắc Ninh"),
        ("SỞ GD&ĐT HÀ NỘI", "Sở GD&ĐT Hà Nội"),
        ("CÔNG TY TNHH MẪU", "Công ty TNHH Mẫu"),
        ("KHU VỰC III", "Khu vực III"),
        ("MINISTÈRE DES AFFAIRES ÉTRANGÈRES", "Ministère des Affaires étrangères"),
        ("CHARGÉ D’AFFAIRES", "Chargé d’affaires"),
        ("DIRECTRICE GÉNÉRALE", "Directrice générale"),
        ("CHARGÉE DE MISSION À L'OIF", "Chargée de mission à l'OIF"),
        ("VICE-PRÉSIDENTE DU CONSEIL RÉGIONAL", "Vice-présidente du Conseil régional"),
        ("MINISTRY OF FOREIGN AFFAIRS", "Ministry of Foreign Affairs"),
        ("MAIRE", "Maire"),
    ],
)
def test_posts_and_bodies(typed: str, right: str) -> None:
    assert proper(typed, "text") == (right, True)


@pytest.mark.parametrize(
    "text", ["giám đốc", "maire", "UNESCO", "VIETTEL", "PDG", "CNRS – UMR 8560", "a@test.example", "TP.HCM"]
)
def test_posts_and_bodies_that_are_right(text: str) -> None:
    assert proper(text, "text") == (text, False)


def test_the_culture_of_the_column_decides_where_a_name_does_not() -> None:
    assert culture_of("NGUYEN DU") is None
    assert proper("DU AN", "person", "vi") == ("Du An", True)
    assert proper("DU AN", "person", "fr") == ("du An", True)


KINDS: list[Kind] = ["person", "place", "text"]
WORDS = (
    "NGUYỄN AN DE LA D' O'X MCX ÉP. II GS.TS. JEAN-PIERRE TP.HCM UNESCO É ß ŉ ﬁ İ ı Ϊ Ꭰ dž 1 . - ' de le"
).split()


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), st.sampled_from(KINDS))
def test_only_case_changes_and_once(text: str, kind: Kind) -> None:
    new, changed = proper(text, kind)
    assert changed == (new != text)
    assert new.casefold() == text.casefold() or new.upper() == text.upper()
    assert len(new) == len(text)
    assert proper(new, kind) == (new, False)


@given(st.text())
def test_mixed_texts_are_never_touched(text: str) -> None:
    mixed = f"aB{text}"
    for kind in KINDS:
        assert proper(mixed, kind) == (mixed, False)


@pytest.mark.parametrize("text", ["SEED/BPPS", "CIRAD/INRAE", "AFD-IRD", "VNPT"])
def test_names_made_of_acronyms_stay(text: str) -> None:
    assert proper(text, "text") == (text, False)


def test_posts_divided_by_a_slash_are_no_acronyms() -> None:
    assert proper("DIRECTRICE/MAIRE", "text")[0] == "Directrice/maire"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KHÁCH MỜI", "Khách mời"),
        ("INVITÉS D'HONNEUR", "Invités d'honneur"),
        ("PRESSE", "Presse"),
        ("VIP", "VIP"),
        ("KHÁCH VIP", "Khách VIP"),
        ("Khách Mời", "Khách Mời"),
        ("İZMİR", "İZMİR"),
    ],
)
def test_categories_as_they_are_written(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RECEP TAYYİP MODEL", "Recep Tayyip Model"),
        ("IŞIK MODEL", "IŞIK Model"),
        ("ÇAĞRI YILMAZ", "Çağrı Yılmaz"),
        ("ŞTEFAN MODEL", "Ştefan Model"),
        ("URSULA VON DER MODEL", "Ursula von der Model"),
        ("VON DER MODEL", "von der Model"),
        ("BEN TESTWOOD JR.", "Ben Testwood Jr."),
        ("BEN TESTWOOD SR", "Ben Testwood Sr"),
    ],
)
def test_names_of_other_countries(text: str, expected: str) -> None:
    assert proper(text, "person")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EDF R&D", "EDF R&D"),
        ("TNHH ABC", "TNHH ABC"),
        ("VILLE DE LYON", "Ville de Lyon"),
        ("PORT OF LOME", "Port of Lome"),
    ],
)
def test_short_acronyms_of_bodies_stay(text: str, expected: str) -> None:
    assert proper(text, "text")[0] == expected
