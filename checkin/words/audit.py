"""The words of the history as a file."""

from __future__ import annotations

from checkin.domain.happenings import AuditTexts
from checkin.words.happenings import COLUMNS, HappeningWords
from checkin.words.table import Words


def audit_texts(words: Words, told: HappeningWords) -> AuditTexts:
    """Return the words of the file in a language; ``told`` tells the lines."""
    return AuditTexts(
        title=words("audit.sheet"),
        moment=words("audit.at"),
        headings=[words(f"audit.{name}") for name in COLUMNS],
        event=words("audit.event"),
        as_of=words("audit.as_of"),
        timezone=words("audit.timezone"),
        desks=words("audit.desks"),
        row=told.row,
    )
