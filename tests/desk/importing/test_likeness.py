"""Which two records are likely to be one person's: pairs judged by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.desk.importing.likeness import Likeness, compare
from checkin.desk.importing.records import record_of, shared_contacts

Fields = dict[str, Any]
HUNG = "hung@example.org"


def likeness(one: Fields, other: Fields, shared: frozenset[str] = frozenset()) -> Likeness | None:
    return compare(record_of(one), record_of(other), shared)


def person(text: str) -> Fields:
    """Read ``"honorific / name / delegation / post / more"``; of more, ``a@b`` and digits are contacts."""
    honorific, name, delegation, post, *more = (part.strip() for part in text.split("/"))
    fields: Fields = {"honorific": honorific, "name": name, "delegation": delegation, "post": post}
    for one in more:
        kind = "email" if "@" in one else "phone" if one[0] in "+0" else "reference"
        fields[kind if not one.startswith("org ") else "organisation"] = one
    return {field: value for field, value in fields.items() if value}


VIETNAMESE = [
    # Spellings of one name.
    (" / Nguyễn Văn Hùng / hue / Chuyên viên", " / Nguyen Van Hung / hue / Chuyên viên", "sure"),
    (" / Nguyễn Văn Hùng / hue / Chuyên viên", " / Nguyễn Văn Hunh / hue / Chuyên viên", "sure"),
    (" / Nguyễn Văn Hùng / hue / ", " / Nguyễn Văn Hunh / hue / ", "likely"),
    (" / Nguyễn Văn Hùng / hue / ", " / Văn Hùng Nguyễn / hue / ", "sure"),
    (" / Trần Thị Hoà / hue / Phó Giám đốc", " / Trần Thị Hòa / hue / Phó Giám đốc", "sure"),
    (" / Lê Văn Sỹ / hue / ", " / Lê Văn Sĩ / hue / ", "sure"),
    (" / Đặng Thu Hà / hue / ", " / Ðặng Thu Hà / hue / ", "sure"),
    (" / Nguyễn Hòa / hue / Thư ký", " / Nguyễn Thị Hòa / hue / Thư ký", "likely"),
    (" / Trần Thanh Sơn / hue / Giám đốc", " / Trần ThanhSơn / hue / Giám đốc", "sure"),
    (" / Nguyễn Văn Hùng / hue / Vụ trưởng", " / Nguyễn Văn Hùng / hue / Thứ trưởng", "likely"),
    # The same person by a contact of one's own.
    (f" / Nguyễn Văn Hùng / hue / / {HUNG}", f" / Nguyễn Hùng / da-nang / / {HUNG}", "sure"),
    (" / Lê Thị Hương / hue / / 0901234567", " / Lê Thị Huơng / da-nang / / +84 901 234 567", "sure"),
    (f" / Lê Thị Mai / hue / / {HUNG}", f" / Lê Thị Maii / hue / / {HUNG}", "sure"),
    (f" / Lê Văn An / hue / / {HUNG}", f" / Lê Văn Anh / hue / / {HUNG}", "likely"),
    (f" / Nguyễn Văn Hùng / hue / / {HUNG}", f" / Nguyễn Văn Hưng / hue / / {HUNG}", "sure"),
    # Homonyms and names that only look alike.
    (" / Nguyễn Văn Hùng / hue / ", " / Nguyễn Văn Hùng / da-nang / ", "likely"),
    (" / Nguyễn Văn Hùng / hue / / a@example.org", " / Nguyễn Văn Hùng / hue / / xyz@example.org", None),
    (" / Nguyễn Văn Hùng / hue / / nv1@example.org", " / Nguyễn Văn Hùng / hue / / nv2@example.org", None),
    (" / Nguyễn Văn Hùng / hue / / R1", " / Nguyễn Văn Hùng / hue / / R2", None),
    ("Ông / Nguyễn Ngọc Anh / hue / ", "Bà / Nguyễn Ngọc Anh / hue / ", None),
    ("Ông / Nguyễn Ngọc Anh / hue / / 0901234567", "Bà / Nguyễn Ngọc Anh / hue / / 0901234567", "likely"),
    (" / Nguyễn Văn Hùng A / hue / ", " / Nguyễn Văn Hùng B / hue / ", None),
    (" / Phạm Văn Minh / hue / Vụ trưởng", " / Phạm Văn Ninh / hue / Phó Vụ trưởng", None),
    (" / Phạm Văn Minh / hue / Vụ trưởng", " / Phạm Văn Ninh / hue / Vụ trưởng", "likely"),
    (" / Nguyễn Thị Lan / hue / Chuyên viên", " / Nguyễn Thị Lân / hue / Kế toán", None),
    (" / Nguyễn Thị Hòa / hue / ", " / Nguyễn Thu Hòa / hue / ", None),
    (" / Lê An / hue / ", " / Lê Anh / hue / ", None),
    (" / Nguyễn Văn Hùng / hue / Vụ trưởng", " / Trần Thị Hoa / hue / Vụ trưởng", None),
    (f" / Nguyễn Văn Hùng / hue / Vụ trưởng / {HUNG}", f" / Nguyễn Thị Hoa / hue / Vụ trưởng / {HUNG}", None),
    (" / Nguyễn Văn / hue / ", " / Nguyễn Văn Hùng / hue / ", None),
]
FRENCH = [
    (" / Hélène Dupré / sceaux / Maire", " / HELENE DUPRE / sceaux / Maire", "sure"),
    (" / Jean-Luc MARTIN / sceaux / ", " / MARTIN Jean Luc / sceaux / ", "sure"),
    (" / Jean-Luc Martin / sceaux / ", " / JEANLUC MARTIN / sceaux / ", "sure"),
    (" / Marc Lefèvre / sceaux / Adjoint", " / Marc Lefebvre / sceaux / Adjoint", "sure"),
    (" / J. Martin / sceaux / ", " / Jean Martin / sceaux / ", "likely"),
    ("Mme / Sophie DUPONT / sceaux / Adjointe", "Mme / Sophie LEROY / sceaux / Adjointe", "likely"),
    ("Mme / Sophie DUPONT / sceaux / ", "Mme / Sophie DUPONT-LEROY / sceaux / ", "likely"),
    ("M. / Paul DUPONT / sceaux / Adjoint", "M. / Paul LEROY / sceaux / Adjoint", None),
    ("Mme / Sophie MARTIN / sceaux / Adjointe", "Mme / Claire MARTIN / sceaux / Adjointe", None),
    ("M. / Dominique Martin / sceaux / ", "Mme / Dominique Martin / sceaux / ", None),
    (" / Éloïse d’Arc / sceaux / ", " / Eloise D'Arc / sceaux / ", "sure"),
    (" / Jean Martin / sceaux / Maire", " / Jean Martin / lyon / Maire", "likely"),
    ("M. / Luc Martin / sceaux / / 0140506070", "Mme / Anne Martin / sceaux / / 0140506070", None),
]
UNITED_NATIONS = [
    ("Mr / Sergei Ivanov / russia / Counsellor", "Mr / Sergey Ivanov / russia / Counsellor", "sure"),
    ("Mr / John F. Smith / canada / ", "Mr / John Fitzgerald Smith / canada / ", "likely"),
    ("Mr / Raúl A. Estrada-Oyuela / ar / ", "Mr / Raul Estrada Oyuela / ar / ", "likely"),
    ("Mr / John Smith Jr. / canada / Adviser", "Mr / John Smith Sr. / canada / Adviser", None),
    ("Mr / John Smith / canada / Adviser", "Mr / John Smith Jr. / canada / Adviser", None),
    ("HE Mr / Alan Smith / canada / Ambassador", "HE Mr / Alan Smyth / canada / Minister", "likely"),
    ("Ms / Maria Lopez / mexico / Delegate", "Ms / Maria Gomez / spain / Delegate", None),
    (" / John Smith / canada / / a@example.org", " / John Smith / kenya / / xyz@example.org", None),
    (" / Mohammed Al-Sayed / qatar / ", " / Mohamed Alsayed / qatar / ", None),
    ("Mr / Driver 1 / / ", "Mr / Driver 2 / / ", None),
]


@pytest.mark.parametrize(("one", "other", "grade"), VIETNAMESE + FRENCH + UNITED_NATIONS)
def test_pairs_judged_by_hand(one: str, other: str, grade: str | None) -> None:
    found = likeness(person(one), person(other))
    assert (found and found.grade) == grade
    assert likeness(person(other), person(one)) == found


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (f" / Nguyễn Văn Hùng / / / {HUNG}", f" / Nguyễn Hùng / / / {HUNG}", ("email", "left_out")),
        (" / Lê Mai / / Thư ký", " / Mai Le / / Thư ký", ("word_order", "accents", "same_post")),
        ("Mme / Sophie DUPONT / / x", "Mme / Sophie LEROY / / x", ("married", "same_post")),
        (" / Marc Lefèvre / / ", " / Marc Lefebvre / / ", ("slip",)),
    ],
)
def test_why(one: str, other: str, why: tuple[str, ...]) -> None:
    found = likeness(person(one), person(other))
    assert found is not None
    assert found.why == why


def test_a_contact_that_several_people_share_says_nothing() -> None:
    office = [person(f" / {name} / hue / / 0234 382 1234") for name in ("Lê An", "Trần Bình", "Lê Văn An")]
    shared = shared_contacts(office)
    assert shared == {"343821234"}
    assert shared_contacts(office, most=3) == frozenset()
    one, other = person(" / Sophie Roy / a / / 02343821234"), person(" / S. Roy / b / / 02343821234")
    assert likeness(one, other) is not None
    assert likeness(one, other, shared) is None


def test_a_pool_badge_is_nobody() -> None:
    assert likeness({"name": "Tài xế", "pool": True}, {"name": "Tài xế"}) is None


TEXTS = st.sampled_from(
    ["", "Lê An", "An Lê", "Lê Ân", "Jean Martin", "J. Martin", "Jean Martin Jr", "1", "-"]
)
PEOPLE = st.fixed_dictionaries(
    {"name": TEXTS},
    optional={
        "delegation": st.sampled_from(["a", "b"]),
        "post": st.sampled_from(["x", "y"]),
        "email": st.sampled_from(["a@example.org", "b@example.org"]),
        "phone": st.sampled_from(["0901234567", "+84901234567", "ext"]),
        "honorific": st.sampled_from(["Ông", "Mme", "Dr"]),
        "reference": st.sampled_from(["R1", "R2"]),
    },
)


@given(PEOPLE, PEOPLE)
def test_likeness_is_mutual_and_names_alone_are_never_sure_elsewhere(one: Fields, other: Fields) -> None:
    found = likeness(one, other)
    assert found == likeness(other, one)
    contacts = {"email", "phone"} & (one.keys() & other.keys())
    if found and one.get("delegation", "") != other.get("delegation", "") and not contacts:
        assert found.grade == "likely"
