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


@pytest.mark.parametrize(
    "name",
    [
        *("Signe Hansen", "SIGNE HANSEN", "Note Smith", "Thu Trường", "Important Diallo", "Tm Nguyễn"),
        *("- Nguyễn Văn Mẫu", "* Nguyễn Văn Mẫu", "(*) Nguyễn Văn Mẫu", "Da Kyung Kim", "NB Kouassi"),
    ],
)
@pytest.mark.parametrize("rest", ["", "|Roskilde"])
def test_a_name_that_begins_like_a_note_is_a_person(name: str, rest: str) -> None:
    below = "\nBen Mockley|Lyon\nCy Sample|\nDi Tester|Huế"
    assert kinds(f"Full name|Delegation\nAda Testwood|Huế\n{name}{rest or '|'}{below}") == ["person"] * 5


def test_a_bullet_beside_a_delegation_is_a_person() -> None:
    assert kinds("Full name|Delegation|Post\nAda Testwood|Huế|x\n- Ben|Lyon|\nCy|Huế|x") == ["person"] * 3


@pytest.mark.parametrize("headings", ["Full name", "Full name|Email", "Full name|Email|Delegation"])
def test_people_below_a_note_are_people(headings: str) -> None:
    blank = "|" * headings.count("|")
    names = ["Ada Testwood", "Ben Mockley", "Note: seats are few", "Cy Sample", "Di Tester", "Signe Hansen"]
    text = "\n".join([headings, *(name + blank for name in names)])
    assert kinds(text) == ["person", "person", "foot", "person", "person", "person"]


def test_signatures_at_the_end_are_nobody() -> None:
    text = "Full name|Delegation|Post\nAda Testwood|Huế|x\nBen Mockley|Lyon|x\n"
    assert kinds(f"{text}Nơi nhận:||\n- Lưu VT||\nCy Sample||") == ["person"] * 2 + ["foot"] * 3
    assert kinds("Full name|Post\nAda Testwood|x\nBen Mockley|x\nThu Truong|") == ["person", "person", "foot"]


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


def test_delegates_without_a_name_yet_are_people() -> None:
    rows = [f"{what} {number}|" for number in range(1, 9) for what in ("Đại biểu", "Delegate")]
    assert kinds("Họ và tên|Đoàn\n" + "\n".join(rows)) == ["person"] * len(rows)


@pytest.mark.parametrize("field", ["category", "delegation", "nothing"])
def test_what_the_event_knows_decides(field: Field) -> None:
    found = section_of("IV. Sunshine (3)", {"sunshine": field}, sure=False, uncounted=False)
    assert found == Section(field, "Sunshine")


def delegations(text: str) -> list[str]:
    """Return the delegation of each person."""
    found = table(text)
    rows = people(found, recognise(found), Told())
    return [str(row.fields.get("delegation", "")) for row in rows if isinstance(row, RosterRow)]


def test_a_section_above_the_headings_speaks_for_the_first_people() -> None:
    head = "Danh sách đại biểu\nĐoàn Pháp\nSTT|Họ và tên|Chức vụ\n1|Luce Petitpas|x\n"
    assert delegations(f"{head}|Đoàn Lào|\n1|Lý Văn Thử|x") == ["Đoàn Pháp", "Đoàn Lào"]
    again = "Đoàn Lào||\nSTT|Họ và tên|Chức vụ\n1|Lý Văn Thử|x"
    assert delegations(head + again) == ["Đoàn Pháp", "Đoàn Lào"]


def test_a_title_above_the_headings_is_no_section_by_itself() -> None:
    assert delegations("Đoàn Pháp\nSTT|Họ và tên|Chức vụ\n1|Luce Petitpas|x\n2|Lý Văn Thử|x") == ["", ""]


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
