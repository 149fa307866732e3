"""The tables of words are complete, agree with each other and with the types they speak of."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest

import checkin
from checkin.app import resources
from checkin.cli.main import COMMANDS
from checkin.desk.editing_programme import EDITABLE
from checkin.desk.settling import CHOICES, KEEP
from checkin.domain import errors
from checkin.domain.conflicts import FIELDS
from checkin.domain.kinds import HAND_OVER, KINDS
from checkin.domain.people import COLUMNS, MAX_TEXT
from checkin.domain.printing import Trouble
from checkin.domain.programme import LANGUAGES
from checkin.domain.trust import Standing
from checkin.domain.verdict import Verdict
from checkin.roster.judging import Evidence
from checkin.roster.lines import Kind
from checkin.roster.repaired import ChangeKind, DoubtKind
from checkin.roster.values import problem_of
from checkin.store.verifying import Finding
from checkin.words import Words
from checkin.words.table import load

FOLDER = resources() / "translations"
TABLES = {language: load(FOLDER, language) for language in LANGUAGES}
ENGLISH = TABLES["en"]
FORMS = {"en": {"one", "other"}, "fr": {"one", "other"}, "vi": {"other"}}

every_language = pytest.mark.parametrize("language", LANGUAGES)


def forms(entry: str | dict[str, str]) -> dict[str, str]:
    """Return the plural forms of an entry; a plain text is its own only form."""
    return entry if isinstance(entry, dict) else {"": entry}


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield every text of a language with its key."""
    for key, entry in TABLES[language].items():
        for form, text in forms(entry).items():
            yield f"{key}.{form}" if form else key, text


def facts(text: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def names(table: str) -> set[str]:
    """Return the keys of one table of English."""
    return {key.partition(".")[2] for key in ENGLISH if key.startswith(f"{table}.")}


def leaves(kind: type[errors.CheckinError]) -> Iterator[type[errors.CheckinError]]:
    """Yield the program's errors that have no kinds of their own."""
    below = [one for one in kind.__subclasses__() if one.__module__.startswith(errors.__name__)]
    if not below:
        yield kind
    for one in below:
        yield from leaves(one)


def roster_problems() -> set[str]:
    """Return the codes of what can be wrong with a row, read from the source."""
    package = Path(checkin.__file__).parent
    source = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("roster", "desk")
        for path in sorted((package / folder).rglob("*.py"))
    )
    codes = set(re.findall(r'_?Problem\(\s*"(\w+)"', source))
    codes |= set(re.findall(r'Rejected\([^()]*"(\w+)"\s*(?:,\s*sheet=[\w.]+\s*)?\)', source))
    codes |= set(re.findall(r'Rejected\(.*SHOWN\], "(\w+)"', source))
    codes |= set(re.findall(r'leave\([^()]*"(\w+)"\)', source))
    codes |= {str(problem_of("\x01")), str(problem_of("x" * (MAX_TEXT + 1)))}
    return codes | {"sessions_unknown"}


@every_language
def test_a_language_says_what_english_says(language: str) -> None:
    assert TABLES[language].keys() == ENGLISH.keys()
    for key, entry in ENGLISH.items():
        own = TABLES[language][key]
        assert isinstance(own, dict) == isinstance(entry, dict), key
        if isinstance(own, dict):
            assert own.keys() == FORMS[language], key
        known = [facts(text) for text in forms(entry).values()][-1]
        for text in forms(own).values():
            assert facts(text) == known, key


def test_every_verdict_has_words() -> None:
    assert names("verdict") == {*Verdict, "again", "out", "closed", "call_protocol"}


def test_every_trouble_of_a_printer_has_words() -> None:
    assert names("trouble") == set(Trouble)


def test_every_error_has_words_and_its_facts_only() -> None:
    kinds = list(leaves(errors.CheckinError))
    assert names("error") == {kind.__name__ for kind in kinds}
    for kind in kinds:
        for text in forms(ENGLISH[f"error.{kind.__name__}"]).values():
            assert facts(text) <= set(getattr(kind, "__dataclass_fields__", ())), kind


@every_language
def test_in_the_window_no_error_advises_the_command_line(language: str) -> None:
    assert names("window_error") <= names("error")
    for key in names("error") - {"RecoveryCodeNeeded", "PinMissing"}:
        spoken = TABLES[language].get(f"window_error.{key}") or TABLES[language][f"error.{key}"]
        for text in forms(spoken).values():
            assert not re.search("--[a-z]|CHECKIN_|=(yes|no|COLUMN)", text), key


def test_every_roster_problem_has_words() -> None:
    found = roster_problems()
    assert {"name_missing", "too_long", "control_characters", "erased"} <= found
    assert found <= names("problem")


def test_every_notice_of_an_import_has_words() -> None:
    package = Path(checkin.__file__).parent
    files = [*(package / "roster").glob("*.py"), *(package / "desk" / "importing").glob("*.py")]
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(files))
    codes = set(re.findall(r'Notice\(\s*"(\w+)"', source))
    codes |= {f"{kind}_row" for kind in get_args(Kind)} - {"person_row", "section_row"}
    codes |= {"section_delegation", "section_category", "section_guessed", "section_unclear"}
    assert names("notice") == codes


def test_every_repair_and_encoding_has_words() -> None:
    assert names("repair") == {*get_args(ChangeKind), *get_args(DoubtKind)}
    assert set(get_args(Evidence)) - {"mark", "zeros", "ascii", "valid_utf8"} <= names("why")


def test_every_field_kind_and_finding_has_words() -> None:
    assert names("field") == {*COLUMNS, *EDITABLE, "id", "minutes", "removed"}
    assert set(KINDS) - {HAND_OVER} <= names("happening")
    assert set(Finding) <= names("verify")


def test_every_conflict_and_choice_has_words() -> None:
    assert names("conflict_kind") == {FIELDS, *CHOICES}
    assert names("conflict_choice") == {KEEP, *chain.from_iterable(CHOICES.values())}


def test_every_command_has_help() -> None:
    assert names("help") == {*COMMANDS, "app"}


@every_language
def test_texts_are_composed_and_trimmed(language: str) -> None:
    for key, text in texts(language):
        assert unicodedata.is_normalized("NFC", text), key
        assert text.strip() == text != "", key
        assert "  " not in text, key


def test_french_spaces_and_quotation_marks() -> None:
    for key, text in texts("fr"):
        plain = re.sub(r"\{\w+\}", "x", text)
        plain = re.sub(r"://|(?<=\d):(?=\d)", "", plain)
        assert not re.search("(?<!\u00a0)[;:!?»]", plain), key
        assert not re.search("«(?!\u00a0)", plain), key
        assert not re.search('["“”]', plain), key
        assert not re.search(r"\((e|ne|trice|s)\)|[·.]e\b", plain), key


def test_vietnamese_tone_marks_and_quotation_marks() -> None:
    for key, text in texts("vi"):
        assert not re.search(r"o[àáảãạèéẻẽẹ]\b|(?<!q)u[ỳýỷỹỵ]\b", text.lower()), key
        assert not re.search('["«»]', text), key


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["0 changes", "1 change", "2 changes"]),
        ("fr", ["0 modification", "1 modification", "2 modifications"]),
        ("vi", ["0 thay đổi", "1 thay đổi", "2 thay đổi"]),
    ],
)
def test_plural_forms(language: str, expected: list[str]) -> None:
    words = Words(FOLDER, language)
    assert [words("import.changes", count) for count in range(3)] == expected


@every_language
def test_errors_and_verdicts_are_spoken(language: str) -> None:
    words = Words(FOLDER, language)
    told = words.error(errors.ColumnAmbiguous("list.csv", "name", ["Nom", "Tên"]))
    assert "list.csv" in told
    assert "Nom, Tên" in told
    assert words.verdict(Verdict.ADMITTED, again=True) == TABLES[language]["verdict.again"]
    assert words.verdict(Verdict.FULL) == TABLES[language]["verdict.full"]


@every_language
def test_what_a_newer_program_calls_something_is_shown_as_it_is(language: str) -> None:
    words = Words(FOLDER, language)
    assert words.term("verdict", "full") == words("verdict.full")
    assert words.term("verdict", "from_the_future") == "from_the_future"
    assert words.term("people", "similar") == "similar"


def test_every_standing_that_is_refused_has_words() -> None:
    assert names("standing") == {one.name.lower() for one in Standing} - {"counts"}
    for language in LANGUAGES:
        said = Words(FOLDER, language).error(errors.NotAdmitted("10.0.0.1:8443", "quarantined"))
        assert "quarantined" not in said
