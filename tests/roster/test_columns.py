"""Headings of three languages, and choices that overrule them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from checkin.domain.errors import ColumnAmbiguous, ColumnUnknown, FieldUnknown, NoNameColumn
from checkin.domain.people import FIELDS
from checkin.domain.programme import Session
from checkin.domain.text import fold
from checkin.roster import ColumnMap, read_roster, read_table, recognise, recognise_all
from checkin.roster.aliases import ALIASES, EITHER, LINE_NUMBERS
from checkin.roster.choosing import letter
from checkin.roster.headings import match

from .files import columns_of, workbook

EXPECTED = (
    "name honorific post division organisation delegation category country language email phone "
    "reference notes companion_of head protocol days sessions"
)


@pytest.mark.parametrize(
    "headings",
    [
        "Họ và tên|Danh xưng|Chức vụ|Phòng/ban|Cơ quan|Đoàn|Loại đại biểu|Quốc gia|Ngôn ngữ|Email|"
        "SĐT|Mã đại biểu|Ghi chú|Đi cùng|Trưởng đoàn|VIP|Ngày tham dự|Phiên",
        "HO VA TEN|danh xung|CHUC DANH|phong ban|don vi|doan dai bieu|thanh phan|nuoc|tieng|e-mail|"
        "so dien thoai|ma|ghi chu|thap tung|truong doan|le tan|ngay|cac phien",
        "Nom et prénom|Civilité|Fonction|Service|Organisme|Délégation|Catégorie|Pays|Langue|"
        "Courriel|Tél.|Matricule|Remarques|Accompagnant de|Chef de délégation|Protocole|Jours|"
        "Séances",
        "Person_Name|Honorific|Job_Title|Division|Affiliation|Delegation|Group_Type|Country|"
        "Language|Email address|Phone|Order code|Remarks|CompanionOf|HeadOfDelegation|Protocol|"
        "Days|Sessions",
        "Họ và tên / Full name|Ông/Bà (Mr/Ms)|Chức vụ\n(Job title)|Phòng, ban - Department|"
        "Cơ quan [Organisation]|Đoàn / Délégation|Loại / Type|Quốc gia (Country)|Langue/Language|"
        "E-mail *|Điện thoại / Phone|Mã số (ID)|Ghi chú / Notes|Tháp tùng / Companion of|"
        "Trưởng đoàn / Head|VIP ?|Ngày / Days|Phiên / Session",
    ],
    ids=["vi", "vi-plain", "fr", "en", "two"],
)
def test_every_field_is_recognised(tmp_path: Path, headings: str) -> None:
    names = headings.split("|")
    found = columns_of(tmp_path, "STT", *names)
    assert found.fields == {field: n for n, field in enumerate(EXPECTED.split(), 1)}
    assert found.unused == ("STT",)


def test_no_heading_means_two_fields() -> None:
    fields = {fold(a): f for f, ranks in ALIASES.items() for tier in ranks for a in tier}
    for field, ranks in ALIASES.items():
        assert {fields[fold(a)] for tier in ranks for a in tier} == {field}
    assert not {fold(number) for number in LINE_NUMBERS} & set(fields)
    assert not set(map(fold, EITHER)) & set(fields)
    assert set(ALIASES) == set(FIELDS)


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Họ và tên|Cách đọc tên|Người đón|Lễ tân", "name pronunciation greeter protocol"),
        ("Nom complet|Prononciation|Accueilli(e) par|Protocole", "name pronunciation greeter protocol"),
        ("Full name|How to say the name|Liaison officer|Protocol", "name pronunciation greeter protocol"),
        ("Full name|Phonetic / Phiên âm|Greeter (name, phone)|Phone", "name pronunciation greeter phone"),
    ],
)
def test_how_to_receive_somebody(tmp_path: Path, headings: str, fields: str) -> None:
    found = columns_of(tmp_path, *headings.split("|"))
    assert found.fields == {field: n for n, field in enumerate(fields.split())}


@pytest.mark.parametrize("heading", LINE_NUMBERS)
def test_line_numbers_are_no_reference(heading: str) -> None:
    assert match(heading) is None


@pytest.mark.parametrize("heading", ["Ngày sinh", "Date of birth", "CCCD", "Name of hotel", ""])
def test_other_headings_mean_nothing(heading: str) -> None:
    assert match(heading) is None


@pytest.mark.parametrize(
    ("headings", "fields", "family_first"),
    [
        ("Nom", "name", False),
        ("Tên", "name", False),
        ("Name", "name", False),
        ("Nom|Prénom", "family_name given_name", False),
        ("Prénom|NOM", "given_name family_name", False),
        ("Họ và tên đệm|Tên", "family_name given_name", True),
        ("Họ|Tên", "family_name given_name", True),
        ("Họ (Surname)|Tên (Given name)", "family_name given_name", True),
        ("Last name|First name", "family_name given_name", False),
        ("Name|First name", "family_name given_name", False),
        ("Nom complet|Nom|Prénom", "name family_name given_name", False),
        ("Họ và tên|Tên", "name given_name", True),
        ("Họ / Tên", "name", False),
        ("Nom / Prénom", "name", False),
        ("Nom (Name)", "name", False),
        ("Danh xưng, Họ tên", "name", False),
        ("Họ và tên\nFull name", "name", False),
        ("Prénom et\nnom", "name", False),
    ],
)
def test_names_and_their_parts(tmp_path: Path, headings: str, fields: str, family_first: bool) -> None:
    found = columns_of(tmp_path, *headings.split("|"))
    assert found.fields == {field: n for n, field in enumerate(fields.split())}
    assert found.family_first is family_first


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Name|Title", "name honorific"),
        ("Name|Honorific|Title", "name honorific post"),
        ("Name|Title|Job title", "name honorific post"),
        ("Name|Country|Nationality", "name country -"),
        ("Name|Province|Delegation", "name - delegation"),
        ("Name|Mobile|Phone", "name - phone"),
        ("Full name (as on badge)|Full name", "- name"),
        ("Delegate|Full name", "- name"),
        ("Delegate|Country", "name country"),
        ("Name|Chức vụ / Đơn vị", "name post"),
    ],
)
def test_the_better_column_wins(tmp_path: Path, headings: str, fields: str) -> None:
    found = columns_of(tmp_path, *headings.split("|"))
    assert found.fields == {f: n for n, f in enumerate(fields.split()) if f != "-"}
    left = [h for h, f in zip(headings.split("|"), fields.split(), strict=True) if f == "-"]
    assert found.unused == tuple(left)


def test_two_columns_as_good_as_each_other(tmp_path: Path) -> None:
    with pytest.raises(ColumnAmbiguous) as caught:
        columns_of(tmp_path, "Full name", "Post", "Name in full")
    assert (caught.value.field, caught.value.headings) == ("name", ["Full name", "Name in full"])
    chosen = columns_of(tmp_path, "Full name", "Post", "Name in full", chosen={"name": "full NAME"})
    assert chosen.fields == {"name": 0, "post": 1}


@pytest.mark.parametrize("headings", ["Post|Country", "Nom de famille|Poste", "Prénom|Poste"])
def test_no_name(tmp_path: Path, headings: str) -> None:
    with pytest.raises(NoNameColumn) as caught:
        columns_of(tmp_path, *headings.split("|"))
    assert caught.value.headings == headings.split("|")


def test_choices(tmp_path: Path) -> None:
    chosen = {"name": "wer", "post": "b", "country": "-", "withdrawn": "Weg", "notes": "AA"}
    headings = ["Wer", "Amt", "Country", "Weg", "C", *(f"h{n}" for n in range(22))]
    found = columns_of(tmp_path, *headings, chosen=chosen)
    assert found.fields == {"name": 0, "post": 1, "notes": 26, "withdrawn": 3}
    assert found.headings["post"] == "Amt"
    assert found.unused[:3] == ("Country", "C", "h0")


def test_a_heading_goes_before_a_letter(tmp_path: Path) -> None:
    assert columns_of(tmp_path, "Name", "x", "B", chosen={"post": "B"}).fields["post"] == 2


def test_a_part_chosen_empty_leaves_the_full_name(tmp_path: Path) -> None:
    found = columns_of(tmp_path, "Nom", "Prénom", chosen={"given_name": "-"})
    assert found.fields == {"name": 0}


def test_a_choice_settles_the_other_part(tmp_path: Path) -> None:
    found = columns_of(tmp_path, "Nom", "Rufname", chosen={"given_name": "Rufname"})
    assert found.fields == {"family_name": 0, "given_name": 1}


@pytest.mark.parametrize("column", ["Nome", "D", "", "AAAA", "?"])
def test_unknown_column(tmp_path: Path, column: str) -> None:
    with pytest.raises(ColumnUnknown) as caught:
        columns_of(tmp_path, "Name", "x", "y", chosen={"post": column})
    assert (caught.value.column, caught.value.headings) == (column, ["Name", "x", "y"])


def test_unknown_field(tmp_path: Path) -> None:
    with pytest.raises(FieldUnknown) as caught:
        columns_of(tmp_path, "Name", chosen={"shoe_size": "Name"})
    assert (caught.value.field, caught.value.known) == ("shoe_size", list(FIELDS))


def test_a_choice_that_two_columns_meet(tmp_path: Path) -> None:
    with pytest.raises(ColumnAmbiguous):
        columns_of(tmp_path, "Name", "x_y", "X-Y", chosen={"post": "x y"})


@pytest.mark.parametrize(("index", "text"), [(0, "A"), (25, "Z"), (26, "AA"), (16383, "XFD")])
def test_letters(index: int, text: str) -> None:
    assert letter(index) == text


def test_headings_on_two_lines(tmp_path: Path) -> None:
    found = columns_of(tmp_path, "Họ và tên\nFull name", "Số điện\nthoại", "Nơi\nở")
    assert found.headings == {"name": "Họ và tên / Full name", "phone": "Số điện thoại"}
    assert found.unused == ("Nơi ở",)


HEADINGS = ("Họ tên", "Chức vụ", "Đơn vị", "Wer", "Ăn trưa")


def remembering(folder: Path, chosen: Mapping[str, str] | None = None, **remembered: str) -> ColumnMap:
    path = workbook(folder, {"S": [HEADINGS, ["Lý Văn Thử", "x", "y", "z", "x"]]})
    by_heading = {heading.replace("_", " "): field for heading, field in remembered.items()}
    return recognise(read_table(path), chosen or {}, (), by_heading)


def test_what_was_remembered_overrules_what_is_recognised(tmp_path: Path) -> None:
    found = remembering(tmp_path, chuc_vu="division", wer="notes", don_vi="-", unknown="post", ho_ten="name")
    assert found.fields == {"name": 0, "division": 1, "notes": 3}
    assert found.unused == ("Đơn vị", "Ăn trưa")


def test_what_is_chosen_overrules_what_was_remembered(tmp_path: Path) -> None:
    found = remembering(tmp_path, {"notes": "Đơn vị", "post": "-"}, wer="notes", don_vi="-", chuc_vu="post")
    assert found.fields == {"name": 0, "notes": 2}


def test_a_field_of_an_older_version_is_not_remembered(tmp_path: Path) -> None:
    found = remembering(tmp_path, wer="shoe_size", chuc_vu="shoe_size")
    assert found.fields == {"name": 0, "post": 1, "organisation": 2}


def test_of_two_columns_remembered_as_one_field_the_first_is_taken(tmp_path: Path) -> None:
    assert remembering(tmp_path, wer="notes", an_trua="notes").fields["notes"] == 3


def test_marks_of_a_column_left_out_admit_nobody(tmp_path: Path) -> None:
    lunch = Session("lunch", {"vi": "Ăn trưa"}, "2027-05-04", "12:00", "14:00")
    path = workbook(tmp_path, {"S": [HEADINGS, ["Lý Văn Thử", "x", "y", "z", "x"]]})
    table = read_table(path)
    assert recognise(table, {}, [lunch]).access == {4: "lunch"}
    assert recognise(table, {}, [lunch], {"an trua": "-"}).access == {}


def test_without_the_name_that_was_remembered_away_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoNameColumn):
        remembering(tmp_path, ho_ten="-")


def test_several_sheets_remember_the_same(tmp_path: Path) -> None:
    rows = [["Họ tên", "Wer"], ["Lý Văn Thử", "x"]]
    roster = read_roster(workbook(tmp_path, {"A": rows, "B": rows}))
    maps = recognise_all(roster.tables, {}, (), {"wer": "post"})
    assert [one.fields for one in maps] == [{"name": 0, "post": 1}] * 2


@pytest.mark.parametrize(
    "headings",
    [
        "STT|Hä vµ tªn|Chøc vô|§oµn|Ghi chó|Sè ®iÖn tho¹i",
        "STT|Hoï vaø teân|Chöùc vuï|Ñoaøn|Ghi chuù|Soá ñieän thoaïi",
    ],
)
def test_headings_in_a_legacy_font(tmp_path: Path, headings: str) -> None:
    found = columns_of(tmp_path, *headings.split("|"))
    assert found.headings == {
        "name": "Họ và tên",
        "post": "Chức vụ",
        "delegation": "Đoàn",
        "phone": "Số điện thoại",
        "notes": "Ghi chú",
    }


@pytest.mark.parametrize(
    "heading", ["Hôtel", "Arrivée à", "Député·e", "Noël", "Đến", "Größe", "«Nº»", "Année"]
)
def test_other_headings_stay_as_they_are(tmp_path: Path, heading: str) -> None:
    assert columns_of(tmp_path, "Nom complet", heading).unused == (heading,)
