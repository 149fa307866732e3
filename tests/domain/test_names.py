"""Names in their parts: as written, as a roster gave them, and where nobody can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.names import Parts, parts_by, parts_of

# The family name in brackets; a name without brackets has none, "?" cannot be told.
VIETNAMESE = """
[Nguyễn] Văn An
[Nguyen] Van An
[NGUYEN] Van An
[NGUYỄN] VĂN AN
[Nguyễn] Văn AN
[Trần] Thị Hoà
[Lê] Trần
[Mai] Anh Đào
[Đỗ] Đức
[Tôn Nữ] Thị Mẫu
[Nguyễn] Hữu Thử
[NGUYEN HUU] Thu
[Vàng] A Thử
[Giàng] Thị Mẫu
[Ksor] Phước
[Rơ Châm] Mẫu
[Nguyen] An
H'Mẫu [Niê]
Y Thử [Ênuôl]
Thị Hoa [NGUYỄN]
Anh [Tran]
Anh [Trần]
Thi Hoa [Nguyen]
Hòa
"""
WESTERN = """
Jean-Pierre [DUPONT]
[DUPONT] Jean-Pierre
[LE GOFF] Yann
Yann [LE GOFF]
[Le Goff] Yann
Yann [Le Goff]
[de LA TESTE] Anne
Anne [de LA TESTE]
Jan [van den BERG]
[van den BERG] Jan
Jan [van den Berg]
Dara [Ó BRIAIN]
[Ó BRIAIN] Dara
Dara [Ó Briain]
Ronald [McTESTWOOD]
Luce [d'ORVAL]
[D'ORVAL] Luce
[MARTIN-LEROUX] Lucie
Marie [DUPONT épouse MARTIN]
Jean [Dupont]
[Dupont] Jean
JEAN [DUPONT]
Jean [Martin]
[Martin] Jean
João [da Silva]
Frederick M. [Mockley]
[Mockley] F. J.
John [Mockley Jr]
Jean [NGUYEN VAN]
Jean [Nguyen Van]
Marie [Le Thi]
[Testwood]
[van Testen]
? Martin Bernard
? Sokol Testwood
? Testwood Sokol
? Mai Lan
? Kim Lan
? Ha Tran
? Lam Tu
"""
BY_COUNTRY = """
VN|[Mai] Lan
Việt Nam|[Thu] Minh
VN|Anh [Tran]
VN|Jean [Dupont]
VNM|[Pham] Dinh An
FR|Anh [Tran]
FR|? Mai Lan
CN|[Wang] Zemin
China|Zemin [Wang]
CN|? Wang Wei
KR|Du-Ri [Moon]
KR|[Kim] Duri
KR|? Moon Park
JP|? Testuo Sampleda
HU|[Testó] Tibor
KH|[Sem] Testy
LA|Bounsample [Testavong]
ES|Luis [Sampleda Testoro]
GB|Luis Sampleda [Testoro]
"""


def written(parts: Parts | None, name: str) -> str:
    """Return a name with its family name in brackets."""
    if parts is None:
        return f"? {name}"
    family = f"[{parts.family}]" if parts.family else ""
    both = (family, parts.given) if parts.family_first else (parts.given, family)
    return " ".join(filter(None, both))


def plain(line: str) -> str:
    return line.replace("[", "").replace("]", "").removeprefix("? ")


@pytest.mark.parametrize("line", VIETNAMESE.strip().splitlines())
def test_vietnamese(line: str) -> None:
    parts = parts_of(plain(line))
    assert written(parts, plain(line)) == line
    assert parts is not None
    assert parts.vietnamese


@pytest.mark.parametrize("line", WESTERN.strip().splitlines())
def test_western(line: str) -> None:
    parts = parts_of(plain(line))
    assert written(parts, plain(line)) == line
    assert parts is None or not parts.vietnamese


@pytest.mark.parametrize("line", BY_COUNTRY.strip().splitlines())
def test_by_country(line: str) -> None:
    country, _, name = line.partition("|")
    assert written(parts_of(plain(name), country=country), plain(name)) == name


def test_a_comma_tells() -> None:
    assert parts_of("Mockley, Sokol") == Parts("Mockley", "Sokol", True)
    assert parts_of("") is None


@pytest.mark.parametrize(
    ("name", "family", "given_name", "expected"),
    [
        ("Sokol Testwood", "Testwood", "Sokol", "Sokol [Testwood]"),
        ("Testwood Sokol", "Testwood", "Sokol", "[Testwood] Sokol"),
        ("Lý Văn Thử", "Lý Văn", "Thử", "[Lý Văn] Thử"),
        ("Đặng Thị Mẫu", "Dang", "Thi Mau", "[Đặng] Thị Mẫu"),
        ("Anne Le Goff", "LE GOFF", "Anne", "Anne [Le Goff]"),
        ("Sokol Testwood", "Testwood", "", "Sokol [Testwood]"),
        ("Sokol Testwood", "", "Testwood", "[Sokol] Testwood"),
        ("Sokol Testwood", "", "Sokol", "Sokol [Testwood]"),
        ("Testwood Sokol", "Testwood", "", "[Testwood] Sokol"),
        ("Testwood", "Testwood", "", "[Testwood]"),
        ("Testwood", "", "Testwood", "Testwood"),
        # The name was corrected at a desk: what the roster said of the old one holds no longer.
        ("Sokol Mockley", "Testwood", "Sokol", "? Sokol Mockley"),
        ("Jean Mockley", "Testwood", "Sokol", "Jean [Mockley]"),
    ],
)
def test_stored_parts_hold_while_they_make_up_the_name(
    name: str, family: str, given_name: str, expected: str
) -> None:
    assert written(parts_of(name, family, given_name), name) == expected


def test_stored_parts_of_a_vietnamese_name() -> None:
    assert parts_of("Mai Lan", "Mai", "Lan") == Parts("Mai", "Lan", True, True)
    assert parts_of("Mai Lan", "Mai", "Lan", country="VN") == Parts("Mai", "Lan", True, True)
    assert parts_of("Mai Lan", "Mai", "Lan", country="FR") == Parts("Mai", "Lan", True)
    assert parts_of("Lan Mai", "Mai", "Lan") == Parts("Mai", "Lan", False)


def test_decided_by_somebody() -> None:
    assert parts_by("Sokol van Testwood", family_first=False) == Parts("van Testwood", "Sokol", False)
    assert parts_by("Sampleda Testoro Luis", family_first=True) == Parts("Sampleda Testoro", "Luis", True)
    assert parts_by("Sampleda Wooduro Luxo", family_first=True) == Parts("Sampleda", "Wooduro Luxo", True)
    assert parts_by("Testwood", family_first=False) == Parts("Testwood", "", False)


WORDS = st.sampled_from(
    "Nguyễn Văn An DUPONT Jean de La LE Goff M. Jr II d'Orval D'ORVAL H'Lan Y Niê Mc McTEST - , van Ó".split()
)


@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["", "VN", "FR", "CN", "KH", "ES"]))
def test_parts_are_all_the_words_of_a_name(words: list[str], country: str) -> None:
    parts = parts_of(" ".join(words), country=country)
    if parts is not None:
        assert sorted(f"{parts.family} {parts.given}".replace(",", " ").split()) == sorted(
            " ".join(words).replace(",", " ").split()
        )
        assert parts.family or parts.given
