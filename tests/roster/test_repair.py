"""Whole tables repaired, told about, and repaired only once."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.text import tidy
from checkin.roster.repair import Repaired, repair
from checkin.roster.repaired import Doubt, Example, Repair


def done(**columns: Sequence[str]) -> Repaired:
    rows = range(2, 2 + max(map(len, columns.values())))
    return repair(columns, rows)


def kinds(repaired: Repaired) -> dict[tuple[str, str], int]:
    return {(found.field, found.kind): found.count for found in repaired.changes}


def test_what_is_right_comes_back_as_the_same_object() -> None:
    columns: dict[str, Sequence[str]] = {
        "name": ["Nguyễn Văn Hoà", "Jean-Luc O’BRIEN", "Sỹ Thử", "Hélène d'Estrelle", "Guðrún Ósk", ""],
        "post": ["maire", "Giám đốc", "UNESCO", "", "Directrice", "PDG"],
        "email": ["a@test.example", "", "", "", "", ""],
    }
    repaired = repair(columns, range(2, 8))
    assert repaired == Repaired(columns, (), ())
    assert all(repaired.columns[field] is columns[field] for field in columns)


def test_each_repair_is_told_with_rows_and_examples() -> None:
    repaired = done(
        name=[
            "Ðặng Thị Mẫu",
            "Nguye\u0302\u0303n  An",
            "O´Brien Ian",
            "Jean\u00a0Testy",
            "LÝ VĂN THỬ",
            "x\u00adYz",
        ]
    )
    assert repaired.columns["name"] == [
        *("Đặng Thị Mẫu", "Nguyễn An", "O'Brien Ian", "Jean Testy", "Lý Văn Thử", "xYz")
    ]
    assert kinds(repaired) == {
        ("name", "vietnamese_d"): 1,
        ("name", "composed"): 1,
        ("name", "spaces"): 2,
        ("name", "hyphens"): 1,
        ("name", "invisible"): 1,
        ("name", "capitals"): 1,
    }
    assert Repair("name", "capitals", 1, (Example(6, "LÝ VĂN THỬ", "Lý Văn Thử"),)) in repaired.changes


def test_examples_are_three_different_ones() -> None:
    repaired = done(country=["PHÁP"] * 5 + ["FRANCE", "ĐỨC", "LAOS"])
    (change,) = repaired.changes
    assert change.count == 8
    assert [example.row for example in change.examples] == [2, 7, 8]


def test_legacy_fonts_in_every_kind_of_column() -> None:
    repaired = done(
        name=["NguyÔn V¨n Hµ", "Lª ThÞ H\u00ad¬ng", "TRÇN THÞ B×NH", "Vò Hoa"],
        delegation=["Hµ Néi", "Hµ Néi", "Th¸i B×nh", "Île-de-France"],
        head=["Cã", "Kh«ng", "", ""],
        sessions=["Phiªn 1", "Phiªn 2", "", ""],
    )
    assert repaired.columns == {
        "name": ["Nguyễn Văn Hà", "Lê Thị Hương", "Trần Thị Bình", "Vũ Hoa"],
        "delegation": ["Hà Nội", "Hà Nội", "Thái Bình", "Île-de-France"],
        "head": ["Có", "Không", "", ""],
        "sessions": ["Phiên 1", "Phiên 2", "", ""],
    }
    assert {change.kind for change in repaired.changes} == {"tcvn3", "capitals"}


def test_tcvn3_has_no_capitals_with_tones() -> None:
    repaired = done(
        name=["NguyÔn Ngäc ¸nh", "ng« v¨n \u00f2t"],
        organisation=["ñy ban d©n téc", "Liªn ®oµn \u00f6ng dông"],
        notes=["\u00fd kiÕn cña §oµn", "¨n chay"],
    )
    assert repaired.columns == {
        "name": ["Nguyễn Ngọc Ánh", "Ngô Văn Ũt"],
        "organisation": ["Ủy ban dân tộc", "Liên đoàn ửng dụng"],
        "notes": ["ý kiến của Đoàn", "ăn chay"],
    }


def test_a_column_of_several_lists_some_in_unicode() -> None:
    texts = [
        "NguyÔn V¨n Hµ",
        "TrÇn ThÞ H\u00ad¬ng",
        "Đặng Mẫu",
        "Phïng Hång YÕn",
        "Hµ Hång",
        "Hélène Noël",
        "Bé Hå",
    ]
    repaired = done(name=texts)
    assert repaired.columns["name"] == [
        *("Nguyễn Văn Hà", "Trần Thị Hương", "Đặng Mẫu", "Phùng Hồng Yến", "Hà Hồng", "Hélène Noël", "Bé Hå")
    ]
    assert [(doubt.kind, doubt.count) for doubt in repaired.doubts] == [("font_unsure", 1)]


def test_words_met_in_sure_texts_are_no_doubt_in_others() -> None:
    repaired = done(name=["Phaïm Vaên Haø", "Traàn Vaên Nam", "Phaïm Kim Thoa", "Đặng Mẫu", "Loïc Petitpas"])
    assert repaired.columns["name"] == [
        *("Phạm Văn Hà", "Trần Văn Nam", "Phạm Kim Thoa", "Đặng Mẫu", "Loïc Petitpas")
    ]


def test_what_one_repair_uncovers_another_mends() -> None:
    assert done(reference=["\u00adLµ"]).columns["reference"] == ["Là"]
    repaired = done(name=["\u200bNguyÔn V¨n\u200b Hµ"])
    assert repaired.columns["name"] == ["Nguyễn Văn Hà"]
    assert kinds(repaired) == {("name", "tcvn3"): 1, ("name", "invisible"): 1}


def test_capitals_stay_where_they_are_spared() -> None:
    columns = {"1": ["LÝ VĂN THỬ", "ĐOÀN PHÁP"], "2": ["MAIRE", "#REF!"], "3": ["N/A", "#N/A"]}
    fields = {"1": "name", "2": "post", "3": "country"}
    repaired = repair(columns, (2, 3), fields, lambda fresh: {1} if fresh["1"] else ())
    assert repaired.columns == {
        "1": ["Lý Văn Thử", "ĐOÀN PHÁP"],
        "2": ["Maire", "#REF!"],
        "3": ["N/A", "#N/A"],
    }
    assert [(one.field, one.count) for one in repaired.changes] == [("1", 1), ("2", 1)]


def test_vni_beside_a_french_column() -> None:
    repaired = done(
        name=["Nguyeãn Vaên Haø", "Traàn Thò Höông"], organisation=["Région Thaï", "Mairie de Loïc"]
    )
    assert repaired.columns["name"] == ["Nguyễn Văn Hà", "Trần Thị Hương"]
    assert repaired.columns["organisation"] == ["Région Thaï", "Mairie de Loïc"]


def test_what_is_doubtful_is_told_and_left() -> None:
    texts = ["Аnna Testova", "Nguy?n An", "a\x07b", "Trịnh Mẫu", "NguyÔn V¨n Hµ", "Bé Hå"]
    repaired = done(notes=texts)
    assert repaired.columns["notes"] == [*texts[:4], "Nguyễn Văn Hà", "Bé Hå"]
    assert {doubt.kind for doubt in repaired.doubts} == {
        *("look_alike", "letters_lost", "control_characters", "font_unsure")
    }
    assert Doubt("notes", "font_unsure", 1, (Example(7, "Bé Hå", "Bé Hå"),)) in repaired.doubts


def test_family_names_in_capitals_on_purpose() -> None:
    repaired = done(
        family_name=["DURANDAL", "DURANDAL", "NGUYỄN", "DURANDAL", "DE LA TESTE"],
        given_name=["Roch", "LUCE", "An", "J.", ""],
    )
    assert repaired.columns["family_name"] == ["DURANDAL", "Durandal", "Nguyễn", "DURANDAL", "de la Teste"]
    assert repaired.columns["given_name"] == ["Roch", "Luce", "An", "J.", ""]


def test_whose_companion_may_be_told_by_a_reference() -> None:
    assert done(companion_of=["DLG-A", "lý thử", "Ðặng  Mẫu"]).columns == {
        "companion_of": ["DLG-A", "lý thử", "Đặng Mẫu"]
    }


def test_references_and_addresses_keep_their_marks() -> None:
    columns = {"reference": ["VN\u2010A1", "A\u00a0B"], "email": ["o`x@test.example", "A@TEST.EXAMPLE"]}
    repaired = repair(columns, (2, 3))
    assert repaired.columns == {"reference": ["VN\u2010A1", "A B"], "email": columns["email"]}


def test_nothing_to_repair() -> None:
    assert repair({}, ()) == Repaired({}, (), ())
    assert done(name=[]).columns == {"name": []}


CELLS = st.lists(
    st.sampled_from(
        [
            *(
                "NguyÔn",
                "V¨n",
                "Hµ",
                "Vò",
                "Bé",
                "Hå",
                "Ph\u00ad¬ng",
                "§ç",
                "Traàn",
                "Thò",
                "Haø",
                "Ñaëng",
                "HOÀNG",
            ),
            *(
                "Nguyễn",
                "TRẦN",
                "Hoà",
                "Ðỗ",
                "Guðrún",
                "Loïc",
                "Hélène",
                "DE",
                "LA",
                "D'ESTE",
                "O´Brien",
                "МИР",
            ),
            *(
                "Nguye\u0302\u0303n",
                "x\u00ady",
                "\u200b",
                "\u00a0",
                "  ",
                "\n",
                "II",
                "UNESCO",
                "jean-luc",
                "ĐOÀN",
            ),
            *(
                "A",
                "J.",
                "GS.TS.",
                "?",
                "a?b",
                "Аnna",
                "«",
                "»",
                "ß",
                "\u00ad",
                "\x07",
                "TP.HCM",
                "\u2028",
                "–",
            ),
        ]
    )
    | st.text(max_size=3),
    max_size=3,
).map(" ".join)
FIELDS = (
    "name",
    "family_name",
    "given_name",
    "delegation",
    "post",
    "notes",
    "reference",
    "sessions",
    "other",
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(FIELDS), min_size=3, max_size=3, unique=True),
    st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5),
)
def test_twice_is_once(fields: list[str], table: list[tuple[str, ...]]) -> None:
    columns = {field: [row[index] for row in table] for index, field in enumerate(fields)}
    rows = range(1, len(table) + 1)
    once = repair(columns, rows)
    again = repair(once.columns, rows)
    assert again.columns == once.columns
    assert not again.changes
    for field, texts in once.columns.items():
        assert len(texts) == len(table)
        changed = sum(before != after for before, after in zip(columns[field], texts, strict=True))
        told = sum(change.count for change in once.changes if change.field == field)
        assert changed <= told


@settings(deadline=None)
@given(st.lists(CELLS, max_size=6))
def test_tidying_finds_nothing_left_but_what_was_doubtful(texts: list[str]) -> None:
    repaired = repair({"name": texts}, range(len(texts)))
    doubtful = {doubt.kind for doubt in repaired.doubts}
    if not doubtful:
        assert [tidy(text) for text in repaired.columns["name"]] == list(repaired.columns["name"])
