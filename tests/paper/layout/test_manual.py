"""The manual tells of every kind and key of a layout, of nothing else, and its examples are true."""

from __future__ import annotations

import re
from typing import get_args

import msgspec
import pytest
from msgspec import inspect

from checkin.app import resources
from checkin.domain import errors
from checkin.paper.layout import fields, model
from checkin.paper.layout.finding import Layouts
from checkin.paper.layout.quiet import least_side
from checkin.paper.layout.reading import read_layout
from checkin.words import Words

MANUAL = (resources() / "badges" / "README.md").read_text(encoding="utf-8")
EXAMPLE, SHEET = re.findall(r"```toml\n(.*?)```", MANUAL, re.DOTALL)
BOX_KEYS = {field.name for field in msgspec.structs.fields(model.Box)}


def rows(text: str) -> dict[str, list[str]]:
    """Return the rows of a table by the name in backticks that each begins with."""
    table = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): [cell.strip() for cell in row[1:]] for row in table}


def sections() -> dict[str, str]:
    """Return what stands under each heading of the third level, by the first word in it."""
    parts = re.split(r"^#{2,3} ", MANUAL, flags=re.MULTILINE)
    return {part.split("\n")[0].split(" – ")[0].strip("`"): part for part in parts}


KINDS = {str(one.__struct_config__.tag): one for one in {*get_args(model.FrontBox), *get_args(model.BackBox)}}
TABLES: dict[str, type[msgspec.Struct]] = {"[layout]": model.Page, "[sheet]": model.Imposition, **KINDS}


def test_every_kind_has_a_section_and_there_is_no_other() -> None:
    told = {name for name in sections() if f"### `{name}`" in MANUAL}
    assert told == TABLES.keys()
    for kind, struct in KINDS.items():
        sides = [
            name
            for name, boxes in (("front", model.FrontBox), ("back", model.BackBox))
            if struct in get_args(boxes)
        ]
        assert f"### `{kind}` – {' and '.join(sides)}\n" in MANUAL


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_key_is_told_with_range_and_default(name: str) -> None:
    own = {one.name: one for one in msgspec.structs.fields(TABLES[name])}
    left_out = BOX_KEYS if name in KINDS else set[str]()
    told = rows(sections()[name])
    assert told.keys() == own.keys() - left_out
    types = inspect.type_info(TABLES[name])
    assert isinstance(types, inspect.StructType)
    for field in types.fields:
        if field.encode_name in left_out:
            continue
        value, default = told[field.encode_name][:2]
        check_value(field.type, value)
        if field.required:
            assert default == "needed"
        elif isinstance(field.default, bool | int | float | str) and field.default != "":
            assert default == f"`{msgspec.json.encode(field.default).decode()}`"
        else:
            assert default
            assert not default.startswith("`")


def check_value(kind: inspect.Type, told: str) -> None:
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        assert told.removesuffix(" mm").removesuffix(" pt") == f"{kind.ge:g}–{kind.le:g}"
    if isinstance(kind, inspect.LiteralType) and "`" in told:
        assert set(re.findall(r"`(\w+)`", told)) == set(map(str, kind.values))
    if isinstance(kind, inspect.VarTupleType) and isinstance(kind.item_type, inspect.LiteralType):
        assert set(re.findall(r"`(\w+)`", told)) == set(map(str, kind.item_type.values))


def test_what_every_box_has() -> None:
    assert rows(sections()["Every box"]).keys() == {"kind", *BOX_KEYS}


@pytest.mark.parametrize("name", ["align", "place", "weight"])
def test_the_common_values(name: str) -> None:
    literal = {"align": model.Align, "place": model.Place, "weight": model.Weight}[name]
    told = re.search(rf"\*\*`{name}`\*\* is (.*?)[.:]", MANUAL, re.DOTALL)
    assert told
    assert set(re.findall(r"`(\w+)`", told.group(1))) == set(get_args(literal))


def test_the_fields() -> None:
    part = sections()["Fields"]
    assert set(rows(part)) == set(fields.FRONT_TEXTS)
    only_when, back = part.split("Only in `when`")[1].split("A back is")
    assert set(re.findall(r"`(\w+)`", only_when)) - {"when"} == set(fields.FRONT_WHEN) - set(
        fields.FRONT_TEXTS
    )
    assert set(re.findall(r"`\{(\w+)\}`", back)) == set(fields.BACK_TEXTS)
    assert set(re.findall(r"`(\w+)`", back.split("`when`")[1])) == set(fields.BACK_WHEN)


def test_the_examples_are_sound_and_the_layouts_all_named() -> None:
    badge = read_layout(EXAMPLE, "mine.toml")
    assert isinstance(badge, model.Layout)
    layouts = Layouts(resources() / "badges", {"ours": EXAMPLE, "sheet": SHEET})
    # Two abreast and two below: of 90 by 130 mm on A4.
    assert layouts.info("sheet").badges == 4
    told = set(re.findall(r"`([a-z0-9-]+)`", MANUAL.split("## A layout")[0]))
    assert told == set(Layouts(resources() / "badges", {}).names())


def test_the_smallest_code() -> None:
    badge = read_layout(EXAMPLE, "mine.toml")
    assert isinstance(badge, model.Layout)
    assert f"{least_side(badge) + 0.005:.2f} mm wide and high" in MANUAL
    small = msgspec.structs.replace(badge.layout, width=59)
    assert f"{least_side(msgspec.structs.replace(badge, layout=small)):.2f} mm where" in MANUAL


MISTAKES = [
    ("width = 90", "width = 12,5"),
    ("width = 90", "widht = 90"),
    ("width = 90", 'width = "90"'),
    ("[[box]]", "[box]"),
    ("height = 20", "height = 21"),
    ('text = "{category}"', 'text = "{categry}"'),
    ('kind = "code"', 'kind = "qrcode"'),
    ("width = 34", "width = 24"),
    ("x = 50", "x = 42"),
]


def test_the_mistakes_are_told_as_the_manual_says() -> None:
    words = Words(resources() / "translations", "en")
    told = re.findall(r"^\| `(.*)` \| (mine\.toml.*) \|$", MANUAL, re.MULTILINE)
    said: list[tuple[str, str]] = []
    for old, new in MISTAKES:
        assert old in EXAMPLE
        with pytest.raises(errors.LayoutFault) as caught:
            read_layout(EXAMPLE.replace(old, new, 1), "mine.toml")
        said.append((new, words.error(caught.value)))
    assert told == said
