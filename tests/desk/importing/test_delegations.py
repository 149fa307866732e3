"""Spellings of one delegation in a file: taken as one, or proposed, and never asked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.delegations import settle_delegations
from checkin.domain.programme import Names
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.roster.places import canonical

Places = dict[str, list[tuple[str, int]]]


def rows(*texts: str) -> Places:
    """Give a column of delegations its places."""
    found: Places = {}
    for row, text in enumerate(texts, start=2):
        found.setdefault(text, []).append(("", row))
    return found


def settle(
    texts: Mapping[str, Sequence[tuple[str, int]]],
    known: Mapping[str, Names] | None = None,
    answers: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
) -> tuple[dict[str, str], list[Question]]:
    asking = Asking(answers or {}, remembered or {})
    return settle_delegations(texts, known or {}, asking), asking.questions


def test_spellings_are_one_and_the_most_used_stands_for_them() -> None:
    result, questions = settle(
        rows("TP.HCM", "Thành phố Hồ Chí Minh", "Ho Chi Minh City", "TP.HCM", "Hà Nội")
    )
    assert result == {"Thành phố Hồ Chí Minh": "TP.HCM", "Ho Chi Minh City": "TP.HCM"}
    assert [(q.key, q.answer, q.by, q.count) for q in questions] == [
        ("delegation:thanh pho ho chi minh=tp hcm", "one", "default", 1),
        ("delegation:ho chi minh city=tp hcm", "one", "default", 1),
    ]
    assert questions[0].texts == ["Thành phố Hồ Chí Minh", "TP.HCM"]
    assert (questions[0].rows, questions[0].why) == ([3], "abbreviation")


def test_what_folds_alike_is_one_without_a_question() -> None:
    assert settle(rows("Île-de-France", "Ile de France", "ILE-DE-FRANCE")) == ({}, [])


def test_of_equals_the_one_with_its_marks_stands() -> None:
    result, _ = settle(rows("Danang", "Đà Nẵng"))
    assert result == {"Danang": "Đà Nẵng"}


def test_what_the_event_knows_stands_first() -> None:
    known = {"hcm": {"vi": "Thành phố Hồ Chí Minh", "en": "Ho Chi Minh City"}}
    result, questions = settle(rows("TP.HCM", "TP.HCM", "Ho Chi Minh City"), known)
    assert result == {"TP.HCM": "hcm"}
    assert [(q.key, q.texts) for q in questions] == [
        ("delegation:tp hcm=hcm", ["TP.HCM", "Thành phố Hồ Chí Minh"])
    ]


def test_what_may_be_one_is_proposed_and_taken_only_when_answered() -> None:
    texts = rows("Bretagne", "Bretagne", "Brittany", "Conseil régional de Bretagne")
    result, questions = settle(texts)
    assert result == {}
    assert [(q.why, q.answer, q.texts[0]) for q in questions] == [
        ("body", "apart", "Conseil régional de Bretagne"),
        ("language", "apart", "Brittany"),
    ]
    result, questions = settle(texts, answers={questions[1].key: "one"})
    assert result == {"Brittany": "Bretagne"}
    assert questions[1].by == "given"


def test_chains_lead_to_the_last() -> None:
    texts = rows("Bretagne", "Bretagne", "Bretagne", "Brittany", "Brittany", "Brittany Region")
    _, questions = settle(texts)
    result, _ = settle(texts, answers={q.key: "one" for q in questions})
    assert result == {"Brittany Region": "Bretagne", "Brittany": "Bretagne"}


def test_an_answer_is_remembered_whichever_is_used_more() -> None:
    told = {"delegation:brittany=bretagne": "one"}
    result, _ = settle(rows("Bretagne", "Bretagne", "Brittany"), remembered=told)
    assert result == {"Brittany": "Bretagne"}
    result, questions = settle(rows("Bretagne", "Brittany", "Brittany"), remembered=told)
    assert result == {"Bretagne": "Brittany"}
    assert [q.by for q in questions] == ["remembered"]
    imported = {"bretagne": {"und": "Bretagne"}}
    result, questions = settle(rows("Brittany"), imported, remembered=told)
    assert (result, questions[0].by) == ({"Brittany": "bretagne"}, "remembered")


def test_two_that_the_event_knows_are_only_proposed() -> None:
    known = {"lille": {"und": "Lille"}, "ville-de-lille": {"und": "Ville de Lille"}}
    result, questions = settle(rows("Lille", "Lille", "Ville de Lille", "City of Lille"), known)
    assert result == {}
    assert [(q.key, q.answer) for q in questions] == [
        ("delegation:ville de lille=lille", "apart"),
        ("delegation:city of lille=lille", "apart"),
    ]
    result, _ = settle(rows("Lille", "Lille", "Ville de Lille"), known, {questions[0].key: "one"})
    assert result == {"Ville de Lille": "lille"}


def test_a_slip_is_proposed_against_what_is_used_more() -> None:
    texts = rows("Greenpeace", "Greenpeace", "Greepeace", "Quảng Ninh", "Quảng Nimh", "Quảng Nimh")
    _, questions = settle(texts)
    assert sorted((q.why, q.answer, *q.texts) for q in questions) == [
        ("slip", "apart", "Greepeace", "Greenpeace"),
        ("slip", "apart", "Quảng Nimh", "Quảng Ninh"),
    ]


def test_one_letter_that_tells_things_apart_is_no_slip() -> None:
    assert settle(
        rows(
            *("Association France-Vietnam 94", "Association France-Vietnam 95", "Đội xe A", "Đội xe B"),
            *("Austria", "Australia", "Hà Nam", "Hà Nội", "Sơn La", "Sơn Tây", "Bộ Nội vụ", "Sở Nội vụ"),
            *("Université Paris V", "Université Paris I", "Niger", "Nigeria", "Mali", "Bali"),
            *("Permanent Mission of Ireland in Geneva", "Permanent Mission of Iceland in Geneva"),
        )
    ) == ({}, [])


def test_authorities_of_the_conference_stay_apart() -> None:
    names = "Hà Nội|Hà Nam|Hà Giang|Hà Tĩnh|Hải Phòng|Hải Dương|Quảng Nam|Quảng Ninh|Quảng Trị|Quảng Ngãi"
    more = "Loire|Loire-Atlantique|Haute-Loire|Pays de la Loire|Nord|Nord-Pas-de-Calais|Lille|Đại học Lille"
    assert settle(rows(*names.split("|"), *more.split("|"))) == ({}, [])


SPELLINGS = (
    "TP.HCM|Ho Chi Minh City|Sài Gòn|UBND TP.HCM|HĐND TP.HCM|Hà Nội|Hanoi|Ville de Hanoï|Hà Nội, Việt Nam|"
    "Bretagne|Brittany|Région Bretagne|Conseil régional de Bretagne|AFD|"
    "Agence française de développement (AFD)|"
    "Agence française de développement|Agence française de dévelopement|Guadeloupe|Région Guadeloupe|"
    "Département de la Guadeloupe|Lille|Ville de Lille|Lylle|French Embassy|Ambassade de France au Vietnam|"
    "Đại sứ quán Pháp tại Việt Nam|Île-de-France|Ile de France|Greenpeace|Greepeace|Greenpaece|ລາວ|-"
).split("|")
COLUMNS = st.lists(st.sampled_from(SPELLINGS), max_size=40)
EVENTS = st.dictionaries(
    st.sampled_from(["one", "two", "three"]),
    st.dictionaries(st.sampled_from(["vi", "fr", "en"]), st.sampled_from(SPELLINGS), min_size=1),
)


@given(COLUMNS, EVENTS, st.randoms(use_true_random=False), st.booleans())
def test_order_does_not_matter(column: list[str], known: dict[str, Names], random: object, one: bool) -> None:
    texts = rows(*column)
    _, questions = settle(texts, known)
    answers = {q.key: "one" for q in questions} if one else {}
    items, ids = list(texts.items()), list(known.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    random.shuffle(ids)  # type: ignore[attr-defined]
    first, second = settle(texts, known, answers), settle(dict(items), dict(ids), answers)
    assert first == second


@given(COLUMNS, EVENTS, st.booleans())
def test_settled_once_is_settled(column: list[str], known: dict[str, Names], one: bool) -> None:
    texts = rows(*column)
    _, questions = settle(texts, known)
    answers = {q.key: "one" for q in questions} if one else {}
    result, questions = settle(texts, known, answers)
    names = {fold(name) for key, value in known.items() for name in (key, *value.values())}
    keys = [q.key.removeprefix("delegation:").split("=") for q in questions]
    assert len({mine for mine, _ in keys}) == len(keys)
    assert not {(b, a) for a, b in keys} & {(a, b) for a, b in keys}
    for text, other in result.items():
        assert text in texts
        assert other in texts or other in known
        assert other in known or fold(other) not in names
        assert other not in result
    again: Places = {}
    for text, places in texts.items():
        again.setdefault(result.get(text, text), []).extend(places)
    assert settle(again, known, answers)[0] == {}


@given(COLUMNS)
def test_without_answers_only_equal_names_are_one(column: list[str]) -> None:
    result, _ = settle(rows(*column))
    for text, other in result.items():
        assert canonical(text).key == canonical(other).key
