"""Files that do not say their encoding: judged, told, and overruled."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.domain.errors import EncodingUnknown, RosterEncoding
from checkin.roster import TextEncoding, people, read_roster, recognise
from checkin.roster.csvfile import SAMPLE

from .test_encodings import FRENCH, TCVN3, VIETNAMESE, in_1258


def told(path: Path, data: bytes, encoding: str = "") -> TextEncoding | None:
    path.write_bytes(data)
    return read_roster(path, encoding).encoding


def names(path: Path, encoding: str = "") -> list[str]:
    table = read_roster(path, encoding).tables[0]
    return [str(row.fields["name"]) for row in people(table, recognise(table)) if hasattr(row, "fields")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_says_its_encoding_is_not_asked_about(path: Path, encoding: str) -> None:
    assert told(path, "Name,Post\nAda Testwood,x\n".encode(encoding)) is None


@pytest.mark.parametrize("apart", [False, True])
def test_windows_1258(path: Path, apart: bool) -> None:
    found = told(path, in_1258(VIETNAMESE, apart=apart))
    assert found is not None
    assert (found.codec, found.sure, found.candidates, found.why) == (
        "cp1258",
        True,
        ("cp1258", "cp1252"),
        "vietnamese_words",
    )
    assert found.lines == tuple(VIETNAMESE.splitlines())
    assert names(path) == ["Đặng Thị Mẫu", "Lý Văn Thử", "Nguyễn Đức Thắng"]


def test_windows_1252(path: Path) -> None:
    found = told(path, FRENCH.encode("cp1252"))
    assert found is not None
    assert (found.codec, found.candidates) == ("cp1252", ("cp1252",))
    assert names(path) == ["Hélène Petitpas", "Loïc Noël", "João Da Conceição", "Œdipe MacÉtienne"]


def test_a_legacy_font_keeps_its_letters(path: Path) -> None:
    found = told(path, TCVN3.encode("cp1252"))
    assert found is not None
    assert (found.codec, found.why) == ("cp1252", "legacy_font")


def test_a_letter_behind_the_first_bytes_is_judged_too(path: Path) -> None:
    data = b"Full name,Post\n" + b"Ada Testwood,x\n" * (SAMPLE // 10)
    assert told(path, data) is None
    found = told(path, data + in_1258("Lý Văn Thử,Giám đốc\n"))
    assert found is not None
    assert found.codec == "cp1258"
    assert names(path)[-1] == "Lý Văn Thử"


def test_a_person_knows_better(path: Path) -> None:
    judged = told(path, "Nom,Poste\nHervé Petitpas,maire\n".encode("cp1252"))
    given = told(path, path.read_bytes(), "windows-1258")
    assert judged is not None
    assert given is not None
    assert (judged.codec, given.codec) == ("cp1252", "cp1258")
    assert given.candidates == judged.candidates
    assert given.confidence == 0
    again = told(path, path.read_bytes(), "cp1252")
    assert again == judged


def test_a_person_knows_better_than_a_file_that_seems_certain(path: Path) -> None:
    data = "Nom,Poste\nHervé Petitpas,maire\n".encode()
    found = told(path, data, "cp1252")
    assert found is not None
    assert found.candidates == ("utf-8", "cp1252")
    assert names(path, "cp1252") == ["HervÃ© Petitpas"]
    assert told(path, data, "UTF8") is None


@pytest.mark.parametrize(
    ("encoding", "wanted"), [("utf-16", "utf-16"), ("utf-8-sig", "utf-8"), ("utf-16", "utf_16_le")]
)
def test_the_mark_is_no_letter_under_its_own_name(path: Path, encoding: str, wanted: str) -> None:
    path.write_bytes(VIETNAMESE.encode(encoding))
    assert names(path, wanted)[0] == "Đặng Thị Mẫu"


def test_an_old_mac(path: Path) -> None:
    path.write_bytes("Nom,Poste\nHélène Petitpas,Présidente\n".encode("mac-roman"))
    with pytest.raises(RosterEncoding):
        read_roster(path)
    assert names(path, "macroman") == ["Hélène Petitpas"]


@pytest.mark.parametrize("wanted", ["klingon", "rot13", "gbk", "", "\x00"])
def test_other_encodings_are_unknown(path: Path, wanted: str) -> None:
    path.write_bytes(b"Name\nAda Testwood\n")
    if not wanted:
        assert read_roster(path, wanted).encoding is None
        return
    with pytest.raises(EncodingUnknown) as caught:
        read_roster(path, wanted)
    assert (caught.value.encoding, "cp1258" in caught.value.known) == (wanted, True)


def test_an_encoding_that_does_not_fit_is_refused_with_its_line(path: Path) -> None:
    path.write_bytes("Name\nAda\nHervé\n".encode("cp1252"))
    with pytest.raises(RosterEncoding) as caught:
        read_roster(path, "utf-8")
    assert caught.value.row == 3


def test_nothing_fits(path: Path) -> None:
    path.write_bytes(b"Name\nAda\nBen \x81\x8f\x90\n")
    with pytest.raises(RosterEncoding) as caught:
        read_roster(path)
    assert caught.value.row == 3
