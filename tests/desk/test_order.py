"""The order in which badges are handed out."""

from __future__ import annotations

from typing import Any

import pytest

from checkin.desk.order import call_name, sorted_people
from checkin.store.queries import Person


def person(name: str, **fields: Any) -> Person:
    return Person(name.encode(), {"name": name, **fields})


@pytest.mark.parametrize(
    ("who", "looked_up_by"),
    [
        (person("Đặng Thị Hòa", language="vi"), "hoa"),
        (person("Đặng Thị Hòa", country="VN", family_name="Đặng"), "hoa"),
        (person("Jean-Luc Œuvrard", family_name="Œuvrard", language="fr"), "oeuvrard"),
        (person("DUPONT Anne Marie", family_name="Dupont"), "dupont"),
        (person("Élodie Marchand-Roux"), "marchand roux"),
        (person(""), ""),
    ],
)
def test_the_name_people_are_looked_up_by(who: Person, looked_up_by: str) -> None:
    assert call_name(who) == looked_up_by


def test_by_delegation_with_its_head_first_then_by_name() -> None:
    people = [
        person("Zoé Blanc", delegation="b"),
        person("Anne Petit", delegation="b"),
        person("Yves Zola", delegation="b", head=True),
        person("Cao Văn Út", delegation="a", language="vi"),
        person("Vũ Thị Ánh", delegation="a", language="vi"),
    ]
    names = {"a": "Ứng Hòa", "b": "Đồng Nai"}
    assert [one.name for one in sorted_people(people, names.__getitem__)] == [
        "Yves Zola",
        "Zoé Blanc",
        "Anne Petit",
        "Vũ Thị Ánh",
        "Cao Văn Út",
    ]
