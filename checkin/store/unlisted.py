"""Where badges were of which nobody knew whose they are: people let in whom no list names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checkin.domain.presence import Presence, last_seen_in
from checkin.store.presence import pack


def put_unlisted(
    run: Callable[..., Any], db: str, subject: bytes, badge: bytes, presence: Mapping[bytes, Presence]
) -> None:
    """Replace what is known of the badge whose own subject this is, in schema ``db``.

    It stands there too once the badge has an owner, so that it follows from the entries of its subject
    alone; whoever reads leaves those out.
    """
    run(f"DELETE FROM {db}unlisted WHERE subject = ?", (subject,))
    here = last_seen_in(presence)
    for session, one in presence.items():
        row = (subject, session, badge, pack(one), int(session == here))
        run(f"INSERT INTO {db}unlisted VALUES(?, ?, ?, ?, ?)", row)
