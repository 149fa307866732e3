"""Which look, which words and which facts each verdict has."""

from __future__ import annotations

import pytest

from checkin.desk.scan import Ended, FirstEntry, Outcome
from checkin.domain.programme import LANGUAGES
from checkin.domain.verdict import Verdict
from checkin.store.queries import Person
from checkin.ui.look.tokens import Look
from checkin.ui.scan.sheet import ACCEPT_MS, CARD_MS, READ_MS, STAY_MS, Sheets, look_of
from checkin.ui.station import Station
from tests.ui.kit import MORNING_MS

STOPS = {Look.DENIED, Look.REVOKED}
NOBODY = {
    Verdict.UNKNOWN,
    Verdict.UNKNOWN_ISSUER,
    Verdict.FORGED,
    Verdict.ISSUER_REVOKED,
    Verdict.GENUINE_UNLISTED,
}


def person(**fields: object) -> Person:
    return Person(b"p" * 16, {"name": "Lê Văn An", "delegation": "ha-noi", "language": "vi", **fields})


def outcome(verdict: Verdict, **more: object) -> Outcome:
    facts: dict[str, object] = {
        "verdict": verdict,
        "session": "plenary",
        "at_ms": MORNING_MS,
        "person": None if verdict in NOBODY else person(),
        "first": FirstEntry(MORNING_MS - 120_000, None, "Cửa B", "Bàn 2"),
        "ended": Ended(MORNING_MS - 3_600_000, "Bàn 2", "mất", "123 456"),
        "where": ["lunch-1"],
    }
    return Outcome(**{**facts, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", Verdict)
def test_five_looks_serve_all_verdicts(verdict: Verdict) -> None:
    expected = {
        Verdict.ADMITTED: Look.ACCEPT,
        Verdict.ALREADY_IN: Look.DUPLICATE,
        Verdict.NOT_HERE: Look.DENIED,
        Verdict.NOT_OPEN: Look.DENIED,
        Verdict.FULL: Look.DENIED,
    }.get(verdict)
    look = look_of(verdict, protocol=False)
    if expected:
        assert look is expected
    elif "unknown" in verdict.value or verdict is Verdict.GENUINE_UNLISTED:
        assert look is Look.UNKNOWN
    else:
        assert look is Look.REVOKED


@pytest.mark.parametrize("verdict", sorted(set(Verdict) - NOBODY))
def test_someone_under_protocol_is_never_stopped_by_the_screen(verdict: Verdict, station: Station) -> None:
    look = look_of(verdict, protocol=True)
    assert look not in STOPS
    assert (look is Look.DUPLICATE) == (verdict in (Verdict.REVOKED, Verdict.REPLACED))
    sheet = Sheets(station).of(outcome(verdict, protocol=True))
    assert sheet.look is look
    assert sheet.chip == station.language.words("scan.protocol")
    if verdict is not Verdict.ADMITTED:
        assert sheet.title == station.language.words("verdict.call_protocol")
        assert station.language.words.verdict(verdict) in sheet.facts
        assert not sheet.returns


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_makes_a_sheet_in_every_language(
    station: Station, verdict: Verdict, language: str
) -> None:
    station.language.choose(language)
    sheet = Sheets(station).of(outcome(verdict))
    assert sheet.title == station.language.words.verdict(verdict)
    assert sheet.second != sheet.title
    assert (sheet.name == "Lê Văn An") == (verdict not in NOBODY)
    assert sheet.override == (
        verdict
        not in {
            Verdict.ADMITTED,
            Verdict.UNKNOWN,
            Verdict.UNKNOWN_ISSUER,
            Verdict.FORGED,
            Verdict.ISSUER_REVOKED,
        }
    )
    if verdict is not Verdict.ADMITTED and verdict is not Verdict.FULL and verdict is not Verdict.NOT_OPEN:
        assert sheet.facts, "a refusal says what to do"
    assert sheet.name in sheet.spoken


def test_only_a_plain_admission_goes_quickly(station: Station) -> None:
    sheets = Sheets(station)
    assert sheets.of(outcome(Verdict.ADMITTED)).stays_ms == ACCEPT_MS
    assert sheets.of(outcome(Verdict.ADMITTED, person=person(notes="xe lăn"))).stays_ms == READ_MS
    assert sheets.of(outcome(Verdict.ADMITTED, protocol=True)).stays_ms == CARD_MS
    assert sheets.of(outcome(Verdict.FULL)).stays_ms == STAY_MS
    assert sheets.of(outcome(Verdict.ADMITTED)).returns
    assert not sheets.of(outcome(Verdict.FULL)).returns


def test_the_facts_a_volunteer_needs(station: Station) -> None:
    sheets = Sheets(station)
    already = sheets.of(outcome(Verdict.ALREADY_IN)).facts[0]
    assert "08:38" in already
    assert "Cửa B" in already
    assert "123 456" in sheets.of(outcome(Verdict.REPLACED)).facts[0]
    assert "Lunch" in sheets.of(outcome(Verdict.NOT_HERE)).facts[0]
    assert "19:00" in sheets.of(outcome(Verdict.NOT_OPEN, opens="2027-01-15T19:00")).facts[0]
    closed = sheets.of(outcome(Verdict.NOT_OPEN, closed="2027-01-15T08:00:00"))
    assert closed.title == station.language.words("verdict.closed")
    assert "08:00" in closed.facts[0]
    assert sheets.of(outcome(Verdict.ADMITTED, out=True)).title == station.language.words("verdict.out")


def test_a_category_stands_in_for_a_name_not_known_yet(station: Station) -> None:
    sheet = Sheets(station).of(outcome(Verdict.GENUINE_UNLISTED, category_hint="press"))
    assert "Press" in sheet.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_issued_a_badge_that_is_not_on_the_list(station: Station, language: str) -> None:
    station.language.choose(language)
    words, sheets = station.language.words, Sheets(station)
    genuine = words("scan.genuine", desk="Cửa B")
    assert genuine in sheets.of(outcome(Verdict.GENUINE_UNLISTED, issued_by="Cửa B")).facts
    let_in = outcome(Verdict.ADMITTED, person=None, issued_by="Cửa B", override="genuine_unlisted")
    assert genuine in sheets.of(let_in).facts
    lost = sheets.of(outcome(Verdict.ISSUER_REVOKED, issued_by="Cửa B")).facts
    assert genuine not in lost
    assert words("scan.issued", desk="Cửa B") in lost


def test_the_second_line_speaks_the_delegates_language(station: Station) -> None:
    sheets = Sheets(station)
    french = sheets.of(outcome(Verdict.FULL, person=person(language="fr")))
    assert french.second == station.language.words_in("fr").verdict(Verdict.FULL)
    same = sheets.of(outcome(Verdict.FULL, person=person(language="en")))
    assert same.second == ""


LADY = {
    "name": "Katrien VAN DEN BOSSCHE",
    "honorific": "S.E. Mme",
    "post": "Ambassadrice de Belgique au Vietnam",
    "language": "fr",
    "pronunciation": "ka-TRIN fan-den-BOSS-khơ",
}


def test_the_protocol_card_comes_with_the_verdict(station: Station) -> None:
    greeter = "Vũ Hà, +84 900 000 123"
    station.language.choose("vi")
    who = person(**LADY, greeter=greeter)
    sheet = Sheets(station).of(outcome(Verdict.ADMITTED, person=who, protocol=True, first=None))
    assert sheet.card == (
        ("Cách đọc tên", "ka-TRIN fan-den-BOSS-khơ"),
        ("Chào bằng tiếng Pháp", "Bienvenue, Madame l’Ambassadrice."),
        ("Người đón", greeter),
    )
    assert LADY["post"] in sheet.line
    assert sheet.stays_ms == CARD_MS
    said = [sheet.spoken.index(text) for row in sheet.card for text in (row[0], row[1].removesuffix("."))]
    assert said == sorted(said)
    assert ".." not in sheet.spoken


def test_without_anybody_to_receive_them_the_card_says_whom_the_event_names(station: Station) -> None:
    station.language.choose("en")
    sheet = Sheets(station).of(outcome(Verdict.ADMITTED, person=person(), protocol=True))
    captions = [caption for caption, _ in sheet.card]
    assert captions == ["Greet in Vietnamese", "Call"]
    assert sheet.card[-1][1] == station.overview.event.contact["en"]


def test_there_is_no_card_for_anybody_else(station: Station) -> None:
    who = person(pronunciation="lê văn an", greeter="Vũ Hà")
    assert Sheets(station).of(outcome(Verdict.ADMITTED, person=who)).card == ()
