"""Making entries: writes that name what they replace."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from checkin.domain.fold import FIELD_KINDS, Record, fold_record
from checkin.domain.hours import fold_session
from checkin.domain.kinds import KINDS, Write, encode
from checkin.domain.log import NewEntry
from checkin.store.reading import items_of
from checkin.store.work import Work


def entry(kind: str, subject: bytes, payload: Any) -> NewEntry:
    """Return an entry of a known kind."""
    return NewEntry(kind, subject, encode(payload), payload, KINDS[kind].critical)


def record_of(work: Work, subject: bytes, kinds: Collection[str] = FIELD_KINDS) -> Record:
    """Return the fields of a delegate, or of a thing of ``kinds``, with what a new write replaces."""
    return fold_record(items_of(work.connection, subject), kinds)


def session_record(work: Work, session: bytes) -> Record:
    """Return the fields of a session, with the hours that desks have set, and what a new write replaces."""
    return fold_session(items_of(work.connection, session))


def write(
    kind: str,
    subject: bytes,
    fields: Mapping[str, Any],
    record: Record | None = None,
    reason: str = "",
    seen: Mapping[str, Any] = MappingProxyType({}),
    supervisor: bytes = b"",
) -> NewEntry:
    """Return a write of ``fields`` that replaces all values ``record`` holds for them."""
    replaces = {field: record.heads[field] for field in fields if field in record.heads} if record else {}
    return entry(kind, subject, Write(dict(fields), replaces, reason, dict(seen), supervisor))
