"""Encodings told by evidence, with confidence and reasons."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.roster.encodings import Encoding
from checkin.roster.judging import SURE, Judgement, Reason, judge, judge_file

VIETNAMESE = """Họ và tên,Chức vụ
Đặng Thị Mẫu,Giám đốc Sở Ngoại vụ
Lý Văn Thử,Phó Giám đốc
Nguyễn Đức Thắng,Vụ trưởng
"""
FRENCH = (
    "Nom;Prénom;Fonction\nPetitpas;Hélène;Présidente du Conseil régional d’Île-de-France\n"
    "Noël;Loïc;Maire – délégué\nDa Conceição;João;Señor\nMacÉtienne;Œdipe;Žižek\n"
)
TCVN3 = "Hä vµ tªn,Chøc vô\nNguyÔn V¨n Hµ,Gi¸m ®èc Së Ngo¹i vô\n§ç ThÞ H\u00ad¬ng,Vô tr\u00adëng\n"
VNI = "Hoï vaø teân,Chöùc vuï\nNguyeãn Vaên Haø,Giaùm ñoác Sôû Ngoaïi vuï\n"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def text_of(data: bytes, found: Judgement) -> str:
    text = data[found.encoding.mark :].decode(found.encoding.codec)
    return unicodedata.normalize("NFC", text)


def in_1258(text: str, *, apart: bool = False) -> bytes:
    """Encode as Windows does: tones behind their letters, à á è é and the like as one unless ``apart``."""
    out = b""
    for ch in text:
        try:
            if apart and not ch.isascii():
                raise UnicodeEncodeError("cp1258", ch, 0, 1, "")
            out += ch.encode("cp1258")
        except UnicodeEncodeError:
            nfd = unicodedata.normalize("NFD", ch)
            tones = "".join(mark for mark in nfd if mark in TONES)
            base = unicodedata.normalize("NFC", "".join(mark for mark in nfd if mark not in TONES))
            out += (base + tones).encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("data", "encoding", "evidence"),
    [
        (VIETNAMESE.encode(), Encoding("utf-8", 0), "valid_utf8"),
        (b"Name,Post\nAda Testwood,x\n", Encoding("utf-8", 0), "ascii"),
        (b"", Encoding("utf-8", 0), "ascii"),
        (VIETNAMESE.encode("utf-8-sig"), Encoding("utf-8", 3), "mark"),
        (codecs.BOM_UTF16_LE + VIETNAMESE.encode("utf-16-le"), Encoding("utf-16-le", 2), "mark"),
        (codecs.BOM_UTF16_BE + VIETNAMESE.encode("utf-16-be"), Encoding("utf-16-be", 2), "mark"),
        (VIETNAMESE.encode("utf-16-le"), Encoding("utf-16-le", 0), "zeros"),
        (VIETNAMESE.encode("utf-16-be"), Encoding("utf-16-be", 0), "zeros"),
        (in_1258(VIETNAMESE), Encoding("cp1258", 0), "vietnamese_words"),
        (in_1258(VIETNAMESE, apart=True), Encoding("cp1258", 0), "vietnamese_words"),
        (in_1258(VIETNAMESE.upper()), Encoding("cp1258", 0), "vietnamese_words"),
        (FRENCH.encode("cp1252"), Encoding("cp1252", 0), "western_words"),
        ("Nom\nHélène\nNoël\nFrançois\n".encode("cp1252"), Encoding("cp1252", 0), "same_text"),
        (TCVN3.encode("cp1252"), Encoding("cp1252", 0), "legacy_font"),
        (VNI.encode("cp1252"), Encoding("cp1252", 0), "legacy_font"),
    ],
)
def test_encoding_and_reason(tmp_path: Path, data: bytes, encoding: Encoding, evidence: str) -> None:
    found = judge(data)
    assert found.encoding == encoding
    assert found.reasons[0].evidence == evidence
    assert found.confidence >= SURE
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    assert judge_file(path, data[: 1 << 16]) == found


@pytest.mark.parametrize("apart", [False, True])
def test_windows_1258_comes_composed(apart: bool) -> None:
    data = in_1258(VIETNAMESE, apart=apart)
    assert text_of(data, judge(data)) == VIETNAMESE


def test_french_guests_in_a_vietnamese_list() -> None:
    text = VIETNAMESE + "Hélène Petitpas,Présidente\nNoël Durandal,Délégué général\n"
    data = in_1258(text)
    found = judge(data)
    assert found.encoding.codec == "cp1258"
    assert found.confidence > SURE
    assert text_of(data, found) == text


@pytest.mark.parametrize(
    "data",
    [
        "Привет,Москва,Путь\n".encode("cp1251"),
        "张三,王五\n李四\n".encode("gbk"),
        "Łódź,Wałęsa,święto,Grzegrzółka\n".encode("cp1250"),
        "Hélène,Présidente\n".encode("mac-roman"),
        VIETNAMESE.encode() + "Hervé,maire\n".encode("latin-1"),
    ],
    ids=["cyrillic", "chinese", "polish", "mac", "one bad line"],
)
def test_what_is_none_of_these_is_not_sure(data: bytes) -> None:
    assert judge(data).confidence < SURE


def test_one_word_is_less_sure_than_many() -> None:
    one = judge("Hervé\n".encode("cp1252")).confidence
    assert SURE <= one < judge("Hervé,Hélène,Noël,Loïc\n".encode("cp1252")).confidence < 1


def test_bytes_without_words() -> None:
    data = b"a,\x95\x97\xa0"
    expected = (Reason("same_text"),), ("cp1252", "cp1258"), (data,)
    assert judge(data + b"\n") == Judgement(Encoding("cp1252", 0), 0.5, *expected)


def test_a_special_letter_far_down(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Name,Post\n" * 20_000 + in_1258("Nguyễn Văn Thử,Vụ trưởng\n"))
    found = judge_file(path, b"Name,Post\n")
    assert found.encoding.codec == "cp1258"
    assert found.reasons[0] == Reason("vietnamese_words", 5, 0)


def test_a_file_that_ends_within_a_character(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Nguyễn\nTrần".encode()[:-2])
    assert judge_file(path, b"").confidence < SURE


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
def test_utf_8_is_always_itself(text: str) -> None:
    data = text.encode("utf-8-sig")
    assert text_of(data, judge(data)) == unicodedata.normalize("NFC", text)


@given(st.binary(max_size=300))
def test_any_bytes_are_judged(data: bytes) -> None:
    found = judge(data)
    assert 0 <= found.confidence <= 1
    if found.confidence >= SURE and found.encoding.codec.startswith("cp"):
        assert text_of(data, found)
