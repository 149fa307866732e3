"""Remarks speak in three languages, of every problem there is."""

from __future__ import annotations

import pytest

from checkin.app import resources
from checkin.domain.programme import LANGUAGES
from checkin.words import Words
from checkin.words.remarks import say
from checkin.words.table import load

FOLDER = resources() / "translations"
PROBLEMS = [key.partition(".")[2] for key in load(FOLDER, "en") if key.startswith("problem.")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence_and_a_wish(language: str) -> None:
    words = Words(FOLDER, language)
    for problem in PROBLEMS:
        assert "…" in say(words, f"problem_{problem}", value="…")
        assert say(words, f"problem_{problem}_wish").endswith(".")


def test_value_and_facts_are_quoted() -> None:
    words = Words(FOLDER, "vi")
    assert say(words, "problem_date_unclear", value="mai").endswith(": “mai”")
    assert (
        say(words, "both_changed", after="{a}", here="b")
        == "Danh sách ghi “{a}”, còn hội nghị đã ghi nhận “b”"
    )
    assert "“A” thành “a”" in say(words, "repaired_capitals", count=3, before="A", after="a")


def test_a_code_of_a_newer_program_is_itself() -> None:
    words = Words(FOLDER, "fr")
    assert say(words, "problem_from_tomorrow", value="") == "from_tomorrow"
    assert say(words, "problem_from_tomorrow_wish") == "Merci de vérifier cette cellule."
