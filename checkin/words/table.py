"""Looking up words: ``resources/translations/LANGUAGE.toml``, English where a language lacks a key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checkin.domain.errors import CheckinError
from checkin.domain.programme import LANGUAGES
from checkin.domain.verdict import Verdict

_SHOWN = 8
"""How many items of a list a sentence names."""


def choose_language(environment: Mapping[str, str]) -> str:
    """Return the language of the environment: CHECKIN_LANGUAGE, else the locale, else English."""
    for name in ("CHECKIN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            language = value[:2].lower()
            return language if language in LANGUAGES else "en"
    return "en"


class Words:
    """The words of one language."""

    def __init__(self, folder: Path, language: str, *, window: bool = False) -> None:
        """Read the table of ``language`` from ``folder``.

        In a ``window`` an error advises what can be done there, not at the command line.
        """
        self._window = window
        self.language = language
        self.table = load(folder, language)
        self._english = self.table if language == "en" else load(folder, "en")

    def __call__(self, key: str, count: int | None = None, **facts: Any) -> str:
        """Return the text of ``key`` (``table.name``) with its facts filled in.

        ``count`` chooses between ``one`` and ``other``: Vietnamese has only ``other``, and in
        French nought is singular.
        """
        entry = self.table.get(key) or self._english[key]
        if isinstance(entry, dict):
            entry = entry.get(self._form(count or 0)) or entry["other"]
        shown = {name: _shown(value) for name, value in facts.items()}
        return str(entry).format(count=count, **shown)

    def error(self, error: CheckinError) -> str:
        """Return what went wrong, where, and what to do."""
        facts = error.facts()
        if "role" in facts:
            facts["role"] = self(f"role.{facts['role'] or 'none'}")
        if "verdict" in facts:
            facts["verdict"] = self(f"verdict.{facts['verdict']}")
        if "standing" in facts:
            facts["standing"] = self.term("standing", facts["standing"])
        name = type(error).__name__
        if self._window and f"window_error.{name}" in self._english:
            return self(f"window_error.{name}", **facts)
        return self(f"error.{name}", **facts)

    def verdict(self, verdict: Verdict, *, again: bool = False) -> str:
        """Return the words of a verdict."""
        if verdict is Verdict.ADMITTED and again:
            return self("verdict.again")
        return self(f"verdict.{verdict.value}")

    def term(self, table: str, name: str) -> str:
        """Return what ``name`` is called; itself where it comes from a newer program, or is nonsense."""
        key = f"{table}.{name}"
        return self(key) if isinstance(self._english.get(key), str) else name

    def _form(self, count: int) -> str:
        if self.language == "vi":
            return "other"
        if self.language == "fr":
            return "one" if count in (0, 1) else "other"
        return "one" if count == 1 else "other"


def load(folder: Path, language: str) -> dict[str, str | dict[str, str]]:
    """Return one language's table with keys ``table.name``."""
    with (folder / f"{language}.toml").open("rb") as file:
        tables = tomllib.load(file)
    return {f"{table}.{name}": text for table, entries in tables.items() for name, text in entries.items()}


def _shown(value: Any) -> Any:
    if isinstance(value, list | tuple):
        if not value:
            return "–"
        texts = [str(one) for one in value[:_SHOWN]]
        return ", ".join([*texts, "…"] if len(value) > _SHOWN else texts)
    return value
