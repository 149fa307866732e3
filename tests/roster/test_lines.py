"""Rows that are somebody, and rows that are not."""

from __future__ import annotations

import pytest

from checkin.roster import Notice, RosterRow, Told, people
from checkin.roster.columns import recognise
from checkin.roster.feet import is_foot, is_total
from checkin.roster.lines import Lines
from checkin.roster.sections import Field, Section, Sections, section_of
from tests.roster.grids import table


def kinds(text: str, merges: list[tuple[int, int, int, int]] | None = None) -> list[str]:
    """Return what the rows below the headings are."""
    found = table(text, merges or [])
    lines = Lines(found.source, found.headings, recognise(found), {})
    return [lines.line(row, cells).kind for row, cells in found.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STT|Họ tên|Chức vụ\n1|Lý Văn Thử|\n2||", "person number"),
        ("STT|Họ tên|Chức vụ\n|Đoàn Văn Mẫu|\n|Đoàn Pháp|", "person section"),
        ("STT|Họ tên|Chức vụ\nII|Sở Mẫu|\n1|Lý Văn Thử|x", "section person"),
        ("Name|Post\nMaurice|\nChad|\nAda Testwood|", "person person person"),
        ("Name|Post\nJ. Testwood|\nA. Sample|\nV. Mockley|", "person person person"),
        ("Name\nAda Testwood\nBen Mockley", "person person"),
        ("Name\nPress:\nAda Testwood", "section person"),
        ("Name|Post\nAda|x\nTotal: 1|\nNote: seats are few|\nAda Testwood|", "person total foot foot"),
        ("STT|Tên|Chức vụ\n1|Lý|x\n|Cộng|1\nB. Khách mời||\n1|Mẫu|", "person total section person"),
        ("STT|Tên|Chức vụ\n1|Lý|x\nNgười lập biểu||\n|Lý|\n2|Mẫu|y", "person foot foot person"),
        ("Tên|SĐT\nCông|0901234567\nTổng Văn Mẫu|1", "person person"),
        ("Name|Post|Country\nTotal|Director|France", "person"),
        ("Name|Post|Country\nAda|x|UK\nNAME|POST|COUNTRY\nBen|y|UK", "person headings person"),
    ],
)
def test_kinds(text: str, expected: str) -> None:
    assert kinds(text) == expected.split()


def test_a_merged_row_is_a_section() -> None:
    assert kinds("Name|Post\nSunshine\nAda|x", [(2, 0, 2, 1)]) == ["section", "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng cộng: 45",
        "TỔNG CỘNG",
        "Tổng số: 45 người",
        "Tổng số đại biểu: 45",
        "Cộng",
        "Total",
        "Total : 12 participants",
        "Sous-total",
        "Total général",
        "Grand total: 1,234",
    ],
)
def test_totals(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize(
    "text", ["Công", "Tống Văn Mẫu", "Total Energies", "Cộng đồng Pháp ngữ", "Tổng thư ký"]
)
def test_no_totals(text: str) -> None:
    assert not is_total(text)


@pytest.mark.parametrize(
    "text",
    [
        "Người lập biểu",
        "(Ký, ghi rõ họ tên)",
        "Hà Nội, ngày 5 tháng 11 năm 2026",
        "Ngày ... tháng ... năm 2026",
        "TM. ỦY BAN NHÂN DÂN",
        "Nơi nhận:",
        "Ghi chú: danh sách có thể thay đổi",
        "(*) dự trực tuyến",
        "Fait à Paris, le 3 mai 2027",
        "Prepared by",
        "Cập nhật ngày 3/5",
    ],
)
def test_feet(text: str) -> None:
    assert is_foot([text])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("II. Đoàn Pháp (12 người)", Section("delegation", "Đoàn Pháp")),
        ("Délégation de la Ville de Modèle", Section("delegation", "Délégation de la Ville de Modèle")),
        ("A. LÃNH ĐẠO", Section("category", "LÃNH ĐẠO")),
        ("Interprètes :", Section("category", "Interprètes")),
        ("Tỉnh Hà Giang", Section("delegation", "Tỉnh Hà Giang")),
        ("Lý Văn Thử", None),
        ("Bo Jensen", None),
    ],
)
def test_sections(text: str, expected: Section | None) -> None:
    assert section_of(text, {}, sure=False, uncounted=False) == expected


@pytest.mark.parametrize("field", ["category", "delegation", "nothing"])
def test_what_the_event_knows_decides(field: Field) -> None:
    found = section_of("IV. Sunshine (3)", {"sunshine": field}, sure=False, uncounted=False)
    assert found == Section(field, "Sunshine")


def test_a_guess_says_what_it_is() -> None:
    sections = Sections(recognise(table("Name|Delegation\nAda Testwood|UK")))
    assert sections.begin(Section("delegation", "Sunshine")) == "section_delegation"
    assert (sections.guess, sections.values) == ("", {"delegation": "Sunshine"})
    assert sections.begin(Section("", "Moonlight")) == "section_guessed"
    assert (sections.guess, sections.values) == (
        "category",
        {"delegation": "Sunshine", "category": "Moonlight"},
    )


def test_a_section_that_says_nothing_changes_nothing() -> None:
    sections = Sections(recognise(table("Name|Post\nAda Testwood|x")))
    sections.begin(Section("delegation", "Sunshine"))
    assert sections.begin(Section("nothing", "Late arrivals")) == "section_unclear"
    assert (sections.guess, sections.values) == ("", {"delegation": "Sunshine"})


def test_what_was_guessed_is_told_by_its_name() -> None:
    found = table("No.|Full name|Post\nIV.|Sunshine|\n1|Ada Testwood|Director")
    told = Told()
    [person] = people(found, recognise(found), told)
    assert isinstance(person, RosterRow)
    assert person.fields["delegation"] == "Sunshine"
    assert told.notices == [Notice("section_guessed", 2, value="Sunshine", guess="delegation")]
