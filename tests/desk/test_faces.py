"""What is on a badge."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checkin.desk.desk import Desk
from checkin.desk.faces import colour_of, face, faces_of
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.photos import set_photo
from checkin.desk.pool import make_pool
from checkin.desk.replacing import replace
from checkin.desk.worn import newest
from checkin.desk.writing import write
from checkin.domain import badge as codes
from checkin.domain.faces import SHAPES, BadgeFace, digest
from checkin.domain.fold import Badge
from checkin.domain.kinds import EDIT
from checkin.store import queries
from checkin.store.queries import Person
from tests.presses import typed

from .scene import AN, HOA, MARCHAND, OEUVRARD, PROGRAMME, badge, take_programme

_CODE = bytes(range(codes.CODE_BYTES))
NEW = Badge(_CODE[:8], _CODE, 0, b"", b"")


def seen(desk: Desk, delegate: str, *, photos: bool = False) -> BadgeFace:
    return face(desk, desk.find_delegate(delegate), NEW, photos=photos)


def of(desk: Desk, **fields: Any) -> BadgeFace:
    """What is on the badge of somebody with these fields, who is in no list."""
    return face(desk, Person(b"p" * 16, fields), NEW)


def test_everything_of_a_delegate(desk: Desk) -> None:
    walked = walk_in(
        desk,
        {
            "name": "Nguyễn Thị Thu",
            "honorific": "Bà",
            "post": "Thư ký",
            "organisation": "Sở Ngoại vụ",
            "booth": "B12",
            "delegation": "hue",
            "category": "guest",
            "language": "vi",
        },
    )
    badge(desk, walked.person.id.hex())
    with desk.file.reading() as connection:
        held = newest(queries.badges_of(connection, walked.person.id))
    assert held is not None
    shown = face(desk, walked.person, held)
    assert shown.code == codes.digits(held.code)
    assert shown.number == codes.number_of(held.badge)
    assert (shown.language, shown.name, shown.family_name) == ("vi", "Nguyễn Thị Thu", "Nguyễn")
    assert (shown.honorific, shown.post) == ("Bà", "Thư ký")
    assert (shown.organisation, shown.booth) == ("Sở Ngoại vụ", "B12")
    assert (shown.delegation, shown.delegation_second) == ("Thành phố Huế", "Hue City")
    assert (shown.category, shown.category_second) == ("Khách mời", "Guest")
    assert (shown.companion_of, shown.pool, shown.photo, shown.logo) == ("", False, b"", None)
    assert shown.replacement == 0


def test_a_replacement_says_which(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    replace(desk, typed, tmp_path / "again.txt", HOA, "lost")
    person = desk.find_delegate(HOA)
    with desk.file.reading() as connection:
        held = newest(queries.badges_of(connection, person.id))
    assert held is not None
    assert face(desk, person, held).replacement == 1


# Languages


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("vi", "Khách mời", "Guest"),
        ("fr", "Invité", "Guest"),
        ("en", "Guest", "Khách mời"),
        ("", "Guest", "Khách mời"),
    ],
)
def test_two_languages(desk: Desk, language: str, first: str, second: str) -> None:
    shown = of(desk, name="X", category="guest", language=language)
    assert (shown.category, shown.category_second) == (first, second)


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        ({"vi": "Huế", "en": "Hue", "fr": "Hué"}, "vi", ("Huế", "")),
        ({"vi": "Báo chí", "fr": "Presse"}, "vi", ("Báo chí", "Presse")),
        ({"vi": "Huế", "en": "Hue", "fr": "Ville de Hué"}, "vi", ("Huế", "Ville de Hué")),
        ({"en": "Press"}, "fr", ("Press", "")),
        ({"und": "Lunch"}, "vi", ("Lunch", "")),
        ({"fr": "Presse"}, "en", ("Presse", "")),
    ],
)
def test_only_what_the_organiser_wrote_and_nothing_twice(
    empty: Desk, tmp_path: Path, names: dict[str, str], language: str, expected: tuple[str, str]
) -> None:
    written = ", ".join(f'{key} = "{text}"' for key, text in names.items() if key != "und")
    value = f"{{ {written} }}" if written else f'"{names["und"]}"'
    take_programme(
        empty,
        tmp_path,
        f"[event]\nname = {value}\n"
        f"[[category]]\nid = 'c'\nname = {value}\n[[delegation]]\nid = 'd'\nname = {value}",
    )
    shown = of(empty, name="X", category="c", delegation="d", language=language)
    assert (shown.conference, shown.conference_second) == expected
    assert (shown.delegation, shown.delegation_second) == expected
    assert (shown.category, shown.category_second) == expected


def test_what_no_list_knows_is_shown_as_it_is(desk: Desk) -> None:
    shown = of(desk, name="X", category="Đội A", delegation="Xã B", language="tlh")
    assert (shown.category, shown.category_second) == ("Đội A", "")
    assert (shown.delegation, shown.delegation_second) == ("Xã B", "")
    assert shown.language == "en"


def test_nothing_known(desk: Desk) -> None:
    shown = of(desk)
    assert (shown.name, shown.category, shown.delegation, shown.shape, shown.colour) == (
        "",
        "",
        "",
        "circle",
        "#31393F",
    )


def test_texts_are_composed(desk: Desk) -> None:
    parts = unicodedata.normalize("NFD", "Đặng Thị Hòa")
    shown = of(desk, name=parts, post=parts, organisation=parts, delegation=parts, family_name=parts[:7])
    texts = [one for one in msgspec.structs.astuple(shown) if isinstance(one, str)]
    assert all(unicodedata.is_normalized("NFC", text) for text in texts)
    assert shown.name == "Đặng Thị Hòa"


def test_a_body_that_is_its_own_delegation_is_named_once(desk: Desk) -> None:
    shown = of(desk, name="Hồ An", organisation="Région Imaginaire", delegation="Région Imaginaire")
    assert (shown.organisation, shown.delegation) == ("", "Région Imaginaire")


# Names


@pytest.mark.parametrize(
    ("fields", "family"),
    [
        ({"name": "Nguyễn Văn An", "language": "vi"}, "Nguyễn"),
        ({"name": "Nguyễn Văn An", "country": "VN"}, "Nguyễn"),
        ({"name": "Jean-Luc DUPONT", "language": "fr"}, "DUPONT"),
        ({"name": "DUPONT Jean-Luc", "language": "fr"}, "DUPONT"),
        ({"name": "Charles de GAULLE"}, "de GAULLE"),
        ({"name": "Mai Lan", "family_name": "Mai", "given_name": "Lan"}, "Mai"),
        ({"name": "Lan Mai", "family_name": "Mai"}, "Mai"),
        ({"name": "Kusnandar", "country": "ID"}, ""),
        ({"name": "KUSNANDAR"}, ""),
        ({"name": "Zorblax Quintessa"}, ""),
        ({"name": "Jean-Luc DUPONT", "family_name": "Martin"}, "DUPONT"),
        ({"name": "Lái xe 3", "pool": True, "language": "vi"}, ""),
    ],
)
def test_the_family_name_as_it_stands_in_the_name(desk: Desk, fields: dict[str, Any], family: str) -> None:
    assert of(desk, **fields).family_name == family
    assert family in str(fields["name"])


def test_a_pool_badge(desk: Desk) -> None:
    driver = make_pool(desk, "Lái xe", "", 1)[0]
    shown = face(desk, driver, NEW)
    assert (shown.pool, shown.name, shown.family_name) == (True, driver.name, "")


# Companions


def test_a_companion_says_whose(desk: Desk) -> None:
    edit(desk, AN, {"companion_of": MARCHAND})
    assert seen(desk, AN).companion_of == "Élodie Marchand-Roux"
    assert seen(desk, MARCHAND).companion_of == ""
    edit(desk, MARCHAND, {"name": "Élodie Roux"})
    assert seen(desk, AN).companion_of == "Élodie Roux"
    erase(desk, MARCHAND)
    assert seen(desk, AN).companion_of == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [("D4", "Élodie Marchand-Roux"), ("đặng thị hoà", "Đặng Thị Hòa"), ("?", ""), ("123456", "")],
)
def test_companions_of_whom_another_program_named(desk: Desk, text: str, expected: str) -> None:
    assert of(desk, name="X", companion_of=text).companion_of == expected


def test_nobody_accompanies_themselves(desk: Desk) -> None:
    hoa = desk.find_delegate(HOA)
    hoa.fields["companion_of"] = hoa.id.hex()
    assert face(desk, hoa, NEW).companion_of == ""


def test_a_companion_of_two_of_one_name(desk: Desk) -> None:
    walk_in(desk, {"name": "Đặng Thị Hoà"})
    assert of(desk, name="X", companion_of="Đặng Thị Hòa").companion_of == ""


# Colour and shape


def test_colour_and_shape_of_the_programme(empty: Desk, tmp_path: Path) -> None:
    take_programme(
        empty, tmp_path, PROGRAMME.replace('colour = "#8C1D40"', 'colour = "#8C1D40"\nshape = "star"')
    )
    shown = of(empty, name="X", category="minister")
    assert (shown.colour, shown.shape) == ("#8C1D40", "star")


def test_a_category_has_one_look_in_every_language(desk: Desk) -> None:
    looks = {
        (shown.colour, shown.shape)
        for language in ("vi", "fr", "en", "")
        for shown in [of(desk, name="X", category="guest", language=language)]
    }
    assert len(looks) == 1
    person = Person(b"", {"category": "guest", "language": "fr"})
    assert looks.pop()[0] == colour_of(desk, person)


def test_a_category_nobody_declared(desk: Desk) -> None:
    shown, again = (of(desk, name="X", category="Đội A") for _ in range(2))
    assert shown.shape in SHAPES
    assert (shown.shape, shown.colour) == (again.shape, again.colour)


# Pictograms

MARKED = """
[event]
first_day = 2027-01-15
timezone = "Asia/Ho_Chi_Minh"

[[session]]
id = "open"
name = "Open"
day = 2
starts = 08:00:00
pictogram = "plenary"

[[session]]
id = "lunch"
name = "Lunch"
day = 1
pictogram = "meal"

[[session]]
id = "lunch-2"
name = "Lunch"
day = 2
starts = 12:00:00
pictogram = "meal"

[[session]]
id = "ministers"
name = "Ministers"
day = 2
starts = 14:00:00
categories = ["minister"]
people = ["D2"]
pictogram = "lounge"

[[session]]
id = "hue"
name = "Huế"
day = 2
starts = 15:00:00
delegations = ["hue"]
pictogram = "signing"

[[session]]
id = "any"
name = "Any day"
pictogram = "coffee"

[[session]]
id = "plain"
name = "Without"
day = 1
"""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "coffee meal plenary"),
        ({"category": "minister"}, "coffee meal plenary lounge"),
        ({"delegation": "hue"}, "coffee meal plenary signing"),
        ({"reference": "D2"}, "coffee meal plenary lounge"),
        ({"sessions": ["ministers"]}, "coffee meal plenary lounge"),
        ({"days": ["2027-01-15"]}, "coffee meal"),
        ({"days": ["2027-01-16"], "category": "minister"}, "coffee plenary meal lounge"),
        ({"days": ["2027-01-15"], "sessions": ["ministers"]}, "coffee meal"),
        ({"days": ["2030-01-01"]}, "coffee"),
        ({"days": [], "sessions": []}, "coffee meal plenary"),
        ({"days": "2027-01-15"}, "coffee meal plenary"),
    ],
)
def test_pictograms_of_what_somebody_may_enter(
    empty: Desk, tmp_path: Path, fields: dict[str, Any], expected: str
) -> None:
    take_programme(empty, tmp_path, MARKED)
    # Those asked about before must not decide what others are shown.
    for other in ({}, {"category": "minister"}, {"reference": "D2"}, {"days": ["2027-01-15"]}):
        of(empty, name="Y", **other)
    assert " ".join(of(empty, name="X", **fields).pictograms) == expected


def test_somebody_named_by_id(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path, MARKED.replace('"D2"', f'"{"70" * 16}"'))
    assert "lounge" in of(empty, name="X").pictograms
    assert "lounge" not in face(empty, Person(b"q" * 16, {}), NEW).pictograms


def test_pictograms_follow_the_programme(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path, MARKED)
    before = of(empty, name="X")
    take_programme(empty, tmp_path, MARKED.replace('"plenary"', '"forum"'))
    after = of(empty, name="X")
    assert (before.pictograms, after.pictograms) == (
        ("coffee", "meal", "plenary"),
        ("coffee", "meal", "forum"),
    )
    assert digest(before, photos=False) != digest(after, photos=False)


# Photos and many badges


def test_photos_only_where_asked_for(desk: Desk) -> None:
    hoa = desk.find_delegate(HOA)
    set_photo(desk, hoa.id, b"\xff\xd8 a photo")
    assert seen(desk, HOA).photo == b""
    assert seen(desk, HOA, photos=True).photo == b"\xff\xd8 a photo"
    assert seen(desk, AN, photos=True).photo == b""


def test_many_are_the_same_as_one_by_one(desk: Desk) -> None:
    set_photo(desk, desk.find_delegate(HOA).id, b"\xff\xd8 a photo")
    edit(desk, AN, {"companion_of": MARCHAND})
    pages = [(desk.find_delegate(one), NEW) for one in (HOA, AN, OEUVRARD, MARCHAND, HOA)]
    for photos in (False, True):
        many = list(faces_of(desk, pages, photos=photos))
        assert many == [face(desk, person, held, photos=photos) for person, held in pages]


def test_faces_come_as_they_are_asked_for(desk: Desk) -> None:
    def endless() -> Any:
        while True:
            yield desk.find_delegate(HOA), NEW

    faces = faces_of(desk, endless())
    assert [next(faces).name, next(faces).name] == ["Đặng Thị Hòa"] * 2


def test_a_desk_in_another_language(desk: Desk) -> None:
    french = Desk(desk.file, desk.clock, "fr")
    assert face(french, desk.find_delegate(HOA), NEW).category == "Invité"
    assert seen(desk, HOA).category == "Guest"


def test_what_another_program_wrote_into_fields(desk: Desk, tmp_path: Path) -> None:
    take_programme(desk, tmp_path, MARKED)
    hoa = desk.find_delegate(HOA)
    odd = {"category": True, "delegation": ["hue"], "days": "x", "sessions": "lunch", "language": 3}
    with desk.file.writing() as work:
        work.append([write(EDIT, hoa.id, odd)], desk.stamp())
    assert seen(desk, HOA).name == "Đặng Thị Hòa"
