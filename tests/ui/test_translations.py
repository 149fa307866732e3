"""The window's texts: all of them, in all three languages, compiled, and with the same gaps."""

from __future__ import annotations

import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.kit import RESOURCES

FOLDER = RESOURCES / "translations"
SOURCES = sorted((RESOURCES.parent / "checkin" / "ui").rglob("*.py"))
TOOLS = Path(sys.executable).parent
FILES = ("checkin_vi", "checkin_fr", "checkin_en", "qtbase_vi")


def messages(path: Path) -> Iterator[tuple[str, str, list[str], str]]:
    """Yield (context, source, translations, state) of a Qt Linguist file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield name, message.findtext("source", ""), forms, translation.get("type", "")


def gaps(text: str) -> set[str]:
    """Return what the program fills in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name} | set(
        re.findall("%n|%[1-9]", text)
    )


@pytest.mark.parametrize("name", ["checkin_vi", "checkin_fr", "checkin_en"])
def test_the_sources_hold_every_text_of_the_window_and_no_other(name: str, tmp_path: Path) -> None:
    copy = tmp_path / f"{name}.ts"
    shutil.copy(FOLDER / f"{name}.ts", copy)
    options = ["-silent", "-locations", "none", "-no-obsolete"] + ["-pluralonly"] * (name == "checkin_en")
    update = [str(TOOLS / "pyside6-lupdate"), *options, *map(str, SOURCES), "-ts", str(copy)]
    subprocess.run(update, check=True, capture_output=True, timeout=120)
    assert list(messages(copy)) == list(messages(FOLDER / f"{name}.ts")), "make translations"


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_translated_with_the_same_gaps(name: str) -> None:
    for context, source, forms, state in messages(FOLDER / f"{name}.ts"):
        assert state == "", (context, source, state)
        for form in forms:
            assert form.strip(), (context, source)
            assert gaps(form) - {"%n"} == gaps(source) - {"%n"}, (context, source, form)
            assert form == form.strip() or source != source.strip(), (context, source, form)


@pytest.mark.parametrize("name", FILES)
def test_compiled_files_are_up_to_date(name: str, tmp_path: Path) -> None:
    compiled = tmp_path / f"{name}.qm"
    release = [str(TOOLS / "pyside6-lrelease"), "-silent", str(FOLDER / f"{name}.ts"), "-qm", str(compiled)]
    subprocess.run(release, check=True, capture_output=True, timeout=120)
    assert compiled.read_bytes() == (FOLDER / f"{name}.qm").read_bytes(), "make translations"


def test_french_has_its_spaces_and_quotation_marks() -> None:
    for context, source, forms, _ in messages(FOLDER / "checkin_fr.ts"):
        for form in forms:
            plain = re.sub(r"://|(?<=\d):(?=\d)|&|\{\w+\}", "x", form)
            assert not re.search("(?<!\u00a0)[;:!?»]", plain), (context, source, form)
            assert not re.search("«(?!\u00a0)|[\"“”]|'", plain), (context, source, form)


def test_vietnamese_is_composed_and_places_its_tones_as_the_press_does() -> None:
    import unicodedata

    for context, source, forms, _ in messages(FOLDER / "checkin_vi.ts"):
        for form in forms:
            assert form == unicodedata.normalize("NFC", form), (context, source)
            assert not re.search("[oOuU][àáảãạèéẻẽẹỳýỷỹỵ](?![a-zà-ỹ])", _without_qu(form)), (
                context,
                source,
                form,
            )


def test_no_text_is_made_where_the_translator_cannot_see_it() -> None:
    for path in SOURCES:
        found = re.findall(r"\btr\(\s*(f[\"']|[a-z_]+\b(?!\())", path.read_text(encoding="utf-8"))
        assert not found, (path.name, found)


def _without_qu(text: str) -> str:
    """In quý and qua the u belongs to the consonant."""
    return re.sub("[qQ][uU]", "q", text)
