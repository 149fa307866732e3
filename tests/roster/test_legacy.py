"""TCVN3 and VNI: the published charts, columns found and converted, and texts never touched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.roster.legacy import Converted, convert, may_need
from checkin.roster.legacy_fonts import from_tcvn3, from_vni
from checkin.roster.syllables import is_syllable

# The chart of TCVN 5712, in the order of its codes; what fonts of small letters do not use is "-".
TCVN3_CHART = "ĂÂÊÔƠƯĐăâêôơưđ------àảãáạ-ằẳẵắ-------ặầẩẫấậè-ẻẽéẹềểễếệìỉ---ĩíịò-ỏõóọồổỗốộờởỡớợù-ủũúụừửữứựỳỷỹýỵ"
TCVN3 = {letter: chr(code) for code, letter in enumerate(TCVN3_CHART, 0xA1) if letter != "-"}

# The chart of the VNI character set, small letters.
VNI_CHART = """
á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä
é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò
ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ
""".split()
VNI = dict(zip(VNI_CHART[::2], VNI_CHART[1::2], strict=True))
VNI |= {letter.upper(): code.upper() for letter, code in VNI.items()}
LETTERS = [letter for letter in VNI if letter.islower()]


def in_tcvn3(text: str) -> str:
    return "".join(TCVN3.get(ch) or TCVN3.get(ch.lower(), ch) for ch in text)


def in_vni(text: str) -> str:
    return "".join(VNI.get(ch, ch) for ch in text)


def test_the_charts_hold_all_134_letters() -> None:
    assert len(LETTERS) == 67
    assert len(VNI) == 134
    assert len(TCVN3) == 67 + 7
    assert all(unicodedata.is_normalized("NFC", letter) for letter in (*VNI, *TCVN3))


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_in_both_cases(letter: str) -> None:
    assert from_vni(in_vni(letter)) == letter
    assert from_vni(in_vni(letter.upper())) == letter.upper()
    assert from_tcvn3(in_tcvn3(letter)) == letter
    assert from_tcvn3(in_tcvn3(letter.upper()), capitals=True) == letter.upper()
    # Without its font a capital is known by the letters around it.
    assert from_tcvn3(in_tcvn3(f"TH{letter.upper()}")) == f"TH{letter.upper()}"
    assert from_tcvn3(in_tcvn3(f"Th{letter}")) == f"Th{letter}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NguyÔn V¨n Hµ", "Nguyễn Văn Hà"),
        ("Lª ThÞ H\u00ad¬ng", "Lê Thị Hương"),
        ("§ç Quèc ViÖt", "Đỗ Quốc Việt"),
        ("Ph¹m Hång §øc", "Phạm Hồng Đức"),
        ("NGUYÔN V¡N AN", "NGUYỄN VĂN AN"),
        ("TRÇN THÞ B×NH", "TRẦN THỊ BÌNH"),
        ("Së GD&§T", "Sở GD&ĐT"),
        ("UBND tØnh B¾c Ninh", "UBND tỉnh Bắc Ninh"),
        ("céng hßa x· héi chñ nghÜa ViÖt Nam", "cộng hòa xã hội chủ nghĩa Việt Nam"),
    ],
)
def test_tcvn3(typed: str, meant: str) -> None:
    assert from_tcvn3(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nguyeãn Vaên Haø", "Nguyễn Văn Hà"),
        ("Traàn Thò Höông", "Trần Thị Hương"),
        ("Ñaëng Quoác Vieät", "Đặng Quốc Việt"),
        ("LEÂ THÒ HOÀNG", "LÊ THỊ HỒNG"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoã Myõ Kyø", "Đỗ Mỹ Kỳ"),
    ],
)
def test_vni(typed: str, meant: str) -> None:
    assert from_vni(typed) == meant


NAMES = [
    *("Nguyễn Văn Mẫu", "Trần Thị Bưởi", "Lê Hoàng Thử", "Phạm Minh Đức", "Vũ Thị Hương", "Đặng Quốc Việt"),
    *("Bùi Thu Hà", "Đỗ Mỹ Linh", "Ngô Bảo Anh", "Hồ Thị Kỷ", "Dương Văn Nghĩa", "Lý Thường Thử"),
]


@pytest.mark.parametrize("font", ["tcvn3", "vni"])
def test_a_column_is_converted_whole(font: str) -> None:
    typed = [in_tcvn3(name) if font == "tcvn3" else in_vni(name) for name in NAMES]
    assert may_need("\n".join(typed))
    done = convert(typed)
    assert [done.texts.get(text, text) for text in typed] == NAMES
    assert set(done.font.values()) == {font}
    assert not done.unsure


def test_a_doubtful_text_follows_its_column_and_no_other() -> None:
    beside = [in_tcvn3(name) for name in NAMES]
    assert convert([*beside, "Tô Bé"]).texts["Tô Bé"] == "Tụ Bộ"
    mixed = convert([*beside, "Tô Bé", "Bé Hå", "Trịnh Thị Mẫu"])
    assert "Tô Bé" not in mixed.texts
    assert "Bé Hå" in mixed.unsure
    assert mixed.texts[beside[0]] == NAMES[0]
    assert convert(["Tô Bé", "Bé Hå"]) == Converted({}, {}, ())


def test_both_fonts_in_one_column_are_told_apart() -> None:
    typed = [in_tcvn3(name) for name in NAMES[:4]] + [in_vni(name) for name in NAMES[4:]]
    done = convert(typed)
    assert [done.texts[text] for text in typed if text in done.texts] == [
        name for name, text in zip(NAMES, typed, strict=True) if text in done.texts
    ]
    assert len(done.texts) >= len(NAMES) - 1


def test_few_texts_follow_the_rest_of_the_table() -> None:
    assert convert(["Cã", "Kh«ng"]).texts == {"Kh«ng": "Không"}
    assert convert(["Cã", "Kh«ng"], "tcvn3").texts == {"Cã": "Có", "Kh«ng": "Không"}
    assert not convert(["Thé", "Loïc"], "tcvn3").texts


FRENCH = [
    *("Hélène", "Loïc", "Noël", "Anaïs", "Zoé", "Chloé", "François", "Jérôme", "Gaël", "Maël", "Raphaël"),
    *("Joël", "Gaëtan", "Maïté", "Thaïs", "Naïm", "Saïd", "Caïn", "Moïse", "Août", "Goût", "où", "Benoît"),
    *("José", "João", "Conceição", "Simões", "Muñoz", "Peña", "Íñigo", "Raúl", "Søren", "Bø", "Bjørn", "Pål"),
    *("Åsa", "Weiß", "Voß", "Jörg", "Müller", "Päivi", "Niccolò", "Noè", "Léa", "Thé", "Né", "Bé", "Maé"),
    *("«Lyon»", "«", "»", "N°", "n°12", "m²", "1ʳᵉ", "§", "µm", "®", "Co·op", "Paral·lel", "Œuvre", "Çağ"),
    *("Guðrún", "Þóra", "Sigurðsson", "Ævar", "Ève", "Île-de-France", "Côte", "d’Ivoire", "Ngô", "Là", "été"),
]


@given(st.lists(st.lists(st.sampled_from(FRENCH), min_size=1, max_size=4).map(" ".join), max_size=8))
def test_french_is_never_touched(texts: list[str]) -> None:
    assert not convert(texts).texts


@st.composite
def syllables(draw: st.DrawFn) -> str:
    onset = draw(st.sampled_from("b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x".split()))
    rime = draw(
        st.sampled_from(
            "a ac ai am an ang anh ăn ăng ân âu e em en ê ên i iên in inh o oa oan ong ô ông ơ ơn "
            "u uân uyên uy ư ưng ươc ương ưu ay ôc ươi y".split()
        )
    )
    tone = draw(st.sampled_from(["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]))
    last = max(index for index, ch in enumerate(rime) if ch in "aăâeêioôơuưy")
    word = unicodedata.normalize("NFC", onset + rime[: last + 1] + tone + rime[last + 1 :])
    assume(is_syllable(word))
    return word.capitalize()


@given(st.lists(st.lists(syllables(), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=8))
def test_unicode_vietnamese_is_never_touched(texts: list[str]) -> None:
    assert not convert(texts).texts
    assert not convert([text.upper() for text in texts]).texts
    assert not may_need("\n".join(texts))


@given(st.lists(syllables(), min_size=1, max_size=4).map(" ".join))
def test_encoded_and_converted_is_the_text_again(text: str) -> None:
    assert from_vni(in_vni(text)) == text
    assert from_vni(in_vni(text.upper())) == text.upper()
    assert from_tcvn3(in_tcvn3(text)).casefold() == text.casefold()
    assert from_tcvn3(in_tcvn3(text.upper()), capitals=True) == text.upper()


@given(st.lists(st.lists(syllables(), min_size=2, max_size=4).map(" ".join), min_size=1, max_size=8))
def test_what_is_converted_is_the_text_again(texts: list[str]) -> None:
    for encode in (in_tcvn3, in_vni):
        typed = [encode(text) for text in texts]
        new = convert(typed).texts
        for text, code in zip(texts, typed, strict=True):
            assert new.get(code, text).casefold() == text.casefold()


@pytest.mark.parametrize("word", "Nguyễn hoà hòa quốc giếng gì Thuỷ Đắk nghĩa khuya yến Ỷ ươm quýt".split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["Hélène", "kà", "cê", "ngê", "Loà́", "bàt", "Jean", "", "thh", "hot", "zà", "âă"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(unicodedata.normalize("NFC", word))
