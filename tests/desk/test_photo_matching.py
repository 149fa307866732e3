"""Whose picture a file is, told by its name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.desk.photo_matching import Matching, Sitter, match_pictures
from checkin.desk.photo_names import readings, spelled

HUE = frozenset({"thanh pho hue", "ville de hue", "hue"})
SCEAUX = frozenset({"ville de sceaux", "ville-de-sceaux"})
AN, HOA, HOA_HUE, DUPONT, TRUE, NUMBER, OTHER_HOA = range(7)
PEOPLE = [
    Sitter("Nguyễn Văn An", "D0012", delegations=HUE, about=frozenset({"pho giam doc"})),
    Sitter("Trần Thị Hòa", "VN-013", delegations=SCEAUX),
    Sitter("Trần Thị Hòa", "VN-014", delegations=HUE),
    Sitter("Jean Dupont", "D0015", also=("Jean Dupont",), delegations=SCEAUX),
    Sitter("Élodie McArthur-Roux", "D0016"),
    Sitter("Lê Anh Dũng", "17"),
    Sitter("Trần Thị Hoa", "D0018", delegations=HUE),
]


def whose(*paths: str, people: list[Sitter] = PEOPLE) -> Matching:
    found = match_pictures(paths, people)
    told = [hit.picture for hit in found.hits] + found.unmatched
    told += [picture for one in found.unsure for picture in one.pictures]
    assert sorted(told) == list(range(len(paths)))
    return found


@pytest.mark.parametrize(
    ("path", "person"),
    [
        ("D0012.jpg", AN),
        ("d0012.JPEG", AN),
        ("D0012_NguyenVanAn.jpg", AN),
        ("photo D0012.png", AN),
        ("photos/2/D0012 (1).webp", AN),
        ("D0012NguyenVanAn.jpg", AN),
        ("VN-014.jpg", HOA_HUE),
        ("VN014_Tran Thi Hoa.jpg", HOA_HUE),
        ("Portrait_VN 014.jpg", HOA_HUE),
        ("17.jpg", NUMBER),
        ("photo 17.jpg", NUMBER),
        ("17 - Le Anh Dung.jpg", NUMBER),
    ],
)
def test_by_reference(path: str, person: int) -> None:
    assert whose(path).hits == [(0, person, "reference")]


@pytest.mark.parametrize(
    ("path", "person"),
    [
        ("Nguyễn Văn An.jpg", AN),
        (unicodedata.normalize("NFD", "Nguyễn Văn An.jpg"), AN),
        ("NGUYEN VAN AN.JPG", AN),
        ("nguyen-van-an.jpg", AN),
        ("NguyenVanAn.png", AN),
        ("NGUYỄN VĂN AN.png", AN),
        ("nguyenvanan.png", AN),
        ("An_Nguyen_Van.jpg", AN),
        ("Ông Nguyễn Văn An.jpg", AN),
        ("Anh the Nguyen Van An 3x4.jpg", AN),
        ("Nguyen Van An (2).jpg", AN),
        ("Nguyen Van An - Copy.jpg", AN),
        ("Nguyen Van An - Pho Giam doc.jpg", AN),
        ("Nguyen Van An, thanh pho Hue.jpg", AN),
        ("Dupont_Jean.jpg", DUPONT),
        ("DUPONT Jean.jpeg", DUPONT),
        ("M. Jean DUPONT.jpg", DUPONT),
        ("dupontjean.jpg", DUPONT),
        ("Elodie McArthur-Roux.jpg", TRUE),
        ("ElodieMcArthurRoux.jpg", TRUE),
        ("Lê Anh Dũng.jpg", NUMBER),
    ],
)
def test_by_name(path: str, person: int) -> None:
    assert whose(path).hits == [(0, person, "name")]


@pytest.mark.parametrize(
    "path",
    [
        "Phạm Văn Bình.jpg",
        "Nguyen Van An Binh.jpg",
        "Nguyen Van An Anh.jpg",
        "Nguyen An.jpg",
        "An.jpg",
        "IMG_0017.jpg",
        "DSC_17.jpg",
        "IMG-20230413-WA0012.jpg",
        "Binh 17.jpg",
        "(2).jpg",
        ".jpg",
        "",
        "///",
    ],
)
def test_nobody_is_meant(path: str) -> None:
    assert whose(path) == Matching([], [], [0])


@pytest.mark.parametrize(
    ("path", "people", "why"),
    [
        ("Tran Thi Hoa.jpg", [HOA, HOA_HUE, OTHER_HOA], "namesakes"),
        ("Trần Thị Hòa.jpg", [HOA, HOA_HUE], "namesakes"),
        ("hue/Tran Thi Hoa.jpg", [HOA_HUE, OTHER_HOA], "namesakes"),
        ("Trần Thị Hóa.jpg", [HOA, HOA_HUE, OTHER_HOA], "spelling"),
        ("Ville de Sceaux/Nguyen Van An.jpg", [AN], "other_delegation"),
        ("D0012 Jean Dupont.jpg", [AN, DUPONT], "contradiction"),
        ("D0012 D0015.jpg", [AN, DUPONT], "namesakes"),
    ],
)
def test_what_is_not_clear_is_left_to_people(path: str, people: list[int], why: str) -> None:
    found = whose(path)
    assert found.hits == []
    assert found.unsure == [([0], people, why)]


@pytest.mark.parametrize(
    ("path", "person"),
    [
        ("Ville de Sceaux/Tran Thi Hoa.jpg", HOA),
        ("01. Đoàn Ville de Sceaux/photos/Tran Thi Hoa.jpg", HOA),
        ("Tran Thi Hoa (Ville de Sceaux).jpg", HOA),
        ("Thành phố Huế/Trần Thị Hòa.jpg", HOA_HUE),
        ("Thành phố Huế/Trần Thị Hoà.jpg", HOA_HUE),
        ("Trần Thị Hoa.jpg", OTHER_HOA),
    ],
)
def test_namesakes_are_told_by_folder_and_letters(path: str, person: int) -> None:
    assert whose(path).hits == [(0, person, "name")]


def test_one_picture_for_each() -> None:
    found = whose("D0012.jpg", "Dupont.jpg", "Nguyen Van An.jpg", "Dupont Jean.jpg")
    assert found.hits == [(3, DUPONT, "name")]
    assert found.unsure == [([0, 2], [AN], "several_pictures")]
    assert found.unmatched == [1]


def test_a_short_name_is_no_part_of_a_word() -> None:
    assert whose("Anna.jpg", people=[Sitter("An Na")]).unmatched == [0]
    assert whose("Suharto.jpg", "Mme Suharto.jpg", people=[Sitter("Suharto")]).unsure[0].pictures == [0, 1]


@given(st.lists(st.text("anhoD012_- /.ọ̀", max_size=30), max_size=8))
def test_every_picture_is_told_once_whatever_it_is_called(paths: list[str]) -> None:
    whose(*paths)


def test_a_family_name_that_everybody_has_is_not_looked_through() -> None:
    people = [Sitter(f"Nguyễn Văn {chr(65 + n % 26)}{n}", f"REF-{n}") for n in range(20_000)]
    paths = [
        f"nguyen van {chr(65 + n % 26)}{n} and many other words than these few.jpg" for n in range(2_000)
    ]
    paths.append("NGUYEN VAN B1.jpg")
    found = whose(*paths, people=people)
    assert (len(found.unmatched), found.hits) == (2_000, [(2_000, 1, "name")])


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258", "cp437", "cp850", "cp1252"])
def test_letters_of_old_archives(encoding: str) -> None:
    names = ["D1 Élodie Lefèvre.jpg", "Benoît Gagné.jpg", "plain.jpg"]
    if encoding in ("utf-8", "cp1258"):
        # This code page has the tones as letters of their own, behind those with marks.
        names.append("Đa\u0323ng.jpg")
    words = {"elodie", "lefevre", "benoit", "gagne", "dang"}
    raw = [unicodedata.normalize("NFC", name).replace("ạ", "a\u0323").encode(encoding) for name in names]
    assert [unicodedata.normalize("NFC", one) for one in spelled(raw, words)] == [
        unicodedata.normalize("NFC", name) for name in names
    ]


def test_a_name_is_read_whole_and_taken_apart() -> None:
    assert readings("D0012_NguyễnVănAn") == [["d0012", "nguyenvanan"], ["d0012", "nguyen", "van", "an"]]
    assert readings("ĐẶNG_ĐAN") == [["dang", "dan"]]
    assert readings("plain words") == [["plain", "words"]]
