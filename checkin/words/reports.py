"""The words of attendance reports, with places for facts left open."""

from __future__ import annotations

from typing import Any, Final

from checkin.domain.documents import PageTexts
from checkin.domain.reports import ReportTexts
from checkin.words.table import Words

_OPEN: Final[dict[str, Any]] = {
    name: f"{{{name}}}" for name in ("at", "page", "pages", "day", "time", "zone", "offset", "desk")
}
_OTHERS: Final = ("language", "page", "countries")


def report_texts(words: Words) -> ReportTexts:
    """Return the words of an attendance report."""
    page = PageTexts(as_of=words("document.as_of", **_OPEN), page=words("document.page", **_OPEN))
    said = {
        name: words(f"report.{name}", **_OPEN)
        for name in ReportTexts.__struct_fields__
        if name not in _OTHERS
    }
    countries = {
        key.partition(".")[2]: str(text) for key, text in words.table.items() if key.startswith("territory.")
    }
    return ReportTexts(language=words.language, page=page, countries=countries, **said)
