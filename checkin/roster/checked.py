"""What a programme file holds, each value checked as it is taken out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from checkin.domain import errors
from checkin.domain.programme import LANGUAGES
from checkin.domain.text import tidy
from checkin.roster.files import system_faults

_T = TypeVar("_T")
_MAX_BYTES: Final = 4 << 20


class Checks:
    """Takes values out of tables; a wrong one is told as a ``ProgrammeFault`` that says where it is."""

    def __init__(self, path: str) -> None:
        """``path`` names the file in what is raised; empty where there is none."""
        self._path = path

    def _names(self, value: Any, where: str) -> dict[str, str]:
        if isinstance(value, str) and tidy(value):
            return {"und": tidy(value)}
        names = {
            key: tidy(self._text(text, f"{where}.{key}")) for key, text in self._table(value, where).items()
        }
        self._only(names, LANGUAGES, where)
        if not names or not all(names.values()):
            raise errors.ProgrammeValue(self._path, where, "")
        return names

    def _only(self, table: dict[str, Any], known: Iterable[str], where: str) -> None:
        for key in table:
            if key not in known:
                raise errors.ProgrammeKeyUnknown(self._path, where, key)

    def _need(self, table: dict[str, Any], key: str, where: str) -> Any:
        if key not in table:
            raise errors.ProgrammeKeyMissing(self._path, where, key)
        return table[key]

    def _table(self, value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise errors.ProgrammeValue(self._path, where, str(value))
        return value

    def _text(self, value: Any, where: str) -> str:
        if not isinstance(value, str) or len(value) > 500:
            raise errors.ProgrammeValue(self._path, where, str(value)[:80])
        return value

    def _choice(self, table: dict[str, Any], key: str, allowed: Iterable[str], where: str) -> str:
        """Return the value of a key that takes one of a few words; empty where it is left out."""
        value = self._text(table.get(key, ""), f"{where}.{key}")
        if key in table and value not in allowed:
            raise errors.ProgrammeChoice(self._path, f"{where}.{key}", value[:80], ", ".join(allowed))
        return value

    def _kind(self, value: Any, kind: type[_T], where: str) -> _T:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise errors.ProgrammeValue(self._path, where, str(value)[:80])
        return value

    def _date(self, value: Any, where: str) -> date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        raise errors.ProgrammeValue(self._path, where, str(value))


class Checked(Checks):
    """A TOML file whose values are checked as they are taken out."""

    def __init__(self, path: Path) -> None:
        """Read ``path``; raises FileFault and ProgrammeSyntax."""
        super().__init__(str(path))
        self._data = _load(path)


def _load(path: Path) -> dict[str, Any]:
    with system_faults(path):
        if path.is_dir():
            raise errors.FileIsDirectory(str(path))
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    if not raw.strip():
        raise errors.FileEmpty(str(path))
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        # Not only TOMLDecodeError: also for bytes that are no UTF-8 and numbers without end.
        raise errors.ProgrammeSyntax(str(path), "", str(error)) from None
