"""What whoever receives a delegate has to know at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from checkin.domain.addressing import called
from checkin.domain.greeting import address, language_of
from checkin.domain.programme import Event, named


class ProtocolCard(msgspec.Struct, frozen=True):
    """How to receive a delegate; empty where it is not known."""

    title: str
    """The post as the roster says it."""
    called: str
    """How they are addressed in a list."""
    pronunciation: str
    language: str
    """In which language to greet: vi, fr or en."""
    address: str
    """How to address them in that language."""
    greeter: str
    """Who receives this person, with telephone."""
    contact: str
    """Whom to call: who receives this person, else whom the event names."""


def card_of(fields: Mapping[str, Any], event: Event, language: str) -> ProtocolCard:
    """Return how to receive a delegate with these fields; ``language`` is that of who receives."""
    greeted_in = language_of(fields)
    greeter = str(fields.get("greeter") or "")
    return ProtocolCard(
        title=str(fields.get("post") or ""),
        called=called(fields),
        pronunciation=str(fields.get("pronunciation") or ""),
        language=greeted_in,
        address=address(fields, greeted_in),
        greeter=greeter,
        contact=greeter or named(event.contact, language),
    )
