"""The order in which badges are handed out."""

from __future__ import annotations

from typing import Any

from checkin.desk.order import by_name, sorted_people
from checkin.store.queries import Person


def person(name: str, **fields: Any) -> Person:
    return Person(name.encode(), {"name": name, **fields})


def test_by_delegation_with_its_head_first_then_by_name() -> None:
    people = [
        person("Zoé Blanc", delegation="b"),
        person("Anne Petit", delegation="b"),
        person("Yves Zola", delegation="b", head=True),
        person("Cao Văn Út", delegation="a", language="vi"),
        person("Vũ Thị Ánh", delegation="a", language="vi"),
        person("Lê Văn Bình", delegation="c"),
        person("An Bình"),
    ]
    names = {"a": "Ứng Hòa", "b": "Đồng Nai", "c": "Dijon", "": ""}
    assert [one.name for one in sorted_people(people, names.__getitem__)] == [
        "Lê Văn Bình",
        "Yves Zola",
        "Zoé Blanc",
        "Anne Petit",
        "Vũ Thị Ánh",
        "Cao Văn Út",
        "An Bình",
    ]


def test_by_name() -> None:
    people = [person("Zoé Blanc"), person("Trần Văn Án"), person("Trần Văn An"), person("Jean ADAMO")]
    assert [one.name for one in by_name(people)] == ["Jean ADAMO", "Trần Văn An", "Trần Văn Án", "Zoé Blanc"]


def test_equal_names_keep_one_order() -> None:
    one, other = Person(b"1", {"name": "Lê An"}), Person(b"2", {"name": "Lê An"})
    assert by_name([one, other]) == by_name([other, one]) == [one, other]
