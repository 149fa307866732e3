"""The sample event is complete and consistent: what it names exists, and everything is used."""

from __future__ import annotations

import csv
import datetime as dt
import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.faces import SHAPES
from checkin.domain.pictograms import PICTOGRAMS

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
LANGUAGES = {"vi", "fr", "en"}
HEADINGS = [
    "Mã đại biểu", "Danh xưng", "Họ và tên", "Chức vụ", "Cơ quan", "Đoàn", "Loại đại biểu", "Quốc gia",
    "Ngôn ngữ", "Trưởng đoàn", "Lễ tân", "Ngày", "Email", "Điện thoại", "Ghi chú",
    "Cách đọc tên", "Người đón",
]  # fmt: skip
SESSION_KEYS = {
    "id", "name", "day", "date", "starts", "ends", "hall", "capacity", "reentry", "parallel",
    "opens", "closes", "categories", "delegations", "people", "pictogram",
}  # fmt: skip
KINDS = {
    "salon", "plenary", "lunch-1", "lunch-2", "theme-cities", "theme-water", "theme-heritage",
    "theme-digital", "exhibition-1", "exhibition-2", "exhibition-3", "gala", "forum", "signing",
    "press-conference", "closing", "festival-1", "festival-2",
}  # fmt: skip
MEN = {"Ông", "M.", "S.E. M.", "Mr", "H.E. Mr"}
WOMEN = {"Bà", "Mme", "S.E. Mme", "Ms", "H.E. Ms"}
FRENCH_WOMANS_POST = re.compile(
    r"^(Vice-présidente|Conseillère|Directrice|Chargée|Cheffe|Adjointe|Ingénieure|Animatrice"
    r"|Ambassadrice|Coprésidente|Professeure|Déléguée|Attachée|Gérante|Trésorière|Consule)\b"
)
FRENCH_MANS_POST = re.compile(
    r"^(Vice-président|Conseiller|Directeur|Chargé|Chef|Adjoint|Ingénieur|Animateur|Ambassadeur"
    r"|Professeur|Délégué|Attaché|Gérant|Président)\b"
)


@pytest.fixture(scope="module")
def programme() -> dict[str, Any]:
    return tomllib.loads((SAMPLE / "programme.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def roster() -> list[dict[str, str]]:
    with (SAMPLE / "roster.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _delegation_ids(programme: dict[str, Any]) -> dict[str, str]:
    return {name: d["id"] for d in programme["delegation"] for name in d["name"].values()}


def _category_ids(programme: dict[str, Any]) -> dict[str, str]:
    return {c["name"]["vi"]: c["id"] for c in programme["category"]}


def test_the_files_are_in_nfc_without_foreign_look_alikes() -> None:
    for path in (SAMPLE / "programme.toml", SAMPLE / "roster.csv"):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert not set("ÐðƉ\u00a0\u200b\ufeff\t") & set(text)
        assert "  " not in text or path.suffix == ".toml"


def test_the_event_and_all_titles_are_in_three_languages(
    programme: dict[str, Any],
) -> None:
    assert programme["event"]["timezone"] == "Asia/Ho_Chi_Minh"
    assert programme["event"]["first_day"] == dt.date(2023, 4, 13)
    for notice in ("emergency", "contact"):
        assert set(programme["event"][notice]) == LANGUAGES
    assert all("113" in text and "114" in text for text in programme["event"]["emergency"].values())
    titled = [programme["event"]]
    for table in ("category", "delegation", "session"):
        titled += programme[table]
    for one in titled:
        assert set(one["name"]) == LANGUAGES
        assert all(text == text.strip() != "" for text in one["name"].values())


def test_identifiers_are_plain_and_unique(programme: dict[str, Any]) -> None:
    for table in ("category", "delegation", "session"):
        ids = [one["id"] for one in programme[table]]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)
        for language in LANGUAGES:
            names = [one["name"][language] for one in programme[table]]
            assert len(set(names)) == len(names)


def _luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_carry_black_or_white_text_and_differ(
    programme: dict[str, Any],
) -> None:
    colours = [c["colour"] for c in programme["category"]]
    assert Counter(c["shape"] for c in programme["category"]) == dict.fromkeys(SHAPES, 2)
    assert len(set(colours)) == len(colours) == 16
    for colour in colours:
        assert re.fullmatch(r"#[0-9A-F]{6}", colour)
        light = _luminance(colour)
        assert max(1.05 / (light + 0.05), (light + 0.05) / 0.05) >= 4.5


def test_fifty_vietnamese_and_twelve_french_authorities(
    programme: dict[str, Any], roster: list[dict[str, str]]
) -> None:
    vietnamese, french = [], []
    for one in programme["delegation"]:
        if re.match(r"(Tỉnh|Thành phố) ", one["name"]["vi"]) and one["country"] == "VN":
            vietnamese.append(one["name"]["vi"])
        elif re.match(r"(Vùng|Tỉnh|Thành phố|Cộng đồng) ", one["name"]["vi"]):
            french.append(one["name"]["fr"])
            assert one["country"] == "FR"
    assert (len(vietnamese), len(french)) == (50, 12)
    assert {*vietnamese, *french} <= {row["Đoàn"] for row in roster}


def test_eight_hundred_and_twelve_people_with_unique_references(
    roster: list[dict[str, str]],
) -> None:
    assert len(roster) == 812
    assert list(roster[0]) == HEADINGS
    assert [row["Mã đại biểu"] for row in roster] == [f"D{n:04d}" for n in range(1, 813)]


def test_every_row_names_a_delegation_and_a_category_of_the_programme(
    programme: dict[str, Any], roster: list[dict[str, str]]
) -> None:
    delegations, categories = _delegation_ids(programme), _category_ids(programme)
    countries = {d["id"]: d["country"] for d in programme["delegation"]}
    languages = {d["id"]: d["name"] for d in programme["delegation"]}
    for row in roster:
        used = delegations[row["Đoàn"]]
        assert row["Đoàn"] == languages[used]["vi" if countries[used] == "VN" else "fr"]
        assert row["Loại đại biểu"] in categories
    assert {delegations[row["Đoàn"]] for row in roster} == set(countries)
    assert {row["Loại đại biểu"] for row in roster} == set(categories)


def test_every_delegation_has_one_head_and_a_plausible_size(
    roster: list[dict[str, str]],
) -> None:
    sizes = Counter(row["Đoàn"] for row in roster)
    heads = Counter(row["Đoàn"] for row in roster if row["Trưởng đoàn"] == "x")
    assert all(3 <= size <= 25 for size in sizes.values())
    assert heads == Counter(dict.fromkeys(sizes, 1))
    assert 24 <= sum(row["Lễ tân"] == "x" for row in roster) <= 60


def test_every_field_is_well_formed(programme: dict[str, Any], roster: list[dict[str, str]]) -> None:
    for row in roster:
        assert all(value == value.strip() for value in row.values())
        assert all(row[field] for field in HEADINGS[:9])
        assert re.fullmatch(r"[A-Z]{2}", row["Quốc gia"])
        assert row["Ngôn ngữ"] in LANGUAGES
        assert {row["Trưởng đoàn"], row["Lễ tân"]} <= {"", "x"}
        assert row["Danh xưng"] in MEN | WOMEN
        for day in filter(None, row["Ngày"].split("; ")):
            assert 1 <= int(day) <= 4


def test_posts_agree_with_the_honorific(roster: list[dict[str, str]]) -> None:
    for row in roster:
        if row["Danh xưng"] in MEN:
            assert not FRENCH_WOMANS_POST.match(row["Chức vụ"]), row
        else:
            assert not FRENCH_MANS_POST.match(row["Chức vụ"]), row


def test_addresses_and_numbers_can_reach_nobody(roster: list[dict[str, str]]) -> None:
    emails = [row["Email"] for row in roster if row["Email"]]
    phones = [row["Điện thoại"] for row in roster if row["Điện thoại"]]
    assert len(set(emails)) == len(emails) < 406
    assert len(set(phones)) == len(phones) < 406
    for email in emails:
        assert re.fullmatch(r"[a-z]+\.[a-z]+@example\.(org|vn|fr)", email)
    for phone in phones:
        assert re.fullmatch(r"\+84 900 000 \d{3}|\+33 (1 99 00|6 39 98) \d\d \d\d", phone)


def test_people_share_names_across_delegations_and_once_within_one(
    roster: list[dict[str, str]],
) -> None:
    names = Counter(row["Họ và tên"] for row in roster)
    within = Counter((row["Họ và tên"], row["Đoàn"]) for row in roster)
    assert sum(count > 1 for count in names.values()) >= 5
    assert sum(count > 1 for count in within.values()) == 1


def test_sessions_are_all_there_and_refer_only_to_what_exists(
    programme: dict[str, Any], roster: list[dict[str, str]]
) -> None:
    sessions = programme["session"]
    known = {
        "categories": {c["id"] for c in programme["category"]},
        "delegations": {d["id"] for d in programme["delegation"]},
        "people": {row["Mã đại biểu"] for row in roster},
    }
    assert {s["id"] for s in sessions} == KINDS
    for session in sessions:
        assert set(session) <= SESSION_KEYS
        assert 1 <= session["day"] <= 4
        assert session["starts"] < session["ends"]
        assert session["hall"]
        assert session["pictogram"] in PICTOGRAMS
        assert session["reentry"] in {"free", "once", "in-out"}
        for rule, ids in known.items():
            listed = session.get(rule, [])
            assert len(set(listed)) == len(listed)
            assert set(listed) <= ids
    assert {s["reentry"] for s in sessions} == {"free", "once", "in-out"}
    assert {s["day"] for s in sessions} == {1, 2, 3, 4}
    assert [s["id"] for s in sessions if "opens" in s] == ["gala"]


def test_the_themes_run_in_parallel_in_halls_of_their_own(
    programme: dict[str, Any],
) -> None:
    themes = [s for s in programme["session"] if s.get("parallel") == "thematic"]
    assert len(themes) == 4
    assert len({(s["day"], s["starts"], s["ends"]) for s in themes}) == 1
    assert len({s["hall"] for s in themes}) == len({s["capacity"] for s in themes}) == 4


def test_four_pairs_sign_and_the_festival_is_open_to_everyone(
    programme: dict[str, Any],
) -> None:
    by_id = {s["id"]: s for s in programme["session"]}
    countries = {d["id"]: d["country"] for d in programme["delegation"]}
    assert [countries[one] for one in by_id["signing"]["delegations"]] == [
        "VN",
        "FR",
    ] * 4
    assert not {"categories", "delegations", "people"} & set(by_id["festival-1"])
    assert not {"categories", "delegations", "people"} & set(by_id["festival-2"])
