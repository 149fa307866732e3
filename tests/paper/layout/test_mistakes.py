"""Every mistake in a layout file is told with file, line, field, what was found and what is allowed."""

from __future__ import annotations

import time

import pytest

from checkin.domain import errors
from checkin.paper.layout.model import Fill, Layout, Person, Programme, SheetLayout, TextBox
from checkin.paper.layout.parsing import decode
from checkin.paper.layout.reading import read_layout

from .texts import BADGE, SHEET, line_of


def fault_of(text: str) -> errors.LayoutFault:
    with pytest.raises(errors.LayoutFault) as caught:
        read_layout(text, "trial.toml")
    assert caught.value.path == "trial.toml"
    return caught.value


def test_a_sound_file_is_read() -> None:
    layout = read_layout(BADGE, "trial.toml")
    assert isinstance(layout, Layout)
    assert (layout.layout.width, layout.layout.bleed) == (105, 3)
    fill, person, _, text = layout.box
    assert fill == Fill(x=0, y=120, width=105, height=28)
    assert isinstance(person, Person)
    assert isinstance(text, TextBox)
    assert text.when == ["delegation", "no pool"]
    assert isinstance(layout.back[0], Programme)
    assert layout.back[0].languages == ("vi", "en")
    sheet = read_layout(SHEET, "sheet.toml")
    assert isinstance(sheet, SheetLayout)
    assert (sheet.sheet.width, sheet.sheet.height, sheet.sheet.gap_y) == (210, 297, 1)


def test_windows_line_ends_a_byte_order_mark_and_loose_marks_make_no_difference() -> None:
    assert read_layout(BADGE.replace("\n", "\r\n"), "a") == read_layout(BADGE, "a")
    assert decode(b"\xef\xbb\xbf" + BADGE.encode(), "a") == BADGE
    loose = read_layout(BADGE.replace("Đoàn", "Đoa\N{COMBINING GRAVE ACCENT}n"), "a")
    assert loose == read_layout(BADGE, "a")


KEYS_AND_VALUES: list[tuple[str, str, type[errors.LayoutFault], str, dict[str, object]]] = [
    ("width = 105\nheight = 148", "widht = 105", errors.LayoutKeyUnknown, "layout widht",
     {"nearest": "width", "allowed": "name, width, height, bleed"}),
    ('vi = "Thẻ thử"', 'de = "x"', errors.LayoutKeyUnknown, "layout name de", {"allowed": "vi, fr, en"}),
    ('"Thẻ thử"', '""', errors.LayoutText, "layout name vi", {"found": '""'}),
    ('{ vi = "Thẻ thử", en = "Trial" }', "7", errors.LayoutText, "layout name", {"found": "7"}),
    ('{ vi = "Thẻ thử", en = "Trial" }', "{}", errors.LayoutText, "layout name", {"found": "{}"}),
    ("height = 148", 'height = "148"', errors.LayoutNumber, "layout height",
     {"found": '"148"', "low": 20, "high": 500}),
    ("height = 148", "height = inf", errors.LayoutNumber, "layout height", {"found": "inf"}),
    ("height = 148", "height = -nan", errors.LayoutNumber, "layout height", {"found": "-nan"}),
    ("height = 148", "height = true", errors.LayoutNumber, "layout height", {"found": "true"}),
    ("height = 148", "height = 1e400", errors.LayoutNumber, "layout height", {"found": "1e400"}),
    ("height = 148", "height = 2026-01-01 07:00:00", errors.LayoutNumber, "layout height",
     {"found": "2026-01-01 07:00:00"}),
    ("height = 148", "height = 0x" + "f" * 9000, errors.LayoutNumber, "layout height", {}),
    ("y = 120", "y = -1", errors.LayoutNumber, "box 1 y", {"found": "-1", "low": 0, "high": 1000}),
    ("y = 20", "", errors.LayoutKeyMissing, "box 2 y", {}),
    ('kind = "person"', "", errors.LayoutKeyMissing, "box 2 kind", {}),
    ('kind = "person"', 'kind = "preson"', errors.LayoutChoice, "box 2 kind",
     {"found": '"preson"', "nearest": "person"}),
    ('kind = "person"', "kind = ['person']", errors.LayoutChoice, "box 2 kind", {"nearest": "–"}),
    ("y = 20", 'y = 20\nalign = "center"', errors.LayoutChoice, "box 2 align",
     {"found": '"center"', "nearest": "centre", "allowed": "centre, left, right"}),
    ("y = 20", 'y = 20\ncolour = "#12345"', errors.LayoutChoice, "box 2 colour", {"found": '"#12345"'}),
    ("y = 20", 'y = 20\ncolour = "#123456\\n"', errors.LayoutChoice, "box 2 colour", {}),
    ('"no pool"]', '"no pool"]\nsecond_colour = 7', errors.LayoutText, "box 4 second_colour", {"found": "7"}),
    ('"no pool"]', '"no pool"]\nsecond = "{nme}"', errors.LayoutFieldUnknown, "box 4 second",
     {"nearest": "name"}),
    ("y = 20", 'y = 20\nlines = ["a", "{nme}"]', errors.LayoutFieldUnknown, "box 2 lines 2", {}),
    ("y = 20", 'y = 20\nlines = "x"', errors.LayoutList, "box 2 lines", {"found": '"x"'}),
    ("y = 20", "y = 20\nlines = ['a', 7]", errors.LayoutText, "box 2 lines 2", {"found": "7"}),
    ("y = 20", "y = 20\nwhen = 7", errors.LayoutList, "box 2 when", {"found": "7"}),
    ("y = 20", "y = 20\ncolour.red = 7", errors.LayoutText, "box 2 colour", {}),
    ('"Đoàn {delegation}"', '"""Đoàn\n{delegation}"""', errors.LayoutText, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"Đoàn\\u0007"', errors.LayoutText, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"' + "Đoàn " * 100 + '"', errors.LayoutTextLong, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"{delegaton}"', errors.LayoutFieldUnknown, "box 4 text vi",
     {"found": '"{delegaton}"', "nearest": "delegation"}),
    ('"Đoàn {delegation}"', '"{delegation.name}"', errors.LayoutFieldUnknown, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"{delegation:9999999}"', errors.LayoutFieldUnknown, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"{}"', errors.LayoutFieldUnknown, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"{code}"', errors.LayoutFieldUnknown, "box 4 text vi", {}),
    ('"Đoàn {delegation}"', '"{delegation"', errors.LayoutBraces, "box 4 text vi",
     {"found": '"{delegation"'}),
    ('"no pool"', '"no poool"', errors.LayoutFieldUnknown, "box 4 when 2", {"nearest": "pool"}),
    ('"no pool"', '"not pool"', errors.LayoutFieldUnknown, "box 4 when 2", {"nearest": "pool"}),
    ('languages = ["vi", "en"]', 'languages = ["vi",\n\n"de"]', errors.LayoutChoice,
     "back 1 languages 2", {"found": '"de"', "allowed": "en, fr, vi"}),
    ('kind = "programme"', 'kind = "person"', errors.LayoutChoice, "back 1 kind",
     {"allowed": "fill, text, logo, programme, notice"}),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "field", "facts"), KEYS_AND_VALUES)
def test_keys_and_values(
    old: str, new: str, kind: type[errors.LayoutFault], field: str, facts: dict[str, object]
) -> None:
    assert old in BADGE
    text = BADGE.replace(old, new)
    fault = fault_of(text)
    assert (type(fault), fault.field) == (kind, field)
    assert fault.facts().items() >= facts.items()
    section, *rest = field.split()
    key = rest[0] if section == "layout" else rest[1]
    begin = "[[box]]" if kind is errors.LayoutKeyMissing else '"de"' if "languages" in field else key
    lines = text.splitlines()
    assert lines[fault.line - 1].startswith(begin)
    number = 1 if section == "layout" else int(rest[0])
    assert sum(line.startswith(("[[" + section, "[" + section)) for line in lines[: fault.line]) == number


def test_the_line_is_the_item_s_own_also_in_braces() -> None:
    boxes = "box = [\n  { kind = 'fill', x = 0, y = 0, width = 1, height = 1 },\n  { kind = 'fil' },\n]\n"
    fault = fault_of(boxes + "[layout]\nname = 'x'\nwidth = 50\nheight = 50\n")
    assert (fault.line, fault.field) == (3, "box 2 kind")


def test_a_key_of_a_section_in_dots() -> None:
    text = BADGE.replace("width = 105\nheight = 148", "width = 105\nsize.height = 148")
    fault = fault_of(text)
    assert (fault.line, fault.field) == (4, "layout size")


@pytest.mark.parametrize(
    ("text", "line", "field", "nearest"),
    [
        (BADGE.replace("[layout]", "[layot]"), 1, "layot", "layout"),
        (SHEET.replace("[sheet]", "[sheets]"), 1, "sheets", "sheet"),
        (BADGE.replace("back", "backs"), line_of(BADGE, "[[back]]"), "backs", "back"),
        (BADGE.replace("[layout]", ""), 2, "name", "–"),
        (BADGE.replace("name =", '"" ='), 2, 'layout ""', "–"),
        (BADGE + "[sheet]\n", BADGE.count("\n") + 1, "sheet", "–"),
        ("x = 1", 1, "x", "–"),
    ],
)
def test_sections(text: str, line: int, field: str, nearest: str) -> None:
    fault = fault_of(text)
    assert isinstance(fault, errors.LayoutKeyUnknown)
    assert (fault.line, fault.field) == (line, field)
    assert nearest in ("–", fault.nearest)


def test_what_should_be_a_section() -> None:
    for text, line, field, allowed in (
        ("layout = 5", 1, "layout", "[layout]"),
        ("[[layout]]\n" + BADGE.split("\n", 1)[1], 1, "layout", "[layout]"),
        ("# one box\n" + BADGE.split("[[box]]")[0] + "[box]\nkind = 'fill'\n", 7, "box", "[[box]]"),
        (BADGE.replace('[[box]]\nkind = "fill"', '[box]\nkind = "fill"'), 6, "box", "[[box]]"),
        (BADGE.replace("[[box]]", "[box]"), 6, "box", "[[box]]"),
        ("box = [5]\n[layout]\nname='x'\nwidth=50\nheight=50\n", 1, "box 1", "[[box]]"),
        ("sheet = [5]\n", 1, "sheet", "[sheet]"),
    ):
        fault = fault_of(text)
        assert isinstance(fault, errors.LayoutSection), fault
        assert (fault.line, fault.field, fault.allowed) == (line, field, allowed)


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("columns", "0", errors.LayoutWhole),
        ("columns", "2.0", errors.LayoutWhole),
        ("columns", "true", errors.LayoutWhole),
        ("gap_x", "-1", errors.LayoutNumber),
        ("marks", "1", errors.LayoutTruth),
        ("marks", '"yes"', errors.LayoutTruth),
        ("badge", "6", errors.LayoutText),
    ],
)
def test_sheets(key: str, value: str, kind: type[errors.LayoutFault]) -> None:
    lines = [line for line in SHEET.splitlines() if not line.startswith(f"{key} ")]
    fault = fault_of("\n".join([*lines, f"{key} = {value}"]))
    assert (type(fault), fault.line, fault.field) == (kind, len(lines) + 1, f"sheet {key}")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("y = 120", "y = 12,5", "y = 12,5"),
        ("y = 120", "y = ", "y ="),
        ("y = 120", "y 120", "y 120"),
        ("y = 120", "y = 1 cm", "y = 1 cm"),
        ("y = 120", "y = [" + "[" * 30_000, "y = [[[["),
        ("y = 120", "y = " + "9" * 5000, "y = 9999"),
        ('"Thẻ thử"', '"Thẻ thử', 'name = { vi = "Thẻ thử, en = "Trial" }'),
        ('"Thẻ thử"', "“Thẻ thử”", "name = { vi = “Thẻ thử”"),
        ("[[box]]\nkind = \"fill\"", "[box\nkind = \"fill\"", "[box"),
        ("y = 120", "y = '''120", 'languages = ["vi", "en"]'),
    ],
)  # fmt: skip
def test_what_is_no_toml(old: str, new: str, found: str) -> None:
    text = BADGE.replace(old, new)
    fault = fault_of(text)
    assert isinstance(fault, errors.LayoutSyntax)
    assert fault.found.startswith(found)
    assert text.splitlines()[fault.line - 1].startswith(found[:10])


def test_what_is_said_twice() -> None:
    for text, line in (
        (BADGE.replace("y = 120", "y = 120\ny = 121"), 10),
        (BADGE + "[layout]\n", BADGE.count("\n") + 1),
        (BADGE.replace('en = "Trial"', 'en = "Trial", en = "x"'), 2),
    ):
        fault = fault_of(text)
        assert isinstance(fault, errors.LayoutTwice)
        assert fault.line == line


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (BADGE.encode("utf-16"), 1),
        (BADGE.encode("utf-16-le"), 1),
        (BADGE.replace("Đ", "D").encode("cp1258", "replace").replace(b"Th", b"Th\xe9"), 2),
    ],
)
def test_other_encodings(raw: bytes, line: int) -> None:
    # Little-endian UTF-16 without a mark is sound UTF-8 up to its first letter beyond ASCII.
    with pytest.raises(errors.LayoutFault) as caught:
        read_layout(decode(raw, "trial.toml"), "trial.toml")
    assert isinstance(caught.value, errors.LayoutEncoding | errors.LayoutSyntax)
    assert caught.value.line in (line, 2)


@pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
def test_empty_files(text: str) -> None:
    with pytest.raises(errors.FileEmpty):
        read_layout(decode(text.encode(), "trial.toml"), "trial.toml")


HOSTILE = {
    "a million boxes": "[[box]]\n" * 1_000_000,
    "as many boxes as fit": "[[box]]\n" * 7_999,
    "small boxes": BADGE + "[[box]]\nkind='fill'\nx=0\ny=0\nwidth=1\nheight=1\n" * 1000,
    "deep keys": "\n".join(f"[{'a.' * 490}b{number}]" for number in range(60)),
    "deep dots": "\n".join(f"{'a.' * 490}b{number} = 1" for number in range(60)),
    "deep lists": "x = " + "[" * 450 + "]" * 450,
    "deep braces": "x = " + "{a = " * 400 + "1" + "}" * 400,
    "long key": f"{'k' * 60_000} = 1",
    "long text": f"x = '{'t' * 60_000}'",
    "quotes": '"' * 63_000,
    "backslashes": 'x = "' + "\\" * 63_000,
    "controls": "\x00" * 60_000,
    "surrogates": "x = '\ud800'",
    "long number": "x = 0x" + "1" * 63_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_at_once(name: str) -> None:
    begin = time.process_time()
    fault = fault_of(HOSTILE[name])
    assert time.process_time() - begin < 5
    assert fault.line >= 1
    assert len(str(fault)) < 1000
    if name.startswith("a million"):
        assert isinstance(fault, errors.LayoutTooLarge)
    if name == "small boxes":
        assert isinstance(fault, errors.LayoutTooMany)
        assert fault.field == "box 201"
