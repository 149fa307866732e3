"""One letter wrong in a long word is a slip; in short ones and numbers it is another thing."""

from __future__ import annotations

import pytest

from checkin.desk.importing.slips import slips


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("greepeace", "greenpeace"),
        ("greenpaece", "greenpeace"),
        ("greenpeacee", "greenpeace"),
        ("agence de developement", "agence de developpement"),
        ("truong daihoc", "truong dai hoc"),
    ],
)
def test_a_slip_is_found_both_ways(text: str, target: str) -> None:
    assert slips([text], [target], ()) == {text: [target]}
    assert slips([target], [text, target], ()) == {target: [text]}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("so noi vu", "bo noi vu"),
        ("doi xe a", "doi xe b"),
        ("association 94", "association 95"),
        ("lycee 12345", "lycee 12346"),
        ("mali", "bali"),
        ("grenpece", "greenpeace"),
        ("quang nam", "quang tam"),
        ("a" * 100, "a" * 99),
        ("", ""),
    ],
)
def test_what_differs_otherwise_is_none(text: str, target: str) -> None:
    assert slips([text], [target], ()) == {}


def test_short_words_are_judged_only_by_what_is_known() -> None:
    assert slips(["quang nimh"], ["quang ninh"], ()) == {}
    assert slips(["quang nimh"], ["quang ninh"], {"quang ninh"}) == {"quang nimh": ["quang ninh"]}
