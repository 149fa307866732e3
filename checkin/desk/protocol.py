"""How to receive a delegate at the door."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.domain.protocol import ProtocolCard, card_of
from checkin.store.queries import Person


def protocol_card(desk: Desk, person: Person) -> ProtocolCard:
    """Return how to receive a delegate, for somebody who speaks the desk's language."""
    return card_of(person.fields, desk.event, desk.language)
