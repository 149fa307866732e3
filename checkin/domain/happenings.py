"""What happened, as people are told: entries of the log with names instead of ids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec


class Happening(msgspec.Struct):
    """One entry of the log about a delegate."""

    at_ms: int
    """When it happened; of what was entered from paper, when the paper says it did."""
    err_ms: int | None
    desk: str
    kind: str
    session: str = ""
    door: str = ""
    verdict: str = ""
    out: bool = False
    again: bool = False
    undone: bool = False
    badge: str = ""
    reason: str = ""
    fields: dict[str, Any] = {}
    operator: str = ""
    """Name of who was on shift."""
    by_hand: bool = False
    override: str = ""
    """The verdict that was overruled."""
    supervisor: str = ""
    """Name of the supervisor who decided."""
    sheet: str = ""
    """Number of the paper list from which it was entered."""
    entered_ms: int = 0
    """When it was entered from there."""
    to: str = ""
    """Who collected the badge; empty where it was given back."""
    layout: str = ""
    """Of a badge that was printed."""
    lost: bool = False
    """A print that did not come out after all."""
    replaces: bool = False
    """A badge that was issued in place of another."""
    choice: str = ""
    """What was decided about a conflict; a word of the program's."""


class Audited(msgspec.Struct):
    """One line of the history."""

    event: Happening
    commit: bytes
    """Hash of the commit."""
    logged_ms: int
    """When it was written, which is not always when it happened."""
    person: bytes = b""
    """Id of the delegate; empty where it is about none, or nobody knows whom."""
    name: str = ""
    """What it is about, as it is called now: the delegate, the session, the desk …"""
    delegation: str = ""
    """Name of the delegate's delegation."""
    erased: bool = False
    """Whom it was about is erased: nobody knows the name any more."""
    count: int = 1
    """How many entries of the kind the commit holds: an import is one line."""
    takes_back: bytes = b""
    """Hash of the commit whose admission it takes back."""
    void: str = ""
    """Why it does not count, as a word of ``Standing``; empty where it does."""


class AuditTexts(msgspec.Struct, frozen=True):
    """The words of the history as a file."""

    title: str
    moment: str
    """Heading of the column of times; those of the cells follow."""
    headings: Sequence[str]
    event: str
    as_of: str
    timezone: str
    desks: str
    row: Callable[[Audited], Sequence[str]]
    """Returns the cells of a line behind its time."""
